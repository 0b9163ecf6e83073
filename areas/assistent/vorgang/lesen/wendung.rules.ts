/** Yes, no and kinds, by clear phrases; with negations, conditions, crosses in boxes. Pure. */
import { type Kandidat, reihenVon } from './etikett.rules.ts';
import { etikettMuster, falte, wortspanne } from './falten.rules.ts';
import type { Frage, Leser, Leserwert, Wendung } from './leser.schema.ts';
import { type Leseseite, saetzeVon, type Wort, zeilenVon } from './seite.rules.ts';

const VERNEINT =
  /^(?:nicht|kein|keine|keinen|keiner|keines|keinem|nie|niemals|weder|ohne|keinesfalls|noch nicht|not|no|without|never)$/;
const BEDINGT =
  /\b(?:wenn|falls|sofern|soweit|ob|vorausgesetzt|bedingung|vorbehaltlich|im falle|unless|if|whether|provided that)\b/;
const MOEGLICH =
  /\b(?:kann|konnen|konnte|konnten|soll|sollte|moglich\w*|aussicht|beabsichtigt|geplant|voraussichtlich|beantragt|beantrage|antrag auf|may|might|could|should|would|wunscht|bitte|bitten)\b/;
const GRENZE = /^(?:und|aber|sondern|jedoch|oder|sowie|and|but|or)$/;

export function leseWendungen(leser: Leser, seite: Leseseite): Kandidat[] {
  if (!leser.wendungen && !leser.fragen) return [];
  const zeilen = zeilenVon(seite);
  return [
    ...saetzeVon(zeilen).flatMap((satz, at, all) => readSatz(leser, satz, all[at - 1])),
    ...reihenVon(zeilen).flatMap((reihe) => readSatz(leser, reihe)),
  ];
}

/** What one sentence says; where it says two things, nothing. The one before tells what „es“ is. */
export function readSatz(leser: Leser, satz: readonly Wort[], davor: readonly Wort[] = []): Kandidat[] {
  const found = [
    ...(leser.fragen ?? []).flatMap((frage) => readFrage(frage, satz)),
    ...(leser.wendungen ?? []).flatMap((wendung) => readWendung(wendung, satz, davor)),
  ];
  return new Set(found.map(({ wert }) => wert)).size === 1 ? found.slice(0, 1) : [];
}

function readWendung(wendung: Wendung, satz: readonly Wort[], davor: readonly Wort[]): Kandidat[] {
  const strecke = falte(satz);
  if (wendung.mit?.test(`${falte(davor).text} ${strecke.text}`) === false || wendung.nicht?.test(strecke.text))
    return [];
  if (satz.at(-1)?.text.endsWith('?') || satz.some(({ text }) => /^würden?$/i.test(text))) return [];
  const hits = [...strecke.text.matchAll(new RegExp(wendung.muster.source, 'g'))];
  return hits.flatMap((hit) => {
    const [von, bis] = wortspanne(strecke, hit.index, hit.index + hit[0].length);
    const wert = saidBy(wendung, satz, von, bis);
    if (wert === undefined) return [];
    const kern = satz.slice(negationBefore(satz, von) ?? von, bis + 1);
    return [{ wert, worte: around(satz, von, bis), kern, rang: 1, regel: 'Wendung im Text' }];
  });
}

function saidBy(wendung: Wendung, satz: readonly Wort[], von: number, bis: number): Leserwert | undefined {
  const mark = markBefore(satz, von);
  if (mark === 'aus' || endsWithMark(satz)) return undefined;
  const [from, to] = clauseAround(satz, von, bis);
  const before = falte(satz.slice(0, von)).text;
  if (mark === undefined && (BEDINGT.test(before) || MOEGLICH.test(falte(satz.slice(from, to + 1)).text)))
    return undefined;
  const inside = wendung.fest ? 0 : negations(satz.slice(von, bis + 1));
  const near =
    negations(satz.slice(Math.max(from, von - 4), von)) + negations(satz.slice(bis + 1, Math.min(to, bis + 2) + 1));
  const farBefore = negations(satz.slice(0, Math.max(from, von - 4)));
  if (farBefore > 0 || inside + near > 1) return undefined;
  return inside + near === 1 ? wendung.verneint : wendung.wert;
}

function negations(worte: readonly Wort[]): number {
  return worte.filter(({ text }) => VERNEINT.test(falte([{ text } as Wort]).text)).length;
}

