/** The only door of this room: a template and its data become a PDF. */
import path from 'node:path';
import type { Sandbox, SandboxWorker } from '#platform/sandbox/sandbox.ts';
import type { TypesetAnswer, TypesetRequest } from './typeset.worker.ts';

export { qrSvg } from './qr.ts';

export interface TypesetOrder {
  /** A `.typ` file; it may import files beside it. */
  readonly template: string;
  /** What the template reads as JSON; plain text, never markup. */
  readonly data: unknown;
  /** Written with mode 0600. */
  readonly target: string;
  /** Archivable; `a-2a` is tagged as well, `a-3b` may hold other files. */
  readonly standard?: 'a-2a' | 'a-2b' | 'a-3b';
  /** A file that the template finds beside itself under this name, for as long as it is set. */
  readonly beside?: { readonly name: string; readonly file: string };
  /** Signs that no font has become `�`; otherwise an archivable page with one is refused. For text of others. */
  readonly replacesMissing?: boolean;
}

export interface Typesetter {
  /** Throws TypesetError when the compiler refuses, and faults of the sandbox when a limit is broken. */
  typeset(order: TypesetOrder): Promise<void>;
  close(): Promise<void>;
}

/** What the compiler said; a mistake in a template of ours, or text that cannot be set. */
export class TypesetError extends Error {
  override readonly name = 'TypesetError';
}

const LIMITS = { wallSeconds: 120, cpuSeconds: 60 };

/** One child for each; whoever sets text of others takes one of their own. It opens with the first order. */
export function createTypesetter(sandbox: Sandbox): Typesetter {
  let worker: SandboxWorker | undefined;
  return {
    async typeset({ template, data, target, beside, ...rest }) {
      worker ??= sandbox.openWorker({
        module: path.join(import.meta.dirname, 'typeset.worker.ts'),
        name: 'typeset',
        limits: { residentMiB: 1_000 },
        maxRequests: 500,
      });
      const request: TypesetRequest = {
        ...rest,
        template: path.resolve(template),
        data: JSON.stringify(data),
        target: path.resolve(target),
        ...(beside ? { beside: { name: beside.name, file: path.resolve(beside.file) } } : {}),
      };
      const answer = await worker.request<TypesetAnswer>(request, LIMITS);
      if (!answer.ok) throw new TypesetError(answer.message);
    },
    async close() {
      await worker?.close();
      worker = undefined;
    },
  };
}
