/** Nationalities as papers write them: code, name of the state, adjective. Pure. */
import { falte, faltText, wortspanne } from './falten.rules.ts';
import type { Wort } from './seite.rules.ts';
import { STAATEN } from './staaten.data.ts';
import type { Fund } from './zahlen.rules.ts';

const BY_ALPHA_3 = new Map<string, string>();
const NAMES = new Map<string, string>();
for (const line of STAATEN.trim().split('\n')) {
  const [codes = '', names = ''] = line.trim().split('|');
  const [alpha3 = '', alpha2 = ''] = codes.split(' ');
  BY_ALPHA_3.set(alpha3, alpha2);
  for (const name of names.split(',')) NAMES.set(faltText(name), alpha2);
}

/** `SYR` → `SY` */
export const alpha2Of = (alpha3: string): string | undefined =>
  alpha3 === 'D' || alpha3 === 'D<<' ? 'DE' : BY_ALPHA_3.get(alpha3);

const LONGEST = 4;

export function findStaaten(worte: readonly Wort[]): Fund[] {
  const found: Fund[] = [];
  for (let von = 0; von < worte.length; von++)
    for (let laenge = LONGEST; laenge > 0; laenge--) {
      const part = worte.slice(von, von + laenge);
      if (part.length < laenge) continue;
      const wert = staatOf(part);
      if (wert === undefined) continue;
      found.push({ wert, von, bis: von + laenge - 1 });
      von += laenge - 1;
      break;
    }
  return found;
}

function staatOf(worte: readonly Wort[]): string | undefined {
  const strecke = falte(worte);
  const name = strecke.text.replace(/(?<=isch|esisch)e[rnms]?$/, '');
  const [first, last] = wortspanne(strecke, 0, strecke.text.length);
  if (first !== 0 || last !== worte.length - 1) return undefined;
  const code = worte.length === 1 ? (worte[0]?.text.replace(/[^A-Z]/g, '') ?? '') : '';
  return NAMES.get(strecke.text) ?? NAMES.get(name) ?? (code.length === 3 ? alpha2Of(code) : undefined);
}
