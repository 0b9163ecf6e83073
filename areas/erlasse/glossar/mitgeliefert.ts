/** What came with the program, read once when it is first asked for. Only on the server. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MitgelieferterEintrag } from './glossar.schema.ts';
import { parseGlossardatei } from './mitgeliefert.rules.ts';

const DATEN = path.join(import.meta.dirname, 'daten');

let read: Promise<readonly MitgelieferterEintrag[]> | undefined;
let byKey: Promise<ReadonlyMap<string, MitgelieferterEintrag>> | undefined;

export function readMitgeliefert(): Promise<readonly MitgelieferterEintrag[]> {
  read ??= readAll();
  return read;
}

/** By key. */
export function indexMitgeliefert(): Promise<ReadonlyMap<string, MitgelieferterEintrag>> {
  byKey ??= readMitgeliefert().then((all) => new Map(all.map((one) => [one.schluessel, one])));
  return byKey;
}

export async function findMitgeliefert(schluessel: string): Promise<MitgelieferterEintrag | undefined> {
  return (await indexMitgeliefert()).get(schluessel);
}

async function readAll(): Promise<readonly MitgelieferterEintrag[]> {
  const names = (await readdir(DATEN)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(DATEN, name), 'utf8')));
  return texts.flatMap(parseGlossardatei);
}
