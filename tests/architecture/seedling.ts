import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What the fences are made of, copied as it stands. */
const fences = ['biome.json', 'sim-maths.grit', 'knip.json', 'tsconfig.json', 'package.json', '.gitignore'];
const layersWithTypes = ['sim', 'text', 'content', 'session', 'shell'];
const typeFences = ['tsconfig.base.json', 'tsconfig.json', ...layersWithTypes.map((layer) => `${layer}/tsconfig.json`)];

/** A clean project of a few lines: one file a layer, one page. */
const soil: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>\n<script type="module" src="/src/main.ts"></script>\n',
  'src/main.ts': "import { drawing } from './game/drawing.ts';\n\ndocument.title = drawing;\n",
  'src/tape.ts': "import { wind } from './sim/wind.ts';\n\ndocument.title = String(wind(1));\n",
  'src/sim/wind.ts':
    '/** Wind in metres a second. */\nexport const wind = (height: number): number => Math.sqrt(Math.max(1, height));\n',
  'src/text/say.ts': 'export const say = (word: string): string => word.trim();\n',
  'src/content/level.ts': "import { wind } from '../sim/wind.ts';\n\nexport const level = { wind: wind(50) };\n",
  'src/session/match.ts': "import { level } from '../content/level.ts';\n\nexport const match = level.wind;\n",
  'src/shell/main.ts': "import { level } from '../content/level.ts';\n\nprocess.stdout.write(String(level.wind));\n",
  'src/game/drawing.ts': "import { match } from '../session/match.ts';\n\nexport const drawing = String(match);\n",
};

/** A seedling of this repository in a temporary folder: the real fences around a small garden. */
export interface Seedling {
  readonly folder: string;
  /** Writes files below the folder. */
  readonly plant: (files: Readonly<Record<string, string>>) => void;
  /** Runs a tool of the repository there; answers its exit code and all it said. */
  readonly run: (tool: string, ...words: string[]) => { code: number | null; said: string };
  readonly uproot: () => void;
}

/** @param name of the temporary folder, so that two tests never share one */
export function seedling(name: string): Seedling {
  const folder = mkdtempSync(path.join(tmpdir(), `gudiparan-${name}-`));
  const plant: Seedling['plant'] = (files) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  };
  for (const file of fences) cpSync(path.join(root, file), path.join(folder, file));
  for (const file of typeFences) cpSync(path.join(root, 'src', file), path.join(folder, 'src', file));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  plant(soil);
  return {
    folder,
    plant,
    run: (tool, ...words) => {
      const script = path.join(root, 'node_modules', tool);
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      return { code: status, said: stdout + stderr };
    },
    uproot: () => rmSync(folder, { recursive: true, force: true }),
  };
}
