/** Documents of many Akten as one file for the printer, with sheets of the caller between them. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Database } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { aktenFaults } from '../akten.faults.ts';
import { openOwner } from '../schluessel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { findWorkDokument } from '../verarbeitung.sql.ts';

/** A page (from 1) of the document with this number (from 0), or of the sheets. */
export type Druckseite = { readonly dokument: number | 'blaetter'; readonly seite: number };

export interface Druckplan {
  /** PDF of the sheets. */
  readonly blaetter: Buffer;
  /** What is printed in which order; `blattseiten` pages are in the sheets. */
  folge(blattseiten: number): readonly Druckseite[];
}

type Parts = Pick<Kernel, 'sandbox' | 'config' | 'log' | 'keys' | 'blobs'>;

/** The caller has asked who may see them. `plan` is told how many pages each has. */
export async function sammleDruck(
  kernel: Parts,
  db: Database,
  dokumentIds: readonly string[],
  { plan, gelesen }: { plan(seiten: readonly number[]): Promise<Druckplan>; gelesen(anzahl: number): Promise<void> },
): Promise<{ readonly pdf: Buffer; readonly seiten: number }> {
  const { dateien, bilder } = seitenwerk(kernel);
  const files: string[] = [];
  const fresh = () => {
    const file = dateien.fresh();
    files.push(file);
    return file;
  };
  try {
    const seiten: number[] = [];
    const sources: string[] = [];
    for (const id of dokumentIds) {
      const file = fresh();
      await decrypt(kernel, db, id, file);
      seiten.push((await bilder.probe(file)).pages);
      sources.push(file);
      await gelesen(sources.length);
    }
    const { blaetter, folge } = await plan(seiten);
    const sheets = fresh();
    await writeFile(sheets, blaetter, { mode: 0o600 });
    const pages = folge((await bilder.probe(sheets)).pages).map(({ dokument, seite }) => ({
      path: dokument === 'blaetter' ? sheets : (sources[dokument] as string),
      page: seite,
    }));
    const target = `${fresh()}-${randomUUID()}.pdf`;
    files.push(target);
    await bilder.assemble(pages, target);
    return { pdf: await readFile(target), seiten: pages.length };
  } finally {
    await Promise.all(files.map((file) => dateien.remove(file)));
  }
}

async function decrypt(kernel: Parts, db: Database, dokumentId: string, target: string): Promise<void> {
  const dokument = await findWorkDokument(db, dokumentId);
  if (!dokument) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  const owner = await openOwner(kernel, db, {
    eingangId: dokument.eingang_id,
    akteId: dokument.akte_id,
    eingangSchluessel: dokument.eingang_schluessel,
  });
  await pipeline(await kernel.blobs.read(owner, dokument.original), createWriteStream(target, { mode: 0o600 }));
}
