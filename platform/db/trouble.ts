/** What a failed query says about the database, for those who want to answer "later" instead of "broken". */

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
const CUT =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** The database is away, starting, or too busy at this moment; the same may go through in a minute. */
export function isDatabaseAway(cause: unknown): boolean {
  const code = codeOf(cause);
  if (AWAY.has(code) || BUSY.has(code)) return true;
  return cause instanceof Error && CUT.test(cause.message);
}

/** The disk of the database (53100) or of this machine is full. */
export function isDiskFull(cause: unknown): boolean {
  const code = codeOf(cause);
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT';
}

function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError) return codeOf(cause.errors[0]);
  return (cause as { code?: string } | undefined)?.code ?? '';
}
