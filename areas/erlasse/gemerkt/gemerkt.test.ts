/** Saved answers: who sees them, and what they say when the law has changed since. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { area } from '../erlasse.module.ts';
import { searchRecht } from '../suche/suche.api.ts';
import { closeSuchwerk, suchwerk } from '../suchwerk/suchwerk.ts';
import { givenErlasse, givenGesetze, type Mustergesetz } from '../testing/gii-datei.ts';
import {
  deleteGemerkt,
  listGemerkt,
  listGemerktZuNorm,
  rememberAntwort,
  renewGemerkt,
  updateGemerkt,
} from './gemerkt.api.ts';
import { findGemerktVerwendungen } from './gemerkt.ts';

const act = actIn(area.actions);
let house: TestKernel;
let heute: string;
let team = '';

function staff(id: string, ...teams: string[]): Principal {
  const ranges = teams.map((teamId) => ({ teamId, from: 'A', to: 'Z' }));
  const rights = new Set(['erlasse.lesen' as const]);
  return { kind: 'staff', id, displayName: id, roles: [], rights, scope: { all: false, ranges, akten: [] } };
}
const anna = () => staff('anna', team);
const berta = () => staff('berta', team);
const carl = () => staff('carl');

const gesetz = (tag: string, dauer: string): Mustergesetz => ({
  doknr: 'BJNR000010001',
  kurz: 'MusterG',
  titel: 'Mustergesetz',
  tag,
  normen: [
    ['§ 1', 'Fiktion', 'Der Antrag wirkt fort.', `Die Bescheinigung gilt ${dauer} Monate.`],
    ['§ 2', 'Gebühr', 'Die Gebühr beträgt neunzig Euro.'],
  ],
});

before(async () => {
  house = await testKernel({ areas: [area] });
  heute = house.kernel.clock.today().toString();
  const { rows } = await house.kernel.pool.pg.query(
    "insert into personal.team (name, von, bis) values ('Nord', 'A', 'Z') returning id",
  );
  team = rows[0].id;
  await givenGesetze(house.kernel, gesetz('2024-01-01', 'drei'));
});
after(async () => {
  await closeSuchwerk(house.kernel);
  await house.close();
});

async function remember(who: Principal, frage: string, stichtag = heute): Promise<string> {
  await suchwerk(house.kernel).upToDate();
  const { treffer } = await act(house.kernel, who, searchRecht, { frage, stichtag, rechtsgebiet: 'alle' });
  const [first] = treffer;
  assert.ok(first);
  const stellen = [{ normId: first.normId, absatz: first.absaetze[0]?.nr ?? '', zitat: first.zitat }];
  return (await act(house.kernel, who, rememberAntwort, { frage, stichtag, stellen })).id;
}
const list = async (who: Principal) => (await act(house.kernel, who, listGemerkt, {})).gemerkt;

test('is seen by who saved it, and by the team once it is shared', async () => {
  const id = await remember(anna(), 'Wie lange gilt die Bescheinigung?');
  assert.deepEqual((await list(berta())).length, 0);
  const [own] = await list(anna());
  assert.equal(own?.stellen[0]?.zitat, '§ 1 Abs. 2 MusterG');
  assert.equal(own?.stellen[0]?.stand, 'unveraendert');
  await act(house.kernel, anna(), updateGemerkt, { id, version: 1, notiz: 'für den Schalter', teamId: team });
  const [shared] = await list(berta());
  assert.equal(shared?.notiz, 'für den Schalter');
  assert.equal(shared?.mine, false);
  assert.deepEqual((await list(carl())).length, 0);
  await assert.rejects(act(house.kernel, berta(), deleteGemerkt, { id }), /GEMERKT_FREMD/);
  await assert.rejects(act(house.kernel, carl(), deleteGemerkt, { id }), /GEMERKT_UNBEKANNT/);
  await assert.rejects(
    act(house.kernel, anna(), updateGemerkt, { id, version: 1, notiz: '', teamId: null }),
    /KONFLIKT/,
  );
});

test('says which cited place changed, since when, and how it reads now', async () => {
  await remember(anna(), 'Was kostet die Gebühr in Euro?');
  const past = await remember(anna(), 'Wie lange galt die Bescheinigung?', '2025-05-05');
  await givenGesetze(house.kernel, gesetz('2026-03-01', 'sechs'));
  const all = await list(anna());
  const of = (frage: string) => all.find((one) => one.frage === frage)?.stellen[0];
  assert.deepEqual(of('Wie lange gilt die Bescheinigung?'), {
    normId: of('Wie lange gilt die Bescheinigung?')?.normId,
    zitat: '§ 1 Abs. 2 MusterG',
    kurz: 'MusterG',
    ueberschrift: 'Fiktion',
    text: 'Die Bescheinigung gilt drei Monate.',
    stand: 'geaendert',
    seit: '2026-03-01',
    neu: 'Die Bescheinigung gilt sechs Monate.',
  });
  assert.equal(of('Was kostet die Gebühr in Euro?')?.stand, 'unveraendert');
  // Asked for a past day: on that day nothing has changed.
  assert.equal(all.find(({ id }) => id === past)?.stellen[0]?.stand, 'unveraendert');
});

test('is found by the norm that it cites, by its Absatz too, and only by who may see it', async () => {
  const norm = { kurz: 'MusterG', bezeichnung: '§ 1' };
  const { gemerkt } = await act(house.kernel, berta(), listGemerktZuNorm, norm);
  assert.deepEqual(
    gemerkt.map(({ frage }) => frage),
    ['Wie lange gilt die Bescheinigung?'],
  );
  const { db } = house.kernel.pool;
  assert.equal((await findGemerktVerwendungen(db, berta(), [{ ...norm, absaetze: ['2'] }])).length, 1);
  assert.equal((await findGemerktVerwendungen(db, berta(), [{ ...norm, absaetze: ['1'] }])).length, 0);
  assert.equal((await findGemerktVerwendungen(db, carl(), [{ ...norm, absaetze: [] }])).length, 0);
});

test('takes the present words over once somebody has read them', async () => {
  const [changed] = (await list(anna())).filter(({ stellen }) => stellen[0]?.stand === 'geaendert');
  assert.ok(changed);
  await act(house.kernel, anna(), renewGemerkt, { id: changed.id, version: changed.version });
  const now = (await list(anna())).find(({ id }) => id === changed.id);
  assert.equal(now?.stellen[0]?.stand, 'unveraendert');
  assert.equal(now?.stellen[0]?.text, 'Die Bescheinigung gilt sechs Monate.');
});

test('keeps to itself what the reader may no longer read, and cannot be made of what nobody may read', async () => {
  await givenErlasse(house.kernel, {
    schluessel: 'G-1',
    kurz: 'G-1',
    titel: 'Geheimer Erlass',
    gueltigAb: '2026-01-01',
    standAm: '2026-01-01',
    normen: [
      {
        bezeichnung: '1',
        ueberschrift: 'Losung',
        gliederung: [],
        absaetze: [{ nr: '', text: 'Die Losung lautet Moos.' }],
      },
    ],
  });
  const id = await remember(anna(), 'Wie lautet die Losung?');
  const [secret] = (await list(anna())).find((one) => one.id === id)?.stellen ?? [];
  await house.kernel.pool.pg.query("update erlasse.sammlung set sichtbar = 'vertraulich' where name = 'Ministerium'");
  const hidden = (await list(anna())).find((one) => one.id === id);
  assert.deepEqual([hidden?.stellen, hidden?.verborgen], [[], 1]);
  const stellen = [{ normId: secret?.normId as string, absatz: '', zitat: 'G-1' }];
  await assert.rejects(
    act(house.kernel, anna(), rememberAntwort, { frage: 'Noch einmal', stichtag: heute, stellen }),
    /NICHT_GEFUNDEN/,
  );
});
