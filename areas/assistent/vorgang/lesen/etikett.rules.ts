/** Values by their labels: behind the label, in the column beside it, on the next line, under it, or before it. Pure. */
import { etikettMuster, falte, wortspanne } from './falten.rules.ts';
import type { Leser } from './leser.schema.ts';
import { merke } from './merken.rules.ts';
import { darunter, type Leseseite, reiheUm, saetzeVon, type Wort, type Zeile, zeilenVon } from './seite.rules.ts';
import { findStaaten } from './staat.rules.ts';
import {
  type Fund,
  findAnzahlen,
  findBetraege,
  findGanze,
  findNiveaus,
  findStunden,
  findTage,
  findVierstellige,
} from './zahlen.rules.ts';

/** One reading before the best is chosen. */
export interface Kandidat {
  readonly wert: boolean | number | string;
  /** Label and value, in the order of the page. */
  readonly worte: readonly Wort[];
  /** What alone says the value. */
  readonly kern: readonly Wort[];
  /** 0 proved by check digits, 1 exact label or phrase, 2 a label that is close. */
  readonly rang: number;
  readonly regel: string;
}

const FINDER: Readonly<Record<string, (worte: readonly Wort[]) => Fund[]>> = {
  betrag: findBetraege,
  tag: findTage,
  passtag: findTage,
  monate: (worte) => findAnzahlen(worte).filter(({ einheit }) => einheit !== 'tagessatz'),
  tagessaetze: (worte) => findAnzahlen(worte).filter(({ einheit }) => einheit === 'tagessatz'),
  stunden: findStunden,
  niveau: findNiveaus,
  isco: findVierstellige,
  staat: findStaaten,
  ganze: findGanze,
};

export const fundeVon = (leser: Leser, worte: readonly Wort[]): Fund[] => FINDER[leser.art]?.(worte) ?? [];

interface Stelle {
  readonly label: string;
  readonly rang: number;
  /** Words of the label, and all words of the line in which it stands. */
  readonly worte: readonly Wort[];
  readonly zeile: Zeile;
  /** The last line of the label, where it is broken. */
  readonly ende: number;
}

/** All readings of this fact by labels and sentences. */
export function leseEtiketten(leser: Leser, seite: Leseseite): Kandidat[] {
  const zeilen = zeilenVon(seite);
  const stellen = uncovered(
    [
      ...(leser.genau ?? []).map((label) => [label, 1] as const),
      ...(leser.nah ?? []).map((label) => [label, 2] as const),
    ].flatMap(([label, rang]) => stellenVon(label, rang, zeilen)),
  );
  return [...stellen.flatMap((stelle) => valueAt(leser, stelle, zeilen)), ...leseVorlagen(leser, zeilen)];
}

interface Suchzeile {
  readonly zeile: Zeile;
  readonly at: number;
  readonly worte: readonly Wort[];
}

/** Each line with the one below, where both are in one column: a label may be broken over two lines of its cell. */
const suchzeilenVon = merke((zeilen: readonly Zeile[]): readonly Suchzeile[] =>
  zeilen.map((zeile, at) => {
    const below = zeilen[at + 1];
    const both = below && Math.abs(below.kasten.x - zeile.kasten.x) < 0.03;
    return { zeile, at, worte: both ? [...zeile.worte, ...below.worte] : zeile.worte };
  }),
);

function stellenVon(label: string, rang: number, zeilen: readonly Zeile[]): Stelle[] {
  const muster = etikettMuster(label);
  return suchzeilenVon(zeilen).flatMap(({ zeile, at, worte }) => {
    const own = zeile.worte.length;
    const strecke = falte(worte);
    return [...strecke.text.matchAll(muster)].flatMap((match) => {
      const [von, bis] = wortspanne(strecke, match.index, match.index + match[0].length);
      if (von >= own) return [];
      return [{ label, rang, worte: worte.slice(von, bis + 1), zeile, ende: bis >= own ? at + 1 : at }];
    });
  });
}

/** „Bruttogehalt“ within „Bruttogehalt im Jahr“ is not another label: the longer one counts. */
function uncovered(stellen: readonly Stelle[]): Stelle[] {
  return stellen.filter(
    (one) =>
      !stellen.some(
        (other) => other.worte.length > one.worte.length && one.worte.every((wort) => other.worte.includes(wort)),
      ),
  );
}

/** Words of a line before which another entry begins. */
const WEIT = 12;

