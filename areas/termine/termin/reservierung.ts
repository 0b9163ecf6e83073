/** The life of a hold: taken, named, promised. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '#platform/db/db.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Herkunft, Klasse, Terminsprache } from '../termine.schema.ts';
import { listAbgelaufeneVon, setBelegungBis } from './belegung.sql.ts';
import type { Besuchsplan } from './besuchsplan.schema.ts';
import { newKennung } from './kennung.ts';
import { lockPooltage, releaseSavepoint, rollbackToSavepoint, setSavepoint } from './sperre.sql.ts';
import {
  deleteTerminpersonen,
  insertTerminpersonen,
  listTerminpersonen,
  lockTermin,
  type Terminzeile,
} from './termin.sql.ts';
import { lockHeld, melde, type Schritt, schreibe } from './zeile.ts';
import { zeitOf } from './zeit.ts';
import { RUHE_FUER, raeume, takeZeit } from './zeitvergabe.ts';

export interface Halteauftrag {
  readonly plan: Besuchsplan;
  /** ISO instant on the grid. */
  readonly beginn: string;
  readonly klasse: Klasse;
  readonly herkunft: Herkunft;
  readonly stand: 'gehalten' | 'angeboten' | 'gebucht';
  /** End of a hold or an offer. */
  readonly haeltBis?: Temporal.Instant | undefined;
  readonly sprache: Terminsprache;
  readonly halterHash?: Buffer | undefined;
  readonly jetzt: Temporal.Instant;
}

/** Takes a time: held, offered or at once promised. `NICHT_MEHR_FREI` when it is not to be had. */
export async function holdTermin(tx: Tx, auftrag: Halteauftrag): Promise<Terminzeile> {
  const { plan, klasse, herkunft, stand, sprache, jetzt } = auftrag;
  const haeltBis = stand === 'gebucht' ? null : (auftrag.haeltBis ?? jetzt.add({ minutes: 10 })).toString();
  const beginn = Temporal.Instant.from(auftrag.beginn);
  const id = randomUUID();
  const neu = await takeZeit(tx, {
    ...{ plan, beginn, klasse, haeltBis, jetzt },
    terminId: id,
    ruhendes: RUHE_FUER.includes(herkunft),
    neu: {
      ...zeitOf(plan, beginn),
      ...{ id, klasse, herkunft, stand, haeltBis, sprache },
      kennung: newKennung(),
      anliegen: plan.anliegen,
      gruppe: plan.gruppe,
      poolId: plan.poolId,
      personen: plan.personen,
      halterHash: auftrag.halterHash ?? null,
      createdAt: jetzt.toString(),
      bestaetigtAt: stand === 'gebucht' ? jetzt.toString() : null,
    },
  });
  return melde(tx, neu as Terminzeile);
}

export interface Namensauftrag extends Schritt {
  /** Sealed. */
  readonly angaben: string;
  readonly kontaktHmac: string | null;
  readonly schluesselHash: Buffer | null;
  /** HMACs, one for each person of the visit. */
  readonly personen: readonly string[];
  readonly haeltBis: Temporal.Instant;
  readonly personId?: string | undefined;
  readonly verfahrenId?: string | undefined;
}

/** A hold gets its people. Also an unconfirmed one or an offer that gets them (again), until it is confirmed. */
export async function nameTermin(tx: Tx, auftrag: Namensauftrag): Promise<Terminzeile> {
  const { id, jetzt, haeltBis, personen } = auftrag;
  const termin = await lockHeld(tx, auftrag);
  if (termin.angaben !== null) await deleteTerminpersonen(tx, id);
  await setPersonen(tx, termin, personen, jetzt);
  const stand = termin.stand === 'angeboten' ? 'angeboten' : 'unbestaetigt';
  await setBelegungBis(tx, id, haeltBis.toString());
  return schreibe(tx, termin, {
    stand,
    haeltBis: haeltBis.toString(),
    angaben: auftrag.angaben,
    kontaktHmac: auftrag.kontaktHmac,
    schluesselHash: auftrag.schluesselHash,
    personId: auftrag.personId,
    verfahrenId: auftrag.verfahrenId,
  });
}

/** One active Termin for each person in each group of its Anliegen; the index decides, also between two at once. */
async function setPersonen(
  tx: Tx,
  { id, anliegen, gruppe }: Terminzeile,
  personen: readonly string[],
  jetzt: Temporal.Instant,
): Promise<void> {
  const gruppen = new Set([gruppe, ...anliegen.map((eines) => eines.gruppe)]);
  const zeilen = [...gruppen].flatMap((eine) =>
    [...new Set(personen)].map((schluessel) => ({ schluessel, gruppe: eine })),
  );
  if (zeilen.length === 0) return;
  await setSavepoint(tx);
  if (!(await insertTerminpersonen(tx, id, zeilen))) {
    // Before days are waited for nothing of these persons is held: somebody who holds a day may wait for them.
    await rollbackToSavepoint(tx);
    await raeumeVon(tx, zeilen, id, jetzt);
    if (!(await insertTerminpersonen(tx, id, zeilen))) throw termineFaults.SCHON_EIN_TERMIN();
  }
  await releaseSavepoint(tx);
}

/** A hold of the same person that ended binds nobody, even if nobody has taken it away yet. */
async function raeumeVon(
  tx: Tx,
  zeilen: readonly { readonly schluessel: string; readonly gruppe: string }[],
  ohne: string,
  jetzt: Temporal.Instant,
): Promise<void> {
  const ended = await listAbgelaufeneVon(tx, zeilen, ohne, jetzt.toString());
  if (ended.length === 0) throw termineFaults.SCHON_EIN_TERMIN();
  await lockPooltage(tx, ended);
  await raeume(tx, ended, [], jetzt);
}

export interface Zuordnung extends Schritt {
  /** HMACs of persons of the register, beside those that the Termin has. */
  readonly personen: readonly string[];
  readonly personId?: string | undefined;
}

/** Somebody has looked and says who of the register is meant: they count as one with whoever was named. */
export async function tieTermin(tx: Tx, { id, version, jetzt, personen, personId }: Zuordnung): Promise<Terminzeile> {
  const termin = await lockTermin(tx, id);
  if (termin?.version !== version || termin.stand !== 'gebucht') throw termineFaults.STAND_PASST_NICHT();
  const bisher = await listTerminpersonen(tx, id);
  await deleteTerminpersonen(tx, id);
  await setPersonen(tx, termin, [...bisher, ...personen], jetzt);
  return schreibe(tx, termin, { stand: termin.stand, haeltBis: termin.haeltBis, personId });
}

/** The promise. */
export async function bookTermin(tx: Tx, schritt: Schritt): Promise<Terminzeile> {
  const termin = await lockHeld(tx, schritt);
  await setBelegungBis(tx, termin.id, null);
  return schreibe(tx, termin, { stand: 'gebucht', haeltBis: null, bestaetigtAt: schritt.jetzt.toString() });
}
