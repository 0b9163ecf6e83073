/** Absätze as this person may read them on a day: of a citation from the database, of a search as it found them. */
import { type Fundstelle, findStellen, type GesuchteStelle } from '#areas/erlasse/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { levelBezeichnung, levelGesetz } from './verweis.rules.ts';
import { isAt } from './zitat.rules.ts';
import type { Passage, Stelle } from './zitat.schema.ts';

export interface Fund {
  readonly werkId: string;
  readonly passage: Passage;
}

/** As the database has them, for whoever holds a quotation against them. */
export async function loadFunde(
  db: Database | Tx,
  actor: Principal,
  stichtag: string,
  stellen: readonly Stelle[],
): Promise<Fund[]> {
  const found = await findStellen(db, actor, stichtag, stellen.map(toGesucht));
  const funde = found.map((row) => ({ werkId: row.werkId, passage: toPassage(row) }));
  return funde.filter(({ passage }) => stellen.some((stelle) => isAt(passage, stelle)));
}

export async function loadPassagen(
  db: Database | Tx,
  actor: Principal,
  stichtag: string,
  stellen: readonly Stelle[],
): Promise<Passage[]> {
  return (await loadFunde(db, actor, stichtag, stellen)).map(({ passage }) => passage);
}

interface Suchfund extends Fund {
  readonly marken: Fundstelle['absaetze'][number]['marken'];
}

/**
 * Of a hit: each Absatz that carries the question. A text that is not proven for the day is shown by the search, with its
 * warning, and answers nothing.
 */
export function fundeVon({ absaetze, werkId, unsicher, ...hit }: Fundstelle): Suchfund[] {
  if (unsicher !== null) return [];
  return absaetze.map(({ marken, ...absatz }) => ({
    werkId,
    passage: toPassage({ ...hit, ...absatz, datum: null }),
    marken,
  }));
}

export function stelleOf({ art, kurz, bezeichnung, nr }: Passage): Stelle {
  if (art !== 'recht') return { erlass: kurz, abschnitt: bezeichnung };
  return { law: kurz, section: bezeichnung, ...(nr === '' ? {} : { paragraph: nr }) };
}

function toGesucht(stelle: Stelle): GesuchteStelle {
  if ('erlass' in stelle) {
    const erlass = stelle.erlass.replaceAll(/\s+/g, ' ').trim();
    return { kurz: [erlass], bezeichnungen: [stelle.abschnitt, levelBezeichnung(stelle.abschnitt)] };
  }
  return {
    kurz: [stelle.law.trim(), levelGesetz(stelle.law)],
    bezeichnungen: [stelle.section.trim(), levelBezeichnung(stelle.section)],
  };
}

/** Nothing besides: a row has more. */
function toPassage(row: Passage): Passage {
  const { normId, art, kurz, titel, bezeichnung, ueberschrift, nr, ordnung, text, datum, gueltigAb, gueltigBis } = row;
  return { normId, art, kurz, titel, bezeichnung, ueberschrift, nr, ordnung, text, datum, gueltigAb, gueltigBis };
}
