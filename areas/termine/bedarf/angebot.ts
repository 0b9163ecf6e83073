/** An offer: made by a run, accepted, declined, or over. Each step is one transaction that holds the request first. */
import type { Tx } from '#platform/db/db.ts';
import { commonFaults, Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { sealAngaben } from '../buchung/angaben.ts';
import { readGrenzen } from '../buchung/grenzen.ts';
import { schluesselHashFor } from '../buchung/schluessel.ts';
import { tellTermin } from '../buchung/terminpost.ts';
import { planOf as terminplanOf } from '../buchung/wunsch.ts';
import {
  type Besuchsplan,
  bookTermin,
  holdTermin,
  listFreieTage,
  listFreieZeiten,
  lockTermin,
  nameTermin,
  planBesuch,
  releaseTermin,
  swapTermin,
  type Terminzeile,
} from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { type Anfragezeile, listAnfragepersonen, setAngeboten, setBeendet, setWieder } from './anfrage.sql.ts';
import { endeDerAnnahme } from './fenster.rules.ts';
import { angabenOf, readGeheim } from './geheim.ts';
import { listAngeboteneZeiten } from './lauf.sql.ts';
import { zufallSekunden } from './los.ts';
import { isArbeitstag } from './regel.ts';
import { schreibe } from './worte.ts';
import { passt, type Wunschgrenzen, wunschgrenzen } from './wunsch.rules.ts';
import type { Zuteilungsregel } from './zuteilung.schema.ts';

type Who = Kernel & { readonly tx: Tx };

/** Days and starts that are tried for one request. */
const [TAGE, VERSUCHE] = [12, 6];
/** The time is held a little longer than it is offered, and nobody knows how long. */
const [NACH_MIN, NACH_MAX] = [20 * 60, 90 * 60];

/** Finds the first start within the wishes and offers it. Undefined: there is none. The caller holds the request. */
export async function bieteAn(
  context: Who,
  anfrage: Anfragezeile,
  regel: Zuteilungsregel,
  nurTag: string | null,
): Promise<Terminzeile | undefined> {
  const { tx, clock } = context;
  const jetzt = clock.now();
  const statt = anfrage.stattTerminId === null ? undefined : await lockTermin(tx, anfrage.stattTerminId);
  if (anfrage.stattTerminId !== null && statt?.stand !== 'gebucht') return undefined;
  const plan = await (statt ? planWie(tx, statt, jetzt) : planOf(tx, anfrage, jetzt));
  if (!plan) return undefined;
  const antwortBis = endeDerAnnahme(jetzt, regel.annahmeStunden, regel.arbeitszeit, isArbeitstag);
  const grenzen = wunschgrenzen(anfrage, plan, { antwortBis, nurTag, vorBeginn: statt?.beginn ?? null });
  const termin = await haltErste(context, anfrage, plan, grenzen, antwortBis);
  if (!termin) return undefined;
  const named = statt ? termin : await benenne(context, anfrage, termin);
  await setAngeboten(tx, anfrage.id, named.id, antwortBis.toString());
  await schreibe(
    context,
    tx,
    { sprache: anfrage.sprache, geheim: readGeheim(context, anfrage) },
    statt ? 'frueher' : 'angebot',
  );
  return named;
}

/** As the Termin was taken that it would replace. */
const planWie = (tx: Tx, termin: Terminzeile, jetzt: Temporal.Instant): Promise<Besuchsplan | undefined> =>
  orNone(terminplanOf(tx, termin, jetzt));

export const planOf = (
  tx: Tx,
  { anliegen, personen, faehigkeiten }: Pick<Anfragezeile, 'anliegen' | 'personen' | 'faehigkeiten'>,
  jetzt: Temporal.Instant,
): Promise<Besuchsplan | undefined> =>
  orNone(planBesuch(tx, { anliegen: [{ schluessel: anliegen, personen }], faehigkeiten }, jetzt));

/** The catalogue changed since: the request waits, and the office sees that nothing suits. */
async function orNone(plan: Promise<Besuchsplan>): Promise<Besuchsplan | undefined> {
  try {
    return await plan;
  } catch (cause) {
    if (cause instanceof Fault) return undefined;
    throw cause;
  }
}

async function haltErste(
  { tx, clock }: Who,
  anfrage: Anfragezeile,
  plan: Besuchsplan,
  grenzen: Wunschgrenzen,
  antwortBis: Temporal.Instant,
): Promise<Terminzeile | undefined> {
  const { von, bis } = grenzen;
  if (von > bis) return undefined;
  const [jetzt, klasse, ruhendes] = [clock.now(), 'oeffentlich' as const, true];
  const known = new Set(
    (await listAngeboteneZeiten(tx, anfrage.id)).map((beginn) => Temporal.Instant.from(beginn).toString()),
  );
  const herkunft = anfrage.stattTerminId === null ? 'zuteilung' : 'warteliste';
  const haeltBis = antwortBis.add({ seconds: zufallSekunden(NACH_MIN, NACH_MAX) });
  const tage = (await listFreieTage(tx, plan, { von, bis, klasse, jetzt, ruhendes })).filter(({ tag }) =>
    passt(grenzen, { tag }),
  );
  let tries = 0;
  for (const { tag } of tage.slice(0, TAGE)) {
    const zeiten = await listFreieZeiten(tx, plan, { tag, klasse, jetzt, ruhendes });
    for (const beginn of zeiten) {
      const moment = Temporal.Instant.from(beginn).toString();
      if (known.has(moment) || !passt(grenzen, { tag, beginn: moment })) continue;
      tries += 1;
      if (tries > VERSUCHE) return undefined;
      try {
        return await holdTermin(tx, {
          ...{ plan, beginn, klasse, herkunft, stand: 'angeboten', haeltBis, sprache: anfrage.sprache, jetzt },
        });
      } catch (cause) {
        if (!(cause instanceof Fault) || cause.code !== 'termine.NICHT_MEHR_FREI') throw cause;
      }
    }
  }
  return undefined;
}

async function benenne(context: Who, anfrage: Anfragezeile, termin: Terminzeile): Promise<Terminzeile> {
  const geheim = readGeheim(context, anfrage);
  return nameTermin(context.tx, {
    id: termin.id,
    version: termin.version,
    angaben: sealAngaben(context, angabenOf(geheim)),
    kontaktHmac: anfrage.kontaktHmac,
    // The link to the Termin is that of every other.
    schluesselHash: schluesselHashFor(context, termin.id),
    personen: await listAnfragepersonen(context.tx, anfrage.id),
    haeltBis: Temporal.Instant.from(termin.haeltBis as string),
    ...(anfrage.personId === null ? {} : { personId: anfrage.personId }),
    jetzt: context.clock.now(),
  });
}

/** The caller holds the request. Of accepting and running out at the same moment one comes first, and the other sees it. */
export async function nimmAn(context: Who, anfrage: Anfragezeile): Promise<void> {
  const { tx, clock } = context;
  const jetzt = clock.now();
  if (anfrage.stand === 'angenommen') return;
  const { antwortBis, terminId, stattTerminId } = anfrage;
  if (anfrage.stand !== 'angeboten' || terminId === null || isOver(antwortBis, jetzt))
    throw termineFaults.ANGEBOT_VORBEI();
  if (stattTerminId !== null) return tausche(context, anfrage, stattTerminId, terminId);
  const termin = await lockTermin(tx, terminId);
  if (!termin) throw termineFaults.ANGEBOT_VORBEI();
  const booked = await bookTermin(tx, { id: termin.id, version: termin.version, jetzt });
  await setBeendet(tx, anfrage.id, 'angenommen', '');
  await tellTermin(context, tx, booked, 'bestaetigt');
}

/** The Termin that one has gets the offered time. Was it cancelled or kept meanwhile, there is nothing to move. */
async function tausche(context: Who, anfrage: Anfragezeile, stattId: string, angebotId: string): Promise<void> {
  const { tx, clock } = context;
  const jetzt = clock.now();
  const statt = await lockTermin(tx, stattId);
  if (statt?.stand !== 'gebucht') throw termineFaults.ANGEBOT_VORBEI();
  const ruhtBis = jetzt.add({ seconds: await ruheSekunden(tx) });
  const moved = await swapTermin(tx, { id: statt.id, version: statt.version, angebotId, ruhtBis, jetzt });
  await setBeendet(tx, anfrage.id, 'angenommen', '');
  await tellTermin(context, tx, moved, 'verschoben');
}

/** The Termin that it would have replaced is cancelled or over: nothing is offered any more, what was offered goes back. */
export async function beendeOhneTermin(context: Who, anfrage: Anfragezeile): Promise<void> {
  if (anfrage.stand === 'angeboten' && anfrage.terminId !== null)
    await gibZurueck(context, anfrage.terminId, 'Termin besteht nicht mehr');
  await setBeendet(context.tx, anfrage.id, 'beendet', 'termin_vorbei');
}

const isOver = (bis: string | null, jetzt: Temporal.Instant): boolean =>
  bis === null || Temporal.Instant.compare(Temporal.Instant.from(bis), jetzt) <= 0;

/** Declined, run out or withdrawn: the time rests, goes to those who wait, and to the public at no known moment. */
export async function gibZurueck({ tx, clock }: Who, terminId: string, grund: string): Promise<void> {
  const termin = await lockTermin(tx, terminId);
  if (!termin || !['angeboten', 'gebucht'].includes(termin.stand)) return;
  const jetzt = clock.now();
  await releaseTermin(tx, {
    id: termin.id,
    version: termin.version,
    stand: 'abgesagt',
    grund,
    ruhtBis: jetzt.add({ seconds: await ruheSekunden(tx) }),
    jetzt,
  });
}

async function ruheSekunden(tx: Tx): Promise<number> {
  const grenzen = await readGrenzen(tx);
  const [von, bis] = [grenzen['ruhe-mindestens'] * 60, grenzen['ruhe-hoechstens'] * 60];
  return zufallSekunden(von, Math.max(von, bis));
}

/** Back among those who wait, or over when it was the last offer. The caller holds the request. */
export async function wartetWieder(
  context: Who,
  anfrage: Anfragezeile,
  regel: Zuteilungsregel,
  warum: 'abgelehnt' | 'verstrichen',
): Promise<void> {
  const { tx } = context;
  if (anfrage.terminId !== null) await gibZurueck(context, anfrage.terminId, `Angebot ${warum}`);
  const last = anfrage.angebote >= regel.hoechstAngebote;
  if (last) await setBeendet(tx, anfrage.id, 'beendet', 'angebote_verbraucht');
  else await setWieder(tx, anfrage.id);
  if (warum === 'abgelehnt') return;
  const an = { sprache: anfrage.sprache, geheim: readGeheim(context, anfrage) };
  const vorbei = anfrage.stattTerminId === null ? 'angebot_vorbei' : 'frueher_vorbei';
  await schreibe(context, tx, an, last ? 'beendet' : vorbei);
}

export function requireSeen(row: { version: number } | undefined, version: number): void {
  if (row?.version !== version) throw commonFaults.KONFLIKT();
}
