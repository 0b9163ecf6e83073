/**
 * Everybody wants the same time, over HTTP and through two programs, as on the morning of a release: exactly as many have it
 * as there are desks, and everybody else is told.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { getPruefaufgabe, holdTermin, listFreieTage, listFreieZeiten } from '#areas/termine/buchung/buchung.api.ts';
import { givenLoesung } from '#areas/termine/buchung/testing.ts';
import { givenOffenePlaetze } from '#areas/termine/testing/amt.ts';
import { requireStimmig } from '#areas/termine/testing/stimmt.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type StartedOffice, start } from './testing/process.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

const GRENZEN = {
  'aufgabe-zahl': 5,
  'aufgabe-hoechstens': 5,
  'aufgabe-stufe': 0,
  'halten-netz': 0,
  'gleichzeitig-netz': 0,
};
const PLAETZE = 3;
const LEUTE = 120;
const ANLIEGEN = [{ schluessel: 'abholung', personen: 1 }];

let office: TestOffice;
let second: StartedOffice;

before(async () => {
  office = await testOffice();
  const { kernel, database } = office;
  await givenOffenePlaetze(kernel.pool, kernel.clock.today(), { plaetze: { ausgabe: PLAETZE }, tage: 20 });
  for (const [schluessel, wert] of Object.entries(GRENZEN))
    await sql`insert into termine.grenze (schluessel, wert) values (${schluessel}, ${wert})`.execute(kernel.pool.db);
  second = await start({
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATA_DIR: kernel.config.dataDir,
    BLEIBE_DB_POOL: '8',
  });
});
after(async () => {
  await second?.stop();
  await office?.close();
});

async function take(visitor: TestSession, beginn: string, loesung: string): Promise<string> {
  const halter = randomBytes(24).toString('base64url');
  try {
    await visitor.call(holdTermin, { anliegen: ANLIEGEN, beginn, halter, loesung });
    return 'gehalten';
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problem.code;
    throw cause;
  }
}

test(`${LEUTE} people, two programs, one time at ${PLAETZE} desks`, async () => {
  const visitor = office.stranger();
  const visitors = [visitor, visitor.at(second.url)];
  const { tage } = await visitor.call(listFreieTage, { anliegen: ['abholung:1'] });
  const tag = tage[0]?.tag as string;
  const { zeiten } = await visitor.call(listFreieZeiten, { anliegen: ['abholung:1'], tag });
  const beginn = zeiten[3] as string;
  const loesungen: string[] = [];
  for (let nr = 0; nr < LEUTE; nr += 1) loesungen.push(givenLoesung(await visitor.call(getPruefaufgabe, {})));
  const ausgaenge = await Promise.all(
    loesungen.map((loesung, nr) => take(visitors[nr % 2] as TestSession, beginn, loesung)),
  );
  const gezaehlt = Object.fromEntries(
    Map.groupBy(ausgaenge, (einer) => einer)
      .entries()
      .map(([was, oft]) => [was, oft.length]),
  );
  assert.deepEqual(gezaehlt, { gehalten: PLAETZE, 'termine.NICHT_MEHR_FREI': LEUTE - PLAETZE });
  await requireStimmig(office.kernel.pool.db);
  const danach = await visitor.call(listFreieZeiten, { anliegen: ['abholung:1'], tag });
  assert.ok(!danach.zeiten.includes(beginn));
});
