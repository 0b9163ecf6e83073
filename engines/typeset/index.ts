/** The only door of this room: a template and its data become a PDF. */
import path from 'node:path';
import type { Sandbox, SandboxWorker } from '#platform/sandbox/sandbox.ts';
import type { TypesetRequest } from './typeset.worker.ts';

export { qrSvg } from './qr.ts';

export interface Typesetter {
  /** @param data what the template reads as JSON; plain text, never markup */
  typeset(order: { template: string; data: unknown; target: string }): Promise<void>;
  close(): Promise<void>;
}

const MOST_SECONDS = 60;

export function createTypesetter(sandbox: Sandbox): Typesetter {
  let worker: SandboxWorker | undefined;
  return {
    async typeset({ template, data, target }) {
      worker ??= sandbox.openWorker({
        module: path.join(import.meta.dirname, 'typeset.worker.ts'),
        name: 'typeset',
        limits: { residentMiB: 1_000 },
        maxRequests: 500,
      });
      const request: TypesetRequest = {
        template: path.resolve(template),
        data: JSON.stringify(data),
        target: path.resolve(target),
      };
      await worker.request(request, { wallSeconds: MOST_SECONDS });
    },
    async close() {
      await worker?.close();
      worker = undefined;
    },
  };
}
