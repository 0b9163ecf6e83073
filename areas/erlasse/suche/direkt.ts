/** Places that a question names: looked up in the index, not searched. */

import { findAktenzeichen } from '../fundstelle/aktenzeichen.rules.ts';
import { type Fundstelle, findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import { type Namen, readNamen } from '../fundstelle/gesetzesname.rules.ts';
import { zitat as citeStelle } from '../fundstelle/zitat.rules.ts';
import type { Sammlungsindex } from '../suchwerk/index-im-speicher.ts';
import type { Indexbestand, Indexort } from '../suchwerk/schnappschuss.ts';
import { RECHTSGEBIETE } from './rechtsgebiet.data.ts';

export interface DirekteStelle {
  readonly ort: Indexort;
  /** Number of the Absatz that was named. */
  readonly absatz?: string;
  /** Of an Erlass that was named as a whole. */
  readonly ausErlass?: true;
}

export interface Genannt {
  readonly stellen: readonly DirekteStelle[];
  /** As they were understood. */
  readonly zitate: readonly string[];
  readonly hinweise: readonly string[];
  /** Norms that were named with their law and are not there on the day. */
  readonly fehlend: readonly string[];
  /** Works that were named by their Aktenzeichen, in force or not. */
  readonly werkIds: ReadonlySet<string>;
}

const MOST_NAMED = 6;
/** More Erlasse of one date are no naming of one. */
const MOST_OF_A_DATE = 3;

/** Works that a question names by their date, as the database knows them. */
export interface NachDatum {
  /** As people say it: `vom 03.02.2025`. */
  readonly worte: string;
  readonly werkIds: readonly string[];
}

/** `ohne`: citations that somebody did not mean as such. */
export function findGenannte(
  frage: string,
  indexe: readonly Sammlungsindex[],
  tag: number,
  ohne: ReadonlySet<string> = new Set(),
  nachDatum: readonly NachDatum[] = [],
): Genannt {
  const suche = new Stellensuche(indexe, tag, ohne);
  const namen = namenOf(indexe);
  for (const stelle of findFundstellen(frage, { namen }).slice(0, MOST_NAMED)) suche.addNorm(stelle);
  for (const one of findAktenzeichen(frage).slice(0, MOST_NAMED)) suche.addErlass(one);
  for (const one of nachDatum) suche.addNachDatum(one);
  return suche;
}

class Stellensuche implements Genannt {
  readonly stellen: DirekteStelle[] = [];
  readonly zitate: string[] = [];
  readonly hinweise: string[] = [];
  readonly fehlend: string[] = [];
  readonly werkIds = new Set<string>();
  readonly #indexe: readonly Sammlungsindex[];
  readonly #tag: number;
  readonly #ohne: ReadonlySet<string>;

  constructor(indexe: readonly Sammlungsindex[], tag: number, ohne: ReadonlySet<string>) {
    this.#indexe = indexe;
    this.#tag = tag;
    this.#ohne = ohne;
  }

  /** Without a law, that of the office that has such a norm is meant, the most used first. */
  addNorm(stelle: Fundstelle): void {
    const { gesetz, paragraf, absatz } = stelle;
    const names = gesetz === undefined ? GESETZE_DES_AMTES : [gesetz];
    for (const name of names) {
      const all = this.#recht().flatMap((bestand) => ortOf(bestand).get(keyOf(name, paragraf)) ?? []);
      const valid = all.filter((ort) => this.#isValid(ort));
      if (valid.length === 0) continue;
      const verstanden = citeStelle({ ...stelle, gesetz: valid[0]?.kurz ?? name });
      if (this.#ohne.has(verstanden)) return;
      for (const ort of valid) this.#add(ort, absatz);
      this.zitate.push(verstanden);
      return;
    }
    if (gesetz === undefined) return;
    this.fehlend.push(citeStelle({ paragraf, gesetz }));
    this.hinweise.push(
      `${citeStelle({ paragraf, gesetz })} steht an diesem Tag nicht in den Quellen. Gesucht wird mit den Wörtern der Frage.`,
    );
  }

  addErlass({ aktenzeichen, abschnitt }: { readonly aktenzeichen: string; readonly abschnitt?: string }): void {
    const key = aktenzeichenKey(aktenzeichen);
    const erlasse = this.#indexe.filter(({ art }) => art !== 'recht').flatMap(({ teile }) => teile);
    const orte = erlasse.flatMap((bestand) => werkOf(bestand).get(key) ?? []);
    const valid = orte.filter((ort) => this.#isValid(ort));
    const named = valid.filter(({ bezeichnung }) => bezeichnung === abschnitt);
    const verstanden = `${orte[0]?.kurz}${named.length > 0 ? `, Abschnitt ${abschnitt}` : ''}`;
    if (orte.length === 0 || this.#ohne.has(verstanden)) return;
    for (const { werkId } of orte) this.werkIds.add(werkId);
    for (const ort of named) this.#add(ort);
    if (named.length === 0) for (const ort of valid) this.stellen.push({ ort, ausErlass: true });
    this.zitate.push(verstanden);
  }

  /** With several of one date those that hold on the day are meant; with many, none is taken for the one. */
  addNachDatum({ worte, werkIds }: NachDatum): void {
    const erlasse = this.#indexe.filter(({ art }) => art !== 'recht').flatMap(({ teile }) => teile);
    const known = Map.groupBy(
      erlasse.flatMap(({ abschnitte }) => abschnitte.filter(({ werkId }) => werkIds.includes(werkId))),
      ({ werkId }) => werkId,
    );
    const all = [...known.values()];
    const valid = all.filter((orte) => orte.some((ort) => this.#isValid(ort)));
    const meant = (valid.length > 0 ? valid : all).filter(([ort]) => !this.#ohne.has(ort?.kurz ?? ''));
    if (all.length === 0) {
      this.fehlend.push(`Erlass ${worte}`);
      this.hinweise.push(`Ein Erlass ${worte} steht nicht in den Quellen. Gesucht wird mit den Wörtern der Frage.`);
    } else if (meant.length > MOST_OF_A_DATE)
      this.hinweise.push(`Es gibt ${meant.length} Erlasse ${worte}. Gesucht wird mit den Wörtern der Frage.`);
    else
      for (const orte of meant) {
        this.werkIds.add(orte[0]?.werkId ?? '');
        for (const ort of orte) if (this.#isValid(ort)) this.stellen.push({ ort, ausErlass: true });
        this.zitate.push(orte[0]?.kurz ?? '');
      }
  }

  #recht(): readonly Indexbestand[] {
    return this.#indexe.filter(({ art }) => art === 'recht').flatMap(({ teile }) => teile);
  }

  #isValid({ von, bis }: Indexort): boolean {
    return von <= this.#tag && this.#tag <= bis;
  }

  #add(ort: Indexort, absatz?: string): void {
    if (this.stellen.some((one) => one.ort === ort && one.absatz === absatz)) return;
    this.stellen.push({ ort, ...(absatz ? { absatz } : {}) });
  }
}

const keyOf = (kurz: string, bezeichnung: string): string => `${kurz} ${bezeichnung}`.toLowerCase();

const aktenzeichenKey = (text: string): string =>
  text.toLowerCase().replaceAll(/[\s–]+/gu, (run) => (run.includes('–') ? '-' : ''));

/** Laws in the order in which the office means them when it names none. */
const GESETZE_DES_AMTES: readonly string[] = Object.values(RECHTSGEBIETE).flat();

/** By the first of the indexes that they were read from. */
const NAMEN = new WeakMap<object, { readonly of: readonly object[]; readonly namen: Namen }>();
const NO_LAW = readNamen([]);

/** Names of the laws that are asked. */
function namenOf(indexe: readonly Sammlungsindex[]): Namen {
  const recht = indexe.filter(({ art }) => art === 'recht').map(({ basis }) => basis);
  const [first] = recht;
  if (!first) return NO_LAW;
  const known = NAMEN.get(first);
  if (known?.of.length === recht.length && known.of.every((basis, i) => basis === recht[i])) return known.namen;
  const namen = readNamen(recht.flatMap(({ werke }) => werke.map(({ kurz }) => kurz)));
  NAMEN.set(first, { of: recht, namen });
  return namen;
}

type Ortsverzeichnis = ReadonlyMap<string, readonly Indexort[]>;

const NORMEN = new WeakMap<Indexbestand, Ortsverzeichnis>();
const WERKE = new WeakMap<Indexbestand, Ortsverzeichnis>();

const ortOf = (bestand: Indexbestand) => known(NORMEN, bestand, ({ kurz, bezeichnung }) => keyOf(kurz, bezeichnung));

const werkOf = (bestand: Indexbestand) => known(WERKE, bestand, ({ kurz }) => aktenzeichenKey(kurz));

/** Made with the first question that names something. */
function known(
  kept: WeakMap<Indexbestand, Ortsverzeichnis>,
  bestand: Indexbestand,
  key: (ort: Indexort) => string,
): Ortsverzeichnis {
  const made = kept.get(bestand) ?? Map.groupBy(bestand.abschnitte, key);
  kept.set(bestand, made);
  return made;
}
