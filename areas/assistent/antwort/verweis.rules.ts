/** References to norms in a text: §, Absatz, Satz, Nummer, Abschnitt, and the law that they belong to. Pure. */

export interface Verweis {
  readonly geschrieben: string;
  readonly von: number;
  readonly bis: number;
  /** `§ 18g`, `Art 6`, `Anlage 1`, `Abschnitt 2`; null for a bare `Absatz 4`. */
  readonly norm: string | null;
  readonly absatz: string | null;
  readonly satz: string | null;
  readonly nummer: string | null;
  readonly buchstabe: string | null;
  /** As written: `AufenthG`, `Aufenthaltsgesetzes`. */
  readonly gesetz: string | null;
}

const NR = String.raw`\d+(?:\.\d+)*[a-z]{0,2}(?![\p{L}\d])`;
const UND = String.raw`(?:\s*,\s*|\s*(?:und|oder|sowie|bis|–|-|/)\s*)`;
/** `1, 2 oder 3`, `3 bis 5a` */
const LISTE = `${NR}(?:${UND}${NR})*`;
/** `18a, 18b oder § 18g` */
const NORMEN = String.raw`${NR}(?:${UND}(?:§§?\s*)?${NR})*`;
const ROEMISCH = String.raw`(?<roem>I{1,3}|IV|VI{0,3}|IX|X)(?![\p{L}\d])`;
const GESETZ = String.raw`(?:(?:des|der|dem|im|vom|zum|zur|nach)\s+)?(?<gesetz>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*(?:gesetz(?:es|e)?s?|gesetzbuch(?:e?s|e)?|verordnung|ordnung|konvention|abkommens?|übereinkommens?|satzung)(?:/EU)?(?![\p{L}])|(?:Erstes?n?|Zweites?n?|Drittes?n?|Viertes?n?|Fünftes?n?|Sechstes?n?|Siebtes?n?|Achtes?n?|Neuntes?n?|Zehntes?n?|Elftes?n?|Zwölftes?n?)\s+(?:Buch(?:e?s)?\s+)?Sozialgesetzbuch(?:e?s)?|SGB\s+(?:[IVX]+|\d+)|(?!(?:EUR?|USD|CHF|DM|BAMF|ABH|AZR|EWR)(?![\p{L}\d/]))[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*[A-ZÄÖÜ]+(?:/EU)?(?:-DV)?(?![\p{L}\d]))`;

const ABSATZ = String.raw`(?:Abs(?:atz(?:es)?|ätzen?|\.)?)\s*(?<abs>${LISTE})`;
const STUFE = String.raw`(?:${ABSATZ}|\((?<klammer>\d+[a-z]?)\)|${ROEMISCH})`;
const TIEFER = String.raw`(?:\s*,?\s*(?:(?:S(?:atz(?:es)?|ätzen?|\.))\s*(?<satz>${LISTE})|(?<satzkurz>\d)(?=\s+(?:Nr|Nummer|[A-ZÄÖÜ]\p{L}*[A-ZÄÖÜ]))))?(?:\s*,?\s*(?:Halbsatz|Hs\.?|HS)\s*\d)?(?:\s*,?\s*(?:Nr(?:n)?\.?|Nummern?|Ziff(?:er|\.)?)\s*(?<nr>${LISTE}))?(?:\s*,?\s*(?:Buchst(?:abe[n]?|\.)?|lit\.?)\s*(?<buchst>[a-z]{1,2})(?![\p{L}]))?`;

