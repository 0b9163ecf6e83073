/** Sheets of this area as an answer over HTTP. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createTypesetter, type Typesetter } from '#engines/typeset/index.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';

type Printing = Pick<Kernel, 'sandbox' | 'config'>;

const BY_SANDBOX = new WeakMap<object, Typesetter>();

function satzOf({ sandbox }: Printing): Typesetter {
  const known = BY_SANDBOX.get(sandbox) ?? createTypesetter(sandbox);
  BY_SANDBOX.set(sandbox, known);
  return known;
}

/** On shutdown, and at the end of a test. */
export async function closeDruck({ sandbox }: Pick<Kernel, 'sandbox'>): Promise<void> {
  const known = BY_SANDBOX.get(sandbox);
  BY_SANDBOX.delete(sandbox);
  await known?.close();
}

/** The file is there for as long as the compiler needs it. */
export async function typesetBytes(kernel: Printing, template: string, data: unknown): Promise<Buffer> {
  const folder = path.join(kernel.config.dataDir, 'druck');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, `${randomUUID()}.pdf`);
  try {
    await satzOf(kernel).typeset({ template, data, target, replacesMissing: true });
    return await readFile(target);
  } finally {
    await rm(target, { force: true });
  }
}

export function pdfAnswer(bytes: Buffer, name: string): ByteAnswer {
  return {
    contentType: 'application/pdf',
    length: bytes.length,
    filename: `${name}.pdf`,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

export interface Blatt {
  readonly amt: string;
  readonly titel: string;
  readonly satz: string;
  readonly felder: readonly (readonly [name: string, wert: string])[];
  readonly unterschriften: readonly string[];
  readonly qr?: string;
  readonly qrText?: string;
}

const BLATT = path.join(import.meta.dirname, 'letters', 'blatt.typ');

export async function printBlatt(kernel: Printing, name: string, blatt: Blatt): Promise<ByteAnswer> {
  const data = { qr: null, qrText: '', ...blatt };
  return pdfAnswer(await typesetBytes(kernel, BLATT, data), name);
}
