/** The norms of a requirement, word for word as they hold on the Stichtag; nothing of what the person may not read. */
import { type Fundstelle, findStellen, type Stellentext } from '#areas/erlasse/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { levelBezeichnung, levelGesetz } from '../antwort/verweis.rules.ts';
import { citeOf, isAt } from '../antwort/zitat.rules.ts';
import type { Passage, Stelle } from '../antwort/zitat.schema.ts';
import type { Rechtsgrundlagen, Voraussetzung } from './lage.schema.ts';
import { toStelle } from './norm.rules.ts';
import type { Rechtsstelle } from './vorgang.schema.ts';

const MOST = 8;

export async function readRechtsgrundlagen(
  db: Database | Tx,
  actor: Principal,
  stichtag: string,
  voraussetzungen: readonly Voraussetzung[],
): Promise<Rechtsgrundlagen> {
  if (!actor.rights.has('erlasse.lesen')) return new Map();
  const asked = voraussetzungen.map(({ schluessel, normen }) => ({
    schluessel,
    stellen: normen.flatMap((norm) => toStelle(norm) ?? []),
  }));
  const found = await findStellen(
    db,
    actor,
    stichtag,
    asked.flatMap(({ stellen }) => stellen.map(toGesucht)),
  );
  return new Map(
    asked.map(({ schluessel, stellen }) => [
      schluessel,
      found
        .filter((row) => stellen.some((stelle) => isAt(toPassage(row), stelle)))
        .slice(0, MOST)
        .map((row) => toRechtsstelle(row.werkId, toPassage(row))),
    ]),
  );
}

function toGesucht(stelle: Stelle) {
  if ('erlass' in stelle) return { kurz: [stelle.erlass], bezeichnungen: [stelle.abschnitt] };
  return {
    kurz: [stelle.law, levelGesetz(stelle.law)],
    bezeichnungen: [stelle.section, levelBezeichnung(stelle.section)],
  };
}

function toPassage(row: Stellentext): Passage {
  const { normId, art, kurz, titel, bezeichnung, ueberschrift, nr, ordnung, text, datum, gueltigAb, gueltigBis } = row;
  return { normId, art, kurz, titel, bezeichnung, ueberschrift, nr, ordnung, text, datum, gueltigAb, gueltigBis };
}

function toRechtsstelle(werkId: string, passage: Passage): Rechtsstelle {
  const { normId, ordnung, ueberschrift, text } = passage;
  return { werkId, normId, absatz: ordnung, zitat: citeOf(passage), ueberschrift, text };
}

/** Of a search: each Absatz that carries the question. What is not proven for the day is left out. */
export function toRechtsstellen(hit: Fundstelle): Rechtsstelle[] {
  if (hit.unsicher !== null) return [];
  const { werkId, normId, art, kurz, titel, bezeichnung, ueberschrift, gueltigAb, gueltigBis } = hit;
  return hit.absaetze.map(({ nr, ordnung, text }) =>
    toRechtsstelle(werkId, {
      normId,
      art,
      kurz,
      titel,
      bezeichnung,
      ueberschrift,
      nr,
      ordnung,
      text,
      datum: null,
      gueltigAb,
      gueltigBis,
    }),
  );
}
