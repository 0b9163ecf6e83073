/**
 * The uploads of this window. They live beside the screens, so that people can go on working while files travel; a
 * note of the delivery (its id, nothing else) outlives a reload.
 */
import { call, csrfHeaders, ProblemError } from '#platform/http/client.ts';
import { finishLieferung, getLieferung, startLieferung } from '../../eingang.api.ts';
import type { Quittung } from '../../eingang.schema.ts';
import type { ScanAngabe } from '../../ersetzung/vorgabe.schema.ts';
import { type Angebotene, matchPicked } from './angebot.ts';
import type { Mitgebracht } from './drop.ts';
import { UploadRefused, upload } from './tus.ts';

export interface Uploads {
  readonly phase: 'leer' | 'anmelden' | 'laeuft' | 'unvollstaendig' | 'abschliessen' | 'fertig';
  readonly lieferungId?: string | undefined;
  readonly akteId?: string | undefined;
  readonly dateien: readonly Angebotene[];
  /** The line is lost; the next try is under way. */
  readonly wartet: boolean;
  /** What kept the delivery from beginning or ending. */
  readonly problem?: ProblemError | undefined;
  /** Names of files that were picked to go on with, but were not offered before. */
  readonly fremd: readonly string[];
}

const EMPTY: Uploads = { phase: 'leer', dateien: [], wartet: false, fremd: [] };
const NOTE = 'bleibe.lieferung';
const AT_ONCE = 3;
/** As the contract has it. */
const MOST = 5_000;
const TOO_MANY = new ProblemError({
  status: 400,
  code: 'akten.ZU_VIELE_DATEIEN',
  title: 'Das sind zu viele Dateien auf einmal',
  detail: 'Bitte bringen Sie höchstens 5.000 Dateien in einer Lieferung und danach die nächsten.',
});
const UPLOAD_PATH = '/api/akten/hochladen';

let state = EMPTY;
let files = new Map<string, File>();
let stop = new AbortController();
const listeners = new Set<() => void>();

export function subscribeUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readUploads(): Uploads {
  return state;
}

