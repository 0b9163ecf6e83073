/** § 29 VwVfG, Art. 15 DSGVO: from the boxes in the viewer to the PDF that somebody takes along, and its end. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { openPdf } from '#engines/pages/pdf/pdf-file.ts';
import { readTextLayer } from '#engines/pages/pdf/text-layer.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { destroyAkteContent } from '../akte.sql.ts';
import { area } from '../akten.module.ts';
import { getSeiteWorte } from '../dokument.api.ts';
import { listForRemoval } from '../entfernung.sql.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { act, givenAkte, givenDokument, letter, nord, runJob, SYSTEM, staff } from '../testing.ts';
import * as api from './herausgabe.api.ts';
import { entferneHerausgaben } from './herausgabe.jobs.ts';
import * as schwarz from './schwaerzung.api.ts';

let house: TestKernel;
let akteId: string;
/** One with two pages, one with one, one that is withheld. */
let dokumente: string[];

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const akte = await givenAkte(house.kernel, 'nord', { familienname: 'Einsicht', vornamen: 'Ella' });
  akteId = akte.akteId;
  dokumente = [];
  for (const file of [
    letter(['Erste Seite mit Zeugin Karfunkel am Rand.'], ['Zweite Seite ohne Namen.']),
    letter(['Offener Brief an alle.']),
    letter(['Hinweis von Rumpelstilz.']),
  ])
    dokumente.push((await givenDokument(house.kernel, file, { akteId })).dokumentId);
});
after(() => house.close());

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

async function boxOf(dokumentId: string, wort: string) {
  const { worte } = await act(house.kernel, nord, getSeiteWorte, { id: dokumentId, nr: 1 });
  const found = worte.find(({ text }) => text.includes(wort));
  assert.ok(found, wort);
  return { seite: 1, x: found.x, y: found.y, w: found.w, h: found.h, grund: 'dritte' };
}

test('redactions are a draft until somebody releases exactly what was seen', async () => {
  const { kernel } = house;
  const [id = ''] = dokumente;
  assert.deepEqual(await act(kernel, nord, schwarz.getSchwaerzung, { id }), { version: 0, kaesten: [] });
  const kasten = await boxOf(id, 'Karfunkel');
  const saved = await act(kernel, nord, schwarz.saveSchwaerzung, { id, version: 0, kaesten: [kasten] });
  const stale = act(kernel, nord, schwarz.saveSchwaerzung, { id, version: 0, kaesten: [] });
  await assert.rejects(stale, refused('allgemein.KONFLIKT'));
  const beyond = [{ ...kasten, seite: 3 }];
  await assert.rejects(
    act(kernel, nord, schwarz.saveSchwaerzung, { id, version: saved.version, kaesten: beyond }),
    refused('akten.SEITE_NICHT_GEFUNDEN'),
  );
  const preview = await act(kernel, nord, api.previewAkteneinsicht, { id: akteId, umfang: { art: 'akte' } });
  assert.deepEqual(
    preview.ungeprueft.map((one) => one.id),
    [id],
  );
  const order = {
    id: akteId,
    umfang: { art: 'akte' as const },
    anlass: 'x',
    empfaengerArt: 'person' as const,
    empfaenger: 'x',
  };
  await assert.rejects(act(kernel, nord, api.createAkteneinsicht, order), refused('akten.SCHWAERZUNG_UNGEPRUEFT'));
  await act(kernel, nord, schwarz.releaseSchwaerzung, { id, version: saved.version });
  const seen = await act(kernel, nord, schwarz.getSchwaerzung, { id });
  assert.equal(seen.geprueftVon, 'nord');
  assert.equal(seen.kaesten.length, 1);
  // Recognised anew, a page may lie another way round.
  const { pg } = kernel.pool;
  await pg.query(`update akten.dokument set fertig_at = now() + interval '1 hour' where id = $1`, [id]);
  assert.equal((await act(kernel, nord, schwarz.getSchwaerzung, { id })).geprueftVon, undefined);
  await assert.rejects(act(kernel, nord, api.createAkteneinsicht, order), refused('akten.SCHWAERZUNG_UNGEPRUEFT'));
  await pg.query(`update akten.dokument set fertig_at = now() - interval '1 hour' where id = $1`, [id]);
});

