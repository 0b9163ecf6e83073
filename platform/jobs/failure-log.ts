/**
 * While the database is away every queue fails every second. The log says so once a minute for all of them: a disk that is
 * full must not be filled by telling that it is.
 */
import type { Logger } from 'pino';

const EVERY_MS = 60_000;

export class FailureLog {
  readonly #log: Pick<Logger, 'error'>;
  readonly #nowMs: () => number;
  readonly #told = new Map<string, { at: number; untold: number }>();

  constructor(log: Pick<Logger, 'error'>, nowMs: () => number = () => performance.now()) {
    this.#log = log;
    this.#nowMs = nowMs;
  }

  /** Another kind of trouble is told at once; of the same kind the next line says how often it was meanwhile. */
  tell(cause: unknown, queue: string, message: string): void {
    const kind = `${message} ${(cause as { code?: unknown } | undefined)?.code ?? (cause as Error)?.name}`;
    const now = this.#nowMs();
    const before = this.#told.get(kind);
    if (before && now - before.at < EVERY_MS) {
      before.untold += 1;
      return;
    }
    this.#told.set(kind, { at: now, untold: 0 });
    this.#log.error({ err: cause, queue, ...(before ? { meanwhile: before.untold } : {}) }, message);
  }
}
