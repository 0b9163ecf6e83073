/** Pictures of pages for people: the thumbnail is stored once, encrypted; larger ones live in memory for a while. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { DokumentRow, SeiteRow } from './dokument.sql.ts';
import { openOriginal } from './original.ts';
import { openOwner } from './schluessel.ts';
import { seitenwerk } from './seitenwerk.ts';
import { storeVorschau } from './verarbeitung.sql.ts';

export const THUMBNAIL = 160;
export const PICTURE_TYPE = 'image/webp';

/** Renders or finds the upright picture of a page. The caller has checked that the actor may see the document. */
export async function pictureOf(
  kernel: Kernel,
  tx: Tx,
  dokument: DokumentRow,
  seite: SeiteRow,
  width: number,
): Promise<Buffer> {
  if (width === THUMBNAIL) return thumbnailOf(kernel, tx, dokument, seite);
  const key = `${dokument.id}/${seite.nr}/${seite.drehung}/${width}`;
  const known = recent.get(key);
  if (known) return known;
  const picture = await render(kernel, dokument, seite, width);
  recent.set(key, picture);
  return picture;
}

async function thumbnailOf(kernel: Kernel, tx: Tx, dokument: DokumentRow, seite: SeiteRow): Promise<Buffer> {
  const owner = await openOwner(kernel, tx, {
    eingangId: dokument.eingang_id,
    akteId: dokument.akte_id,
    eingangSchluessel: dokument.eingang_schluessel,
  });
  if (seite.vorschau) return kernel.blobs.readAll(owner, seite.vorschau);
  const picture = await render(kernel, dokument, seite, THUMBNAIL);
  // Before recognition nobody knows which way is up: such a picture is not worth keeping.
  if (seite.status === 'fertig') await storeVorschau(tx, dokument.id, seite.nr, await kernel.blobs.put(owner, picture));
  return picture;
}

function render(kernel: Kernel, dokument: DokumentRow, seite: SeiteRow, width: number): Promise<Buffer> {
  const { bilder, dateien } = seitenwerk(kernel);
  const rotation = seite.drehung as 0 | 90 | 180 | 270;
  return dateien.with(
    dokument.eingang_id,
    () => openOriginal(kernel, dokument.id),
    (file) => bilder.picture(file, seite.nr, { width, rotation, format: 'webp' }),
  );
}

const MAX_BYTES = 64 * 1024 * 1024;

/** Least recently used pictures go first; plain pages never touch the disk here. */
class RecentPictures {
  private readonly pictures = new Map<string, Buffer>();
  private bytes = 0;

  get(key: string): Buffer | undefined {
    const found = this.pictures.get(key);
    if (!found) return undefined;
    this.pictures.delete(key);
    this.pictures.set(key, found);
    return found;
  }

  set(key: string, picture: Buffer): void {
    const before = this.pictures.get(key);
    if (before) this.bytes -= before.length;
    this.pictures.delete(key);
    this.pictures.set(key, picture);
    this.bytes += picture.length;
    for (const [oldest, bytes] of this.pictures) {
      if (this.bytes <= MAX_BYTES) break;
      this.pictures.delete(oldest);
      this.bytes -= bytes.length;
    }
  }
}

const recent = new RecentPictures();
