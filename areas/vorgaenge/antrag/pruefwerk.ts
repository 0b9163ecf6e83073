/** Looks at a file the moment it comes: every page, within seconds, in children of the sandbox. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { guessTyp } from '#areas/akten/index.ts';
import { createPages, type Pages, type RecognisedPage } from '#engines/pages/index.ts';
import { createTypesetter, type Typesetter } from '#engines/typeset/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { antragFaults } from './antrag.faults.ts';
import { pruefeSeiten } from './unterlagenpruefung.rules.ts';
import type { Blatt, Erwartung, GeleseneSeite, Hinweis } from './unterlagenpruefung.schema.ts';

type Werk = Pick<Kernel, 'sandbox' | 'config' | 'log'>;

interface Geraete {
  readonly seiten: Pages;
  readonly satz: Typesetter;
  readonly folder: string;
}

const BY_SANDBOX = new WeakMap<object, Geraete>();

function geraete(kernel: Werk): Geraete {
  const known = BY_SANDBOX.get(kernel.sandbox);
  if (known) return known;
  const folder = path.join(kernel.config.dataDir, 'antragsdateien');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const note = (line: string) => kernel.log.warn(line);
  const opened = {
    seiten: createPages({ sandbox: kernel.sandbox, note }),
    satz: createTypesetter(kernel.sandbox),
    folder,
  };
  BY_SANDBOX.set(kernel.sandbox, opened);
  return opened;
}

/** On shutdown, and at the end of a test. */
export async function closePruefwerk(kernel: Pick<Kernel, 'sandbox'>): Promise<void> {
  const known = BY_SANDBOX.get(kernel.sandbox);
  if (!known) return;
  BY_SANDBOX.delete(kernel.sandbox);
  await Promise.all([known.seiten.close(), known.satz.close()]);
}

async function withFile<T>({ folder }: Geraete, use: (file: string) => Promise<T>): Promise<T> {
  const file = path.join(folder, randomUUID());
  try {
    return await use(file);
  } finally {
    await rm(file, { force: true });
  }
}

export interface Dateibefund {
  readonly seiten: number;
  /** Never a refusal: what is doubtful is said, and the applicant decides. */
  readonly hinweise: readonly Hinweis[];
  readonly blaetter: readonly Blatt[];
}

/** A thick file is read in the Akte; here it is enough to see that it is sound. */
const HOECHSTENS_SEITEN = 12;
/** Nobody waits longer: what was not read until then is read in the Akte. */
const GEDULD_MS = 20_000;

/** Throws only where nobody could ever open it (§ 3a (4) VwVfG: said at once, with the formats that work). */
export function pruefeDatei(
  kernel: Werk,
  inhalt: Buffer,
  erwartet: Erwartung,
  geduldMs = GEDULD_MS,
): Promise<Dateibefund> {
  const werk = geraete(kernel);
  return withFile(werk, async (file) => {
    await writeFile(file, inhalt, { mode: 0o600 });
    try {
      const { pages } = await werk.seiten.probe(file);
      const seiten = await leseSeiten(werk.seiten, file, Math.min(pages, HOECHSTENS_SEITEN), geduldMs);
      const typen = seiten.map(({ text }) => guessTyp(text).typ);
      return { seiten: pages, ...pruefeSeiten(seiten, pages, typen, erwartet) };
    } catch (cause) {
      if (cause instanceof Fault && cause.status === 422) throw antragFaults.DATEI_NICHT_BRAUCHBAR({}, { cause });
      throw cause;
    }
  });
}

/** Only whether it is sound, and how thick: for files that a person looks at anyway. Undefined where nobody could open it. */
export function probiereDatei(kernel: Werk, inhalt: Buffer): Promise<{ seiten: number; art: string } | undefined> {
  const werk = geraete(kernel);
  return withFile(werk, async (file) => {
    await writeFile(file, inhalt, { mode: 0o600 });
    try {
      const { pages, kind } = await werk.seiten.probe(file);
      return { seiten: pages, art: kind };
    } catch (cause) {
      if (cause instanceof Fault && cause.status === 422) return undefined;
      throw cause;
    }
  });
}

/** Pixels of a page that somebody only has to recognise a paper by, and read its numbers. */
const BLICKBREITE = 1400;

/** A picture of one page, made in the sandbox: no browser opens what a stranger sent. Undefined where there is no such page. */
export function zeigeSeite(kernel: Werk, inhalt: Buffer, seite: number): Promise<Buffer | undefined> {
  const werk = geraete(kernel);
  return withFile(werk, async (file) => {
    await writeFile(file, inhalt, { mode: 0o600 });
    try {
      const { pages } = await werk.seiten.probe(file);
      return seite > pages ? undefined : await werk.seiten.picture(file, seite, { width: BLICKBREITE, format: 'webp' });
    } catch (cause) {
      if (cause instanceof Fault && cause.status === 422) return undefined;
      throw cause;
    }
  });
}

async function leseSeiten(seiten: Pages, file: string, anzahl: number, geduldMs: number): Promise<GeleseneSeite[]> {
  const signal = AbortSignal.timeout(geduldMs);
  const read = await Promise.all(
    Array.from({ length: anzahl }, async (_, index) => {
      try {
        return toSeite(await seiten.recognise(file, index + 1, { signal }));
      } catch (cause) {
        // A page that takes too long, or is broken alone, is not the applicant's fault: a person looks at it later.
        if (cause instanceof Fault || signal.aborted) return undefined;
        throw cause;
      }
    }),
  );
  return read.filter((one) => one !== undefined);
}

/** Part of the width next to the edge in which a word counts as cut. */
const RAND = 0.006;

function toSeite(page: RecognisedPage): GeleseneSeite {
  const atEdge = page.words.filter(({ x, w }) => x < RAND || x + w > 1 - RAND);
  return {
    nr: page.page,
    text: page.text,
    leer: page.blank,
    guete: page.quality,
    sicherheit: page.confidence,
    drehung: page.rotation,
    bild: page.source === 'ocr',
    papier: page.paper,
    zeilenAmRand: new Set(atEdge.map(({ line }) => line)).size,
    zeilen: new Set(page.words.map(({ line }) => line)).size,
  };
}

const QUITTUNG = path.join(import.meta.dirname, 'letters', 'quittung.typ');

export const setzeQuittung = (kernel: Werk, data: unknown): Promise<Buffer> => setzeBlatt(kernel, QUITTUNG, data);

export function setzeBlatt(kernel: Werk, template: string, data: unknown): Promise<Buffer> {
  const werk = geraete(kernel);
  return withFile(werk, async (target) => {
    await werk.satz.typeset({ template, data, target, replacesMissing: true });
    return readFile(target);
  });
}
