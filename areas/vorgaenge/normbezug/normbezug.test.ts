/** What of the delivered texts and rules a change of the law touches. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { findVerwendungen } from '#areas/erlasse/index.ts';
import { transact } from '#platform/db/db.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { registerNormbezug } from './normbezug.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [] });
  registerNormbezug(house.kernel);
});
after(() => house.close());

const ask = (actor: Principal, kurz: string, bezeichnung: string, absaetze: readonly string[] = []) =>
  transact(house.kernel.pool.db, actor, 'test', (tx) =>
    findVerwendungen(house.kernel, tx, actor, [{ kurz, bezeichnung, absaetze }], '2026-04-28'),
  );

test('text blocks, examinations, fees and amounts answer, with a link where one may follow it', async () => {
  const system = systemPrincipal('test');
  const mitwirkung = await ask(system, 'AufenthG', '§ 82', ['1']);
  assert.ok(
    mitwirkung.some(
      ({ art, link }) => art === 'Textbaustein' && link === '/verwaltung/textbausteine/nachforderung~frist',
    ),
  );
  const karte = await ask(system, 'AufenthG', '§ 18g');
  assert.ok(karte.some(({ art }) => art === 'Prüfschema'));
  const gebuehr = await ask(system, 'AufenthV', '§ 44');
  assert.ok(gebuehr.some(({ art, link }) => art === 'Gebühr' && link?.startsWith('/verwaltung/regelwerk/gebuehr/')));
  assert.deepEqual(await ask(system, 'AufenthG', '§ 999'), []);
});

test('who may not see Vorgänge is told nothing of them; who may not edit gets no link', async () => {
  const with_ = (rights: string[]) =>
    ({ ...systemPrincipal('x'), kind: 'staff', id: 'x', rights: new Set(rights) }) as unknown as Principal;
  assert.deepEqual(await ask(with_([]), 'AufenthG', '§ 82'), []);
  const seen = await ask(with_(['vorgaenge.lesen']), 'AufenthG', '§ 82');
  assert.ok(seen.length > 0);
  assert.ok(seen.every(({ link }) => link === undefined));
});
