/** Asking the child that knows XML. Its answers are data; what they mean is for the rules of each message. */
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import type { XmlAnswer, XmlRequest } from './xml.schema.ts';

const WORKERS = new WeakMap<object, SandboxWorker>();

/** Larger ones are refused before any parser sees them. */
export const MOST_XML_BYTES = 24 * 1024 * 1024;

export function readXml({ sandbox }: Pick<Kernel, 'sandbox'>, bytes: Buffer, schema?: string): Promise<XmlAnswer> {
  const worker =
    WORKERS.get(sandbox) ??
    sandbox.openWorker({
      module: path.join(import.meta.dirname, 'xml.worker.ts'),
      name: 'vorgaenge-xml',
      limits: { residentMiB: 1_000 },
      maxRequests: 500,
    });
  WORKERS.set(sandbox, worker);
  const request: XmlRequest = { xml: bytes.toString('base64'), ...(schema ? { schema } : {}) };
  return worker.request<XmlAnswer>(request, { wallSeconds: 60, cpuSeconds: 30 });
}

export async function closeXml({ sandbox }: Pick<Kernel, 'sandbox'>): Promise<void> {
  const worker = WORKERS.get(sandbox);
  WORKERS.delete(sandbox);
  await worker?.close();
}
