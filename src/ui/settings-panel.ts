// Settings: how the line is held, pace, help, sound, keys, letters, sides, language. Each shows at once what it does.
import { type Comforts, type ComfortsBook, helpsOf } from '../session/comforts.ts';
import type { Quality, Settings } from '../session/settings.ts';
import type { Say, TextKey } from '../text/say.ts';
import '../text/settings-words.ts';
import { element, writeText } from './element.ts';
import { createBindings } from './settings-bindings.ts';
import { createSettingsRows } from './settings-rows.ts';
import { createSoundRows, type SoundRowsWishes } from './sound-rows.ts';
import type { NamedLanguage } from './story-language.ts';
import './styles/settings.css';

export interface SettingsWishes {
  readonly say: Say;
  readonly comforts: ComfortsBook;
  readonly settings: () => Settings;
  readonly sound: SoundRowsWishes;
  readonly languages: readonly NamedLanguage[];
  /** Tag of the language of this page. */
  readonly tag: string;
  /** The page once more in another language. */
  readonly turnTo: (tag: string) => void;
  /** Presses a button of the page, such as `scheme-hand` or `motion`. */
  readonly press: (action: string) => void;
  readonly chooseQuality: (quality: Quality) => void;
  /** The next key is told. */
  readonly askKey: (taken: (code: string) => void) => void;
  /** The next button of a gamepad is told; null asks for none any more. */
  readonly askPad: (taken: ((button: number) => void) | null) => void;
  readonly save: (text: string) => void;
  readonly load: (chosen: (text: string) => void) => void;
}

export interface SettingsPanel {
  open(): void;
}

type Ticked = 'helping' | 'steering' | 'kindWind' | 'slowWear' | 'toggles' | 'trembles';
const ticked: Readonly<Record<Ticked, TextKey>> = {
  helping: 'settings.helping',
  steering: 'settings.steering',
  kindWind: 'settings.kind-wind',
  slowWear: 'settings.slow-wear',
  toggles: 'settings.toggles',
  trembles: 'settings.trembles',
};
const schemes = { point: 'scheme.point', hand: 'scheme.hand', oneline: 'scheme.oneline' } as const;
const contrasts = { normal: 'settings.normal', high: 'settings.high', projector: 'settings.projector' } as const;
const drawn = {
  auto: 'settings.quality-auto',
  fine: 'settings.quality-fine',
  good: 'settings.quality-good',
  plain: 'settings.quality-plain',
  bare: 'settings.quality-bare',
} as const;
const turns = { slow: 'settings.turns-slow', usual: 'settings.turns-usual', quick: 'settings.turns-quick' } as const;
const hands = { right: 'settings.right', left: 'settings.left' } as const;
/** What each kind of help is called on the result. */
const helpWords: Readonly<Record<ReturnType<typeof helpsOf>[number], TextKey>> = {
  speed: 'settings.helped-speed',
  helping: 'settings.helped-helping',
  steering: 'settings.helped-steering',
  kindWind: 'settings.helped-wind',
  slowWear: 'settings.helped-wear',
};
const speeds = { low: 50, high: 100, step: 10 };
const textSizes = { low: 100, high: 200, step: 25 };

/** The help that was on, as one sentence for the result; empty without any. */
export function helpSentence(say: Say, comforts: Comforts): string {
  const helps = helpsOf(comforts).map((help) => say(helpWords[help], { percent: Math.round(comforts.speed * 100) }));
  return helps.length === 0 ? '' : say('settings.helped', { helps: helps.join(' · ') });
}

