/** How the sandboxed child tells a known trouble apart from a bug of ours: by the name of a fault of this room. */
import type { PagesFaultName } from '../pages.faults.ts';

export class WorkerError extends Error {
  readonly fault: PagesFaultName;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(fault: PagesFaultName, params: Readonly<Record<string, string | number>> = {}) {
    super(fault);
    this.fault = fault;
    this.params = params;
  }
}

export function failed(fault: PagesFaultName, params?: Readonly<Record<string, string | number>>): WorkerError {
  return new WorkerError(fault, params);
}
