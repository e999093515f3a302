import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Engine,
  type PageAnswer,
  playMs,
  playScript,
  printedOf,
  programOf,
  readyScript,
  waitFor,
} from './engine.ts';
import { type Leashed, startLeashed } from './leash.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

const cache = path.resolve(import.meta.dirname, '../../../.cache');
const macFirefox = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** A page that works for minutes is no accident, and nothing is to be fetched but the page. */
const preferences = {
  'marionette.port': 0,
  'dom.max_script_run_time': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

function findFirefox(): string | null {
  if (process.platform === 'win32') return null;
  return programOf('firefox-esr', 'firefox') ?? (existsSync(macFirefox) ? macFirefox : null);
}

function makeProfile(): string {
  mkdirSync(cache, { recursive: true });
  const profile = mkdtempSync(path.join(cache, 'firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(path.join(profile, 'user.js'), lines.join(''));
  return profile;
}

/** Firefox writes the port that it took into its profile. */
async function meet(firefox: Leashed, profile: string): Promise<Marionette> {
  const file = path.join(profile, 'MarionetteActivePort');
  const port = await waitFor('the port of Firefox', () => {
    firefox.check();
    return existsSync(file) && Number(readFileSync(file, 'utf8')) > 0 ? Number(readFileSync(file, 'utf8')) : null;
  });
  return await connectMarionette(port);
}

/** Firefox without a window, driven by its own remote control. */
export const firefox: Engine = {
  name: 'Firefox',
  wants: 'firefox-esr',
  isHere: () => findFirefox() !== null,
  async open(address) {
    const profile = makeProfile();
    const words = [findFirefox() ?? '', '--marionette', '--headless', '--no-remote', '--profile', profile];
    const running = startLeashed('Firefox', words);
    const close = async () => {
      await running.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const marionette = await meet(running, profile);
      const session = await marionette.ask('WebDriver:NewSession', { timeouts: { script: playMs } });
      const { capabilities } = session as { capabilities: { browserVersion: string } };
      await marionette.ask('WebDriver:Navigate', { url: address });
      await waitFor('tape.html in Firefox', async () => {
        const { value } = (await marionette.ask('WebDriver:ExecuteScript', { script: readyScript, args: [] })) as {
          value: boolean;
        };
        return value || null;
      });
      return {
        name: `Firefox ${capabilities.browserVersion}`,
        async play(text, stretch) {
          const asked = { script: playScript, args: [text, stretch ?? null] };
          const { value } = (await marionette.ask('WebDriver:ExecuteAsyncScript', asked)) as { value: PageAnswer };
          return printedOf(value);
        },
        async close() {
          marionette.close();
          await close();
        },
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
};