/** Lays the sheet into the page, shut. */
export function createSettingsPanel(page: Document, wishes: SettingsWishes): SettingsPanel {
  const { say, comforts, settings, press } = wishes;
  const { documentElement: root } = page;
  const rows = createSettingsRows(say);
  const sound = createSoundRows(say, wishes.sound);
  rows.shows(sound.refresh);

  const tick = (name: Ticked) =>
    rows.tick(
      name,
      ticked[name],
      () => comforts.current[name],
      (on) => comforts.choose(name, on),
    );
  const percent = (name: 'speed' | 'text', label: TextKey, range: typeof speeds) =>
    rows.slider(
      name,
      label,
      range,
      () => comforts.current[name],
      (share) => comforts.choose(name, share),
    );
  const named = (words: Readonly<Record<string, TextKey>>) =>
    Object.entries(words).map(([name, key]) => [name, say(key)] as const);
  const note = (words: TextKey) => element('p', { className: 'settings-note', text: say(words) });

  const hand = rows.choice(
    'settings.hand',
    named(hands),
    () => comforts.current.hand,
    (name) => comforts.choose('hand', name as Comforts['hand']),
  );
  hand.append(element('span', { className: 'hand-sample', attributes: { 'aria-hidden': 'true' } }));
  const language = rows.choice(
    'language.title',
    wishes.languages.map(({ tag, name }) => [tag, name, tag] as const),
    () => wishes.tag,
    (tag) => {
      if (tag !== wishes.tag) wishes.turnTo(tag);
    },
  );
  // Another language is the page anew: that is for the title, and at a kiosk for its own buttons.
  rows.shows(() => {
    language.hidden = root.dataset.screen !== 'title' || root.dataset.kiosk !== undefined;
  });

  const said = element('p', { attributes: { role: 'status' } });
  const bindings = createBindings(rows, { ...wishes, said });
  const files = element(
    'div',
    { className: 'schemes settings-files' },
    rows.button('settings.save', () => wishes.save(comforts.toFile())),
    rows.button('settings.load', () =>
      wishes.load((text) => {
        writeText(said, comforts.fromFile(text) ? say('settings.loaded') : say('settings.bad-file'));
        rows.refresh();
      }),
    ),
    rows.button('settings.forget', () => {
      comforts.forget();
      rows.refresh();
    }),
  );
  const sheet = element(
    'dialog',
    { className: 'sheet settings-panel', attributes: { 'aria-labelledby': 'settings-title' } },
    element('h2', { text: say('settings.title'), attributes: { id: 'settings-title' } }),
    rows.choice(
      'scheme.label',
      named(schemes),
      () => settings().scheme,
      (name) => press(`scheme-${name}`),
    ),
    rows.tick(
      'scans',
      'settings.scans',
      () => comforts.current.scans,
      (on) => {
        comforts.choose('scans', on);
        if (on) press('scheme-oneline');
      },
    ),
    rows.choice(
      'settings.turns',
      named(turns),
      () => comforts.current.turns,
      (name) => comforts.choose('turns', name as Comforts['turns']),
    ),
    percent('speed', 'settings.speed', speeds),
    tick('helping'),
    tick('steering'),
    tick('kindWind'),
    tick('slowWear'),
    note('settings.help-note'),
    element('fieldset', {}, element('legend', { text: say('sound.title') }), ...sound.rows),
    tick('toggles'),
    tick('trembles'),
    rows.tick(
      'motion',
      'menu.motion',
      () => settings().motion === 'calm',
      () => press('motion'),
    ),
    percent('text', 'settings.text', textSizes),
    rows.choice(
      'settings.contrast',
      named(contrasts),
      () => comforts.current.contrast,
      (name) => comforts.choose('contrast', name as Comforts['contrast']),
    ),
    rows.choice(
      'settings.quality',
      named(drawn),
      () => settings().quality,
      (name) => wishes.chooseQuality(name as Quality),
    ),
    hand,
    language,
    ...bindings,
    said,
    files,
    rows.button('sound.close', () => sheet.close()),
  );
  // Escape shuts this sheet and not the rest beneath it; arrows move a slider and no kite.
  sheet.addEventListener('keydown', (event) => event.stopPropagation());
  sheet.addEventListener('close', () => wishes.askPad(null));
  page.body.append(sheet);

  return {
    open() {
      rows.refresh();
      writeText(said, '');
      if (!sheet.open) sheet.showModal();
    },
  };
}
