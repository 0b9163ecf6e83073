/** The tree of a gii-norm file (gesetze-im-internet.de) as a law. Pure: the tree in, the law out. */
import type { Absatz, Norm, WerkMitText } from '../bestand/werk.schema.ts';
import { ZITIERNAME } from './gesetzesname.data.ts';

/** The tree as `engines/xml` reads it. */
export interface Knoten {
  readonly n: string;
  readonly a: Readonly<Record<string, string>>;
  readonly c: readonly (Knoten | string)[];
}

/** Throws a `RangeError` with a German sentence for what is no law. */
export function toGesetz(root: Knoten): WerkMitText {
  const norms = children(root, 'norm');
  const [first] = norms;
  const meta = first && child(first, 'metadaten');
  const schluessel = root.a.doknr ?? first?.a.doknr ?? '';
  if (root.n !== 'dokumente' || !meta || schluessel === '')
    throw new RangeError('Die Datei ist kein Gesetz im Format von gesetze-im-internet.de.');
  const standangaben = children(meta, 'standangabe').map((one) => ({
    typ: plain(child(one, 'standtyp')),
    text: plain(child(one, 'standkommentar')),
  }));
  return {
    schluessel,
    kurz: zitiername(plain(child(meta, 'amtabk')), plain(child(meta, 'jurabk'))),
    titel: plain(child(meta, 'langue')) || plain(child(meta, 'kurzue')),
    herausgeber: 'Bund',
    bezug: [],
    standAm: dayOf(root.a.builddate ?? first?.a.builddate ?? ''),
    stand: standangaben
      .filter(({ typ }) => typ === 'Stand' || typ === 'Neuf')
      .map(({ text }) => text)
      .join(' '),
    hinweise: standangaben.filter(({ typ }) => typ === 'Hinweis').map(({ text }) => text),
    normen: toNormen(norms),
  };
}

function zitiername(amtlich: string, jurabk: string): string {
  return ZITIERNAME[jurabk] ?? ZITIERNAME[amtlich] ?? (amtlich || withoutYear(jurabk));
}

/** The collection adds a year to tell laws of one name apart; people cite the law of today without it. */
function withoutYear(jurabk: string): string {
  const [, name] = /^(\p{L}+(?:G|GB|O))[\u0020\u00a0](?:19|20)\d{2}$/u.exec(jurabk) ?? [];
  return name && !/ÄndG$|NeuregG$/.test(name) ? name : jurabk;
}

/** `20260428215524` → `2026-04-28` */
function dayOf(builddate: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(builddate) ?? [];
  if (!year || !month || !day) throw new RangeError('In der Datei fehlt der Tag ihres Standes.');
  return `${year}-${month}-${day}`;
}

interface Gliederung {
  readonly kennzahl: string;
  readonly bez: string;
  readonly titel: string;
}

function toNormen(norms: readonly Knoten[]): Norm[] {
  const normen: Norm[] = [];
  let gliederung: readonly Gliederung[] = [];
  for (const norm of norms) {
    const meta = child(norm, 'metadaten');
    const einheit = meta && gliederungOf(meta);
    if (einheit) gliederung = [...gliederung.filter((one) => isWithin(einheit, one)), einheit];
    const content = contentOf(norm);
    const kopf = meta && content && kopfOf(meta, einheit);
    if (!kopf || KEIN_TEXT.has(kopf.bezeichnung)) continue;
    const absaetze = toAbsaetze(content);
    if (absaetze.length === 0 || (!kopf.hatNummer && isWeggefallen(absaetze))) continue;
    const around = kopf.hatNummer ? gliederung : gliederung.filter((one) => one !== einheit);
    normen.push({
      bezeichnung: kopf.bezeichnung,
      ueberschrift: kopf.ueberschrift,
      gliederung: around.map(({ bez, titel }) => [bez, titel].filter(Boolean).join(' ')),
      absaetze,
    });
  }
  return normen;
}

const KEIN_TEXT = new Set(['Inhaltsübersicht', 'Inhaltsverzeichnis']);

function gliederungOf(meta: Knoten): Gliederung | undefined {
  const einheit = child(meta, 'gliederungseinheit');
  return (
    einheit && {
      kennzahl: plain(child(einheit, 'gliederungskennzahl')),
      bez: plain(child(einheit, 'gliederungsbez')),
      titel: plain(child(einheit, 'gliederungstitel')),
    }
  );
}

