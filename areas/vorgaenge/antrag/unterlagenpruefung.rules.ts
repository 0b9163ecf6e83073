/**
 * From the pages of a file to what is said about it: readable, the right document, of this person, still valid. In doubt
 * nothing is said: a false alarm costs trust, and a person looks at everything later (§ 24 VwVfG NRW).
 */
import { leseMrz, type Mrz, mrzZeilen } from './mrz.rules.ts';
import { MIT_ENDE, MIT_NAMEN, ZWEI_SEITEN } from './unterlagenpruefung.data.ts';
import type { Blatt, Erwartung, GeleseneSeite, Hinweis, Hinweisart } from './unterlagenpruefung.schema.ts';

/** Below it letters blur with the paper. */
const DUNKEL = 95;
/** Mean certainty of words below which a page that was read with errors is hard to read for people too. */
const UNSICHER = 55;
/** With fewer words a page says too little about whose it is. */
const GENUG_WORTE = 8;

export interface Befund {
  readonly hinweise: readonly Hinweis[];
  readonly blaetter: readonly Blatt[];
}

/** @param typen what each page turns out to be, as `akten` tells it; `unbestimmt` and `schreiben` say nothing */
export function pruefeSeiten(
  seiten: readonly GeleseneSeite[],
  gesamt: number,
  typen: readonly string[],
  erwartet: Erwartung,
): Befund {
  const text = seiten.map((seite) => seite.text).join('\n');
  const mrz = leseMrz(text, erwartet.heute);
  const lesbar = lesbarkeit(seiten, gesamt);
  const whole = seiten.length === gesamt;
  const readable = !lesbar.some(({ art }) => art === 'leer' || art === 'unscharf');
  return {
    hinweise: [
      ...lesbar,
      ...(isAndereArt(typen, erwartet, mrz) ? [{ art: 'andere_art' } as const] : []),
      ...(readable ? [...wessen(text, mrz, erwartet), ...ende(text, mrz, erwartet)] : []),
      ...(readable && whole && fehltMrz(seiten, erwartet, mrz) ? [{ art: 'mrz_fehlt' } as const] : []),
      ...(!whole ? [{ art: 'teilweise', seiten: seiten.map(({ nr }) => nr) } as const] : []),
    ],
    // Of what was not read nobody knows which sheets it has.
    blaetter: !whole ? [] : blaetterOf(text, mrz, erwartet),
  };
}

// ---- readable

function lesbarkeit(seiten: readonly GeleseneSeite[], gesamt: number): Hinweis[] {
  const found = (art: Hinweisart, is: (seite: GeleseneSeite) => boolean): Hinweis[] => {
    const which = seiten.filter(is).map(({ nr }) => nr);
    if (which.length === 0) return [];
    return [which.length === gesamt && gesamt === 1 ? { art } : { art, seiten: which }];
  };
  const bad = ({ leer, guete, sicherheit }: GeleseneSeite) =>
    !leer && (guete === 'unlesbar' || (guete === 'schwach' && sicherheit < UNSICHER));
  // An empty back of a sheet is normal; a file without a word is not.
  const allEmpty = seiten.length > 0 && seiten.every(({ leer }) => leer);
  return [
    ...(allEmpty ? found('leer', ({ leer }) => leer) : []),
    ...found('dunkel', (seite) => bad(seite) && seite.papier < DUNKEL),
    ...found('unscharf', (seite) => bad(seite) && seite.papier >= DUNKEL),
    ...found('abgeschnitten', (seite) => seite.bild && !seite.leer && isAbgeschnitten(seite)),
    ...found('gedreht', ({ bild, leer, drehung }) => bild && !leer && drehung !== 0),
  ];
}

/** Text runs into the edge in several lines: then something lies beyond it. */
function isAbgeschnitten({ zeilenAmRand, zeilen }: GeleseneSeite): boolean {
  return zeilenAmRand >= 3 && zeilenAmRand >= zeilen / 4;
}

// ---- the right document

