import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NavSection, shapeOf } from './nav-sections.ts';

function shape(sizes: Partial<Record<NavSection, number>>) {
  const { headings, folded } = shapeOf(
    Object.entries(sizes).map(([section, size]) => ({ section: section as NavSection, size })),
  );
  return { headings, folded: [...folded] };
}

test('a handful of places needs no headings', () => {
  assert.deepEqual(shape({ kasse: 3 }), { headings: false, folded: [] });
  assert.deepEqual(shape({ eingang: 5, register: 1 }), { headings: false, folded: [] });
});

test('with many places what is seldom needed begins folded', () => {
  assert.deepEqual(shape({ arbeit: 6, eingang: 8, register: 3 }), { headings: true, folded: [] });
  assert.deepEqual(shape({ arbeit: 6, eingang: 8, leitung: 5, verwaltung: 8 }), {
    headings: true,
    folded: ['leitung', 'verwaltung'],
  });
});

test('to whom the seldom is the daily, it is not folded', () => {
  assert.deepEqual(shape({ leitung: 6, verwaltung: 10 }), { headings: true, folded: [] });
});
