/** How surely worn separator sheets are found, that no other page is taken for one, and what looking for them costs. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codesOf } from '#engines/pages/testing/code-costs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findTrennblatt, type Trennblatt } from '../trennblatt.rules.ts';
import { lookAlikes, wornSheets } from './worn-sheets.ts';

/** Worn sheets of every kind that the office prints, and pages that are none; codes only, as a stack is split by them. */
export async function separatorFigures(
  kernel: Pick<Kernel, 'sandbox' | 'config' | 'log'>,
  pages: readonly string[],
  folder: string,
  note: (line: string) => void,
) {
  const id = '0198a6b2-7d31-7c54-9a10-3f4be2d7c601';
  const kinds: readonly Trennblatt[] = [
    { art: 'akte', id },
    { art: 'vorgang', id },
    { art: 'typ', typ: 'mietvertrag' },
    { art: 'dokument' },
    { art: 'stapel', id },
  ];
  const sheets = await wornSheets(kernel, kinds);
  const [first = ''] = pages;
  const file = path.join(folder, 'sheet.jpg');
  // The first pages of a process compile its code, which the millionth does not.
  for (let round = 0; round < 5; round += 1) await codesOf(first);
  const costs: number[] = [];
  const missed: string[] = [];
  for (const sheet of sheets) {
    await writeFile(file, sheet.jpeg);
    const { texts, cpuMs } = await codesOf(file);
    costs.push(cpuMs);
    if (!texts.includes(sheet.code)) missed.push(sheet.name);
  }
  note(`${sheets.length} Trennblätter angesehen`);
  const others = [...pages];
  for (const [nr, bytes] of (await lookAlikes(first)).entries()) {
    const target = path.join(folder, `look-alike-${nr}.jpg`);
    await writeFile(target, bytes);
    others.push(target);
  }
  const pageCosts: number[] = [];
  const falseSplits: string[] = [];
  for (const page of others) {
    const { texts, cpuMs } = await codesOf(page);
    pageCosts.push(cpuMs);
    if (isSheet(texts)) falseSplits.push(path.basename(page));
  }
  return {
    sheets: sheets.length,
    recallPercent: rounded((1 - missed.length / sheets.length) * 100),
    missed,
    otherPages: others.length,
    falseSplits,
    sheetCpuMs: median(costs),
    pageCpuMs: median(pageCosts),
  };
}

const isSheet = (texts: readonly string[]) => findTrennblatt(texts.map((text) => ({ text }))) !== undefined;

/** Of one page the meter also sees what the process does beside it, now and then. */
function median(values: readonly number[]): number {
  return rounded(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
