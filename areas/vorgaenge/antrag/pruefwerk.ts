/** Looks at a file the moment it comes: can it be opened, is something on it, is it what was asked for. */

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { guessTyp } from '#areas/akten/index.ts';
import { createPages, type Pages } from '#engines/pages/index.ts';
import { createTypesetter, type Typesetter } from '#engines/typeset/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { antragFaults } from './antrag.faults.ts';
import type { HINWEISE } from './antrag.schema.ts';

type Werk = Pick<Kernel, 'sandbox' | 'config' | 'log'>;
type Hinweis = (typeof HINWEISE)[number];

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
    seiten: createPages({ sandbox: kernel.sandbox, lanes: 1, newestFirst: true, note }),
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

export interface Befund {
  readonly seiten: number;
  /** Never a refusal: what is doubtful is said, and the applicant decides. */
  readonly hinweise: readonly Hinweis[];
}

export interface Erwartung {
  readonly dokumenttypen: readonly string[];
  readonly anzahl: number;
}

/** Throws only where nobody could ever open it (§ 3a (4) VwVfG: said at once, with the formats that work). */
export function pruefeDatei(kernel: Werk, inhalt: Buffer, erwartet: Erwartung): Promise<Befund> {
  const werk = geraete(kernel);
  return withFile(werk, async (file) => {
    await writeFile(file, inhalt, { mode: 0o600 });
    try {
      const { pages } = await werk.seiten.probe(file);
      return { seiten: pages, hinweise: await lookAt(werk.seiten, file, pages, erwartet) };
    } catch (cause) {
      if (cause instanceof Fault && cause.status === 422) throw antragFaults.DATEI_NICHT_BRAUCHBAR({}, { cause });
      throw cause;
    }
  });
}

async function lookAt(seiten: Pages, file: string, pages: number, erwartet: Erwartung): Promise<Hinweis[]> {
  const few: Hinweis[] = pages < erwartet.anzahl ? ['wenige_seiten'] : [];
  try {
    const first = await seiten.recognise(file, 1);
    if (first.blank) return ['leer', ...few];
    if (first.quality === 'unlesbar') return ['unscharf', ...few];
    const { typ } = guessTyp(first.text);
    const other = typ !== 'unbestimmt' && typ !== 'schreiben' && !erwartet.dokumenttypen.includes(typ);
    return [...(other && !erwartet.dokumenttypen.includes('unbestimmt') ? (['andere_art'] as const) : []), ...few];
  } catch (cause) {
    // A page that takes too long to read is not the applicant's fault: a person looks at it later.
    if (cause instanceof Fault) return few;
    throw cause;
  }
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