async function untilMade(id: string) {
  for (;;) {
    const { eintraege } = await act(house.kernel, nord, api.listHerausgaben, { id: akteId });
    const one = eintraege.find((entry) => entry.id === id);
    if (one && one.status !== 'wartet' && one.status !== 'laeuft') return one;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function download(id: string): Promise<Buffer> {
  const answer = (await act(house.kernel, nord, api.getHerausgabeDatei, { id })) as ByteAnswer;
  return buffer(await answer.open());
}

test('the PDF: numbered sheets, a Fehlblatt for what is withheld, and no word that was blackened or withheld', async () => {
  const { kernel } = house;
  const zurueckgehalten = [{ dokumentId: dokumente[2] ?? '', grund: 'quelle' }];
  const wahl = { id: akteId, umfang: { art: 'akte' as const }, zurueckgehalten };
  const preview = await act(kernel, nord, api.previewAkteneinsicht, wahl);
  const { dokumente: count, seiten, zurueckgehalteneDokumente, geschwaerzteSeiten, kaesten } = preview;
  assert.deepEqual([count, seiten, zurueckgehalteneDokumente, geschwaerzteSeiten, kaesten], [3, 4, 1, 1, 1]);
  const beyond = [{ dokumentId: dokumente[0] ?? '', seiten: [9], grund: 'dritte' }];
  await assert.rejects(
    act(kernel, nord, api.previewAkteneinsicht, { ...wahl, zurueckgehalten: beyond }),
    refused('akten.SEITE_NICHT_GEFUNDEN'),
  );
  const order = {
    ...wahl,
    anlass: 'Antrag vom 3. November',
    empfaengerArt: 'anwalt' as const,
    empfaenger: 'RAin Beispiel',
  };
  const { id } = await act(kernel, nord, api.createAkteneinsicht, order);
  const made = await untilMade(id);
  assert.equal(made.status, 'fertig', made.fehler ?? '');
  const pdf = await download(id);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  // Cover, contents, three pages, one Fehlblatt, list of redactions.
  assert.equal(document.getPageCount(), 7);
  const text = await textOf(pdf);
  for (const word of ['Zeugin', 'Zweite', 'Offener', 'Fehlblatt', 'Hinweisgebern', 'RAin', 'Inhalt'])
    assert.match(text, new RegExp(word));
  for (const nr of [1, 2, 3, 4]) assert.match(text, new RegExp(`Blatt ${nr}`));
  for (const word of ['Karfunkel', 'Rumpelstilz']) assert.ok(!text.includes(word), word);
});

/** As PDFium finds it, page after page. */
async function textOf(pdf: Buffer): Promise<string> {
  const { dateien, erkennung } = seitenwerk(house.kernel);
  const file = dateien.fresh();
  await writeFile(file, pdf);
  assert.equal((await erkennung.probe(file)).encrypted, false);
  const open = await openPdf(file);
  const pages = Array.from({ length: open.pages }, (_, index) => open.withPage(index + 1, readTextLayer));
  open.close();
  await dateien.remove(file);
  return pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
}

test('who got it is recorded; after its last day the file is gone and the record stays', async () => {
  const { kernel } = house;
  const [made] = (await act(kernel, nord, api.listHerausgaben, { id: akteId })).eintraege;
  assert.ok(made);
  const uebergabe = {
    empfaengerArt: 'anwalt' as const,
    empfaenger: 'RAin Beispiel',
    weg: 'postfach' as const,
    am: '2026-11-25',
  };
  await act(kernel, nord, api.recordUebergabe, { id: made.id, ...uebergabe });
  const { rows } = await kernel.pool.pg.query<{ address: string }>(
    `update akten.herausgabe set endet_am = current_date - 40 where id = $1 returning datei ->> 'address' as address`,
    [made.id],
  );
  await runJob(kernel, entferneHerausgaben, {});
  const noted = await listForRemoval(kernel.pool.db, 100);
  assert.ok(noted.includes(rows[0]?.address ?? ''));
  await assert.rejects(download(made.id), refused('akten.HERAUSGABE_OHNE_DATEI'));
  const [after] = (await act(kernel, nord, api.listHerausgaben, { id: akteId })).eintraege;
  assert.equal(after?.status, 'entfernt');
  assert.equal(after?.uebergaben[0]?.empfaenger, 'RAin Beispiel');
  const { rows: log } = await kernel.pool.pg.query(
    `select from protokoll.eintrag where was = 'herausgabe.heruntergeladen' and ergebnis = 'ok'
       and gegenstaende @> $1`,
    [[`herausgabe:${made.id}`, `akte:${akteId}`]],
  );
  assert.equal(log.length, 1);
});

test('an Akte that is seen by break-glass alone gives nothing away', async () => {
  const { kernel } = house;
  const notzugriff = staff('fremd', { akten: [akteId] });
  const wahl = { id: akteId, umfang: { art: 'akte' as const } };
  for (const ask of [
    () => act(kernel, notzugriff, api.previewAkteneinsicht, wahl),
    () => act(kernel, notzugriff, api.listHerausgaben, { id: akteId }),
    () => act(kernel, notzugriff, schwarz.saveSchwaerzung, { id: dokumente[1] ?? '', version: 0, kaesten: [] }),
  ])
    await assert.rejects(ask(), refused('akten.NOTZUGRIFF_NUR_LESEN'));
});

test('a choice that changed after the order is not made; a destroyed Akte keeps no export', async () => {
  const { kernel } = house;
  const [first = ''] = dokumente;
  const order = {
    id: akteId,
    umfang: { art: 'dokumente' as const, ids: [first] },
    anlass: 'x',
    empfaengerArt: 'person' as const,
    empfaenger: 'x',
  };
  await kernel.jobs.drain();
  const { id } = await act(kernel, nord, api.createAkteneinsicht, order);
  const { version } = await act(kernel, nord, schwarz.getSchwaerzung, { id: first });
  await act(kernel, nord, schwarz.saveSchwaerzung, { id: first, version, kaesten: [] });
  await kernel.jobs.work(kernel);
  const made = await untilMade(id);
  assert.equal(made.status, 'fehler');
  assert.match(made.fehler ?? '', /geändert/);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, akteId));
  const { rows } = await kernel.pool.pg.query('select from akten.herausgabe where akte_id = $1', [akteId]);
  assert.equal(rows.length, 0);
});
