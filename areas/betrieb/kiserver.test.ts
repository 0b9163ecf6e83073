/** The AI server as the Administration meets it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestOffice, testOffice } from '#apps/server/testing.ts';
import { type ModelServer, startModelServer } from '#engines/llm/testing/start.ts';
import { checkKiServer, getKiServer } from './kiserver.api.ts';

let server: ModelServer;
let office: TestOffice;
before(async () => {
  server = await startModelServer();
  office = await testOffice({ config: { ...server.env, BLEIBE_KI_RERANK_MODELL: 'fehlt' } });
});
after(async () => {
  await office.close();
  await server.stop();
});

test('only the Administration sees it; a check says in a sentence what is right and what is not', async () => {
  const staff = await office.signIn('leitung');
  await assert.rejects(staff.call(getKiServer, {}));
  const admin = await office.signIn('administration');
  const before = await admin.call(getKiServer, {});
  assert.deepEqual(
    before.dienste.map(({ art, zustand }) => `${art} ${zustand}`),
    ['chat unbekannt', 'embedding unbekannt', 'rerank unbekannt'],
  );
  const { ergebnisse } = await admin.call(checkKiServer, {});
  assert.deepEqual(
    ergebnisse.map(({ gut }) => gut),
    [true, true, false],
  );
  assert.match(ergebnisse[0]?.satz ?? '', /^Verbunden mit vLLM, ein Modell\. Die Antwort kam nach/);
  assert.match(ergebnisse[2]?.satz ?? '', /dieses Modell oder diesen Pfad gibt es dort nicht/);
  const { dienste } = await admin.call(getKiServer, {});
  assert.deepEqual(
    dienste.map(({ zustand }) => zustand),
    ['verbunden', 'verbunden', 'falsch_eingerichtet'],
  );
  assert.equal(dienste[2]?.fehler.length, 1);
  const { rows } = await office.kernel.pool.pg.query(
    `select was from protokoll.eintrag where was = 'ki-server.geprueft'`,
  );
  assert.equal(rows.length, 1);
});
