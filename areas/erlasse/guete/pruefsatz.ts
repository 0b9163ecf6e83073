/** The cases that came with the program, read when they are first asked for. Only on the server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Prueffrage } from './frage.schema.ts';
import { parsePruefsatz } from './pruefsatz.rules.ts';

const DATEI = path.join(import.meta.dirname, 'daten', 'pruefsatz.txt');

let read: Promise<readonly Prueffrage[]> | undefined;

export function readPruefsatz(): Promise<readonly Prueffrage[]> {
  read ??= readFile(DATEI, 'utf8').then(parsePruefsatz);
  return read;
}
