/**
 * Makes the vectors that are missing, batch by batch. Each batch is stored by itself, so that a run can stop anywhere and
 * the next one goes on; what has not changed is never asked for again, since a changed section is a new one.
 */
import { type Endpoint, type Llm, llmOf } from '#engines/llm/index.ts';
import { toBytes } from '#engines/retrieval/index.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import {
  type AbsatzStelle,
  deleteAndereVektoren,
  type FehlenderAbsatz,
  listFehlende,
  readVektorfortschritt,
  saveVektoren,
  type Vektorfortschritt,
} from './vektor.sql.ts';

const ACTOR = systemPrincipal('erlasse.vektor');
const STAPEL = 32;

export type Bauende =
  | 'fertig'
  /** Stopped by the signal; the rest comes with the next run. */
  | 'unterbrochen'
  /** The server is away or busy. */
  | 'gestoert'
  /** What is confidential stays without vectors: the server is not the office's own. */
  | 'fertig_ohne_vertrauliche';

export interface Baubericht {
  readonly ende: Bauende;
  readonly neu: number;
  /** The server would not have them; they are found by their words only. */
  readonly abgelehnt: number;
  readonly fehler?: Fault;
}

/** Name under which vectors of this model are kept; undefined where there is no model. */
export function vektorModell(llm: Llm): string | undefined {
  const endpoint = llm.endpoint('embedding');
  return endpoint && nameOf(endpoint);
}

function nameOf({ model, before }: Endpoint): string {
  return before?.text ? `${model} „${before.text}“` : model;
}

export async function baueVektoren(
  kernel: Kernel,
  signal: AbortSignal,
  melde: (neu: number) => void = () => undefined,
): Promise<Baubericht> {
  const llm = llmOf(kernel);
  const modell = vektorModell(llm);
  if (modell === undefined) return { ende: 'fertig', neu: 0, abgelehnt: 0 };
  const lauf = new Baulauf(kernel, llm, modell, signal, melde);
  const ende = await lauf.run();
  return { ende, neu: lauf.neu, abgelehnt: lauf.abgelehnt, ...(lauf.fehler ? { fehler: lauf.fehler } : {}) };
}

class Baulauf {
  readonly #kernel: Kernel;
  readonly #llm: Llm;
  readonly #modell: string;
  readonly #signal: AbortSignal;
  readonly #melde: (neu: number) => void;
  neu = 0;
  abgelehnt = 0;
  fehler: Fault | undefined;

  constructor(kernel: Kernel, llm: Llm, modell: string, signal: AbortSignal, melde: (neu: number) => void) {
    this.#kernel = kernel;
    this.#llm = llm;
    this.#modell = modell;
    this.#signal = signal;
    this.#melde = melde;
  }

  async run(): Promise<Bauende> {
    const offen = await this.#part(false);
    if (offen !== 'fertig') return offen;
    const vertraulich = await this.#part(true);
    if (vertraulich === 'fertig' && this.abgelehnt === 0)
      await transact(this.#kernel.pool.db, ACTOR, 'vektoren', (tx) => deleteAndereVektoren(tx, this.#modell));
    return vertraulich;
  }

  async #part(vertraulich: boolean): Promise<Bauende> {
    const parallel = this.#llm.endpoint('embedding')?.parallel ?? 1;
    let nach: AbsatzStelle | undefined;
    for (;;) {
      if (this.#signal.aborted) return 'unterbrochen';
      const asked = { modell: this.#modell, vertraulich, nach, anzahl: STAPEL * parallel };
      const fehlende = await listFehlende(this.#kernel.pool.db, asked);
      nach = fehlende.at(-1);
      if (!nach) return 'fertig';
      try {
        await Promise.all(stapelOf(fehlende).map((stapel) => this.#save(stapel, vertraulich)));
      } catch (cause) {
        if (!(cause instanceof Fault) || !cause.code.startsWith('ki.')) throw cause;
        if (this.#signal.aborted) return 'unterbrochen';
        this.fehler = cause;
        return cause.code === 'ki.NUR_EIGEN' ? 'fertig_ohne_vertrauliche' : 'gestoert';
      }
      this.#melde(this.neu);
    }
  }

  /** A batch that the server will not have is halved until the text is found that it does not like. */
  async #save(stapel: readonly FehlenderAbsatz[], confidential: boolean): Promise<void> {
    const vectors = await this.#ask(stapel, confidential);
    if (vectors === undefined) {
      if (stapel.length === 1) {
        this.abgelehnt += 1;
        return;
      }
      const half = Math.ceil(stapel.length / 2);
      await this.#save(stapel.slice(0, half), confidential);
      return this.#save(stapel.slice(half), confidential);
    }
    const neue = stapel.map(({ norm_id, ordnung }, i) => ({
      norm_id,
      ordnung,
      vektor: toBytes(vectors[i] as Float32Array),
    }));
    const sammlungen = stapel.map(({ sammlung_id }) => sammlung_id);
    await transact(this.#kernel.pool.db, ACTOR, 'vektoren', (tx) => saveVektoren(tx, this.#modell, sammlungen, neue));
    this.neu += neue.length;
  }

  async #ask(stapel: readonly FehlenderAbsatz[], confidential: boolean): Promise<readonly Float32Array[] | undefined> {
    try {
      const asked = { person: ACTOR.id, background: true, as: 'text', confidential, signal: this.#signal } as const;
      return (await this.#llm.embed({ ...asked, texts: stapel.map(textOf) })).vectors;
    } catch (cause) {
      if (cause instanceof Fault && (cause.code === 'ki.UNBRAUCHBAR' || cause.code === 'ki.ZU_LANG')) return undefined;
      throw cause;
    }
  }
}

/** An Absatz says little without the heading of its section. */
function textOf({ kurz, bezeichnung, ueberschrift, text }: FehlenderAbsatz): string {
  return `${kurz} ${bezeichnung} ${ueberschrift}\n${text}`;
}

function stapelOf(fehlende: readonly FehlenderAbsatz[]): FehlenderAbsatz[][] {
  return Array.from({ length: Math.ceil(fehlende.length / STAPEL) }, (_, i) =>
    fehlende.slice(i * STAPEL, (i + 1) * STAPEL),
  );
}

/** Undefined where there is no model. */
export async function readFortschritt(kernel: Kernel): Promise<Vektorfortschritt | undefined> {
  const modell = vektorModell(llmOf(kernel));
  return modell === undefined ? undefined : readVektorfortschritt(kernel.pool.db, modell);
}
