/** Which recognition engine serves on this machine. */
import { findTesseract } from '#engines/pages/index.ts';
import type { Sandbox } from '#platform/sandbox/sandbox.ts';
import type { Systemstand } from './system.schema.ts';

const HINWEIS =
  'Es läuft die langsamere Texterkennung aus npm. Schneller wird es mit: apt-get install tesseract-ocr tesseract-ocr-deu';

type Texterkennung = Systemstand['texterkennung'];

const found = new WeakMap<Sandbox, NonNullable<Awaited<ReturnType<typeof findTesseract>>>>();

/** Asked at each look until it is there: it may have been installed meanwhile. */
export async function readTexterkennung(sandbox: Sandbox): Promise<Texterkennung> {
  const native = found.get(sandbox) ?? (await findTesseract(sandbox));
  if (native) found.set(sandbox, native);
  if (!native) return { art: 'wasm', hinweis: HINWEIS };
  return { art: 'nativ', fassung: `Tesseract ${native.version} (${native.languages.join('+')})` };
}