function valueAt(leser: Leser, stelle: Stelle, zeilen: readonly Zeile[]): Kandidat[] {
  const { worte: label, zeile, ende } = stelle;
  const last = label.at(-1) as Wort;
  const line = zeilen[ende] as Zeile;
  const rest = line.worte.slice(line.worte.indexOf(last) + 1);
  const row = reiheUm(line, zeilen);
  const beside = row.slice(row.indexOf(last) + 1).filter((wort) => !rest.includes(wort));
  const zonen: (readonly Wort[])[] = [rest.slice(0, WEIT)];
  const hasDigits = rest.some(({ text }) => /\d{2}/.test(text));
  if (!hasDigits) zonen.push(beside.slice(0, 6));
  if (!hasDigits && rest.length <= 5)
    zonen.push(darunter(zeile === line ? boxOf(label) : line.kasten, zeilen).slice(0, 6));
  if (!hasDigits) zonen.push(sentenceAfter(last, zeilen).slice(0, WEIT));
  for (const zone of zonen) {
    const found = pick(leser, stelle, zone, contextBefore(stelle, zeilen));
    if (found.length > 0) return found;
  }
  const before = zeile.worte.slice(
    Math.max(0, zeile.worte.indexOf(label[0] as Wort) - 5),
    zeile.worte.indexOf(label[0] as Wort),
  );
  return leser.art === 'betrag' && rest.length <= 6 ? pick(leser, stelle, before, [], true) : [];
}

/** The sentence goes on in the next line. */
function sentenceAfter(last: Wort, zeilen: readonly Zeile[]): readonly Wort[] {
  const satz = saetzeVon(zeilen).find((one) => one.includes(last)) ?? [];
  return satz.slice(satz.indexOf(last) + 1);
}

function boxOf(worte: readonly Wort[]) {
  const first = worte[0] as Wort;
  const last = worte.at(-1) as Wort;
  return { x: first.x, y: first.y, w: Math.max(first.w, last.x + last.w - first.x), h: Math.max(first.h, last.h) };
}

/** The first value of a zone that fits; of a date the first, of an amount the first of the right period. */
function pick(
  leser: Leser,
  stelle: Stelle,
  zone: readonly Wort[],
  davor: readonly Wort[],
  isBefore = false,
): Kandidat[] {
  for (const fund of fundeVon(leser, zone)) {
    if (!fits(leser, stelle, fund, zone)) continue;
    const between = isBefore ? zone.slice(fund.bis + 1) : zone.slice(0, fund.von);
    const after = isBefore ? [] : clauseHead(zone.slice(fund.bis + 1));
    if (leser.anders?.test(falte([...davor, ...stelle.worte, ...between]).text)) continue;
    if (leser.anders && /\b(?:bisher|fruher|alt|alte|vorher|ehemals|previous|former)\b/.test(falte(after).text))
      continue;
    const kern = zone.slice(fund.von, fund.bis + 1);
    const worte = isBefore ? [...kern, ...between, ...stelle.worte] : whole(stelle, zone, fund);
    return [{ wert: fund.wert, worte, kern, rang: stelle.rang, regel: `Beschriftung „${stelle.label}“` }];
  }
  return [];
}

/** Label and value with what stands between, in one line; else both parts. */
function whole(stelle: Stelle, zone: readonly Wort[], fund: Fund): readonly Wort[] {
  return [...stelle.worte, ...zone.slice(0, fund.bis + 1).filter((wort) => !stelle.worte.includes(wort))];
}

const FAR: Readonly<Record<string, number>> = {
  tag: 9,
  passtag: 9,
  staat: 3,
  isco: 6,
  niveau: 6,
  ganze: 3,
  stunden: 7,
};

function fits(leser: Leser, stelle: Stelle, fund: Fund, zone: readonly Wort[]): boolean {
  if (fund.von > (FAR[leser.art] ?? 10)) return false;
  if (!isGlaubhaft(leser, fund.wert)) return false;
  if (leser.art === 'stunden') return fund.takt === undefined || fund.takt === 'woche' ? hoursFit(stelle, fund) : false;
  if (leser.art !== 'betrag' || leser.takt === undefined) return true;
  const between = falte(zone.slice(0, fund.von)).text;
  const takt = fund.takt ?? taktIn(between) ?? taktIn(stelle.label);
  return takt === leser.takt && (fund.sicher === true || stelle.rang === 1 || Number(fund.wert) >= 1000);
}

