/** What a failed query says about the database, for those who want to answer "later" instead of "broken". */

import { commonFaults, type Fault } from '../errors/errors.ts';

const AWAY = new Set([
  // No answer at all.
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  // Connection failures, server shutting down or starting, too many connections.
  '08000',
  '08001',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
/** Lock time-out, deadlock, serialisation: the same again in a moment may well go through. */
const BUSY = new Set(['55P03', '40P01', '40001']);
/** Text the encoding does not know, JSON that is none, numbers and times beyond what a column holds. */
const UNFIT = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);
const CUT =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** The database is away, starting, or too busy at this moment; the same may go through in a minute. */
export function isDatabaseAway(cause: unknown): boolean {
  const code = codeOf(cause);
  if (AWAY.has(code) || BUSY.has(code)) return true;
  return cause instanceof Error && CUT.test(cause.message);
}

/** Somebody holds what this needs, or was faster; the database itself is well. */
export function isBusy(cause: unknown): boolean {
  return BUSY.has(codeOf(cause));
}

/** The disk of the database (53100) or of this machine is full. */
export function isDiskFull(cause: unknown): boolean {
  const code = codeOf(cause);
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT';
}

/** The sentence for what is no mistake of ours and goes away when the database or the disk is well again. */
export function passingFault(cause: unknown): Fault | undefined {
  if (isDatabaseAway(cause)) return commonFaults.NICHT_BEREIT({}, { cause });
  if (isDiskFull(cause)) return commonFaults.SPEICHER_VOLL({}, { cause });
  return undefined;
}

/** A value that no column takes. Ours are made to fit, so it came from outside. */
export function isUnfitValue(cause: unknown): boolean {
  return UNFIT.has(codeOf(cause));
}

function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError) return codeOf(cause.errors[0]);
  return (cause as { code?: string } | undefined)?.code ?? '';
}
