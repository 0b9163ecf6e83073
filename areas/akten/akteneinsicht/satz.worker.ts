/** The child that sets sheets with Typst: one JSON request a line, one answer a line. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface SatzRequest {
  readonly daten: unknown;
  readonly ziel: string;
}

interface Compiler {
  pdf(
    source: { mainFilePath: string; inputs: Readonly<Record<string, string>> },
    options: { pdfStandard: string },
  ): Buffer;
}

/** The package that picks the platform is not on every registry, so the platform's own is asked for. */
const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
};

const LETTERS = path.join(import.meta.dirname, 'letters');

function openCompiler(): Compiler {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  const module = createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${platform}`) as {
    NodeCompiler: { create(options: { workspace: string }): Compiler };
  };
  return module.NodeCompiler.create({ workspace: LETTERS });
}

const compiler = openCompiler();
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { daten, ziel } = JSON.parse(line) as SatzRequest;
  const inputs = { daten: JSON.stringify(daten) };
  const pdf = compiler.pdf({ mainFilePath: path.join(LETTERS, 'auskunft.typ'), inputs }, { pdfStandard: 'a-2b' });
  writeFileSync(ziel, pdf, { mode: 0o600 });
  process.stdout.write('{}\n');
}
