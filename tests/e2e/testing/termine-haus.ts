/** A house with places for the stories of the day: rooms, ways, a Termin of the next minutes. */
import { sql } from 'kysely';
import type { TestOffice } from '#apps/server/testing.ts';
import { sealAngaben } from '#areas/termine/buchung/angaben.ts';
import { schluesselFor, schluesselHashFor } from '#areas/termine/buchung/schluessel.ts';
import { deriveOffen } from '#areas/termine/kapazitaet/offen.ts';
import { bookTermin, holdTermin, nameTermin, planBesuch, type Terminzeile } from '#areas/termine/termin/vergabe.ts';
import type { Terminsprache } from '#areas/termine/termine.schema.ts';
import { givenPlaetze, SYSTEM, type TermineAmt } from '#areas/termine/testing/amt.ts';
import { transact } from '#platform/db/db.ts';

/** What is given on the day itself comes out of the last one: the public has to book earlier. */
const ANTEILE = { oeffentlich: 50, einladung: 0, notfall: 0, spontan: 50 };

export type Testhaus = Pick<TermineAmt, 'standortId' | 'pools' | 'plaetze'>;

export async function givenHaus({ kernel }: TestOffice): Promise<Testhaus> {
  const today = kernel.clock.today();
  const haus = await givenPlaetze(kernel.pool, today.toString(), { anteile: ANTEILE });
  await sql`update termine.platz set raum = '2.14', weg = '2. Stock, rechts', richtung = 'rechts'
    where id = ${haus.plaetze.aufenthalt[0]}`.execute(kernel.pool.db);
  await sql`update termine.platz set raum = '1.02', weg = '1. Stock, links', richtung = 'links'
    where id = ${haus.plaetze.ausgabe[0]}`.execute(kernel.pool.db);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    deriveOffen(tx, { von: today.toString(), bis: today.add({ days: 3 }).toString() }),
  );
  return haus;
}

export async function givenTermin(
  { kernel }: TestOffice,
  { anliegen, beginn, sprache = 'de' }: { anliegen: string; beginn: string; sprache?: Terminsprache },
): Promise<Terminzeile> {
  const jetzt = kernel.clock.now();
  const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel: anliegen, personen: 1 }] }, jetzt);
  return transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    holdTermin(tx, { plan, beginn, klasse: 'spontan', herkunft: 'amt', stand: 'gebucht', sprache, jetzt }),
  );
}

const ANNA = { familienname: 'Özdemir', vornamen: 'Ayşe', geburtsdatum: '1990-05-17', nummer: 'U1234567' };

/** As the public books it: with a person, an address and the link by which it is managed. */
export async function givenTerminMitLink(
  office: TestOffice,
  { anliegen, beginn, sprache = 'de' }: { anliegen: string; beginn: string; sprache?: Terminsprache },
): Promise<{ termin: Terminzeile; schluessel: string }> {
  const { kernel } = office;
  const jetzt = kernel.clock.now();
  const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel: anliegen, personen: 1 }] }, jetzt);
  const haeltBis = jetzt.add({ minutes: 30 });
  return transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    const klasse = dayOf(beginn) === kernel.clock.today().toString() ? 'spontan' : 'oeffentlich';
    const held = await holdTermin(tx, {
      plan,
      beginn,
      klasse,
      herkunft: 'direkt',
      stand: 'gehalten',
      haeltBis,
      sprache,
      jetzt,
    });
    const named = await nameTermin(tx, {
      ...{ id: held.id, version: held.version, haeltBis, jetzt },
      angaben: sealAngaben(kernel, { personen: [ANNA], email: 'ayse@example.org' }),
      kontaktHmac: null,
      schluesselHash: schluesselHashFor(kernel, held.id),
      personen: [`test-${held.id}`],
    });
    const termin = await bookTermin(tx, { id: named.id, version: named.version, jetzt });
    return { termin, schluessel: schluesselFor(kernel, held.id) };
  });
}

const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
