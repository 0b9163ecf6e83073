/** § 82 (1) AufenthG: the office says what has to be brought. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fehlendesVon, punkteVon, uebersetzungVon } from './fehlendes.rules.ts';

const FELDER = {
  gehalt: { label: 'Jahresgehalt', norm: '§ 18g Abs. 1 AufenthG', von: 'antragsteller', dokument: 'arbeitsvertrag' },
  beginn: {
    label: 'Beginn der Arbeit',
    norm: '§ 18 Abs. 2 AufenthG',
    von: 'antragsteller',
    dokument: 'arbeitsvertrag',
  },
  haft: { label: 'Ausweisungsinteresse', norm: '§ 54 AufenthG', von: 'behoerde', dokument: undefined },
  grund: { label: 'Zweck der Reise', norm: '§ 6 AufenthG', von: 'antragsteller', dokument: undefined },
} as const;
const feldOf = (feld: string) => FELDER[feld as keyof typeof FELDER];
const zeile = (schluessel: string, ergebnis: string, ...fehlt: string[]) => ({ schluessel, ergebnis, fehlt });
const nameOf = (dokument: string) => (dokument === 'arbeitsvertrag' ? 'Arbeitsvertrag' : dokument);

describe('what a Nachforderung asks for', () => {
  it('names each document once with all that it has to show and its norms', () => {
    const list = fehlendesVon(
      [zeile('a', 'offen', 'gehalt'), zeile('b', 'offen', 'beginn', 'gehalt')],
      new Map(),
      feldOf,
    );
    assert.equal(
      punkteVon(list, nameOf),
      '- Arbeitsvertrag: Jahresgehalt, Beginn der Arbeit (§ 18g Abs. 1 AufenthG; § 18 Abs. 2 AufenthG)',
    );
  });

  it('asks for nothing that the office finds out by itself (§ 24 VwVfG NRW)', () => {
    assert.deepEqual(fehlendesVon([zeile('a', 'offen', 'haft')], new Map(), feldOf), []);
  });

  it('asks for nothing that is met, by the scheme or by the official', () => {
    const zeilen = [zeile('a', 'erfuellt', 'gehalt'), zeile('b', 'offen', 'beginn')];
    assert.deepEqual(fehlendesVon(zeilen, new Map([['b', 'erfuellt']]), feldOf), []);
    assert.equal(fehlendesVon(zeilen, new Map([['b', 'nicht_erfuellt']]), feldOf).length, 1);
  });

  it('what no paper proves stands by itself', () => {
    assert.equal(
      punkteVon(fehlendesVon([zeile('a', 'offen', 'grund')], new Map(), feldOf), nameOf),
      '- Zweck der Reise (§ 6 AufenthG)',
    );
  });

  it('stands in another language beside it, with the same Frist', () => {
    const list = fehlendesVon([zeile('a', 'offen', 'gehalt')], new Map(), feldOf);
    const text = uebersetzungVon(
      list,
      { bitte: 'Please send by {{frist}}:', folge: 'Later may be too late.' },
      () => 'Employment contract',
    );
    assert.equal(text, 'Please send by {{frist}}:\n\n- Employment contract\n\nLater may be too late.');
  });
});
