/** Which recognition engine serves on this machine. */
import { findTesseract } from '#engines/pages/index.ts';
import type { Sandbox } from '#platform/sandbox/sandbox.ts';
import type { Systemstand } from './system.schema.ts';

const HINWEIS =
  'Es läuft die langsamere Texterkennung aus npm. Schneller wird es mit: apt-get install tesseract-ocr tesseract-ocr-deu';

type Texterkennung = Systemstand['texterkennung'];

const found = new WeakMap<Sandbox, string>();

/** Asked at each look until it is there: it may have been installed meanwhile. */
export async function readTexterkennung(sandbox: Sandbox): Promise<Texterkennung> {
  const version = found.get(sandbox) ?? (await versionOf(sandbox));
  if (version === undefined) return { art: 'wasm', hinweis: HINWEIS };
  found.set(sandbox, version);
  return { art: 'nativ', fassung: `Tesseract ${version}` };
}

async function versionOf(sandbox: Sandbox): Promise<string | undefined> {
  const engine = await findTesseract(sandbox, 1);
  await engine?.close();
  return engine?.version;
}
