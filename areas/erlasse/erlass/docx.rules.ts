/** The trees of a DOCX (ISO/IEC 29500) as lines, with the numbers that Word would write itself. Pure. */
import { cleanText, type Zeile } from './zeile.rules.ts';

/** The tree as `engines/xml` reads it. */
export interface Knoten {
  readonly n: string;
  readonly a: Readonly<Record<string, string>>;
  readonly c: readonly (Knoten | string)[];
}

export interface DocxTeile {
  readonly document: Knoten;
  readonly styles?: Knoten | undefined;
  readonly numbering?: Knoten | undefined;
  /** Heads and feet of the pages. */
  readonly raender: readonly Knoten[];
}

interface Stufe {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface Vorlage {
  readonly ebene: number;
  readonly numId?: string | undefined;
  readonly stufe?: number | undefined;
}

export function linesOfDocx({ document, styles, numbering, raender }: DocxTeile): {
  readonly zeilen: Zeile[];
  readonly raender: readonly string[];
} {
  const reader = new Reader(readStyles(styles), readNumbering(numbering));
  const body = child(document, 'body');
  return {
    zeilen: body ? reader.blocks(body) : [],
    raender: raender.map((one) => cleanText(textOf(one))).filter(Boolean),
  };
}

class Reader {
  readonly #styles: ReadonlyMap<string, Vorlage>;
  readonly #levels: ReadonlyMap<string, ReadonlyMap<number, Stufe>>;
  readonly #counters = new Map<string, number[]>();

  constructor(styles: ReadonlyMap<string, Vorlage>, levels: ReadonlyMap<string, ReadonlyMap<number, Stufe>>) {
    this.#styles = styles;
    this.#levels = levels;
  }

  blocks(node: Knoten): Zeile[] {
    return elements(node).flatMap((one) => {
      if (one.n === 'p') return this.#paragraph(one);
      if (one.n === 'tbl') return this.#table(one);
      // Content controls, inserted text.
      if (['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].includes(one.n)) return this.blocks(one);
      return [];
    });
  }

  #paragraph(node: Knoten): Zeile[] {
    const boxes = find(node, 'txbxContent').flatMap((box) => this.blocks(box));
    const props = child(node, 'pPr');
    const vorlage = this.#styles.get(value(props, 'pStyle'));
    const own = props && child(props, 'numPr');
    const numId = value(own, 'numId') || vorlage?.numId || '';
    const stufe = Number(value(own, 'ilvl') || vorlage?.stufe || 0);
    const number = numId === '' || numId === '0' ? '' : this.#number(numId, stufe);
    const level = value(props, 'outlineLvl');
    const ebene = vorlage?.ebene || (level === '' || level === '9' ? 0 : Number(level) + 2);
    const lines = textOf(node).split('\n').map(cleanText).filter(Boolean);
    if (lines.length === 0) return boxes;
    return [
      ...boxes,
      ...lines.map((line, i) => ({
        text: i === 0 && number ? `${number} ${line}` : line,
        ebene: i === 0 ? ebene : 0,
        abgesetzt: i === 0,
        ganz: true,
      })),
    ];
  }

  #table(node: Knoten): Zeile[] {
    return elements(node)
      .filter(({ n }) => n === 'tr')
      .flatMap((row, i): Zeile[] => {
        const cells = elements(row)
          .filter(({ n }) => n === 'tc')
          .map((cell) => this.blocks(cell).map(({ text }) => text));
        // One cell holds the layout, not data: a letter head set as a table.
        const zellen = cells.map((lines) => lines.join(' ').trim()).filter(Boolean);
        if (zellen.length === 0) return [];
        if (zellen.length === 1)
          return (cells.find((lines) => lines.length > 0) ?? []).map((text) => ({
            text,
            ebene: 0,
            abgesetzt: true,
            ganz: true,
          }));
        return [{ text: zellen.join(' '), ebene: 0, abgesetzt: i === 0, ganz: true, zellen }];
      });
  }

