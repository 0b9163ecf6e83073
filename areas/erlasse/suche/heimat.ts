/** How much the sections of an index weigh, and which of them are the office's own ground. */
import type { Home } from '#engines/retrieval/index.ts';
import { gewichtOf } from './rechtsgebiet.data.ts';
import type { Suchbestand } from './suchbestand.ts';

export interface Heimat {
  /** One weight a section. */
  readonly gewichte: Float32Array;
  /** One byte each: 1 for what is at home. */
  readonly normen: Uint8Array;
  readonly absaetze: Uint8Array;
  readonly anzahlNormen: number;
  readonly anzahlAbsaetze: number;
  /** One byte a section: 1 for what is about its Erlass itself. */
  readonly ueberSich: Uint8Array;
}

/** An index lasts for many questions; looking at every section took longer than the search. */
const KNOWN = new WeakMap<Suchbestand, Heimat>();

export function heimatOf(bestand: Suchbestand): Heimat {
  const known = KNOWN.get(bestand) ?? readHeimat(bestand);
  KNOWN.set(bestand, known);
  return known;
}

function readHeimat({ art, abschnitte, erster, absaetze: { size } }: Suchbestand): Heimat {
  const gewichte = Float32Array.from(abschnitte, ({ kurz }) => gewichtOf(art, kurz));
  const normen = Uint8Array.from(gewichte, (one) => (one > 1 ? 1 : 0));
  const absaetze = new Uint8Array(size);
  for (const [a, flag] of normen.entries()) absaetze.fill(flag, erster[a], erster[a + 1]);
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  const ueberSich = Uint8Array.from(abschnitte, (one) => (one.ueberSich ? 1 : 0));
  return { gewichte, normen, absaetze, anzahlNormen: count(normen), anzahlAbsaetze: count(absaetze), ueberSich };
}

/** A word that is common at home tells little. */
export function homeOf(
  bestaende: readonly Suchbestand[],
  share: number,
): { readonly normen: Home; readonly absaetze: Home } {
  const all = bestaende.map(heimatOf);
  const size = (count: (one: Heimat) => number) => all.reduce((sum, one) => sum + count(one), 0);
  return {
    normen: { passages: all.map(({ normen }) => normen), size: size(({ anzahlNormen }) => anzahlNormen), share },
    absaetze: {
      passages: all.map(({ absaetze }) => absaetze),
      size: size(({ anzahlAbsaetze }) => anzahlAbsaetze),
      share,
    },
  };
}
