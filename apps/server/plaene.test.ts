/**
 * No list reads a table from its beginning to its end. Of the work list the real plans are looked at, at thousands of open
 * Vorgänge; of everything else that is read in the areas buerger, post and vorgaenge, whether an index is there at all:
 * with sequential scans forbidden, PostgreSQL still makes one where nothing else leads to the rows.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findBearbeiter, findTeams } from '#areas/personal/index.ts';
import { countVerfahren, listVerfahren } from '#areas/vorgaenge/arbeit/arbeitsliste.api.ts';
import { fillVorgaenge } from '#areas/vorgaenge/arbeit/testing/fill-vorgaenge.sql.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type Contract, pathParams, type RawInputOf } from '#platform/http/contract.ts';
import { allAreas } from './areas.ts';
import { longScans, questionsOf, type TestOffice, testOffice } from './testing.ts';

const OFFEN = 3_000;
const ROLES = ['leitung', 'sachbearbeitung.a-e', 'kasse', 'poststelle'];
/** Tables of a handful of rows: what somebody has written by hand, and what is kept once. */
const SMALL = /^(personal|platform)\.|\.(rechtswert|baustein|fassung|regel|briefkopf|fortgeltung_lauf|erlassgrenze)/;

let office: TestOffice;
before(async () => {
  office = await testOffice();
  const { db } = office.kernel.pool;
  const teams = (await findTeams(db)).map(({ id, von, bis }) => ({ id, von, bis }));
  const bearbeiter = (await findBearbeiter(db)).flatMap(({ id, bereiche }) =>
    bereiche.filter(({ leitet }) => !leitet).map(({ teamId }) => ({ id, teamId })),
  );
  await fillVorgaenge({ db, teams, bearbeiter, anzahl: OFFEN, note: () => undefined });
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
    const scans = await longScans(office.database.superuserUrl, asked.filter(isPage), { rows: OFFEN / 2 });
    // The Akten of the rows are joined one way here, and another at ten times as many.
    assert.deepEqual(
      scans.filter((scan) => scan.startsWith('vorgaenge.')),
      [],
      who,
    );
  }
});

/** Counting all that is open reads all that is open, from an index or not: its size is its cost. */
const isPage = ({ text }: { text: string }) => !text.includes('count(*)');

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
  const scans = await longScans(office.database.superuserUrl, asked, { rows: 0, forbidden: true });
  assert.deepEqual(
    scans.filter((scan) => !SMALL.test(scan)),
    [],
  );
});

function inputOf(contract: Contract): Record<string, string> {
  return Object.fromEntries(pathParams(contract).map((name) => [name, crypto.randomUUID()]));
}

/** No right, nothing there, something missing: answers all the same. */
function refused(cause: unknown): void {
  if (!(cause instanceof ProblemError)) throw cause;
}
