/** Numbers that people read out: no vowels that make words, no signs that look alike. */
import { randomBytes } from 'node:crypto';

const ZEICHEN = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/** „K7MX-42QD“; 28⁸ of them. */
export function newKennung(): string {
  const zeichen: string[] = [];
  while (zeichen.length < 8) {
    const [byte = 255] = randomBytes(1);
    // Above the last whole multiple some signs would come more often.
    if (byte < 252) zeichen.push(ZEICHEN[byte % ZEICHEN.length] as string);
  }
  return `${zeichen.slice(0, 4).join('')}-${zeichen.slice(4).join('')}`;
}
