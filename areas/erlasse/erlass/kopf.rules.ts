/** The head of a decree: its labelled lines, and what letter heads say without a label. Pure. */
import { DATUM, findDaten, firstDatum } from './datum.rules.ts';
import { joinLines, type Zeile } from './zeile.rules.ts';

export type Kopffeld =
  | 'aktenzeichen'
  | 'datum'
  | 'gueltigAb'
  | 'gueltigBis'
  | 'gueltigkeit'
  | 'hebtAuf'
  | 'ergaenzt'
  | 'aendert'
  | 'bezug'
  | 'titel'
  | 'herausgeber'
  | 'einstufung'
  | 'fremd';

export interface Kopfangabe {
  readonly feld: Kopffeld;
  readonly wert: string;
  readonly zeile: string;
}

export interface Kopf {
  readonly angaben: readonly Kopfangabe[];
  /** Lines without a label. */
  readonly frei: readonly Zeile[];
}

const LABELS: readonly (readonly [Kopffeld, string])[] = [
  [
    'fremd',
    'Ihr(?:e)? (?:Zeichen|Nachricht|Schreiben)|Telefon|Tel|Telefax|Fax|E-?Mail|Internet|Bearbeite(?:r|rin|t von)(?:\\/-?in)?|Auskunft erteilt|Durchwahl|Zimmer|Seite|Anlagen?|Nachrichtlich|Verteiler',
  ],
  [
    'aktenzeichen',
    '(?:Unser |Mein )?(?:Aktenzeichen|Az|AZ|Geschäftszeichen|Gesch\\.?\\s?-?\\s?Z(?:eichen|ch)?|GeschZ|Gz|GZ|Zeichen)',
  ],
  [
    'gueltigAb',
    '(?:Gültig|Wirksam|Geltung|Gilt|Anwendbar|Anzuwenden|In Kraft)\\s(?:ab|seit|von)|Inkrafttreten|Geltungsbeginn|Tritt in Kraft(?: am)?',
  ],
  [
    'gueltigBis',
    '(?:Gültig|Wirksam|Geltung|Gilt|Befristet)\\sbis|Geltungsende|Befristung|Außerkrafttreten|(?:Tritt )?außer Kraft(?: ab| am)?|Läuft ab am',
  ],
  ['gueltigkeit', 'Gültigkeit(?:sdauer|szeitraum)?|Geltungsdauer|Geltungszeitraum|Laufzeit'],
  [
    'hebtAuf',
    'Hebt(?: folgende Erlasse)? auf|Aufhebung(?: von)?|Aufgehoben(?: wird| werden)?|Aufgehobene Erlasse|Ersetzt|Löst ab',
  ],
  ['ergaenzt', 'Ergänzt|Ergänzung(?: zu| von)?|In Ergänzung zu'],
  ['aendert', 'Ändert|Änderung(?: von| zu| des Erlasses)?'],
  [
    'bezug',
    'Bezug|Bez|Bezugsnorm(?:en)?|Rechtsgrundlagen?|Norm(?:en)?|Betroffene (?:Normen|Vorschriften)|Auslegung von',
  ],
  ['titel', 'Betreff|Betr|Titel|Thema|Gegenstand'],
  ['herausgeber', 'Herausgeber(?:in)?|Herausgebende Stelle|Absender|Behörde|Ressort|Erlassgeber|Erlassende Behörde'],
  ['einstufung', 'Einstufung|VS-Einstufung|Geheimhaltungsgrad'],
  ['datum', 'Datum(?: des Erlasses)?|Erlassdatum|Ausgestellt am|Erlassen am|Vom'],
];
const COMPILED = LABELS.map(([feld, words]) => [feld, new RegExp(`^(?:${words})\\.?\\s*(:|$)\\s*`, 'i')] as const);
/** These stand without a colon too, in front of something with a figure in it. */
const SHORT =
  /^(?:Az\.?|AZ\.?|Gz\.?|GZ\.?|GeschZ\.?|Gesch\.\s?-?Z\.?|Aktenzeichen|Geschäftszeichen)\s+(?=\S*\d|[IVX]+\s)/;

