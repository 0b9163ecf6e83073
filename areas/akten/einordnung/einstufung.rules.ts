/**
 * What a document is: what its page says by its place (`dokumenttyp.rules.ts`) and what people of this office called
 * papers like it, each with how often that was right so far. The more trusted one wins. Pure.
 */
import { nameOfDokumenttyp, UNBESTIMMT } from '../dokumenttyp.data.ts';
import { type FoundTyp, findTyp } from '../dokumenttyp.rules.ts';
import { GEWICHT, VERMUTUNG } from './einordnung.data.ts';
import type { Vorschlag } from './einordnung.schema.ts';
import { anteilRichtig, type Eichung, konfidenzOf, type Zaehlung } from './guete.rules.ts';
import { type Merkmal, readMerkmale } from './merkmale.rules.ts';
import { type Beispiel, bewerte, type Modell, vorsprungOf, type Wertung, worteFuer } from './modell.rules.ts';

/** What was learned: the counts, and how far they can be trusted. */
export interface Gelerntes {
  readonly modell: Modell;
  readonly eichung: Eichung;
  /** By `regelKey`: how often that rule was right. */
  readonly regeln: Readonly<Record<string, Zaehlung>>;
}

/** A rule is judged by what it proposes and by where it found that. */
export function regelKey({ entry, an }: FoundTyp): string {
  return `${entry.typ}/${an ?? ''}`;
}

/** Types proposed at most. */
const MOST = 6;
/** Contradiction of the other half takes that much of its own confidence away. */
const WIDERSPRUCH = 0.5;

/** @param text of the first page on which something was read */
export function stufeEin(text: string, gelernt?: Gelerntes): Vorschlag[] {
  const merkmale = readMerkmale(text);
  const wertungen = gelernt ? bewerte(gelernt.modell, numbersOf(merkmale)) : [];
  const { typen } = waehle(findTyp(text), wertungen, merkmale.length, gelernt);
  return typen.map((wahl) => ({ ...wahl, grund: grundOf(wahl, merkmale, gelernt), konfidenz: round(wahl.konfidenz) }));
}

export function numbersOf(merkmale: readonly Merkmal[]): number[] {
  return merkmale.map(({ nr }) => nr);
}

interface Wahl {
  readonly wert: string;
  readonly konfidenz: number;
  readonly quelle: 'text' | 'gelernt';
  readonly regel?: FoundTyp;
  readonly beispiele?: number;
}

interface Auswahl {
  /** Best first. */
  readonly typen: readonly Wahl[];
  readonly vorsprung: number;
}

/** The decision without its words; the trial makes it too, with a document left out. */
export function waehle(
  regel: FoundTyp,
  wertungen: readonly Wertung[],
  merkmale: number,
  gelernt: Pick<Gelerntes, 'eichung' | 'regeln'> | undefined,
): Auswahl {
  const vorsprung = vorsprungOf(wertungen, merkmale);
  const [first] = wertungen;
  const byRule = regel.an && wahlOfRegel(regel, gelernt?.regeln[regelKey(regel)]);
  const byModell = first && {
    wert: first.typ,
    konfidenz: konfidenzOf(gelernt?.eichung ?? [], vorsprung),
    quelle: 'gelernt' as const,
    beispiele: first.beispiele,
  };
  const both = byRule && byModell ? weigh(byRule, byModell) : [byRule, byModell].filter((one) => one !== undefined);
  const named = new Set(both.map(({ wert }) => wert));
  const rest = 1 - (both[0]?.konfidenz ?? 0);
  const others = wertungen
    .filter(({ typ }) => !named.has(typ))
    .slice(0, MOST - both.length)
    .map((one, index): Wahl => {
      const konfidenz = rest / 2 ** (index + 2);
      return { wert: one.typ, konfidenz, quelle: 'gelernt', beispiele: one.beispiele };
    });
  return { typen: [...both, ...others], vorsprung };
}

function wahlOfRegel(regel: FoundTyp, counted: Zaehlung | undefined): Wahl {
  const vermutung = regel.an ? VERMUTUNG[regel.an] : 0;
  return { wert: regel.entry.typ, konfidenz: anteilRichtig(vermutung, GEWICHT, counted), quelle: 'text', regel };
}

/** Agreeing, the more trusted reason stands; at odds, each takes from the other. */
function weigh(rule: Wahl, modell: Wahl): Wahl[] {
  if (rule.wert === modell.wert) return [rule.konfidenz >= modell.konfidenz ? rule : { ...rule, ...modell }];
  const minus = (one: Wahl, other: Wahl) => ({
    ...one,
    konfidenz: Math.max(0.02, one.konfidenz - WIDERSPRUCH * other.konfidenz),
  });
  const [one, other] = [minus(rule, modell), minus(modell, rule)];
  return one.konfidenz >= other.konfidenz ? [one, other] : [other, one];
}

/** One document of the trial: judged as if nobody had ever decided it. */
export function stufeProbeEin(modell: Modell, beispiel: Beispiel): Wertung[] {
  return bewerte(modell, beispiel.merkmale, beispiel);
}

const FUNDORT = {
  ueberschrift: 'Überschrift',
  betreff: 'Betreff',
  absender: 'Briefkopf',
  brief: 'Brief',
} as const;
const MOST_LETTERS = 70;

function grundOf(wahl: Wahl, merkmale: readonly Merkmal[], gelernt: Gelerntes | undefined): string {
  const { regel } = wahl;
  if (wahl.quelle === 'text' && regel?.an === 'brief') return 'Anrede oder Gruß eines Briefes';
  if (wahl.quelle === 'text' && regel?.an) return `${FUNDORT[regel.an]}: „${shorten(regel.zeile ?? '')}“`;
  const anzahl = wahl.beispiele ?? 0;
  const like = `Ähnlich wie ${anzahl} ${anzahl === 1 ? 'Dokument' : 'Dokumente'}, die im Amt so eingeordnet wurden`;
  const worte = gelernt ? worteFuer(gelernt.modell, merkmale, wahl.wert) : [];
  return worte.length === 0 ? like : `${like}: Worte ${worte.map((wort) => `„${wort}“`).join(', ')}`;
}

export function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= MOST_LETTERS ? plain : `${plain.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Whether nobody needs to be asked. */
export function istSicher(typen: readonly Vorschlag[], prozentOfTyp: (typ: string) => number): boolean {
  const [best] = typen;
  if (!best || best.wert === UNBESTIMMT) return false;
  return best.konfidenz * 100 >= prozentOfTyp(best.wert) && nameOfDokumenttyp(best.wert) !== '';
}
