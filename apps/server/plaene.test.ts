/**
 * No list needs to read a table from its beginning to its end: whatever is read in the areas buerger, post and vorgaenge has
 * an index that leads to it. With sequential scans forbidden, PostgreSQL still makes one where nothing else leads to the rows;
 * that needs no rows and no statistics. How fast it is at 20,000 open Vorgänge, `./bleibe bench vorgaenge` measures.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { countVerfahren, listVerfahren } from '#areas/vorgaenge/arbeit/arbeitsliste.api.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type Contract, pathParams, type RawInputOf } from '#platform/http/contract.ts';
import { allAreas } from './areas.ts';
import { longScans, type Question, questionsOf, type TestOffice, testOffice } from './testing.ts';

const ROLES = ['leitung', 'sachbearbeitung.a-e', 'kasse', 'poststelle'];
/** Tables of these areas, but for those of a handful of rows: what somebody has written by hand, and what is kept once. */
const GROWS =
  /^(buerger|post|vorgaenge)\.(?!rechtswert|baustein|fassung|regel|briefkopf|fortgeltung_lauf|vordruck_bestand)/;

let office: TestOffice;
before(async () => {
  office = await testOffice();
});
after(() => office.close());

test('a page of the work list is read by an index, whatever it is narrowed to', async () => {
  const fragen: RawInputOf<typeof listVerfahren>[] = [
    {},
    { ansicht: 'bereich' },
    { ansicht: 'alle', ordnung: 'eingang' },
    { ansicht: 'alle', dringlichkeit: 'heute' },
    { ansicht: 'bereich', stand: 'entscheidung' },
  ];
  for (const who of ['leitung', 'sachbearbeitung.a-e']) {
    const session = await office.signIn(who);
    const asked = await questionsOf(async () => {
      for (const frage of fragen) await session.call(listVerfahren, frage);
      await session.call(countVerfahren, { ansicht: 'meine' });
    });
    assert.deepEqual(await scansOf(asked), [], who);
  }
});

const scansOf = async (asked: readonly Question[]) =>
  (await longScans(office.database.superuserUrl, asked, { rows: 0, forbidden: true })).filter((scan) =>
    GROWS.test(scan),
  );

test('whatever is listed or looked up in buerger, post and vorgaenge has an index that leads to it', async () => {
  const contracts = allAreas
    .filter(({ name }) => ['buerger', 'post', 'vorgaenge'].includes(name))
    .flatMap(({ actions = [] }) => actions.map(({ contract }) => contract))
    .filter(({ method }) => method === 'GET');
  assert.ok(contracts.length > 30);
  const asked = await questionsOf(async () => {
    for (const who of ROLES) {
      const session = await office.signIn(who);
      for (const contract of contracts) await session.call(contract, inputOf(contract) as never).catch(refused);
    }
  });
  assert.deepEqual(await scansOf(asked), []);
});

function inputOf(contract: Contract): Record<string, string> {
  return Object.fromEntries(pathParams(contract).map((name) => [name, crypto.randomUUID()]));
}

/** No right, nothing there, something missing: answers all the same. */
function refused(cause: unknown): void {
  if (!(cause instanceof ProblemError)) throw cause;
}
