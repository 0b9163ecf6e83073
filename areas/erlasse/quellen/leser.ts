/** Asking the child that reads sources. One child serves a whole batch: starting one costs more than reading a law. */
import path from 'node:path';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { type Gelesen, inhaltAnswerSchema, lesenAnswerSchema, type QuelleRequest } from './quelle.schema.ts';

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

/** What the file holds, or one German sentence that says what is wrong with it. Never throws for the file. */
export async function askGelesen(
  kernel: Pick<Kernel, 'sandbox'>,
  { name, datei, eintrag }: Quelle,
  signal?: AbortSignal,
): Promise<Antwort<{ readonly gelesen: Gelesen }>> {
  const file = eintrag ?? datei;
  const request: QuelleRequest = { op: 'lesen', datei: path.resolve(datei), name: path.basename(file) || name };
  const raw = await ask(kernel, eintrag === undefined ? request : { ...request, eintrag }, signal);
  if (isGrund(raw)) return raw;
  const answer = lesenAnswerSchema.parse(raw);
  return answer.ok ? { gelesen: answer.gelesen } : { grund: answer.grund };
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
  await worker?.close();
}
