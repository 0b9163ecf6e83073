/** Whether what a quotation leaves out turns what it keeps. Pure. */

import { VERNEINT } from './aussage.data.ts';
import { clausesOf } from './teil.rules.ts';
import { wordsIn } from './woerter.rules.ts';
import type { Fund } from './wortlaut.rules.ts';
import { GRENZEN } from './zahlwort.data.ts';
import type { Grund } from './zitat.schema.ts';

/**
 * A negation left out of a clause of which other words are kept, or a limit left out right before its number. A clause
 * that is left out whole takes its negation with it.
 */
export function leaveOutFaults(text: string, funde: readonly Fund[]): Grund[] {
  const clauses = clausesOf(text);
  for (let i = 0; i + 1 < funde.length; i++) {
    const [von, bis] = [funde[i]?.bis ?? 0, funde[i + 1]?.von ?? 0];
    for (const clause of clauses) {
      const gap = text.slice(Math.max(von, clause.von), Math.min(bis, clause.bis));
      const kept = funde.some(
        (fund) => wordsIn(text.slice(Math.max(fund.von, clause.von), Math.min(fund.bis, clause.bis))).length > 0,
      );
      if (!kept || Math.max(von, clause.von) >= Math.min(bis, clause.bis)) continue;
      const no = wordsIn(gap).find((word) => VERNEINT.test(word));
      if (no) return [{ code: 'auslassung_entstellt', text: `Die Auslassung im Zitat verschluckt „${no}“.` }];
    }
    const gap = text.slice(von, bis).trim().toLowerCase().replaceAll(/\s+/g, ' ');
    const after = text.slice(bis, bis + 40);
    if (
      /^\s*(?:\d|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\p{L}*\s)/u.test(after) &&
      GRENZEN.some(([form]) => form.test(gap))
    )
      return [{ code: 'auslassung_entstellt', text: 'Die Auslassung im Zitat verschluckt die Grenze vor einer Zahl.' }];
  }
  return [];
}
