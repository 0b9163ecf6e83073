/**
 * What a booking and a call cost: questions to the database, each of which somebody waits for (decision 0103). The house asks
 * by itself now and then, so the least of several times counts.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestOffice, testOffice } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { countRoundTrips } from '#platform/db/testing/round-trips.ts';
import { solveAufgabe } from '../buchung/aufgabe.ts';
import * as buchung from '../buchung/buchung.api.ts';
import { saveGrenze } from '../buchung/grenzen.sql.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import * as besuch from '../tag/besuch.api.ts';
import { openSchalter } from '../tag/schalter.api.ts';
import { givenPlaetze, SYSTEM } from './amt.ts';

const MAL = 4;
/** Wake-ups go out when the answer is written, from another connection. */
const GEFRAGT = /^(?!\s*select pg_notify)/;
let office: TestOffice;
before(async () => {
  office = await testOffice();
  const { pool, clock } = office.kernel;
  const heute = clock.today();
  const [von, bis] = [heute.toString(), heute.add({ days: 40 }).toString()];
  await givenPlaetze(pool, von);
  await transact(pool.db, SYSTEM, 'test', (tx) => deriveOffen(tx, { von, bis }));
  for (const schluessel of ['aufgabe-zahl', 'aufgabe-hoechstens'])
    await transact(pool.db, SYSTEM, 'test', (tx) => saveGrenze(tx, { schluessel, wert: 20, version: 1 }));
});
after(() => office.close());

/** With all limits of the public's way; the first time connections are opened and statements prepared. */
test('a booking from the hold to the promise asks at most thirty-one times', async () => {
  const wer = office.stranger();
  const { tage } = await wer.call(buchung.listFreieTage, { anliegen: ['verlust:1'] });
  const { zeiten } = await wer.call(buchung.listFreieZeiten, { anliegen: ['verlust:1'], tag: tage.at(-1)?.tag ?? '' });
  const least = {
    halten: Number.POSITIVE_INFINITY,
    nennen: Number.POSITIVE_INFINITY,
    zusagen: Number.POSITIVE_INFINITY,
  };
  const note = async (was: keyof typeof least, run: () => Promise<unknown>) => {
    least[was] = Math.min(least[was], await countRoundTrips(run, GEFRAGT));
  };
  for (let nr = 0; nr < MAL; nr += 1) {
    const halter = randomUUID().replaceAll('-', '');
    const loesung = solveAufgabe(await wer.call(buchung.getPruefaufgabe, {}));
    let [id, code] = ['', ''];
    await note('halten', async () => {
      const anliegen = [{ schluessel: 'verlust', personen: 1 }];
      ({ id } = await wer.call(buchung.holdTermin, { anliegen, beginn: zeiten[nr] ?? '', loesung, halter }));
    });
    await note('nennen', async () => {
      const person = {
        familienname: 'Probe',
        vornamen: `Nr ${nr}`,
        geburtsdatum: '1990-01-01',
        nummer: `C${100_000 + nr}`,
      };
      const named = await wer.call(buchung.nameTermin, { id, halter, email: `n${nr}@example.org`, personen: [person] });
      code = named.demoCode ?? '';
    });
    await note('zusagen', () => wer.call(buchung.confirmTermin, { id, halter, code }));
  }
  assert.ok(least.halten <= 10, `hold: ${least.halten}`);
  assert.ok(least.nennen <= 14, `name: ${least.nennen}`);
  assert.ok(least.zusagen <= 7, `confirm: ${least.zusagen}`);
});

test('a call of the next one asks at most seven times', async () => {
  const { rows } = await sql<{ id: string; standort: string }>`
    select p.id, o.standort_id as standort from termine.platz p join termine.pool o on o.id = p.pool_id
    where o.schluessel = 'ausgabe' order by p.name limit 1`.execute(office.kernel.pool.db);
  const [platz] = rows;
  const wer = await office.signIn('sachbearbeitung.a-e');
  await wer.call(openSchalter, { platzId: platz?.id ?? '' });
  for (let nr = 0; nr < MAL; nr += 1)
    await wer.call(besuch.drawNummer, { standortId: platz?.standort ?? '', anliegen: 'unterlagen-abgeben' });
  let least = Number.POSITIVE_INFINITY;
  for (let nr = 0; nr < MAL; nr += 1) {
    const dran: { id: string; version: number }[] = [];
    const rufe = async () => {
      const { besuch: gerufen } = await wer.call(besuch.callNext, { platzId: platz?.id ?? '' });
      if (gerufen) dran.push(gerufen);
    };
    const asked = await countRoundTrips(rufe, GEFRAGT);
    assert.equal(dran.length, 1);
    least = Math.min(least, asked);
    for (const { id, version } of dran) await wer.call(besuch.finishBesuch, { id, version });
  }
  assert.ok(least <= 7, `call: ${least}`);
});
