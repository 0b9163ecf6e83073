/** Bytes of a decree → what it says. Its format is found from its bytes; they are opened in the sandbox alone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPages, type Pages, type PageWord } from '#engines/pages/index.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import type { GelesenerErlass } from './erlass.rules.ts';
import type { ErlassAnswer, Erlassformat, ErlassRequest, Seiten } from './erlass.worker.ts';

export type { GelesenerErlass, Pruefpunkt } from './erlass.rules.ts';

type Haus = Pick<Kernel, 'sandbox' | 'log'>;

const MOST_BYTES = 60 * 1024 ** 2;
const MOST_PAGES = 400;

interface Werk {
  readonly worker: SandboxWorker;
  readonly pages: Pages;
}

const WERKE = new WeakMap<object, Werk>();

function werkOf({ sandbox, log }: Haus): Werk {
  const known = WERKE.get(sandbox);
  if (known) return known;
  const opened: Werk = {
    worker: sandbox.openWorker({
      module: path.join(import.meta.dirname, 'erlass.worker.ts'),
      name: 'erlass',
      limits: { residentMiB: 1_200 },
      maxRequests: 300,
    }),
    pages: createPages({ sandbox, note: (line) => log.warn(line) }),
  };
  WERKE.set(sandbox, opened);
  return opened;
}

export async function closeErlassleser({ sandbox }: Pick<Kernel, 'sandbox'>): Promise<void> {
  const known = WERKE.get(sandbox);
  WERKE.delete(sandbox);
  await Promise.all([known?.worker.close(), known?.pages.close()]);
}

/** Throws ERLASS_UNLESBAR with one sentence for whatever cannot be read. */
export async function readErlass(haus: Haus, bytes: Buffer, name: string): Promise<GelesenerErlass> {
  const format = formatOf(bytes, name);
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-erlass-'));
  try {
    const datei = path.join(folder, 'erlass');
    await writeFile(datei, bytes, { mode: 0o600 });
    if (format !== 'pdf') return await ask(haus, { datei, name, format });
    const seiten = path.join(folder, 'seiten');
    await writeFile(seiten, JSON.stringify(await recognise(werkOf(haus).pages, datei)), { mode: 0o600 });
    return await ask(haus, { datei: seiten, name, format: 'seiten' });
  } catch (cause) {
    throw toFault(cause);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ask(haus: Haus, request: ErlassRequest): Promise<GelesenerErlass> {
  const answer = await werkOf(haus).worker.request<ErlassAnswer>(request, { wallSeconds: 90, cpuSeconds: 45 });
  if (!answer.ok) throw refuse(answer.grund);
  return answer.erlass;
}

async function recognise(pages: Pages, datei: string): Promise<Seiten> {
  const { pages: count } = await pages.probe(datei);
  if (count > MOST_PAGES) throw refuse(`Die Datei hat ${count} Seiten. Ein Erlass darf höchstens ${MOST_PAGES} haben.`);
  const found = await Promise.all(Array.from({ length: count }, (_, i) => pages.recognise(datei, i + 1)));
  return { seiten: found.map(({ words }) => words.map(toWort)), erkannt: found.some(({ source }) => source === 'ocr') };
}

const toWort = ({ text, x, y, w, h }: PageWord) => ({ text, x, y, w, h });

function formatOf(bytes: Buffer, name: string): Erlassformat | 'pdf' {
  if (bytes.length === 0) throw refuse('Die Datei ist leer.');
  if (bytes.length > MOST_BYTES) throw refuse('Die Datei ist größer als 60 MB. Teilen Sie sie.');
  const head = bytes.subarray(0, 1024).toString('latin1');
  const ending = path.extname(name).toLowerCase();
  if (/\.(?:docm|dotm)$/i.test(name)) throw refuse('Die Datei enthält Makros. Speichern Sie sie als DOCX ohne Makros.');
  if (head.includes('%PDF-') || /^(?:\xff\xd8\xff|\x89PNG|II\*|MM)/.test(head)) return 'pdf';
  if (head.startsWith('PK')) return 'docx';
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw refuse(
      'Die Datei ist mit einem Kennwort geschützt oder ein altes Word-Dokument. Speichern Sie sie als DOCX oder PDF ohne Schutz.',
    );
  if (head.startsWith('{\\rtf')) throw refuse('Die Datei ist ein RTF. Speichern Sie sie als DOCX oder PDF.');
  const utf16 = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  if (!utf16 && head.includes('\0')) throw refuse('Die Datei ist weder PDF noch DOCX, HTML oder Text.');
  if (
    ending === '.html' ||
    ending === '.htm' ||
    /^\s*(?:<!doctype html|<html)/i.test(head.replace(/^\xef\xbb\xbf/, ''))
  )
    return 'html';
  return ending === '.md' || ending === '.markdown' ? 'markdown' : 'text';
}

function refuse(grund: string): Fault {
  return erlasseFaults.ERLASS_UNLESBAR({ grund });
}

/** Whatever a limit or the page engine says becomes the one sentence; what is nobody's fault stays an error. */
function toFault(cause: unknown): unknown {
  if (!(cause instanceof Fault) || cause.code.startsWith('erlasse.')) return cause;
  if (cause.code.startsWith('sandbox.'))
    return erlasseFaults.ERLASS_UNLESBAR(
      { grund: 'Die Datei braucht beim Öffnen zu viel Zeit oder Speicher.' },
      { cause },
    );
  return erlasseFaults.ERLASS_UNLESBAR({ grund: `${cause.title}. ${cause.advice}` }, { cause });
}
