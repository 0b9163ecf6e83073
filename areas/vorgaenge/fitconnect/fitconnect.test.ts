/** FIT-Connect with a delivery service as a process of its own: opened with our keys, checked, kept once, told. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { givenPerson } from '../anfrage/testing.ts';
import { legeAnlagenAb } from '../xauslaender/anlagen.jobs.ts';
import { muster } from '../xauslaender/beispiel.ts';
import { ORIGINAL } from '../xauslaender/original.ts';
import { fetchEinreichungen, setFitConnect } from './abholung.jobs.ts';
import { EVENTS, readOeffentliche, requireSubmit } from './ereignis.ts';
import { openSimulated } from './fitconnect.demo.ts';
import { openJwe, readSchluesselbund, signSet } from './jose.ts';

let house: TestKernel;
let simulator: Simulator;

before(async () => {
  house = await testKernel({ areas: allAreas });
  simulator = await startSimulator(path.join(import.meta.dirname, 'fitconnect.simulator.ts'), {});
  setFitConnect(house.kernel, openSimulated(simulator.ready));
});
after(async () => {
  await simulator?.stop();
  await house?.close();
});

const submit = async (one: object): Promise<string> => {
  const response = await fetch(`${simulator.ready.basis}/einreichen`, { method: 'POST', body: JSON.stringify(one) });
  return ((await response.json()) as { submissionId: string }).submissionId;
};
const events = async (id: string) =>
  ((await (await fetch(`${simulator.ready.basis}/ereignisse`)).json()) as Record<string, string[]>)[id];
const newest = async () =>
  (
    await house.kernel.pool.pg.query<{ id: string; stand: string; weg: string; grund: string }>(
      'select id, stand, weg, grund from vorgaenge.eingang_nachricht order by id desc limit 1',
    )
  ).rows[0] as { id: string; stand: string; weg: string; grund: string };

for (const zip of [false, true])
  it(`a submission is opened, filed with what came beside it, and accepted${zip ? ' (compressed)' : ''}`, async () => {
    const name = zip ? 'Lukić' : 'Marić';
    await givenPerson(house.kernel, 'nord', { familienname: name, vornamen: 'Đorđe', geburtsdatum: '1990-05-17' });
    const verweis = randomUUID();
    const anlagen = [
      { id: verweis, name: 'Vertrag.pdf', base64: Buffer.from(`%PDF-1.4 ${name}`).toString('base64') },
      { name: '../../Pass.pdf', base64: Buffer.from(`%PDF-1.4 Pass ${name}`).toString('base64') },
    ];
    const id = await submit({ daten: muster({ familienname: name, verweis }), anlagen, zip });
    assert.equal(await fetchEinreichungen(house.kernel), 1);
    assert.deepEqual(await events(id), ['accept-submission']);
    const row = await newest();
    assert.equal(row.stand, 'zugeordnet', row.grund);
    const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };
    await legeAnlagenAb.run(house.kernel, { nachrichtId: row.id }, running);
    const { rows } = await house.kernel.pool.pg.query<{ dateiname: string; status: string }>(
      `select e.dateiname, e.status from akten.eingang e join akten.lieferung l on l.id = e.lieferung_id
       where l.merkmal = $1 order by e.nr`,
      [`antragsnachricht:${row.id}`],
    );
    assert.deepEqual(
      rows.map(({ dateiname }) => dateiname),
      ['Arbeitsvertrag.pdf', 'Pass.pdf'],
    );
    assert.ok(
      rows.every(({ status }) => status !== 'fehler'),
      'the reference found its file',
    );
  });

it('a submission taken by a run that died before it said so is accepted by the next, and kept once', async () => {
  const xml = muster({ familienname: 'Zweimal' });
  const first = await submit({ daten: xml });
  await fetchEinreichungen(house.kernel);
  const { id } = await newest();
  const second = await submit({ daten: xml });
  await fetchEinreichungen(house.kernel);
  assert.equal((await newest()).id, id);
  assert.deepEqual([await events(first), await events(second)], [['accept-submission'], ['accept-submission']]);
});

for (const fault of ['hash', 'schluessel', 'metadaten', 'anlage-fehlt', 'verfaelscht'])
  it(`a submission that is broken (${fault}) is kept as it came, rejected with a reason, and keeps no other waiting`, async () => {
    const anlagen = [{ base64: Buffer.from('%PDF').toString('base64') }];
    const bad = await submit({ daten: muster({ familienname: fault }), anlagen, fault });
    const good = await submit({ daten: muster({ familienname: `nach ${fault}` }) });
    assert.equal(await fetchEinreichungen(house.kernel), 2);
    assert.deepEqual(await events(bad), ['reject-submission']);
    assert.deepEqual(await events(good), ['accept-submission']);
    const { rows } = await house.kernel.pool.pg.query<{ grund: string }>(
      "select grund from vorgaenge.eingang_nachricht where stand = 'unlesbar' order by id desc limit 1",
    );
    assert.match(rows[0]?.grund ?? '', /nicht zu verarbeiten/);
  });

for (const [fault, why] of [
  ['ausgetauscht', /Kennzeichen stimmt nicht/],
  ['ohne-ereignis', /bestätigt nicht, dass diese Einreichung abgesendet wurde/],
  ['zwei-ereignisse', /mehr als einmal/],
  ['falsche-signatur', /Signatur der Absendung stimmt nicht/],
  ['fremder-schluessel', /Schlüssel signiert, den der Zustelldienst nicht führt/],
  ['ohne-signatur', /Verfahren signiert, das FIT-Connect nicht vorsieht/],
  ['anderer-vorgang', /anderen Zustelldienst oder einem anderen Vorgang/],
  ['anderer-dienst', /anderen Zustelldienst oder einem anderen Vorgang/],
  ['ohne-kennzeichen', /fehlen die Kennzeichen/],
] as const)
  it(`what the service did not sign for (${fault}) is refused, shown with its reason, and kept whole`, async () => {
    const verweis = randomUUID();
    const anlagen = [{ id: verweis, base64: Buffer.from('%PDF-1.4 Anlage').toString('base64') }];
    const bad = await submit({ daten: muster({ familienname: fault }), anlagen, fault });
    assert.equal(await fetchEinreichungen(house.kernel), 1);
    assert.deepEqual(await events(bad), ['reject-submission']);
    const { rows } = await house.kernel.pool.pg.query<{ grund: string; original_versiegelt: string }>(
      "select grund, original_versiegelt from vorgaenge.eingang_nachricht where stand = 'unlesbar' order by id desc limit 1",
    );
    assert.match(rows[0]?.grund ?? '', why);
    const kept = JSON.parse(house.kernel.keys.unseal(ORIGINAL, rows[0]?.original_versiegelt ?? '')) as { xml: string };
    const sealed = Buffer.from(kept.xml, 'base64').toString();
    for (const part of [bad, verweis, 'encryptedData', '"events"']) assert.ok(sealed.includes(part), part);
  });

it('every byte of a token counts: whatever is changed in it, it proves nothing any more', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'PS512' }] });
  const keys = { entschluesseln: [], signieren: { kid: 'k', key: privateKey } };
  const one = { submissionId: randomUUID(), caseId: randomUUID() };
  const tags = { metadata: 'm', data: 'd', attachments: {} };
  const claims = {
    ...{ iss: 'https://dienst.example', sub: `submission:${one.submissionId}`, txn: `case:${one.caseId}` },
    events: { [`${EVENTS}/submit-submission`]: { authenticationTags: tags } },
  };
  const dienst = { origin: 'https://dienst.example', schluessel: readOeffentliche(jwks) };
  const set = signSet(claims, keys);
  assert.deepEqual(requireSubmit([set], one, dienst), tags);
  for (let at = 0; at < set.length - 1; at += 7) {
    const other = `${set.slice(0, at)}${set[at] === 'A' ? 'B' : 'A'}${set.slice(at + 1)}`;
    assert.throws(() => requireSubmit([other], one, dienst), RangeError, String(at));
  }
});

for (const [what, mib] of [
  ['too large to be read', 33],
  ['small when packed and huge when unpacked', 65],
] as const)
  it(`a submission that is ${what} is kept sealed, rejected with a reason, and keeps no other waiting`, async () => {
    const bad = await submit({ daten: '', fuellen: mib * 1024 ** 2, zip: true });
    const good = await submit({ daten: muster({ familienname: `nach ${mib}` }) });
    assert.equal(await fetchEinreichungen(house.kernel), 2);
    assert.deepEqual(await events(bad), ['reject-submission']);
    assert.deepEqual(await events(good), ['accept-submission']);
  });

it('an event signed with a wrong key is refused by the service; the submission stays and is told by the next run, once', async () => {
  const id = await submit({ daten: muster({ familienname: 'Unterschrift' }) });
  const own = simulator.ready.jwks as { keys: { alg: string }[] };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const wrong = { ...privateKey.export({ format: 'jwk' }), kid: 'sig-1', alg: 'PS512' };
  const keys = [...own.keys.filter(({ alg }) => alg !== 'PS512'), wrong];
  setFitConnect(house.kernel, openSimulated({ ...simulator.ready, jwks: { keys } }));
  assert.equal(await fetchEinreichungen(house.kernel), 0);
  assert.deepEqual(await events(id), []);
  const kept = (await newest()).id;
  setFitConnect(house.kernel, openSimulated(simulator.ready));
  assert.equal(await fetchEinreichungen(house.kernel), 1);
  assert.deepEqual(await events(id), ['accept-submission']);
  assert.equal((await newest()).id, kept, 'delivered twice, kept once');
});

it('what is no message of XAusländer is accepted, kept, and waits for a person', async () => {
  const id = await submit({ daten: '{"antrag":1}', mimeType: 'application/json' });
  await fetchEinreichungen(house.kernel);
  assert.deepEqual(await events(id), ['accept-submission']);
  assert.equal((await newest()).stand, 'unlesbar');
});

it('nonsense instead of a JWE ends in a sentence, never in a crash', () => {
  const keys = readSchluesselbund(JSON.stringify(simulator.ready.jwks));
  for (const jwe of ['', 'a.b.c.d.e', '....', 'eyJhbGciOiJub25lIn0....', 'x'.repeat(10_000)])
    assert.throws(() => openJwe(jwe, keys), RangeError);
});
