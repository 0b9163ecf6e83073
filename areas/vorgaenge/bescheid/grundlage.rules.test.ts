/** What was signed is what was seen: how a difference is found and said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { abweichungen, abweichungWorte, canonical, grundlageVon } from './grundlage.rules.ts';

const words = fc.dictionary(fc.string(), fc.string());

test('the same words give the same text, in whatever order they came', () => {
  fc.assert(
    fc.property(words, (one) => {
      const turned = Object.fromEntries(Object.entries(one).toReversed());
      assert.equal(canonical(one), canonical(turned));
      assert.deepEqual(abweichungen(one, turned), []);
    }),
  );
});

test('no difference exactly where the text is the same', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const full = (of: Record<string, string>) =>
        Object.fromEntries(Object.entries(of).filter(([, wert]) => wert !== ''));
      assert.equal(abweichungen(full(one), full(other)).length === 0, canonical(full(one)) === canonical(full(other)));
    }),
  );
});

test('a sentence names subject, old and new; of a long text the place where it parts', () => {
  assert.equal(
    abweichungWorte(abweichungen({ Gebühr: '93,00 Euro', Anschrift: 'Weg 1\nOrt' }, { Gebühr: '46,50 Euro' })),
    'Gebühr (93,00 Euro → 46,50 Euro), Anschrift (Weg 1 Ort → nichts)',
  );
  const long = 'Wir haben lange abgewogen. '.repeat(20);
  const said = abweichungWorte(abweichungen({ Text: `${long}Ja.` }, { Text: `${long}Nein.` }));
  assert.match(said, /Ja\./);
  assert.match(said, /Nein\./);
  assert.ok(said.length < 200);
});

test('of many changes the first are named and the rest is counted', () => {
  const now = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`Angabe ${at}`, 'neu']));
  assert.match(abweichungWorte(abweichungen({}, now)), /5 weitere$/);
});

test('two under one name both count', () => {
  const stoff = {
    lage: {
      heute: '2026-11-02',
      schreiben: {
        ...{ art: 'sonstiges', ermessen: false, weg: 'brief', empfaenger: 'Wer', anschrift: 'Weg 1' },
        ...{ abschnitte: [], bearbeitetVon: [] },
      },
      ...{ voraussetzungen: [], anhoerungen: [], empfangsberechtigte: [], offenePlatzhalter: [] },
    },
    ...{
      titel: 'Betreff',
      abschnitte: [],
      person: [],
      bekannteAnschrift: '',
      briefkopf: [],
      anlagen: [],
      tatsachen: [],
    },
    ...{ verfahrensart: '', gebuehrCent: null, bisher: [] },
  } as unknown as Parameters<typeof grundlageVon>[0];
  const one = grundlageVon({
    ...stoff,
    bausteine: [
      ['Schluss', 'Fassung 1'],
      ['Schluss', 'Fassung 2'],
    ],
  });
  const other = grundlageVon({
    ...stoff,
    bausteine: [
      ['Schluss', 'Fassung 3'],
      ['Schluss', 'Fassung 2'],
    ],
  });
  assert.equal(abweichungen(one, other).length, 1);
});
