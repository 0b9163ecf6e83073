/** Which sentence of a norm is quoted for a requirement: a whole one, word for word. Pure. */
import { sentencesOf } from '../../antwort/teil.rules.ts';
import { contentIn, sharedWith } from '../../antwort/woerter.rules.ts';
import type { Rechtsstelle } from '../vorgang.schema.ts';

export interface Zitatstelle {
  readonly stelle: Rechtsstelle;
  readonly zitat: string;
}

/** Those that speak most of it, in the order of the places; where none does, the first sentence of the first place. */
export function waehleZitate(worum: string, stellen: readonly Rechtsstelle[], most: number): Zitatstelle[] {
  const words = contentIn(worum);
  const all = stellen.flatMap((stelle) =>
    sentencesOf(stelle.text).map(({ text }) => {
      const zitat = text.trim();
      return { stelle, zitat, wert: sharedWith(words, contentIn(`${stelle.ueberschrift} ${zitat}`)) };
    }),
  );
  const named = all.filter(({ zitat }) => zitat !== '');
  const best = [...named].sort((a, b) => b.wert - a.wert).slice(0, most);
  return named.filter((one) => best.includes(one)).map(({ stelle, zitat }) => ({ stelle, zitat }));
}
