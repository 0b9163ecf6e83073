/** From the closed document over the queue to what is learned, on a real database. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { destroyAkteContent } from '../akte.sql.ts';
import { area } from '../akten.module.ts';
import * as dokumentApi from '../dokument.api.ts';
import { assignEingang } from '../eingang.api.ts';
import * as sucheApi from '../suche/suche.api.ts';
import { act, givenAkte, givenDokument, letter, nord, runJob, SYSTEM, staff, sued } from '../testing.ts';
import * as umordnungApi from '../umordnung/umordnung.api.ts';
import { fileDokumente, undoAblage } from '../vorgang/ablage.api.ts';
import * as api from './einordnung.api.ts';
import { bewerteOffene, lerneEinordnung } from './lernen.jobs.ts';

/** Sees what lies in the Eingang and no Akten. */
const scanstelle = staff('scan', {}, ['akten.ansehen', 'akten.eingang', 'akten.erfassen', 'akten.umordnen']);
const MIETE = 'Mietvertrag über Wohnraum';
const kaution = (nr: number) => [
  'Vereinbarung zwischen den Parteien',
  `Die Kaution für die Wohnung Lindenweg ${nr} beträgt drei Kaltmieten, Nebenkosten gesondert, Schlüssel übergeben.`,
];
const lohn = (nr: number) => [
  'Mitteilung der Personalstelle',
  `Steuerklasse, Sozialversicherung, Auszahlungsbetrag und Bruttolohn für Blatt ${nr} siehe unten.`,
];

let house: TestKernel;
let akteId: string;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  ({ akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Eins', vornamen: 'Ella' }));
});
after(() => house.close());

const isFault = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const get = (id: string, actor: Principal = nord) => act(house.kernel, actor, dokumentApi.getDokument, { id });
const take = (actor: Principal, anzahl = 5) => act(house.kernel, actor, api.nextEinordnung, { anzahl });
const release = (actor: Principal) => act(house.kernel, actor, api.releaseEinordnung, {});

/** As the form at the document does it. */
async function correctOne(id: string, values: { typ?: string; datum?: string; absender?: string }) {
  const { version, titel, typ, datum = null } = await get(id);
  return act(house.kernel, nord, dokumentApi.updateDokument, { id, version, titel, typ, datum, ...values });
}

async function cardOf(actor: Principal, id: string) {
  const { karten } = await take(actor);
  const found = karten.find(({ dokumentId }) => dokumentId === id);
  assert.ok(found, 'it lies on the table');
  return found;
}

/** Nothing waits and nothing is known any more: the tests do not see each other's documents. */
async function clear(): Promise<void> {
  await house.kernel.pool.pg.query('delete from akten.einordnung_modell');
  await house.kernel.pool.pg.query(`delete from akten.einordnung where stand = 'offen'`);
}

test('below the threshold it waits, and still lies in its Akte, is found and has its type', async () => {
  const { dokumentId } = await givenDokument(house.kernel, letter([MIETE, 'Ein Quastenflosser wohnt hier.']), {
    akteId,
  });
  const dokument = await get(dokumentId);
  assert.equal(dokument.typ, 'mietvertrag');
  assert.deepEqual(dokument.einordnung, { stand: 'offen', grund: `Überschrift: „${MIETE}“` });
  const { seiten } = await act(house.kernel, nord, sucheApi.suche, { q: 'Quastenflosser' });
  assert.equal(seiten.length, 1);
  const card = await cardOf(nord, dokumentId);
  assert.equal(card.typen[0]?.konfidenz, 0.9);
  assert.equal(card.akte?.id, akteId);
  await assert.rejects(cardOf(sued, dokumentId), 'another team');
  await assert.rejects(cardOf(scanstelle, dokumentId), 'who sees no Akten');
  await release(nord);
  await clear();
});

