/** Erlasse that a question names by their date alone: "der Erlass vom 3.2.2025", "Weisung des MKJF aus März 2024". Pure. */
import { DATUM, findDaten, german } from '../erlass/datum.rules.ts';

/** What a question calls an Erlass by; both days inclusive, one day, a month or a year. */
export interface Datumsangabe {
  readonly von: string;
  readonly bis: string;
  /** As people say it: `vom 03.02.2025`. */
  readonly worte: string;
  /** What stands between the word and the date: who issued it. */
  readonly herausgeber: string;
  /** What was typed. */
  readonly text: string;
}

/** A work that may be meant. */
export interface DatierterErlass {
  readonly id: string;
  readonly kurz: string;
  readonly herausgeber: string;
  readonly datum: string | null;
  readonly gueltigAb: string | null;
}

const MONATE = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September'].concat(
  'Oktober',
  'November',
  'Dezember',
);
const MONAT = `(?:${MONATE.join('|')}|Jänner|Maerz)`;
const WORT = String.raw`(?<!\p{L})(?:\p{L}{0,20}erlass(?:es|e)?|\p{L}{0,20}weisung(?:en)?|\p{L}{0,20}rundschreiben|rundverfügung|\p{L}{0,20}hinweise?n?|hausregel(?:n|ung)?)(?!\p{L})`;
/** At most fifty letters between the word and the date, and no end of a sentence. */
const ZWISCHEN = String.raw`([^.!?;:\d]{0,50}?)`;
const ZEIT = String.raw`(${DATUM}|${MONAT}\s?(?:19|20)\d{2}|(?:19|20)\d{2})(?![\d/.-]*\d)`;
const ANGABE = new RegExp(`${WORT}${ZWISCHEN}(?<!\\p{L})(?:vom|von|aus(?: dem)?)(?: Jahr(?:e)?)? ${ZEIT}`, 'giu');
const MOST = 4;

export function findErlassdaten(frage: string): Datumsangabe[] {
  return [...frage.matchAll(ANGABE)].slice(0, MOST).flatMap(([text, herausgeber = '', zeit = '']) => {
    const spanne = toSpanne(zeit);
    return spanne ? [{ ...spanne, herausgeber: herausgeber.trim(), text }] : [];
  });
}

function toSpanne(zeit: string): Pick<Datumsangabe, 'von' | 'bis' | 'worte'> | undefined {
  const [tag] = findDaten(zeit);
  if (tag) return { von: tag.iso, bis: tag.iso, worte: `vom ${german(tag.iso)}` };
  const [, name, jahr] = /^(\p{L}*)\s?(\d{4})$/u.exec(zeit) ?? [];
  if (jahr === undefined) return undefined;
  if (!name) return { von: `${jahr}-01-01`, bis: `${jahr}-12-31`, worte: `aus dem Jahr ${jahr}` };
  const plain = name.toLowerCase().replace('jänner', 'januar').replace('maerz', 'märz');
  const nr = MONATE.findIndex((one) => one.toLowerCase() === plain) + 1;
  const month = `${jahr}-${String(nr).padStart(2, '0')}`;
  // A comparison of days as text, so that every month may end with the 31st.
  return nr === 0 ? undefined : { von: `${month}-01`, bis: `${month}-31`, worte: `vom ${MONATE[nr - 1]} ${jahr}` };
}

/** „des MKJFGFI“, „der ZAB“; „zur NE“ is a subject. */
const ISSUER = /(?<!\p{L})(?:des|der|durch(?: das| die)?|vom|von) (\p{Lu}{2,}\p{Ll}?)(?!\p{L})/gu;

/**
 * Which of them are meant: by their own date, else by the day from which they hold. An abbreviation of who issued it has to
 * fit; a name in words chooses among several.
 */
export function chooseErlasse(
  { von, bis, herausgeber }: Datumsangabe,
  erlasse: readonly DatierterErlass[],
): readonly DatierterErlass[] {
  const within = (day: string | null) => day !== null && von <= day && day <= bis;
  const byDate = erlasse.filter(({ datum }) => within(datum));
  const found = byDate.length > 0 ? byDate : erlasse.filter(({ gueltigAb }) => within(gueltigAb));
  const short = [...herausgeber.matchAll(ISSUER)].map(([, name = '']) => name);
  if (short.length > 0) return found.filter((one) => short.some((name) => isShortFor(name, one)));
  const words = wordsOf(herausgeber);
  const named = found.filter((one) => wordsOf(one.herausgeber).some((word) => words.includes(word)));
  return named.length > 0 ? named : found;
}

/** `MKJFGFI` for „Ministerium für Kinder, Jugend, Familie, …“, `BMI` for „Bundesministerium des Innern“. */
function isShortFor(name: string, { herausgeber, kurz }: DatierterErlass): boolean {
  const written = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu');
  if (written.test(herausgeber) || written.test(kurz)) return true;
  const initials = herausgeber
    .replaceAll(/(Bundes|Landes|Staats)(ministerium|amt)/gu, (_, a: string, b: string) => `${a} ${b.toUpperCase()}`)
    .match(/(?<!\p{L})\p{Lu}/gu);
  return (initials?.join('') ?? '').startsWith(name.toUpperCase());
}

/** Stems by their first letters: „Innenministeriums“, „Ministerium des Innern“. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6));
}
