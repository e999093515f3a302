/** What a built page allows itself, written into it: nothing of another origin, no script but its own files. */
import type { Plugin } from 'vite';

/**
 * Sounds and pictures pass through `blob:` addresses that the page makes of its own files. Styles are set property by property,
 * never as markup, so none need be allowed. `frame-ancestors` cannot stand in a page: a host that wants it sends it as a header.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The development server writes scripts and styles into the page: there the policy is left out. */
export function strictPage(): Plugin {
  return {
    name: 'strict-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
