/** The Handbuch as it is built: every page can be read whole, every link and picture leads somewhere. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROGRAM_DIR } from '#platform/config/load.ts';
import { readHandbuch } from './build.ts';
import { readMarkdown } from './markdown.ts';
import { HANDBUCH_FILES, handbuchFor } from './pages.ts';
import type { Block, Inline } from './seite.ts';

const DOCS = path.join(PROGRAM_DIR, 'docs');
const nowhere = { page: () => undefined, image: () => ({ src: '', width: 1, height: 1 }) };

test('every file of docs/handbuch is a page', () => {
  const files = readdirSync(path.join(DOCS, 'handbuch')).filter((file) => file.endsWith('.md'));
  assert.deepEqual(
    files.filter((file) => !HANDBUCH_FILES.includes(`handbuch/${file}`)),
    [],
  );
});

test('all pages are read, with their titles and pictures, and links lead to pages and headings that are there', () => {
  const { pages, pictures } = readHandbuch(DOCS);
  assert.equal(pages.anmelden?.title, 'Anmelden');
  assert.ok(pictures.length > 0);
  for (const { blocks } of Object.values(pages)) {
    for (const link of linksOf(blocks)) {
      const target = pages[link.page];
      assert.ok(target, link.page);
      if (link.hash) assert.ok(target.blocks.some((block) => block.kind === 'heading' && block.id === link.hash));
    }
  }
});

type Link = Extract<Inline, { kind: 'link' }>;

function linksOf(blocks: readonly Block[]): Link[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(linksOf);
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flatMap(linksIn);
    return block.kind === 'code' ? [] : linksIn(block.of);
  });
}

function linksIn(of: readonly Inline[]): Link[] {
  return of.flatMap((one) => {
    if (typeof one === 'string' || !('of' in one)) return [];
    return one.kind === 'link' ? [one] : linksIn(one.of);
  });
}

test('text stays text, whatever it holds', () => {
  const { blocks } = readMarkdown('# T\n\nA & B, 1 < 2, `<b>` **fett\nweiter**', nowhere);
  assert.deepEqual(blocks, [
    {
      kind: 'paragraph',
      of: ['A & B, 1 < 2, ', { kind: 'code', text: '<b>' }, ' ', { kind: 'strong', of: ['fett weiter'] }],
    },
  ]);
});

test('what it does not know stops the build', () => {
  for (const text of ['# T\n\n<script>alert(1)</script>', '# T\n\n> Zitat', '# T\n\nA <i>b</i>', 'Ohne Titel'])
    assert.throws(() => readMarkdown(text, nowhere));
});

test('who works with Akten sees that page first', () => {
  assert.deepEqual(
    handbuchFor(['teamleitung', 'sachbearbeitung']).eigene.map(({ address }) => address),
    ['sachbearbeitung', 'leitung', 'erlasse-pflegen', 'aufbewahrung', 'glossar'],
  );
  assert.deepEqual(handbuchFor(['roboter']).eigene, []);
});
