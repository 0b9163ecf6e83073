/**
 * Many pages of many files as one PDF/A-2b: pages that the house has set, and pictures of pages with their words. Every
 * picture stands above a foot that was not there before, with the page's number: nothing of the page is covered. Memory
 * holds one page at a time.
 */
import { rm } from 'node:fs/promises';
import type { PageWord, QuarterTurn } from '../pages.types.ts';
import type { ArchiveAnswer } from '../worker/protocol.ts';
import type { ForeignPages, SetFont } from './foreign-pages.ts';
import { num, ObjectWriter, type Ref } from './object-writer.ts';
import { textContent } from './text-content.ts';
import { type PdfAMeta, writeCatalog, writeFont, writeImage } from './working-copy.ts';

/** Points that a page grows at its foot. */
export const FOOT = 26;
const FOOT_SIZE = 9;

/** Its library is some hundred files that nothing else of the running program needs. */
async function openForeign(pdf: Uint8Array, writer: ObjectWriter): Promise<ForeignPages> {
  const { ForeignPages } = await import('./foreign-pages.ts');
  return ForeignPages.open(pdf, writer);
}

export interface BundledPage {
  /** Missing: the page cannot be drawn, and a crossed-out sheet stands in its place. */
  readonly image: ArchiveAnswer | undefined;
  readonly words: readonly PageWord[];
  /** Turn that brings the image, as its file shows it, upright. */
  readonly rotation: QuarterTurn;
  readonly skew: number;
  /** Stands in the middle of the foot. Only characters of the set font. */
  readonly foot: string;
  /** Links with this name lead here. */
  readonly name?: string | undefined;
}

export interface BundleEntry {
  readonly title: string;
  readonly name: string;
}

export class BundleWriter {
  private readonly writer: ObjectWriter;
  private readonly target: string;
  private readonly tree: Ref;
  private readonly kids: Ref[] = [];
  private readonly names = new Map<string, Ref>();
  private readonly written = new Set<string>();
  private wordFont: Ref | undefined;
  private footFont: SetFont | undefined;

  private constructor(writer: ObjectWriter, target: string) {
    this.writer = writer;
    this.target = target;
    this.tree = writer.reserve();
  }

  static async create(target: string): Promise<BundleWriter> {
    return new BundleWriter(await ObjectWriter.create(target), target);
  }

  get pages(): number {
    return this.kids.length;
  }

  /** A page on which all characters of later foots stand; it is not shown. */
  async setFootFont(pdf: Uint8Array): Promise<void> {
    this.footFont = await (await openForeign(pdf, this.writer)).writeFont();
  }

  /** Adds all pages of a PDF of the house's own; `names` are those by which links find them, in their order. */
  async addSet(pdf: Uint8Array, names: readonly string[] = []): Promise<number> {
    const foreign = await openForeign(pdf, this.writer);
    for (let index = 0; index < foreign.count; index++) {
      const ref = this.place(names[index]);
      await foreign.writePage(index, this.tree, ref, (name) => this.named(name));
    }
    return foreign.count;
  }

  async addPicture(page: BundledPage): Promise<void> {
    const { image, foot } = page;
    const ref = this.place(page.name);
    this.wordFont ??= await writeFont(this.writer);
    const turn = image ? (((image.turn + page.rotation) % 360) as QuarterTurn) : 0;
    const size = image ? uprightSize(image, turn) : { width: 595, height: 842 };
    const picture = image && (await writeImage(this.writer, image)).ref;
    const drawn = image ? `q ${imageMatrix(size, turn)} cm/I Do Q\n` : CROSSED;
    const words = textContent(page.words, size, 0, page.skew);
    const body = `q 1 0 0 1 0 ${FOOT} cm\n${drawn}${words}Q\n${this.footContent(foot, size.width)}`;
    const content = await this.writer.deflated('', Buffer.from(body, 'latin1'));
    const fonts = `/F ${this.wordFont} 0 R${this.footFont ? `/S ${this.footFont.ref}` : ''}`;
    await this.writer.object(
      `<</Type/Page/Parent ${this.tree} 0 R/MediaBox[0 0 ${num(size.width)} ${num(size.height + FOOT)}]` +
        `/Resources<<${picture === undefined ? '' : `/XObject<</I ${picture} 0 R>>`}/Font<<${fonts}>>>>` +
        `/Contents ${content} 0 R>>`,
      ref,
    );
  }

