/** Akte › Vorgang › Dokument: what may lie where, z. d. A. and back, filing that can be taken back, and who comes first. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../akten.module.ts';
import { listDokumente, moveDokument, updateDokument } from '../dokument.api.ts';
import { act, givenAkte, givenDokument, givenTeam, letter, staff, sued } from '../testing.ts';
import { fileDokumente, previewAblage, undoAblage } from './ablage.api.ts';
import {
  closeVorgang,
  createVorgang,
  deleteVorgang,
  listVerfuegungen,
  listVorgaenge,
  orderVorgaenge,
  reopenVorgang,
  updateVorgang,
} from './vorgang.api.ts';
import { createWiedervorlage, finishWiedervorlage, listWiedervorlagen } from './wiedervorlage.api.ts';

let house: TestKernel;
let akteId = '';
let andereAkte = '';
let team = '';
const nord = staff('nord', { ranges: [] });
let leser = nord;

const ANGABEN = {
  kennzeichen: '3.2',
  laufzeitVon: '2026-01-05',
  laufzeitBis: null,
  teamId: null,
  bearbeiter: null,
  vertraulichkeit: 'offen',
} as const;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  team = await givenTeam(house.kernel, 'Nord', 'A', 'Z');
  leser = staff('nord', { ranges: [{ teamId: team, from: 'A', to: 'Z' }] });
  akteId = (await givenAkte(house.kernel, team, { familienname: 'Abend' })).akteId;
  andereAkte = (await givenAkte(house.kernel, team, { familienname: 'Berg' })).akteId;
});
after(() => house.close());

const open = (bezeichnung: string, in_ = akteId) =>
  act(house.kernel, leser, createVorgang, { akteId: in_, bezeichnung, ...ANGABEN });

async function paper(in_ = akteId): Promise<{ id: string; version: number }> {
  const { dokumentId } = await givenDokument(house.kernel, letter([`Brief ${crypto.randomUUID()}`]), { akteId: in_ });
  return current(dokumentId);
}

async function current(id: string): Promise<{ id: string; version: number; vorgang_id: string | null; typ: string }> {
  const { rows } = await house.kernel.pool.pg.query(
    'select id, version, vorgang_id, typ from akten.dokument where id = $1',
    [id],
  );
  return rows[0];
}

const into = (vorgangId: string | null, ...dokumente: { id: string; version: number }[]) =>
  act(house.kernel, leser, fileDokumente, {
    akteId,
    ziel: { art: 'vorgang', vorgangId },
    dokumente: dokumente.map(({ id, version }) => ({ id, version })),
  });

const refusedAs = (code: string) => (cause: unknown) => {
  assert.ok(cause instanceof Fault);
  assert.equal(cause.code, code);
  return true;
};

test('a Vorgang has a number of its Akte and a Kennzeichen of the plan, and its name as it was', async () => {
  const one = await open('Aufenthaltserlaubnis 2026');
  const two = await open('Arbeitgeberwechsel');
  assert.deepEqual([two.nummer - one.nummer, one.kennzeichenName, one.zustand], [1, 'Erwerbstätigkeit', 'offen']);
  assert.match(one.aktenzeichen, /^ABH-\d{4}-\d{6}\/\d+$/);
  await assert.rejects(
    act(house.kernel, leser, createVorgang, { akteId, bezeichnung: 'X', ...ANGABEN, kennzeichen: '99' }),
    refusedAs('akten.KENNZEICHEN_UNBEKANNT'),
  );
  await act(house.kernel, leser, orderVorgaenge, { akteId, ids: [two.id, one.id] });
  const { vorgaenge } = await act(house.kernel, leser, listVorgaenge, { akteId });
  assert.deepEqual(
    vorgaenge.map(({ id }) => id),
    [two.id, one.id],
  );
});

test('a stale version is a conflict, and the newer state stands', async () => {
  const { id, version } = await open('Zweimal geändert');
  const values = { ...ANGABEN, bezeichnung: 'Erste Änderung' };
  await act(house.kernel, leser, updateVorgang, { id, version, ...values });
  await assert.rejects(
    act(house.kernel, leser, updateVorgang, { id, version, ...values, bezeichnung: 'Zweite' }),
    refusedAs('allgemein.KONFLIKT'),
  );
  const { vorgaenge } = await act(house.kernel, leser, listVorgaenge, { akteId });
  assert.equal(vorgaenge.find((one) => one.id === id)?.bezeichnung, 'Erste Änderung');
});

test('the database itself holds a document and its Vorgang in one Akte', async () => {
  const foreign = await open('In der anderen Akte', andereAkte);
  const { id, version } = await paper();
  await assert.rejects(
    house.kernel.pool.pg.query('update akten.dokument set vorgang_id = $1 where id = $2', [foreign.id, id]),
    /dokument_vorgang/,
  );
  await assert.rejects(into(foreign.id, { id, version }), refusedAs('akten.VORGANG_IN_ANDERER_AKTE'));
});

test('a document that goes into another Akte leaves its Vorgang behind', async () => {
  const vorgang = await open('Wird verlassen');
  const brief = await paper();
  await into(vorgang.id, brief);
  const { version } = await current(brief.id);
  await act(house.kernel, leser, moveDokument, { id: brief.id, version, akteId: andereAkte });
  assert.equal((await current(brief.id)).vorgang_id, null);
});

test('z. d. A. closes: nothing in, nothing out, nothing renamed; with a reason it opens again, and all of it is noted', async () => {
  const vorgang = await open('Wird geschlossen');
  const [inside, outside] = [await paper(), await paper()];
  await into(vorgang.id, inside);
  const zda = { id: vorgang.id, version: vorgang.version, vermerk: 'Titel ausgehändigt.' };
  const closed = await act(house.kernel, leser, closeVorgang, zda);
  assert.deepEqual([closed.zustand, closed.zda?.vermerk, closed.zda?.von.id], ['zda', 'Titel ausgehändigt.', 'nord']);
  const there = await current(inside.id);
  const ZDA = refusedAs('akten.VORGANG_ZDA');
  await assert.rejects(into(vorgang.id, outside), ZDA);
  await assert.rejects(into(null, there), ZDA);
  const asked = { id: there.id, version: there.version };
  await assert.rejects(
    act(house.kernel, leser, updateDokument, { ...asked, titel: 'X', typ: 'schreiben', datum: null }),
    ZDA,
  );
  await assert.rejects(act(house.kernel, leser, moveDokument, { ...asked, akteId: andereAkte }), ZDA);
  await assert.rejects(
    house.kernel.pool.pg.query('update akten.dokument set vorgang_id = null where id = $1', [inside.id]),
    /z\. d\. A\./,
  );
  const { eintraege } = await act(house.kernel, leser, listDokumente, { akteId, vorgang: vorgang.id });
  assert.equal(eintraege[0]?.id, inside.id, 'it can be read');
  const again = { id: vorgang.id, version: closed.version, grund: 'Nachgereichter Arbeitsvertrag.' };
  await act(house.kernel, leser, reopenVorgang, again);
  await into(vorgang.id, outside);
  const { verfuegungen } = await act(house.kernel, leser, listVerfuegungen, { akteId });
  const own = verfuegungen.filter((one) => one.vorgang?.id === vorgang.id).map(({ art }) => art);
  assert.deepEqual(own, ['zvg', 'wieder-offen', 'zda', 'zvg']);
});

test('only an empty Vorgang is deleted', async () => {
  const vorgang = await open('Irrtum');
  const brief = await paper();
  await into(vorgang.id, brief);
  const ask = () => act(house.kernel, leser, deleteVorgang, { id: vorgang.id, version: vorgang.version });
  await assert.rejects(ask(), refusedAs('akten.VORGANG_NICHT_LEER'));
  await into(null, await current(brief.id));
  await ask();
  const { vorgaenge } = await act(house.kernel, leser, listVorgaenge, { akteId });
  assert.ok(!vorgaenge.some(({ id }) => id === vorgang.id));
});

test('what will happen is shown before, and what happened is taken back as long as nothing else has changed', async () => {
  const [from, to] = [await open('Alt'), await open('Neu')];
  const [one, two, lies] = [await paper(), await paper(), await paper()];
  await into(from.id, one);
  await into(to.id, lies);
  const dokumente = [await current(one.id), two, await current(lies.id)].map(({ id, version }) => ({ id, version }));
  const ask = { akteId, ziel: { art: 'vorgang', vorgangId: to.id }, dokumente } as const;
  const { zeilen } = await act(house.kernel, leser, previewAblage, ask);
  const neu = `${to.nummer} Neu`;
  assert.deepEqual(
    zeilen.map(({ von, nach, hindernis }) => [von, nach, hindernis]),
    [
      [`${from.nummer} Alt`, neu, undefined],
      ['ohne Vorgang', neu, undefined],
      [neu, neu, 'unveraendert'],
    ],
  );
  const done = await act(house.kernel, leser, fileDokumente, ask);
  assert.equal(done.dokumente, 2);
  const other = staff('kollegin', leser.scope);
  await assert.rejects(
    act(house.kernel, other, undoAblage, { id: done.ablageId }),
    refusedAs('akten.ABLAGE_NICHT_GEFUNDEN'),
  );
  await act(house.kernel, leser, undoAblage, { id: done.ablageId });
  assert.deepEqual([(await current(one.id)).vorgang_id, (await current(two.id)).vorgang_id], [from.id, null]);
  await assert.rejects(act(house.kernel, leser, undoAblage, { id: done.ablageId }), refusedAs('akten.NICHT_MEHR_SO'));
});

test('several get another type at once; once somebody has touched one of them, nothing is taken back', async () => {
  const papers = [await paper(), await paper()];
  const dokumente = papers.map(({ id, version }) => ({ id, version }));
  const ziel = { art: 'typ', typ: 'mietvertrag' } as const;
  const { ablageId } = await act(house.kernel, leser, fileDokumente, { akteId, ziel, dokumente });
  const first = await current(papers[0]?.id ?? '');
  assert.equal(first.typ, 'mietvertrag');
  await act(house.kernel, leser, updateDokument, {
    id: first.id,
    version: first.version,
    titel: 'Von Hand',
    typ: 'pass',
    datum: null,
  });
  await assert.rejects(act(house.kernel, leser, undoAblage, { id: ablageId }), refusedAs('akten.NICHT_MEHR_SO'));
  assert.equal((await current(papers[1]?.id ?? '')).typ, 'mietvertrag', 'all or nothing');
});

const outcome = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.map((one) => (one.status === 'fulfilled' ? 'ok' : (one.reason as Fault).code)).sort();

test('two close the same Vorgang: one does it, the other is told', async () => {
  const { id, version } = await open('Wettlauf');
  const close = () => act(house.kernel, leser, closeVorgang, { id, version, vermerk: '' });
  const results = await Promise.allSettled([close(), close(), close()]);
  assert.deepEqual(outcome(results), ['akten.VORGANG_ZDA', 'akten.VORGANG_ZDA', 'ok']);
});

test('two file the same document: one does it, the other has a conflict', async () => {
  const [one, two] = [await open('Links'), await open('Rechts')];
  const brief = await paper();
  const results = await Promise.allSettled([into(one.id, brief), into(two.id, brief)]);
  assert.deepEqual(outcome(results), ['allgemein.KONFLIKT', 'ok']);
});

test('filing into a Vorgang while it is being closed, and moving to and fro: no deadlock, and never a paper too late', async () => {
  const vorgang = await open('Torschluss');
  const papers = await Promise.all(Array.from({ length: 6 }, () => paper()));
  const results = await Promise.allSettled([
    ...papers.slice(0, 3).map((one) => into(vorgang.id, one)),
    act(house.kernel, leser, closeVorgang, { id: vorgang.id, version: vorgang.version, vermerk: '' }),
    ...papers.slice(3).map((one) => into(vorgang.id, one)),
    ...papers.map(({ id, version }) => act(house.kernel, leser, moveDokument, { id, version, akteId: andereAkte })),
  ]);
  const allowed = ['ok', 'akten.VORGANG_ZDA', 'allgemein.KONFLIKT'];
  for (const code of outcome(results)) assert.ok(allowed.includes(code), code);
  const { rows } = await house.kernel.pool.pg.query(
    `select 1 from akten.dokument d join akten.vorgang v on v.id = d.vorgang_id where v.akte_id <> d.akte_id`,
  );
  assert.equal(rows.length, 0);
});

test('Wiedervorlage: to oneself on a day, seen by whoever stands in, done once', async () => {
  const today = house.kernel.clock.today();
  const faellig = today.add({ days: 2 }).toString();
  const { id } = await act(house.kernel, leser, createWiedervorlage, { akteId, faellig, vermerk: 'Pass da?' });
  await assert.rejects(
    act(house.kernel, leser, createWiedervorlage, {
      akteId,
      faellig: today.subtract({ days: 1 }).toString(),
      vermerk: '',
    }),
    refusedAs('allgemein.EINGABE_UNGUELTIG'),
  );
  const own = await act(house.kernel, leser, listWiedervorlagen, {});
  assert.deepEqual([own.eintraege[0]?.vermerk, own.eintraege[0]?.person], ['Pass da?', 'Abend, Test']);
  const colleague = staff('kollegin', leser.scope);
  assert.equal((await act(house.kernel, colleague, listWiedervorlagen, {})).eintraege.length, 0);
  const standIn = await act(house.kernel, colleague, listWiedervorlagen, { umfang: 'bereich' });
  assert.equal(standIn.eintraege[0]?.id, id);
  const stranger = await act(house.kernel, sued, listWiedervorlagen, { umfang: 'bereich' });
  assert.equal(stranger.eintraege.length, 0);
  const finish = () => act(house.kernel, colleague, finishWiedervorlage, { id, version: 1 });
  const results = await Promise.allSettled([finish(), finish()]);
  assert.deepEqual(outcome(results), ['allgemein.KONFLIKT', 'ok']);
});

test('2,000 documents of an Akte come page by page, of a Vorgang as of the Akte itself', async () => {
  const { akteId: thick } = await givenAkte(house.kernel, team, { familienname: 'Dick' });
  const vorgang = await open('Viel', thick);
  const { id } = await paper(thick);
  await house.kernel.pool.pg.query(
    `with e as (insert into akten.eingang (lieferung_id, nr, dateiname, status)
       select e.lieferung_id, 1000 + n, 'x.pdf', 'zugeordnet' from akten.eingang e join akten.dokument d on d.eingang_id = e.id,
         generate_series(1, 2000) n where d.id = $1 returning id, nr)
     insert into akten.dokument (eingang_id, akte_id, vorgang_id, titel, typ, datum, herkunft, dateiname, art, groesse, sha256,
       original, seiten, status, spur, created_by)
     select e.id, d.akte_id, case when e.nr % 2 = 0 then $2::uuid end, 'Blatt ' || e.nr, 'schreiben', date '2020-01-01' + e.nr % 400,
       'demo', 'x.pdf', 'pdf', 1, d.sha256, d.original, 1, 'fertig', 'later', 'test' from e, akten.dokument d where d.id = $1`,
    [id, vorgang.id],
  );
  for (const [folder, expected] of [
    [vorgang.id, 1000],
    ['ohne', 1001],
  ] as const) {
    const seen = new Set<string>();
    let ab: string | undefined;
    do {
      const page = await act(house.kernel, leser, listDokumente, {
        akteId: thick,
        vorgang: folder,
        anzahl: 200,
        ...(ab ? { ab } : {}),
      });
      for (const one of page.eintraege) seen.add(one.id);
      ab = page.weiter;
    } while (ab);
    assert.equal(seen.size, expected);
  }
});
