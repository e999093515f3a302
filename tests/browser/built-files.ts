// Addresses in built files.

/** Places from which a text would fetch something: addresses in tags, styles, imports and calls. */
const fetching: readonly RegExp[] = [
  /<(?:script|link|img|source|iframe|audio|video|use)\b[^>]*?\b(?:src|href|srcset|poster)=["']?((?:https?:)?\/\/[^"'\s>]+)/gi,
  /url\(\s*["']?((?:https?:)?\/\/[^"')\s]+)/gi,
  /@import\s+["']((?:https?:)?\/\/[^"']+)/gi,
  /\b(?:import|fetch|importScripts|sendBeacon|WebSocket|EventSource|Worker|open)\(\s*["'`]((?:https?|wss?):\/\/[^"'`]+)/g,
  /\bfrom\s*["']((?:https?:)?\/\/[^"']+)/g,
];

/** Addresses of other origins that a text would fetch. Names that are never fetched (SVG's namespace) don't count. */
export const foreignAddresses = (text: string): string[] =>
  fetching.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = '']) => address));