/** A bare number counts hours only where the label says so. */
function hoursFit({ label }: Stelle, fund: Fund): boolean {
  return fund.sicher === true || /stunden|hours/.test(label);
}

export function taktIn(text: string): 'jahr' | 'monat' | 'stunde' | undefined {
  const found = [
    ...text.matchAll(/jahr(?!gang)|annual|annum|year|\bp ?a\b|monat|month|\bmtl\b|stunde|hourly|\bstd\b/g),
  ].at(-1)?.[0];
  if (found === undefined) return undefined;
  if (/^(?:jahr|ann|year|p)/.test(found)) return 'jahr';
  return /^(?:mon|mtl)/.test(found) ? 'monat' : 'stunde';
}

export function isGlaubhaft({ grenzen }: Leser, wert: number | string | boolean): boolean {
  if (grenzen === undefined || typeof wert !== 'number') return true;
  return wert >= grenzen[0] && wert <= grenzen[1];
}

function clauseHead(worte: readonly Wort[]): readonly Wort[] {
  const end = worte.findIndex(({ text }) => /[.;]$/.test(text));
  return worte.slice(0, Math.min(3, end === -1 ? 3 : end + 1));
}

const FRUEHER = /\b(?:fruher|bisherig|vorherig|ehemalig|vorig|alte[rs]?\b|beendet|previous|former)/;

/** Words of the same sentence before the label, and a heading that speaks of former things. */
function contextBefore({ worte, zeile }: Stelle, zeilen: readonly Zeile[]): readonly Wort[] {
  const before = zeile.worte.slice(0, zeile.worte.indexOf(worte[0] as Wort));
  const cut = before.findLastIndex(({ text }) => /[.;,(]$/.test(text) && !/\d\.$/.test(text));
  const heading = zeilen
    .slice(Math.max(0, zeilen.indexOf(zeile) - 5), zeilen.indexOf(zeile))
    .findLast((line) => line.worte.length <= 5 && line.worte.every(({ text }) => !/[\d:]/.test(text)));
  const told = heading && FRUEHER.test(falte(heading.worte).text) ? heading.worte : [];
  return [...told, ...before.slice(cut + 1).slice(-7)];
}

/** Sentences that carry the value in a known form of words. */
function leseVorlagen(leser: Leser, zeilen: readonly Zeile[]): Kandidat[] {
  const vorlagen = leser.vorlagen ?? [];
  if (vorlagen.length === 0) return [];
  return [...saetzeVon(zeilen), ...reihenVon(zeilen)].flatMap((satz) => {
    const strecke = falte(satz);
    return vorlagen.flatMap((vorlage) => {
      const match = vorlage.exec(strecke.text);
      if (!match) return [];
      const [von, bis] = wortspanne(strecke, match.index, match.index + match[0].length);
      const worte = satz.slice(von, bis + 1);
      const fund = fundeVon(leser, worte).find(
        (one) =>
          isGlaubhaft(leser, one.wert) && (leser.takt === undefined || (one.takt ?? taktIn(match[0])) === leser.takt),
      );
      if (!fund || leser.anders?.test(falte(satz.slice(clauseStart(satz, von), bis + 1)).text)) return [];
      if (/\b(?:nicht|kein\w*|wenn|falls|sofern)\b/.test(falte(satz.slice(Math.max(0, von - 4), bis + 1)).text))
        return [];
      return [
        { wert: fund.wert, worte, kern: worte.slice(fund.von, fund.bis + 1), rang: 1, regel: 'Satz mit dem Wert' },
      ];
    });
  });
}

/** At most six words back, not over a comma: „geb. 07.08.1993, ist seit 1. Oktober 2021 …“. */
function clauseStart(satz: readonly Wort[], von: number): number {
  const comma = satz.slice(0, von).findLastIndex(({ text }) => /[,;(]$/.test(text));
  return Math.max(0, von - 6, comma + 1);
}

/** Rows of several columns, read across. */
export const reihenVon = merke((zeilen: readonly Zeile[]): readonly (readonly Wort[])[] =>
  zeilen
    .map((zeile) => ({ zeile, reihe: reiheUm(zeile, zeilen) }))
    .filter(({ zeile, reihe }) => reihe.length > zeile.worte.length && reihe[0] === zeile.worte[0])
    .map(({ reihe }) => reihe),
);
