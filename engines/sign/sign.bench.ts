/** Benchmarks of this room, for `./bleibe bench`: named functions that return plain numbers. */
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sealPdfFile } from './seal-pdf.ts';
import { openOffice, withTimestamps } from './testing/office.ts';
import { LETTER, tablePdf } from './testing/small-pdf.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

const RUNS = 5;

/** CPU milliseconds per seal (B-B and B-T) and per check for files of 1 MB and 50 MB, and how far memory rose. */
async function seals(): Promise<Record<string, number>> {
  const office = openOffice();
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-bench-'));
  try {
    const results: Record<string, number> = {};
    for (const megabytes of [1, 50, 250]) {
      const source = path.join(folder, `${megabytes}.pdf`);
      await writeLarge(source, megabytes);
      const seal = (name: string, more = {}) =>
        measured(async (run) => {
          const target = path.join(folder, `${megabytes}-${name}-${run}.pdf`);
          await sealPdfFile({ ...office.order('p256'), ...more, source, target });
          return target;
        });
      await seal('warm');
      const plain = await seal('bb');
      const stamped = await withTimestamps(office, (timestamp) => seal('bt', { timestamp }));
      const check = await measured(async () => {
        const { indication } = await verifyPdf({ pdf: { file: stamped.last }, ...office.trust });
        if (indication !== 'passed') throw new Error(`the seal is ${indication}`);
        return '';
      });
      results[`sealBBMs${megabytes}MB`] = plain.wall;
      results[`sealBBCpuMs${megabytes}MB`] = plain.cpu;
      results[`sealBTMs${megabytes}MB`] = stamped.wall;
      results[`verifyMs${megabytes}MB`] = check.wall;
      results[`verifyCpuMs${megabytes}MB`] = check.cpu;
      results[`memoryRiseMiB${megabytes}MB`] = Math.max(plain.rise, stamped.rise, check.rise);
      results[`addedBytesBT${megabytes}MB`] = (await stat(stamped.last)).size - (await stat(source)).size;
    }
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const benchmarks = { siegel: seals };

/** A page and an image of that size which nothing shows. */
async function writeLarge(file: string, megabytes: number): Promise<void> {
  const data = Buffer.alloc(megabytes << 20, 0x5a);
  const image = Buffer.concat([Buffer.from(`<</Length ${data.length}>>\nstream\n`), data, Buffer.from('\nendstream')]);
  const handle = await open(file, 'w');
  await handle.writeFile(tablePdf({ objects: [...LETTER.objects, image] }));
  await handle.close();
}

async function measured(work: (run: number) => Promise<string>) {
  let last = '';
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (let run = 0; run < RUNS; run++) last = await work(run);
  const used = process.cpuUsage(cpu);
  clearInterval(watch);
  const perRun = (milliseconds: number) => Math.round((milliseconds / RUNS) * 10) / 10;
  return {
    last,
    wall: perRun(performance.now() - start),
    cpu: perRun((used.user + used.system) / 1000),
    rise: Math.round((highest - before) / 2 ** 20),
  };
}
