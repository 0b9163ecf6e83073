/**
 * The characters of DIN 91379:2022-08 in which German registers write names of natural persons (Datentyp A): the
 * normative Latin letters, the letters made of several code points, and the non-letters N1. The norm is in force for
 * exchanges with registers since 1 November 2024.
 */
/** Code points, first and last of each run; as numbers, since editors and copying spoil the letters themselves. */
const LETTER_RUNS: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x17e],
  [0x187, 0x188],
  [0x18f, 0x18f],
  [0x197, 0x197],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1b7, 0x1b7],
  [0x1cd, 0x1dc],
  [0x1de, 0x1df],
  [0x1e2, 0x1f0],
  [0x1f4, 0x1f5],
  [0x1f8, 0x1ff],
  [0x212, 0x213],
  [0x218, 0x21b],
  [0x21e, 0x21f],
  [0x227, 0x233],
  [0x259, 0x259],
  [0x268, 0x268],
  [0x292, 0x292],
  [0x1e02, 0x1e03],
  [0x1e06, 0x1e07],
  [0x1e0a, 0x1e11],
  [0x1e17, 0x1e17],
  [0x1e1c, 0x1e2b],
  [0x1e2f, 0x1e37],
  [0x1e3a, 0x1e3b],
  [0x1e40, 0x1e49],
  [0x1e52, 0x1e5b],
  [0x1e5e, 0x1e63],
  [0x1e6a, 0x1e6f],
  [0x1e80, 0x1e87],
  [0x1e8c, 0x1e97],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
];

const SEQUENCES = `
  A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣
  R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̂ l̥
  l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ Ç̆ Û̄ ç̆ û̄ ÿ́ Č̕ Č̣ č̕ č̣ ē̍ Ī́ ī́ ō̍
  Ž̦ Ž̧ ž̦ ž̧ Ḳ̄ ḳ̄ Ṣ̄ ṣ̄ Ṭ̄ ṭ̄ Ạ̈ ạ̈ Ọ̈ ọ̈ Ụ̄ Ụ̈ ụ̄ ụ̈`;

const NON_LETTERS_N1 = " ',-.`~¨´·ʹʺʾʿˈˌ’‡";

export const DIN_91379_LETTERS: ReadonlySet<string> = new Set(
  LETTER_RUNS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
  ),
);

export const DIN_91379_SEQUENCES: ReadonlySet<string> = new Set(
  SEQUENCES.trim()
    .split(/\s+/)
    .map((sequence) => sequence.normalize('NFC')),
);

export const DIN_91379_NON_LETTERS: ReadonlySet<string> = new Set(NON_LETTERS_N1);
