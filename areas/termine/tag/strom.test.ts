/** Display and telephone hear of their own, have no session, and are many behind one address; all over real HTTP. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { transact } from '#platform/db/db.ts';
import { type TestServer, testServer } from '#platform/http/server/testing.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { hashOf } from './besuch.ts';
import { registerTagStrom, TAG_STROM } from './strom.routes.ts';
import { besuchBewegt } from './tag.events.ts';

const TOKEN = 'ein-langes-merkmal-das-niemand-raet';
const BESUCH = '0190a000-0000-7000-8000-000000000001';

let server: TestServer;
before(async () => {
  server = await testServer({
    routes: [(app, kernel) => registerTagStrom(app, kernel, { heartbeatMs: 50, perNetwork: 20 })],
  });
  const { db } = server.kernel.pool;
  await sql`insert into termine.standort (schluessel, name) values ('rathaus', 'Rathaus'), ('nord', 'Haus Nord')`.execute(
    db,
  );
  await sql`insert into termine.pool (standort_id, schluessel, name)
    select id, 'ausgabe', 'Ausgabe' from termine.standort where schluessel = 'rathaus'`.execute(db);
  await sql`insert into termine.besuch (id, standort_id, tag, nummer, anliegen, personen, stationen, pool_id, stand, mit_termin,
      angekommen_at, rang, wartet_seit, token_hash)
    select ${BESUCH}, standort_id, current_date, 'A274', '[]', 1, '[]', id, 'wartet', false, now(), now(), now(), ${hashOf(TOKEN)}
    from termine.pool`.execute(db);
});
after(() => server.close());

interface Ohr {
  readonly lines: string[];
  readonly ended: boolean;
  until(done: () => boolean): Promise<void>;
  stop(): void;
}

async function listen(query: string): Promise<Ohr> {
  const gone = new AbortController();
  const response = await fetch(`${server.url}${TAG_STROM}?${query}`, { signal: gone.signal });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /event-stream/);
  const ear = { lines: [] as string[], ended: false };
  let woken = Promise.withResolvers<void>();
  void (async () => {
    const text = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
    try {
      for await (const chunk of text as AsyncIterable<string>) {
        ear.lines.push(...chunk.split('\n').filter((line) => line !== ''));
        woken.resolve();
        woken = Promise.withResolvers();
      }
    } catch {
      // Hung up by the test.
    }
    ear.ended = true;
    woken.resolve();
  })();
  return Object.assign(ear, {
    stop: () => gone.abort(),
    async until(done: () => boolean) {
      while (!done()) await woken.promise;
    },
  });
}

function move(standort: string, besuchId = BESUCH): Promise<void> {
  const { kernel } = server;
  return transact(kernel.pool.db, systemPrincipal('test'), 'test', (tx) =>
    kernel.events.emit(tx, besuchBewegt, {
      besuchId,
      standortId: BESUCH,
      standort,
      tag: '2026-11-30',
      poolId: BESUCH,
      stand: 'aufgerufen',
    }),
  );
}

const heard = ({ lines }: Ohr) => lines.filter((line) => line.startsWith('data:'));
const status = async (query: string) => {
  const response = await fetch(`${server.url}${TAG_STROM}?${query}`);
  await response.body?.cancel();
  return response.status;
};

test('the wall hears of its own house, and only that something moved', async () => {
  const rathaus = await listen('standort=rathaus');
  const nord = await listen('standort=nord');
  await move('rathaus', '0190a000-0000-7000-8000-000000000002');
  await rathaus.until(() => heard(rathaus).length > 0);
  assert.deepEqual(heard(rathaus), ['data: {"themen":["anzeige:rathaus"]}']);
  await nord.until(() => nord.lines.filter((line) => line.startsWith(':')).length > 2);
  assert.deepEqual(heard(nord), []);
  rathaus.stop();
  nord.stop();
});

test('a telephone hears of its own visit alone, by its link and not by its id', async () => {
  const phone = await listen(`besuch=${TOKEN}`);
  await move('nord', '0190a000-0000-7000-8000-000000000003');
  await move('rathaus');
  await phone.until(() => heard(phone).length > 0);
  assert.deepEqual(heard(phone), [`data: {"themen":["besuch:${BESUCH}"]}`]);
  phone.stop();
  assert.equal(await status(`besuch=${BESUCH}`), 404);
  assert.equal(await status('besuch=ein-anderes-merkmal-das-niemand-kennt'), 404);
});

test('without a house there is no stream', async () => {
  assert.equal(await status('standort=mond'), 404);
  assert.equal(await status(''), 404);
  assert.equal(await status('standort=rathaus&standort=nord'), 404);
});

test('one network has so many streams and no more; a closed one makes room', async () => {
  const ears = await Promise.all(Array.from({ length: 20 }, () => listen('standort=rathaus')));
  assert.equal(await status('standort=rathaus'), 429);
  for (const ear of ears) ear.stop();
  await Promise.all(ears.map((ear) => ear.until(() => ear.ended)));
  let again = 429;
  while (again === 429) again = await status('standort=rathaus');
  assert.equal(again, 200);
});

test('a server that drains ends its streams at once', async () => {
  const ear = await listen('standort=rathaus');
  await server.app.close();
  await ear.until(() => ear.ended);
});
