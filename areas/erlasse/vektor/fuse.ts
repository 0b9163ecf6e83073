/**
 * The port of the search: takes what words found and gives it back with what the sense found besides, in a new order.
 * An AI server that is away or slow neither fails a search nor keeps it: both together get so much time and no more, what
 * does not come is left out and said, and the next question does not wait for it again.
 */
import { Breaker, type Llm, llmFaults, llmOf, type Work } from '#engines/llm/index.ts';
import type { Database } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { type Gewertet, sortiereNach, type Vereint, vereine } from './fusion.rules.ts';
import { listLesbareSammlungen, listRerankTexts, type RerankText } from './vektor.sql.ts';
import { vektorModell } from './vektorbau.ts';
import { type NaherAbsatz, Vektorbestand } from './vektorbestand.ts';

interface Worttreffer extends Gewertet {
  /** Its Absatz that carries the question most. */
  readonly ordnung: number;
}

export interface Fusionsfrage {
  readonly frage: string;
  /** Asked in these Sammlungen only, and of them only in those that the actor may read. */
  readonly sammlungIds: readonly string[];
  /** So many Absätze stand in what is searched; with far fewer vectors the answer says so. */
  readonly absaetze: number;
  /** Whether this section answers at all: in force on the Stichtag, of the chosen kind. Asked for every candidate. */
  readonly gilt: (normId: string) => boolean;
  /** Legal-area prior, as the words have it. */
  readonly gewicht?: (normId: string) => number;
  /** The question names a person or the like: it goes to a model of the office only. */
  readonly nurEigen?: boolean;
  /** For both servers together; that of the settings where nobody waits at a screen. */
  readonly geduldMs?: number;
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

type Parts = Pick<Kernel, 'config' | 'log' | 'pool'>;

const NAHE = 100;
const NACHSORTIERT = 50;
const LONGEST_FRAGE = 2000;
/** Of the time, so that something is left for the reranker. */
const SHARE_OF_VECTORS = 0.5;
/** Texts that a server will not have keep a few Absätze without a vector for ever. */
const NEARLY_ALL = 0.9;
/** Whoever asks for less would only find the server guilty. */
const LEAST_MS = 20;
/** A full queue is nobody's fault, and the engine itself keeps away from a server that takes nothing. */
const OF_SERVER = new Set(['ki.ANTWORTET_NICHT', 'ki.FALSCH_EINGERICHTET', 'ki.UNBRAUCHBAR']);

/** Whether a model takes part at all; without one nothing here is asked. */
export function hasFusion(kernel: Pick<Kernel, 'config' | 'log'>): boolean {
  const llm = llmOf(kernel);
  return llm.has('embedding') || llm.has('rerank');
}

export async function fuseVektor(
  kernel: Parts,
  actor: Principal,
  woerter: readonly Worttreffer[],
  asked: Fusionsfrage,
): Promise<Fusion> {
  const geduldMs = asked.geduldMs ?? kernel.config.BLEIBE_KI_SUCHE_MS;
  const lauf = new Fusionslauf(kernel, actor, asked, performance.now() + geduldMs);
  const nahe = await lauf.nearest(Math.floor(geduldMs * SHARE_OF_VECTORS));
  const ordnungen = new Map(nahe?.toReversed().map(({ normId, ordnung }) => [normId, ordnung]));
  const scored = (nahe ?? []).map(({ normId, naehe }) => ({ normId, score: naehe }));
  const vereint = nahe
    ? vereine(woerter, scored, asked.gewicht ? { gewicht: asked.gewicht } : {})
    : vereine(woerter, [], { anteil: 0 });
  const best = new Map(woerter.map(({ normId, ordnung }) => [normId, ordnung]));
  const sorted = await lauf.rerank(vereint, (normId) => ordnungen.get(normId) ?? best.get(normId) ?? 0);
  const treffer = (sorted ?? vereint).map((one) => {
    const ordnung = ordnungen.get(one.normId);
    return ordnung === undefined ? one : { ...one, ordnung };
  });
  return { treffer, vektoren: nahe !== undefined, rerank: sorted !== undefined, hinweise: lauf.hinweise };
}

/** Loads at the start what the first question would wait for. */
export async function warmVektoren(kernel: Parts): Promise<() => Promise<void>> {
  if (!hasFusion(kernel)) return async () => undefined;
  const llm = llmOf(kernel);
  const loaded = Promise.all([llm.warm(), loadAll(kernel, llm)]).catch((cause: unknown) => {
    kernel.log.warn({ err: cause }, 'the vectors could not be loaded yet');
  });
  return async () => void (await loaded);
}

/** For a command, whose first question is not to be answered without what is there. */
export async function loadVektoren(kernel: Parts): Promise<void> {
  if (hasFusion(kernel)) await loadAll(kernel, llmOf(kernel));
}

async function loadAll({ pool }: Parts, llm: Llm): Promise<void> {
  const modell = vektorModell(llm);
  if (modell === undefined) return;
  const all = await listLesbareSammlungen(pool.db, systemPrincipal('erlasse.vektor'));
  await bestandOf(pool.db).ready(all, modell);
}

const bestaende = new WeakMap<Database, Vektorbestand>();

function bestandOf(db: Database): Vektorbestand {
  const known = bestaende.get(db);
  if (known) return known;
  const fresh = new Vektorbestand(db);
  bestaende.set(db, fresh);
  return fresh;
}

const bremsen = new WeakMap<Llm, Map<Work, Breaker>>();

/** Of the search alone: one question that waited in vain is enough, and work in the background goes on trying. */
function bremseOf(llm: Llm, work: Work): Breaker {
  const known = bremsen.get(llm) ?? new Map<Work, Breaker>();
  bremsen.set(llm, known);
  const bremse = known.get(work) ?? new Breaker(Date.now, 1);
  known.set(work, bremse);
  return bremse;
}

/** Both servers asked for one question. */
class Fusionslauf {
  readonly hinweise: string[] = [];
  readonly #db: Database;
  readonly #llm: Llm;
  readonly #actor: Principal;
  readonly #asked: Fusionsfrage;
  readonly #until: number;

