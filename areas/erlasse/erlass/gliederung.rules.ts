/** Lines → head, sections, foot. Pure. */
import { type Nummer, ordinalOf, parseNummer } from './nummer.rules.ts';
import type { Zeile } from './zeile.rules.ts';

export interface Rohabschnitt {
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly gliederung: readonly string[];
  readonly zeilen: readonly Zeile[];
}

export interface Gegliedert {
  /** What stands before the first section, without the title. */
  readonly kopf: readonly Zeile[];
  /** Title, where the format itself says which it is. */
  readonly titel: string | undefined;
  readonly abschnitte: readonly Rohabschnitt[];
}

const CLOSING =
  /^(?:Im Auftrag(?:e)?|In Vertretung|I\.\s?[AV]\.|gez\.|Mit freundlichen? Gr(?:u|ü)(?:ß|ss)e?n?|Hochachtungsvoll)\b/i;
const APPENDIX = /^(Anlage(?:\s+(?:\d{1,2}|[A-Z]))?)\s*[:.–-]?\s*(.*)$/;
const LONGEST_HEADING = 140;

interface Offen {
  readonly bezeichnung: string;
  ueberschrift: string;
  readonly gliederung: readonly string[];
  readonly zeilen: Zeile[];
}

export function gliedere(all: readonly Zeile[]): Gegliedert {
  const zeilen = all.filter(({ text }) => text !== '');
  const marked = zeilen.filter(({ ebene }) => ebene > 0);
  const titel = titleOf(marked);
  const rest = zeilen.filter((zeile) => zeile !== titel);
  const headings = marked.filter((zeile) => zeile !== titel);
  const split =
    headings.length > 0 ? new ByMarks(headings).split(rest) : firstWith(rest, [new ByNumbers(), new BySetting()]);
  return { ...split, titel: titel?.text };
}

function firstWith(zeilen: readonly Zeile[], ways: readonly Way[]): Omit<Gegliedert, 'titel'> {
  for (const way of ways) {
    const found = way.split(zeilen);
    if (found.abschnitte.length > 1) return found;
  }
  return { kopf: zeilen, abschnitte: [] };
}

/** The first heading, if it stands above all others or is the only one without a number. */
function titleOf(marked: readonly Zeile[]): Zeile | undefined {
  const [first, ...others] = marked;
  if (!first) return undefined;
  const above = others.every(({ ebene }) => ebene > first.ebene);
  const numbered = (zeile: Zeile) => parseNummer(zeile.text) !== undefined;
  return above || (!numbered(first) && others.length > 0 && others.every(numbered)) ? first : undefined;
}

abstract class Way {
  protected readonly kopf: Zeile[] = [];
  protected readonly found: Offen[] = [];
  private closed = false;

  split(zeilen: readonly Zeile[]): Omit<Gegliedert, 'titel'> {
    zeilen.forEach((zeile, i) => {
      const appendix = this.found.length > 0 && zeile.abgesetzt ? APPENDIX.exec(zeile.text) : null;
      if (appendix?.[1] && zeile.text.length < LONGEST_HEADING && i + 1 < zeilen.length && !/\.$/.test(zeile.text))
        this.open(appendix[1], appendix[2] ?? '', []);
      else if (this.found.length > 0 && zeile.text.length < 60 && CLOSING.test(zeile.text)) this.closed = true;
      else if (!this.closed && this.takes(zeile, zeilen[i - 1], zeilen[i + 1])) return;
      else if (this.closed) return;
      else (this.found.at(-1)?.zeilen ?? this.kopf).push(zeile);
    });
    return { kopf: this.kopf, abschnitte: this.found };
  }

  protected open(bezeichnung: string, ueberschrift: string, gliederung: readonly string[]): void {
    this.closed = false;
    this.found.push({ bezeichnung, ueberschrift: ueberschrift.replace(/\s*:$/, ''), gliederung, zeilen: [] });
  }

  /** Opens a section with this line, or says that it is none. */
  protected abstract takes(zeile: Zeile, before: Zeile | undefined, next: Zeile | undefined): boolean;
}

interface Stand {
  readonly ebene: number;
  readonly bezeichnung: string;
  readonly titel: string;
  kinder: number;
}

/** The format says what is a heading; numbered paragraphs below it (`3.1 …`) are sections too. */
class ByMarks extends Way {
  private readonly levels: readonly number[];
  private readonly headings: ReadonlySet<Zeile>;
  private stack: Stand[] = [];
  private top = 0;

  constructor(headings: readonly Zeile[]) {
    super();
    this.headings = new Set(headings);
    this.levels = [...new Set(headings.map(({ ebene }) => ebene))].sort((a, b) => a - b);
  }

  protected takes(zeile: Zeile): boolean {
    if (this.headings.has(zeile)) {
      this.heading(zeile, this.levels.indexOf(zeile.ebene));
      return true;
    }
    const nummer = zeile.abgesetzt ? parseNummer(zeile.text) : undefined;
    const parent = this.stack.findLast(({ bezeichnung }) => nummer?.teile.slice(0, -1).join('.') === bezeichnung);
    if (nummer?.art !== 'arabisch' || nummer.teile.length < 2 || !parent) return false;
    this.stack = this.stack.slice(0, this.stack.indexOf(parent) + 1);
    this.open(
      nummer.bezeichnung,
      '',
      this.stack.map(({ titel }) => titel),
    );
    this.found.at(-1)?.zeilen.push({ ...zeile, text: nummer.rest });
    return true;
  }

