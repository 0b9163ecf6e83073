/**
 * The port of the search: takes what words found and gives it back with what the sense found besides, in a new order.
 * An AI server that is away or slow neither fails a search nor keeps it: what does not come in time is left out, and the
 * answer says so.
 */
import { type Llm, llmOf } from '#engines/llm/index.ts';
import type { Database } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { type Gewertet, sortiereNach, type Vereint, vereine } from './fusion.rules.ts';
import { hasVertrauliche, listLesbareSammlungen } from './vektor.sql.ts';
import { vektorModell } from './vektorbau.ts';
import { type NaherAbsatz, Vektorbestand } from './vektorbestand.ts';

export interface Fusionsfrage {
  readonly frage: string;
  /** Whether this section answers at all: in force on the Stichtag, of the chosen kind. Asked for every candidate. */
  readonly gilt: (normId: string) => boolean;
  /** What a reranker reads of a section; the Absatz is the one that is nearest, where vectors say so. */
  readonly textVon: (normId: string, ordnung: number | undefined) => string | undefined;
  /** The question names a person or the like: it goes to a model of the office only. */
  readonly nurEigen?: boolean;
  readonly signal?: AbortSignal;
}

export interface Fusionstreffer extends Vereint {
  /** The Absatz that is nearest to the question, where vectors found the section. */
  readonly ordnung?: number;
}

export interface Fusion {
  readonly treffer: readonly Fusionstreffer[];
  /** What took part. */
  readonly vektoren: boolean;
  readonly rerank: boolean;
  /** German, for the screen: what is set up and did not take part. */
  readonly hinweise: readonly string[];
}

const EMBED_MS = 600;
const LOAD_MS = 1000;
const RERANK_MS = 2000;
const NAHE = 100;
const NACHSORTIERT = 50;
const LONGEST_FRAGE = 2000;

export async function fuseVektor(
  kernel: Pick<Kernel, 'config' | 'log' | 'pool'>,
  actor: Principal,
  woerter: readonly Gewertet[],
  asked: Fusionsfrage,
): Promise<Fusion> {
  const llm = llmOf(kernel);
  const hinweise: string[] = [];
  const nahe = await nearest(kernel, llm, actor, asked, hinweise);
  const ordnungen = new Map(nahe?.toReversed().map(({ normId, ordnung }) => [normId, ordnung]));
  const scored = (nahe ?? []).map(({ normId, naehe }) => ({ normId, score: naehe }));
  const vereint = nahe ? vereine(woerter, scored) : vereine(woerter, [], 0);
  const sorted = await rerank(kernel.pool.db, llm, actor, vereint, ordnungen, asked, hinweise);
  const treffer = (sorted ?? vereint).map((one) => {
    const ordnung = ordnungen.get(one.normId);
    return ordnung === undefined ? one : { ...one, ordnung };
  });
  return { treffer, vektoren: nahe !== undefined, rerank: sorted !== undefined, hinweise };
}

/** Loads at the start what the first question would wait for. */
export async function warmVektoren(kernel: Pick<Kernel, 'config' | 'log' | 'pool'>): Promise<() => Promise<void>> {
  const llm = llmOf(kernel);
  const modell = vektorModell(llm);
  if (modell === undefined) return async () => undefined;
  const all = await listLesbareSammlungen(kernel.pool.db, systemPrincipal('erlasse.vektor'));
  const loaded = Promise.all([llm.warm(), bestandOf(kernel.pool.db).ready(all, modell)]).catch((cause: unknown) => {
    kernel.log.warn({ err: cause }, 'the vectors could not be loaded yet');
  });
  return async () => void (await loaded);
}

const bestaende = new WeakMap<Database, Vektorbestand>();

function bestandOf(db: Database): Vektorbestand {
  const known = bestaende.get(db);
  if (known) return known;
  const fresh = new Vektorbestand(db);
  bestaende.set(db, fresh);
  return fresh;
}

/** Undefined where vectors took no part. Looks only into what the actor may read, whatever the caller lets through. */
async function nearest(
  { pool }: Pick<Kernel, 'pool'>,
  llm: Llm,
  actor: Principal,
  { frage, gilt, nurEigen = false, signal }: Fusionsfrage,
  hinweise: string[],
): Promise<NaherAbsatz[] | undefined> {
  const modell = vektorModell(llm);
  if (modell === undefined) return undefined;
  const bestand = bestandOf(pool.db);
  try {
    const lesbar = await listLesbareSammlungen(pool.db, actor);
    const loaded = bestand.ready(lesbar, modell).then(() => true);
    const texts = [frage.slice(0, LONGEST_FRAGE)];
    const common = { person: actor.id, confidential: nurEigen, totalMs: EMBED_MS, ...(signal ? { signal } : {}) };
    const [{ vectors }, there] = await Promise.all([
      llm.embed({ ...common, texts, as: 'question' }),
      Promise.race([loaded, after(LOAD_MS)]),
    ]);
    if (!there) {
      loaded.catch(() => undefined);
      hinweise.push('Die Suche nach dem Sinn wird noch geladen. Gesucht wurde nach Wörtern.');
      return undefined;
    }
    if (bestand.size(lesbar) === 0) {
      hinweise.push('Für die Suche nach dem Sinn ist noch nichts vorbereitet. Gesucht wurde nach Wörtern.');
      return undefined;
    }
    return bestand.nearest(lesbar, vectors[0] as Float32Array, NAHE, gilt);
  } catch (cause) {
    hinweise.push(`${reasonOf(cause)}. Gesucht wurde nur nach Wörtern.`);
    return undefined;
  }
}

async function rerank(
  db: Database,
  llm: Llm,
  actor: Principal,
  treffer: readonly Vereint[],
  ordnungen: ReadonlyMap<string, number>,
  { frage, textVon, nurEigen = false, signal }: Fusionsfrage,
  hinweise: string[],
): Promise<Vereint[] | undefined> {
  if (!llm.has('rerank') || treffer.length < 2) return undefined;
  const first = treffer.slice(0, NACHSORTIERT);
  const documents = first.map(({ normId }) => textVon(normId, ordnungen.get(normId)) ?? '');
  try {
    const confidential =
      nurEigen ||
      (await hasVertrauliche(
        db,
        first.map(({ normId }) => normId),
      ));
    const common = { person: actor.id, confidential, totalMs: RERANK_MS, ...(signal ? { signal } : {}) };
    const { scores } = await llm.rerank({ ...common, query: frage.slice(0, LONGEST_FRAGE), documents });
    return sortiereNach(treffer, scores);
  } catch (cause) {
    hinweise.push(`${reasonOf(cause)}. Die Treffer sind nicht nachsortiert.`);
    return undefined;
  }
}

/** What is no fault of the server is a fault of ours and not to be hidden. */
function reasonOf(cause: unknown): string {
  if (cause instanceof Fault && cause.code.startsWith('ki.')) return cause.title;
  throw cause;
}

function after(ms: number): Promise<false> {
  const { promise, resolve } = Promise.withResolvers<false>();
  setTimeout(() => resolve(false), ms).unref();
  return promise;
}
