import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fileOf } from './quick.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const urlOf = (file: string) => pathToFileURL(path.join(ROOT, file)).href;

test('an import of the house is the file that it names', () => {
  assert.equal(fileOf('./quick.ts', urlOf('platform/imports/a.ts')), urlOf('platform/imports/quick.ts'));
  assert.equal(fileOf('../db/db.ts', urlOf('platform/imports/a.ts')), urlOf('platform/db/db.ts'));
  assert.equal(fileOf('#areas/akten/index.ts', urlOf('apps/server/a.ts')), urlOf('areas/akten/index.ts'));
});

test('packages, their files and what lies outside are left to Node', () => {
  assert.equal(fileOf('zod', urlOf('apps/server/a.ts')), undefined);
  assert.equal(fileOf('./b.ts', urlOf('node_modules/x/a.ts')), undefined);
  assert.equal(fileOf('./b.ts', 'file:///tmp/a.ts'), undefined);
  assert.equal(fileOf('./b.ts', undefined), undefined);
});

test('package.json maps each room to the folder of its name, as is taken for granted here', () => {
  const { imports } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  for (const [name, place] of Object.entries(imports)) assert.equal(place, name.replace('#', './'));
});

test('a file that is not there is told by its name', async () => {
  await assert.rejects(import(`${'./gibt-es'}-nicht.ts`), /gibt-es-nicht\.ts/);
});