function change(next: Partial<Uploads>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function changeFile(eingangId: string, next: Partial<Angebotene>): void {
  change({ dateien: state.dateien.map((one) => (one.eingangId === eingangId ? { ...one, ...next } : one)) });
}

/** Announces every file first, so that the receipt knows them all, and then sends them. */
export async function startUploads(picked: readonly Mitgebracht[], akteId?: string, scan?: ScanAngabe): Promise<void> {
  if (picked.length > MOST) {
    change({ ...EMPTY, akteId, problem: TOO_MANY });
    return;
  }
  change({ ...EMPTY, phase: 'anmelden', akteId });
  const dateien = picked.map(({ name, size }) => ({ name, groesse: size }));
  try {
    const lieferung = await call(startLieferung, { dateien, ...(akteId ? { akteId } : {}), ...(scan ? { scan } : {}) });
    files = new Map(lieferung.dateien.map(({ eingangId }, index) => [eingangId, (picked[index] as Mitgebracht).file]));
    sessionStorage.setItem(NOTE, lieferung.lieferungId);
    const offered = lieferung.dateien.map((one): Angebotene => ({ ...one, da: 0, stand: 'wartet' }));
    change({ phase: 'laeuft', lieferungId: lieferung.lieferungId, dateien: offered });
  } catch (cause) {
    change({ phase: 'leer', problem: asProblem(cause) });
    return;
  }
  await sendAll();
}

/** After a reload: what the server already has of the delivery that was under way here. */
export async function recallUploads(): Promise<void> {
  const lieferungId = sessionStorage.getItem(NOTE);
  if (!lieferungId || state.phase !== 'leer') return;
  try {
    const quittung = await call(getLieferung, { id: lieferungId });
    if (quittung.status === 'abgeschlossen') forget();
    else change({ phase: 'unvollstaendig', lieferungId, dateien: quittung.dateien.map(toAngebotene) });
  } catch (cause) {
    const problem = asProblem(cause);
    if (problem.problem.status === 404) forget();
    else change({ problem });
  }
}

function toAngebotene({ id, dateiname, groesse = 0, verbleib, fehler }: Quittung['dateien'][number]): Angebotene {
  const known = { eingangId: id, name: dateiname, groesse };
  if (verbleib === 'unterwegs') return { ...known, da: 0, stand: 'fehlt' };
  if (verbleib !== 'abgelehnt' && verbleib !== 'ausgeblieben') return { ...known, da: groesse, stand: 'da' };
  return { ...known, da: 0, stand: 'abgelehnt', grund: fehler && `${fehler.titel}. ${fehler.rat}` };
}

/** The same files, picked once more: what is there already is not sent again. */
export async function continueUploads(picked: readonly Mitgebracht[]): Promise<void> {
  const missing = state.dateien.filter(({ stand }) => stand !== 'da' && stand !== 'abgelehnt');
  const { matched, foreign } = matchPicked(missing, picked);
  for (const [id, { file }] of matched) files.set(id, file);
  const dateien = state.dateien.map((one) => (matched.has(one.eingangId) ? { ...one, stand: 'wartet' as const } : one));
  change({ phase: matched.size > 0 ? 'laeuft' : state.phase, dateien, fremd: foreign.map(({ name }) => name) });
  if (matched.size > 0) await sendAll();
}

async function sendAll(): Promise<void> {
  stop = new AbortController();
  const waiting = state.dateien.filter(({ stand }) => stand === 'wartet').map(({ eingangId }) => eingangId);
  const worker = async () => {
    for (let id = waiting.shift(); id !== undefined && !stop.signal.aborted; id = waiting.shift()) await sendOne(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (stop.signal.aborted) return;
  if (state.dateien.every(({ stand }) => stand === 'da' || stand === 'abgelehnt')) await finishUploads();
  else change({ phase: 'unvollstaendig' });
}

async function sendOne(eingangId: string): Promise<void> {
  const file = files.get(eingangId);
  if (!file) return;
  changeFile(eingangId, { stand: 'laeuft' });
  try {
    await upload(
      file,
      { endpoint: UPLOAD_PATH, eingangId, headers: csrfHeaders() },
      {
        signal: stop.signal,
        onProgress: (da) => {
          if (state.wartet) change({ wartet: false });
          changeFile(eingangId, { da, stand: 'laeuft' });
        },
        onWaiting: () => {
          change({ wartet: true });
          changeFile(eingangId, { stand: 'unterbrochen' });
        },
      },
    );
    changeFile(eingangId, { da: file.size, stand: 'da' });
  } catch (cause) {
    if (stop.signal.aborted) changeFile(eingangId, { stand: 'fehlt' });
    else changeFile(eingangId, { stand: 'abgelehnt', grund: reasonOf(cause) });
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof UploadRefused && cause.message !== '') return cause.message;
  return 'Die Datei ließ sich nicht lesen. Bitte prüfen Sie, ob sie noch da ist, und laden Sie sie noch einmal hoch.';
}

/** Stops sending; what is there stays there, and one can go on later. */
export function pauseUploads(): void {
  stop.abort(new Error('paused'));
  const dateien = state.dateien.map((one) =>
    one.stand === 'da' || one.stand === 'abgelehnt' ? one : { ...one, stand: 'fehlt' as const },
  );
  change({ phase: 'unvollstaendig', wartet: false, dateien });
}

/** Ends the delivery: files that are missing are named as missing in the receipt. */
export async function finishUploads(): Promise<void> {
  const { lieferungId } = state;
  if (!lieferungId) return;
  change({ phase: 'abschliessen', problem: undefined });
  try {
    const quittung = await call(finishLieferung, { id: lieferungId });
    sessionStorage.removeItem(NOTE);
    change({ phase: 'fertig', dateien: quittung.dateien.map(toAngebotene) });
  } catch (cause) {
    change({ phase: 'unvollstaendig', problem: asProblem(cause) });
  }
}

export function forget(): void {
  sessionStorage.removeItem(NOTE);
  files = new Map();
  change({ ...EMPTY, lieferungId: undefined, akteId: undefined, problem: undefined });
}

function asProblem(cause: unknown): ProblemError {
  if (cause instanceof ProblemError) return cause;
  return new ProblemError({
    status: 500,
    code: 'allgemein.UNERWARTET',
    title: 'Das hat nicht geklappt',
    detail: 'Bitte versuchen Sie es in einer Minute erneut.',
  });
}
