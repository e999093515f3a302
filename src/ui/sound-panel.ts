// Loudness of music, of things and of people, and sounds in words: a sheet over the title or a rest.
import type { Settings } from '../session/settings.ts';
import type { Say, TextKey } from '../text/say.ts';
import { element } from './element.ts';
import './styles/sound.css';

type Slid = 'volume' | 'musicVolume' | 'soundVolume' | 'voiceVolume';
type Ticked = 'muted' | 'mono' | 'captions';

const slid: Readonly<Record<Slid, TextKey>> = {
  volume: 'sound.all',
  musicVolume: 'sound.music',
  soundVolume: 'sound.sounds',
  voiceVolume: 'sound.voices',
};
/** `muted` is shown the other way round: a tick means that there is sound. */
const ticked: Readonly<Record<Ticked, TextKey>> = {
  muted: 'menu.mute',
  mono: 'sound.mono',
  captions: 'sound.captions',
};

/** Steps of a slider from silent to full. */
const steps = 20;

export interface SoundPanelWishes {
  readonly settings: () => Settings;
  readonly choose: <Name extends Slid | Ticked>(name: Name, value: Settings[Name]) => void;
}

export interface SoundPanel {
  open(): void;
}

/** Lays the sheet into the page, shut. */
export function createSoundPanel(page: Document, say: Say, { settings, choose }: SoundPanelWishes): SoundPanel {
  const sliders = (Object.keys(slid) as Slid[]).map((name) => {
    const input = element('input', {
      attributes: { type: 'range', min: '0', max: String(steps), step: '1', name, 'aria-label': say(slid[name]) },
    });
    input.addEventListener('input', () => choose(name, Number(input.value) / steps));
    return { name, input, row: element('label', { className: 'sound-row' }, say(slid[name]), input) };
  });
  const ticks = (Object.keys(ticked) as Ticked[]).map((name) => {
    const input = element('input', { attributes: { type: 'checkbox', name } });
    input.addEventListener('change', () => choose(name, name === 'muted' ? !input.checked : input.checked));
    return { name, input, row: element('label', { className: 'sound-row' }, input, say(ticked[name])) };
  });
  const done = element('button', {
    className: 'strip strip-button',
    text: say('sound.close'),
    attributes: { type: 'button', autofocus: '' },
  });
  const sheet = element(
    'dialog',
    { className: 'sheet sound-panel', attributes: { 'aria-labelledby': 'sound-title' } },
    element('h2', { text: say('sound.title'), attributes: { id: 'sound-title' } }),
    ...ticks.filter(({ name }) => name === 'muted').map(({ row }) => row),
    ...sliders.map(({ row }) => row),
    ...ticks.filter(({ name }) => name !== 'muted').map(({ row }) => row),
    done,
  );
  done.addEventListener('click', () => sheet.close());
  // Escape shuts this sheet and not the rest beneath it; arrows move a slider and no kite.
  sheet.addEventListener('keydown', (event) => event.stopPropagation());
  page.body.append(sheet);
  return {
    open() {
      const current = settings();
      for (const { name, input } of sliders) input.value = String(Math.round(current[name] * steps));
      for (const { name, input } of ticks) input.checked = name === 'muted' ? !current.muted : current[name];
      if (!sheet.open) sheet.showModal();
    },
  };
}