export function readKopf(zeilen: readonly Zeile[]): Kopf {
  const angaben: Kopfangabe[] = [];
  const frei: Zeile[] = [];
  let open: number | undefined;
  zeilen.forEach((zeile, i) => {
    const found = labelled(zeile);
    if (found.length > 0) {
      angaben.push(...found);
      open = angaben.length - 1;
      return;
    }
    const before = zeilen[i - 1];
    const last = open === undefined ? undefined : angaben[open];
    if (last && open !== undefined && goesOn(zeile, before, last))
      angaben[open] = { ...last, wert: joinLines(last.wert, zeile.text), zeile: joinLines(last.zeile, zeile.text) };
    else {
      open = undefined;
      frei.push(zeile);
    }
  });
  return { angaben: angaben.filter(({ wert }) => wert !== ''), frei };
}

/** A value goes on in the next line, and a label may stand alone above its value. */
function goesOn(zeile: Zeile, before: Zeile | undefined, last: Kopfangabe): boolean {
  if (zeile.zellen || /^(?:An |Sehr geehrte|Nachrichtlich)/.test(zeile.text)) return false;
  if (last.wert === '') return true;
  if (zeile.ganz || zeile.abgesetzt) return false;
  return before?.voll === true || /[;,]$/.test(last.wert);
}

function labelled({ text, zellen }: Zeile): Kopfangabe[] {
  if (zellen) {
    const found: Kopfangabe[] = [];
    for (let i = 0; i < zellen.length; i += 1) {
      const cell = zellen[i] ?? '';
      const own = labelOf(cell);
      if (!own) continue;
      const next = zellen[i + 1];
      if (own.wert === '' && next !== undefined) {
        const rest = labelOf(next) ? '' : zellen.slice(i + 1).join(' ');
        found.push({ ...own, wert: rest, zeile: text });
        i += 1;
      } else if (own.wert !== '') found.push({ ...own, zeile: text });
    }
    return found;
  }
  const one = labelOf(text);
  return one && (one.wert !== '' || /:$/.test(text)) ? [{ ...one, zeile: text }] : [];
}

function labelOf(text: string): { feld: Kopffeld; wert: string } | undefined {
  const short = SHORT.exec(text);
  if (short) return { feld: 'aktenzeichen', wert: text.slice(short[0].length).trim() };
  for (const [feld, pattern] of COMPILED) {
    const found = pattern.exec(text);
    if (found) return { feld, wert: text.slice(found[0].length).trim() };
  }
  return undefined;
}

/** `Musterstadt, den 12. März 2024`: place and day of a letter; without a place when the line is the day alone. */
const PLACE_AND_DAY = new RegExp(`^(?:\\p{Lu}[\\p{L} ./-]{1,40},?\\s+)?(?:den|im|am|vom)?\\s*(${DATUM})$`, 'iu');
/** `RdErl. d. MI v. 12. 3. 2024 – 14.11-12230 –`, `Erlass vom 12. März 2024, Az. 14.11-12230`. */
const ACT_OF = new RegExp(
  `^(?:Gem\\.\\s?)?(?:RdErl\\.?|Runderlass|Erlass|Rundschreiben|Anwendungshinweise|Verwaltungsvorschrift|VwV|Weisung|Schreiben|Bek\\.|Bekanntmachung)\\b.{0,100}?(?:\\bvom|\\bv\\.)\\s*(${DATUM})(.*)$`,
  'iu',
);

export function daysWithoutLabel(frei: readonly Zeile[]): string[] {
  return frei.flatMap(({ text, zellen }) =>
    (zellen ?? [text]).flatMap((piece) => {
      const found = PLACE_AND_DAY.exec(piece)?.[1] ?? ACT_OF.exec(piece)?.[1];
      const iso = found && firstDatum(found);
      return iso ? [iso] : [];
    }),
  );
}

