/** A Termin as its person sees it. Names and numbers are not in it: the link is in a mailbox, and a mailbox has readers. */
import { publicUrl } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { findOrt } from '../kapazitaet/platz.sql.ts';
import type { Terminzeile } from '../termin/termin.sql.ts';
import type { Quittung, Reservierung, TerminAnsicht } from './buchung.schema.ts';
import { findBuchung } from './buchung.sql.ts';
import { readGrenzen } from './grenzen.ts';
import { schluesselFor } from './schluessel.ts';
import { countUnterlagen } from './unterlage.sql.ts';
import { linkTo } from './wege.rules.ts';

type Db = Database | Tx;

async function kernOf(db: Db, termin: Terminzeile) {
  const { id, kennung, stand, beginn, ende, tag, personen, anliegen, sprache } = termin;
  const ms = Temporal.Instant.from(ende).epochMilliseconds - Temporal.Instant.from(beginn).epochMilliseconds;
  return {
    ...{ id, kennung, stand, tag, personen, sprache, minuten: Math.round(ms / 60_000) },
    beginn: Temporal.Instant.from(beginn).toString(),
    ende: Temporal.Instant.from(ende).toString(),
    anliegen: anliegen.map((one) => ({ schluessel: one.schluessel, name: one.name, personen: one.personen })),
    ort: await findOrt(db, termin.poolId),
  };
}

export async function toReservierung(db: Db, termin: Terminzeile): Promise<Reservierung> {
  const { haeltBis } = termin;
  return { ...(await kernOf(db, termin)), haeltBis: haeltBis && Temporal.Instant.from(haeltBis).toString() };
}

export async function toQuittung(context: ActionContext, termin: Terminzeile): Promise<Quittung> {
  const schluessel = schluesselFor(context, termin.id);
  const adresse = publicUrl(context.config);
  const basis = new URL(`/api/buerger/termine/verwaltung/${schluessel}`, adresse).href;
  return {
    ...(await kernOf(context.tx, termin)),
    schluessel,
    links: { verwaltung: linkTo('termin', schluessel, adresse), kalender: `${basis}/kalender`, qr: `${basis}/qr` },
  };
}

export async function toAnsicht(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  termin: Terminzeile,
): Promise<TerminAnsicht> {
  const buchung = await findBuchung(tx, termin.id);
  const { verschieben } = await readGrenzen(tx);
  const gewaehlt = new Set(termin.anliegen.map(({ schluessel }) => schluessel));
  const katalog = await listAnliegenAm(tx, termin.tag);
  const mitbringen = katalog.filter(({ schluessel }) => gewaehlt.has(schluessel)).flatMap((one) => one.mitbringen);
  const offen = termin.stand === 'gebucht' && isAhead(termin, clock.now());
  return {
    ...(await toReservierung(tx, termin)),
    grund: termin.grund,
    mitbringen: [...new Map(mitbringen.map((one) => [one.schluessel, one])).values()],
    verschiebbar: offen ? Math.max(verschieben - termin.verschoben, 0) : 0,
    absagbar: offen,
    unterlagen: {
      stand: buchung?.unterlagen_stand ?? 'offen',
      fehlt: [...(buchung?.unterlagen_fehlt ?? [])],
      dateien: await countUnterlagen(tx, termin.id),
    },
  };
}

export function isAhead({ beginn }: Pick<Terminzeile, 'beginn'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, Temporal.Instant.from(beginn)) < 0;
}
