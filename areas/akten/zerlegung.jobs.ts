/** First step: what is this file, how many pages; one row and one job for each page. */
import path from 'node:path';
import { z } from 'zod';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findAkteKey } from './akte.sql.ts';
import { eingangBewegt } from './akten.events.ts';
import { aktenFaults } from './akten.faults.ts';
import { carryAngaben, fileIntoOwnVorgang, readBetreff } from './altbestand/mitgebracht.sql.ts';
import { giveToAkte } from './dokument.ts';
import { UNBESTIMMT } from './dokumenttyp.data.ts';
import { guessTyp, titleOf } from './dokumenttyp.rules.ts';
import { failEingang, findWorkEingang, lockWorkEingang, type WorkEingang } from './erfassung.sql.ts';
import { erkenneSeite } from './erkennung.jobs.ts';
import { openOwner } from './schluessel.ts';
import { seitenwerk } from './seitenwerk.ts';
import { insertDokument } from './verarbeitung.sql.ts';
import { findAktenzeichen } from './zuordnung.rules.ts';
import { listExistingZeichen } from './zuordnung.sql.ts';

const ACTOR = systemPrincipal('akten.verarbeitung');

export const zerlegeEingang = defineJob({
  name: 'akten.zerlege-eingang',
  version: 1,
  payload: z.object({ eingangId: z.uuid() }),
  concurrency: 2,
  retryLimit: 3,
  retryDelaySeconds: 5,
  expireInSeconds: 600,
  title: 'Dateien öffnen und Seiten zählen',
  run: async (kernel, { eingangId }) => {
    const eingang = await findWorkEingang(kernel.pool.db, eingangId);
    // Another run of this job was here, or a human decided against the file.
    if (eingang?.status !== 'gespeichert') return;
    try {
      const info = await probe(kernel, eingang);
      await takeApart(kernel, eingangId, info);
    } catch (cause) {
      // A fault of the file itself will not pass by waiting; anything else may (disk, database), so it is retried.
      if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
      await endWithFault(kernel, eingangId, cause);
    }
  },
  onDead: (kernel, { eingangId }) =>
    endWithFault(kernel, eingangId, aktenFaults.VERARBEITUNG_GESCHEITERT({ id: eingangId })),
});

function probe(kernel: Kernel, eingang: WorkEingang) {
  const { erkennung, dateien } = seitenwerk(kernel);
  return dateien.with(
    eingang.id,
    async () => {
      if (!eingang.original) throw aktenFaults.EINGANG_NICHT_GEFUNDEN();
      const owner = await openOwner(kernel, kernel.pool.db, {
        eingangId: eingang.id,
        akteId: null,
        eingangSchluessel: eingang.schluessel,
      });
      return kernel.blobs.read(owner, eingang.original);
    },
    (file) => erkennung.probe(file),
  );
}

/** Document, pages, their jobs and the Akte, if it is known: in one transaction, so that all of it is there or nothing. */
async function takeApart(kernel: Kernel, eingangId: string, info: { kind: string; pages: number }): Promise<void> {
  await transact(kernel.pool.db, ACTOR, `eingang:${eingangId}`, async (tx) => {
    const eingang = await lockWorkEingang(tx, eingangId);
    if (eingang?.status !== 'gespeichert' || !eingang.original) return;
    const dokumentId = await insertDokument(tx, {
      eingangId,
      titel: titleOf(guessTyp(''), eingang.dateiname),
      typ: UNBESTIMMT,
      herkunft: eingang.herkunft,
      dateiname: eingang.dateiname,
      art: info.kind,
      original: eingang.original,
      seiten: info.pages,
      spur: eingang.spur,
      createdBy: eingang.created_by,
    });
    await carryAngaben(tx, eingangId, dokumentId);
    const known = await knownAkte(tx, eingang);
    if (known) await giveToAkte(kernel, tx, dokumentId, known.akteId, known.zuordnung);
    await fileIntoOwnVorgang(tx, eingangId, dokumentId);
    const pages = Array.from({ length: info.pages }, (_, index) => ({ dokumentId, nr: index + 1 }));
    await kernel.jobs.enqueue(tx, erkenneSeite, pages, { lane: eingang.spur });
    await kernel.events.emit(tx, eingangBewegt, { lieferungId: eingang.lieferung_id, akteId: known?.akteId });
  });
}

/** Named by the person, else by the folder it lay in, else by the file's name, else by the subject of its message. */
async function knownAkte(tx: Tx, eingang: WorkEingang): Promise<{ akteId: string; zuordnung: string } | undefined> {
  // The Akte that was named may have been destroyed meanwhile: then a human decides anew.
  if (eingang.ziel_akte && (await findAkteKey(tx, eingang.ziel_akte)))
    return { akteId: eingang.ziel_akte, zuordnung: 'Bei der Abgabe angegeben' };
  const { dir, base } = path.posix.parse(eingang.dateiname.replaceAll('\\', '/'));
  for (const [where, text] of [
    ['Ordner', dir],
    ['Dateinamen', base],
    ['Betreff der E-Mail', await readBetreff(tx, eingang.id)],
  ] as const) {
    const only = await onlyAkte(tx, text);
    if (only) return { akteId: only.id, zuordnung: `Aktenzeichen ${only.aktenzeichen} im ${where}` };
  }
  return undefined;
}

async function onlyAkte(tx: Tx, text: string): Promise<{ id: string; aktenzeichen: string } | undefined> {
  const named = findAktenzeichen(text).map((found) => found.aktenzeichen);
  const akten = named.length > 0 ? await listExistingZeichen(tx, named) : [];
  return akten.length === 1 ? akten[0] : undefined;
}

async function endWithFault(kernel: Kernel, eingangId: string, fault: Fault): Promise<void> {
  await transact(kernel.pool.db, ACTOR, `eingang:${eingangId}`, async (tx) => {
    await failEingang(tx, eingangId, { code: fault.code, titel: fault.title, rat: fault.advice });
    const eingang = await findWorkEingang(tx, eingangId);
    if (eingang) await kernel.events.emit(tx, eingangBewegt, { lieferungId: eingang.lieferung_id });
  });
}