const isWithin = (inner: Gliederung, outer: Gliederung): boolean =>
  inner.kennzahl.length > outer.kennzahl.length && inner.kennzahl.startsWith(outer.kennzahl);

/** The articles of the EGBGB and of amending laws are chapters with a text of their own, not numbered norms. */
function kopfOf(meta: Knoten, einheit: Gliederung | undefined) {
  const nummer = plain(child(meta, 'enbez'));
  const titel = plain(child(meta, 'titel'));
  if (nummer !== '') return { bezeichnung: nummer, ueberschrift: titel, hatNummer: true };
  if (!einheit) return { bezeichnung: titel || 'Vorbemerkung', ueberschrift: '', hatNummer: false };
  return { bezeichnung: einheit.bez || einheit.titel, ueberschrift: titel || einheit.titel, hatNummer: false };
}

const isWeggefallen = (absaetze: readonly Absatz[]): boolean =>
  absaetze.every(({ text }) => /^\(weggefallen\)$/i.test(text));

function contentOf(norm: Knoten): Knoten | undefined {
  return child(child(child(norm, 'textdaten'), 'text'), 'Content');
}

const ABSATZ = /^\((\d+[a-z]?)\)\s*/;

/** A paragraph that begins with `(1)` begins an Absatz; what follows without a number belongs to the one before. */
function toAbsaetze(content: Knoten): Absatz[] {
  const absaetze: { nr: string; texts: string[] }[] = [];
  for (const block of blocksOf(content)) {
    const text = render(block);
    if (text === '') continue;
    const [mark, nr] = ABSATZ.exec(text) ?? [];
    const last = absaetze.at(-1);
    if (mark && nr) absaetze.push({ nr, texts: [text.slice(mark.length)] });
    else if (last) last.texts.push(text);
    else absaetze.push({ nr: '', texts: [text] });
  }
  return absaetze.map(({ nr, texts }) => ({ nr, text: texts.join('\n') }));
}

function blocksOf(content: Knoten): readonly Knoten[] {
  const blocks: Knoten[] = [];
  let loose: (Knoten | string)[] = [];
  const close = () => {
    if (loose.length > 0) blocks.push({ n: 'P', a: {}, c: loose });
    loose = [];
  };
  for (const part of content.c) {
    if (typeof part !== 'string' && BLOCKS.has(part.n)) {
      close();
      blocks.push(part);
    } else loose.push(part);
  }
  close();
  return blocks;
}

const BLOCKS = new Set(['P', 'table', 'DL', 'Title', 'Subtitle', 'Revision', 'TOC', 'pre']);
/** What is no text of the law: notes, their marks, pictures. */
const PASSED_OVER = new Set(['FnR', 'Footnotes', 'Footnote', 'noindex', 'kommentar', 'IMG', 'FILE', 'colspec']);
const LINE_BEFORE = new Set(['DT', 'row', 'P', 'Title', 'Subtitle']);
const LINE_AFTER = new Set(['DL', 'table', 'P', 'Title', 'Subtitle']);
const SPACE_AFTER = new Set(['DT', 'entry', 'SP']);

/** Text with a line for each number, and a line for what stands after a list. */
function render(node: Knoten): string {
  const out: string[] = [];
  const visit = (one: Knoten) => {
    if (PASSED_OVER.has(one.n)) return;
    if (one.n === 'BR') out.push('\n');
    if (LINE_BEFORE.has(one.n)) out.push('\n');
    for (const part of one.c) {
      if (typeof part === 'string') out.push(part.replaceAll(/\s+/g, ' '));
      else visit(part);
    }
    if (SPACE_AFTER.has(one.n)) out.push(' ');
    if (LINE_AFTER.has(one.n)) out.push('\n');
  };
  visit(node);
  return out
    .join('')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function plain(node: Knoten | undefined): string {
  return node ? render(node).replaceAll('\n', ' ').trim() : '';
}

function children(node: Knoten, name: string): readonly Knoten[] {
  return node.c.filter((one): one is Knoten => typeof one !== 'string' && one.n === name);
}

function child(node: Knoten | undefined, name: string): Knoten | undefined {
  return node?.c.find((one): one is Knoten => typeof one !== 'string' && one.n === name);
}
