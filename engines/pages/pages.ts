/** The engine: one object per process, a lane per core. Knows files and pages, no Akte and no database. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault } from '#platform/errors/errors.ts';
import type { Sandbox } from '#platform/sandbox/sandbox.ts';
import { type Lane, Lanes, type LanesOptions } from './lanes.ts';
import type { OcrEngine } from './ocr/engine.ts';
import type { LadderTools } from './ocr/ladder.ts';
import { findTesseract, openTesseractWasm } from './ocr/tesseract.ts';
import { pagesFaults } from './pages.faults.ts';
import type { Barcode, QuarterTurn, RecognisedPage, SourceInfo } from './pages.types.ts';
import { type BundleEntry, BundleWriter } from './pdf/bundle.ts';
import { type PdfACopy, type PdfAMeta, type PdfAPage, writePdfA } from './pdf/working-copy.ts';
import { recogniseLook } from './recognise.ts';
import { type PageBox, wordsOutside } from './redaction.ts';
import { openScratch, type Scratch } from './scratch.ts';
import type {
  AgainAnswer,
  ArchiveAnswer,
  AssembleAnswer,
  BarcodesAnswer,
  LookAnswer,
  PictureAnswer,
  ProbeAnswer,
  SourcePage,
} from './worker/protocol.ts';

/** A lane is a page at work: one per core when left out. */
export interface PagesOptions extends LanesOptions {
  readonly sandbox: Sandbox;
  /** Folder for the engine's temporary files; the system's when left out. */
  readonly scratch?: string | undefined;
  /** Hints for the operator, one German line each. */
  readonly note?: ((line: string) => void) | undefined;
  /** `auto` takes the installed Tesseract and falls back to WebAssembly. */
  readonly ocr?: 'auto' | 'wasm';
}

export interface RecogniseOptions {
  readonly signal?: AbortSignal | undefined;
  /** Says of the codes on a page that it is a separator sheet: its words are then not read. */
  readonly isSheet?: ((codes: readonly Barcode[]) => boolean) | undefined;
}

export interface PictureOptions {
  /** Pixels of the upright page's width; pictures are never enlarged. */
  readonly width: number;
  /** Turn that brings the page upright, as {@link RecognisedPage.rotation} says. */
  readonly rotation?: QuarterTurn;
  readonly format?: 'jpeg' | 'webp';
  readonly signal?: AbortSignal;
}

/** A page on its way into a bundle: as it is, or with places blackened for good. */
export interface BundlePage extends PdfAPage {
  readonly path: string;
  /** Places on the upright page. The page is then drawn anew, and no word that they touch goes along. */
  readonly redact?: readonly PageBox[];
  readonly foot: string;
  readonly name?: string | undefined;
}

export interface Bundle {
  /** Characters of the foots, on one page of a PDF of the house's own. */
  setFootFont(pdf: Uint8Array): Promise<void>;
  /** Pages that the house has set; a link to `bleibe:NAME` leads to the page of that name. Returns their number. */
  addSet(pdf: Uint8Array, names?: readonly string[]): Promise<number>;
  /** False when the page cannot be drawn: then a crossed-out sheet stands in its place. */
  addPage(page: BundlePage): Promise<boolean>;
}

export interface BundleOrder {
  readonly meta: PdfAMeta;
  /** Bookmarks. */
  readonly entries: readonly BundleEntry[];
  fill(bundle: Bundle): Promise<void>;
}

