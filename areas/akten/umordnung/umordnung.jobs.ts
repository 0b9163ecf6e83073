/** A stack is cut at its separator sheets; the files of the parts are made; then the parts take the place of the whole. */
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { schliesseDokument } from '../abschluss.jobs.ts';
import { aktenFaults } from '../akten.faults.ts';
import { noteStapel } from '../bestand/stapel.sql.ts';
import { isDokumenttyp } from '../dokumenttyp.data.ts';
import { openOriginal } from '../original.ts';
import { eingangKeyId } from '../schluessel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { dropBlob, nameBlob, storeBlob } from '../speicherung.ts';
import { findWorkDokument } from '../verarbeitung.sql.ts';
import { planTrennung, type StapelTeil } from './trennung.rules.ts';
import { listLivingAkten, listLivingVorgaenge, listStapelSeiten } from './trennung.sql.ts';
import {
  findUmordnung,
  type Hinweis,
  listTeile,
  lockQuellen,
  type QuelleRow,
  storeTeilOriginal,
  type TeilRow,
} from './umordnung.sql.ts';
import { abandonUmordnung, completeUmordnung, type PlanTeil, planUmordnung, UMORDNUNG_ACTOR } from './umordnung.ts';

export const ordneUm = defineJob({
  name: 'akten.ordne-um',
  version: 1,
  payload: z.object({ umordnungId: z.uuid() }),
  concurrency: 2,
  retryLimit: 5,
  retryDelaySeconds: 5,
  expireInSeconds: 1_800,
  title: 'Dokumente teilen und verbinden',
  run: async (kernel, { umordnungId }) => {
    const umordnung = await findUmordnung(kernel.pool.db, umordnungId);
    if (umordnung?.status !== 'geplant') return;
    try {
      for (const teil of await listTeile(kernel.pool.db, umordnungId)) if (!teil.original) await makeFile(kernel, teil);
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
      return abandonUmordnung(kernel, umordnungId, cause);
    }
    await completeUmordnung(kernel, umordnungId);
  },
  onDead: (kernel, { umordnungId }) =>
    abandonUmordnung(kernel, umordnungId, aktenFaults.VERARBEITUNG_GESCHEITERT({ id: umordnungId })),
});

async function makeFile(kernel: Kernel, teil: TeilRow): Promise<void> {
  const { erkennung, dateien } = seitenwerk(kernel);
  const target = dateien.fresh();
  const sources = [...new Set(teil.seiten.map(({ dokument }) => dokument))];
  try {
    await withFiles(kernel, sources, (files) => {
      const pages = teil.seiten.map(({ dokument, nr }) => ({ path: files.get(dokument) as string, page: nr }));
      return erkennung.assemble(pages, target);
    });
    await storeFile(kernel, teil, target);
  } finally {
    await dateien.remove(target);
  }
}

async function storeFile(kernel: Kernel, teil: TeilRow, file: string): Promise<void> {
  if (!teil.schluessel) return;
  const owner = kernel.keys.openKey(eingangKeyId(teil.eingang_id), teil.schluessel);
  const stored = await storeBlob(kernel, owner, () => createReadStream(file));
  await transact(kernel.pool.db, UMORDNUNG_ACTOR, `eingang:${teil.eingang_id}`, async (tx) => {
    // Another run was faster, or the order was given up: these bytes belong to nobody.
    if (await storeTeilOriginal(tx, teil.eingang_id, stored.ref)) await nameBlob(tx, stored);
    else await dropBlob(tx, stored);
  });
}

/** The plain originals of several documents at once. */
async function withFiles(
  kernel: Kernel,
  dokumentIds: readonly string[],
  use: (files: ReadonlyMap<string, string>) => Promise<void>,
  files: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const [next, ...rest] = dokumentIds;
  if (next === undefined) return use(files);
  const dokument = await findWorkDokument(kernel.pool.db, next);
  if (!dokument) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  await seitenwerk(kernel).dateien.with(
    dokument.eingang_id,
    () => openOriginal(kernel, next),
    (file) => withFiles(kernel, rest, use, new Map(files).set(next, file)),
  );
}

