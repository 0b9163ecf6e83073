/** The sandbox of child processes: limits by the shell's `ulimit`, watched from here, in folders that are removed. */
import { JsonWorker } from './json-worker.ts';
import { killGroup } from './proc.ts';
import { runOnce } from './run-once.ts';
import type { Sandbox, SandboxResult, SandboxRun, SandboxWorker, SandboxWorkerOptions } from './sandbox.ts';
import { ScratchRoot } from './scratch-root.ts';

export interface SandboxOptions {
  /** Where scratch folders are made; the system's temporary folder when left out. */
  readonly scratch?: string;
}

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return new ProcessSandbox(new ScratchRoot(options.scratch));
}

class ProcessSandbox implements Sandbox {
  readonly #scratch: ScratchRoot;
  readonly #workers = new Set<JsonWorker>();
  readonly #running = new Map<number, Promise<unknown>>();

  constructor(scratch: ScratchRoot) {
    this.#scratch = scratch;
  }

  async run(options: SandboxRun): Promise<SandboxResult> {
    const folder = this.#scratch.create();
    let group: number | undefined;
    try {
      const done = Promise.withResolvers<void>();
      const onStart = (pid: number) => {
        group = pid;
        this.#scratch.claim(folder, pid);
        this.#running.set(pid, done.promise);
      };
      return await runOnce(options, folder, onStart).finally(() => done.resolve());
    } finally {
      if (group !== undefined) this.#running.delete(group);
      await this.#scratch.remove(folder);
    }
  }

  openWorker(options: SandboxWorkerOptions): SandboxWorker {
    const worker = new JsonWorker(options, this.#scratch);
    this.#workers.add(worker);
    return worker;
  }

  async sweep(): Promise<void> {
    this.#scratch.sweep();
  }

  async close(): Promise<void> {
    for (const group of this.#running.keys()) killGroup(group);
    await Promise.allSettled([...this.#running.values(), ...[...this.#workers].map((worker) => worker.close())]);
    this.#scratch.close();
  }
}
