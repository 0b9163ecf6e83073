/** The norms of a requirement, word for word as they hold on the Stichtag; nothing of what the person may not read. */
import type { Fundstelle } from '#areas/erlasse/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { type Fund, fundeVon, loadFunde } from '../antwort/passagen.ts';
import { citeOf, isAt } from '../antwort/zitat.rules.ts';
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
  const found = await loadFunde(
    db,
    actor,
    stichtag,
    asked.flatMap(({ stellen }) => stellen),
  );
  return new Map(
    asked.map(({ schluessel, stellen }) => [
      schluessel,
      found
        .filter(({ passage }) => stellen.some((stelle) => isAt(passage, stelle)))
        .slice(0, MOST)
        .map(toRechtsstelle),
    ]),
  );
}

function toRechtsstelle({ werkId, passage }: Fund): Rechtsstelle {
  const { normId, ordnung, ueberschrift, text } = passage;
  return { werkId, normId, absatz: ordnung, zitat: citeOf(passage), ueberschrift, text };
}

export const toRechtsstellen = (hit: Fundstelle): Rechtsstelle[] => fundeVon(hit).map(toRechtsstelle);
