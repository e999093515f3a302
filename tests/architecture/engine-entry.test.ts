// The engine's entry (src/game/engine.js) against Phaser's own source: everything that a scene cannot do without, and no more.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const phaser = path.join(root, 'node_modules/phaser/src');
const entry = readFileSync(path.join(root, 'src/game/engine.js'), 'utf8');
const read = (file: string) => readFileSync(path.join(phaser, file), 'utf8');

/** Files that are imported for what they enter into Phaser's registry, in order; the renderer is the first. */
const [renderer = '', ...registering] = [...entry.matchAll(/^import '@psrc\/([^']+)';$/gm)].map(
  ([, file = '']) => file,
);
const exported = [...(/^export \{ ([^}]+) \};$/m.exec(entry)?.[1] ?? '').split(', ')];

/** Names under which Phaser demands plugins for every scene, or it stops at once. */
const core = [...(/CoreScene: \[([^\]]+)\]/.exec(read('plugins/DefaultPlugins.js'))?.[1] ?? '').matchAll(/'(\w+)'/g)];

/** What a file enters into the registry. */
const registers = (file: string): string =>
  /(?:PluginCache\.register|PluginCache\.registerCustom)\('(\w+)'/.exec(read(file))?.[1] ?? `${file} registers nothing`;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

describe('the engine', () => {
  test('begins with the renderer: the modules of Phaser require one another in circles', () => {
    expect(renderer).toBe('renderer/index.js');
    expect(entry.indexOf('@psrc/renderer')).toBeLessThan(entry.indexOf('@psrc/core'));
  });

  test('enters each plugin that a scene must have, and no other', () => {
    expect(core.length).toBeGreaterThan(4);
    expect(registering.map(registers).sort()).toEqual(core.map(([, name = '']) => name).sort());
  });

  test('hands out nothing that the picture does not use', () => {
    const all = sources(path.join(root, 'src/game'));
    const imported = all.flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from '[./]+engine\.js'/g)]);
    const used = new Set(imported.flatMap(([, names = '']) => names.split(',').map((name) => name.trim())));
    expect(exported.filter((name) => !used.has(name))).toEqual([]);
    const named = [...entry.matchAll(/^import (\w+) from '@psrc\//gm)].map(([, name = '']) => name);
    expect(named.sort()).toEqual(exported.sort());
  });

  test('is reached by its own source alone, through one alias', () => {
    const reaching = sources(path.join(root, 'src')).filter((text) =>
      /from '(?:@psrc|phaser)|import '@psrc/.test(text),
    );
    expect(reaching).toEqual([]);
    expect(readFileSync(path.join(root, 'vite.config.ts'), 'utf8').match(/find: /g)).toHaveLength(1);
  });
});
