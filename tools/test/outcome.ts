/** What a test process says about one of its tests. */

/** The part of an event of Node's test runner that counts here. */
export interface RunnerEvent {
  readonly type: string;
  readonly data: {
    readonly name?: string;
    readonly line?: number;
    /** 0 is a file, see `together.ts`. */
    readonly nesting?: number;
    readonly skip?: boolean | string;
    readonly todo?: boolean | string;
    readonly details?: { readonly type?: string; readonly error?: Error; readonly duration_ms?: number };
  };
}

export interface Outcome {
  /** `ended` is the file itself and counts as no test. */
  readonly result: 'passed' | 'failed' | 'skipped' | 'ended';
  readonly line: number;
  readonly name: string;
  readonly ms: number;
  /** Of a failure the cause, of a skip the reason. */
  readonly why?: string;
}

export function outcomeOf({ type, data }: RunnerEvent): Outcome | undefined {
  const { name = '', line = 0, nesting, details } = data;
  const ms = Math.round(details?.duration_ms ?? 0);
  const isFile = nesting === 0;
  const isSuite = details?.type === 'suite';
  if (type === 'test:fail') {
    // A suite fails with the tests in it; told apart from a suite that breaks itself by its cause.
    const byTests = isSuite && /subtests? failed$/.test(details.error?.message ?? '');
    if (byTests) return isFile ? { result: 'ended', line, name, ms } : undefined;
    const where = isFile ? { line: 1, name: 'the file as a whole' } : { line, name };
    return { result: 'failed', ...where, ms, why: explain(details?.error) };
  }
  if (type !== 'test:pass') return undefined;
  if (isFile) return { result: 'ended', line, name, ms };
  // Of a suite that is skipped as a whole no test is told; its reason has to be.
  if (isSuite && !data.skip) return undefined;
  const why = data.skip || data.todo;
  return why ? { result: 'skipped', line, name, ms, why: String(why) } : { result: 'passed', line, name, ms };
}

/** The runner wraps what was thrown; the cause is what a reader needs. */
function explain(error: Error | undefined): string {
  const cause = error?.cause ?? error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
