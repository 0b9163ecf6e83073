/** The child that runs tesseract.js. Everything it needs lies in node_modules: it never asks the network. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createWorker, OEM, type PSM, type Worker } from 'tesseract.js';
import type { ChildRequest, ReadAnswer } from './children.ts';

type ReadRequest = Extract<ChildRequest, { op: 'read' }>;

const require = createRequire(import.meta.url);

const LANGUAGES = ['deu', 'eng'] as const;

/**
 * The library looks for all languages in one folder (handing it the bytes fails in version 7: it takes them for the
 * name of the language); each lies in a package of its own.
 */
function gatherLanguages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bleibe-ocr-wasm-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const code of LANGUAGES) {
    const name = `${code}.traineddata.gz`;
    const from = path.dirname(require.resolve(`@tesseract.js-data/${code}/package.json`));
    copyFileSync(path.join(from, '4.0.0_best_int', name), path.join(folder, name));
  }
  return folder;
}

/** The engine itself is a dependency of the package, found from there. */
function coreFolder(): string {
  const inside = createRequire(require.resolve('tesseract.js/package.json'));
  return path.dirname(inside.resolve('tesseract.js-core'));
}

async function start(): Promise<Worker> {
  return createWorker([...LANGUAGES], OEM.LSTM_ONLY, {
    cacheMethod: 'none',
    langPath: gatherLanguages(),
    corePath: coreFolder(),
  });
}

async function recognise(worker: Worker, request: ReadRequest): Promise<ReadAnswer> {
  const before = process.cpuUsage();
  await worker.setParameters({
    tessedit_pageseg_mode: String(request.segmentation) as PSM,
    user_defined_dpi: String(request.dpi),
    thresholding_method: request.sauvola ? '2' : '0',
  });
  const { data } = await worker.recognize(request.file, {}, { text: false, tsv: true });
  const { user, system } = process.cpuUsage(before);
  return { tsv: withoutHeader(data.tsv ?? ''), cpuMs: (user + system) / 1000 };
}

function withoutHeader(tsv: string): string {
  return tsv.startsWith('level') ? tsv.slice(tsv.indexOf('\n') + 1) : tsv;
}

const worker = await start();
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const answer = await recognise(worker, JSON.parse(line) as ReadRequest);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await worker.terminate();
