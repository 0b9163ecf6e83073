/** Replies over HTTP to an intermediary that is a process of its own: late, broken, deaf, and well again. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import type { Right } from '#platform/principal/principal.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { givenPerson, staffOf } from '../anfrage/testing.ts';
import { area } from '../vorgaenge.module.ts';
import { sendeXAntwort } from './ausgang.jobs.ts';
import { muster } from './beispiel.ts';
import * as api from './eingang.api.ts';
import { nimmAntragEntgegen } from './eingang.ts';
import { httpTransport } from './transport.port.ts';

const act = actIn(area.actions);
const nord = staffOf(
  area,
  'nord',
  { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] },
  allAreas.flatMap(({ rights }) => Object.keys(rights) as Right[]),
);
const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };
let house: TestKernel;
let simulator: Simulator;
let base = '';

before(async () => {
  simulator = await startSimulator(path.join(import.meta.dirname, 'vermittlung.simulator.ts'), {});
  base = String(simulator.ready.basis);
  house = await testKernel({ areas: allAreas, config: { BLEIBE_XAUSLAENDER_URL: base } });
});
after(async () => {
  await house?.close();
  await simulator?.stop();
});

const behave = (how: string) => fetch(`${base}verhalten`, { method: 'PUT', body: how });
const taken = async () =>
  (await (await fetch(`${base}nachrichten`)).json()) as Record<string, { xml: string; mal: number }>;
const send = (ausgangId: string) => sendeXAntwort.run(house.kernel, { ausgangId }, running);
const standOf = async (verfahrenId: string, id: string) => {
  const { ausgang } = await act(house.kernel, nord, api.listXAntworten, { verfahrenId });
  return ausgang.find((one) => one.id === id);
};
// Nobody alike among them, or a person has to look.
const NAMEN = ['Berisha', 'Okonkwo', 'Lindqvist', 'Tamm', 'Quispe', 'Yıldız', 'Haddad'];
let names = 0;

async function replied() {
  const familienname = NAMEN[names] as string;
  names += 1;
  await givenPerson(house.kernel, 'nord', { familienname, vornamen: 'Đorđe', geburtsdatum: '1990-05-17' });
  const { id, verfahrenId } = await nimmAntragEntgegen(house.kernel, {
    weg: 'xauslaender',
    xml: Buffer.from(muster({ familienname })),
  });
  assert.ok(verfahrenId, familienname);
  const antwort = { art: '130102' as const, frage: 'Bitte den Vertrag' };
  const { ausgangId } = await act(house.kernel, nord, api.replyAntragsnachricht, { id, antwort });
  return { ausgangId, verfahrenId: verfahrenId ?? '' };
}

it('a reply arrives once with its own id, and says when', async () => {
  await behave('ok');
  const { ausgangId, verfahrenId } = await replied();
  await send(ausgangId);
  await send(ausgangId);
  const got = (await taken())[ausgangId];
  assert.equal(got?.mal, 1);
  assert.match(got?.xml ?? '', new RegExp(ausgangId));
  assert.equal((await standOf(verfahrenId, ausgangId))?.stand, 'gesendet');
});

it('an error of the other side is tried again; the id stays, so nothing arrives twice as two', async () => {
  const { ausgangId, verfahrenId } = await replied();
  await behave('500');
  await assert.rejects(send(ausgangId), /EMPFAENGER_NICHT_ERREICHBAR/);
  await behave('taub');
  await assert.rejects(send(ausgangId), /EMPFAENGER_NICHT_ERREICHBAR/);
  assert.equal((await standOf(verfahrenId, ausgangId))?.stand, 'wartet');
  await behave('ok');
  await send(ausgangId);
  const all = Object.entries(await taken()).filter(([, { xml }]) => xml.includes(ausgangId));
  assert.deepEqual(
    all.map(([id, { mal }]) => [id, mal]),
    [[ausgangId, 2]],
    'taken before the line broke, and once more under the same id',
  );
  assert.equal((await standOf(verfahrenId, ausgangId))?.versuche, 3);
});

it('who never answers is given up after the time that is set', async () => {
  await behave('stumm');
  const began = performance.now();
  await assert.rejects(
    httpTransport(base, 300).sende({ id: randomUUID(), art: '130104', xml: '<a/>' }),
    /EMPFAENGER_NICHT_ERREICHBAR/,
  );
  assert.ok(performance.now() - began < 5_000);
});

it('what is refused for good goes to a person at once', async () => {
  await behave('422');
  const { ausgangId, verfahrenId } = await replied();
  await send(ausgangId);
  const row = await standOf(verfahrenId, ausgangId);
  assert.equal(row?.stand, 'von_hand');
  assert.match(row?.grund ?? '', /lehnt sie ab/);
});

it('what stayed unreachable goes to a person, who sends it again as the same message or tells it otherwise', async () => {
  const { ausgangId, verfahrenId } = await replied();
  await sendeXAntwort.onDead?.(house.kernel, { ausgangId }, 'unreachable');
  assert.equal((await standOf(verfahrenId, ausgangId))?.stand, 'von_hand');
  await behave('ok');
  await act(house.kernel, nord, api.resendXAntwort, { verfahrenId, ausgangId });
  await send(ausgangId);
  assert.equal((await taken())[ausgangId]?.mal, 1);
  assert.equal((await standOf(verfahrenId, ausgangId))?.stand, 'gesendet');
  await assert.rejects(act(house.kernel, nord, api.resendXAntwort, { verfahrenId, ausgangId }), /NACHRICHT_ERLEDIGT/);

  const other = await replied();
  await sendeXAntwort.onDead?.(house.kernel, { ausgangId: other.ausgangId }, 'unreachable');
  await act(house.kernel, nord, api.settleXAntwort, { ...other, wie: 'Telefonat am Vormittag' });
  const row = await standOf(other.verfahrenId, other.ausgangId);
  assert.deepEqual([row?.stand, row?.grund], ['erledigt', 'Telefonat am Vormittag']);
});
