// Loudness of everything, of music, of things and of people, and sounds in words: rows for a sheet.
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

export interface SoundRowsWishes {
  readonly settings: () => Settings;
  readonly choose: <Name extends Slid | Ticked>(name: Name, value: Settings[Name]) => void;
}

export interface SoundRows {
  readonly rows: readonly HTMLElement[];
  /** Shows what is chosen now. */
  refresh(): void;
}

/** The rows, in their order. Beside the tick for words stands how a sound is said. */
export function createSoundRows(say: Say, { settings, choose }: SoundRowsWishes): SoundRows {
  const sliders = (Object.keys(slid) as Slid[]).map((name) => {
    const input = element('input', {
      attributes: { type: 'range', min: '0', max: String(steps), step: '1', name, 'aria-label': say(slid[name]) },
    });
    input.addEventListener('input', () => choose(name, Number(input.value) / steps));
    return { name, input, row: element('label', { className: 'sound-row' }, say(slid[name]), input) };
  });
  const sample = element('span', { className: 'caption-sample', text: say('sound.wind') });
  const ticks = (Object.keys(ticked) as Ticked[]).map((name) => {
    const input = element('input', { attributes: { type: 'checkbox', name } });
    input.addEventListener('change', () => {
      choose(name, name === 'muted' ? !input.checked : input.checked);
      refresh();
    });
    const row = element('label', { className: 'sound-row' }, input, say(ticked[name]));
    if (name === 'captions') row.append(sample);
    return { name, input, row };
  });
  const refresh = () => {
    const current = settings();
    for (const { name, input } of sliders) input.value = String(Math.round(current[name] * steps));
    for (const { name, input } of ticks) input.checked = name === 'muted' ? !current.muted : current[name];
    sample.hidden = !current.captions;
  };
  const [first, ...others] = ticks.map(({ row }) => row);
  return { rows: [...(first ? [first] : []), ...sliders.map(({ row }) => row), ...others], refresh };
}
