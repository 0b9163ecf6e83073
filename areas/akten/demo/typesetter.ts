/** Letters through Typst, with the fonts that it brings along. Runs in the sandboxed child. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Blatt } from './aussehen.ts';

interface Compiler {
  pdf(source: { mainFilePath: string; inputs: Readonly<Record<string, string>> }): Buffer;
}

/** The package that picks the platform is not on every registry, so the platform's own is asked for. */
const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
};

const LETTERS = path.join(import.meta.dirname, 'letters');
let compiler: Compiler | undefined;

function openCompiler(): Compiler {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  const module = createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${platform}`) as {
    NodeCompiler: { create(options: { workspace: string }): Compiler };
  };
  return module.NodeCompiler.create({ workspace: LETTERS });
}

export function typeset(blatt: Blatt): Buffer {
  compiler ??= openCompiler();
  return Buffer.from(
    compiler.pdf({ mainFilePath: path.join(LETTERS, 'seite.typ'), inputs: { daten: JSON.stringify(blatt) } }),
  );
}
