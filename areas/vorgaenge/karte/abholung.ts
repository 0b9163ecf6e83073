/** Who may be invited to take a card that lies ready: for an area that gives times. */
import { findAktenDerPersonen } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findErreichbarkeit } from '../titel/erreichbarkeit.sql.ts';
import { EMAIL } from '../titel/erreichbarkeit.ts';
import { findKarte } from './karte.sql.ts';

const ACTOR = systemPrincipal('vorgaenge.abholung');

export interface Abholer {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId: string | null;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly sprache: string;
  /** Given for being told electronically. */
  readonly email: string;
}

/** Undefined where the card is not waiting at the desk, or where the person gave no address for being told. */
export async function findAbholer(
  { keys }: Pick<Kernel, 'keys'>,
  db: Database | Tx,
  karteId: string,
): Promise<Abholer | undefined> {
  const karte = await findKarte(db, ACTOR, karteId);
  if (karte?.stand !== 'bereit' || karte.weg !== 'schalter') return undefined;
  const { akte_id: akteId, person_id: personId, verfahren_id: verfahrenId } = karte;
  const weg = await findErreichbarkeit(db, ACTOR, personId);
  if (!weg?.email_versiegelt || weg.einwilligung_at === null) return undefined;
  const wer = [...(await findAktenDerPersonen(db, ACTOR, [{ akteId, personId }])).values()][0];
  if (!wer?.geburtsdatum) return undefined;
  const { familienname, vornamen, geburtsdatum } = wer;
  const email = keys.unseal(EMAIL, weg.email_versiegelt);
  return { akteId, personId, verfahrenId, familienname, vornamen, geburtsdatum, sprache: weg.sprache, email };
}