export const teileStapel = defineJob({
  name: 'akten.teile-stapel',
  version: 1,
  payload: z.object({ dokumentId: z.uuid() }),
  concurrency: 2,
  retryLimit: 5,
  retryDelaySeconds: 5,
  expireInSeconds: 300,
  title: 'Stapel an den Trennblättern teilen',
  run: (kernel, { dokumentId }) =>
    transact(kernel.pool.db, UMORDNUNG_ACTOR, `dokument:${dokumentId}`, async (tx) => {
      const [stapel] = await lockQuellen(tx, [dokumentId]);
      if (stapel?.status !== 'erkennung' || stapel.umordnung_id !== null) return;
      const seiten = await listStapelSeiten(tx, dokumentId);
      const trennung = planTrennung(
        seiten.map(({ trennblatt, ...seite }) => ({ ...seite, ...(trennblatt ? { trennblatt } : {}) })),
      );
      const cover = seiten.find(({ trennblatt }) => trennblatt?.art === 'stapel')?.trennblatt;
      if (cover?.art === 'stapel') await noteStapel(tx, stapel.eingang_id, cover.id);
      // Nothing but sheets: a person looks at it like at any other file.
      if (!trennung || trennung.teile.length === 0)
        return kernel.jobs.enqueue(tx, schliesseDokument, [{ dokumentId }], { lane: stapel.spur });
      const akten = await listLivingAkten(
        tx,
        trennung.teile.flatMap(({ akteId }) => (akteId ? [akteId] : [])),
      );
      const vorgaenge = await listLivingVorgaenge(
        tx,
        trennung.teile.flatMap(({ vorgangId }) => (vorgangId ? [vorgangId] : [])),
      );
      const known = { akten, vorgaenge };
      const unknown = trennung.teile.flatMap((teil): Hinweis[] => unknownTarget(teil, known));
      const empty = trennung.ohneSeiten.map(({ nr }): Hinweis => ({ art: 'akte-ohne-seiten', seite: nr }));
      const umordnungId = await planUmordnung(kernel, tx, [stapel], {
        art: 'trennblatt',
        createdBy: UMORDNUNG_ACTOR.id,
        teile: trennung.teile.map((teil) => toPlanTeil(teil, stapel, known)),
        blaetter: trennung.blaetter.map((blatt) => ({ dokumentId, ...blatt })),
        hinweise: [...empty, ...unknown],
      });
      await kernel.jobs.enqueue(tx, ordneUm, [{ umordnungId }], { lane: stapel.spur });
    }),
});

interface Known {
  readonly akten: readonly { readonly id: string; readonly aktenzeichen: string }[];
  readonly vorgaenge: readonly { readonly id: string; readonly akte_id: string; readonly bezeichnung: string }[];
}

/** What the sheet names goes before what was said of the whole stack; a sheet that names nothing leaves it to that. */
function toPlanTeil(teil: StapelTeil, stapel: QuelleRow, { akten, vorgaenge }: Known): PlanTeil {
  const named = akten.find(({ id }) => id === teil.akteId);
  const folder = vorgaenge.find(({ id }) => id === teil.vorgangId);
  const asWhole = !teil.akteId && !teil.vorgangId ? stapel.akte_id : null;
  const akteId = named?.id ?? folder?.akte_id ?? asWhole ?? undefined;
  return {
    seiten: teil.seiten.map((nr) => ({ dokumentId: stapel.id, nr })),
    ...(teil.typ && isDokumenttyp(teil.typ) ? { typ: teil.typ } : {}),
    ...(akteId ? { akteId } : {}),
    ...(named ? { grund: `Trennblatt der Akte ${named.aktenzeichen}` } : {}),
    ...(folder ? { vorgangId: folder.id, grund: `Trennblatt des Vorgangs ${folder.bezeichnung}` } : {}),
  };
}

function unknownTarget(teil: StapelTeil, { akten, vorgaenge }: Known): Hinweis[] {
  const seite = (teil.seiten[0] ?? 1) - 1;
  if (teil.akteId && !akten.some(({ id }) => id === teil.akteId)) return [{ art: 'akte-unbekannt', seite }];
  if (teil.vorgangId && !vorgaenge.some(({ id }) => id === teil.vorgangId))
    return [{ art: 'vorgang-unbekannt', seite }];
  return [];
}
