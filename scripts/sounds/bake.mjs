/**
 * `npm run sounds`: synthesises every sound and writes it to `assets/sounds` twice, as Opus in WebM and as AAC in M4A.
 *
 * The files are committed, so nobody needs ffmpeg to play or to build; only a change of a sound needs it.
 * Loops lie between two pieces of themselves: `src/audio/sounds.ts` names their loop points.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { crowd } from './crowd.mjs';
import { hum } from './hum.mjs';
import { snap } from './snap.mjs';
import { toWav } from './wav.mjs';
import { wrapAround } from './waves.mjs';
import { wind } from './wind.mjs';

const folder = path.resolve(import.meta.dirname, '../../assets/sounds');
/** Seconds before and behind a loop; the same number as in `src/audio/sounds.ts`. */
const aroundSeconds = 0.3;

const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
const encoders = {
  webm: ['-c:a', 'libopus', '-b:a', '48k', ...exact],
  m4a: ['-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart', ...exact],
};

/** @param {string} name @param {Float64Array} samples */
function write(name, samples) {
  for (const [ending, encoder] of Object.entries(encoders)) {
    const file = path.join(folder, `${name}.${ending}`);
    const { status, error } = spawnSync(
      'ffmpeg',
      ['-hide_banner', '-loglevel', 'error', '-y', '-f', 'wav', '-i', 'pipe:0', ...encoder, file],
      { input: toWav(samples), stdio: ['pipe', 'inherit', 'inherit'] },
    );
    if (error || status !== 0) {
      console.error('ffmpeg is needed to write sounds (Debian: apt-get install ffmpeg). Nothing else needs it.');
      process.exit(1);
    }
  }
  console.log(`${name}: ${(samples.length / 48_000).toFixed(1)} s`);
}

mkdirSync(folder, { recursive: true });
write('wind', wrapAround(wind(), aroundSeconds));
write('hum', wrapAround(hum(), aroundSeconds));
write('snap', snap());
write('crowd', crowd());
