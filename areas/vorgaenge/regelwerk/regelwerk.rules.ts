/** Which version holds on a day, what speaks against a new one, and what it changes. Pure. */
import { requireArt } from '../antrag/antrag.rules.ts';
import type { Antragsart, Listenzeile } from '../antrag/formular.schema.ts';
import { findFrage } from '../antrag/frage.data.ts';
import type { Stelle } from '../antrag/stelle.schema.ts';
import { de } from '../antrag/texte/de.data.ts';
import type { Regel } from './regelwerk.data.ts';
import type { Geltend, RegelInhalt, Unterschied } from './regelwerk.schema.ts';

/** A released version of the office; days are ISO, both inclusive, null is open. */
export interface EigeneRegel {
  readonly inhalt: RegelInhalt;
  readonly gueltigAb: string | null;
  readonly gueltigBis: string | null;
}

export function regelAm(regel: Regel, eigene: readonly EigeneRegel[], tag: string): Geltend | undefined {
  const own = eigene.find(
    ({ gueltigAb, gueltigBis }) =>
      (gueltigAb === null || gueltigAb <= tag) && (gueltigBis === null || gueltigBis >= tag),
  );
  if (own)
    return {
      inhalt: own.inhalt,
      gueltigAb: own.gueltigAb ?? tag,
      ...(own.gueltigBis === null ? {} : { gueltigBis: own.gueltigBis }),
      mitgeliefert: false,
    };
  const shipped = regel.mitgeliefert.find(({ gueltigAb, gueltigBis = tag }) => gueltigAb <= tag && gueltigBis >= tag);
  return shipped ? { ...shipped, mitgeliefert: true } : undefined;
}

export interface Einwand {
  readonly path: string;
  readonly message: string;
}

export interface Zusammenhang {
  readonly heute: string;
  /** Documents that the Akten know. */
  readonly dokumenttypen: ReadonlySet<string>;
  readonly gueltigAb: string | undefined;
}

/** What speaks against a new version, each at its field. The shape alone is looked at elsewhere. */
export function einwaendeZu(regel: Regel, inhalt: RegelInhalt, zu: Zusammenhang): Einwand[] {
  const found: Einwand[] = [];
  if (inhalt.abschnitt !== regel.abschnitt)
    found.push({ path: 'inhalt', message: `Das gehört nicht zu „${regel.name}“.` });
  if (inhalt.geprueftBis > zu.heute)
    found.push({ path: 'inhalt.geprueftBis', message: 'Geprüft haben kann man nur bis heute.' });
  if (zu.gueltigAb !== undefined && zu.gueltigAb < zu.heute)
    found.push({
      path: 'gueltigAb',
      message: 'Bitte wählen Sie heute oder einen späteren Tag: Was schon galt, bleibt, wie es war.',
    });
  if (inhalt.abschnitt === 'unterlagen' && regel.abschnitt === 'unterlagen')
    found.push(...listeneinwaende(requireArt(antragsartOf(regel.schluessel)), inhalt.zeilen, zu.dokumenttypen));
  if (inhalt.abschnitt === 'gebuehr' && inhalt.unter24Cent !== undefined && inhalt.unter24Cent > inhalt.betragCent)
    found.push({ path: 'inhalt.unter24Cent', message: 'Der Betrag für Jüngere liegt nicht über dem anderen.' });
  return found;
}

function listeneinwaende(art: Antragsart, zeilen: readonly Listenzeile[], typen: ReadonlySet<string>): Einwand[] {
  const seiten = new Set(art.seiten.map(({ schluessel }) => schluessel));
  const fragen = new Set(art.seiten.flatMap((seite) => seite.fragen));
  return zeilen.flatMap((zeile, at) => {
    const say = (field: string, message: string) => ({ path: `inhalt.zeilen.${at}.${field}`, message });
    const unbekannt = zeile.dokumenttypen.find((typ) => typ !== 'unbestimmt' && !typen.has(typ));
    return [
      ...(zeilen.findIndex((one) => one.schluessel === zeile.schluessel) < at
        ? [say('schluessel', `„${unterlageName(zeile)}“ steht schon in der Liste.`)]
        : []),
      ...(seiten.has(zeile.seite) ? [] : [say('seite', 'Diese Seite hat der Antrag nicht.')]),
      ...(unbekannt === undefined
        ? []
        : [say('dokumenttypen', `Die Dokumentart „${unbekannt}“ kennt dieses Amt nicht.`)]),
      ...(hatWorte(zeile) ? [] : [say('namen', 'Bitte benennen Sie die Unterlage auf Deutsch.')]),
      ...(zeile.wenn ?? []).flatMap(({ frage, ist }) => bedingungseinwand(frage, ist, fragen, say)),
    ];
  });
}

function bedingungseinwand(
  frage: string,
  ist: readonly (string | boolean)[],
  fragen: ReadonlySet<string>,
  say: (field: string, message: string) => Einwand,
): Einwand[] {
  if (!fragen.has(frage)) return [say('wenn', 'Diese Frage stellt der Antrag nicht.')];
  const moeglich = antwortenOf(frage);
  return ist.every((one) => moeglich.includes(one)) ? [] : [say('wenn', 'Diese Antwort gibt es auf die Frage nicht.')];
}

/** What can be answered to a question that a condition may ask for. */
export function antwortenOf(frage: string): readonly (string | boolean)[] {
  const found = findFrage(frage);
  if (found?.art === 'janein') return [true, false];
  return found?.wahl ?? [];
}

export const antragsartOf = (schluessel: string): string => schluessel.slice('unterlagen.'.length);

const hatWorte = ({ schluessel, namen }: Pick<Listenzeile, 'schluessel' | 'namen'>): boolean =>
  (namen?.de ?? '') !== '' || texte[`unterlage.${schluessel}`] !== undefined;

