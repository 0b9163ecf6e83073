/** Looks at one watched place: every new file is taken in, with a receipt each; what is wrong with one stops no other. */
import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Tx, transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { importErlassDatei } from '../erlass/datei.ts';
import { ERLASSENDUNGEN } from '../erlass/endung.data.ts';
import { fetchAdresse } from './abruf.adapter.ts';
import { quelleBewegt } from './beobachtung.events.ts';
import { type AktiveQuelle, type Beleg, endBlick, isKnown, noteBeleg, noteFortschritt } from './beobachtung.sql.ts';
import { blickWorte } from './blick.rules.ts';

const ACTOR = systemPrincipal('erlasse.beobachtung');
const MOST_BYTES = 60 * 1024 ** 2;
const MOST_FILES = 2_000;

interface Fund {
  readonly datei: string;
  readonly read: () => Promise<Buffer>;
}

type Ergebnis = Beleg['ergebnis'];
/** What a browser that watches is told at most. */
const TELL_EVERY_MS = 1_000;

export async function lookInto(kernel: Kernel, quelle: AktiveQuelle, signal: AbortSignal): Promise<void> {
  const laufAt = kernel.clock.now().toString();
  const funde = await fundeOf(kernel, quelle, signal);
  if (!funde) return endWith(kernel, quelle.id, { am: laufAt, satz: WEG, fehler: true });
  const ergebnisse: Ergebnis[] = [];
  let grund = '';
  let told = 0;
  for (const [i, fund] of funde.entries()) {
    signal.throwIfAborted();
    if (performance.now() - told > TELL_EVERY_MS) {
      await tell(kernel, quelle.id, (tx) => noteFortschritt(tx, quelle.id, i, funde.length));
      told = performance.now();
    }
    const beleg = await lookAt(kernel, quelle, fund);
    if (!beleg) continue;
    await inTx(kernel, (tx) => noteBeleg(tx, quelle.id, laufAt, beleg));
    ergebnisse.push(beleg.ergebnis);
    if (beleg.ergebnis === 'abgewiesen') grund ||= `${beleg.datei}: ${beleg.satz}`;
  }
  const satz = blickWorte(funde.length, ergebnisse, grund);
  await endWith(kernel, quelle.id, { am: laufAt, satz, fehler: grund !== '' });
}

const WEG = 'Der Ordner ist nicht da oder darf nicht gelesen werden.';

async function fundeOf(
  { config }: Kernel,
  quelle: AktiveQuelle,
  signal: AbortSignal,
): Promise<readonly Fund[] | undefined> {
  if (quelle.art === 'adresse') return [addressOf(quelle.ort, signal)];
  if (await isOwnFolder(config.dataDir, quelle.ort)) return undefined;
  return filesOf(quelle.ort).catch(() => undefined);
}

type NewBeleg = Parameters<typeof noteBeleg>[3];

/** Nothing for bytes that were looked at before. */
async function lookAt(kernel: Kernel, quelle: AktiveQuelle, { datei, read }: Fund): Promise<NewBeleg | undefined> {
  const bytes = await read().catch(() => undefined);
  if (!bytes) return { datei, ergebnis: 'abgewiesen', satz: UNREAD[quelle.art] };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (await isKnown(kernel.pool.db, quelle.id, datei, sha256)) return undefined;
  const name = path.basename(datei);
  const result = await importErlassDatei(kernel, ACTOR, { bytes, name, sammlungId: quelle.sammlungId });
  if (result.was === 'abgewiesen') return { datei, sha256, ergebnis: 'abgewiesen', satz: result.satz };
  return {
    datei,
    sha256,
    werkId: result.werkId,
    ergebnis: result.was === 'neu' || result.was === 'unveraendert' ? result.was : 'geaendert',
    satz: result.zuPruefen.length > 0 ? `${result.kurz}: zu prüfen` : result.kurz,
  };
}

const UNREAD = {
  ordner: 'Die Datei darf nicht gelesen werden oder ist größer als 60 MB.',
  adresse: 'Die Adresse antwortet nicht mit einer Datei bis 60 MB, oder sie führt auf diesen Server selbst.',
} as const;

/** A look that failed for good: nobody waits for it any more. */
export function giveUp(kernel: Kernel, quelleId: string): Promise<void> {
  const satz = 'Das Nachsehen ist mehrmals abgebrochen. Melden Sie es der Administration.';
  return endWith(kernel, quelleId, { am: kernel.clock.now().toString(), satz, fehler: true });
}

const endWith = (kernel: Kernel, quelleId: string, blick: Parameters<typeof endBlick>[2]): Promise<void> =>
  tell(kernel, quelleId, (tx) => endBlick(tx, quelleId, blick));

const inTx = <T>(kernel: Kernel, run: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(kernel.pool.db, ACTOR, 'erlasse.beobachtung', run);

const tell = (kernel: Kernel, quelleId: string, write: (tx: Tx) => Promise<void>): Promise<void> =>
  inTx(kernel, async (tx) => {
    await write(tx);
    await kernel.events.emit(tx, quelleBewegt, { quelleId });
  });

async function filesOf(folder: string): Promise<Fund[]> {
  const names = await readdir(folder, { withFileTypes: true });
  return names
    .filter((one) => one.isFile() && ERLASSENDUNGEN.includes(path.extname(one.name).toLowerCase()))
    .map(({ name }) => ({ datei: name, read: () => readBounded(path.join(folder, name)) }))
    .sort((a, b) => (a.datei < b.datei ? -1 : 1))
    .slice(0, MOST_FILES);
}

/** What is larger is no decree, and would fill the memory of the house. */
async function readBounded(file: string): Promise<Buffer> {
  if ((await stat(file)).size > MOST_BYTES) throw new Error('too large');
  return readFile(file);
}

const addressOf = (ort: string, signal: AbortSignal): Fund => ({
  datei: ort,
  read: () => fetchAdresse(ort, MOST_BYTES, signal),
});

/** What the house itself stores is nobody's source, by whatever link it is named. */
export async function isOwnFolder(dataDir: string, ort: string): Promise<boolean> {
  const [own, there] = await Promise.all(
    [dataDir, ort].map((folder) => realpath(folder).catch(() => path.resolve(folder))),
  );
  const way = path.relative(own as string, there as string);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
}
