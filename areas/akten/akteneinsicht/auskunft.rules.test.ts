/** § 29 VwVfG: who inspects a file sees all of it, or that and why something is missing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planAuskunft, type WahlDokument } from './auskunft.rules.ts';
import type { Zurueckgehalten } from './herausgabe.schema.ts';

const KASTEN = { x: 0.1, y: 0.1, w: 0.2, h: 0.1 };
const dokument = (id: string, seiten: number, kaesten: WahlDokument['kaesten'] = []): WahlDokument => ({
  id,
  titel: `Brief über Erika Muster (${id})`,
  typ: 'antrag',
  ordnung: '2026-01-02',
  seiten,
  kaesten,
});

test('pages are numbered through; what is withheld keeps its numbers and stands as one sheet with its reason', () => {
  const withheld: Zurueckgehalten[] = [
    { dokumentId: 'b', grund: 'dritte' },
    { dokumentId: 'c', seiten: [2, 3], grund: 'quelle' },
  ];
  const plan = planAuskunft([dokument('a', 2), dokument('b', 3), dokument('c', 4)], withheld);
  assert.equal(plan.blaetter, 9);
  assert.deepEqual(
    plan.boegen.map((one) => (one.art === 'seite' ? one.blatt : `${one.von}-${one.bis} ${one.grund}`)),
    [1, 2, '3-5 dritte', 6, '7-8 quelle', 9],
  );
  assert.deepEqual(plan.zeilen, [
    { von: 3, bis: 5, kaesten: 0, grund: 'dritte' },
    { von: 7, bis: 8, kaesten: 0, grund: 'quelle' },
  ]);
});

test('the list of contents names no person of a document in which something is hidden', () => {
  const kaesten = [{ seite: 1, ...KASTEN, grund: 'dritte' }];
  const { eintraege } = planAuskunft(
    [dokument('a', 1), dokument('b', 2, kaesten), dokument('c', 1)],
    [{ dokumentId: 'c', grund: 'geheim' }],
  );
  assert.deepEqual(
    eintraege.map(({ titel }) => titel),
    ['Brief über Erika Muster (a)', 'Antrag', 'Zurückgehaltenes Dokument'],
  );
});

test('the list of redactions counts boxes by page and reason, and none on pages that are withheld anyway', () => {
  const box = (seite: number, grund: string) => ({ seite, ...KASTEN, grund });
  const kaesten = [box(1, 'dritte'), box(1, 'dritte'), box(1, 'quelle'), box(2, 'dritte')];
  const { zeilen } = planAuskunft([dokument('a', 2, kaesten)], [{ dokumentId: 'a', seiten: [2], grund: 'geheim' }]);
  assert.deepEqual(zeilen, [
    { von: 1, bis: 1, kaesten: 2, grund: 'dritte' },
    { von: 1, bis: 1, kaesten: 1, grund: 'quelle' },
    { von: 2, bis: 2, kaesten: 0, grund: 'geheim' },
  ]);
});

test('every page is on exactly one sheet, and every document is found where the list says', () => {
  const pages = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(pages, fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 9 }))), (sizes, hidden) => {
      const dokumente = sizes.map((size, nr) => dokument(`d${nr}`, size));
      const withheld = hidden.map(([nr, seite]) => ({ dokumentId: `d${nr}`, seiten: [seite], grund: 'dritte' }));
      const plan = planAuskunft(dokumente, withheld);
      const blaetter = plan.boegen.flatMap((one) =>
        one.art === 'seite' ? [one.blatt] : Array.from({ length: one.bis - one.von + 1 }, (_, at) => one.von + at),
      );
      assert.deepEqual(
        blaetter,
        Array.from({ length: plan.blaetter }, (_, at) => at + 1),
      );
      for (const { name, von } of plan.eintraege) {
        const [first, ...more] = plan.boegen.filter((one) => one.name === name);
        assert.equal(more.length, 0);
        assert.equal(first?.art === 'seite' ? first.blatt : first?.von, von);
      }
    }),
    { numRuns: 200 },
  );
});
