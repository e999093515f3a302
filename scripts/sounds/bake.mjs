/**
 * `npm run sounds`: synthesises every sound and writes five sheets of them to `assets/sounds` twice, as Opus in WebM and as
 * AAC in M4A, with `sheets.json`, which says where each lies.
 *
 * The files are committed, so nobody needs ffmpeg to play or to build; only a change of a sound needs it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { everySound } from './every-sound.mjs';
import { laySheets } from './sheet.mjs';

const folder = path.resolve(import.meta.dirname, '../../assets/sounds');

const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
const encoders = {
  webm: ['-c:a', 'libopus', '-b:a', '48k', ...exact],
  m4a: ['-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart', ...exact],
};

/** @param {string} name @param {Buffer} wav */
function write(name, wav) {
  for (const [ending, encoder] of Object.entries(encoders)) {
    const file = path.join(folder, `${name}.${ending}`);
    const { status, error } = spawnSync(
      'ffmpeg',
      ['-hide_banner', '-loglevel', 'error', '-y', '-f', 'wav', '-i', 'pipe:0', ...encoder, file],
      { input: wav, stdio: ['pipe', 'inherit', 'inherit'] },
    );
    if (error || status !== 0) {
      console.error('ffmpeg is needed to write sounds (Debian: apt-get install ffmpeg). Nothing else needs it.');
      process.exit(1);
    }
  }
}

mkdirSync(folder, { recursive: true });
const { sheets, index } = laySheets(everySound);
for (const { name, wav, samples, places } of sheets) {
  write(name, wav);
  console.log(`${name}: ${Object.keys(places).length} sounds, ${(samples.length / 48_000).toFixed(1)} s`);
}
writeFileSync(path.join(folder, 'sheets.json'), `${JSON.stringify(index, null, 2)}\n`);