export interface Pages {
  /** Pages at once. */
  readonly lanes: number;
  /** What the file is. Every fault of `pagesFaults` that concerns a whole file comes from here. */
  probe(path: string): Promise<SourceInfo>;
  /** Recognises one page (from 1). Faults concern this page alone. Safe to call for many pages at once. */
  recognise(path: string, page: number, options?: RecogniseOptions): Promise<RecognisedPage>;
  /** A picture of the page for people. */
  picture(path: string, page: number, options: PictureOptions): Promise<Buffer>;
  barcodes(path: string, page: number): Promise<readonly Barcode[]>;
  /** Writes the searchable PDF/A-2b of a scan to `target`. A page that cannot be drawn is crossed out in it and named. */
  workingCopy(path: string, pages: readonly PdfAPage[], meta: PdfAMeta, target: string): Promise<PdfACopy>;
  /**
   * Writes a PDF of pages of stored files to `target`, in the given order and without loss: a scanner's pictures stay
   * byte for byte, and the file is read back and compared before this returns.
   */
  assemble(pages: readonly SourcePage[], target: string): Promise<void>;
  /** Writes pages of many files into one PDF/A-2b; memory holds one page. A failed bundle leaves no file. */
  bundle(target: string, order: BundleOrder): Promise<{ readonly bytes: number; readonly pages: number }>;
  /** Name and languages of the recognition engine in use. */
  engine(): Promise<{ readonly name: OcrEngine['name']; readonly version: string }>;
  close(): Promise<void>;
}

export function createPages(options: PagesOptions): Pages {
  return new PagesEngine(options);
}

class PagesEngine implements Pages {
  private readonly options: PagesOptions;
  private readonly pool: Lanes;
  private readonly scratch: Scratch;
  private found: Promise<OcrEngine> | undefined;
  private profile: Promise<Buffer> | undefined;
  private files = 0;

  constructor(options: PagesOptions) {
    this.options = options;
    this.pool = new Lanes(options.sandbox, options);
    this.scratch = openScratch(options.scratch);
  }

  get lanes(): number {
    return this.pool.count;
  }

  async probe(path: string): Promise<SourceInfo> {
    const { value } = await this.pool.use((lane) => lane.ask<ProbeAnswer>({ op: 'probe', path }));
    return value;
  }

  async recognise(path: string, page: number, options: RecogniseOptions = {}): Promise<RecognisedPage> {
    const engine = await this.ocr();
    return this.pool.use((lane) => this.recogniseIn(lane, engine, path, page, options));
  }

  private async recogniseIn(
    lane: Lane,
    engine: OcrEngine,
    path: string,
    page: number,
    { signal, isSheet }: RecogniseOptions,
  ): Promise<RecognisedPage> {
    const started = performance.now();
    const out = this.scratch.file(`copy-${lane.number}.bmp`);
    let cpuMs = 0;
    const ask = async <T>(request: Parameters<Lane['ask']>[0]): Promise<T> => {
      const answer = await lane.ask<T>(request, signal);
      cpuMs += answer.cpuMs;
      return answer.value;
    };
    try {
      const look = await ask<LookAnswer>({ op: 'look', path, page, out });
      const again: LadderTools['again'] = (turn, shrink, other = {}) =>
        ask<AgainAnswer>({ op: 'again', path, page, out, turn, shrink, ...other });
      const result = await recogniseLook(look, { engine, again, signal }, isSheet);
      cpuMs += result.tried.reduce((sum, attempt) => sum + attempt.cpuMs, 0);
      return { page, ...result, ms: Math.round(performance.now() - started), cpuMs: Math.round(cpuMs) };
    } finally {
      await this.scratch.remove(out);
    }
  }

  async picture(path: string, page: number, options: PictureOptions): Promise<Buffer> {
    const { width, rotation = 0, format = 'jpeg', signal } = options;
    return this.withFile(`picture.${format}`, async (out) => {
      const request = { op: 'picture', path, page, out, width, turn: rotation, format } as const;
      await this.pool.use((lane) => lane.ask<PictureAnswer>(request, signal));
      return readFile(out);
    });
  }

  async barcodes(path: string, page: number): Promise<readonly Barcode[]> {
    const { value } = await this.pool.use((lane) => lane.ask<BarcodesAnswer>({ op: 'barcodes', path, page }));
    return value.codes;
  }

  async workingCopy(path: string, pages: readonly PdfAPage[], meta: PdfAMeta, target: string): Promise<PdfACopy> {
    const ask = <T>(request: Parameters<Lane['ask']>[0]) => this.pool.use((lane) => lane.ask<T>(request));
    return this.withFile('archive', async (out) => {
      const colourProfile = await this.colourProfile();
      const copy = await writePdfA({
        pages,
        meta,
        target,
        colourProfile,
        imageOf: async (page) => {
          const answer = await ask<ArchiveAnswer>({ op: 'archive', path, page, out }).catch(undrawable);
          return answer?.value;
        },
      });
      if (copy.missing.length === pages.length) throw pagesFaults.BESCHAEDIGT();
      await this.checkCopy(target, pages.length);
      return copy;
    });
  }

