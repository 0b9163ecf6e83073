/** Stored bytes for a generated registry: an original for each document and a preview of its first page, all different. */
import { randomBytes } from 'node:crypto';
import type { Kernel } from '#platform/module/kernel.ts';
import { eingangKeyId, openAkteKey } from '../../schluessel.ts';

export interface BlobSizes {
  /** Bytes of an original for each of its pages, and of a preview. */
  readonly page: number;
  readonly preview: number;
}

interface DocumentRow {
  readonly id: string;
  readonly eingang_id: string;
  readonly akte_id: string | null;
  readonly seiten: number;
}

const AT_ONCE = 16;

export async function fillBlobs(kernel: Kernel, sizes: BlobSizes, note: (line: string) => void): Promise<void> {
  const { pg } = kernel.pool;
  const { rows } = await pg.query<DocumentRow>(
    'select id, eingang_id, akte_id, seiten from akten.dokument order by id',
  );
  // Encryption makes different bytes of it for each blob; to be different in plain they need their own beginning only.
  const noise = randomBytes(Math.max(...rows.map(({ seiten }) => seiten), 1) * sizes.page + sizes.preview);
  const bytesOf = (name: string, size: number) => Buffer.concat([Buffer.from(name), noise.subarray(0, size)]);

  async function storeDocument({ id, eingang_id, akte_id, seiten }: DocumentRow): Promise<void> {
    const owner = await ownerOf(kernel, eingang_id, akte_id);
    const original = await kernel.blobs.put(owner, bytesOf(id, seiten * sizes.page));
    const preview = await kernel.blobs.put(owner, bytesOf(`${id}/1`, sizes.preview));
    await pg.query('update akten.dokument set original = $2, sha256 = $3, groesse = $4 where id = $1', [
      id,
      JSON.stringify(original),
      original.sha256,
      original.size,
    ]);
    await pg.query('update akten.seite set vorschau = $2 where dokument_id = $1 and nr = 1', [
      id,
      JSON.stringify(preview),
    ]);
  }

  let next = 0;
  const worker = async () => {
    for (let row = rows[next++]; row; row = rows[next++]) {
      await storeDocument(row);
      if (next % 1000 === 0) note(`${next} von ${rows.length} Dokumenten gespeichert`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** A document that lies in no Akte yet has the key of its Eingang. */
async function ownerOf(kernel: Kernel, eingangId: string, akteId: string | null) {
  if (akteId) return openAkteKey(kernel, kernel.pool.db, akteId);
  const key = kernel.keys.createKey(eingangKeyId(eingangId));
  await kernel.pool.pg.query('update akten.eingang set schluessel = $2 where id = $1', [
    eingangId,
    JSON.stringify(key),
  ]);
  return kernel.keys.openKey(eingangKeyId(eingangId), key);
}
