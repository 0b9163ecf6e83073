/** Lines of a decree → the work, what it does to others, and what an editor must still say. Pure: nothing is guessed. */
import type { BeziehungInput, Norm, WerkInput } from '../bestand/werk.schema.ts';
import { toAbsaetze } from './absatz.rules.ts';
import { type Aussage, aussagenOf } from './aussage.rules.ts';
import { findDaten, firstDatum, german } from './datum.rules.ts';
import { type Gegliedert, gliedere } from './gliederung.rules.ts';
import {
  cleanZeichen,
  daysWithoutLabel,
  einstufungOf,
  herausgeberOf,
  type Kopf,
  readKopf,
  zeichenWithoutLabel,
} from './kopf.rules.ts';
import { normenInText, normenOfAngabe } from './norm.rules.ts';
import { type Geltungstage, geltungstageOf } from './tage.rules.ts';
import { wirkungenOf } from './wirkung.rules.ts';
import { joinLines, type Zeile } from './zeile.rules.ts';

export interface Pruefpunkt {
  readonly feld:
    | 'aktenzeichen'
    | 'datum'
    | 'gueltigAb'
    | 'gueltigBis'
    | 'titel'
    | 'herausgeber'
    | 'text'
    | 'beziehungen';
  /** What an editor must do, in a sentence. */
  readonly satz: string;
}

export interface GelesenerErlass {
  /** Without `standAm`: it is the first day of validity, or the day of taking in where that is not known. */
  readonly werk: Omit<WerkInput, 'standAm'>;
  readonly beziehungen: readonly BeziehungInput[];
  readonly zuPruefen: readonly Pruefpunkt[];
  /** Valid on no day before an editor has decided. */
  readonly beginnUnklar: boolean;
}

export interface Rohtext {
  readonly zeilen: readonly Zeile[];
  /** Heads and feet of its pages. */
  readonly raender: readonly string[];
  /** Read from a picture: words may be wrong. */
  readonly erkannt?: boolean;
}

const LEAST_CHARACTERS = 40;

/** Throws a `RangeError` with a German sentence for what holds no text, or may not be kept here. */
export function toErlass({ zeilen, raender, erkannt = false }: Rohtext, name: string): GelesenerErlass {
  if (zeilen.reduce((sum, { text }) => sum + text.length, 0) < LEAST_CHARACTERS)
    throw new RangeError('Die Datei enthält keinen lesbaren Text.');
  const gegliedert = gliedere(zeilen);
  const kopf = readKopf(headOf(gegliedert));
  const secret = einstufungOf(kopf, headOf(gegliedert).slice(0, 40), [...raender, ...lastLines(zeilen)]);
  if (secret === 'hoeher')
    throw new RangeError('Der Text ist höher eingestuft als VS-NfD. Er darf in Bleibe nicht gespeichert werden.');
  const normen = toNormen(gegliedert, kopf);
  const aussagen = aussagenOf(normen);
  const pruefen: Pruefpunkt[] = [];
  const zeichen = zeichenOf(kopf, pruefen);
  const datum = datumOf(kopf, pruefen);
  const titel = titelOf(gegliedert, kopf, name, pruefen);
  const herausgeber = herausgeberOf(kopf);
  if (herausgeber === '')
    pruefen.push({ feld: 'herausgeber', satz: 'Es steht nicht da, wer den Erlass herausgibt. Tragen Sie es ein.' });
  const tage = geltungstageOf(kopf, aussagen, zeichen ? [zeichen] : []);
  const { gueltigAb, gueltigBis, beginnUnklar } = decideTage(tage, datum, pruefen);
  const { beziehungen, offen } = wirkungenOf(kopf, normen, aussagen, { zeichen, datum });
  pruefen.push(...offen.map((satz): Pruefpunkt => ({ feld: 'beziehungen', satz })));
  if (normen.length === 0)
    pruefen.push({ feld: 'text', satz: 'Es wurde kein Text unter dem Kopf gefunden. Prüfen Sie die Datei.' });
  if (erkannt)
    pruefen.push({
      feld: 'text',
      satz: 'Der Text wurde aus einem Bild erkannt. Vergleichen Sie ihn mit dem Original.',
    });
  const bezug = bezugOf(kopf, titel);
  return {
    werk: {
      schluessel: schluesselOf(zeichen, datum, herausgeber, titel),
      kurz: zeichen ?? (datum ? `Erlass vom ${german(datum)}` : titel),
      titel,
      herausgeber,
      ...(datum ? { datum } : {}),
      ...(gueltigAb ? { gueltigAb } : {}),
      ...(gueltigBis ? { gueltigBis } : {}),
      bezug: bezug.map(({ norm }) => norm),
      ...(secret === 'VS-NfD' ? { einstufung: 'VS-NfD' as const } : {}),
      normen,
    },
    beziehungen: [
      ...beziehungen,
      ...bezug.map(({ norm, zeile }): BeziehungInput => ({ art: 'legt_aus', ziel: norm, fundtext: zeile })),
    ],
    zuPruefen: pruefen,
    beginnUnklar,
  };
}

