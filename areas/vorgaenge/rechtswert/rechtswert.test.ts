/** Rechtswerte in the office: drafted by one, released by another, and which open Vorgänge they touch. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { createPersonWithAkte, personInputSchema } from '#areas/akten/index.ts';
import { type Action, perform } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { type Principal, type Right, type Scope, systemPrincipal } from '#platform/principal/principal.ts';
import { createVerfahren } from '../verfahren.api.ts';
import { area } from '../vorgaenge.module.ts';
import { getRechtswert, listRechtswerte, releaseRechtswert, saveRechtswertEntwurf } from './rechtswert.api.ts';
import { listRechtstatsachen, readRechtswert } from './rechtswert.ts';

const SYSTEM = systemPrincipal('test');
const ACTIONS = new Map(area.actions.map((action) => [action.contract.name, action]));
const BBG = 'beitragsbemessungsgrenze-jahr';
let keys = 0;

function staff(id: string, scope: Partial<Scope>): Principal {
  const rights = new Set<Right>(Object.keys(area.rights) as Right[]);
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights,
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}

function act<C extends Contract>(actor: Principal, contract: C, input: RawInputOf<C>): Promise<OutputOf<C>> {
  keys += 1;
  const request = { id: `test-${keys}`, idempotencyKey: `key-${keys}` };
  const action = ACTIONS.get(contract.name) as Action;
  return perform(house.kernel, action, { actor, request }, input) as Promise<OutputOf<C>>;
}

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area], work: false });
});
after(() => house.close());

const eine = staff('eine', { all: true });
const zweite = staff('zweite', { all: true });

test('who drafted does not release; from its day the value of the office takes the place of ours', async () => {
  const db = house.kernel.pool.db;
  const vorher = await readRechtswert(db, BBG, '2026-11-27');
  assert.equal(vorher, 10_140_000);
  const entwurf = await act(eine, saveRechtswertEntwurf, {
    schluessel: BBG,
    gueltigAb: '2027-01-01',
    wert: 10_500_000,
    quelle: 'Rechengrößenverordnung 2027',
  });
  assert.equal(entwurf.darfFreigeben, false);
  assert.equal(await readRechtswert(db, BBG, '2027-01-01'), undefined, 'a draft holds for nobody');
  const seen = { id: entwurf.id, version: entwurf.version };
  await assert.rejects(
    act(eine, releaseRechtswert, seen),
    (cause: unknown) => cause instanceof Fault && cause.code === 'fassung.ZWEITE_PERSON',
  );
  assert.equal((await act(zweite, getRechtswert, { schluessel: BBG })).fassungen[0]?.darfFreigeben, true);
  await act(zweite, releaseRechtswert, seen);
  assert.equal(await readRechtswert(db, BBG, '2026-12-31'), 10_140_000);
  assert.equal(await readRechtswert(db, BBG, '2027-01-01'), 10_500_000);
  assert.deepEqual(await listRechtstatsachen(db, '2027-01-01'), [
    { feld: 'recht.beitragsbemessungsgrenze_jahr', wert: 105_000 },
    { feld: 'recht.bafoeg_bedarf_monat', wert: 992 },
  ]);
});

test('what is no whole amount or has no source is refused in words', async () => {
  await assert.rejects(
    act(eine, saveRechtswertEntwurf, {
      schluessel: 'frist-anhoerung',
      gueltigAb: '2027-01-01',
      wert: 14.5,
      quelle: '',
    }),
    (cause: unknown) =>
      cause instanceof Fault &&
      cause.fields
        ?.map(({ path }) => path)
        .toSorted()
        .join() === 'quelle,wert',
  );
});

test('a change shows the open Vorgänge that read the value, and only those one may see', async () => {
  const akte = (teamId: string, familienname: string) =>
    transact(house.kernel.pool.db, SYSTEM, 'test', (tx) =>
      createPersonWithAkte(
        house.kernel,
        { tx, actor: SYSTEM },
        personInputSchema.parse({ familienname, vornamen: 'Test' }),
        { teamId, zustand: 'A' },
      ),
    );
  const [nord, sued] = [await akte('nord', 'Adomako'), await akte('sued', 'Bulut')];
  for (const { akteId, personId } of [nord, sued])
    await act(eine, createVerfahren, { akteId, personId, verfahrensart: 'P08', pruefart: 'BK_18g' });
  await act(eine, createVerfahren, {
    akteId: nord.akteId,
    personId: nord.personId,
    verfahrensart: 'P16',
    pruefart: 'NE_9',
  });
  const all = await act(eine, getRechtswert, { schluessel: BBG });
  assert.deepEqual([all.betroffen.anzahl, all.betroffen.erste.length], [2, 2]);
  const nurNord = staff('nord', { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] });
  const { betroffen } = await act(nurNord, getRechtswert, { schluessel: BBG });
  assert.deepEqual([betroffen.anzahl, betroffen.erste.map(({ akteId }) => akteId)], [1, [nord.akteId]]);
  assert.equal((await act(eine, getRechtswert, { schluessel: 'frist-anhoerung' })).betroffen.anzahl, 3);
});

test('the list says which values run out', async () => {
  const { werte } = await act(eine, listRechtswerte, {});
  assert.equal(werte.find(({ schluessel }) => schluessel === BBG)?.laeuftAus, undefined, 'its successor is released');
  assert.ok(werte.every(({ geltend }) => geltend !== undefined));
});
