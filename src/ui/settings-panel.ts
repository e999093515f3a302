// Settings: how the line is held, pace, help, keys, letters, sides. Each shows at once what it does.
import { type Comforts, type ComfortsBook, helpsOf, type KeyAction, keyActions } from '../session/comforts.ts';
import type { Quality, Settings } from '../session/settings.ts';
import type { Say, TextKey } from '../text/say.ts';
import '../text/settings-words.ts';
import { element, writeText } from './element.ts';
import './styles/settings.css';

export interface SettingsWishes {
  readonly say: Say;
  readonly comforts: ComfortsBook;
  readonly settings: () => Settings;
  /** Presses a button of the page, such as `scheme-hand` or `motion`. */
  readonly press: (action: string) => void;
  readonly chooseQuality: (quality: Quality) => void;
  /** The next key is told. */
  readonly askKey: (taken: (code: string) => void) => void;
  readonly save: (text: string) => void;
  readonly load: (chosen: (text: string) => void) => void;
}

export interface SettingsPanel {
  open(): void;
  refresh(): void;
}

type Ticked = 'helping' | 'kindWind' | 'slowWear' | 'toggles' | 'trembles';
const ticked: Readonly<Record<Ticked, TextKey>> = {
  helping: 'settings.helping',
  kindWind: 'settings.kind-wind',
  slowWear: 'settings.slow-wear',
  toggles: 'settings.toggles',
  trembles: 'settings.trembles',
};
const keyWords: Readonly<Record<KeyAction, TextKey>> = {
  left: 'settings.key-left',
  right: 'settings.key-right',
  up: 'settings.key-up',
  down: 'settings.key-down',
  pull: 'settings.key-pull',
  feed: 'settings.key-feed',
  send: 'settings.key-send',
  pause: 'settings.key-pause',
};
const schemes = ['point', 'hand', 'oneline'] as const;
const contrasts = { normal: 'settings.normal', high: 'settings.high', projector: 'settings.projector' } as const;
const drawn = {
  auto: 'settings.quality-auto',
  fine: 'settings.quality-fine',
  good: 'settings.quality-good',
  plain: 'settings.quality-plain',
  bare: 'settings.quality-bare',
} as const;
const hands = { right: 'settings.right', left: 'settings.left' } as const;
/** What each kind of help is called on the result. */
const helpWords: Readonly<Record<ReturnType<typeof helpsOf>[number], TextKey>> = {
  speed: 'settings.helped-speed',
  helping: 'settings.helped-helping',
  kindWind: 'settings.helped-wind',
  slowWear: 'settings.helped-wear',
};

/** The help that was on, as one sentence for the result; empty without any. */
export function helpSentence(say: Say, comforts: Comforts): string {
  const helps = helpsOf(comforts).map((help) => say(helpWords[help], { percent: Math.round(comforts.speed * 100) }));
  return helps.length === 0 ? '' : say('settings.helped', { helps: helps.join(' · ') });
}

/** What a key is called: its letter, or the browser's word for it. */
const keyName = (code: string): string => code.replace(/^(?:Key|Digit)/, '').replace(/^Arrow/, '');