  constructor({ pool, ...kernel }: Parts, actor: Principal, asked: Fusionsfrage, until: number) {
    this.#db = pool.db;
    this.#llm = llmOf(kernel);
    this.#actor = actor;
    this.#asked = asked;
    this.#until = until;
  }

  /** Undefined where vectors took no part. Looks only into what the actor may read, whatever the caller lets through. */
  async nearest(ms: number): Promise<NaherAbsatz[] | undefined> {
    const modell = vektorModell(this.#llm);
    if (modell === undefined) return undefined;
    const { frage, gilt, sammlungIds, absaetze, nurEigen = false } = this.#asked;
    const bestand = bestandOf(this.#db);
    const asked = new Set(sammlungIds);
    const lesbar = (await listLesbareSammlungen(this.#db, this.#actor)).filter(({ id }) => asked.has(id));
    const loaded = bestand.ready(lesbar, modell).then(() => true);
    loaded.catch(() => undefined);
    const texts = [frage.slice(0, LONGEST_FRAGE)];
    const embedded = await this.#ask('embedding', ms, 'Gesucht wurde nur nach Wörtern.', (serving) =>
      this.#llm.embed({ ...serving, texts, as: 'question', confidential: nurEigen }),
    );
    if (!embedded) return undefined;
    if (!(await Promise.race([loaded, after(this.#left() * SHARE_OF_VECTORS)]))) {
      this.hinweise.push('Die Suche nach dem Sinn wird noch geladen. Gesucht wurde nur nach Wörtern.');
      return undefined;
    }
    const size = bestand.size(lesbar);
    if (size === 0) {
      this.hinweise.push('Für die Suche nach dem Sinn ist noch nichts vorbereitet. Gesucht wurde nur nach Wörtern.');
      return undefined;
    }
    if (size < absaetze * NEARLY_ALL)
      this.hinweise.push(
        `Die Suche nach dem Sinn ist noch nicht fertig vorbereitet: ${percent(size / absaetze)} der Absätze. Alle anderen wurden nur nach Wörtern durchsucht.`,
      );
    return bestand.nearest(lesbar, embedded.vectors[0] as Float32Array, NAHE, gilt);
  }

  async rerank(
    treffer: readonly Vereint[],
    ordnungOf: (normId: string) => number,
  ): Promise<readonly Vereint[] | undefined> {
    if (!this.#llm.has('rerank') || treffer.length < 2) return undefined;
    const first = treffer.slice(0, NACHSORTIERT);
    const stellen = first.map(({ normId }) => ({ norm_id: normId, ordnung: ordnungOf(normId) }));
    const rows = await listRerankTexts(this.#db, this.#actor, stellen);
    const texts = new Map(rows.map((row) => [row.norm_id, textOf(row)]));
    const documents = first.map(({ normId }) => texts.get(normId) ?? '');
    const { frage, nurEigen = false } = this.#asked;
    const confidential = nurEigen || rows.some(({ vertraulich }) => vertraulich);
    const query = frage.slice(0, LONGEST_FRAGE);
    const ranked = await this.#ask('rerank', this.#left(), 'Die Treffer sind nicht nachsortiert.', (serving) =>
      this.#llm.rerank({ ...serving, query, documents, confidential }),
    );
    return ranked && sortiereNach(treffer, ranked.scores);
  }

  /** Undefined after trouble with the server, which is then said; what is no fault of the server is one of ours. */
  async #ask<T>(
    work: Work,
    totalMs: number,
    folge: string,
    run: (serving: { person: string; totalMs: number; signal?: AbortSignal }) => Promise<T>,
  ): Promise<T | undefined> {
    const { signal } = this.#asked;
    const bremse = bremseOf(this.#llm, work);
    if (totalMs < LEAST_MS) return this.#say(llmFaults.ANTWORTET_NICHT({ grund: 'die Zeit ist verbraucht' }), folge);
    try {
      bremse.admit();
    } catch (cause) {
      return this.#say(cause, folge);
    }
    try {
      const answer = await run({ person: this.#actor.id, totalMs, ...(signal ? { signal } : {}) });
      bremse.succeeded();
      return answer;
    } catch (cause) {
      if (cause instanceof Fault && OF_SERVER.has(cause.code)) bremse.failed(cause);
      else bremse.undecided();
      return this.#say(cause, folge);
    }
  }

  #say(cause: unknown, folge: string): undefined {
    if (!(cause instanceof Fault && cause.code.startsWith('ki.'))) throw cause;
    this.hinweise.push(`${cause.title}. ${folge}`);
    return undefined;
  }

  #left(): number {
    return Math.floor(this.#until - performance.now());
  }
}

function textOf({ kurz, bezeichnung, ueberschrift, text }: RerankText): string {
  return `${kurz} ${bezeichnung} ${ueberschrift}\n${text}`;
}

const percent = (share: number): string =>
  share.toLocaleString('de-DE', { style: 'percent', maximumFractionDigits: 0 });

function after(ms: number): Promise<false> {
  const { promise, resolve } = Promise.withResolvers<false>();
  setTimeout(() => resolve(false), Math.max(1, ms)).unref();
  return promise;
}
