/** The child that makes the papers of Musterstadt: one JSON request a line, one answer a line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Abtastung } from './aussehen.ts';
import { scan } from './scanner.ts';

export type DemoRequest =
  | { readonly op: 'scannen'; readonly bilder: readonly string[]; readonly wie: Abtastung; readonly ziel: string }
  | { readonly op: 'verschliessen' | 'abschneiden'; readonly datei: string; readonly ziel: string };

async function answer(request: DemoRequest): Promise<void> {
  switch (request.op) {
    case 'scannen':
      return scan(request.bilder, request.wie, request.ziel);
    case 'verschliessen':
      return lock(request.datei, request.ziel);
    case 'abschneiden': {
      const whole = readFileSync(request.datei);
      return writeFileSync(request.ziel, whole.subarray(0, Math.floor(whole.length * 0.6)));
    }
  }
}

async function lock(datei: string, ziel: string): Promise<void> {
  const document = await PDFDocument.load(readFileSync(datei), { updateMetadata: false });
  document.encrypt({ userPassword: 'nur-fuer-die-demo', ownerPassword: 'nur-fuer-die-demo', permissions: {} });
  writeFileSync(ziel, await document.save());
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  await answer(JSON.parse(line) as DemoRequest);
  process.stdout.write('{}\n');
}