const VOLL = new RegExp(
  String.raw`(?:§§?\s*|(?<![\p{L}])(?:Paragra(?:f|ph)(?:en)?\s+))(?<par>${NORMEN})(?:\s*,?\s*${STUFE})?${TIEFER}(?:\s*,?\s*${GESETZ})?`,
  'gu',
);
const ARTIKEL = new RegExp(
  String.raw`(?<![\p{L}])(?<art>Art(?:ikels?n?|\.)?|Anlagen?|Anhang|Kapitels?|Abschnitt(?:e?s|en?)?|Teils?|Unterabschnitt(?:e?s)?)\s*(?<par>${LISTE}|[IVX]+(?![\p{L}\d]))(?:\s*,?\s*${STUFE})?${TIEFER}(?:\s*,?\s*${GESETZ})?`,
  'gu',
);
const BLOSS = new RegExp(String.raw`(?<![\p{L}])${ABSATZ}${TIEFER}(?:\s*,?\s*${GESETZ})?`, 'gu');
/** `25b IV 2 AufenthG`, `81 AufenthG` */
const KURZ = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<par>${NR})(?:\s+${ROEMISCH})?${TIEFER}\s+${GESETZ.replace(/^\(\?:.*?\)\?/, '')}`,
  'gu',
);
const SATZ = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:S(?:atz(?:es)?|ätzen?|\.))\s*(?<satz>${LISTE})(?:\s*,?\s*(?:Nr(?:n)?\.?|Nummern?)\s*(?<nr>${LISTE}))?|(?:Nr(?:n)?\.?|Nummern?|Ziff(?:er|\.)?)\s*(?<nr2>${LISTE})(?:\s*,?\s*(?:Buchst(?:abe[n]?|\.)?|lit\.?)\s*(?<buchst>[a-z]{1,2})(?![\p{L}]))?|(?:Buchst(?:aben?|\.)?|lit\.?)\s*(?<buchst2>[a-z]{1,2})(?![\p{L}]))`,
  'gu',
);

/** All references, the longest first at each place; a list is one reference for each of its members. */
export function readVerweise(text: string): Verweis[] {
  const found: Verweis[] = [];
  let rest = text;
  for (const form of [VOLL, ARTIKEL, KURZ, BLOSS, SATZ])
    rest = rest.replace(form, (...args) => {
      const groups = args.at(-1) as Readonly<Record<string, string | undefined>>;
      const match = args[0] as string;
      found.push(...toVerweise(match, args.at(-3) as number, groups));
      return ' '.repeat(match.length);
    });
  return found.sort((a, b) => a.von - b.von);
}

function toVerweise(match: string, von: number, g: Readonly<Record<string, string | undefined>>): Verweis[] {
  const base = { geschrieben: match.trim(), von, bis: von + match.length, gesetz: g.gesetz ?? null };
  const norms = g.par === undefined ? [null] : members(g.par).map((nr) => `${kindOf(g.art)} ${nr}`);
  const absaetze = orNull(g.abs ? members(g.abs) : (g.klammer ?? roman(g.roem)));
  const saetze = orNull(members(g.satz ?? g.satzkurz ?? ''));
  const nummern = orNull(members(g.nr ?? g.nr2 ?? ''));
  const buchstabe = g.buchst ?? g.buchst2 ?? null;
  return norms.flatMap((norm) =>
    absaetze.flatMap((absatz) =>
      saetze.flatMap((satz) => nummern.map((nummer) => ({ ...base, norm, absatz, satz, nummer, buchstabe }))),
    ),
  );
}

function kindOf(art: string | undefined): string {
  if (!art) return '§';
  if (art.startsWith('Art')) return 'Art';
  return art.replace(/(?:e?s|en?)$/, '').replace(/^Anlag$/, 'Anlage');
}

function orNull(given: readonly string[] | string | undefined): readonly (string | null)[] {
  const list = given === undefined ? [] : typeof given === 'string' ? [given] : given;
  return list.length === 0 ? [null] : list;
}

/** Members of `1, 3 bis 5 und 7a`, with what lies between. */
function members(list: string): string[] {
  const found: string[] = [];
  const parts = [...list.matchAll(/(bis|–|-)?\s*(?:§§?\s*)?(\d+(?:\.\d+)*[a-z]{0,2}|[IVX]+)/g)];
  for (const [, until, nr = ''] of parts) {
    const last = Number(/^\d+/.exec(found.at(-1) ?? '')?.[0] ?? Number.NaN);
    const end = Number(/^\d+/.exec(nr)?.[0] ?? Number.NaN);
    if (until && end - last < 60) for (let i = last + 1; i < end; i++) found.push(String(i));
    if (until && end === last) found.push(...lettersBetween(found.at(-1) ?? '', nr));
    found.push(nr);
  }
  return found;
}