  /** @returns bytes of the finished file */
  async finish(order: { meta: PdfAMeta; colourProfile: Buffer; entries: readonly BundleEntry[] }): Promise<number> {
    const missing = [...this.names.keys()].filter((name) => !this.written.has(name));
    if (missing.length > 0) throw new Error(`links lead to pages that are not there: ${missing.join(', ')}`);
    const kids = this.kids.map((kid) => `${kid} 0 R`).join(' ');
    await this.writer.object(`<</Type/Pages/Count ${this.kids.length}/Kids[${kids}]>>`, this.tree);
    const outline = await this.writeOutline(order.entries);
    const extra = outline === undefined ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`;
    return this.writer.finish(await writeCatalog(this.writer, this.tree, order, extra));
  }

  async abandon(): Promise<void> {
    await this.writer.abandon();
    await rm(this.target, { force: true });
  }

  private named(name: string): Ref {
    const ref = this.names.get(name) ?? this.writer.reserve();
    this.names.set(name, ref);
    return ref;
  }

  private place(name: string | undefined): Ref {
    const ref = name === undefined ? this.writer.reserve() : this.named(name);
    if (name !== undefined) this.written.add(name);
    this.kids.push(ref);
    return ref;
  }

  private footContent(text: string, width: number): string {
    const font = this.footFont;
    if (!font || text === '') return '';
    const codes = [...text].map((character) => font.codes.get(character) ?? font.codes.get(' ') ?? 0);
    const advance = codes.reduce((sum, code) => sum + (font.widths.get(code) ?? 500), 0);
    const x = width / 2 - (advance * FOOT_SIZE) / 2000;
    const hex = codes.map((code) => code.toString(16).padStart(4, '0')).join('');
    return `0.6 G 0.5 w 20 ${FOOT} m ${num(width - 20)} ${FOOT} l S\nBT 0 g/S ${FOOT_SIZE} Tf ${num(x)} 9 Td<${hex}>Tj ET\n`;
  }

  private async writeOutline(entries: readonly BundleEntry[]): Promise<Ref | undefined> {
    if (entries.length === 0) return undefined;
    const root = this.writer.reserve();
    const refs = entries.map(() => this.writer.reserve());
    for (const [index, { title, name }] of entries.entries()) {
      const previous = index > 0 ? `/Prev ${refs[index - 1]} 0 R` : '';
      const next = index + 1 < refs.length ? `/Next ${refs[index + 1]} 0 R` : '';
      const page = this.names.get(name);
      if (page === undefined) throw new Error(`an entry leads to a page that is not there: ${name}`);
      await this.writer.object(
        `<</Title ${utf16(title)}/Parent ${root} 0 R${previous}${next}/Dest[${page} 0 R/Fit]>>`,
        refs[index],
      );
    }
    const [first, last] = [refs[0], refs.at(-1)];
    return this.writer.object(`<</Type/Outlines/First ${first} 0 R/Last ${last} 0 R/Count ${refs.length}>>`, root);
  }
}

/** A frame and a cross: nobody takes it for an empty page. */
const CROSSED = '0.5 G 2 w 40 40 515 762 re S 40 40 m 555 802 l S 40 802 m 555 40 l S\n';

function uprightSize({ widthPoints, heightPoints }: ArchiveAnswer, turn: QuarterTurn) {
  return turn % 180 === 0 ? { width: widthPoints, height: heightPoints } : { width: heightPoints, height: widthPoints };
}

/** From the unit square of the image to the upright page (origin lower left), turned clockwise. */
function imageMatrix({ width, height }: { width: number; height: number }, turn: QuarterTurn): string {
  const [w, h] = [num(width), num(height)];
  if (turn === 90) return `0 -${h} ${w} 0 0 ${h}`;
  if (turn === 180) return `-${w} 0 0 -${h} ${w} ${h}`;
  if (turn === 270) return `0 ${h} -${w} 0 ${w} 0`;
  return `${w} 0 0 ${h} 0 0`;
}

function utf16(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
