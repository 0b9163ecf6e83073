/** A deletion run from the proposal to its protocol, and the end of a single document. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import * as akteApi from '../akte.api.ts';
import { area } from '../akten.module.ts';
import * as dokumentApi from '../dokument.api.ts';
import { entferneBlobs } from '../entfernung.jobs.ts';
import { act, givenAkte, givenDokument, letter, runJob, SYSTEM, staff, sued } from '../testing.ts';
import * as api from './aufbewahrung.api.ts';
import * as herausnahmeApi from './herausnahme.api.ts';
import * as laufApi from './loeschlauf.api.ts';
import { vernichteLoeschlauf } from './loeschlauf.jobs.ts';
import { givenEntscheidungen } from './testing.ts';

/** No word of any language: whatever holds it still knows the person or a letter. */
const MARKE = 'Zyxwoprak';
let house: TestKernel;
let faellige: string[];
let einzeln: { akteId: string; dokumentIds: string[] };

const teamleitung = staff('teamleitung', { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] });
const leitung = staff('leitung', { all: true });
const datenschutz = staff('datenschutz', {}, ['akten.aufbewahrung', 'protokoll.lesen', 'akten.loeschen-freigeben']);
const hasCode = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const today = Temporal.Now.plainDateISO('Europe/Berlin').toString();

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const { kernel } = house;
  await givenEntscheidungen(kernel, {
    akteninhalt: {},
    anbietung: { anbieten: true, archiv: 'Stadtarchiv', tage: 60 },
    sicherungen: { tage: 30 },
  });
  faellige = [];
  for (const vornamen of ['Eins', 'Zwei', 'Drei']) {
    const { akteId } = await givenAkte(kernel, 'nord', { familienname: MARKE, vornamen });
    faellige.push(akteId);
    await act(kernel, teamleitung, api.recordEreignis, {
      id: akteId,
      art: 'uebernahme-b',
      tag: '2010-03-15',
      grund: 'gestorben',
      bemerkung: `Sterbefall ${MARKE}`,
    });
  }
  const { akteId } = await givenAkte(kernel, 'nord', { familienname: 'Bleibend' });
  const letters = [
    letter([`Bleibt, erstes Blatt`]),
    letter([`Weg mit ${MARKE}`], ['zwei']),
    letter(['Bleibt, letztes']),
  ];
  const dokumentIds: string[] = [];
  for (const file of letters) dokumentIds.push((await givenDokument(kernel, file, { akteId })).dokumentId);
  einzeln = { akteId, dokumentIds };
  await givenDokument(kernel, letter([`Ein Brief über ${MARKE}`]), { akteId: faellige[0] as string });
  // From here on jobs run when a test says so.
  await kernel.jobs.drain();
});
after(() => house.close());

