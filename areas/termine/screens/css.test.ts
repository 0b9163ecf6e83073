/** Style sheets stay once a page has loaded them: a class that two rooms define would change the other's screen. */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';

const AREA = path.resolve(import.meta.dirname, '..');

test('no class is defined by two style sheets of the area', async () => {
  const defined = new Map<string, Set<string>>();
  for await (const file of glob('**/*.css', { cwd: AREA })) {
    const text = await readFile(path.join(AREA, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/^\.([a-z][\w-]*)/gm))
      defined.set(name, (defined.get(name) ?? new Set()).add(file));
  }
  assert.ok(defined.size > 100, 'the style sheets were found');
  const twice = [...defined].filter(([, files]) => files.size > 1).map(([name, files]) => `${name}: ${[...files]}`);
  assert.deepEqual(twice, []);
});
