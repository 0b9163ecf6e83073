/** The log of the machinery: JSON lines on standard error. It carries ids, never names, contents or search terms. */
import { type Logger, pino } from 'pino';
import { Fault } from '#platform/errors/errors.ts';

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
  readonly constraint?: string;
}

/**
 * PostgreSQL puts values of the row into `detail` and `where`: of an error only these are kept. What the message itself
 * quotes of values goes too, and what a fault of ours filled into its sentence for a person.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, code: undefined, message: String(error), stack: undefined };
  const { name, stack } = error;
  const { code, constraint } = error as { code?: string; constraint?: string };
  const message =
    error instanceof Fault ? error.code : QUOTES.test(name) ? withoutQuoted(error.message) : error.message;
  return {
    ...{ type: name, code, message, stack: framesOf(stack) },
    ...(constraint === undefined ? {} : { constraint }),
  };
}

/** Errors whose messages quote what they were given: of PostgreSQL, of JSON.parse, of the typesetter. */
const QUOTES = /^(error|DatabaseError|SyntaxError|TypesetError)$/;

/** From the first quote to the last: what was quoted may hold quotes itself. */
const withoutQuoted = (message: string): string => message.replace(/["'`].*["'`]/s, '…');

/** The message stands before them once more. */
const framesOf = (stack: string | undefined): string | undefined => stack?.match(/^ {4}at .*$/gm)?.join('\n');