/** Without any section the head ends where the first long paragraph begins. */
function headOf({ kopf, abschnitte }: Gegliedert): readonly Zeile[] {
  if (abschnitte.length > 0) return kopf;
  const first = kopf.findIndex(isText);
  return first < 0 ? kopf : kopf.slice(0, first);
}

const isText = ({ text, zellen }: Zeile, i: number): boolean =>
  i > 1 &&
  !zellen &&
  text.length > 70 &&
  /\b(?:ist|sind|wird|werden|hat|haben|soll|sollen|darf|dürfen|kann|können|muss|müssen|gilt|gelten|bitte)\b/.test(text);

const lastLines = (zeilen: readonly Zeile[]): string[] => zeilen.slice(-6).map(({ text }) => text);

const GREETING =
  /^(?:An(?:\s+(?:die|den|das|alle)\b)|Sehr geehrte|Nachrichtlich|Nur per E-?Mail|per E-?Mail|Verteiler)/i;
const CLOSING = /^(?:Im Auftrag|In Vertretung|gez\.|Mit freundlichen)/i;

function toNormen({ kopf, abschnitte }: Gegliedert, { frei }: Kopf): Norm[] {
  const sections = abschnitte
    .map(
      ({ zeilen, ...section }): Norm => ({
        ...section,
        gliederung: [...section.gliederung],
        absaetze: toAbsaetze(zeilen),
      }),
    )
    .filter(({ absaetze, ueberschrift }) => absaetze.length > 0 || ueberschrift !== '');
  if (abschnitte.length > 0) {
    const intro = introOf(frei);
    const absaetze = toAbsaetze(intro);
    return absaetze.length === 0
      ? sections
      : [{ bezeichnung: 'Einleitung', ueberschrift: '', gliederung: [], absaetze }, ...sections];
  }
  const first = kopf.findIndex(isText);
  const last = kopf.findIndex(({ text }, i) => i > first && CLOSING.test(text));
  const absaetze = first < 0 ? [] : toAbsaetze(kopf.slice(first, last < 0 ? undefined : last));
  return absaetze.length === 0 ? [] : [{ bezeichnung: 'Text', ueberschrift: '', gliederung: [], absaetze }];
}

/** Sentences between the address and the first section; letter head and address are none. */
function introOf(frei: readonly Zeile[]): readonly Zeile[] {
  const greeting = frei.findLastIndex(({ text }) => GREETING.test(text));
  const rest = frei.slice(greeting + 1);
  const first =
    greeting < 0
      ? rest.findIndex(isText)
      : rest.findIndex(({ text }) => text.length > 60 && /[.:]$|[a-zäöü,]$/.test(text));
  return first < 0 ? [] : rest.slice(first);
}

function zeichenOf(kopf: Kopf, pruefen: Pruefpunkt[]): string | undefined {
  const named = [
    ...new Set(
      kopf.angaben
        .filter(({ feld }) => feld === 'aktenzeichen')
        .map(({ wert }) => cleanZeichen(wert))
        .filter((wert) => /\d/.test(wert)),
    ),
  ];
  const found = named[0] ?? zeichenWithoutLabel(kopf.frei);
  if (named.length > 1)
    pruefen.push({
      feld: 'aktenzeichen',
      satz: `Im Kopf stehen mehrere Aktenzeichen: ${named.join(' und ')}. Wählen Sie das richtige.`,
    });
  if (!found) pruefen.push({ feld: 'aktenzeichen', satz: 'Es wurde kein Aktenzeichen gefunden. Tragen Sie es ein.' });
  return found;
}

function datumOf(kopf: Kopf, pruefen: Pruefpunkt[]): string | undefined {
  const ofField = kopf.angaben
    .filter(({ feld }) => feld === 'datum')
    .map(({ wert }) => firstDatum(wert))
    .filter((one) => one !== undefined);
  // `Az.: 34.11-48.00 vom 12. März 2024`
  const ofSign = kopf.angaben
    .filter(({ feld, wert }) => feld === 'aktenzeichen' && /(?:vom|v\.)\s/.test(wert))
    .flatMap(({ wert }) => findDaten(wert).map(({ iso }) => iso));
  const days = [...new Set([...ofField, ...ofSign, ...daysWithoutLabel(kopf.frei)])].sort();
  if (days.length === 1) return days[0];
  pruefen.push({
    feld: 'datum',
    satz:
      days.length === 0
        ? 'Es wurde kein Datum gefunden. Tragen Sie den Tag des Erlasses ein.'
        : `Der Kopf nennt mehrere Daten: ${days.map(german).join(' und ')}. Tragen Sie den Tag des Erlasses ein.`,
  });
  return undefined;
}

