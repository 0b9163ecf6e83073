/** Looks at one watched place: every new file is taken in, with a receipt each; what is wrong with one stops no other. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { importErlassDatei } from '../erlass/datei.ts';
import { ERLASSENDUNGEN } from '../erlass/endung.data.ts';
import { type AktiveQuelle, isKnown, noteBeleg } from './beobachtung.sql.ts';

const ACTOR = systemPrincipal('erlasse.beobachtung');
const PATIENCE_MS = 60_000;
const MOST_BYTES = 60 * 1024 ** 2;
const MOST_FILES = 2_000;

interface Fund {
  readonly datei: string;
  readonly read: () => Promise<Buffer>;
}

export async function lookInto(kernel: Kernel, quelle: AktiveQuelle, signal: AbortSignal): Promise<void> {
  const laufAt = kernel.clock.now().toString();
  const refuse = (datei: string, satz: string, sha256?: string) =>
    transact(kernel.pool.db, ACTOR, 'erlasse.beobachtung', (tx) =>
      noteBeleg(tx, quelle.id, laufAt, { datei, ergebnis: 'abgewiesen', satz, ...(sha256 ? { sha256 } : {}) }),
    );
  let funde: readonly Fund[];
  try {
    funde = quelle.art === 'ordner' ? await filesOf(quelle.ort) : [addressOf(quelle.ort, signal)];
  } catch {
    return refuse(quelle.ort, 'Der Ordner ist nicht da oder darf nicht gelesen werden.');
  }
  for (const { datei, read } of funde) {
    signal.throwIfAborted();
    const bytes = await read().catch(() => undefined);
    if (!bytes) {
      await refuse(
        datei,
        quelle.art === 'ordner'
          ? 'Die Datei darf nicht gelesen werden.'
          : 'Die Adresse antwortet nicht mit einer Datei bis 60 MB.',
      );
      continue;
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await isKnown(kernel.pool.db, quelle.id, datei, sha256)) continue;
    const result = await importErlassDatei(kernel, ACTOR, {
      bytes,
      name: path.basename(datei),
      sammlungId: quelle.sammlungId,
    });
    if (result.was === 'abgewiesen') await refuse(datei, result.satz, sha256);
    else
      await transact(kernel.pool.db, ACTOR, 'erlasse.beobachtung', (tx) =>
        noteBeleg(tx, quelle.id, laufAt, {
          datei,
          sha256,
          werkId: result.werkId,
          ergebnis: result.was === 'neu' || result.was === 'unveraendert' ? result.was : 'geaendert',
          satz: result.zuPruefen.length > 0 ? `${result.kurz}: zu prüfen` : result.kurz,
        }),
      );
  }
}

async function filesOf(folder: string): Promise<Fund[]> {
  const names = await readdir(folder, { withFileTypes: true });
  return names
    .filter((one) => one.isFile() && ERLASSENDUNGEN.includes(path.extname(one.name).toLowerCase()))
    .map(({ name }) => ({ datei: name, read: () => readFile(path.join(folder, name)) }))
    .sort((a, b) => (a.datei < b.datei ? -1 : 1))
    .slice(0, MOST_FILES);
}

/** Only https, no redirect: what is fetched is what was entered. */
function addressOf(ort: string, signal: AbortSignal): Fund {
  return {
    datei: ort,
    read: async () => {
      const answer = await fetch(ort, {
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      if (!answer.ok || !answer.body) throw new Error(`status ${answer.status}`);
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const part of answer.body) {
        size += part.length;
        if (size > MOST_BYTES) throw new Error('too large');
        parts.push(part);
      }
      return Buffer.concat(parts);
    },
  };
}
