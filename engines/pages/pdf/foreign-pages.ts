/**
 * Pages of a PDF that the house has set itself (a cover, a list of contents), carried object by object into a file that
 * is being written: streams, fonts and all stay byte for byte. Not for files of others: those are drawn.
 */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { num, type ObjectWriter, type Ref } from './object-writer.ts';

/** Links of the set pages that lead into the bundle: `bleibe:NAME`. */
const INNER_LINK = /^bleibe:(.+)$/;

export class ForeignPages {
  private readonly document: PDFDocument;
  private readonly writer: ObjectWriter;
  private readonly known = new Map<string, Ref>();
  private readonly waiting: { from: PDFRef; to: Ref }[] = [];

  private constructor(document: PDFDocument, writer: ObjectWriter) {
    this.document = document;
    this.writer = writer;
  }

  static async open(pdf: Uint8Array, writer: ObjectWriter): Promise<ForeignPages> {
    return new ForeignPages(await PDFDocument.load(pdf, { updateMetadata: false }), writer);
  }

  get count(): number {
    return this.document.getPageCount();
  }

  /** Writes the page with all it needs. `target` gives the object of the page that an inner link leads to. */
  async writePage(index: number, tree: Ref, ref: Ref, target: (name: string) => Ref): Promise<void> {
    const page = this.document.getPage(index);
    const { width, height } = page.getSize();
    const resources = page.node.Resources();
    const contents = page.node.get(PDFName.of('Contents'));
    const links = linksOf(page).map((link) => linkDictionary(link, target(link.name)));
    await this.writer.object(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${num(width)} ${num(height)}]` +
        `/Resources ${resources ? this.text(resources) : '<<>>'}${contents ? `/Contents ${this.text(contents)}` : ''}` +
        `${links.length > 0 ? `/Annots[${links.join('')}]` : ''}>>`,
      ref,
    );
    await this.writeWaiting();
  }

  /** The first font of the first page that names its characters, with what is needed to write in it. */
  async writeFont(): Promise<SetFont> {
    const fonts = this.document.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const [name] = fonts?.keys() ?? [];
    const ref = name && fonts?.get(name);
    const font = name && fonts?.lookup(name, PDFDict);
    if (!(ref instanceof PDFRef) || !font) throw new Error('the set page has no font');
    const codes = codesOf(font);
    const widths = widthsOf(font);
    const text = this.text(ref);
    await this.writeWaiting();
    return { ref: text, codes, widths };
  }

  private async writeWaiting(): Promise<void> {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const object = this.document.context.lookup(next.from);
      if (object instanceof PDFRawStream) {
        const { dict, contents } = object;
        const entries = this.entries(dict, new Set(['/Length']));
        await this.writer.stream(entries, Buffer.from(contents), next.to);
      } else await this.writer.object(object ? this.text(object) : 'null', next.to);
    }
  }

  private text(object: PDFObject): string {
    if (object instanceof PDFRef) return `${this.refOf(object)} 0 R`;
    if (object instanceof PDFDict) return `<<${this.entries(object, new Set())}>>`;
    if (object instanceof PDFArray)
      return `[${object
        .asArray()
        .map((one) => this.text(one))
        .join(' ')}]`;
    return object.toString();
  }

  private entries(dict: PDFDict, without: ReadonlySet<string>): string {
    return dict
      .entries()
      .filter(([key]) => !without.has(key.toString()))
      .map(([key, value]) => `${key.toString()} ${this.text(value)}`)
      .join(' ');
  }

  private refOf(from: PDFRef): Ref {
    const known = this.known.get(from.tag);
    if (known !== undefined) return known;
    const to = this.writer.reserve();
    this.known.set(from.tag, to);
    this.waiting.push({ from, to });
    return to;
  }
}

/** A font as it stands in the written file. */
export interface SetFont {
  /** As it is named in resources: `12 0 R`. */
  readonly ref: string;
  /** Code of each character, two bytes. */
  readonly codes: ReadonlyMap<string, number>;
  /** Advance of each code in thousandths of the size. */
  readonly widths: ReadonlyMap<number, number>;
}

interface InnerLink {
  readonly name: string;
  readonly rect: readonly number[];
}

function linksOf(page: PDFPage): InnerLink[] {
  const annots = page.node.Annots()?.asArray() ?? [];
  return annots.flatMap((one) => {
    const annot = page.doc.context.lookupMaybe(one, PDFDict);
    const uri = annot?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
    const text = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '';
    const name = INNER_LINK.exec(text)?.[1];
    const rect = annot?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asArray() ?? [];
    return name === undefined
      ? []
      : [{ name, rect: rect.map((side) => (side instanceof PDFNumber ? side.asNumber() : 0)) }];
  });
}

function linkDictionary({ rect }: InnerLink, page: Ref): string {
  return `<</Type/Annot/Subtype/Link/Rect[${rect.map(num).join(' ')}]/F 4/Border[0 0 0]/Dest[${page} 0 R/Fit]>>`;
}

/** From `ToUnicode`; Typst writes single characters and ranges, four digits each. */
function codesOf(font: PDFDict): Map<string, number> {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) throw new Error('the set font does not name its characters');
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const codes = new Map<string, number>();
  const note = (code: number, unicode: number) => {
    const character = String.fromCodePoint(unicode);
    if (!codes.has(character)) codes.set(character, code);
  };
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', unicode = ''] of body.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4})>/gi))
      note(Number.parseInt(code, 16), Number.parseInt(unicode, 16));
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', unicode = ''] of body.matchAll(
      /<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*<([0-9a-f]{4})>/gi,
    ))
      for (let code = Number.parseInt(from, 16), at = Number.parseInt(unicode, 16); code <= Number.parseInt(to, 16); )
        note(code++, at++);
  return codes;
}

function widthsOf(font: PDFDict): Map<number, number> {
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const list = descendant.lookupMaybe(PDFName.of('W'), PDFArray);
  const widths = new Map<number, number>();
  for (let at = 0; list && at + 1 < list.size(); ) {
    const first = list.lookup(at, PDFNumber).asNumber();
    const second = list.lookup(at + 1);
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, index) => {
        if (width instanceof PDFNumber) widths.set(first + index, width.asNumber());
      });
      at += 2;
      continue;
    }
    const last = second instanceof PDFNumber ? second.asNumber() : first;
    const width = list.lookup(at + 2, PDFNumber).asNumber();
    for (let code = first; code <= last; code++) widths.set(code, width);
    at += 3;
  }
  return widths;
}