function decideTage({ ab, bis, sofort, offen }: Geltungstage, datum: string | undefined, pruefen: Pruefpunkt[]) {
  const beginnUnklar = ab.length > 1;
  const gueltigAb = ab.length === 1 ? ab[0] : ab.length === 0 && sofort ? datum : undefined;
  if (beginnUnklar)
    pruefen.push({
      feld: 'gueltigAb',
      satz: `Der Text nennt mehrere Tage des Inkrafttretens: ${ab.map(german).join(' und ')}. Bis Sie einen eintragen, gilt der Erlass an keinem Tag.`,
    });
  else if (!gueltigAb)
    pruefen.push({
      feld: 'gueltigAb',
      satz: datum
        ? `${offen.includes('gueltigAb') ? 'Der Erlass tritt nach seiner Bekanntgabe in Kraft; der Tag steht nicht da' : 'Es steht nicht da, ab wann der Erlass gilt'}. Bis Sie einen Tag eintragen, gilt er ab seinem Datum.`
        : 'Es steht nicht da, ab wann der Erlass gilt. Bis Sie einen Tag eintragen, gilt er an keinem Tag.',
    });
  if (bis.length > 1)
    pruefen.push({
      feld: 'gueltigBis',
      satz: `Der Text nennt mehrere letzte Tage: ${bis.map(german).join(' und ')}. Bis Sie einen eintragen, gilt der frühere.`,
    });
  if (offen.includes('gueltigBis') && bis.length === 0)
    pruefen.push({
      feld: 'gueltigBis',
      satz: 'Der Erlass ist auf eine Zahl von Jahren befristet. Tragen Sie den letzten Tag ein.',
    });
  const [gueltigBis] = bis;
  if (gueltigAb && gueltigBis && gueltigBis < gueltigAb) {
    pruefen.push({
      feld: 'gueltigBis',
      satz: `Der letzte Tag (${german(gueltigBis)}) liegt vor dem ersten (${german(gueltigAb)}). Bis Sie das berichtigen, gilt der Erlass an keinem Tag.`,
    });
    return { gueltigAb: undefined, gueltigBis: undefined, beginnUnklar: true };
  }
  return { gueltigAb, gueltigBis, beginnUnklar };
}

function titelOf({ titel }: Gegliedert, kopf: Kopf, name: string, pruefen: Pruefpunkt[]): string {
  const named = kopf.angaben.find(({ feld }) => feld === 'titel')?.wert;
  const found = named ?? titel ?? titleBySetting(kopf.frei);
  if (!found) pruefen.push({ feld: 'titel', satz: 'Es wurde kein Betreff gefunden. Tragen Sie ihn ein.' });
  return (found ?? name.replace(/\.[a-z]{2,4}$/i, '')).trim();
}

const LETTER_HEAD =
  /\b(?:Ministerium|Referat|Postfach|Telefon|Poststelle|straße|platz|Abteilung|[\w.]+@[\w.]+)\b|^\d{5}\b|^MUSTERERLASS|www\./i;

/** The largest line of the head, with those that go on with it; else the last short line before the address. */
function titleBySetting(frei: readonly Zeile[]): string | undefined {
  const candidates = frei.filter(
    ({ text, zellen }) => !zellen && text.length > 8 && !GREETING.test(text) && !/^\W*VS\b/.test(text),
  );
  const largest = Math.max(
    0,
    ...candidates.filter(({ text }) => !LETTER_HEAD.test(text)).map(({ groesse = 1 }) => groesse),
  );
  const large = candidates.filter(
    ({ groesse = 1, text }) => largest > 1.06 && groesse > largest - 0.03 && !LETTER_HEAD.test(text),
  );
  if (large.length > 0 && large.length <= 4) return large.map(({ text }) => text).reduce(joinLines, '');
  const plain = candidates.filter(
    ({ text }) => !LETTER_HEAD.test(text) && text.length < 200 && !/[.]$/.test(text) && findDaten(text).length === 0,
  );
  return plain.at(-1)?.text;
}

function bezugOf(kopf: Kopf, titel: string): { norm: string; zeile: string }[] {
  const named = kopf.angaben
    .filter(({ feld }) => feld === 'bezug')
    .flatMap(({ wert, zeile }) => normenOfAngabe(wert).map((norm) => ({ norm, zeile })));
  const found = named.length > 0 ? named : normenInText(titel).map((norm) => ({ norm, zeile: titel }));
  return found.filter(({ norm }, i) => found.findIndex((one) => one.norm === norm) === i);
}

/** The same Aktenzeichen of another day is another decree: some ministries number their files, not their decrees. */
function schluesselOf(
  zeichen: string | undefined,
  datum: string | undefined,
  herausgeber: string,
  titel: string,
): string {
  const sign = zeichen ? zeichen.replaceAll(/[‐‑‒–—−]/g, '-').replaceAll(/\s+/g, '') : `${herausgeber} ${titel}`;
  return `${sign} ${datum ?? ''}`.trim();
}

export type { Aussage };