async function tablesWith(word: string): Promise<string[]> {
  const { pg } = house.kernel.pool;
  await pg.query('delete from platform.idempotenz');
  const { rows } = await pg.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('akten', 'platform', 'protokoll')
       and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await pg.query(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${word}%`]);
    if (hit.rows.length > 0) found.push(name);
  }
  return found;
}

const lauf = (id: string, who = leitung) => act(house.kernel, who, laufApi.getLoeschlauf, { id });
const seen = async (id: string) => ({ id, version: (await lauf(id)).version });
/** As a worker runs it; stops like a killed one after so many items. */
const work = (laufId: string, most = Number.POSITIVE_INFINITY) => {
  let begun = 0;
  const signal = {
    get aborted() {
      begun += 1;
      return begun > most;
    },
  } as AbortSignal;
  return vernichteLoeschlauf.run(house.kernel, { laufId }, { id: 'test', signal, attempt: 0 });
};

let laufId: string;

test('a run takes in what is due in one’s range, and each thing once', async () => {
  const { kernel } = house;
  ({ id: laufId } = await act(kernel, teamleitung, laufApi.startLoeschlauf, {}));
  const { eintraege } = await act(kernel, teamleitung, laufApi.listLoeschposten, { id: laufId });
  assert.deepEqual(eintraege.map(({ akteId }) => akteId).sort(), [...faellige].sort());
  assert.equal(eintraege[0]?.faelligAb, '2015-03-16');
  await assert.rejects(act(kernel, leitung, laufApi.startLoeschlauf, {}), hasCode('akten.NICHTS_FAELLIG'));
  await assert.rejects(act(kernel, sued, laufApi.getLoeschlauf, { id: laufId }), hasCode('akten.LAUF_NICHT_GEFUNDEN'));
  const checked = await act(kernel, datenschutz, laufApi.listLoeschposten, { id: laufId });
  assert.equal(
    checked.eintraege.some(({ person }) => person !== undefined),
    false,
    'numbers, no names',
  );
});

test('first the archive is asked, and silence counts when its time is over', async () => {
  const { kernel } = house;
  const propose = async () => act(kernel, teamleitung, laufApi.proposeLoeschlauf, await seen(laufId));
  await assert.rejects(propose(), hasCode('akten.LAUF_UNFERTIG'));
  assert.deepEqual((await lauf(laufId)).archiv, { wartetAuf: 'anbietung' });
  const offered = Temporal.PlainDate.from(today).subtract({ days: 61 }).toString();
  await act(kernel, teamleitung, laufApi.offerToArchiv, { ...(await seen(laufId)), angebotenAm: offered });
  const { akte } = await act(kernel, teamleitung, api.getAufbewahrung, { id: faellige[0] as string });
  assert.deepEqual([akte?.stand, akte?.gesperrtDurch], ['gesperrt', ['Dem Archiv angeboten']]);
  await assert.rejects(propose(), hasCode('akten.LAUF_UNFERTIG'));
  const silence = async (am: string) =>
    act(kernel, teamleitung, laufApi.recordArchivAntwort, { ...(await seen(laufId)), antwort: 'keine-antwort', am });
  const last = Temporal.PlainDate.from(offered).add({ days: 60 }).toString();
  assert.deepEqual((await lauf(laufId)).archiv, { wartetAuf: 'antwort', bis: last, abgelaufen: true });
  await assert.rejects(silence(last), hasCode('akten.ARCHIVFRIST_LAEUFT'));
  await silence(today);
  assert.equal((await lauf(laufId)).archiv, undefined, 'nothing is left to do with it');
  await propose();
  assert.equal((await lauf(laufId)).status, 'vorgeschlagen');
});

test('who had a hand in it does not release it, neither in the program nor in the database', async () => {
  const { kernel } = house;
  const input = { ...(await seen(laufId)), rechtsstandGeprueft: true };
  await assert.rejects(act(kernel, teamleitung, laufApi.releaseLoeschlauf, input), hasCode('akten.ZWEITE_PERSON'));
  const directly = (by: string) =>
    kernel.pool.pg.query(
      "update akten.loeschlauf set status = 'freigegeben', freigegeben_von = $2, freigegeben_at = now() where id = $1",
      [laufId, by],
    );
  await assert.rejects(directly('teamleitung'), /loeschlauf_zweite_person/);
  await assert.rejects(
    kernel.pool.pg.query(
      "update akten.loeschposten set status = 'vernichtet', erledigt_at = now() where lauf_id = $1",
      [laufId],
    ),
    /nothing is destroyed without release/,
  );
  // The text of the norm has changed since it was compared: somebody has to say that they looked.
  assert.match((await lauf(laufId)).rechtsstandOffen[0] ?? '', /§ 68 Abs\. 2 Satz 3 AufenthV/);
  await assert.rejects(
    act(kernel, datenschutz, laufApi.releaseLoeschlauf, { ...input, rechtsstandGeprueft: false }),
    hasCode('akten.RECHTSSTAND_UNGEPRUEFT'),
  );
  await work(laufId);
  assert.equal((await lauf(laufId)).status, 'vorgeschlagen', 'no worker destroys what is not released');
  await act(kernel, datenschutz, laufApi.releaseLoeschlauf, input);
});

test('killed in between, repeated, and with a suit that came after the release', async () => {
  const { kernel } = house;
  await kernel.audit.append(kernel.pool.db as never, [
    {
      actor: SYSTEM,
      action: 'backup',
      what: 'sicherung.erstellt',
      objects: [],
      details: { stand: '2026-stand', mitSchluesseln: false, dateien: 3 },
      result: 'ok',
      requestId: 'test',
    },
  ]);
  await assert.rejects(work(laufId, 1), /interrupted/);
  const left = await act(kernel, leitung, laufApi.listLoeschposten, { id: laufId });
  assert.deepEqual(left.eintraege.map(({ status }) => status).sort(), ['offen', 'offen', 'vernichtet']);
  const open = left.eintraege.filter(({ status }) => status === 'offen').map(({ akteId }) => akteId);
  const held = open[0] as string;
  await act(kernel, teamleitung, api.setSperrvermerk, {
    id: held,
    art: 'aufbewahrungssperre',
    grund: 'Klage der Erben',
    geschaeftszeichen: '5 K 99/26',
  });
  await Promise.all([work(laufId), work(laufId)]);
  await work(laufId);
  const done = await lauf(laufId);
  assert.equal(done.status, 'abgeschlossen');
  assert.deepEqual(
    done.zahlen.map(({ status, posten }) => [status, posten]),
    [
      ['gesperrt', 1],
      ['vernichtet', 2],
    ],
  );
  const { rows } = await kernel.pool.pg.query<{ id: string; vernichtet: boolean }>(
    'select id, vernichtet_at is not null as vernichtet from akten.akte where id = any($1)',
    [faellige],
  );
  assert.deepEqual(
    rows.filter(({ vernichtet }) => !vernichtet).map(({ id }) => id),
    [held],
  );
});

test('the protocol names numbers, rules and the day on which the backups have forgotten, and no person', async () => {
  const { kernel } = house;
  const { sicherungen, abgeschlossenAm } = await lauf(laufId);
  assert.ok(abgeschlossenAm);
  const forgotten = Temporal.PlainDate.from(today).add({ days: 31 }).toString();
  assert.equal(sicherungen?.vergessenAb, forgotten);
  assert.deepEqual(
    sicherungen?.staende.map(({ stand, vergessenAb }) => [stand, vergessenAb]),
    [['2026-stand', forgotten]],
  );
  const { rows } = await kernel.pool.pg.query<{ was: string; anzahl: number }>(
    "select was, count(*)::int as anzahl from protokoll.eintrag where was in ('akte.vernichtet', 'loeschlauf.abgeschlossen') group by 1 order by 1",
  );
  assert.deepEqual(rows, [
    { was: 'akte.vernichtet', anzahl: 2 },
    { was: 'loeschlauf.abgeschlossen', anzahl: 1 },
  ]);
  // The one with the suit keeps its person, its event and its words; delete it by hand to see what the others left.
  const held = await kernel.pool.pg.query<{ id: string }>(
    'select id from akten.akte where id = any($1) and vernichtet_at is null',
    [faellige],
  );
  const others = await kernel.pool.pg.query(
    `select 1 from akten.person p where p.familienname = $1 and not exists (select from akten.akte_person ap
       where ap.person_id = p.id and ap.akte_id = $2)`,
    [MARKE, held.rows[0]?.id],
  );
  assert.equal(others.rows.length, 0, 'the records of the persons are gone with their Akten');
});

test('a single document goes by right: asked for, decided by another, its place stays', async () => {
  const { kernel } = house;
  const { akteId, dokumentIds } = einzeln;
  const dokumentId = dokumentIds[1] as string;
  const { version } = await act(kernel, teamleitung, dokumentApi.getDokument, { id: dokumentId });
  const input = { id: dokumentId, version, rechtsgrund: 'art-17-dsgvo', begruendung: `Antrag wegen ${MARKE}` } as const;
  const { id } = await act(kernel, teamleitung, herausnahmeApi.requestHerausnahme, input);
  await assert.rejects(
    act(kernel, teamleitung, herausnahmeApi.requestHerausnahme, input),
    hasCode('akten.HERAUSNAHME_BESTEHT'),
  );
  const decide = (who: typeof leitung) =>
    act(kernel, who, herausnahmeApi.decideHerausnahme, { id, version: 1, entscheidung: 'entfernen' });
  await assert.rejects(decide(teamleitung), hasCode('akten.ZWEITE_PERSON'));
  const { eintraege } = await act(kernel, datenschutz, herausnahmeApi.listHerausnahmen, {});
  assert.deepEqual([eintraege[0]?.titel, eintraege[0]?.begruendung, eintraege[0]?.seiten], [undefined, undefined, 2]);
  await act(kernel, teamleitung, api.setSperrvermerk, { id: akteId, art: 'einschraenkung', grund: 'Bestritten' });
  await assert.rejects(decide(datenschutz), hasCode('akten.LOESCHUNG_GESPERRT'));
  const { vermerke } = await act(kernel, teamleitung, api.getAufbewahrung, { id: akteId });
  const vermerkId = vermerke[0]?.id as string;
  await act(kernel, teamleitung, api.liftSperrvermerk, { id: akteId, vermerkId, grund: 'Geklärt' });
  const addresses = await blobsOf(dokumentId);
  assert.ok(addresses.length >= 1);
  await decide(datenschutz);
  const { fehlblaetter } = await act(kernel, leitung, api.getAufbewahrung, { id: akteId });
  assert.deepEqual(
    fehlblaetter.map(({ blattVon, seiten, norm, grund }) => [blattVon, seiten, norm, grund]),
    [[2, 2, 'Art. 17 Abs. 1 DSGVO', 'Löschung auf Antrag der Person']],
  );
  const akte = await act(kernel, leitung, akteApi.getAkte, { id: akteId });
  assert.deepEqual(akte.inhalt.map((one) => one.id).sort(), [dokumentIds[0], dokumentIds[2]].sort());
  await runJob(kernel, entferneBlobs, {});
  const left = new Set<string>();
  for await (const { address } of kernel.blobs.list()) left.add(address);
  assert.deepEqual(
    addresses.filter((address) => left.has(address)),
    [],
  );
  const { rows } = await kernel.pool.pg.query('select 1 from platform.vernichtet where kennung = any($1)', [
    addresses.map((address) => `blob:${address}`),
  ]);
  assert.equal(rows.length, addresses.length, 'the next backup forgets the bytes too');
});

async function blobsOf(dokumentId: string): Promise<string[]> {
  const { rows } = await house.kernel.pool.pg.query<{ address: string }>(
    `select unnest(array[original ->> 'address', arbeitskopie ->> 'address']) as address from akten.dokument where id = $1
     union select vorschau ->> 'address' from akten.seite where dokument_id = $1`,
    [dokumentId],
  );
  return rows.flatMap(({ address }) => (address ? [address] : []));
}

test('a run destroys a document by its rule; after the last Akte no table knows the person', async () => {
  const { kernel } = house;
  const { akteId, dokumentIds } = einzeln;
  await act(kernel, teamleitung, api.recordEreignis, {
    id: akteId,
    art: 'mitteilung-unerheblich',
    tag: today,
    dokumentId: dokumentIds[0],
  });
  const { eintraege } = await act(kernel, teamleitung, api.listFaellige, {});
  assert.deepEqual(
    eintraege.map((one) => one.dokumentId),
    [dokumentIds[0]],
  );
  const held = (await act(kernel, teamleitung, api.listFaellige, { stand: 'gesperrt' })).eintraege[0]?.akteId as string;
  const { vermerke } = await act(kernel, teamleitung, api.getAufbewahrung, { id: held });
  for (const one of vermerke.filter(({ aufgehoben }) => !aufgehoben))
    await act(kernel, teamleitung, api.liftSperrvermerk, { id: held, vermerkId: one.id, grund: 'Klage abgewiesen' });
  const { id } = await act(kernel, teamleitung, laufApi.startLoeschlauf, {});
  await act(kernel, teamleitung, laufApi.offerToArchiv, { ...(await seen(id)), angebotenAm: today });
  const { archiv } = await lauf(id);
  assert.ok(archiv?.wartetAuf === 'antwort' && !archiv.abgelaufen, 'its time has only begun');
  await act(kernel, teamleitung, laufApi.recordArchivAntwort, {
    ...(await seen(id)),
    antwort: 'nicht-uebernommen',
    am: today,
  });
  await act(kernel, teamleitung, laufApi.proposeLoeschlauf, await seen(id));
  await act(kernel, leitung, laufApi.releaseLoeschlauf, { ...(await seen(id)), rechtsstandGeprueft: true });
  await work(id);
  const { zahlen } = await lauf(id);
  assert.deepEqual(
    zahlen.map(({ regel, status, posten }) => [regel, status, posten]),
    [
      ['datei-b-gestorben', 'vernichtet', 1],
      ['unerhebliche-mitteilung', 'vernichtet', 1],
    ],
  );
  assert.deepEqual(await tablesWith(MARKE), []);
  assert.equal((await act(kernel, leitung, api.getAufbewahrung, { id: akteId })).fehlblaetter.length, 2);
  const gone = await act(kernel, leitung, api.getAufbewahrung, { id: held });
  assert.ok(gone.vernichtetAm);
});

test('a discarded run deletes nothing and gives its Akten free', async () => {
  const { kernel } = house;
  const { akteId } = await givenAkte(kernel, 'nord', { familienname: 'Verworfen' });
  await act(kernel, teamleitung, api.recordEreignis, {
    id: akteId,
    art: 'uebernahme-b',
    tag: '2010-01-01',
    grund: 'fortgezogen',
  });
  const { akteId: other } = await givenAkte(kernel, 'nord', { familienname: 'Ausgenommen' });
  await act(kernel, teamleitung, api.recordEreignis, {
    id: other,
    art: 'uebernahme-b',
    tag: '2010-01-02',
    grund: 'fortgezogen',
  });
  // Who sees it by break-glass alone deletes nothing of it.
  const helper = staff('helper', { ...sued.scope, akten: [akteId] });
  assert.equal((await act(kernel, helper, api.listFaellige, {})).eintraege.length, 1);
  await assert.rejects(act(kernel, helper, laufApi.startLoeschlauf, {}), hasCode('akten.NICHTS_FAELLIG'));
  const { id } = await act(kernel, teamleitung, laufApi.startLoeschlauf, {});
  await act(kernel, teamleitung, laufApi.offerToArchiv, { ...(await seen(id)), angebotenAm: today });
  const { eintraege } = await act(kernel, teamleitung, laufApi.listLoeschposten, { id });
  const postenId = eintraege.find((one) => one.akteId === other)?.id as string;
  const grund = 'Die Erben wollen Einsicht';
  await act(kernel, teamleitung, laufApi.excludeLoeschposten, { ...(await seen(id)), postenId, grund });
  const kept = await act(kernel, teamleitung, api.getAufbewahrung, { id: other });
  assert.deepEqual([kept.akte?.stand, kept.akte?.gesperrtDurch], ['faellig', []], 'the offer stands no longer');
  const stale = { id, version: 1, grund: 'Erst prüfen' };
  await assert.rejects(act(kernel, datenschutz, laufApi.discardLoeschlauf, stale), hasCode('allgemein.KONFLIKT'));
  await act(kernel, datenschutz, laufApi.discardLoeschlauf, { ...(await seen(id)), grund: 'Erst prüfen' });
  const [again] = (await act(kernel, teamleitung, api.listFaellige, {})).eintraege;
  assert.deepEqual([again?.akteId, again?.stand, again?.imLauf], [akteId, 'faellig', false]);
});
