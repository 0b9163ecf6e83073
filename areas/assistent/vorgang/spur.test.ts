/** What the assistant leaves behind: a log of its steps, for a time; nothing of a step that was cut off. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { akteVernichtet } from '#areas/akten/index.ts';
import { transact } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { exchangeSuche } from '../antwort/ports.ts';
import { deleteOld } from '../aufraeumen.jobs.ts';
import { getAufsicht, listLaeufe } from '../aufsicht/aufsicht.api.ts';
import { findet, GEHEIM, givenPassagen } from '../testing/amt.ts';
import { ausfuehren } from './ausfuehren.ts';
import { personHooks } from './person-hooks.ts';
import { AREAS, act, type Fall, givenFall, givenFreigabe, givenRecht, givenTeam, mensch, SYSTEM } from './testing.ts';
import { decideVorschlag, runSchritt } from './vorgang.api.ts';

let house: TestKernel;
let team = '';
let anna: Principal;
let fall: Fall;
let zurueck = () => {};

before(async () => {
  house = await testKernel({ areas: AREAS });
  await givenRecht(house.kernel);
  await givenPassagen(house.kernel, 'Vertrauliches', [GEHEIM], ['konto-chefin']);
  zurueck = exchangeSuche(findet([{ erlass: GEHEIM.kurz, abschnitt: GEHEIM.bezeichnung }]));
  await givenFreigabe(house.kernel, 'entwurf');
  team = await givenTeam(house.kernel, 'Nord');
  anna = mensch('Anna', { team });
  fall = await givenFall(house.kernel, anna, team, 'Spur');
});
after(async () => {
  zurueck();
  await house.close();
});

const query = async (text: string, values: unknown[] = []) => (await house.kernel.pool.pg.query(text, values)).rows;
const count = async () => (await query('select count(*)::int as n from assistent.schritt'))[0].n as number;
const step = (schluessel: string, who = anna) =>
  act(house.kernel, who, runSchritt, { verfahrenId: fall.verfahrenId, schluessel });

test('a Sammlung that is closed to the person is neither found nor quoted; to whom it is open, it is', async () => {
  const closed = await step('suche:gehalt');
  assert.doesNotMatch(JSON.stringify(closed), /Verdachtsfälle|77-99/);
  const chefin = { ...mensch('Chefin', { team }), id: 'konto-chefin' };
  assert.match(JSON.stringify(await step('suche:gehalt', chefin)), /Verdachtsfälle/);
});

test('cut off between reading and writing it leaves nothing', async () => {
  const before = await count();
  const { kernel } = house;
  const request = { id: 'abgebrochen' };
  const auftrag = { verfahrenId: fall.verfahrenId, schluessel: 'entwurf:vermerk', mitModell: false };
  const prepared = await ausfuehren(kernel, { actor: anna, request }, auftrag);
  assert.ok(prepared.ergebnis.entwurf);
  assert.equal(await count(), before);
});

test('Art. 12, 26 (6): the log tells steps by tool, sums go over the office, and no sum names a person', async () => {
  await step('frist');
  const leitung = mensch('Leitung');
  const { laeufe } = await act(house.kernel, leitung, listLaeufe, { limit: 50 });
  const [last] = laeufe;
  assert.equal(last?.art, 'schritt-frist');
  assert.equal(last?.frage, null);
  assert.ok(laeufe.every((one) => !JSON.stringify(one).includes('Spur')));
  const { kennzahlen } = await act(house.kernel, leitung, getAufsicht, {});
  assert.equal(kennzahlen.schritte, await count());
  assert.equal(kennzahlen.vorschlaegeUebernommen, 0);
});

test('Art. 15 DSGVO: the person is told what was done', async () => {
  const told = await transact(house.kernel.pool.db, SYSTEM, 'test', (tx) => personHooks.exportData(tx, fall.personId));
  assert.match(JSON.stringify(told), /Fristen ansehen/);
});

test('older than the office keeps it, a step goes; a destroyed Akte takes its steps along', async () => {
  const { rows } = await house.kernel.pool.pg.query('select id from assistent.schritt order by id limit 1');
  await query("update assistent.schritt set created_at = now() - interval '10 years' where id = $1", [rows[0].id]);
  const before = await count();
  assert.equal(await deleteOld(house.kernel), 1);
  assert.equal(await count(), before - 1);
  await step('entwurf:vermerk');
  const handlers = AREAS.flatMap((one) => one.handlers ?? []).filter(({ event }) => event.name === akteVernichtet.name);
  for (const one of handlers)
    await transact(house.kernel.pool.db, SYSTEM, 'test', (tx) => one.handle(house.kernel, tx, { akteId: fall.akteId }));
  for (const table of ['schritt', 'vorschlag', 'entwurf'])
    assert.equal((await query(`select from assistent.${table}`)).length, 0, table);
  await assert.rejects(
    act(house.kernel, anna, decideVorschlag, { id: fall.akteId, version: 1, entscheidung: 'verworfen' }),
    /nicht/,
  );
});
