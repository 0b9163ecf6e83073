/** What becomes of a Termin: moved, given back, over. */
import type { Tx } from '#platform/db/db.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Klasse } from '../termine.schema.ts';
import {
  deleteBelegung,
  giveBelegung,
  insertRuhe,
  listBelegung,
  restBelegung,
  setBelegungBis,
} from './belegung.sql.ts';
import type { Besuchsplan } from './besuchsplan.schema.ts';
import { lockPooltage } from './sperre.sql.ts';
import { deleteTermin, lockTermin, setTerminpersonenInactive, type Terminzeile } from './termin.sql.ts';
import { lockActive, melde, requireHeld, type Schritt, schreibe } from './zeile.ts';
import { zeitOf } from './zeit.ts';
import { RUHE_FUER, takeZeit } from './zeitvergabe.ts';

export interface Verschiebung extends Schritt {
  readonly plan: Besuchsplan;
  readonly beginn: string;
  readonly klasse: Klasse;
  /** Until when what is left behind rests; without it it is free at once. */
  readonly ruhtBis?: Temporal.Instant | undefined;
}

/** Takes the new time and gives back the old in one step: if the new one is gone, nothing has changed. */
export async function moveTermin(tx: Tx, auftrag: Verschiebung): Promise<Terminzeile> {
  const { id, plan, klasse, jetzt, ruhtBis } = auftrag;
  const termin = await lockActive(tx, auftrag);
  requireHeld(termin, jetzt);
  const beginn = Temporal.Instant.from(auftrag.beginn);
  const alte = await listBelegung(tx, id);
  await takeZeit(tx, {
    plan,
    beginn,
    klasse,
    terminId: id,
    haeltBis: termin.haeltBis,
    jetzt,
    ruhendes: RUHE_FUER.includes(termin.herkunft),
    alte,
    gibZurueck: () => deleteBelegung(tx, id),
  });
  if (ruhtBis) await insertRuhe(tx, alte, ruhtBis.toString());
  const { stand, haeltBis } = termin;
  const moved = await schreibe(tx, termin, {
    stand,
    haeltBis,
    anliegen: plan.anliegen,
    zeit: { ...zeitOf(plan, beginn), poolId: plan.poolId, klasse },
  });
  await meldeVerlassen(tx, moved, termin);
  return moved;
}

export interface Tausch extends Schritt {
  /** The offered Termin whose time it gets. */
  readonly angebotId: string;
  readonly ruhtBis: Temporal.Instant;
}

/**
 * A Termin gets the time that was offered instead of its own, which rests: one step, so that nobody ever has both or neither.
 * It stays the same Termin, with its number, link and papers; the offer has done its duty and goes.
 */
export async function swapTermin(tx: Tx, tausch: Tausch): Promise<Terminzeile> {
  const { id, angebotId, ruhtBis, jetzt } = tausch;
  const termin = await lockActive(tx, tausch);
  const angebot = await lockTermin(tx, angebotId);
  if (termin.stand !== 'gebucht' || angebot?.stand !== 'angeboten') throw termineFaults.STAND_PASST_NICHT();
  requireHeld(angebot, jetzt);
  await lockPooltage(tx, [...(await listBelegung(tx, id)), ...(await listBelegung(tx, angebotId))]);
  await restBelegung(tx, id, ruhtBis.toString());
  await giveBelegung(tx, angebotId, id);
  const { beginn, ende, tag, poolId, klasse, anliegen } = angebot;
  const zeit = { beginn, ende, tag, poolId, klasse, vomAmt: true };
  const moved = await schreibe(tx, termin, { stand: 'gebucht', haeltBis: null, anliegen, zeit });
  await meldeVerlassen(tx, moved, termin);
  await deleteTermin(tx, angebotId);
  return moved;
}

/** Where it was before hears of it too, if that is another day or pool. */
async function meldeVerlassen(tx: Tx, moved: Terminzeile, { tag, poolId }: Terminzeile): Promise<void> {
  if (moved.tag !== tag || moved.poolId !== poolId) await melde(tx, { ...moved, tag, poolId }, true);
}

export interface Rueckgabe extends Schritt {
  readonly stand: 'abgesagt' | 'verfallen' | 'nicht_erschienen';
  readonly grund?: string | undefined;
  /** The time stays closed to the public until then; those who wait may have it before. */
  readonly ruhtBis?: Temporal.Instant | undefined;
}

/** Gives the time back. Time that passed while nobody came stays with its Termin: it was used up. */
export async function releaseTermin(tx: Tx, rueckgabe: Rueckgabe): Promise<Terminzeile> {
  const { id, stand, grund, ruhtBis, jetzt } = rueckgabe;
  const termin = await lockActive(tx, rueckgabe);
  const vorbei = Temporal.Instant.compare(Temporal.Instant.from(termin.ende), jetzt) <= 0;
  if (stand === 'nicht_erschienen' && vorbei) await setBelegungBis(tx, id, null);
  else if (ruhtBis && Temporal.Instant.compare(ruhtBis, jetzt) > 0) await restBelegung(tx, id, ruhtBis.toString());
  else {
    await lockPooltage(tx, await listBelegung(tx, id));
    await deleteBelegung(tx, id);
  }
  await setTerminpersonenInactive(tx, [id]);
  return schreibe(tx, termin, { stand, haeltBis: null, grund });
}

/** The visit is over; its time stays with it. */
export async function finishTermin(
  tx: Tx,
  { id, stand }: { readonly id: string; readonly stand: 'wahrgenommen' | 'nicht_erschienen' },
): Promise<Terminzeile> {
  const termin = await lockTermin(tx, id);
  if (!termin) throw termineFaults.NICHT_GEFUNDEN();
  if (termin.stand === stand) return termin;
  if (!['gebucht', 'nicht_erschienen', 'wahrgenommen'].includes(termin.stand)) throw termineFaults.STAND_PASST_NICHT();
  await setTerminpersonenInactive(tx, [id]);
  return schreibe(tx, termin, { stand, haeltBis: null });
}
