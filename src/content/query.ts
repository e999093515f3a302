// Takes an address's query apart without a browser: `?a=1&b=two+words`.

/** Name and value pairs in order. A pair that cannot be decoded stands as it was written. */
export function readQuery(search: string): [name: string, value: string][] {
  const pairs = search.replace(/^\?/, '').split('&');
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
    });
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