/** `16a bis 16c` */
function lettersBetween(from: string, to: string): string[] {
  const [first, last] = [from.at(-1) ?? '', to.at(-1) ?? ''];
  if (!/[a-z]/.test(last)) return [];
  const start = /[a-z]/.test(first) ? first.charCodeAt(0) + 1 : 97;
  const stem = /^\d+/.exec(to)?.[0] ?? '';
  return Array.from(
    { length: Math.max(0, last.charCodeAt(0) - start) },
    (_, i) => stem + String.fromCharCode(start + i),
  );
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function roman(given: string | undefined): string | undefined {
  const at = ROMAN.indexOf(given ?? '');
  return at < 0 ? undefined : String(at + 1);
}

/** The text without its references, so that their numbers are not taken for amounts. Lengths stay. */
export function blankVerweise(text: string, verweise: readonly Verweis[]): string {
  let out = text;
  for (const { von, bis } of verweise) out = out.slice(0, von) + ' '.repeat(bis - von) + out.slice(bis);
  return out;
}

/** `§81`, `§ 81 `, `Artikel 6`, `Art. 6`, `Nr. 3`, `Abschnitt 3.`, `3.` → one way of writing. */
export function levelBezeichnung(given: string): string {
  const text = given.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const [, par] = /^(?:§|Paragra(?:f|ph))\s*(\d+\s?[a-z]{0,2})$/.exec(text) ?? [];
  if (par) return `§ ${par.replace(' ', '')}`;
  const [, art] = /^Art(?:ikel|\.)?\s*(\d+\s?[a-z]{0,2})$/.exec(text) ?? [];
  if (art) return `Art ${art.replace(' ', '')}`;
  const [, nr] = /^(?:(?:Abschnitt|Nr\.?|Nummer|Ziffer|Ziff\.|Tz\.?)\s*)?(\d+(?:\.\d+)*[a-z]?)\.?$/.exec(text) ?? [];
  return nr ?? text;
}

/** `(4)`, `Abs. 4`, `Absatz 4`, ` 4` → `4` */
export function levelAbsatz(given: string): string {
  return given.replace(/^\s*(?:Abs(?:atz|\.)?\s*)?\(?/, '').replace(/[).\s]+$/, '');
}

const LAW_ALIAS: Readonly<Record<string, string>> = {
  'AufenthG 2004': 'AufenthG',
  AsylVfG: 'AsylG',
  'AsylVfG 1992': 'AsylG',
  RuStAG: 'StAG',
  PaßG: 'PassG',
  'PaßG 1986': 'PassG',
  'BeschV 2013': 'BeschV',
};

/** Ways of writing the same law: `SGB 2` is `SGB II`. Case counts. */
export function levelGesetz(given: string): string {
  const text = given.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const alias = LAW_ALIAS[text];
  if (alias) return alias;
  const [, book] = /^SGB (\d+)$/.exec(text) ?? [];
  if (book) return `SGB ${[...ROMAN, 'XI', 'XII', 'XIII', 'XIV'][Number(book) - 1] ?? book}`;
  return text.replace(/ (?:18|19|20)\d{2}$/, '');
}

/** Whether a name in running text means the law that is cited as `kurz`: `Aufenthaltsgesetzes` is `AufenthG`. */
export function meansGesetz(name: string, kurz: string, titel: string): boolean {
  if (levelGesetz(name) === levelGesetz(kurz)) return true;
  const word = name.toLowerCase().replace(/(?:gesetz|gesetzbuch)(?:e?s|e)$/, (end) => end.replace(/(?:e?s|e)$/, ''));
  if (!/(?:gesetz|gesetzbuch|verordnung|ordnung|konvention|abkommen|übereinkommen|satzung)$/.test(word)) return false;
  if (new RegExp(`(?<!\\p{L})${word}`, 'iu').test(titel)) return true;
  const parts =
    levelGesetz(kurz)
      .replace(/\/.*$/, '')
      .match(/[A-ZÄÖÜ][a-zäöüß]*/g) ?? [];
  const form = parts.map((part) => part.toLowerCase()).join('[a-zäöüß]{0,14}');
  return new RegExp(`^${form}[a-zäöüß]{0,9}$`).test(word);
}