const texte: Readonly<Record<string, string | undefined>> = de;

export function unterlageName({ schluessel, namen }: Pick<Listenzeile, 'schluessel' | 'namen'>): string {
  return namen?.de || texte[`unterlage.${schluessel}`] || schluessel;
}

export function frageName(frage: string): string {
  return texte[`frage.${frage}`] ?? frage;
}

export function antwortName(frage: string, wert: string | boolean): string {
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  return texte[`wahl.${frage}.${wert}`] ?? wert;
}

export function seiteName(seite: string): string {
  return texte[`seite.${seite}`] ?? seite;
}

export const euro = (cent: number): string =>
  `${String(Math.floor(cent / 100)).replace(/\B(?=(\d{3})+$)/g, '.')},${String(cent % 100).padStart(2, '0')} €`;

const ja = (on: boolean): string => (on ? 'ja' : 'nein');
const tag = (day: string): string => day.split('-').reverse().join('.');

/** In short, for a list. */
export function kurzOf(inhalt: RegelInhalt): string {
  switch (inhalt.abschnitt) {
    case 'unterlagen':
      return `${inhalt.zeilen.length} ${inhalt.zeilen.length === 1 ? 'Unterlage' : 'Unterlagen'}${inhalt.online ? '' : ', nicht im Portal'}`;
    case 'gebuehr':
      return `${euro(inhalt.betragCent)}${inhalt.unter24Cent === undefined ? '' : `, unter 24 Jahren ${euro(inhalt.unter24Cent)}`}`;
    case 'verfahrensart':
      return `${inhalt.erwarteteTage} Tage${inhalt.vierAugen ? ', immer vier Augen' : ''}`;
    case 'stellen':
      return inhalt.stellen.length === 1 ? '1 Behörde' : `${inhalt.stellen.length} Behörden`;
  }
}

export function normOf(inhalt: RegelInhalt): string {
  if (inhalt.abschnitt === 'stellen') return '§ 3 Abs. 1 VwVfG NRW';
  return inhalt.abschnitt === 'unterlagen' ? '§ 82 Abs. 1 AufenthG' : inhalt.norm;
}

/** How a document of the Akten is called. */
export type Typname = (typ: string) => string;
const plain: Typname = (typ) => typ;

/** One line of an evidence list in words: what is due under which condition. */
export function zeilenWorte(zeile: Listenzeile, typname: Typname = plain): string {
  const wenn = (zeile.wenn ?? []).map(
    ({ frage, ist }) => `„${frageName(frage)}“ ${ist.map((one) => antwortName(frage, one)).join(' oder ')}`,
  );
  return [
    zeile.anzahl === undefined ? '' : `${zeile.anzahl} Stück`,
    zeile.freiwillig ? 'freiwillig' : '',
    `Seite „${seiteName(zeile.seite)}“`,
    zeile.norm,
    zeile.dokumenttypen.map(typname).join(', '),
    wenn.length === 0 ? 'immer' : `wenn ${wenn.join(' und ')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Each change as one line; nothing where both say the same. */
export function unterschiede(
  vorher: RegelInhalt | undefined,
  nachher: RegelInhalt,
  typname: Typname = plain,
): Unterschied[] {
  const before = vorher === undefined ? new Map<string, string>() : felderOf(vorher, typname);
  const after = felderOf(nachher, typname);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((was) => {
    const [a, b] = [before.get(was) ?? '', after.get(was) ?? ''];
    return a === b ? [] : [{ was, vorher: a, nachher: b }];
  });
}

function felderOf(inhalt: RegelInhalt, typname: Typname): Map<string, string> {
  const beleg: [string, string][] = [
    ['Quelle', inhalt.quelle],
    ['Geprüft bis', tag(inhalt.geprueftBis)],
  ];
  switch (inhalt.abschnitt) {
    case 'unterlagen':
      return new Map([
        ['Im Portal', ja(inhalt.online)],
        ...inhalt.zeilen.map((one) => [unterlageName(one), zeilenWorte(one, typname)] as [string, string]),
        ...beleg,
      ]);
    case 'gebuehr':
      return new Map([
        ['Leistung', inhalt.text],
        ['Norm', inhalt.norm],
        ['Betrag', euro(inhalt.betragCent)],
        ['Betrag unter 24 Jahren', inhalt.unter24Cent === undefined ? '' : euro(inhalt.unter24Cent)],
        ...beleg,
      ]);
    case 'verfahrensart':
      return new Map([
        ['Name', inhalt.name],
        ['Norm', inhalt.norm],
        ['Übliche Dauer', `${inhalt.erwarteteTage} Tage`],
        ['Immer vier Augen', ja(inhalt.vierAugen)],
        ...beleg,
      ]);
    case 'stellen':
      return new Map([...inhalt.stellen.map((one) => [one.name, stelleWorte(one)] as [string, string]), ...beleg]);
  }
}

/** One office in one line, as it is typed and read. */
export const stelleWorte = ({ plz, anschrift, telefon, web }: Stelle): string =>
  [plz, anschrift, telefon, web].filter(Boolean).join(' · ');

const TRENNER = ';';

/** One office for each line: postcodes; name; address; phone; web. Columns pasted from a spreadsheet count too. */
export function stellenAus(text: string): Stelle[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [plz = '', name = '', anschrift = '', telefon = '', web = ''] = line
        .split(line.includes('\t') ? '\t' : TRENNER)
        .map((part) => part.trim());
      return { plz, name, anschrift, telefon, web };
    });
}

export const stellenText = (stellen: readonly Stelle[]): string =>
  stellen
    .map(({ plz, name, anschrift, telefon, web }) => [plz, name, anschrift, telefon, web].join(`${TRENNER} `))
    .join('\n');
