/** Pages for tests: lines of text become words with boxes, as recognition gives them. */
import type { Leseseite, Wort } from '../seite.rules.ts';

const CHAR = 0.0095;
const HOEHE = 0.013;
const ABSTAND = 0.021;

/**
 * Each line of the text is a line of the page; an empty one leaves space. ` | ` begins another column that recognition
 * gives as a line of its own, ` >> ` one that it leaves in the same line.
 */
export function blatt(text: string, seite = 1): Leseseite {
  const worte: Wort[] = [];
  let line = 0;
  text
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .forEach((row, at) => {
      const y = 0.05 + at * ABSTAND;
      row.split(' | ').forEach((column, index) => {
        column.split(' >> ').forEach((part, gap) => {
          let x = 0.1 + 0.3 * (index + gap) + (part.length - part.trimStart().length) * CHAR;
          for (const word of part.trim().split(/\s+/).filter(Boolean)) {
            worte.push({ text: word, x, y, w: word.length * CHAR, h: HOEHE, line, confidence: 93 });
            x += (word.length + 1) * CHAR;
          }
        });
        if (column.trim() !== '') line++;
      });
    });
  return { seite, worte };
}
