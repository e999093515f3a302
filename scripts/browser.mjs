/**
 * Finds a Chromium to drive, and starts it.
 *
 * Asked in this order: CHROMIUM_PATH, the usual places of the system, Playwright's own cache. If there is none and this
 * is Debian with root, Debian's package is installed. Otherwise one sentence says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const { env, platform } = process;

/** Names looked up in every folder of PATH. */
const programs =
  platform === 'win32'
    ? ['chrome.exe', 'chromium.exe', 'msedge.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'];

/** Full paths, by system; those of Windows lie below each of its program folders. */
const macPlaces = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const linuxPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'];
const windowsPlaces = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap((name) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].map((folder) =>
    path.join(folder ?? '', name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
  ),
);

/** Where Playwright keeps the browsers that it fetched for itself or for others. */
const playwrightCache =
  env.PLAYWRIGHT_BROWSERS_PATH ??
  {
    darwin: path.join(homedir(), 'Library/Caches/ms-playwright'),
    win32: path.join(env.LOCALAPPDATA ?? '', 'ms-playwright'),
  }[/** @type {string} */ (platform)] ??
  path.join(homedir(), '.cache/ms-playwright');

const playwrightPrograms = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/** Debian's package, and the two libraries with which it draws WebGL by llvmpipe, 3 to 5 times cheaper than SwiftShader. */
const debianPackages = ['chromium', 'libegl1', 'libgles2', 'libegl-mesa0'];

/** @returns {string[]} every place in which the system may keep a browser, likeliest first */
function systemPlaces() {
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const known = platform === 'darwin' ? macPlaces : platform === 'win32' ? windowsPlaces : [];
  const more = platform === 'linux' ? linuxPlaces : [];
  return [...[...folders, ...more].flatMap((folder) => programs.map((name) => path.join(folder, name))), ...known];
}

/** @returns {string[]} browsers that Playwright fetched; its own revision first */
function playwrightPlaces() {
  if (!existsSync(playwrightCache)) return [];
  const kept = readdirSync(playwrightCache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  const others = kept.flatMap((name) => playwrightPrograms.map((file) => path.join(playwrightCache, name, file)));
  return [chromium.executablePath(), ...others];
}

function isDebianWithRoot() {
  if (platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Standard output may belong to someone else: apt speaks to standard error. @param {string[]} words */
function apt(...words) {
  const { status } = spawnSync('apt-get', words, {
    stdio: ['ignore', 2, 2],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function installOnDebian() {
  console.error('No browser found: installing Chromium from the packages of Debian.');
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...debianPackages);
}

/**
 * @returns {string} the path of a Chromium or a relative of it
 * @throws {Error} one sentence that says what to install, or that CHROMIUM_PATH is wrong
 */
export function findBrowser() {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file.`);
  }
  const places = () => [...systemPlaces(), ...playwrightPlaces()];
  const found = places().find((place) => existsSync(place));
  if (found) return found;
  const installed = isDebianWithRoot() && installOnDebian() ? places().find((place) => existsSync(place)) : undefined;
  if (installed) return installed;
  throw new Error('No browser found: install Chromium or Chrome, or put the path of one into CHROMIUM_PATH.');
}

/** @returns {string[]} what a browser is told: nothing of its own over the network, and WebGL as cheap as it can be had */
export function browserWords() {
  const words = ['--disable-background-networking', '--disable-quic', '--no-first-run'];
  words.push('--disable-component-update', '--disable-sync');
  if (platform === 'linux') words.push('--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist');
  // Chromium's own sandbox refuses to run as root, which is what a container usually is.
  if (process.getuid?.() === 0) words.push('--no-sandbox');
  return words;
}

/**
 * Starts the browser without a window. WebGL is drawn by llvmpipe on Linux; elsewhere by what the system has.
 * @param {string[]} words what else it is told
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(words = []) {
  return await chromium.launch({ executablePath: findBrowser(), args: [...browserWords(), ...words] });
}
