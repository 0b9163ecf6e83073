/** Vectors of each Sammlung, held in this process and loaded anew when there are others. */
import { type ByteVector, VectorSet } from '#engines/retrieval/index.ts';
import type { Database } from '#platform/db/db.ts';
import { type AbsatzStelle, type LesbareSammlung, listVektoren, type VektorRow } from './vektor.sql.ts';

export interface NaherAbsatz {
  readonly normId: string;
  readonly ordnung: number;
  /** Cosine between question and Absatz. */
  readonly naehe: number;
}

const SEITE = 4000;
/** While many are being made, what is there serves for so long; a small one is read at once. */
const LEAST_MS_BETWEEN = 60_000;
const SMALL = 4000;

interface Gehalten {
  stand: string;
  modell: string;
  geladenMs: number;
  bestand: SammlungsVektoren;
  laedt: Promise<void> | undefined;
}

class SammlungsVektoren {
  readonly #set: VectorSet;
  readonly #stellen: readonly AbsatzStelle[];

  constructor(set: VectorSet, stellen: readonly AbsatzStelle[]) {
    this.#set = set;
    this.#stellen = stellen;
  }

  get size(): number {
    return this.#set.size;
  }

  nearest(frage: Float32Array, anzahl: number, gilt: (normId: string) => boolean): NaherAbsatz[] {
    if (this.#set.size === 0 || this.#set.dimensions !== frage.length) return [];
    const near = this.#set.nearest(frage, anzahl, (at) => gilt((this.#stellen[at] as AbsatzStelle).norm_id));
    return near.map(({ at, cosine }) => {
      const { norm_id, ordnung } = this.#stellen[at] as AbsatzStelle;
      return { normId: norm_id, ordnung, naehe: cosine };
    });
  }
}

const LEER = new SammlungsVektoren(new VectorSet([], 1), []);

export class Vektorbestand {
  readonly #db: Database;
  readonly #gehalten = new Map<string, Gehalten>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Waits for what was never loaded; what is only old serves until the new is there. */
  async ready(sammlungen: readonly LesbareSammlung[], modell: string): Promise<void> {
    await Promise.all(sammlungen.map((one) => this.#ready(one, modell)));
  }

  /** Over these Sammlungen and no others. */
  nearest(
    sammlungen: readonly LesbareSammlung[],
    frage: Float32Array,
    anzahl: number,
    gilt: (normId: string) => boolean,
  ): NaherAbsatz[] {
    const all = sammlungen.flatMap(({ id }) => this.#gehalten.get(id)?.bestand.nearest(frage, anzahl, gilt) ?? []);
    return all.sort((a, b) => b.naehe - a.naehe).slice(0, anzahl);
  }

  size(sammlungen: readonly LesbareSammlung[]): number {
    return sammlungen.reduce((sum, { id }) => sum + (this.#gehalten.get(id)?.bestand.size ?? 0), 0);
  }

  async #ready({ id, stand }: LesbareSammlung, modell: string): Promise<void> {
    const known = this.#gehalten.get(id);
    if (known?.stand === stand && known.modell === modell) return known.laedt;
    if (!known || known.modell !== modell) {
      const fresh: Gehalten = { stand, modell, geladenMs: performance.now(), bestand: LEER, laedt: undefined };
      this.#gehalten.set(id, fresh);
      fresh.laedt = this.#load(id, fresh);
      return fresh.laedt;
    }
    // Texts that went or lost their release do not wait: the first part of the Stand is that of the texts.
    const now = known.bestand.size < SMALL || known.stand.split('/')[0] !== stand.split('/')[0];
    if (!now && (known.laedt || performance.now() - known.geladenMs < LEAST_MS_BETWEEN)) return;
    known.stand = stand;
    known.laedt = this.#load(id, known);
    if (now) return known.laedt;
    known.laedt.catch(() => undefined);
  }

  async #load(sammlungId: string, into: Gehalten): Promise<void> {
    const { modell, stand } = into;
    try {
      const bestand = await this.#read(sammlungId, modell);
      // A later one may have begun.
      if (into.stand === stand) into.bestand = bestand;
      into.geladenMs = performance.now();
    } catch (cause) {
      this.#gehalten.delete(sammlungId);
      throw cause;
    } finally {
      if (into.stand === stand) into.laedt = undefined;
    }
  }

  async #read(sammlungId: string, modell: string): Promise<SammlungsVektoren> {
    const stellen: AbsatzStelle[] = [];
    const vectors: ByteVector[] = [];
    for (let nach: AbsatzStelle | undefined; ; nach = stellen.at(-1)) {
      const rows = await listVektoren(this.#db, { sammlungId, modell, nach, anzahl: SEITE });
      for (const row of rows) {
        stellen.push({ norm_id: row.norm_id, ordnung: row.ordnung });
        vectors.push(toByteVector(row));
      }
      if (rows.length < SEITE) break;
    }
    const dimensions = vectors[0]?.values.length ?? 1;
    const even = vectors.flatMap((one, i) => (one.values.length === dimensions ? [i] : []));
    return new SammlungsVektoren(
      new VectorSet(
        even.map((i) => vectors[i] as ByteVector),
        dimensions,
      ),
      even.map((i) => stellen[i] as AbsatzStelle),
    );
  }
}

function toByteVector({ werte, skala }: VektorRow): ByteVector {
  return { values: new Int8Array(werte.buffer, werte.byteOffset, werte.length), scale: skala };
}
