/** The file of an Erlass: kept once, opened by who may read the work, and by nobody while it is VS-NfD and not released. */
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { listErlassFreigaben, releaseErlass } from '../erlass/erlass.api.ts';
import { closeErlassleser } from '../erlass/lesen.ts';
import { area } from '../erlasse.module.ts';
import * as hochladen from '../quellen/hochladen.api.ts';
import { act, reader } from '../testing.ts';
import { getOriginaldatei, listOriginaldateien } from './original.api.ts';

const leitung = reader('leitung', [], ['erlasse.lesen', 'erlasse.pflegen', 'erlasse.freigeben']);
const zweite = reader('zweite', [], ['erlasse.lesen', 'erlasse.freigeben']);
const leserin = reader('leserin');

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area] });
});
after(async () => {
  await closeErlassleser(house.kernel);
  await house.close();
});

const text = (az: string, dauer: string, kopf = '') =>
  `${kopf}Herausgeber: Amt für Beispiele\nAktenzeichen: ${az}\nDatum: 1. Mai 2024\nGültig ab: 1. Mai 2024\nBetreff: Bescheinigungen\n\n1. Dauer\nDie Bescheinigung gilt ${dauer} Monate, und zwar bis auf Weiteres.\n\n2. Ausgabe\nSie wird am Schalter ausgegeben.`;

async function upload(dateiname: string, inhalt: string): Promise<string> {
  const { id } = await act(house.kernel, leitung, hochladen.startEinlesung, { gesamt: 1 });
  const bytes = Buffer.from(inhalt).toString('base64');
  const { dateien } = await act(house.kernel, leitung, hochladen.readEinlesungDatei, {
    id,
    nr: 0,
    dateiname,
    inhalt: bytes,
  });
  await act(house.kernel, leitung, hochladen.endEinlesung, { id });
  const [datei] = dateien;
  assert.ok(datei?.werkId, datei?.hinweis ?? 'not taken in');
  return datei.werkId;
}
const filesOf = async (who: Principal, werkId: string) =>
  (await act(house.kernel, who, listOriginaldateien, { werkId })).dateien;
const open = async (who: Principal, id: string) => {
  const answer = (await act(house.kernel, who, getOriginaldatei, { id })) as ByteAnswer;
  return { ...answer, text: (await buffer(await answer.open())).toString() };
};
const nothing = (cause: unknown) => cause instanceof Fault && cause.code === 'erlasse.NICHT_GEFUNDEN';

test('is kept as it came, once for each content, and opening it is on record', async () => {
  const werkId = await upload('a.txt', text('9-11.22-01/2024', 'drei'));
  assert.equal(await upload('anders genannt.txt', text('9-11.22-01/2024', 'drei')), werkId);
  assert.equal(await upload('a.txt', text('9-11.22-01/2024', 'vier')), werkId);
  const files = await filesOf(leserin, werkId);
  assert.deepEqual(
    files.map(({ dateiname }) => dateiname),
    ['a.txt', 'a.txt'],
  );
  const last = await open(leserin, files.at(-1)?.id as string);
  assert.equal(last.text, text('9-11.22-01/2024', 'drei'));
  assert.match(last.contentType, /^text\/plain/);
  const { rows } = await house.kernel.pool.pg.query(
    `select gegenstaende::text as g from protokoll.eintrag where was = 'erlass.original-gelesen'`,
  );
  assert.equal(rows.length, 1);
});

test('an HTML is saved and never shown', async () => {
  const werkId = await upload('b.html', `<html><body><pre>${text('9-11.22-02/2024', 'drei')}</pre></body></html>`);
  const [file] = await filesOf(leserin, werkId);
  assert.equal((await open(leserin, file?.id as string)).contentType, 'application/octet-stream');
});

test('VS-NfD is there for nobody before its release, whoever took it in', async () => {
  const werkId = await upload('c.txt', text('9-11.22-03/2024', 'drei', 'VS - NUR FÜR DEN DIENSTGEBRAUCH\n\n'));
  const { rows } = await house.kernel.pool.pg.query('select id from erlasse.originaldatei where werk_id = $1', [
    werkId,
  ]);
  for (const who of [leitung, zweite, leserin]) {
    assert.deepEqual(await filesOf(who, werkId), []);
    await assert.rejects(open(who, rows[0].id), nothing);
  }
  assert.equal((await act(house.kernel, zweite, listErlassFreigaben, {})).erlasse.length, 1);
  await act(house.kernel, zweite, releaseErlass, { id: werkId });
  assert.match((await open(leserin, rows[0].id)).text, /NUR FÜR DEN DIENSTGEBRAUCH/);
});

test('a new text of a released one waits again, and who brought it in does not release it', async () => {
  const kopf = 'VS - NUR FÜR DEN DIENSTGEBRAUCH\n\n';
  const werkId = await upload('e.txt', text('9-11.22-05/2024', 'drei', kopf));
  await assert.rejects(act(house.kernel, leitung, releaseErlass, { id: werkId }), /ZWEITE_PERSON/);
  await act(house.kernel, zweite, releaseErlass, { id: werkId });
  await upload('e.txt', text('9-11.22-05/2024', 'drei', kopf));
  assert.equal((await filesOf(leserin, werkId)).length, 1);
  await house.kernel.pool.pg.query(`update erlasse.werk set created_by = 'jemand' where id = $1`, [werkId]);
  await upload('e.txt', text('9-11.22-05/2024', 'neun', kopf));
  assert.deepEqual(await filesOf(leserin, werkId), []);
  await assert.rejects(act(house.kernel, leitung, releaseErlass, { id: werkId }), /ZWEITE_PERSON/);
  await act(house.kernel, zweite, releaseErlass, { id: werkId });
  assert.equal((await filesOf(leserin, werkId)).length, 2);
});

test('who may not read the Sammlung finds no file', async () => {
  const werkId = await upload('d.txt', text('9-11.22-04/2024', 'drei'));
  const [file] = await filesOf(leserin, werkId);
  await house.kernel.pool.pg.query(`update erlasse.sammlung set sichtbar = 'vertraulich', personen = '{leitung}'`);
  assert.deepEqual(await filesOf(leserin, werkId), []);
  await assert.rejects(open(leserin, file?.id as string), nothing);
  assert.equal((await filesOf(leitung, werkId)).length, 1);
});
