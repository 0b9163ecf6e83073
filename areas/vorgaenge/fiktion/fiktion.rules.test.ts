/** § 81 AufenthG, row by row, and the lines that the certificate prints. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fiktionVon } from './fiktion.rules.ts';
import { BISHERIGE_TITEL, type FiktionFakten, fiktionErgebnisSchema, fiktionFaktenSchema } from './fiktion.schema.ts';

const of = (more: Partial<FiktionFakten>) =>
  fiktionVon(
    fiktionFaktenSchema.parse({
      ...{ stichtag: '2026-06-01', antragAm: '2026-05-04', bisher: 'aufenthaltstitel', bis: '2026-05-10' },
      ...{ identitaetZuSichern: false, ...more },
    }),
  );

describe('the effect', () => {
  test('(3) sentence 1: lawful without a title, in time, also on the last day: permitted', () => {
    const one = of({ bisher: 'keiner', bis: '2026-05-04' });
    assert.deepEqual([one.wirkung, one.norm, one.ab], ['erlaubt', '§ 81 Abs. 3 Satz 1 AufenthG', '2026-05-04']);
  });
  test('(3) sentence 2: late by a day: deportation suspended from the application on', () => {
    const one = of({ bisher: 'keiner', bis: '2026-05-03' });
    assert.deepEqual([one.wirkung, one.ab], ['ausgesetzt', '2026-05-04']);
  });
  test('(4) sentence 1: before expiry, also on the last day: the title continues the day after', () => {
    for (const bis of ['2026-05-10', '2026-05-04']) assert.equal(of({ bis }).wirkung, 'fortgeltend');
    assert.equal(of({}).ab, '2026-05-11');
    assert.equal(of({ bisher: 'visum_national' }).wirkung, 'fortgeltend');
  });
  test('(4) sentence 2: a Schengen visa does not continue', () => {
    const one = of({ bisher: 'visum_schengen' });
    assert.deepEqual([one.wirkung, one.bescheinigung.ausstellen], ['keine', false]);
  });
  test('(4) sentence 3: late, the office may order it; nothing orders it by itself', () => {
    const spaet = of({ bis: '2026-05-03' });
    assert.equal(spaet.wirkung, 'keine');
    assert.equal(spaet.ermessen[0]?.norm, '§ 81 Abs. 4 Satz 3 AufenthG');
    const angeordnet = of({ bis: '2026-05-03', fortgeltungAngeordnet: { begruendung: 'Krankenhaus am letzten Tag.' } });
    assert.deepEqual([angeordnet.wirkung, angeordnet.ab], ['fortgeltend', '2026-05-04']);
  });
  test('§ 104c (2): another title leads on to nothing, and no order of hardship is offered', () => {
    const one = of({ anderesAls104c: true });
    assert.deepEqual([one.wirkung, one.ermessen], ['keine', []]);
  });
  test('§ 55 (2) AsylG: an asylum application ends it, but for the extension of a title of more than six months', () => {
    assert.equal(of({ asylantragAm: '2026-05-20' }).norm, '§ 55 Abs. 2 AsylG');
    assert.equal(of({ asylantragAm: '2026-06-02' }).wirkung, 'fortgeltend');
    assert.equal(of({ asylantragAm: '2026-05-20', verlaengerungUeberSechsMonate: true }).wirkung, 'fortgeltend');
    assert.equal(
      of({ bisher: 'keiner', asylantragAm: '2026-05-20', verlaengerungUeberSechsMonate: true }).wirkung,
      'keine',
    );
  });
  test('§ 55 (2) AsylG: of an application made after the asylum application a person has to judge', () => {
    const danach = of({ asylantragAm: '2020-03-01' });
    assert.equal(danach.wirkung, 'keine');
    assert.match(danach.hinweise.join(), /lag vor diesem Antrag.*abgeschlossen/);
    assert.deepEqual(of({ asylantragAm: '2020-03-01', verlaengerungUeberSechsMonate: true }).hinweise, []);
  });
  test('until the decision, not longer', () => {
    assert.equal(of({ entschiedenAm: '2026-06-02' }).wirkung, 'fortgeltend');
    assert.equal(of({ entschiedenAm: '2026-06-01' }).wirkung, 'keine');
    assert.equal(of({ antragAm: '2026-06-02', bis: '2026-07-01' }).wirkung, 'keine');
  });
});

test('after 11 June 2026 the newer act is named, and with asylum in the case no certificate comes by itself', () => {
  assert.equal(of({ stichtag: '2026-06-11' }).aenderungOffen, false);
  const neu = of({ stichtag: '2026-06-12' });
  assert.ok(neu.aenderungOffen && neu.bescheinigung.ausstellen && neu.hinweise[0]?.includes('Nr. 111'));
  const asyl = of({ stichtag: '2026-06-12', asylantragAm: '2026-05-20', verlaengerungUeberSechsMonate: true });
  assert.ok(!asyl.bescheinigung.ausstellen && asyl.hinweise.length === 2);
});

describe('(7): fingerprints first', () => {
  const sichern = { identitaetZuSichern: true } as const;
  test('no certificate before they are taken and stored', () => {
    assert.equal(of(sichern).bescheinigung.hindernis?.norm, '§ 81 Abs. 7 AufenthG');
    assert.equal(of({ ...sichern, erkennungsdienstAm: '2026-05-20' }).bescheinigung.ausstellen, false);
    assert.equal(
      of({ ...sichern, erkennungsdienstAm: '2026-05-20', imAzrGespeichertAm: '2026-06-02' }).bescheinigung.ausstellen,
      false,
    );
    const da = of({ ...sichern, erkennungsdienstAm: '2026-05-20', imAzrGespeichertAm: '2026-06-01' });
    assert.ok(da.bescheinigung.ausstellen && da.bescheinigung.zeilen.length === 3);
  });
  test('the effect itself does not wait for them', () => assert.equal(of(sichern).wirkung, 'fortgeltend'));
});

describe('work', () => {
  const karte = (abschnitt: number, more = {}) => ({
    kuenftigerTitel: { abschnitt, erwerbstaetigkeit: 'Beschäftigung als Ingenieurin bei der Muster GmbH', ...more },
  });
  test('(4): as until now, in the words of the old title', () => {
    assert.equal(of({}).beschaeftigung.erlaubt, 'wie_bisher');
    assert.match(
      of({ bisherigeErwerbstaetigkeit: 'Erwerbstätigkeit erlaubt' }).beschaeftigung.satz,
      /Erwerbstätigkeit erlaubt/,
    );
  });
  test('(3): none', () => {
    assert.equal(of({ bisher: 'keiner' }).beschaeftigung.erlaubt, 'nein');
    assert.equal(of({ bisher: 'keiner', bis: '2026-01-01' }).beschaeftigung.erlaubt, 'nein');
  });
  test('(5a): from the order of the card to its hand-over, for titles of sections 3 and 4, on the certificate', () => {
    const bestellt = { karteBestelltAm: '2026-06-01' };
    for (const abschnitt of [3, 4]) {
      const one = of({ bisher: 'keiner', ...karte(abschnitt, bestellt) });
      assert.equal(one.beschaeftigung.erlaubt, 'wie_kuenftig');
      assert.ok(
        one.bescheinigung.zeilen.some(
          ({ norm, satz }) => norm === '§ 81 Abs. 5a AufenthG' && satz.includes('Muster GmbH'),
        ),
      );
    }
    for (const abschnitt of [5, 6])
      assert.equal(of({ bisher: 'keiner', ...karte(abschnitt, bestellt) }).beschaeftigung.erlaubt, 'nein');
    assert.equal(
      of({ bisher: 'keiner', ...karte(4, { karteBestelltAm: '2026-06-02' }) }).beschaeftigung.erlaubt,
      'nein',
    );
    assert.equal(of({ bisher: 'keiner', ...karte(4) }).beschaeftigung.erlaubt, 'nein');
    const abgeholt = karte(4, { ...bestellt, karteAusgegebenAm: '2026-06-01' });
    assert.equal(of({ bisher: 'keiner', ...abgeholt }).beschaeftigung.erlaubt, 'nein');
  });
});

test('whatever the facts: no certificate without effect, no work without effect, every line with its norm', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());
  const maybe = fc.option(day, { nil: undefined });
  const facts = fc.record({
    ...{
      stichtag: day,
      antragAm: day,
      bis: day,
      bisher: fc.constantFrom(...BISHERIGE_TITEL),
      anderesAls104c: fc.boolean(),
    },
    ...{ asylantragAm: maybe, entschiedenAm: maybe, erkennungsdienstAm: maybe, imAzrGespeichertAm: maybe },
    ...{ identitaetZuSichern: fc.boolean(), verlaengerungUeberSechsMonate: fc.boolean() },
  });
  fc.assert(
    fc.property(facts, (one) => {
      const result = fiktionErgebnisSchema.parse(fiktionVon(one));
      if (result.wirkung === 'keine')
        assert.ok(!result.bescheinigung.ausstellen && result.beschaeftigung.erlaubt === 'nein');
      else assert.ok(result.ab !== undefined && result.endet.length > 0 && one.bisher !== 'visum_schengen');
      assert.equal(result.bescheinigung.zeilen.length > 0, result.bescheinigung.ausstellen);
      for (const { norm, satz } of [...result.bescheinigung.zeilen, ...result.endet, ...result.ermessen])
        assert.ok(norm.startsWith('§') && satz.length > 5);
    }),
    { numRuns: 1000 },
  );
});
