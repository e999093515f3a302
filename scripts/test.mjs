/**
 * `npm test`: everything that must hold before a change is good. Types, style, unused code and the build count as one
 * check each; then come the tests. The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 *
 * A report that is missing, empty or broken is a failure: silence proves nothing.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const report = path.join(root, '.cache', 'tests.json');

/**
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} FileReport
 * @typedef {{ testResults: FileReport[], success: boolean }} Report
 */

/** The script behind a command of a package, so that it runs under this very Node on every system. @param {string} name */
function script(name, packageName = name) {
  const file = path.join(root, 'node_modules', packageName, 'package.json');
  const { bin } = createRequire(import.meta.url)(file);
  return path.join(path.dirname(file), typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Runs a tool to its end.
 * @param {string[]} words the script and its arguments
 * @param {{ aloud: boolean }} how aloud: its words go straight out; otherwise they are kept
 * @returns {Promise<{ good: boolean, words: string }>}
 */
function run(words, { aloud }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      stdio: ['ignore', aloud ? 1 : 'pipe', aloud ? 2 : 'pipe'],
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (/** @type {Buffer} */ part) => said.push(part));
    const end = (/** @type {boolean} */ good) => resolve({ good, words: Buffer.concat(said).toString() });
    child.on('error', (error) => {
      said.push(Buffer.from(String(error)));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Says how one check went, with the tool's own words when it failed. @param {string} name @param {string[]} words */
async function check(name, words) {
  const from = Date.now();
  const { good, words: said } = await run(words, { aloud: false });
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  if (!good) console.log(said.trim());
  return good;
}

/** @returns {Report} what the tests wrote of themselves; an unsuccessful nothing when they wrote nothing readable */
function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { testResults: [], success: false };
  }
}

/** @returns {{ passed: number, failed: number, skipped: number }} */
function countTests() {
  const { testResults, success } = readReport();
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((one) => one.status === 'passed').length;
  // A file that could not even be read has no tests to fail.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = tests.filter((one) => one.status === 'failed').length + broken.length;
  const skipped = tests.length - passed - failed + broken.length;
  return { passed, failed: failed === 0 && (passed === 0 || !success) ? 1 : failed, skipped };
}

/** @param {boolean} built without a build there is nothing for a browser to open */
async function runTests(built) {
  rmSync(report, { force: true });
  mkdirSync(path.dirname(report), { recursive: true });
  const projects = ['node', 'dom', ...(built ? ['browser'] : [])].flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { good } = await run([script('vitest'), 'run', ...projects, ...reporters], { aloud: true });
  const { passed, failed, skipped } = countTests();
  if (skipped > 0) console.log(`${skipped} skipped`);
  return { passed, failed: failed === 0 && !good ? 1 : failed };
}

const types = await check('types', [script('tsc', 'typescript'), '-b']);
const style = await check('style', [script('biome', '@biomejs/biome'), 'ci', '--error-on-warnings', '.']);
const unused = await check('unused code', [script('knip')]);
const build = await check('build', [script('vite'), 'build']);
const good = [types, style, unused, build].filter(Boolean).length;
const tests = await runTests(build);
const failed = tests.failed + 4 - good;
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${tests.passed + good} passed, ${failed} failed`);
