/** Whether a decision has to say what was weighed (§ 39 (1) s. 3, § 40 VwVfG NRW), for each kind that can be examined. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ARTEN } from '../pruefung/pruefung.schema.ts';
import { TITELARTEN } from '../pruefung/titelart.data.ts';
import { type Ermessenlage, ermessensfrageVon } from './ermessen.rules.ts';
import { schritteVon } from './schritte.rules.ts';

const frage = (pruefart: string, more: Partial<Ermessenlage> = {}) =>
  ermessensfrageVon({
    entscheidung: 'ablehnung',
    pruefarten: [pruefart],
    unerfuellt: [],
    entfaellt: [],
    selbst: false,
    ...more,
  });

describe('a refusal although every requirement is met', () => {
  for (const art of ARTEN.filter((one) => one !== 'ENDE_TITEL')) {
    const { entscheidung } = TITELARTEN[art];
    test(`${art} (${entscheidung}): ${entscheidung === 'anspruch' ? 'nothing is asked' : 'it has to be weighed'}`, () => {
      const asked = frage(art);
      assert.equal(asked.faellig, entscheidung !== 'anspruch');
      assert.equal(asked.fragen.length > 0, asked.faellig, 'questions guide whoever weighs, and nobody else');
      assert.equal(asked.norm !== '', asked.faellig);
      assert.equal(frage(art, { entscheidung: 'erteilung' }).faellig, false, '§ 39 (2) no. 1: granted as asked');
      assert.equal(frage(art, { selbst: true }).faellig, asked.faellig, 'no tick makes a claim discretionary');
    });
  }

  test('„soll“ asks what is different in this case, „kann“ for the purpose of the power', () => {
    assert.match(frage('AE_25b').fragen[0] ?? '', /Regelfall/);
    assert.match(frage('CK_20a').fragen[0] ?? '', /Zweck/);
  });
});

describe('a requirement is missing', () => {
  test('what the law does not let go of ends the matter: nothing is weighed, also where the norm says „kann“', () => {
    assert.equal(frage('CK_20a', { unerfuellt: ['lebensunterhalt'] }).faellig, false);
    assert.equal(frage('BK_18g', { unerfuellt: ['gehalt'] }).faellig, false);
  });

  test('§ 5 (3) s. 2 AufenthG: humanitarian titles may do without; then that is weighed', () => {
    const { faellig, norm } = frage('AE_25_5', { unerfuellt: ['lebensunterhalt', 'pass'] });
    assert.deepEqual([faellig, norm], [true, '§ 5 Abs. 3 Satz 2 AufenthG']);
    assert.equal(frage('AE_25_5', { unerfuellt: ['lebensunterhalt', 'ausreisehindernis'] }).faellig, false);
  });

  test('§ 27 (3) s. 2 AufenthG: family in spite of an Ausweisungsinteresse', () => {
    assert.equal(frage('AE_30', { unerfuellt: ['ausweisungsinteresse'] }).norm, '§ 27 Abs. 3 Satz 2 AufenthG');
    assert.equal(frage('AE_30', { unerfuellt: ['versagung_54'] }).faellig, false, '§ 5 (4) knows no exception');
  });

  test('§ 5 (2) s. 2 AufenthG: no visa is weighed where there is a claim, and not where there is none', () => {
    assert.equal(frage('BK_18g', { unerfuellt: ['visum'] }).faellig, true);
    assert.equal(frage('CK_20a', { unerfuellt: ['visum'] }).faellig, false);
  });
});

describe('measures and parts', () => {
  test('§ 7 (2) s. 2, § 52 AufenthG are weighed; § 51 (1) follows from the law alone', () => {
    assert.equal(frage('ENDE_TITEL', { entscheidung: 'massnahme' }).faellig, true);
    assert.equal(frage('ENDE_TITEL', { entscheidung: 'massnahme', entfaellt: ['ermessen'] }).faellig, false);
  });

  test('§§ 53, 59 AufenthG are bound: what is weighed is §§ 53 (2), 11 (3), and the period', () => {
    const von = (art: string) => frage(art, { entscheidung: 'massnahme' });
    assert.equal(von('AUSWEISUNG').norm, '§ 53 Abs. 1, 2, § 11 Abs. 3 Satz 1 AufenthG');
    assert.match(von('AUSWEISUNG').grund, /gebunden/);
    assert.equal(von('ANDROHUNG_59').norm, '§ 59 Abs. 1, § 11 Abs. 3 Satz 1 AufenthG');
  });

  test('granted in part: term and conditions are the choice of the office (§ 7 (2), § 12 (2) AufenthG)', () => {
    assert.equal(frage('BK_18g', { entscheidung: 'teilweise' }).norm, '§ 7 Abs. 2, § 12 Abs. 2 AufenthG');
  });

  test('where it is not known which norm applies, the writer says it', () => {
    const open = { pruefarten: ['AE_16a', 'BK_18g'] };
    assert.deepEqual([frage('', open).art, frage('', open).faellig], ['unbekannt', false]);
    assert.equal(frage('', { ...open, selbst: true }).faellig, true);
    assert.equal(frage('', { pruefarten: ['AE_18a', 'AE_18b'] }).art, 'keines', 'all alike: known all the same');
  });
});

test('the gate: due where the norm gives discretion, absent where it does not', () => {
  const gate = (pruefart: string, text: string) => {
    const ermessensfrage = frage(pruefart);
    return schritteVon({
      heute: '2026-11-02',
      schreiben: {
        ...{ art: 'bescheid', entscheidung: 'ablehnung', weg: 'pzu', empfaenger: 'A', anschrift: 'B' },
        ermessen: ermessensfrage.faellig,
        ermessensfrage,
        abschnitte: [{ art: 'ermessen', text }],
        bearbeitetVon: [],
      },
      voraussetzungen: [],
      anhoerungen: [],
      empfangsberechtigte: [],
      offenePlatzhalter: [],
    }).find(({ schluessel }) => schluessel === 'ermessen');
  };
  for (const art of ARTEN.filter((one) => one !== 'ENDE_TITEL')) {
    const due = TITELARTEN[art].entscheidung !== 'anspruch';
    assert.equal(gate(art, '')?.erfuellt, due ? false : undefined, art);
    assert.equal(gate(art, 'Wir haben abgewogen.')?.erfuellt, due ? true : undefined, art);
  }
});
