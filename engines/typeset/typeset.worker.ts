/** The child that runs the native compiler, and the only place that opens it. One JSON request a line, one answer a line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { missingIn, replaceRare, replaceSigns } from './missing.ts';

export interface TypesetRequest {
  /** Absolute path of a `.typ` file; it may import files beside it. */
  readonly template: string;
  /** JSON. */
  readonly data: string;
  readonly target: string;
  readonly standard?: string;
  readonly beside?: { readonly name: string; readonly file: string };
  readonly replacesMissing?: boolean;
}

export type TypesetAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

interface Compiler {
  mapShadow(file: string, bytes: Buffer): void;
  unmapShadow(file: string): void;
  pdf(
    source: { mainFilePath: string; inputs: Readonly<Record<string, string>> },
    options?: { pdfStandard: string },
  ): Buffer;
}

/** The package that picks the platform is not on every registry, so the platform's own is asked for. */
const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
};

const MOST_TOLD = 2_000;

/** Noto Naskh Arabic: the fonts of the compiler know Arabic only in fixed width. The package exports no path to its files. */
const ARABIC = path.join(path.dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-arabic')), '..', 'fonts');
const compilers = new Map<string, Compiler>();

function compilerIn(workspace: string): Compiler {
  const known = compilers.get(workspace);
  if (known) return known;
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  const module = createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${platform}`) as {
    NodeCompiler: { create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler };
  };
  const opened = module.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [ARABIC] }] });
  compilers.set(workspace, opened);
  return opened;
}

function typeset(request: TypesetRequest): Buffer {
  const { template, beside } = request;
  const workspace = path.dirname(template);
  const compiler = compilerIn(workspace);
  if (!beside) return setPages(compiler, request);
  const shadow = path.join(workspace, beside.name);
  compiler.mapShadow(shadow, readFileSync(beside.file));
  try {
    return setPages(compiler, request);
  } finally {
    compiler.unmapShadow(shadow);
  }
}

const TRIES_SIGN_BY_SIGN = 3;
const MOST_TRIES = 7;

function setPages(compiler: Compiler, { template, data, standard, replacesMissing = false }: TypesetRequest): Buffer {
  let daten = data;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const source = { mainFilePath: template, inputs: { daten } };
      return standard === undefined ? compiler.pdf(source) : compiler.pdf(source, { pdfStandard: standard });
    } catch (cause) {
      const missing = replacesMissing ? missingIn(String(cause)) : new Set<string>();
      if (missing.size === 0 || attempt > MOST_TRIES) throw cause;
      // A long letter in another script would take hundreds of tries.
      daten = attempt <= TRIES_SIGN_BY_SIGN ? replaceSigns(daten, missing) : replaceRare(daten);
    }
  }
}

function answer(request: TypesetRequest): TypesetAnswer {
  try {
    writeFileSync(request.target, typeset(request), { mode: 0o600 });
    return { ok: true };
  } catch (cause) {
    return { ok: false, message: String(cause instanceof Error ? cause.message : cause).slice(0, MOST_TOLD) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as TypesetRequest))}\n`);
}
