/** Between the search by words and the office's AI server: what is asked, what comes back as hits, and what took part. */
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Sammlungsindex } from '../suchwerk/index-im-speicher.ts';
import type { Indexbestand } from '../suchwerk/schnappschuss.ts';
import { type Fusionstreffer, fuseVektor, hasFusion } from '../vektor/fuse.ts';
import { ANTEIL_VEKTOR } from '../vektor/fusion.rules.ts';
import { heimatOf } from './heimat.ts';
import type { Betrieb } from './suche.schema.ts';
import type { Treffer } from './suchen.ts';

/** So many hits of the words are put in a new order; what stands further below is lifted by nothing. */
export const KANDIDATEN = 100;

interface Sinnfrage {
  readonly frage: string;
  /** Day since 1970-01-01. */
  readonly tag: number;
  readonly rechtsgebiet: 'amt' | 'alle';
  /** Goes to a server of the office only. */
  readonly nurEigen: boolean;
  readonly geduldMs?: number | undefined;
}

interface Sinnergebnis {
  readonly treffer: readonly Treffer[];
  readonly betrieb: Betrieb;
  readonly hinweise: readonly string[];
}

/** `treffer` count as places in the parts of `indexe`, in their order. */
export async function sucheNachSinn(
  kernel: Pick<Kernel, 'config' | 'log' | 'pool'>,
  actor: Principal,
  indexe: readonly Sammlungsindex[],
  treffer: readonly Treffer[],
  asked: Sinnfrage,
): Promise<Sinnergebnis> {
  if (!hasFusion(kernel)) return { treffer, betrieb: 'woerter', hinweise: [] };
  const bestaende = indexe.flatMap(({ teile }) => teile);
  const idOf = ({ bestand, abschnitt }: Treffer) => bestaende[bestand]?.abschnitte[abschnitt]?.id ?? '';
  const finder = new Ortsfinder(bestaende, asked);
  const woerter = treffer.map((one) => ({
    normId: idOf(one),
    score: one.score,
    ordnung: one.absaetze[0]?.ordnung ?? 0,
  }));
  const fusion = await fuseVektor(kernel, actor, woerter, {
    frage: asked.frage,
    sammlungIds: indexe.map(({ sammlungId }) => sammlungId),
    absaetze: finder.absaetze,
    gilt: (normId) => finder.find(normId) !== undefined,
    gewicht: (normId) => finder.gewichtOf(normId),
    nurEigen: asked.nurEigen,
    ...(asked.geduldMs === undefined ? {} : { geduldMs: asked.geduldMs }),
  });
  const byWords = new Map(treffer.map((one) => [idOf(one), one]));
  const found = fusion.treffer.flatMap((one) => {
    const known = byWords.get(one.normId) ?? finder.find(one.normId);
    return known ? [toTreffer(known, one)] : [];
  });
  return { treffer: found, betrieb: betriebOf(fusion), hinweise: fusion.hinweise };
}

export function betriebOf({ vektoren, rerank }: { readonly vektoren: boolean; readonly rerank: boolean }): Betrieb {
  if (vektoren) return rerank ? 'woerter_vektoren_rerank' : 'woerter_vektoren';
  return rerank ? 'woerter_rerank' : 'woerter';
}

type Ort = Pick<Treffer, 'bestand' | 'abschnitt'> & Partial<Pick<Treffer, 'absaetze'>>;

/** The Absatz that is near in sense counts among those of the words by the same share as its section among sections. */
function toTreffer({ bestand, abschnitt, absaetze = [] }: Ort, { score, ordnung }: Fusionstreffer): Treffer {
  if (ordnung === undefined) return { bestand, abschnitt, score, absaetze };
  const top = Math.max(0, ...absaetze.map((one) => one.score)) || 1;
  const shares = new Map(absaetze.map((one) => [one.ordnung, (1 - ANTEIL_VEKTOR) * (one.score / top)]));
  shares.set(ordnung, (shares.get(ordnung) ?? 0) + ANTEIL_VEKTOR);
  const ranked = [...shares].map(([nr, share]) => ({ ordnung: nr, score: share }));
  return { bestand, abschnitt, score, absaetze: ranked.sort((a, b) => b.score - a.score || a.ordnung - b.ordnung) };
}

/** Where a section stands in what is searched, on the day of the question. */
class Ortsfinder {
  /** Absätze that are searched; a text that stands for several runs of days counts once. */
  readonly absaetze: number;
  readonly #bestaende: readonly Indexbestand[];
  readonly #tag: number;
  readonly #weighs: boolean;

  constructor(bestaende: readonly Indexbestand[], { tag, rechtsgebiet }: Sinnfrage) {
    this.#bestaende = bestaende;
    this.#tag = tag;
    this.#weighs = rechtsgebiet === 'amt';
    this.absaetze = bestaende.reduce((sum, one) => sum + orteOf(one).absaetze, 0);
  }

  find(normId: string): Ort | undefined {
    for (const [bestand, one] of this.#bestaende.entries())
      for (const abschnitt of orteOf(one).byNorm.get(normId) ?? []) {
        const { von, bis } = one.abschnitte[abschnitt] as Indexbestand['abschnitte'][number];
        if (von <= this.#tag && this.#tag <= bis) return { bestand, abschnitt };
      }
    return undefined;
  }

  gewichtOf(normId: string): number {
    const ort = this.#weighs ? this.find(normId) : undefined;
    return ort ? (heimatOf(this.#bestaende[ort.bestand] as Indexbestand).gewichte[ort.abschnitt] ?? 1) : 1;
  }
}

interface Orte {
  readonly byNorm: ReadonlyMap<string, readonly number[]>;
  readonly absaetze: number;
}

/** An index lasts for many questions. */
const KNOWN = new WeakMap<Indexbestand, Orte>();

function orteOf(bestand: Indexbestand): Orte {
  const known = KNOWN.get(bestand) ?? readOrte(bestand);
  KNOWN.set(bestand, known);
  return known;
}

function readOrte({ abschnitte, erster }: Indexbestand): Orte {
  const byNorm = new Map<string, number[]>();
  let absaetze = 0;
  abschnitte.forEach(({ id, von, bis }, i) => {
    if (von > bis) return;
    const places = byNorm.get(id);
    if (places) places.push(i);
    else {
      byNorm.set(id, [i]);
      absaetze += (erster[i + 1] ?? 0) - (erster[i] ?? 0);
    }
  });
  return { byNorm, absaetze };
}
