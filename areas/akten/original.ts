/** The plain bytes of a document's original, under whatever key it stands at this moment. */
import type { Readable } from 'node:stream';
import type { Kernel } from '#platform/module/kernel.ts';
import { aktenFaults } from './akten.faults.ts';
import { openOwner } from './schluessel.ts';
import { findWorkDokument } from './verarbeitung.sql.ts';

export async function openOriginal(kernel: Kernel, dokumentId: string): Promise<Readable> {
  const dokument = await findWorkDokument(kernel.pool.db, dokumentId);
  if (!dokument) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  const owner = await openOwner(kernel, kernel.pool.db, {
    eingangId: dokument.eingang_id,
    akteId: dokument.akte_id,
    eingangSchluessel: dokument.eingang_schluessel,
  });
  return kernel.blobs.read(owner, dokument.original);
}