  private heading(zeile: Zeile, ebene: number): void {
    this.stack = this.stack.filter((one) => one.ebene < ebene);
    const parent = this.stack.at(-1);
    const nummer = parseNummer(zeile.text);
    if (parent) parent.kinder += 1;
    else this.top += 1;
    const own = nummer?.bezeichnung ?? String(parent ? parent.kinder : this.top);
    const bezeichnung = !parent || own.startsWith(`${parent.bezeichnung}.`) ? own : `${parent.bezeichnung}.${own}`;
    const titel = nummer?.rest ?? zeile.text;
    this.open(
      bezeichnung,
      titel,
      this.stack.map((one) => one.titel),
    );
    this.stack.push({ ebene, bezeichnung, titel: `${bezeichnung} ${titel}`, kinder: 0 });
  }
}

interface Reihe {
  readonly art: string;
  readonly bezeichnung: string;
  readonly titel: string;
  readonly nr: number;
}

/** No heading is marked: numbers that go on one after the other are the sections. */
class ByNumbers extends Way {
  private stack: Reihe[] = [];
  /** Last number of a list inside the section, by its kind. */
  private list: { art: string; nr: number } | undefined;

  protected takes(zeile: Zeile, before: Zeile | undefined, next: Zeile | undefined): boolean {
    if (this.continues(zeile, before, next)) return true;
    const nummer = parseNummer(zeile.text);
    if (!nummer) {
      if (zeile.abgesetzt) this.list = undefined;
      return false;
    }
    const apart =
      zeile.abgesetzt || before === undefined || (!before.voll && !zeile.ganz) || /[.:!?]$/.test(before.text);
    const art = `${nummer.art}${nummer.teile.length}`;
    const nr = ordinalOf(nummer);
    const goesOn = this.list?.art === art && this.list.nr + 1 === nr && !zeile.abgesetzt;
    const opened = apart && !goesOn && (isHeading(nummer) || zeile.abgesetzt) && this.fits(nummer, art, nr);
    if (!opened) {
      this.list = { art, nr };
      return false;
    }
    this.list = undefined;
    const titel = isHeading(nummer) ? nummer.rest : '';
    this.push(nummer, art, nr, titel);
    if (titel === '' && nummer.rest !== '') this.found.at(-1)?.zeilen.push({ ...zeile, text: nummer.rest });
    return true;
  }

  /** A heading that goes on in the next line. */
  private continues(zeile: Zeile, before: Zeile | undefined, next: Zeile | undefined): boolean {
    const open = this.found.at(-1);
    if (!open || open.zeilen.length > 0 || open.ueberschrift === '' || zeile.ganz || !before?.voll) return false;
    const large = (zeile.groesse ?? 1) > 1.05 && Math.abs((zeile.groesse ?? 1) - (before.groesse ?? 1)) < 0.04;
    const small = /^\p{Ll}/u.test(zeile.text) && !zeile.voll && (next?.abgesetzt ?? true) && !zeile.abgesetzt;
    if (!large && !small) return false;
    open.ueberschrift = `${open.ueberschrift} ${zeile.text}`;
    return true;
  }

  private fits({ art: kind, teile, benannt }: Nummer, art: string, nr: number): boolean {
    const same = this.stack.find((one) => one.art === art);
    if (kind === 'klein') return false;
    if (kind === 'arabisch' && teile.length > 1) {
      const parent = teile.slice(0, -1).join('.');
      const open = this.stack.some(({ bezeichnung }) => bezeichnung === parent || bezeichnung.endsWith(`.${parent}`));
      return open && (same ? nr === same.nr + 1 || nr === 1 : nr === 1);
    }
    return same ? nr === same.nr + 1 || (benannt && nr > same.nr) : nr === 1;
  }

  private push(nummer: Nummer, art: string, nr: number, titel: string): void {
    const at = this.stack.findIndex((one) => one.art === art);
    if (at >= 0) this.stack = this.stack.slice(0, at);
    const parent = this.stack.at(-1);
    const dotted = nummer.teile.length > 1;
    const root = dotted ? this.stack.find((one) => !one.art.startsWith('arabisch')) : parent;
    const bezeichnung = root ? `${root.bezeichnung}.${nummer.bezeichnung}` : nummer.bezeichnung;
    this.open(
      bezeichnung,
      titel,
      this.stack.map((one) => one.titel),
    );
    this.stack.push({ art, bezeichnung, titel: `${bezeichnung} ${titel}`.trim(), nr });
  }
}

/** Neither marks nor numbers: lines that are set like a heading. */
class BySetting extends Way {
  private count = 0;

  protected takes(zeile: Zeile, before: Zeile | undefined, next: Zeile | undefined): boolean {
    const { text, abgesetzt, groesse = 1, zellen } = zeile;
    const apart = abgesetzt && next !== undefined && (next.abgesetzt || groesse > 1.08);
    const looks = text.length <= 80 && /^[\p{Lu}§]/u.test(text) && !/[.;:,!]$/.test(text) && !zellen;
    const inText = this.count > 0 || (before !== undefined && before.text.length > 60 && /[.]$/.test(before.text));
    if (!apart || !looks || !inText || next.text.length < 40 || /^(?:An|Sehr geehrte|Betreff|Betr)\b/.test(text))
      return false;
    this.count += 1;
    this.open(String(this.count), text, []);
    return true;
  }
}

function isHeading({ rest, benannt }: Nummer): boolean {
  if (rest.length > LONGEST_HEADING) return false;
  if (benannt) return true;
  return (
    rest !== '' && /^[\p{Lu}§„"(\d]/u.test(rest) && !/[.;,]$/.test(rest.replace(/\b(?:Abs|Nr|S|ff|f|usw|etc)\.$/, ''))
  );
}
