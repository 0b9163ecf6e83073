/** The Glossar in the office: drafted, released by a second person, followed by the search; proposals name nobody. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { createPersonWithAkte, personInputSchema } from '#areas/akten/index.ts';
import { actIn } from '#platform/actions/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { EMPTY_SCOPE, type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, listSammlungStaende } from '../bestand/sammlung.sql.ts';
import { area } from '../erlasse.module.ts';
import { noteFehlsuche } from './fehlsuche.ts';
import * as api from './glossar.api.ts';
import { readGlossar, readGlossarStand } from './glossar.ts';

const SYSTEM = systemPrincipal('test');
const act = actIn(area.actions);
const HEUTE = '2026-11-27';

function staff(id: string, rights: readonly Right[] = ['erlasse.lesen', 'erlasse.pflegen']): Principal {
  return { kind: 'staff', id, displayName: id, roles: [], rights: new Set(rights), scope: EMPTY_SCOPE };
}
const [eins, zwei, liest] = [staff('eins'), staff('zwei'), staff('liest', ['erlasse.lesen'])];

let house: TestKernel;
let kernel: TestKernel['kernel'];
before(async () => {
  house = await testKernel({ areas: [area], work: false });
  kernel = house.kernel;
});
after(() => house.close());

const isCode = (code: string) => (error: unknown) => error instanceof Fault && error.code === code;
const words = (list: readonly string[], woerter: readonly string[] = [], stellen: readonly object[] = []) => ({
  ausdruecke: [...list],
  woerter: [...woerter],
  stellen: [...stellen] as never,
});

test('a new entry is used once a second person has released it, and the search is told', async () => {
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => ensureSammlung(tx, 'Bundesrecht', 'recht', SYSTEM.id));
  const stand = async () => (await listSammlungStaende(kernel.pool.db, SYSTEM))[0]?.stand;
  const [before, glossarBefore] = [await stand(), await readGlossarStand(kernel.pool.db, HEUTE)];
  const draft = await act(kernel, eins, api.saveGlossarEntwurf, {
    gueltigAb: '2026-01-01',
    inhalt: words(
      ['grüner Zettel'],
      ['Fiktionsbescheinigung'],
      [{ kurz: 'AufenthG', bezeichnung: '§ 81', absatz: '5' }],
    ),
  });
  const uses = async () =>
    (await readGlossar(kernel.pool.db, HEUTE)).erweiterungen.some(({ ausdruecke }) =>
      ausdruecke.includes('grüner Zettel'),
    );
  assert.equal(await uses(), false);
  await assert.rejects(act(kernel, eins, api.releaseGlossareintrag, draft), isCode('fassung.ZWEITE_PERSON'));
  await act(kernel, zwei, api.releaseGlossareintrag, draft);
  assert.equal(await uses(), true);
  const { stichworte } = await readGlossar(kernel.pool.db, HEUTE);
  assert.match(stichworte.get('AufenthG|§ 81')?.get('5') ?? '', /grüner Zettel/);
  assert.notEqual(await stand(), before);
  assert.notEqual(await readGlossarStand(kernel.pool.db, HEUTE), glossarBefore);
  assert.equal(await readGlossarStand(kernel.pool.db, '2025-12-31'), glossarBefore);
  const { eintraege } = await act(kernel, liest, api.listGlossar, { quelle: 'amt', suche: 'grün zett' });
  assert.deepEqual(
    eintraege.map(({ inhalt, stand: now }) => [inhalt.ausdruecke[0], now]),
    [['grüner Zettel', 'gilt']],
  );
});

test('a shipped entry is switched off and is then nowhere but among those of the office', async () => {
  const schluessel = 'allgemein|FB';
  const { mitgeliefert } = await act(kernel, eins, api.getGlossareintrag, { schluessel });
  assert.ok(mitgeliefert);
  const draft = await act(kernel, eins, api.saveGlossarEntwurf, {
    schluessel,
    gueltigAb: '2026-01-01',
    inhalt: { ...mitgeliefert, aus: true },
  });
  const [waiting] = (await act(kernel, zwei, api.listGlossarEntwuerfe, {})).entwuerfe;
  assert.deepEqual([waiting?.schluessel, waiting?.darfFreigeben, waiting?.mitgeliefert], [schluessel, true, true]);
  await act(kernel, zwei, api.releaseGlossareintrag, draft);
  const { erweiterungen } = await readGlossar(kernel.pool.db, HEUTE);
  assert.ok(!erweiterungen.some(({ ausdruecke }) => ausdruecke[0] === 'FB'));
  const shown = async (quelle: 'amt' | 'mitgeliefert') =>
    (await act(kernel, liest, api.listGlossar, { quelle, suche: 'FB' })).eintraege.filter(
      (one) => one.schluessel === schluessel,
    );
  assert.deepEqual(
    (await shown('amt')).map(({ stand }) => stand),
    ['abgeschaltet'],
  );
  assert.deepEqual(await shown('mitgeliefert'), []);
});

test('nobody switches off or changes what is not there', async () => {
  const inhalt = words(['x'], ['y']);
  for (const schluessel of ['allgemein|gibt es nicht', 'amt|kein-schluessel'])
    await assert.rejects(
      act(kernel, eins, api.saveGlossarEntwurf, { schluessel, gueltigAb: HEUTE, inhalt }),
      isCode('erlasse.NICHT_GEFUNDEN'),
    );
  await assert.rejects(
    act(kernel, liest, api.saveGlossarEntwurf, { gueltigAb: HEUTE, inhalt }),
    isCode('allgemein.KEIN_RECHT'),
  );
});

test('an entry that leads to a work that somebody may not read shows neither place nor entry to them', async () => {
  await transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    await sql`insert into erlasse.sammlung (name, art, sichtbar, personen, created_by)
      values ('Vertraulich', 'erlass', 'vertraulich', '{eins,zwei}', 'test')`.execute(tx);
    await sql`insert into erlasse.werk (sammlung_id, schluessel, kurz, titel, created_by)
      select id, 'V-1/2026', 'V-1/2026', 'Geheim', 'test' from erlasse.sammlung where name = 'Vertraulich'`.execute(tx);
  });
  const draft = await act(kernel, eins, api.saveGlossarEntwurf, {
    gueltigAb: '2026-01-01',
    inhalt: words(['Sonderweg'], [], [{ kurz: 'V-1/2026', bezeichnung: '3', absatz: '' }]),
  });
  await act(kernel, zwei, api.releaseGlossareintrag, draft);
  const found = async (actor: Principal) =>
    (await act(kernel, actor, api.listGlossar, { quelle: 'amt', suche: 'Sonderweg' })).anzahl;
  assert.equal(await found(eins), 1);
  assert.equal(await found(liest), 0);
  await assert.rejects(
    act(kernel, liest, api.getGlossareintrag, { schluessel: draft.schluessel }),
    isCode('erlasse.NICHT_GEFUNDEN'),
  );
});

test('a search without a proof leaves its words, without the names of anybody in the Akten', async () => {
  await transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    const person = personInputSchema.parse({ familienname: 'Öztürk', vornamen: 'Elif' });
    await createPersonWithAkte(kernel, { tx, actor: SYSTEM }, person, { teamId: 'nord', zustand: 'A' });
  });
  const note = (frage: string) =>
    transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      noteFehlsuche({ tx, clock: kernel.clock }, { frage, grund: 'kein_beleg' }),
    );
  await note('öztürk elif 17.05.1990 plastikdingsbums verloren');
  await note('Öztürk plastikdingsbums verloren');
  await note('12345 ABH-2026-000001');
  const { fehlsuchen, anzahl } = await act(kernel, eins, api.listFehlsuchen, {});
  assert.deepEqual(
    fehlsuchen.map(({ worte, anzahl: times }) => [worte, times]),
    [['plastikdingsbums verloren', 2]],
  );
  assert.equal(anzahl, 1);
  const [{ id, version } = { id: '', version: 0 }] = fehlsuchen;
  await act(kernel, eins, api.saveGlossarEntwurf, {
    gueltigAb: HEUTE,
    inhalt: words(['plastikdingsbums'], ['Dokument mit elektronischem Speicher- und Verarbeitungsmedium']),
    fehlsuche: { id, version },
  });
  assert.equal((await act(kernel, eins, api.listFehlsuchen, {})).anzahl, 0);
  await note('Plastikdingsbums verloren');
  assert.equal((await act(kernel, eins, api.listFehlsuchen, {})).anzahl, 0, 'settled stays settled');
});
