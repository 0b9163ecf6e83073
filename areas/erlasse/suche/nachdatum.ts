/** Erlasse that a question names by their date, among those that the actor may read. */
import type { Database } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { findAktenzeichen } from '../fundstelle/aktenzeichen.rules.ts';
import type { NachDatum } from './direkt.ts';
import { chooseErlasse, findErlassdaten } from './erlassdatum.rules.ts';
import { listErlasseZwischen } from './erlassdatum.sql.ts';

export async function findNachDatum(db: Database, actor: Principal, frage: string): Promise<NachDatum[]> {
  // An Aktenzeichen beside the date names it better.
  const angaben = findAktenzeichen(frage).length > 0 ? [] : findErlassdaten(frage);
  const found: NachDatum[] = [];
  for (const angabe of angaben) {
    const erlasse = await listErlasseZwischen(db, actor, angabe.von, angabe.bis);
    const werkIds = chooseErlasse(angabe, erlasse).map(({ id }) => id);
    // A year is said by the way; a day or a month names one that should be there.
    if (werkIds.length > 0 || angabe.von.slice(0, 7) === angabe.bis.slice(0, 7))
      found.push({ worte: angabe.worte, werkIds });
  }
  return found;
}

/** The question without what names an Erlass: the rest is looked for within it. */
export function withoutNames(frage: string): string {
  const named = [
    ...findAktenzeichen(frage).map(({ aktenzeichen }) => aktenzeichen),
    ...findErlassdaten(frage).map(({ text }) => text),
  ];
  return named.reduce((text, one) => text.replace(one, ' '), frage);
}
