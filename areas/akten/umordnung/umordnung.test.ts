/**
 * Stacks and documents divided and joined: every page is in exactly one place before, during and after, the bytes of a
 * scan stay as they were, and the way back leads to where it began.
 */
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { destroyAkteContent } from '../akte.sql.ts';
import { area } from '../akten.module.ts';
import * as dokumentApi from '../dokument.api.ts';
import * as eingangApi from '../eingang.api.ts';
import * as sucheApi from '../suche/suche.api.ts';
import { sheet, stack as stackOf } from '../testing/stapel.ts';
import { act, givenAkte, givenDokument, letter, nord, runJob, SYSTEM, scanned, sued, untilDone } from '../testing.ts';
import type { Trennblatt } from '../trennblatt/trennblatt.rules.ts';
import * as api from './umordnung.api.ts';
import { ordneUm } from './umordnung.jobs.ts';

let house: TestKernel;
let ayse: { akteId: string; aktenzeichen: string };
let bao: { akteId: string; aktenzeichen: string };
let jpeg: Buffer;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  ayse = await givenAkte(house.kernel, 'nord', { familienname: 'Yılmaz', vornamen: 'Ayşe' });
  bao = await givenAkte(house.kernel, 'nord', { familienname: 'Tran', vornamen: 'Bao' });
  jpeg = await scanned(house.kernel, ['Mietvertrag über Wohnraum', 'Die Wohnung liegt im zweiten Stock.']);
});
after(() => house.close());

/** A stack: sheets, scanned pages and pages with a text of their own. */
async function stack(...pages: (Trennblatt | Buffer | string)[]): Promise<Buffer> {
  const drawn = pages.map((page) =>
    typeof page === 'string' || Buffer.isBuffer(page) ? page : sheet(house.kernel, page),
  );
  return stackOf(...(await Promise.all(drawn)));
}

const dokument = (id: string) => act(house.kernel, nord, dokumentApi.getDokument, { id });
const bytesOf = async (id: string) => {
  const answer = (await act(house.kernel, nord, dokumentApi.getOriginal, { id })) as unknown as ByteAnswer;
  return buffer(await answer.open());
};