test('from the Eingang into its Akte in one step, and back: as it was, on the table again', async () => {
  const { kernel } = house;
  const { dokumentId } = await givenDokument(kernel, letter(['Vollmacht', 'Ich bevollmächtige meine Schwester.']));
  const before = await get(dokumentId, scanstelle);
  const card = await cardOf(scanstelle, dokumentId);
  const decision = { id: dokumentId, typ: 'attest', datum: '2026-01-05', absender: 'Praxis Dr. Sommer' };
  await assert.rejects(
    act(kernel, scanstelle, api.decideEinordnung, { ...decision, version: card.version, akteId }),
    isFault('akten.AKTE_NICHT_GEFUNDEN'),
    'an Akte beyond one’s range',
  );
  const desk = staff('desk', { all: true }, [...scanstelle.rights]);
  await release(scanstelle);
  await cardOf(desk, dokumentId);
  const done = await act(kernel, desk, api.decideEinordnung, { ...decision, version: card.version, akteId });
  const filed = await get(dokumentId);
  assert.equal(filed.akte?.id, akteId);
  assert.deepEqual(
    [filed.typ, filed.titel, filed.datum, filed.absender, filed.einordnung],
    ['attest', 'Ärztliche Bescheinigung', '2026-01-05', 'Praxis Dr. Sommer', { stand: 'mensch' }],
  );
  assert.equal((await act(kernel, desk, api.getEinordnungStand, {})).heute, 1);
  await assert.rejects(
    act(kernel, nord, api.undoEinordnung, { id: done.schrittId }),
    isFault('einordnung.NICHT_RUECKNEHMBAR'),
    'of somebody else',
  );
  await act(kernel, desk, api.undoEinordnung, { id: done.schrittId });
  const back = await get(dokumentId, scanstelle);
  assert.deepEqual(
    [back.typ, back.titel, back.datum, back.absender, back.akte],
    [before.typ, before.titel, before.datum, before.absender, undefined],
  );
  assert.equal(back.einordnung?.stand, 'offen');
  // Its bytes are readable under its own key again.
  await act(kernel, scanstelle, dokumentApi.getSeiteBild, { id: dokumentId, nr: 1, breite: 160 });
  assert.equal((await take(desk)).karten[0]?.dokumentId, dokumentId);
  await assert.rejects(act(kernel, desk, api.undoEinordnung, { id: done.schrittId }), 'twice');
  await release(desk);
  await clear();
});

test('who changed it meanwhile is not overwritten, and what is decided is not decided again', async () => {
  const { kernel } = house;
  const { dokumentId } = await givenDokument(kernel, letter([MIETE, 'Zweite Wohnung.']), { akteId });
  const card = await cardOf(nord, dokumentId);
  const decision = { id: dokumentId, version: card.version, typ: 'mietvertrag', datum: null, absender: null };
  const other = staff('kollege', nord.scope);
  await assert.rejects(act(kernel, other, api.decideEinordnung, decision), isFault('einordnung.VERGEBEN'));
  const { version } = await act(kernel, other, dokumentApi.updateDokument, {
    id: dokumentId,
    version: card.version,
    titel: 'Anderer Titel',
    typ: 'mietvertrag',
    datum: null,
  });
  await assert.rejects(act(kernel, nord, api.decideEinordnung, decision), isFault('allgemein.KONFLIKT'));
  const { schrittId } = await act(kernel, nord, api.decideEinordnung, { ...decision, version });
  assert.equal((await get(dokumentId)).titel, 'Anderer Titel', 'a title that somebody gave stays');
  await assert.rejects(
    act(kernel, nord, api.decideEinordnung, { ...decision, version }),
    isFault('einordnung.ERLEDIGT'),
  );
  await correctOne(dokumentId, { datum: '2026-02-02' });
  await assert.rejects(
    act(kernel, nord, api.undoEinordnung, { id: schrittId }),
    isFault('einordnung.NICHT_RUECKNEHMBAR'),
  );
  await release(nord);
  await clear();
});

