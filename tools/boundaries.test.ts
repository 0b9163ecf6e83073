/** A boundary nobody tried to cross may be none: one violation of each kind is planted and must be found. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readHouse } from './boundaries/read-house.ts';
import { reportSizes } from './boundaries/report.ts';
import { findViolations, RULES } from './boundaries/rules.ts';
import { readSource } from './boundaries/source.ts';
import { buildTree, type Manifest } from './boundaries/tree.ts';

type Files = Readonly<Record<string, string>>;

const MANIFEST: Manifest = {
  imports: {
    '#platform/*': './platform/*',
    '#engines/*': './engines/*',
    '#areas/*': './areas/*',
    '#ui/*': './ui/*',
    '#apps/*': './apps/*',
  },
  dependencies: new Set(['zod', 'kysely', 'pg', 'react', 'fastify']),
  devDependencies: new Set(['fast-check', '@types/pg']),
};

/** A small house in good order; each plant adds files to it. */
const CLEAN: Files = {
  'platform/errors/errors.ts': '',
  'platform/http/contract.ts': "import type { z } from 'zod';",
  'platform/db/db.ts': "import { Kysely } from 'kysely'; import pg from 'pg';",
  'platform/clock/clock.ts': '',
  'engines/pages/index.ts': "import { createHash } from 'node:crypto'; import '#platform/errors/errors.ts';",
  'ui/button.tsx': "import { useState } from 'react'; import '#platform/http/contract.ts';",
  'areas/personal/index.ts': "export * from './konto.schema.ts';",
  'areas/personal/konto.schema.ts': "import { z } from 'zod';",
  'areas/akten/index.ts': "export * from './akte.schema.ts';",
  'areas/akten/akte.schema.ts': "import { z } from 'zod';",
  'areas/akten/akte.rules.ts': "import type { Akte } from './akte.schema.ts';",
  'areas/akten/akten.api.ts': "import { contract } from '#platform/http/contract.ts'; import './akte.schema.ts';",
  'areas/akten/akten.sql.ts': "import { sql } from 'kysely'; import '#platform/db/db.ts';",
  'areas/akten/akten.actions.ts':
    "import './akten.api.ts'; import './akten.sql.ts'; import '#areas/personal/index.ts'; import '#engines/pages/index.ts';",
  'areas/akten/screens/Akte.tsx': "import '../akten.api.ts'; import '#ui/button.tsx';",
  'areas/akten/akten.test.ts': "import '#apps/server/testing.ts'; import fc from 'fast-check';",
  'apps/server/main.ts': "import '#areas/akten/akten.actions.ts'; import '../../tools/tools.cli.ts';",
  'apps/server/testing.ts': "import './main.ts';",
  'apps/web/amt/main.tsx': "import '#areas/akten/screens/Akte.tsx';",
  'tools/tools.cli.ts': '',
};