async function settled(umordnungId: string) {
  for (;;) {
    const umordnung = await act(house.kernel, nord, api.getUmordnung, { id: umordnungId });
    if (umordnung.status !== 'geplant') return umordnung;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function partsOf(umordnungId: string) {
  const { rows } = await house.kernel.pool.pg.query<{ eingang_id: string }>(
    'select eingang_id from akten.umordnung_teil where umordnung_id = $1 order by nr',
    [umordnungId],
  );
  return Promise.all(rows.map(async ({ eingang_id }) => untilDone(house.kernel, eingang_id)));
}

const titlesIn = async (akteId: string) =>
  (await act(house.kernel, nord, dokumentApi.listDokumente, { akteId })).eintraege.map(({ id }) => id);

test('a stack falls apart at its sheets: into the right Akten, typed, with nothing lost and nothing doubled', async () => {
  const file = await stack(
    'Ein Zettel, der vor dem ersten Trennblatt lag und zu niemandem gehört.',
    { art: 'akte', id: ayse.akteId },
    { art: 'typ', typ: 'mietvertrag' },
    jpeg,
    'Anlage zum Mietvertrag: Hausordnung mit Kranichweg.',
    { art: 'dokument' },
    'Ein Vermerk in der Akte von Ayşe.',
    { art: 'akte', id: bao.akteId },
    'Ein Brief für Bao.',
  );
  const { eingangId, dokumentId } = await givenDokument(house.kernel, file, { name: 'stapel-17.pdf' });
  const eingang = await act(house.kernel, nord, eingangApi.getEingang, { id: eingangId });
  assert.equal(eingang.status, 'zerlegt');
  assert.deepEqual([eingang.zerlegt?.teile, eingang.zerlegt?.blaetter, eingang.seiten], [4, 4, 9]);
  const umordnungId = eingang.zerlegt?.umordnungId as string;
  const parts = await partsOf(umordnungId);
  assert.deepEqual(
    parts.map(({ status }) => status),
    ['zuzuordnen', 'zugeordnet', 'zugeordnet', 'zugeordnet'],
  );
  const [, lease, note, brief] = await Promise.all(parts.map((part) => dokument(part.dokumentId)));
  assert.deepEqual([lease?.akte?.id, lease?.typ, lease?.seiten], [ayse.akteId, 'mietvertrag', 2]);
  assert.deepEqual([note?.akte?.id, brief?.akte?.id], [ayse.akteId, bao.akteId]);
  assert.equal(lease?.zuordnung, `Trennblatt der Akte ${ayse.aktenzeichen}`);
  assert.ok((await bytesOf(lease?.id as string)).includes(jpeg), 'the scan stands in its part byte for byte');
  const found = await act(house.kernel, nord, sucheApi.suche, { q: 'Kranichweg' });
  assert.deepEqual(
    found.seiten.map((hit) => [hit.dokumentId, hit.seite]),
    [[lease?.id, 2]],
    'found once, at its new place',
  );
  const shell = await dokument(dokumentId);
  assert.equal(shell.umordnung?.erledigt, true);
  assert.ok((await bytesOf(dokumentId)).equals(file), 'the stack itself is kept as it came');
});

test('the receipt counts the stack once, whatever it became', async () => {
  const file = await stack({ art: 'akte', id: bao.akteId }, 'Erster Brief.', { art: 'dokument' }, 'Zweiter Brief.');
  const { eingangId } = await givenDokument(house.kernel, file);
  const { lieferungId } = await act(house.kernel, nord, eingangApi.getEingang, { id: eingangId });
  const receipt = await act(house.kernel, nord, eingangApi.getLieferung, { id: lieferungId });
  assert.deepEqual([receipt.angeboten, receipt.gespeichert, receipt.dateien.length], [1, 1, 1]);
  assert.deepEqual([receipt.seiten, receipt.seitenFertig, receipt.verbleib.aufgenommen], [4, 4, 1]);
});

test('a stack that was handed in for one Akte and holds pages of another does not stay in the first', async () => {
  const file = await stack('Ein Brief für Ayşe.', { art: 'akte', id: bao.akteId }, 'Ein Brief für Bao.');
  const { eingangId, dokumentId } = await givenDokument(house.kernel, file, { akteId: ayse.akteId });
  const umordnungId = (await act(house.kernel, nord, eingangApi.getEingang, { id: eingangId })).zerlegt?.umordnungId;
  const parts = await partsOf(umordnungId as string);
  const akten = await Promise.all(parts.map(async (part) => (await dokument(part.dokumentId)).akte?.id));
  assert.deepEqual(akten, [ayse.akteId, bao.akteId]);
  assert.equal((await dokument(dokumentId)).akte, undefined);
  assert.ok((await bytesOf(dokumentId)).equals(file));
});

test('a sheet of an Akte that is not there leaves its pages to a human, and says so', async () => {
  const nobody = '0197b1f2-3c4d-7e5f-8a9b-0c1d2e3f4a5b';
  const { eingangId } = await givenDokument(
    house.kernel,
    await stack({ art: 'akte', id: bao.akteId }, { art: 'akte', id: nobody }, 'Wohin mit mir?'),
  );
  const { zerlegt } = await act(house.kernel, nord, eingangApi.getEingang, { id: eingangId });
  const umordnung = await settled(zerlegt?.umordnungId as string);
  assert.deepEqual(umordnung.hinweise, [
    { art: 'akte-ohne-seiten', seite: 1 },
    { art: 'akte-unbekannt', seite: 2 },
  ]);
  assert.equal((await partsOf(umordnung.id))[0]?.status, 'zuzuordnen');
});

test('a document is divided by hand, its pages keep text and place, and the division can be taken back', async () => {
  const file = letter(['Bescheid vom 3. Mai'], ['Anlage mit Storchennest'], ['Vollmacht für Frau Berg']);
  const { dokumentId } = await givenDokument(house.kernel, file, { akteId: ayse.akteId });
  const { version } = await dokument(dokumentId);
  const listed = await titlesIn(ayse.akteId);
  const teile = [{ seiten: [1, 2] }, { seiten: [3], titel: 'Vollmacht Berg', typ: 'vollmacht' }];
  await assert.rejects(
    act(house.kernel, sued, api.splitDokument, { id: dokumentId, version, teile }),
    /DOKUMENT_NICHT_GEFUNDEN/,
  );
  await assert.rejects(
    act(house.kernel, nord, api.splitDokument, {
      id: dokumentId,
      version,
      teile: [{ seiten: [1, 2] }, { seiten: [2, 3] }],
    }),
    /UMORDNUNG_UNVOLLSTAENDIG/,
  );
  const { umordnungId } = await act(house.kernel, nord, api.splitDokument, { id: dokumentId, version, teile });
  const done = await settled(umordnungId);
  await partsOf(umordnungId);
  const [front, power] = await Promise.all(done.teile.map((teil) => dokument(teil.dokumentId as string)));
  assert.deepEqual([power?.titel, power?.typ, power?.seiten, front?.seiten], ['Vollmacht Berg', 'vollmacht', 1, 2]);
  const seite = await act(house.kernel, nord, dokumentApi.getSeiteWorte, {
    id: front?.id as string,
    nr: 2,
    q: 'Storchennest',
  });
  assert.equal(seite.treffer.length, 1);
  assert.ok(!(await titlesIn(ayse.akteId)).includes(dokumentId));
  await assert.rejects(
    act(house.kernel, nord, dokumentApi.updateDokument, {
      id: dokumentId,
      version,
      titel: 'x',
      typ: 'pass',
      datum: null,
    }),
    /DOKUMENT_UMGEORDNET/,
  );
  await assert.rejects(act(house.kernel, sued, api.undoUmordnung, { id: umordnungId }), /NICHT_GEFUNDEN/);
  await act(house.kernel, nord, api.undoUmordnung, { id: umordnungId });
  assert.deepEqual((await titlesIn(ayse.akteId)).sort(), [...listed].sort());
  const whole = await dokument(dokumentId);
  assert.deepEqual([whole.seiten, whole.seitenliste.length, whole.umordnung], [3, 3, undefined]);
  assert.ok((await bytesOf(dokumentId)).equals(file));
  await assert.rejects(
    act(house.kernel, nord, api.undoUmordnung, { id: umordnungId }),
    /NICHT_RUECKNEHMBAR|NICHT_GEFUNDEN/,
  );
});

test('fronts and backs become one document in reading order', async () => {
  const fronts = await givenDokument(house.kernel, letter(['Seite eins'], ['Seite drei'], ['Seite fünf']), {
    akteId: bao.akteId,
  });
  const backs = await givenDokument(house.kernel, letter(['Seite vier'], ['Seite zwei']), { akteId: bao.akteId });
  const seen = await Promise.all([fronts, backs].map(async (one) => dokument(one.dokumentId)));
  const dokumente = seen.map(({ id, version }) => ({ id, version }));
  const { umordnungId } = await act(house.kernel, nord, api.joinDokumente, { dokumente, wie: 'duplex' });
  const made = (await settled(umordnungId)).teile[0]?.dokumentId as string;
  const texts = await Promise.all(
    [1, 2, 3, 4, 5].map(
      async (nr) => (await act(house.kernel, nord, dokumentApi.getSeiteWorte, { id: made, nr })).text,
    ),
  );
  assert.deepEqual(texts, ['Seite eins', 'Seite zwei', 'Seite drei', 'Seite vier', 'Seite fünf']);
  const other = await givenDokument(house.kernel, letter(['Ein Blatt']), { akteId: ayse.akteId });
  const { version } = await dokument(other.dokumentId);
  await assert.rejects(
    act(house.kernel, nord, api.joinDokumente, {
      dokumente: [
        { id: made, version: (await dokument(made)).version },
        { id: other.dokumentId, version },
      ],
    }),
    /VERSCHIEDENE_AKTEN|NICHT_IN_DIESEM_STAND/,
  );
});

test('when an Akte is destroyed, the stack that its pages came from goes with it; parts of others stay', async () => {
  const { kernel } = house;
  const carla = await givenAkte(kernel, 'nord', { familienname: 'Costa', vornamen: 'Carla' });
  const file = await stack(
    { art: 'akte', id: carla.akteId },
    'Für Carla.',
    { art: 'akte', id: bao.akteId },
    'Für Bao.',
  );
  const { eingangId, dokumentId } = await givenDokument(kernel, file);
  const { zerlegt } = await act(kernel, nord, eingangApi.getEingang, { id: eingangId });
  const [hers, his] = await partsOf(zerlegt?.umordnungId as string);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, carla.akteId));
  for (const gone of [dokumentId, hers?.dokumentId as string])
    await assert.rejects(dokument(gone), /DOKUMENT_NICHT_GEFUNDEN/);
  assert.match((await bytesOf(his?.dokumentId as string)).toString('latin1'), /^%PDF/);
  const { rows } = await kernel.pool.pg.query('select 1 from platform.vernichtet where kennung = $1', [
    `eingang:${eingangId}`,
  ]);
  assert.equal(rows.length, 1, 'a backup that still knows the stack will forget it too');
});