/** A negation that turned the value is part of what says it. */
function negationBefore(satz: readonly Wort[], von: number): number | undefined {
  for (let at = von - 1; at >= Math.max(0, von - 4); at--) if (negations(satz.slice(at, at + 1)) > 0) return at;
  return undefined;
}

/** The clause from one border to the next: comma, colon, „und“, „sondern“. */
function clauseAround(satz: readonly Wort[], von: number, bis: number): readonly [number, number] {
  let from = von;
  while (from > 0 && !/[,;:]$/.test(satz[from - 1]?.text ?? '') && !isBorder(satz[from - 1])) from--;
  let to = bis;
  while (to < satz.length - 1 && !/[,;:]$/.test(satz[to]?.text ?? '') && !isBorder(satz[to + 1])) to++;
  return [from, to];
}

const isBorder = (wort: Wort | undefined): boolean => wort !== undefined && GRENZE.test(wort.text.toLowerCase());

const MOST_WORDS = 26;

/** The whole sentence where it is short, else what stands around the phrase. */
function around(satz: readonly Wort[], von: number, bis: number): readonly Wort[] {
  if (satz.length <= MOST_WORDS) return satz;
  const spare = Math.max(4, Math.floor((MOST_WORDS - (bis - von + 1)) / 2));
  return satz.slice(Math.max(0, von - spare), bis + 1 + spare);
}

const AN = /^(?:[[(]\s?[xX✓✗]\s?[\])]|[☒☑✓✔✗✘⊠◉●⦿]|[xX]|®|KX)/u;
const AUS = /^(?:[[(]\s?_?\s?[\])]|[☐□◻○◯]|\[_\]|_{2,})/u;
const EINZELN_AUS = /^[oOQ0]$/;

type Kreuz = 'an' | 'aus' | undefined;

function markOf(text: string): Kreuz {
  if (AN.test(text) && !/^[xX®]./u.test(text)) return 'an';
  return AUS.test(text) || EINZELN_AUS.test(text) ? 'aus' : undefined;
}

/** A box before the words: `[x] unbefristet [ ] befristet`, also where its brackets came apart. */
function markBefore(satz: readonly Wort[], at: number): Kreuz {
  const own = satz[at]?.text ?? '';
  const glued = own.length > 2 ? (markOf(own.slice(0, 3)) ?? markOf(own.slice(0, 1))) : undefined;
  if (glued && /^[[(☒☑☐□✓✔✗✘]/u.test(own)) return glued;
  const before = satz[at - 1]?.text ?? '';
  if (before === ']' || before === ')') return /^[xX]$/.test(satz[at - 2]?.text ?? '') ? 'an' : 'aus';
  return markOf(before);
}

/** Boxes behind their words cannot be told from boxes before the next. */
const endsWithMark = (satz: readonly Wort[]): boolean =>
  satz.length > 2 &&
  markOf(satz.at(-1)?.text ?? '') !== undefined &&
  satz.filter(({ text }) => markOf(text)).length > 0;

function readFrage(frage: Frage, satz: readonly Wort[]): Kandidat[] {
  const strecke = falte(satz);
  const hit = [...strecke.text.matchAll(etikettMuster(frage.worte))][0];
  if (!hit) return [];
  const [von, bis] = wortspanne(strecke, hit.index, hit.index + hit[0].length);
  if (negations(satz.slice(Math.max(0, von - 3), von)) > 0) return [];
  const answers = satz.flatMap((wort, at) => {
    const text = falte([wort]).text;
    return at > bis && at <= bis + 8 && /^(?:ja|nein|yes|no)$/.test(text)
      ? [{ at, ja: /^(?:ja|yes)$/.test(text) }]
      : [];
  });
  const marked = answers.filter(({ at }) => markBefore(satz, at) === 'an');
  const chosen = marked.length > 0 ? marked : answers.filter(({ at }) => markBefore(satz, at) === undefined);
  const [only] = chosen;
  if (!only || chosen.length !== 1 || (marked.length === 0 && answers.length > 1) || endsWithMark(satz)) return [];
  const wert = only.ja ? frage.ja : frage.nein;
  if (wert === undefined) return [];
  const kern = satz.slice(von, only.at + 1);
  return [{ wert, worte: kern, kern, rang: 1, regel: `Frage „${frage.worte}“` }];
}
