/** From visits to figures: counted once, in classes, and readable after the visits are gone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { actIn } from '#platform/actions/testing.ts';
import { loescheAltes } from '../aufbewahrung/aufbewahrung.jobs.ts';
import { area } from '../termine.module.ts';
import { colleague, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { givenVergangenenBesuch } from '../testing/besuche.sql.ts';
import { exportAuslastung, getAuslastung } from './kennzahlen.api.ts';
import { messeVergangeneTage } from './messung.jobs.ts';

let amt: TermineAmt;
const act = actIn(area.actions);
const LEITUNG = colleague('leitung', ['termine.kennzahlen']);
/** The Tuesday before the Monday of the test office. */
const TAG = '2026-11-24';

before(async () => {
  amt = await openTermineAmt();
  const { standortId, pools, plaetze, kernel } = amt;
  const wo = (nr: number) => ({
    ...{ tag: TAG, standortId, poolId: pools.aufenthalt, platzId: plaetze.aufenthalt[nr % 4] ?? '' },
    um: 480 + Math.floor(nr / 4) * 40,
  });
  for (let nr = 0; nr < 32; nr += 1)
    await givenVergangenenBesuch(kernel.pool.db, {
      ...{ ...wo(nr), anliegen: 'titel-verlaengern', geplant: 15 },
      ...{ dauer: 24, wartet: 10 + (nr % 4), vorlauf: nr % 2 ? 20 : 1 },
    });
  for (let nr = 32; nr < 40; nr += 1)
    await givenVergangenenBesuch(kernel.pool.db, {
      ...{ ...wo(nr), anliegen: 'titel-verlaengern', vorlauf: 20 },
      stand: nr < 38 ? 'nicht_erschienen' : 'gebucht',
    });
  // Too few to be seen.
  for (let nr = 40; nr < 44; nr += 1)
    await givenVergangenenBesuch(kernel.pool.db, { ...wo(nr), anliegen: 'duldung', dauer: 60, wartet: 90 });
});
after(() => amt.close());

test('a day is counted once, whoever measures at once', async () => {
  const { kernel } = amt;
  const measured = await Promise.all([messeVergangeneTage(kernel), messeVergangeneTage(kernel)]);
  assert.equal(measured[0] + measured[1], 1);
  assert.equal(await messeVergangeneTage(kernel), 0);
});

test('waiting, duration, no-shows by Vorlauf; the four visits of another Anliegen are nowhere', async () => {
  const zahlen = await act(amt.kernel, LEITUNG, getAuslastung, { wochen: 4 });
  assert.equal(zahlen.gemessenBis, TAG);
  assert.deepEqual(
    zahlen.wartezeiten.map(({ name, anzahl, mittel }) => [name, anzahl, mittel]),
    [['Aufenthaltserlaubnis verlängern', 32, 11.5]],
  );
  const ausfall = new Map(zahlen.ausfallNachVorlauf.map(({ name, anzahl, anteil }) => [name, [anzahl, anteil]]));
  assert.deepEqual(ausfall.get('0 bis 2 Tage'), [16, 0]);
  assert.deepEqual(ausfall.get('15 bis 28 Tage'), [24, 0.333]);
  assert.equal(
    zahlen.ausfallNachAnliegen.some(({ name }) => /Duldung/.test(name)),
    false,
  );
  assert.equal(JSON.stringify(zahlen.wartezeiten).includes('Duldung'), false);
});

test('what took longer than planned becomes a sentence that somebody may follow', async () => {
  const { dauern } = await act(amt.kernel, LEITUNG, getAuslastung, { wochen: 4 });
  const schalter = dauern.find(({ anliegen, art }) => anliegen === 'titel-verlaengern' && art === 'schalter');
  assert.equal(schalter?.vorschlag, 25);
  assert.equal(schalter?.satz, 'Aufenthaltserlaubnis verlängern dauert im Mittel 24 statt 15 Minuten (n = 32).');
});

test('the table says the same, with a German comma and no formula', async () => {
  const answer = await act(amt.kernel, LEITUNG, exportAuslastung, { wochen: 4 });
  const chunks: Buffer[] = [];
  for await (const chunk of (answer as { open(): AsyncIterable<Buffer> }).open()) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  assert.match(text, /Wartezeit nach Anliegen;Aufenthaltserlaubnis verlängern;Minuten im Mittel;11,5\r\n/);
  assert.ok(!/Duldung.*Besuche/.test(text));
});

test('whoever leads may see them, whoever works at a desk not', async () => {
  await assert.rejects(act(amt.kernel, colleague('desk', ['termine.lesen']), getAuslastung, {}));
});

test('the figures are the same after the people are deleted', async () => {
  const { kernel, clock } = amt;
  const frage = { wochen: 26 };
  clock.advance({ hours: 24 * 100 });
  const vorher = await act(kernel, LEITUNG, getAuslastung, frage);
  assert.ok((await loescheAltes(kernel)) > 0);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from termine.termin where tag = ${TAG}`.execute(
    kernel.pool.db,
  );
  assert.equal(rows[0]?.n, 0);
  const nachher = await act(kernel, LEITUNG, getAuslastung, frage);
  assert.deepEqual(nachher.wartezeiten, vorher.wartezeiten);
  assert.deepEqual(nachher.ausfallNachAnliegen, vorher.ausfallNachAnliegen);
});