  #number(numId: string, stufe: number): string {
    const levels = this.#levels.get(numId);
    const level = levels?.get(stufe);
    if (!levels || !level) return '';
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return '';
    const counters = this.#counters.get(numId) ?? [];
    this.#counters.set(numId, counters);
    counters[stufe] = (counters[stufe] ?? level.start - 1) + 1;
    counters.length = stufe + 1;
    return level.text.replaceAll(/%(\d)/g, (_, nr: string) => {
      const at = Number(nr) - 1;
      const other = levels.get(at);
      return formatNumber(counters[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  }
}

function formatNumber(n: number, format: string): string {
  if (format === 'lowerLetter') return letters(n);
  if (format === 'upperLetter') return letters(n).toUpperCase();
  if (format === 'lowerRoman') return roman(n).toLowerCase();
  if (format === 'upperRoman') return roman(n);
  return String(n);
}

const letters = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
function roman(n: number): string {
  const [size, mark] = ROMAN.find(([least]) => n >= least) ?? [0, ''];
  return size === 0 ? '' : mark + roman(n - size);
}

/** `Überschrift 2`, `Heading 2`, `Titel`: by their ids in any language, by outline level otherwise. */
function readStyles(root: Knoten | undefined): Map<string, Vorlage> {
  const byId = new Map(
    elements(root)
      .filter(({ n }) => n === 'style')
      .map((one) => [one.a.styleId ?? '', one]),
  );
  const resolve = (id: string, depth: number): Vorlage => {
    const style = byId.get(id);
    if (!style || depth > 10) return { ebene: 0 };
    const base = resolve(value(style, 'basedOn'), depth + 1);
    const props = child(style, 'pPr');
    const level = value(props, 'outlineLvl');
    const numPr = props && child(props, 'numPr');
    const name = value(style, 'name').toLowerCase();
    const named = /^(?:heading|überschrift|berschrift)\s*(\d)$/.exec(name)?.[1];
    // The title stands above the first heading.
    const ebene = /^(?:title|titel)$/.test(name) ? 1 : named ? Number(named) + 1 : level === '' ? 0 : Number(level) + 2;
    return {
      ebene: ebene || base.ebene,
      numId: value(numPr, 'numId') || base.numId,
      stufe: value(numPr, 'ilvl') === '' ? base.stufe : Number(value(numPr, 'ilvl')),
    };
  };
  const styles = new Map([...byId.keys()].map((id) => [id, resolve(id, 0)]));
  if (byId.size === 0) for (let i = 1; i <= 6; i += 1) styles.set(`Heading${i}`, { ebene: i + 1 });
  return styles;
}

function readNumbering(root: Knoten | undefined): Map<string, Map<number, Stufe>> {
  const abstracts = new Map(
    elements(root)
      .filter(({ n }) => n === 'abstractNum')
      .map((one) => [one.a.abstractNumId ?? '', levelsOf(one)]),
  );
  const found = new Map<string, Map<number, Stufe>>();
  for (const num of elements(root).filter(({ n }) => n === 'num')) {
    const levels = new Map(abstracts.get(value(num, 'abstractNumId')) ?? []);
    for (const override of elements(num).filter(({ n }) => n === 'lvlOverride')) {
      const at = Number(override.a.ilvl ?? 0);
      const level = levels.get(at);
      const start = value(override, 'startOverride');
      if (level && start !== '') levels.set(at, { ...level, start: Number(start) });
      for (const [i, own] of levelsOf(override)) levels.set(i, own);
    }
    found.set(num.a.numId ?? '', levels);
  }
  return found;
}

function levelsOf(node: Knoten): Map<number, Stufe> {
  return new Map(
    elements(node)
      .filter(({ n }) => n === 'lvl')
      .map((one) => [
        Number(one.a.ilvl ?? 0),
        {
          format: value(one, 'numFmt') || 'decimal',
          text: value(one, 'lvlText'),
          start: Number(value(one, 'start') || 1),
        },
      ]),
  );
}

/** Deleted text, field codes and the second copy of a drawing are no text; text boxes are read for themselves. */
const NO_TEXT = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'txbxContent',
  'pPr',
  'rPr',
  'footnoteReference',
]);

function textOf(node: Knoten): string {
  return node.c
    .map((one) => {
      if (typeof one === 'string') return node.n === 't' ? one : '';
      if (NO_TEXT.has(one.n)) return '';
      if (one.n === 'tab') return ' ';
      if (one.n === 'br' || one.n === 'cr') return '\n';
      if (one.n === 'noBreakHyphen') return '-';
      if (one.n === 'p') return `${textOf(one)}\n`;
      return textOf(one);
    })
    .join('');
}

function find(node: Knoten, name: string): Knoten[] {
  return elements(node).flatMap((one) => {
    if (one.n === name) return [one];
    return one.n === 'Fallback' ? [] : find(one, name);
  });
}

function elements(node: Knoten | undefined): Knoten[] {
  return (node?.c ?? []).filter((one): one is Knoten => typeof one !== 'string');
}

function child(node: Knoten, name: string): Knoten | undefined {
  return elements(node).find(({ n }) => n === name);
}

function value(node: Knoten | undefined, name: string): string {
  return (node && child(node, name)?.a.val) ?? '';
}