function isAndereArt(typen: readonly string[], { dokumenttypen, unterlage }: Erwartung, mrz: Mrz | undefined): boolean {
  if (dokumenttypen.includes('unbestimmt')) return false;
  if (mrz && dokumenttypen.some((typ) => MRZ_TYPEN[mrz.art].includes(typ))) return false;
  if (mrz && MIT_ENDE.has(unterlage)) return true;
  const known = typen.filter((typ) => typ !== 'unbestimmt' && typ !== 'schreiben');
  return known.length > 0 && !known.some((typ) => dokumenttypen.includes(typ));
}

const MRZ_TYPEN: Readonly<Record<Mrz['art'], readonly string[]>> = {
  pass: ['pass', 'identitaet'],
  karte: ['aufenthaltstitel', 'identitaet', 'fiktionsbescheinigung'],
  visum: ['visum'],
};

/** A picture of a passport without its two lines shows another page, or not all of it. Asked only when every page was read. */
function fehltMrz(seiten: readonly GeleseneSeite[], { unterlage }: Erwartung, mrz: Mrz | undefined): boolean {
  if (unterlage !== 'pass' || mrz || !seiten.every(({ bild }) => bild)) return false;
  return mrzZeilen(seiten.map(({ text }) => text).join('\n')).length === 0;
}

// ---- of this person

function wessen(text: string, mrz: Mrz | undefined, { unterlage, person }: Erwartung): Hinweis[] {
  if (!MIT_NAMEN.has(unterlage)) return [];
  if (mrz) return wessenMrz(mrz, person);
  if (person.familienname === undefined) return [];
  const words = wortliste(text);
  if (words.length < GENUG_WORTE) return [];
  return nennt(words, person.familienname) ? [] : [{ art: 'anderer_name' }];
}

function wessenMrz(mrz: Mrz, { familienname, vornamen, geburtsdatum }: Erwartung['person']): Hinweis[] {
  const words = wortliste(`${mrz.familienname} ${mrz.vornamen}`);
  const sameDay = mrz.geburtsdatum === undefined ? undefined : mrz.geburtsdatum === geburtsdatum;
  // A proved birth date weighs more than a name that can be written in many ways.
  const same = [familienname, vornamen].some((name) => name !== undefined && name !== '' && nennt(words, name));
  return [
    ...(words.length > 0 && familienname !== undefined && !same ? [{ art: 'anderer_name' } as const] : []),
    ...(sameDay === false && geburtsdatum !== undefined ? [{ art: 'anderes_geburtsdatum' } as const] : []),
  ];
}