/** Aktenzeichen behind the day of the act, in dashes, brackets or after `Az.`. */
export function zeichenWithoutLabel(frei: readonly Zeile[]): string | undefined {
  for (const { text } of frei) {
    const rest = ACT_OF.exec(text)?.[2] ?? '';
    const found =
      /^\s*[–—-]\s*(.*?\d.*?)\s*[–—-]?$/.exec(rest)?.[1] ??
      /\(\s*(?:Az\.?:?\s*)?([^()]*\d[^()]*)\)/.exec(rest)?.[1] ??
      /Az\.?:?\s*(\S.*\d\S*)/.exec(rest)?.[1];
    if (found) return cleanZeichen(found);
  }
  const inline = frei.map(
    ({ text }) => /(?:\bAz\.?|Aktenzeichen|\bGz\.?|Geschäftszeichen)\s*:?\s+([^,;()]*\d[^,;()]*)/.exec(text)?.[1],
  );
  const found = inline.find((one) => one !== undefined && one.length < 60);
  return found === undefined ? undefined : cleanZeichen(found);
}

/** Cuts what stands behind the Aktenzeichen in its line: a day, a remark. */
export function cleanZeichen(wert: string): string {
  const day = findDaten(wert)[0];
  const cut = day && day.von > 3 ? wert.slice(0, day.von).replace(/\s*(?:,|vom|v\.)?\s*$/, '') : wert;
  return cut
    .replace(/\s*[(,;].*$/, '')
    .replace(/^[–—-]\s*|\s*[–—-]$/g, '')
    .replace(/\s+(?:Datum|Bearbeiter|Telefon|Tel\.).*$/, '')
    .trim();
}

const AUTHORITY =
  /\b(?:Ministerium|Staatsministerium|\p{L}*ministerium|Senatsverwaltung|Senator(?:in)?|Landesamt|Landesverwaltungsamt|Bundesamt|Bundesministerium|Bezirksregierung|Regierungspräsidium|Regierung von|Staatskanzlei|Behörde für|Innenbehörde|Landesdirektion|Aufsichtsbehörde)\b/iu;
const ADDRESS =
  /,?\s*(?:[,–-]\s*)?(?:(?:Referat|Abteilung|Abt\.|Dezernat|Sachgebiet|Postfach|\d{5})\b|\S+(?:platz|straße|strasse|str\.|weg|allee|ring|ufer|damm|gasse|markt)\s+\d).*$/iu;

export function herausgeberOf(kopf: Kopf): string {
  const named = kopf.angaben.find(({ feld }) => feld === 'herausgeber')?.wert;
  if (named) return named.replace(ADDRESS, '').trim();
  const line = kopf.frei
    .slice(0, 12)
    .flatMap(({ text, zellen }) => zellen ?? [text])
    .find((text) => AUTHORITY.test(text) && text.length < 120 && !/^An\b/.test(text) && !/[.]$/.test(text));
  return (line ?? '').replace(ADDRESS, '').trim();
}

const SECRET = /VS\s*[-–—]\s*(?:NfD|Nur\s+für\s+den\s+Dienstgebrauch)|^Nur\s+für\s+den\s+Dienstgebrauch$/i;
const HIGHER = /^\W*(?:VS\s*[-–—]\s*)?(?:VERTRAULICH|STRENG GEHEIM|GEHEIM)(?:\W*amtlich geheim gehalten)?\W*$/;

/** A stamp stands alone in a short line of the head, the foot or the margin; a sentence that only speaks of it is none. */
export function einstufungOf(
  kopf: Kopf,
  lines: readonly Zeile[],
  raender: readonly string[],
): 'VS-NfD' | 'hoeher' | undefined {
  const marked = kopf.angaben.find(({ feld }) => feld === 'einstufung')?.wert ?? '';
  const stamps = [...raender, ...lines.flatMap(({ text, zellen }) => [text, ...(zellen ?? [])])].filter(
    (text) => text.length < 90 && !/[.]$/.test(text),
  );
  if (HIGHER.test(marked) || stamps.some((text) => HIGHER.test(text))) return 'hoeher';
  return SECRET.test(marked) || stamps.some((text) => SECRET.test(text)) ? 'VS-NfD' : undefined;
}