test('two people at the queue never get the same document, and all are handed out', async () => {
  const { kernel } = house;
  const texts = Array.from({ length: 12 }, (_, nr) => [`Blatt ${nr} ohne jede Überschrift.`]);
  const made = await Promise.all(texts.map((text) => givenDokument(kernel, letter(text), { akteId })));
  const people = ['eins', 'zwei', 'drei'].map((id) => staff(id, nord.scope));
  const handed = new Map<string, string>();
  while (handed.size < made.length) {
    const before = handed.size;
    const tables = await Promise.all(people.map((person) => take(person, 3)));
    const ids = tables.flatMap(({ karten }) => karten.map(({ dokumentId }) => dokumentId));
    assert.equal(new Set(ids).size, ids.length, 'no document on two tables');
    await Promise.all(
      tables.flatMap(({ karten }, at) =>
        karten.map(async ({ dokumentId, version }) => {
          assert.equal(handed.get(dokumentId), undefined, 'never handed out again');
          handed.set(dokumentId, people[at]?.id ?? '');
          const decision = { id: dokumentId, version, typ: 'schreiben', datum: null, absender: null };
          await act(kernel, people[at] as Principal, api.decideEinordnung, decision);
        }),
      ),
    );
    assert.ok(handed.size > before, 'somebody always gets on');
  }
  assert.deepEqual(new Set(handed.keys()), new Set(made.map(({ dokumentId }) => dokumentId)));
});

test('what was put off comes last, what has a deadline first', async () => {
  const { kernel } = house;
  const [one, two] = await Promise.all(
    ['eins', 'zwei'].map((word) => givenDokument(kernel, letter([`Nur ein Wort: ${word}`]), { akteId })),
  );
  const urgent = await givenDokument(kernel, letter(['Widerspruch', 'gegen den Bescheid.']), { akteId });
  const [first] = (await take(nord, 1)).karten;
  assert.equal(first?.dokumentId, urgent.dokumentId);
  await act(kernel, nord, api.postponeEinordnung, { id: urgent.dokumentId });
  const order = (await take(nord)).karten.map(({ dokumentId }) => dokumentId);
  assert.equal(order.at(-1), urgent.dokumentId);
  assert.deepEqual(new Set(order), new Set([one?.dokumentId, two?.dokumentId, urgent.dokumentId]));
  const only = await act(kernel, nord, api.nextEinordnung, { filter: { eilig: true } });
  assert.deepEqual(
    only.karten.map(({ dokumentId }) => dokumentId),
    [urgent.dokumentId],
  );
  await release(nord);
  await clear();
});

async function modell(): Promise<{ beispiele: number; daten: Buffer; versionen: number } | undefined> {
  const { rows } = await house.kernel.pool.pg.query(
    `select beispiele, daten, (select count(*)::int from akten.einordnung_modell where daten is null) as versionen
     from akten.einordnung_modell where daten is not null`,
  );
  return rows[0];
}

test('the office learns from corrections; a destroyed Akte is forgotten as if it had never been learned', async () => {
  const { kernel } = house;
  await kernel.pool.pg.query(`delete from akten.einordnung`);
  const other = await givenAkte(kernel, 'nord', { familienname: 'Zwei', vornamen: 'Zoe' });
  const correct = async (texts: readonly string[][], typ: string, into: string) => {
    const made = await Promise.all(texts.map((text) => givenDokument(kernel, letter(text), { akteId: into })));
    for (const { dokumentId: id } of made) await correctOne(id, { typ });
  };
  const numbers = Array.from({ length: 10 }, (_, nr) => nr + 1);
  await correct(numbers.map(kaution), 'mietvertrag', akteId);
  await correct(numbers.map(lohn), 'lohnabrechnung', akteId);
  await runJob(kernel, lerneEinordnung, {});
  const learned = await modell();
  assert.equal(learned?.beispiele, 20);

  const fresh = await givenDokument(kernel, letter(kaution(99)), { akteId });
  const judged = await get(fresh.dokumentId);
  assert.equal(judged.typ, 'mietvertrag');
  assert.match(judged.einordnung?.grund ?? '', /^Ähnlich wie 10 Dokumente/);

  await correct([4, 5, 6].map(lohn), 'arbeitgeber', other.akteId);
  await runJob(kernel, lerneEinordnung, {});
  const more = await modell();
  assert.equal(more?.beispiele, 23);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, other.akteId));
  await runJob(kernel, lerneEinordnung, {});
  const rebuilt = await modell();
  assert.deepEqual(rebuilt?.daten, learned?.daten, 'byte by byte');
  assert.equal(rebuilt?.versionen, 2, 'of former models only their figures stay');
});

