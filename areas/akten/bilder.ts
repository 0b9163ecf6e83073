/** Pictures of pages for people: the thumbnail is stored once, encrypted; larger ones live in memory for a while. */
import type { Kernel } from '#platform/module/kernel.ts';
import type { DokumentRow, SeiteRow } from './dokument.sql.ts';
import { openOriginal } from './original.ts';
import { openOwner } from './schluessel.ts';
import { seitenwerk } from './seitenwerk.ts';
import { type StoredBlob, storeBlob } from './speicherung.ts';

export const THUMBNAIL = 160;
export const PICTURE_TYPE = 'image/webp';

export interface PagePicture {
  readonly bytes: Buffer;
  /** A thumbnail that was made just now; the caller stores its reference with the page. */
  readonly fresh?: StoredBlob;
}

/** Renders or finds the upright picture of a page. The caller has checked that the actor may see the document. */
export async function pictureOf(
  kernel: Kernel,
  dokument: DokumentRow,
  seite: Omit<SeiteRow, 'trennblatt'>,
  width: number,
): Promise<PagePicture> {
  if (width === THUMBNAIL) return thumbnailOf(kernel, dokument, seite);
  const key = `${dokument.id}/${seite.nr}/${seite.drehung}/${width}`;
  const known = recent.get(key);
  if (known) return { bytes: known };
  const bytes = await render(kernel, dokument, seite, width);
  recent.set(key, bytes);
  return { bytes };
}

async function thumbnailOf(
  kernel: Kernel,
  dokument: DokumentRow,
  seite: Omit<SeiteRow, 'trennblatt'>,
): Promise<PagePicture> {
  const owner = await openOwner(kernel, kernel.pool.db, {
    eingangId: dokument.eingang_id,
    akteId: dokument.akte_id,
    eingangSchluessel: dokument.eingang_schluessel,
  });
  if (seite.vorschau) return { bytes: await kernel.blobs.readAll(owner, seite.vorschau) };
  const bytes = await render(kernel, dokument, seite, THUMBNAIL);
  // Before recognition nobody knows which way is up: such a picture is not worth keeping.
  return seite.status === 'fertig' ? { bytes, fresh: await storeBlob(kernel, owner, () => bytes) } : { bytes };
}

function render(
  kernel: Kernel,
  dokument: DokumentRow,
  seite: Omit<SeiteRow, 'trennblatt'>,
  width: number,
): Promise<Buffer> {
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
