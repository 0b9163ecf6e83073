/** SHA-256 of short ASCII texts, at once: the browser's own is asynchronous, and a promise per try costs ten times the try. */
const K = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
const words = new Uint32Array(64);

/** Hexadecimal. */
export function sha256(text: string): string {
  return [...digest(text)].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function digest(text: string): Uint32Array {
  const state = START.slice();
  const blocks = Math.ceil((text.length + 9) / 64);
  for (let block = 0; block < blocks; block++) {
    words.fill(0, 0, 16);
    for (let at = 0; at < 64; at++) {
      const index = block * 64 + at;
      const byte = index < text.length ? text.charCodeAt(index) : index === text.length ? 0x80 : 0;
      words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - (at & 3) * 8));
    }
    if (block === blocks - 1) words[15] = text.length * 8;
    mix(state);
  }
  return state;
}

/** FIPS 180-4, 6.2.2. */
function mix(state: Uint32Array): void {
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] as number;
    const late = words[at - 2] as number;
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16] as number) + s0 + (words[at - 7] as number) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const t1 =
      (h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (K[at] as number) +
        (words[at] as number)) |
      0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + value;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) >>> 0;
}
