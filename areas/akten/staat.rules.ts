/** The one place where codes of states are turned into one another. */
import { ALPHA_3_ZU_2, SCHLUESSEL_ZU_ALPHA_3 } from './staat.data.ts';

const pairs = (text: string) => text.split(' ').map((pair) => pair.split(':') as [string, string]);
const TO_2 = new Map(pairs(ALPHA_3_ZU_2));
// The first of two codes for one state is the one that Akten write.
const TO_3 = new Map(
  pairs(ALPHA_3_ZU_2)
    .reverse()
    .map(([three, two]) => [two, three] as const),
);
const BY_KEY = new Map(pairs(SCHLUESSEL_ZU_ALPHA_3));

/** Every code that stands for a state, alpha-3. */
export const STAATEN_ALPHA_3: readonly string[] = [...TO_2.keys()];

/** `SYR` → `SY`; undefined for XXA and XXX, which are no states, and for what is no code. */
export function toAlpha2(alpha3: string): string | undefined {
  return TO_2.get(alpha3);
}

/** `SY` → `SYR`. */
export function toAlpha3(alpha2: string): string | undefined {
  return TO_3.get(alpha2);
}

/** From whatever another body writes, `475`, `SY` or `SYR`, to alpha-3; undefined for what is not known here. */
export function readStaat(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (/^\d{3}$/.test(code)) return BY_KEY.get(code);
  if (code.length === 2) return toAlpha3(code);
  return TO_2.has(code) || code === 'XXA' || code === 'XXX' ? code : undefined;
}
