/** Serves a built folder to this machine, as plainly as any host would: no rewriting, no fallback page. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';

/** @type {Record<string, string>} */
const kinds = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Kinds that hosts pack on the wire. */
const isText = /^text|json|svg|javascript/;

/**
 * The file that a request asks for, or null when there is none inside the folder.
 * @param {string} folder @param {string} url
 */
function fileFor(folder, url) {
  if (!URL.canParse(url, 'http://localhost')) return null;
  const asked = new URL(url, 'http://localhost').pathname.replaceAll('%20', ' ');
  const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
  return file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/**
 * @param {string} folder the folder to serve
 * @param {{ port?: number, packed?: boolean }} [options] port 0, the default, takes any free one; packed sends texts as gzip to
 *   whoever takes it
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} the address ends in a slash
 */
export async function serveFolder(folder, { port = 0, packed = false } = {}) {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    const file = fileFor(root, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.');
      return;
    }
    const type = kinds[path.extname(file)] ?? 'application/octet-stream';
    if (packed && isText.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
      createReadStream(file).pipe(createGzip()).pipe(response);
      return;
    }
    response.writeHead(200, { 'content-type': type, 'content-length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const place = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${place.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
