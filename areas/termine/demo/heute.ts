/** Keeps the day of Musterstadt going at any hour: the house is open, somebody has a Termin soon, and those come. */
import { randomUUID } from 'node:crypto';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { bookTermin, holdTermin, listFreieZeiten, nameTermin, planBesuch } from '../termin/vergabe.ts';
import { chanceOf } from './chance.ts';
import { listDemoAnkuenfte } from './heute.sql.ts';
import { NAMENSRAEUME } from './leute.data.ts';
import { DEMO_STANDORT } from './plaetze.data.ts';
import { findStandortId, insertAusnahme } from './plaetze.sql.ts';

const ACTOR = systemPrincipal('termine.demo');
const GANZTAGS = [{ von: '00:00', bis: '24:00' }];
const GRUND = 'Demo: heute rund um die Uhr offen, damit man jederzeit ausprobieren kann';
/** Hours in which the usual times leave enough of the day. */
const [OFFEN_AB, OFFEN_BIS] = [8, 17];
/** So many are always on their way. */
const UNTERWEGS = 6;
const FENSTER = { vorher: 10, nachher: 25 } as const;
const ANLIEGEN = ['titel-verlaengern', 'abholung', 'beratung', 'verlust', 'eid', 'studium', 'blaue-karte'];

export interface Demotag {
  readonly standortId: string;
  /** Termine whose people may say now that they are there. */
  readonly ankuenfte: readonly string[];
}

/** Undefined where there is no Musterstadt. */
export async function haltDemoTag(kernel: Kernel): Promise<Demotag | undefined> {
  const { db } = kernel.pool;
  const standortId = await findStandortId(db, DEMO_STANDORT.schluessel);
  if (!standortId || !kernel.config.demo) return undefined;
  await oeffne(kernel, standortId);
  const jetzt = kernel.clock.now();
  const fenster = {
    von: jetzt.subtract({ minutes: FENSTER.vorher }).toString(),
    bis: jetzt.add({ minutes: FENSTER.nachher }).toString(),
  };
  const unterwegs = await listDemoAnkuenfte(db, standortId, fenster);
  for (let fehlen = UNTERWEGS - unterwegs.length; fehlen > 0; fehlen -= 1)
    await transact(db, ACTOR, 'demo', (tx) => buche(kernel, tx, fenster.bis, fehlen)).catch(ohneFrei);
  return { standortId, ankuenfte: await listDemoAnkuenfte(db, standortId, fenster) };
}

/** On a holiday the house stays closed: no rule of an office beats that. */
async function oeffne({ pool, clock }: Kernel, standortId: string): Promise<void> {
  const { hour } = clock.now().toZonedDateTimeISO(OFFICE_ZONE);
  if (hour >= OFFEN_AB && hour < OFFEN_BIS) return;
  const heute = clock.today().toString();
  await transact(pool.db, ACTOR, 'demo', async (tx) => {
    if (await insertAusnahme(tx, standortId, heute, GANZTAGS, GRUND))
      await deriveOffen(tx, { von: heute, bis: heute, standortIds: [standortId] });
  });
}

/** `nr` tells those apart who come at the same moment. */
async function buche({ keys, clock }: Kernel, tx: Tx, bis: string, nr: number): Promise<void> {
  const jetzt = clock.now();
  const chance = chanceOf(jetzt.epochMilliseconds + nr * 7_919);
  const plan = await planBesuch(tx, { anliegen: [{ schluessel: chance.pick(ANLIEGEN), personen: 1 }] }, jetzt);
  const zeiten = await listFreieZeiten(tx, plan, { tag: clock.today().toString(), klasse: 'einladung', jetzt });
  const bald = zeiten.filter(
    (zeit) => Date.parse(zeit) > jetzt.epochMilliseconds && Date.parse(zeit) <= Date.parse(bis),
  );
  const [beginn] = bald.length > 0 ? [chance.pick(bald)] : [];
  if (!beginn) return;
  const { sprache, vornamen, familiennamen } = chance.weigh(NAMENSRAEUME);
  const person = {
    familienname: chance.pick(familiennamen),
    vornamen: chance.pick(vornamen),
    geburtsdatum: '1991-04-17',
  };
  const gehalten = await holdTermin(tx, {
    ...{ plan, beginn, klasse: 'einladung', herkunft: 'einladung', stand: 'gehalten', sprache, jetzt },
  });
  const benannt = await nameTermin(tx, {
    ...{ id: gehalten.id, version: gehalten.version, jetzt, haeltBis: jetzt.add({ minutes: 10 }) },
    angaben: keys.seal('termine.angaben', JSON.stringify({ personen: [{ ...person, ohneNummer: 'sonst' }] })),
    ...{ kontaktHmac: null, schluesselHash: null, personen: [keys.hmac('termine.person', randomUUID())] },
  });
  await bookTermin(tx, { id: benannt.id, version: benannt.version, jetzt });
}

/** Somebody who tries the demo was faster, or all is taken: as it should be. */
function ohneFrei(cause: unknown): void {
  if (!(cause instanceof Fault)) throw cause;
}