/** Lays the sheet into the page, shut. */
export function createSettingsPanel(page: Document, wishes: SettingsWishes): SettingsPanel {
  const { say, comforts, settings, press } = wishes;
  const choices: (() => void)[] = [];

  const choice = (
    label: TextKey,
    names: readonly (readonly [string, TextKey])[],
    now: () => string,
    choose: (name: string) => void,
  ) => {
    const tags = names.map(([name, words]) => {
      const made = element('button', { className: 'tag', text: say(words), attributes: { type: 'button' } });
      made.addEventListener('click', () => {
        choose(name);
        refresh();
      });
      choices.push(() => made.setAttribute('aria-pressed', String(now() === name)));
      return made;
    });
    return element('fieldset', { className: 'schemes' }, element('legend', { text: say(label) }), ...tags);
  };
  const slider = (name: 'speed' | 'text', label: TextKey, low: number, high: number, step: number) => {
    const attributes = {
      type: 'range',
      name,
      min: String(low),
      max: String(high),
      step: String(step),
      'aria-label': say(label),
    };
    const input = element('input', { attributes });
    const told = element('output');
    input.addEventListener('input', () => {
      comforts.choose(name, Number(input.value) / 100);
      refresh();
    });
    choices.push(() => {
      const percent = Math.round(comforts.current[name] * 100);
      input.value = String(percent);
      writeText(told, say('settings.percent', { percent }));
    });
    return element('label', { className: 'settings-row' }, element('span', { text: say(label) }), told, input);
  };
  const tick = (name: Ticked) => {
    const input = element('input', { attributes: { type: 'checkbox', name } });
    input.addEventListener('change', () => comforts.choose(name, input.checked));
    choices.push(() => {
      input.checked = comforts.current[name];
    });
    return element('label', { className: 'settings-row' }, input, element('span', { text: say(ticked[name]) }));
  };
  const motion = element('input', { attributes: { type: 'checkbox', name: 'motion' } });
  motion.addEventListener('change', () => press('motion'));
  choices.push(() => {
    motion.checked = settings().motion === 'calm';
  });

  const said = element('p', { attributes: { role: 'status' } });
  const keyTags = (Object.keys(keyActions) as KeyAction[]).map((action) => {
    const made = element('button', { className: 'tag', attributes: { type: 'button', 'data-key': action } });
    made.addEventListener('click', () => {
      writeText(said, say('settings.press-key', { action: say(keyWords[action]) }));
      wishes.askKey((code) => {
        writeText(said, comforts.bind(action, code) ? '' : say('settings.key-stays', { key: keyName(code) }));
        refresh();
        made.focus();
      });
    });
    choices.push(() => {
      const own = comforts.current.keys[action];
      writeText(made, `${say(keyWords[action])}: ${keyName(own ?? keyActions[action])}`);
    });
    return made;
  });
  const button = (words: TextKey, act: () => void) => {
    const made = element('button', { className: 'tag', text: say(words), attributes: { type: 'button' } });
    made.addEventListener('click', act);
    return made;
  };
  const done = button('sound.close', () => sheet.close());
  const sheet = element(
    'dialog',
    { className: 'sheet settings-panel', attributes: { 'aria-labelledby': 'settings-title' } },
    element('h2', { text: say('settings.title'), attributes: { id: 'settings-title' } }),
    choice(
      'scheme.label',
      schemes.map((name) => [name, `scheme.${name}`] as const),
      () => settings().scheme,
      (name) => press(`scheme-${name}`),
    ),
    slider('speed', 'settings.speed', 50, 100, 10),
    tick('helping'),
    tick('kindWind'),
    tick('slowWear'),
    element('p', { className: 'settings-note', text: say('settings.help-note') }),
    tick('toggles'),
    tick('trembles'),
    element('label', { className: 'settings-row' }, motion, element('span', { text: say('menu.motion') })),
    slider('text', 'settings.text', 100, 200, 25),
    choice(
      'settings.contrast',
      Object.entries(contrasts),
      () => comforts.current.contrast,
      (name) => comforts.choose('contrast', name as Comforts['contrast']),
    ),
    choice(
      'settings.quality',
      Object.entries(drawn),
      () => settings().quality,
      (name) => wishes.chooseQuality(name as Quality),
    ),
    choice(
      'settings.hand',
      Object.entries(hands),
      () => comforts.current.hand,
      (name) => comforts.choose('hand', name as Comforts['hand']),
    ),
    element('fieldset', { className: 'schemes' }, element('legend', { text: say('settings.keys') }), ...keyTags),
    said,
    element(
      'div',
      { className: 'schemes settings-files' },
      button('settings.save', () => wishes.save(comforts.toFile())),
      button('settings.load', () =>
        wishes.load((text) => {
          writeText(said, comforts.fromFile(text) ? say('settings.loaded') : say('settings.bad-file'));
          refresh();
        }),
      ),
      button('settings.forget', () => {
        comforts.forget();
        refresh();
      }),
    ),
    done,
  );
  // Escape shuts this sheet and not the rest beneath it; arrows move a slider and no kite.
  sheet.addEventListener('keydown', (event) => event.stopPropagation());
  page.body.append(sheet);

  const refresh = () => {
    for (const show of choices) show();
  };
  return {
    refresh,
    open() {
      refresh();
      writeText(said, '');
      if (!sheet.open) sheet.showModal();
    },
  };
}
