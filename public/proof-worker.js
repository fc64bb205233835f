// Solves a challenge of ALTCHA: the number whose SHA-256 behind the salt is the wanted one. Synchronous and home-made,
// because Web Crypto is missing where a page comes over plain http, and slow for many short texts everywhere.
// FIPS 180-4; the constants are the fractional parts of the roots of the first primes.
const primes = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const ROUNDS = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const words = new Int32Array(64);

const turn = (word, bits) => (word >>> bits) | (word << (32 - bits));

function mixBlock(state) {
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [words[i - 15], words[i - 2]];
    const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[i] = (words[i - 16] + low + words[i - 7] + high) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const spread = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + spread + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] + mixed[i]) | 0;
}

/** SHA-256 of an ASCII text, as eight words. */
function sha256(text) {
  const state = Int32Array.from(START);
  const end = text.length;
  const blocks = (end + 72) >> 6; // one byte 0x80 and eight of length follow the text
  for (let block = 0; block < blocks; block += 1) {
    for (let i = 0; i < 16; i += 1) {
      let word = 0;
      for (let byte = 0; byte < 4; byte += 1) {
        const at = block * 64 + i * 4 + byte;
        word = (word << 8) | (at < end ? text.charCodeAt(at) & 0xff : at === end ? 0x80 : 0);
      }
      words[i] = word;
    }
    if (block === blocks - 1) words[15] = end * 8;
    mixBlock(state);
  }
  return state;
}

function solve({ challenge, salt, maxnumber }) {
  const wanted = Int32Array.from(
    { length: 8 },
    (_, i) => Number.parseInt(challenge.slice(i * 8, i * 8 + 8), 16) | 0,
  );
  for (let number = 0; number <= maxnumber; number += 1) {
    if (sha256(salt + number).every((word, i) => word === wanted[i])) return number;
  }
  return null;
}

self.addEventListener("message", ({ data }) => self.postMessage(solve(data)));
