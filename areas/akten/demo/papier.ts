/** From a piece of the plan to a file: set by Typst, drawn by the page engine, worn by the scanner. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { drawAbtastung, drawBlatt } from './aussehen.ts';
import type { DemoRequest } from './demo.worker.ts';
import { type DemoForm, type DemoStueck, writeSchreiben } from './plan.ts';
import type { Random } from './random.ts';

export const TEMPLATE = path.join(import.meta.dirname, 'letters', 'seite.typ');
const WORKERS = new WeakMap<object, SandboxWorker>();

function workerOf({ sandbox }: Pick<Kernel, 'sandbox'>): SandboxWorker {
  const known = WORKERS.get(sandbox);
  if (known) return known;
  const opened = sandbox.openWorker({
    module: path.join(import.meta.dirname, 'demo.worker.ts'),
    name: 'demo',
    limits: { residentMiB: 800 },
    maxRequests: 400,
  });
  WORKERS.set(sandbox, opened);
  return opened;
}

const MM_A4_WIDTH = 210;

/** Makes the file, gives its path to `use` and removes it. */
export async function withPapier<T>(
  kernel: Kernel,
  stueck: DemoStueck,
  stichtag: string,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const { dateien } = seitenwerk(kernel);
  const made: string[] = [];
  const fresh = () => {
    made.push(dateien.fresh());
    return made.at(-1) as string;
  };
  try {
    return await use(await make(kernel, stueck, stichtag, fresh));
  } finally {
    for (const file of made) await dateien.remove(file);
  }
}

function abtastungOf(stueck: DemoStueck, form: DemoForm, blatt: ReturnType<typeof drawBlatt>, random: Random) {
  const saat = `${stueck.akte.person.nummer}/${stueck.art}`;
  return drawAbtastung(form, saat, blatt.aussehen.papier, random.fork('abtastung'));
}

/** The first papers that the scanner takes as the Scanprofil of Musterstadt has it: 300 dpi, in colour. */
export function findColourScan(stuecke: readonly DemoStueck[], stichtag: string, anzahl: number): DemoStueck[] {
  const found: DemoStueck[] = [];
  for (const stueck of stuecke) {
    if (found.length === anzahl) break;
    if (stueck.form !== 'scan-pdf') continue;
    const { schreiben, random } = writeSchreiben(stueck, stichtag);
    const blatt = drawBlatt(schreiben, stueck.form, random.fork('blatt'));
    const { dpi, farbe } = abtastungOf(stueck, stueck.form, blatt, random);
    if (dpi === 300 && farbe) found.push(stueck);
  }
  return found;
}

async function make(kernel: Kernel, stueck: DemoStueck, stichtag: string, fresh: () => string): Promise<string> {
  const ask = (request: DemoRequest) => workerOf(kernel).request(request, { wallSeconds: 120, cpuSeconds: 60 });
  const { schreiben, random } = writeSchreiben(stueck, stichtag);
  // A double is what it doubles.
  const form = stueck.form === 'dublette' ? 'scan-jpeg' : stueck.form;
  const blatt = drawBlatt(schreiben, form, random.fork('blatt'));
  const pdf = fresh();
  await seitenwerk(kernel).satz.typeset({ template: TEMPLATE, data: blatt, target: pdf });
  if (form === 'digital') return pdf;
  const ziel = fresh();
  if (form === 'kennwort' || form === 'abgeschnitten') {
    await ask({ op: form === 'kennwort' ? 'verschliessen' : 'abschneiden', datei: pdf, ziel });
    return ziel;
  }
  const wie = abtastungOf(stueck, form, blatt, random);
  const width = Math.round((MM_A4_WIDTH / 25.4) * wie.dpi);
  const bilder: string[] = [];
  for (const [index] of schreiben.seiten.entries()) {
    const bild = fresh();
    await writeFile(bild, await seitenwerk(kernel).bilder.picture(pdf, index + 1, { width }), { mode: 0o600 });
    bilder.push(bild);
  }
  await ask({ op: 'scannen', bilder, wie, ziel });
  return ziel;
}
