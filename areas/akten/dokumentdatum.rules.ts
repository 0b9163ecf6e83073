/**
 * The date of a document, from where it stands: labelled, after a place, alone in the head, under a signature. What a
 * letter says of other days (births, deadlines, earlier letters) is not its date. Pure.
 */
import { BIRTH, type FoundDate, findDates } from './datum.rules.ts';
import { foldName } from './name.rules.ts';

/**
 * The stronger kind wins. `benannt` labelled as its date · `ort` after a place · `allein` on a line of its own in the head
 * · `ende` at the end of a line of the head, where a scan has two columns in one line · `erstellt` made or signed on ·
 * `eingang` the stamp of arrival, where nothing else stands.
 */
const KINDS = ['benannt', 'ort', 'allein', 'ende', 'erstellt', 'eingang'] as const;
export type Datumsort = (typeof KINDS)[number];
type Kind = Datumsort;

export interface FoundDatum {
  /** ISO date. */
  readonly datum: string;
  readonly kind: Datumsort;
  /** The line in which it stands. */
  readonly zeile: string;
}

/** Words that make a day another one than that of the letter. */
const ELSE =
  /\b(?:gultig|bis|befristet|ab|seit|frist|spatestens|beginnt|beginn|endet|ende|einzug\w*|auszug\w*|einreise|ausreise|verlust\w*|termin|stand|fassung|gesetz\w*|valid|expir\w*|ablauf\w*|abgelaufen)(?: \w+){0,2}$/;
/** An earlier letter: "Ihr Schreiben vom", "unser Zeichen vom". */
const REFERENCE =
  /\b(?:schreiben|brief|antrag|bescheid|nachricht|mail|zeichen|anhorung|vertrag|urteil|beschluss|vermerk)\w* vom$/;
const LABEL =
  /\b(?:(?:ausstellungs|rechnungs|brief|bescheid|druck)?datum(?: der \w+)?|date(?: of issue)?|ausgestellt am|tag der ausstellung)$/;
const MADE = /\b(?:erstellt|gedruckt|unterzeichnet|unterschrieben|gefertigt|ausgefertigt) am$/;
/** A sentence goes on to its day. */
const IN_SENTENCE = /\b(?:am|vom|zum|im|von|und|oder|der|dem|den|des|nach|vor|sowie)$/;
/** Who is greeted, is written to: what follows is the letter itself. */
const GREETING = /^(?:sehr geehrte|guten tag|hallo|liebe|dear)/;
/** The name of a place and no sentence. */
const PLACE = /^[\p{Lu}][\p{L} ./()-]{1,40},?\s+(?:den\s+|am\s+|d\.\s*)?$/u;
const WEEKDAY = /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|den)?$/;
const ARRIVAL = /\b(?:eingegangen|eingang|posteingang|eing|received|empfangen)\b/;

/** Lines at the beginning of a page in which a bare date is that of the letter. */
const HEAD_LINES = 25;

/**
 * @param pages texts of the first pages and the last one, in order
 * @param today ISO; a document is not younger
 */
export function findDokumentdatum(pages: readonly string[], today: string): string | undefined {
  return locateDokumentdatum(pages, today)?.datum;
}

/** The same with the place that says so. */
export function locateDokumentdatum(pages: readonly string[], today: string): FoundDatum | undefined {
  const found = pages.flatMap(candidatesOf).filter(({ datum }) => datum <= today);
  for (const kind of KINDS) {
    const dates = found.filter((one) => one.kind === kind);
    // "Mohammed Al-Hassan, 14.03.1991" looks like a place with a day: the letter is younger than who is written about.
    const best = kind === 'ort' ? dates.toSorted((one, other) => (one.datum < other.datum ? -1 : 1)).at(-1) : dates[0];
    if (best) return best;
  }
  return undefined;
}

function candidatesOf(page: string): FoundDatum[] {
  const lines = page.split('\n');
  const greeting = lines.findIndex((line) => GREETING.test(foldName(line)));
  const head = greeting === -1 ? HEAD_LINES : Math.min(greeting, HEAD_LINES);
  return lines.flatMap((line, index) =>
    findDates(line).flatMap((date) => {
      const kind = kindOf(line, date, foldName(lines[index - 1] ?? ''), index < head);
      return kind ? [{ datum: date.datum, kind, zeile: line.trim() }] : [];
    }),
  );
}

function kindOf(line: string, date: FoundDate, above: string, isHead: boolean): Kind | undefined {
  const { davor } = date;
  const before = line.slice(0, date.von);
  const after = foldName(line.slice(date.bis));
  const isAlone = WEEKDAY.test(foldName(before)) && after === '';
  // A bare day means what the line above says.
  const says = (words: RegExp) => words.test(davor) || (isAlone && words.test(above));
  if (says(BIRTH)) return undefined;
  if (ARRIVAL.test(foldName(line)) || (isAlone && ARRIVAL.test(above))) return 'eingang';
  if (says(ELSE) || REFERENCE.test(davor)) return undefined;
  if (says(LABEL)) return 'benannt';
  if (isAfterPlace(before) && after.split(' ').length <= MOST_WORDS_AFTER) return 'ort';
  if (MADE.test(davor)) return 'erstellt';
  if (isHead && isAlone) return 'allein';
  return isHead && after === '' && !IN_SENTENCE.test(davor) ? 'ende' : undefined;
}

/** After the date of a letter comes nothing, or who signs: no sentence that goes on. */
const MOST_WORDS_AFTER = 8;

/** "Ort, Datum  Musterstadt, " in a form, or at the end of a note: the place is what stands last. */
function isAfterPlace(before: string): boolean {
  const last = before.replace(/^.*(?:\bDatum\b:?|\p{Ll}{3}\.)\s+/u, '');
  return PLACE.test(last) && /,|\bden\s*$/.test(last);
}
