/** A file on its way: in parts that survive a lost connection, then read by the server. Says at each moment what happens. */
import { call, ProblemError } from '#platform/http/client.ts';
import type { Datei } from '../../antrag.schema.ts';
import { listTeile, TEIL_BYTES, uploadTeil, uploadUnterlage } from '../../unterlage.api.ts';

export type Phase =
  | { readonly art: 'hochladen'; readonly prozent: number }
  | { readonly art: 'lesen' }
  /** No connection; it goes on by itself. */
  | { readonly art: 'wartet' };

export interface Wunsch {
  readonly antragId: string;
  readonly unterlage: string;
  readonly file: File;
  readonly signal: AbortSignal;
  tell(phase: Phase): void;
}

export async function ladeHoch(wunsch: Wunsch): Promise<Datei> {
  const { antragId: id, unterlage, file, signal, tell } = wunsch;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const quelle = await (bytes.length <= TEIL_BYTES || !crypto.subtle ? toWhole(bytes) : sendTeile(wunsch, bytes));
  tell({ art: 'lesen' });
  // One key: asked again after a lost answer, the file is there once.
  const idempotencyKey = crypto.randomUUID();
  const input = { id, unterlage, dateiname: file.name, quelle };
  return untilReached(wunsch, { art: 'lesen' }, () => call(uploadUnterlage, input, { idempotencyKey, signal }));
}

async function sendTeile(wunsch: Wunsch, bytes: Uint8Array<ArrayBuffer>) {
  const { antragId: id, signal, tell } = wunsch;
  const datei = toHex(await crypto.subtle.digest('SHA-256', bytes));
  const teile = Math.ceil(bytes.length / TEIL_BYTES);
  const at = (nr: number): Phase => ({ art: 'hochladen', prozent: Math.round((nr / teile) * 100) });
  const { da } = await untilReached(wunsch, at(0), () => call(listTeile, { id, datei }, { signal }));
  const there = new Set(da);
  for (let nr = 0; nr < teile; nr += 1) {
    tell(at(nr));
    if (there.has(nr)) continue;
    const inhalt = await toBase64(bytes.subarray(nr * TEIL_BYTES, (nr + 1) * TEIL_BYTES));
    await untilReached(wunsch, at(nr), () => call(uploadTeil, { id, datei, nr, inhalt }, { signal }));
  }
  return { datei, teile };
}

const toWhole = async (bytes: Uint8Array<ArrayBuffer>) => ({ inhalt: await toBase64(bytes) });

const LONGEST_PAUSE_MS = 15_000;

/** Only a missing connection is waited for; every other error is the caller's. */
async function untilReached<T>({ signal, tell }: Wunsch, phase: Phase, ask: () => Promise<T>): Promise<T> {
  for (let round = 0; ; round += 1) {
    try {
      const answer = await ask();
      if (round > 0) tell(phase);
      return answer;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 0 || signal.aborted) throw error;
      tell({ art: 'wartet' });
      await pause(Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** round), signal);
    }
  }
}

/** Shorter when the browser says that the connection is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      reject(signal.reason);
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
    signal.addEventListener('abort', stop);
  });
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes]));
  });
}
