/** The log of the machinery: JSON lines on standard error. It carries ids, never names, contents or search terms. */
import { type Logger, pino } from 'pino';

export function createLog(level: string): Logger {
  // Synchronous: the last line before a crash is the one that matters.
  const destination = pino.destination({ dest: 2, sync: true });
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    },
    destination,
  );
}

interface DescribedError {
  readonly type: string;
  readonly code: string | undefined;
  readonly message: string;
  readonly stack: string | undefined;
}

/** PostgreSQL puts values of the row into `detail` and `where`: of an error only these four are kept. */
function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, code: undefined, message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { type: name, code: (error as { code?: string }).code, message, stack };
}