test('a threshold that the office lowers lets what waits go by itself, and says what that would have meant', async () => {
  const { kernel } = house;
  const { dokumentId } = await givenDokument(kernel, letter(kaution(77)), { akteId });
  assert.equal((await get(dokumentId)).einordnung?.stand, 'offen');
  const { typen, modell: used } = await act(kernel, nord, api.listEinordnungTypen, {});
  const lease = typen.find(({ typ }) => typ === 'mietvertrag');
  assert.deepEqual([lease?.schwelle, lease?.istVorgabe, lease?.beispiele], [95, true, 10]);
  assert.ok(used && used.zusammen > used.regeln);
  const set = { typ: 'mietvertrag', version: 0, prozent: 75 };
  await act(kernel, nord, api.setSchwelle, set);
  await assert.rejects(act(kernel, nord, api.setSchwelle, set), isFault('allgemein.KONFLIKT'));
  await runJob(kernel, bewerteOffene, {});
  assert.equal((await get(dokumentId)).einordnung?.stand, 'automatisch');
  await act(kernel, nord, api.setSchwelle, { typ: 'mietvertrag', version: 1, prozent: 100 });
  const always = await givenDokument(kernel, letter(kaution(78)), { akteId });
  assert.equal((await get(always.dokumentId)).einordnung?.stand, 'offen', '100: always ask');
});

test('types given in bulk are decisions too, and are taken back with them', async () => {
  const { kernel } = house;
  const { dokumentId } = await givenDokument(kernel, letter([MIETE, 'Dritte Wohnung.']), { akteId });
  const { version } = await get(dokumentId);
  const ziel = { art: 'typ', typ: 'attest' } as const;
  const { ablageId } = await act(kernel, nord, fileDokumente, {
    akteId,
    ziel,
    dokumente: [{ id: dokumentId, version }],
  });
  assert.equal((await get(dokumentId)).einordnung?.stand, 'mensch');
  await act(kernel, nord, undoAblage, { id: ablageId });
  const back = await get(dokumentId);
  assert.deepEqual([back.typ, back.einordnung?.stand], ['mietvertrag', 'offen']);
});

test('the first part of a divided document keeps its sender; a confirmed sender is known afterwards', async () => {
  const { kernel } = house;
  const file = letter(['Ein Brief ohne Kopf.'], ['Ein anderer Brief.']);
  const { dokumentId: id } = await givenDokument(kernel, file, { akteId });
  const { version } = await correctOne(id, { typ: 'schreiben', absender: 'Turnverein Qwertzheim' });
  const found = await act(kernel, nord, api.findAbsender, { q: 'qwertz' });
  assert.deepEqual(found.absender, ['Turnverein Qwertzheim']);
  assert.deepEqual((await act(kernel, sued, api.findAbsender, { q: 'qwertz' })).absender, [], 'of others’ Akten');
  const { umordnungId } = await act(kernel, nord, umordnungApi.splitDokument, {
    id,
    version,
    teile: [{ seiten: [1] }, { seiten: [2] }],
  });
  const parts = async () => {
    const { rows } = await kernel.pool.pg.query<{ absender: string | null; status: string }>(
      `select d.absender, d.status from akten.umordnung_teil t join akten.dokument d on d.id = t.dokument_id
       where t.umordnung_id = $1 order by t.nr`,
      [umordnungId],
    );
    return rows;
  };
  while ((await parts()).filter(({ status }) => status === 'fertig').length < 2)
    await new Promise((go) => setTimeout(go, 30));
  assert.deepEqual(
    (await parts()).map(({ absender }) => absender),
    ['Turnverein Qwertzheim', null],
  );
  const next = letter(['Turnverein Qwertzhcim', 'Hallenweg 2', '12345 Musterstadt', 'Sehr geehrte Frau Eins,']);
  const { dokumentId } = await givenDokument(kernel, next, { akteId });
  assert.equal((await get(dokumentId)).absender, 'Turnverein Qwertzheim');
});

test('the Eingang and the queue file by the same way: whoever comes second is told', async () => {
  const { kernel } = house;
  await clear();
  const { dokumentId, eingangId } = await givenDokument(kernel, letter(['Noch ein loses Blatt.']));
  const card = await cardOf(nord, dokumentId);
  await act(kernel, nord, assignEingang, { id: eingangId, akteId });
  const decision = { id: dokumentId, version: card.version, typ: 'schreiben', datum: null, absender: null, akteId };
  await assert.rejects(act(kernel, nord, api.decideEinordnung, decision), isFault('allgemein.KONFLIKT'));
});