/** Latin capitals; umlauts in one form, as passports and other papers write them differently. */
export function faltung(name: string): string {
  return name
    .toUpperCase()
    .replace(/ß/g, 'SS')
    .replace(/Ø/g, 'O')
    .replace(/[ŁĐ]/g, (letter) => (letter === 'Ł' ? 'L' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([AOU])E/g, '$1')
    .replace(/['’`´]/g, '');
}

function wortliste(text: string): string[] {
  return faltung(text)
    .split(/[^A-Z]+/)
    .filter((word) => word.length >= 2);
}

/** One carrying part of the name stands there, give or take a misread letter. */
function nennt(words: readonly string[], name: string): boolean {
  const parts = wortliste(name);
  const carrying = parts.filter((part) => part.length >= 3);
  return (carrying.length > 0 ? carrying : parts).some((part) =>
    words.some((word) => word === part || (part.length >= 5 && isNah(word, part))),
  );
}

/** One letter differs, is missing or too many. */
function isNah(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

// ---- still valid

const ENDE =
  /(?:g[üu]ltig bis|g[üu]ltigkeit bis|date of expiry|valid until|expiry date|ablaufdatum|card expiry|karte g[üu]ltig)/gi;
const MONATE = ['jan', 'feb', 'm[aä]r', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[zc]'];

function ende(text: string, mrz: Mrz | undefined, { unterlage, heute, darfAbgelaufenSein }: Erwartung): Hinweis[] {
  if (!MIT_ENDE.has(unterlage) || darfAbgelaufenSein) return [];
  const tag = mrz?.gueltigBis ?? gedrucktesEnde(text);
  return tag !== undefined && tag < heute ? [{ art: 'abgelaufen', tag }] : [];
}

/** The latest day that stands behind words for an end. */
function gedrucktesEnde(text: string): string | undefined {
  const days = [...text.matchAll(ENDE)].flatMap(({ index, 0: words }) => {
    const day = erstesDatum(text.slice(index + words.length, index + words.length + 60));
    return day === undefined ? [] : [day];
  });
  return days.toSorted().at(-1);
}

function erstesDatum(text: string): string | undefined {
  const plain = /(\d{1,2})[.\s/-]+(\d{1,2})[.\s/-]+((?:19|20)\d\d)/.exec(text);
  if (plain) return isoOf(plain[3], plain[2], plain[1]);
  const worded = /(\d{1,2})[.\s]+([a-zä]{3})[a-zä./\s]{0,8}\s*((?:19|20)\d\d)/i.exec(text);
  const monat = worded ? MONATE.findIndex((one) => new RegExp(one, 'i').test(worded[2] ?? '')) + 1 : 0;
  return worded && monat > 0 ? isoOf(worded[3], String(monat), worded[1]) : undefined;
}

function isoOf(jahr = '', monat = '', tag = ''): string | undefined {
  if (Number(monat) < 1 || Number(monat) > 12 || Number(tag) < 1 || Number(tag) > 31) return undefined;
  return `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
}

// ---- complete

const NUMMER = /(?:seite|page|blatt|sayfa|стр\.?|сторінка)\s*(\d{1,3})\s*(?:von|of|\/|из|з)\s*(\d{1,3})/giu;

function blaetterOf(text: string, mrz: Mrz | undefined, { unterlage }: Erwartung): Blatt[] {
  const printed = [...text.matchAll(NUMMER)]
    .map(([, nr, von]) => ({ nr: Number(nr), von: Number(von) }))
    .filter(({ nr, von }) => nr >= 1 && nr <= von && von <= 200);
  if (printed.length > 0) return uniqueOf(printed);
  const beide =
    ZWEI_SEITEN.has(unterlage) &&
    (mrz?.art === 'visum' || (mrz?.art === 'karte' && /aufenthaltstitel|residence permit/i.test(text)));
  return beide
    ? [
        { nr: 1, von: 2 },
        { nr: 2, von: 2 },
      ]
    : [];
}

function uniqueOf(blaetter: readonly Blatt[]): Blatt[] {
  return [...new Map(blaetter.map((one) => [`${one.nr}/${one.von}`, one])).values()];
}

export type Luecke =
  | { readonly art: 'seiten_fehlen'; readonly seiten: readonly number[] }
  | { readonly art: 'rueckseite' }
  | { readonly art: 'wenige_seiten' };

interface Vorliegend {
  readonly seiten: number;
  readonly blaetter: readonly Blatt[];
}

/** What a document lacks as a whole, over all files that were sent for it. */
export function lueckenOf(
  { schluessel, anzahl = 1 }: { readonly schluessel: string; readonly anzahl?: number | undefined },
  dateien: readonly Vorliegend[],
): Luecke[] {
  if (dateien.length === 0) return [];
  const blaetter = dateien.flatMap((datei) => datei.blaetter);
  const pages = dateien.reduce((sum, { seiten }) => sum + seiten, 0);
  const fehlend = fehlendeBlaetter(blaetter);
  if (fehlend.length > 0) return [{ art: 'seiten_fehlen', seiten: fehlend }];
  if (ZWEI_SEITEN.has(schluessel) && pages < 2 && blaetter.length === 0) return [{ art: 'rueckseite' }];
  return pages < anzahl ? [{ art: 'wenige_seiten' }] : [];
}

/** Of a document that is numbered in one way; several ones with their own numbers are several documents. */
function fehlendeBlaetter(blaetter: readonly Blatt[]): number[] {
  const totals = new Set(blaetter.map(({ von }) => von));
  if (totals.size !== 1) return [];
  const [von = 0] = totals;
  const there = new Set(blaetter.map(({ nr }) => nr));
  return Array.from({ length: von }, (_, index) => index + 1).filter((nr) => !there.has(nr));
}

/** Only informs: nothing has to be done about it. */
export const NUR_INFO: ReadonlySet<Hinweisart> = new Set(['gedreht', 'teilweise']);
