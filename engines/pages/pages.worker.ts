/**
 * The child in the sandbox: the only process in which bytes of foreign files meet a parser (PDFium, libvips, zxing).
 * One JSON request a line on standard input, one JSON answer a line on standard output.
 */
import { createInterface } from 'node:readline';
import { archivePage, colourProfile } from './worker/archive.ts';
import { assemblePages } from './worker/assemble.ts';
import { readPageBarcodes } from './worker/barcodes.ts';
import { look, lookAgain } from './worker/look.ts';
import { drawPicture } from './worker/picture.ts';
import type { ProbeAnswer, WorkerAnswer, WorkerRequest } from './worker/protocol.ts';
import { redactPage } from './worker/redact.ts';
import { openSource } from './worker/source-cache.ts';
import { WorkerError } from './worker/worker-error.ts';

async function answer(request: WorkerRequest): Promise<unknown> {
  switch (request.op) {
    case 'probe':
      return probe(request.path);
    case 'look':
      return look(request.path, request.page, request.out);
    case 'again':
      return lookAgain(request);
    case 'archive':
      return archivePage(request.path, request.page, request.out);
    case 'redact':
      return redactPage(request);
    case 'picture':
      return drawPicture(request);
    case 'barcodes':
      return readPageBarcodes(request.path, request.page);
    case 'assemble':
      return assemblePages(request);
    case 'colour-profile':
      return colourProfile();
  }
}

async function probe(path: string): Promise<ProbeAnswer> {
  const { kind, pages, pdf } = await openSource(path);
  const producer = pdf?.producer ? { producer: pdf.producer } : {};
  return { kind, pages, encrypted: pdf?.encrypted ?? false, signed: pdf?.signed ?? false, ...producer };
}

async function respond(line: string): Promise<WorkerAnswer<unknown>> {
  const before = process.cpuUsage();
  try {
    const value = await answer(JSON.parse(line) as WorkerRequest);
    const { user, system } = process.cpuUsage(before);
    return { ok: true, value, cpuMs: (user + system) / 1000 };
  } catch (error) {
    if (error instanceof WorkerError) return { ok: false, fault: error.fault, params: error.params };
    if (isTrap(error)) {
      // After a trap the memory of WebAssembly is in an unknown state: this child must not answer again.
      process.stderr.write(`${String(error)}\n`);
      process.exit(70);
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return { ok: false, fault: isMissingFile(error) ? 'NICHT_LESBAR' : 'BESCHAEDIGT', params: {} };
  }
}

function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || (error instanceof Error && error.name === 'ExitStatus');
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES');
}

const requests = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
for await (const line of requests) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(await respond(line))}\n`);
}
