// Notes of the music on the loudspeaker's own clock: a timer of the page would stumble, so that each is told beforehand when it
// is to sound. They go through Howler's context into Howler's own gain, so that mute and volume hold for them too.
import type { DueNote } from './music/conductor.ts';
import { places, type SheetName, type SoundName, soundNames } from './sheets.ts';

/** Recordings of each instrument by their pitch, half tones from Sa. */
const recorded = new Map<string, readonly number[]>();
for (const name of soundNames) {
  const [instrument = '', pitch] = name.split(':');
  if (pitch !== undefined) recorded.set(instrument, [...(recorded.get(instrument) ?? []), Number(pitch)]);
}

/** The recording that is nearest to a note, and the rate that makes that note of it. Null where nothing is recorded. */
export function recordingFor({ instrument, halfTones }: Pick<DueNote, 'instrument' | 'halfTones'>) {
  const pitches = recorded.get(instrument);
  const first = pitches?.[0];
  if (pitches === undefined || first === undefined) return null;
  const nearest = pitches.reduce(
    (best, at) => (Math.abs(at - halfTones) < Math.abs(best - halfTones) ? at : best),
    first,
  );
  return { name: `${instrument}:${nearest}` as SoundName, rate: 2 ** ((halfTones - nearest) / 12) };
}

/** Notes that may sound at once. */
const mostNotes = 28;
/** The end of a note that gives way, seconds. */
const releaseSeconds = 0.03;

export interface NotePlayer {
  /** A sheet of music has come, decoded; a note that lies on one that has not is silent. */
  hold(name: SheetName, sheet: AudioBuffer): void;
  play(notes: readonly DueNote[]): void;
  /** Loudness of the music, 0..1, reached within so many seconds. */
  volume(volume: number, seconds: number): void;
  /** What sounds, or is to sound, falls silent. */
  stop(): void;
}

/** Plays notes from the sheets of music. */
export function openNotes(context: AudioContext, out: AudioNode): NotePlayer {
  const bus = context.createGain();
  bus.connect(out);
  const sheets = new Map<SheetName, AudioBuffer>();
  const sounding: { source: AudioBufferSourceNode; gain: GainNode }[] = [];

  const release = (one: (typeof sounding)[number] | undefined) => {
    if (!one) return;
    one.gain.gain.setTargetAtTime(0, context.currentTime, releaseSeconds / 3);
    one.source.stop(context.currentTime + releaseSeconds);
  };

  const playOne = ({ at, loud, ...note }: DueNote) => {
    const found = recordingFor(note);
    if (!found) return;
    const { sheet, startMs, lengthMs } = places[found.name];
    const buffer = sheets.get(sheet);
    if (!buffer) return;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.playbackRate.value = found.rate;
    const gain = context.createGain();
    gain.gain.value = loud;
    source.connect(gain).connect(bus);
    source.start(Math.max(at, context.currentTime), startMs / 1000, lengthMs / 1000);
    const one = { source, gain };
    sounding.push(one);
    source.onended = () => {
      sounding.splice(sounding.indexOf(one), 1);
      gain.disconnect();
    };
    if (sounding.length > mostNotes) release(sounding[0]);
  };

  return {
    hold: (name, sheet) => sheets.set(name, sheet),
    play(notes) {
      for (const note of notes) playOne(note);
    },
    volume(volume, seconds) {
      bus.gain.setTargetAtTime(volume, context.currentTime, Math.max(0.005, seconds / 3));
    },
    stop() {
      for (const one of [...sounding]) release(one);
    },
  };
}
