/**
 * The words of which exported names are made. German words must stand in docs/glossar.md, English ones in
 * `english.txt` beside this file, so that a new term is looked at once and then has one meaning.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXPORT = /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) ([A-Za-z0-9_$]+)/gm;

export interface UsedWord {
  /** Lower case, without trailing digits. */
  readonly word: string;
  /** `createPerson in areas/akten/person.api.ts`: the first place that uses it. */
  readonly where: string;
}

/** Every word of every exported name of the house, tests left out. */
export function wordsOfExportedNames(root: string): UsedWord[] {
  const files = globSync('{areas,engines,platform,ui,apps}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', '**/testing/**', '**/*.test.ts', '**/*.bench.ts'],
  }).sort();
  const found = new Map<string, UsedWord>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(EXPORT)) {
      for (const word of wordsOf(name)) if (!found.has(word)) found.set(word, { word, where: `${name} in ${file}` });
    }
  }
  return [...found.values()];
}

/** `createAkteInputSchema` → create, akte, input, schema; `KENNWORT_MIN` → kennwort, min. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[ _$]+/)
    .map((word) => word.toLowerCase().replace(/\d+$/, ''))
    .filter((word) => word.length > 1);
}

/** The last column of the glossary's tables holds the words in code, each in backticks. */
export function wordsOfGlossary(markdown: string): Set<string> {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|') && line.includes('`'));
  return new Set(
    rows.flatMap((row) => [...(row.split('|').at(-2) ?? '').matchAll(/`([a-z0-9]+)`/g)].map((m) => m[1] ?? '')),
  );
}
