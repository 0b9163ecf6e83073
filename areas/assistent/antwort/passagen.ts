/** From cited places to the passages that the gate looks into: as the database has them, for this person and day. */
import { findStellen, type GesuchteStelle, type Stellentext } from '#areas/erlasse/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { levelBezeichnung, levelGesetz } from './verweis.rules.ts';
import { isAt } from './zitat.rules.ts';
import type { Passage, Stelle } from './zitat.schema.ts';

export async function loadPassagen(
  db: Database | Tx,
  actor: Principal,
  stichtag: string,
  stellen: readonly Stelle[],
): Promise<Passage[]> {
  const found = await findStellen(db, actor, stichtag, stellen.map(toGesucht));
  const passagen = found.map(toPassage);
  return passagen.filter((passage) => stellen.some((stelle) => isAt(passage, stelle)));
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

function toPassage(row: Stellentext): Passage {
  const { normId, art, kurz, titel, bezeichnung, ueberschrift, nr, ordnung, text, datum, gueltigAb, gueltigBis } = row;
  return { normId, art, kurz, titel, bezeichnung, ueberschrift, nr, ordnung, text, datum, gueltigAb, gueltigBis };
}
