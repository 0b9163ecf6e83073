/** Waiting for what the house does by itself: asked again and again, and named when it does not come. */
import type { TestSession } from '#apps/server/testing.ts';
import { getDokument, listDokumente } from '#areas/akten/dokument.api.ts';
import { getLieferung } from '#areas/akten/eingang.api.ts';

/** Longer than a busy machine needs, shorter than the run has patience with a file that hangs. */
const PATIENCE_MS = 240_000;
const PAUSE_MS = 100;

/** The first answer that is neither `undefined` nor `false`. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`it did not happen within ${PATIENCE_MS / 1000} s: ${what}`);
}

/** Every page of the delivery is recognised and every file has its fate. */
export async function untilRead(session: TestSession, lieferungId: string): Promise<void> {
  await until('the delivery is read', async () => {
    const { dateien } = await session.call(getLieferung, { id: lieferungId });
    const isDone = ({ status, seiten, seitenFertig }: (typeof dateien)[number]) =>
      !['angeboten', 'gespeichert', 'erkennung'].includes(status) && seitenFertig === seiten;
    return dateien.every(isDone);
  });
}

/** So many documents are in the Akte, and all are read. Gives the first. */
export function untilFertig(session: TestSession, akteId: string, count = 1) {
  return until(`${count} documents of the Akte are read`, async () => {
    const { eintraege } = await session.call(listDokumente, { akteId });
    if (eintraege.length !== count) return undefined;
    const stands = await Promise.all(eintraege.map(({ id }) => session.call(getDokument, { id })));
    return stands.every(({ status }) => status === 'fertig') ? eintraege[0] : undefined;
  });
}
