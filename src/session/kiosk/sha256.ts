// SHA-256 (FIPS 180-4) of a short text. The browser's own is missing where a kiosk is served by plain http from another
// machine, and a PIN must be tested there too.

const word = (value: number): number => value >>> 0;
const turned = (value: number, by: number): number => word((value >>> by) | (value << (32 - by)));

/** The first 32 bits behind the point of the roots of the first primes. `power` is 1/2 or 1/3. */
function rootsOfPrimes(count: number, power: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map((prime) => {
    const root = prime ** power;
    return word((root - Math.floor(root)) * 2 ** 32);
  });
}

const start = rootsOfPrimes(8, 1 / 2);
const rounds = rootsOfPrimes(64, 1 / 3);

/** The bytes of a text with the mark of its end and its length in bits: whole blocks of 64. */
function padded(text: string): number[] {
  const bytes = [...text].map((letter) => letter.charCodeAt(0) & 0xff);
  const length = bytes.length;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let at = 7; at >= 0; at--) bytes.push(at < 4 ? word((length * 8) >>> (8 * at)) & 0xff : 0);
  return bytes;
}

function spread(block: readonly number[]): number[] {
  const words: number[] = [];
  for (let at = 0; at < 16; at++) {
    const [a = 0, b = 0, c = 0, d = 0] = block.slice(4 * at, 4 * at + 4);
    words.push(word((a << 24) | (b << 16) | (c << 8) | d));
  }
  for (let at = 16; at < 64; at++) {
    const [old = 0, older = 0, near = 0, far = 0] = [words[at - 15], words[at - 2], words[at - 7], words[at - 16]];
    const first = turned(old, 7) ^ turned(old, 18) ^ (old >>> 3);
    const second = turned(older, 17) ^ turned(older, 19) ^ (older >>> 10);
    words.push(word(far + first + near + second));
  }
  return words;
}

function mix(state: readonly number[], block: readonly number[]): number[] {
  const words = spread(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [at, each] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const first = word(h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (rounds[at] ?? 0) + each);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = word((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most);
    [a, b, c, d, e, f, g, h] = [word(first + second), a, b, c, word(d + first), e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((value, at) => word(value + (state[at] ?? 0)));
}

/** The digest of a text of ASCII, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const bytes = padded(text);
  let state: readonly number[] = start;
  for (let at = 0; at < bytes.length; at += 64) state = mix(state, bytes.slice(at, at + 64));
  return state.map((value) => value.toString(16).padStart(8, '0')).join('');
}
