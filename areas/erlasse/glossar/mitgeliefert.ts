/** What came with the program, read once when it is first asked for. Only on the server. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MitgelieferterEintrag } from './glossar.schema.ts';
import { parseGlossardatei } from './mitgeliefert.rules.ts';

const DATEN = path.join(import.meta.dirname, 'daten');

let read: Promise<readonly MitgelieferterEintrag[]> | undefined;

export function readMitgeliefert(): Promise<readonly MitgelieferterEintrag[]> {
  read ??= readAll();
  return read;
}

async function readAll(): Promise<readonly MitgelieferterEintrag[]> {
  const names = (await readdir(DATEN)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(DATEN, name), 'utf8')));
  return texts.flatMap(parseGlossardatei);
}
