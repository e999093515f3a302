import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
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

/** The bare browser that comes with WebKitGTK, wherever a system puts it. */
function findMiniBrowser(): string | null {
  if (process.platform !== 'linux') return null;
  const homes = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((home) => existsSync(home));
  const deeper = readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => path.join('/usr/lib', name));
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  const places = versions.flatMap((version) =>
    [...deeper, ...homes].map((home) => path.join(home, version, 'MiniBrowser')),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** A screen that nobody sees; resolves with its display, such as `:1`. */
async function startScreen(): Promise<{ screen: Leashed; display: string }> {
  const words = ['Xvfb', '-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const screen = startLeashed('Xvfb', words);
  try {
    const display = await waitFor('the display of Xvfb', () => {
      screen.check();
      return /^(\d+)\n/m.exec(screen.said())?.[1] ?? null;
    });
    return { screen, display: `:${display}` };
  } catch (error) {
    await screen.end();
    throw error;
  }
}

/** One call of WebDriver; rejects with the driver's own words. */
async function call(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const request = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(address, { ...request, signal: AbortSignal.timeout(playMs) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  throw new Error(`WebKitWebDriver: ${(value as { message?: string }).message ?? response.status}`);
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

async function startSession(driver: Leashed, home: string): Promise<Session> {
  await waitFor('WebKitWebDriver', async () => {
    driver.check();
    return await call(`${home}/status`, 'GET').catch(() => null);
  });
  const options = { binary: findMiniBrowser(), args: ['--automation'] };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options, timeouts: { script: playMs } };
  return (await call(`${home}/session`, 'POST', { capabilities: { alwaysMatch } })) as Session;
}

/** WebKitGTK on a screen of its own, driven by plain WebDriver. It stands in for Safari; it is not Safari. */
export const webkitgtk: Engine = {
  name: 'WebKitGTK',
  wants: 'webkit2gtk-driver, xvfb and dbus',
  isHere: () =>
    findMiniBrowser() !== null &&
    ['WebKitWebDriver', 'Xvfb', 'dbus-run-session'].every((name) => programOf(name) !== null),
  async open(address) {
    const { screen, display } = await startScreen();
    const port = await freePort();
    const words = ['dbus-run-session', '--', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'];
    const driver = startLeashed('WebKitWebDriver', words, {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      WAYLAND_DISPLAY: '',
    });
    const close = async () => {
      await driver.end();
      await screen.end();
    };
    try {
      const home = `http://127.0.0.1:${port}`;
      const { sessionId, capabilities } = await startSession(driver, home);
      const session = `${home}/session/${sessionId}`;
      await call(`${session}/url`, 'POST', { url: address });
      await waitFor('tape.html in WebKitGTK', async () => {
        return (await call(`${session}/execute/sync`, 'POST', { script: readyScript, args: [] })) || null;
      });
      return {
        name: `WebKitGTK ${capabilities.browserVersion}`,
        async play(text, stretch) {
          const asked = { script: playScript, args: [text, stretch ?? null] };
          return printedOf((await call(`${session}/execute/async`, 'POST', asked)) as PageAnswer);
        },
        async close() {
          await call(session, 'DELETE').catch(() => undefined);
          await close();
        },
      };
    } catch (error) {
      await close();
      throw error;
    }
  },
};