test('two people divide the same document at once: one of them does', async () => {
  const { dokumentId } = await givenDokument(house.kernel, letter(['Eins'], ['Zwei']), { akteId: bao.akteId });
  const { version } = await dokument(dokumentId);
  const teile = [{ seiten: [1] }, { seiten: [2] }];
  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => act(house.kernel, nord, api.splitDokument, { id: dokumentId, version, teile })),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('the job run twice, or killed between its steps, ends in the same place', async () => {
  const { dokumentId } = await givenDokument(house.kernel, letter(['Hin'], ['Her']), { akteId: bao.akteId });
  const { version } = await dokument(dokumentId);
  const teile = [{ seiten: [2] }, { seiten: [1] }];
  const { umordnungId } = await act(house.kernel, nord, api.splitDokument, { id: dokumentId, version, teile });
  await Promise.allSettled([1, 2, 3].map(() => runJob(house.kernel, ordneUm, { umordnungId })));
  const done = await settled(umordnungId);
  assert.equal(done.status, 'fertig');
  const { rows } = await house.kernel.pool.pg.query<{ n: number }>(
    `select count(*)::int as n from akten.seite s join akten.umordnung_teil t on t.dokument_id = s.dokument_id
     where t.umordnung_id = $1`,
    [umordnungId],
  );
  assert.equal(rows[0]?.n, 2);
});