/** What is planted, and the one rule that must name it. */
const PLANTS: readonly { rule: string; what: string; files: Files }[] = [
  { rule: 'known-room', what: 'a folder beside the rooms', files: { 'lib/helper.ts': '' } },
  { rule: 'known-room', what: 'an area without a place in the order', files: { 'areas/kantine/index.ts': '' } },
  {
    rule: 'area-order',
    what: 'an area that uses one below it',
    files: { 'areas/personal/x.ts': "import '#areas/akten/index.ts';" },
  },
  {
    rule: 'area-order',
    what: 'an area that uses one below it by type only',
    files: { 'areas/personal/x.ts': "import type { Akte } from '#areas/akten/index.ts';" },
  },
  {
    rule: 'area-door',
    what: "a look behind another area's door",
    files: { 'areas/akten/x.ts': "import '#areas/personal/konto.schema.ts';" },
  },
  {
    rule: 'area-door',
    what: "a look behind another area's door by import('…') in a type",
    files: { 'areas/akten/x.ts': "export type K = import('#areas/personal/konto.schema.ts').Konto;" },
  },
  {
    rule: 'platform-low',
    what: 'a platform that knows an engine',
    files: { 'platform/x/x.ts': "import '#engines/pages/index.ts';" },
  },
  {
    rule: 'engine-low',
    what: 'an engine that uses another engine',
    files: { 'engines/sign/x.ts': "export { a } from '#engines/pages/index.ts';" },
  },
  {
    rule: 'ui-low',
    what: 'a component that knows the clock',
    files: { 'ui/x.tsx': "import '#platform/clock/clock.ts';" },
  },
  {
    rule: 'server-composes',
    what: 'an engine that names an area',
    files: { 'engines/pages/x.ts': "import type { A } from '#areas/akten/index.ts';" },
  },
  {
    rule: 'web-is-thin',
    what: 'an entry that takes an action',
    files: { 'apps/web/amt/x.ts': "import type { A } from '#areas/akten/akten.actions.ts';" },
  },
  {
    rule: 'apps-are-ends',
    what: 'an area that imports the server',
    files: { 'areas/akten/x.ts': "import '#apps/server/main.ts';" },
  },
  {
    rule: 'tests-do-not-ship',
    what: 'shipped code with a test helper',
    files: { 'areas/akten/x.ts': "import './akten.test.ts';" },
  },
  {
    rule: 'across-by-name',
    what: 'a relative path across rooms',
    files: { 'areas/akten/x.ts': "import '../../platform/clock/clock.ts';" },
  },
  {
    rule: 'across-by-name',
    what: 'a # path inside a room',
    files: { 'areas/akten/x.ts': "import '#areas/akten/akte.schema.ts';" },
  },
  {
    rule: 'schema-is-shape',
    what: 'a shape that asks the server for more',
    files: { 'areas/akten/x.schema.ts': "import '#platform/errors/errors.ts';" },
  },
  {
    rule: 'rules-are-pure',
    what: 'a rule that reads the clock',
    files: { 'areas/akten/x.rules.ts': "import { systemClock } from '#platform/clock/clock.ts';" },
  },
  { rule: 'data-is-data', what: 'data with a parser', files: { 'areas/akten/x.data.ts': "import { z } from 'zod';" } },
  {
    rule: 'api-is-contract',
    what: 'a contract that carries code',
    files: { 'areas/akten/x.api.ts': "import './akte.rules.ts';" },
  },
  {
    rule: 'texts-run-everywhere',
    what: 'a text that asks the server',
    files: { 'areas/akten/texte/x.ts': "import type { A } from '../akten.actions.ts';" },
  },
  {
    rule: 'screen-stays-in-front',
    what: 'a screen that takes an action, if only its type',
    files: { 'areas/akten/screens/X.tsx': "import type { A } from '../akten.actions.ts';" },
  },
  {
    rule: 'sql-in-sql-files',
    what: 'a query in an action',
    files: { 'areas/akten/x.actions.ts': "import { sql } from 'kysely';" },
  },
  {
    rule: 'sql-knows-no-verbs',
    what: 'a query that calls an action',
    files: { 'areas/akten/x.sql.ts': "import type { A } from './akten.actions.ts';" },
  },
  {
    rule: 'door-opens-own-room',
    what: 'a door that opens another area',
    files: { 'areas/post/index.ts': "export * from '#areas/akten/index.ts';" },
  },
  {
    rule: 'declared',
    what: 'a package that is there by chance',
    files: { 'platform/x/x.ts': "import 'pg-pool';" },
  },
  {
    rule: 'declared',
    what: 'a package that is required by chance',
    files: { 'platform/x/x.ts': "const require = createRequire(import.meta.url); require('pg-pool');" },
  },
  {
    rule: 'ships-with-dependencies',
    what: 'a package of developers in shipped code',
    files: { 'areas/akten/x.ts': "import fc from 'fast-check';" },
  },
  {
    rule: 'node-by-prefix',
    what: 'a module of Node without its prefix',
    files: { 'platform/x/x.ts': "import fs from 'fs';" },
  },
  {
    rule: 'no-node-in-browser',
    what: 'a screen that reads files',
    files: { 'areas/akten/screens/X.tsx': "import { readFile } from 'node:fs/promises';" },
  },
  {
    rule: 'file-exists',
    what: 'an import without its ending',
    files: { 'areas/akten/x.ts': "import './akte.schema';" },
  },
  { rule: 'named-import', what: 'a computed import', files: { 'areas/akten/x.ts': 'await import(globalThis.name);' } },
  {
    rule: 'browser-reaches-no-node',
    what: 'a screen that reaches Node over a corner',
    files: {
      'areas/akten/screens/X.tsx': "import '#areas/personal/index.ts';",
      'areas/personal/index.ts': "export * from './hash.ts';",
      'areas/personal/hash.ts': "import 'node:crypto';",
    },
  },
  {
    rule: 'no-cycle',
    what: 'two files that need each other',
    files: { 'areas/akten/a.ts': "import './b.ts';", 'areas/akten/b.ts': "export * from './a.ts';" },
  },
  {
    rule: 'no-room-cycle',
    what: 'two rooms that need each other by type only',
    files: {
      'areas/personal/x.ts': "import type { A } from '#areas/akten/index.ts';",
    },
  },
];

function treeOf(files: Files) {
  return buildTree(
    Object.entries({ ...CLEAN, ...files }).map(([file, text]) => readSource(file, text)),
    MANIFEST,
  );
}

test('the clean small house breaks no rule', () => {
  assert.deepEqual(findViolations(treeOf({})), []);
});

for (const { rule, what, files } of PLANTS) {
  test(`${rule} finds ${what}`, () => {
    const found = findViolations(treeOf(files)).map((violation) => violation.rule);
    assert.ok(found.includes(rule), `expected ${rule}, found ${found.join(', ') || 'nothing'}`);
  });
}

test('every rule has a plant and a reason', () => {
  const planted = new Set(PLANTS.map(({ rule }) => rule));
  assert.deepEqual(
    RULES.filter((rule) => !planted.has(rule.id)).map((rule) => rule.id),
    [],
  );
  assert.deepEqual(
    RULES.filter((rule) => !rule.why.endsWith('.')).map((rule) => rule.id),
    [],
  );
});

test('a type-only import does not load its file, braces with only types do', () => {
  const browser = (line: string) =>
    findViolations(treeOf({ 'areas/akten/x.ts': "import 'node:fs';", 'areas/akten/screens/X.tsx': line }));
  assert.equal(browser("import type { A } from '../akte.schema.ts';").length, 0);
  assert.ok(browser("import { type A } from '../x.ts';").some(({ rule }) => rule === 'browser-reaches-no-node'));
});

test('the sizes of functions are measured from the first to the last line', () => {
  const report = reportSizes([readSource('a.ts', 'export function one() {\n  return 1;\n}\nconst two = () => 2;\n')]);
  assert.deepEqual(report.longestFunctions, [
    { where: 'a.ts:1', name: 'one', lines: 3 },
    { where: 'a.ts:4', name: 'two', lines: 1 },
  ]);
  assert.equal(report.p95LinesPerFunction, 3);
});

test('the real house breaks no rule', () => {
  const { sources, tree } = readHouse(path.resolve(import.meta.dirname, '..'));
  assert.ok(sources.length > 20, 'the sources were not found');
  assert.deepEqual(
    findViolations(tree).map(({ file, line, what, rule }) => `${file}:${line} ${what} (${rule})`),
    [],
  );
});