  async bundle(target: string, { meta, entries, fill }: BundleOrder): Promise<{ bytes: number; pages: number }> {
    const colourProfile = await this.colourProfile();
    const writer = await BundleWriter.create(target);
    try {
      await fill({
        setFootFont: (pdf) => writer.setFootFont(pdf),
        addSet: (pdf, names) => writer.addSet(pdf, names),
        addPage: (page) => this.addPage(writer, page),
      });
      const { pages } = writer;
      const bytes = await writer.finish({ meta, colourProfile, entries });
      await this.checkCopy(target, pages);
      return { bytes, pages };
    } catch (cause) {
      await writer.abandon().catch(() => undefined);
      throw cause;
    }
  }

  private addPage(writer: BundleWriter, page: BundlePage): Promise<boolean> {
    const { path, redact = [], rotation } = page;
    return this.withFile('bundle', async (out) => {
      const order =
        redact.length > 0
          ? ({ op: 'redact', path, page: page.page, out, turn: rotation, boxes: redact } as const)
          : ({ op: 'archive', path, page: page.page, out } as const);
      const answer = await this.pool.use((lane) => lane.ask<ArchiveAnswer>(order)).catch(undrawable);
      const image = answer?.value;
      const upright = redact.length > 0 ? 0 : rotation;
      const words = image ? wordsOutside(page.words, redact) : [];
      await writer.addPicture({ ...page, image, words, rotation: upright });
      return image !== undefined;
    });
  }

  private colourProfile(): Promise<Buffer> {
    this.profile ??= this.pool
      .use((lane) => lane.ask<{ icc: string }>({ op: 'colour-profile' }))
      .then(({ value }) => Buffer.from(value.icc, 'base64'));
    return this.profile;
  }

  /** The copy is opened with the parser that will show it before anybody relies on it. */
  private async checkCopy(target: string, pages: number): Promise<void> {
    const seen = await this.probe(target);
    if (seen.pages !== pages || seen.encrypted) throw pagesFaults.PDF_UNGUELTIG({ grund: `${seen.pages} Seiten` });
  }

  async assemble(pages: readonly SourcePage[], target: string): Promise<void> {
    const absolute = pages.map((one) => ({ ...one, path: resolve(one.path) }));
    const { value } = await this.pool.use((lane) =>
      lane.ask<AssembleAnswer>({ op: 'assemble', pages: absolute, out: resolve(target) }),
    );
    if (value.pages !== pages.length) throw pagesFaults.BESCHAEDIGT();
  }

  private async withFile<T>(name: string, use: (file: string) => Promise<T>): Promise<T> {
    const file = this.scratch.file(`${this.files++}-${name}`);
    try {
      return await use(file);
    } finally {
      await this.scratch.remove(file);
    }
  }

  async engine(): Promise<{ name: OcrEngine['name']; version: string }> {
    const { name, version } = await this.ocr();
    return { name, version };
  }

  private ocr(): Promise<OcrEngine> {
    this.found ??= this.findOcr();
    return this.found;
  }

  private async findOcr(): Promise<OcrEngine> {
    const { sandbox, ocr = 'auto', note } = this.options;
    const native = ocr === 'auto' ? await findTesseract(sandbox, this.pool.count) : undefined;
    if (native) return native;
    note?.(
      'Tesseract ist nicht installiert; die Texterkennung läuft mit WebAssembly und braucht etwa zweieinhalbmal so lange. ' +
        'Schneller wird es mit: apt-get install tesseract-ocr tesseract-ocr-deu',
    );
    return openTesseractWasm(sandbox, this.pool.count);
  }

  async close(): Promise<void> {
    await this.pool.close();
    const engine = await this.found?.catch(() => undefined);
    await engine?.close();
    this.scratch.close();
  }
}

/** What is wrong with a page of the file; a full disk or a shutdown is not. */
function undrawable(cause: unknown): undefined {
  if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
}
