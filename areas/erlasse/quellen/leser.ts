/** Asking the child that reads sources. One child serves a whole batch: starting one costs more than reading a law. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import type { WerkMitText } from '../bestand/werk.schema.ts';
import { closeErlassleser, type GelesenerErlass, readErlass } from '../erlass/lesen.ts';
import { isErlass, isGesetz, isZip } from './endung.rules.ts';
import { bytesAnswerSchema, gesetzAnswerSchema, inhaltAnswerSchema, type QuelleRequest } from './quelle.schema.ts';

const WORKERS = new WeakMap<object, SandboxWorker>();
const PATIENCE = { wallSeconds: 120, cpuSeconds: 60 };

function workerOf({ sandbox }: Pick<Kernel, 'sandbox'>): SandboxWorker {
  const worker =
    WORKERS.get(sandbox) ??
    sandbox.openWorker({
      module: path.join(import.meta.dirname, 'quelle.worker.ts'),
      name: 'erlasse-quelle',
      limits: { residentMiB: 900 },
      maxRequests: 1_000,
    });
  WORKERS.set(sandbox, worker);
  return worker;
}

/** A file on disk; `eintrag` where it lies in a ZIP. */
export interface Quelle {
  /** As people know it. */
  readonly name: string;
  readonly datei: string;
  readonly eintrag?: string;
}

export type Antwort<T> = T | { readonly grund: string };

type Haus = Pick<Kernel, 'sandbox' | 'log'>;

export type Gelesen =
  | { readonly art: 'recht'; readonly werk: WerkMitText }
  | { readonly art: 'erlass'; readonly erlass: GelesenerErlass; readonly bytes: Buffer };

/** What the file holds, or one German sentence that says what is wrong with it. Never throws for the file. */
export async function readFund(haus: Haus, quelle: Quelle, signal?: AbortSignal): Promise<Antwort<Gelesen>> {
  const file = quelle.eintrag ?? quelle.datei;
  if (isGesetz(file)) return readGesetzDatei(haus, quelle, signal);
  if (isErlass(file)) return readErlassDatei(haus, quelle, signal);
  return {
    grund:
      quelle.eintrag !== undefined && isZip(file)
        ? 'ZIP-Dateien in einer ZIP-Datei öffnet Bleibe nicht.'
        : 'Dateien dieser Art liest Bleibe hier nicht.',
  };
}

async function readGesetzDatei(
  haus: Haus,
  { datei, eintrag }: Quelle,
  signal?: AbortSignal,
): Promise<Antwort<Gelesen>> {
  const request: QuelleRequest = { op: 'gesetz', datei: path.resolve(datei) };
  const raw = await ask(haus, eintrag === undefined ? request : { ...request, eintrag }, signal);
  if (isGrund(raw)) return raw;
  const answer = gesetzAnswerSchema.parse(raw);
  return answer.ok ? { art: 'recht', werk: answer.werk } : { grund: answer.grund };
}

/** Decrees have readers of their own; only the ZIP around one is opened here. */
async function readErlassDatei(haus: Haus, quelle: Quelle, signal?: AbortSignal): Promise<Antwort<Gelesen>> {
  const bytes = await bytesOf(haus, quelle, signal);
  if ('grund' in bytes) return bytes;
  try {
    const name = path.basename(quelle.eintrag ?? quelle.name);
    return { art: 'erlass', erlass: await readErlass(haus, bytes.inhalt, name), bytes: bytes.inhalt };
  } catch (cause) {
    if (cause instanceof Fault && cause.code.startsWith('erlasse.')) return { grund: cause.advice };
    throw cause;
  }
}

const MOST_ERLASS = 60 * 1024 ** 2;

async function bytesOf(
  haus: Haus,
  { datei, eintrag }: Quelle,
  signal?: AbortSignal,
): Promise<Antwort<{ inhalt: Buffer }>> {
  if (eintrag === undefined) {
    const { size } = await stat(datei);
    if (size > MOST_ERLASS) return { grund: `Die Datei ist größer als ${MOST_ERLASS / 1024 ** 2} MB.` };
    return { inhalt: await readFile(datei) };
  }
  const raw = await ask(haus, { op: 'bytes', datei: path.resolve(datei), eintrag }, signal);
  if (isGrund(raw)) return raw;
  const answer = bytesAnswerSchema.parse(raw);
  return answer.ok ? { inhalt: Buffer.from(answer.inhalt, 'base64') } : { grund: answer.grund };
}

export async function askInhalt(
  kernel: Pick<Kernel, 'sandbox'>,
  datei: string,
  signal?: AbortSignal,
): Promise<Antwort<{ readonly eintraege: readonly string[] }>> {
  const raw = await ask(kernel, { op: 'inhalt', datei: path.resolve(datei) }, signal);
  if (isGrund(raw)) return raw;
  const answer = inhaltAnswerSchema.parse(raw);
  return answer.ok ? { eintraege: answer.eintraege } : { grund: answer.grund };
}

async function ask(kernel: Pick<Kernel, 'sandbox'>, request: QuelleRequest, signal?: AbortSignal): Promise<unknown> {
  try {
    return await workerOf(kernel).request<unknown>(request, signal ? { ...PATIENCE, signal } : PATIENCE);
  } catch (cause) {
    // A file that breaks a limit takes the child with it; the next one gets a fresh child.
    const grund = cause instanceof Fault ? BROKEN[cause.code] : undefined;
    if (grund === undefined) throw cause;
    return { grund };
  }
}

const BROKEN: Readonly<Record<string, string>> = {
  'sandbox.ZEIT': 'Die Datei zu lesen hat zu lange gedauert.',
  'sandbox.SPEICHER': 'Die Datei zu lesen hat zu viel Speicher gebraucht.',
  'sandbox.ABGESTUERZT': 'Die Datei hat das Lesen zum Absturz gebracht.',
};

const isGrund = (raw: unknown): raw is { readonly grund: string } =>
  typeof raw === 'object' && raw !== null && 'grund' in raw && !('ok' in raw);

export async function closeLeser({ sandbox }: Pick<Kernel, 'sandbox'>): Promise<void> {
  const worker = WORKERS.get(sandbox);
  WORKERS.delete(sandbox);
  await Promise.all([worker?.close(), closeErlassleser({ sandbox })]);
}
