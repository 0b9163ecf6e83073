/** The child that runs the native compiler: one JSON request a line, one answer a line. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface TypesetRequest {
  /** Absolute path of a `.typ` file; it may import files beside it. */
  readonly template: string;
  readonly data: string;
  readonly target: string;
}

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

const compilers = new Map<string, Compiler>();

function compilerIn(workspace: string): Compiler {
  const known = compilers.get(workspace);
  if (known) return known;
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  const module = createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${platform}`) as {
    NodeCompiler: { create(options: { workspace: string }): Compiler };
  };
  const opened = module.NodeCompiler.create({ workspace });
  compilers.set(workspace, opened);
  return opened;
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { template, data, target } = JSON.parse(line) as TypesetRequest;
  const pdf = compilerIn(path.dirname(template)).pdf({ mainFilePath: template, inputs: { daten: data } });
  writeFileSync(target, pdf);
  process.stdout.write('{}\n');
}
