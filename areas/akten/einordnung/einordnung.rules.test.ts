/** What a document is: read by its place, learned from people, trusted as far as it was right. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { planDemo, writeSchreiben } from '../demo/plan.ts';
import { textOfSchreiben } from '../demo/schreiben/text.ts';
import { guessTyp } from '../dokumenttyp.rules.ts';
import { findAbsender } from './absender.rules.ts';
import { schlageDatumVor } from './datum.rules.ts';
import { SCHWELLE } from './einordnung.data.ts';
import { istSicher, stufeEin } from './einstufung.rules.ts';
import { toPruefling, urteile, zieheBilanz } from './erprobung.rules.ts';
import { anteilRichtig, eiche, konfidenzOf, werteAus } from './guete.rules.ts';
import { DIMENSIONEN, readMerkmale } from './merkmale.rules.ts';
import { type Beispiel, bewerte, Lerner, packModell, unpackModell } from './modell.rules.ts';

const STICHTAG = '2026-11-26';
const TYPEN: Readonly<Record<string, string>> = {
  gehaltsabrechnung: 'lohnabrechnung',
  passkopie: 'pass',
  brief: 'schreiben',
};

/** The papers of Musterstadt as their text, with what they truly are and who wrote them. */
const PAPIERE = planDemo(STICHTAG).stuecke.map((stueck) => {
  const { schreiben } = writeSchreiben(stueck, STICHTAG);
  return { typ: TYPEN[stueck.art] ?? stueck.art, text: textOfSchreiben(schreiben)[0] ?? '', von: schreiben.verfasser };
});
type Papier = (typeof PAPIERE)[number];

/** The same as other offices write them: no heading that a rule knows, and letters misread here and there. */
const FREMDE: readonly Papier[] = PAPIERE.map((papier, nr) => ({
  ...papier,
  text: papier.text
    .split('\n')
    .filter((line) => guessTyp(line).typ === 'unbestimmt')
    .join('\n')
    .replace(/[eilnu]/g, (letter, at: number) => ((at * 31 + nr * 17) % 13 === 0 ? 'c' : letter)),
}));

function learn(papiere: readonly Papier[]) {
  const prueflinge = papiere.map(({ typ, text }) => toPruefling(typ, text));
  const lerner = new Lerner();
  for (const one of prueflinge) lerner.learn(one);
  const modell = lerner.done();
  const guete = zieheBilanz(modell, urteile(modell, prueflinge));
  return { gelernt: { modell, eichung: guete.eichung, regeln: guete.regeln }, guete };
}

const alwaysDefault = () => SCHWELLE.vorgabe;

describe('before anybody has confirmed anything', () => {
  const [best] = stufeEin('Mietvertrag über Wohnraum\nVermietende Seite: Wohnbau eG');

  test('a heading is proposed with its line as the reason', () => {
    assert.equal(best?.wert, 'mietvertrag');
    assert.equal(best?.grund, 'Überschrift: „Mietvertrag über Wohnraum“');
    assert.equal(best?.quelle, 'text');
  });

  test('and nothing goes without a question', () => assert.equal(istSicher(best ? [best] : [], alwaysDefault), false));

  test('a page that says nothing has no proposal', () => assert.deepEqual(stufeEin('Blaue Elefanten schlafen'), []));
});

describe('trust grows with what was right', () => {
  test('a dozen confirmed without an error reach the default threshold, one error takes it away again', () => {
    assert.ok(anteilRichtig(0.9, 10, [9, 9]) < 0.95);
    assert.ok(anteilRichtig(0.9, 10, [12, 12]) >= 0.95);
    assert.ok(anteilRichtig(0.9, 10, [12, 13]) < 0.95);
  });

  test('the share of right answers never falls with the lead and is never certain', () => {
    const proben = fc.array(fc.record({ vorsprung: fc.float({ min: 0, max: 9, noNaN: true }), richtig: fc.boolean() }));
    fc.assert(
      fc.property(
        proben,
        fc.float({ min: 0, max: 9, noNaN: true }),
        fc.float({ min: 0, max: 9, noNaN: true }),
        (all, a, b) => {
          const eichung = eiche(all);
          const [low, high] = [konfidenzOf(eichung, Math.min(a, b)), konfidenzOf(eichung, Math.max(a, b))];
          assert.ok(low > 0 && low <= high && high < 1);
        },
      ),
    );
  });

  test('a threshold tells how many go by themselves and how many of them were right', () => {
    const punkte = [
      [80, 4, 2],
      [96, 10, 10],
    ] as const;
    assert.deepEqual(werteAus(punkte, 95), { automatisch: 10, richtig: 10, gesamt: 14 });
    assert.deepEqual(werteAus(punkte, 70), { automatisch: 14, richtig: 12, gesamt: 14 });
  });
});

describe('learning and forgetting', () => {
  const beispiel = fc.record({
    typ: fc.constantFrom('antrag', 'bescheid', 'vollmacht'),
    merkmale: fc.uniqueArray(fc.integer({ min: 0, max: DIMENSIONEN - 1 }), { maxLength: 12 }),
  });
  const packed = (all: readonly Beispiel[]) => {
    const lerner = new Lerner();
    for (const one of all) lerner.learn(one);
    return packModell(lerner.done());
  };

  test('the order does not matter, and who was never learned leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(beispiel, { maxLength: 12 }), fc.nat(), (all, at) => {
        assert.deepEqual(packed(all), packed(all.toReversed()));
        const gone = at % Math.max(1, all.length);
        const rest = all.filter((_, index) => index !== gone);
        // Rebuilt after a destruction: from what is there, in whatever order it is read.
        assert.deepEqual(packed(rest.toReversed()), packed(rest));
        const known = unpackModell(packed(all));
        assert.ok(known);
        assert.deepEqual(packModell(known), packed(all));
      }),
      { numRuns: 25 },
    );
  });

  test('an example that is left out of the judgement counts as not learned', () => {
    fc.assert(
      fc.property(fc.array(beispiel, { minLength: 9, maxLength: 20 }), (all) => {
        const [one, ...rest] = all as unknown as [Beispiel, ...Beispiel[]];
        const [whole, without] = [unpackModell(packed(all)), unpackModell(packed(rest))];
        assert.ok(whole && without);
        const [left, right] = [bewerte(whole, one.merkmale, one), bewerte(without, one.merkmale)];
        assert.deepEqual(
          left.map(({ typ }) => typ),
          right.map(({ typ }) => typ),
        );
        for (const [at, { wert }] of left.entries()) assert.ok(Math.abs(wert - (right[at]?.wert ?? 0)) < 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test('figures are not seen: birth dates, amounts and Aktenzeichen of nobody', () => {
    const worte = readMerkmale('Geboren am 14.03.1991, ABH-2020-004711, 1.250,00 €').map(({ wort }) => wort);
    assert.ok(worte.every((wort) => !/\d/.test(wort)));
  });
});

describe('a corpus of papers whose headings no rule knows', () => {
  const share = (right: number, of: readonly unknown[]) => Math.round((right / Math.max(1, of.length)) * 1000) / 1000;
  const later = FREMDE.filter((_, nr) => nr % 2 === 1);
  /** The first so many that people corrected, and what becomes of all that come later. */
  const after = (anzahl: number) => {
    const { gelernt, guete } = learn(FREMDE.filter((_, nr) => nr % 2 === 0).slice(0, anzahl));
    const judged = later.map((papier) => ({ papier, typen: stufeEin(papier.text, gelernt) }));
    const isRight = ({ papier, typen }: (typeof judged)[number]) => typen[0]?.wert === papier.typ;
    const alone = judged.filter(({ typen }) => istSicher(typen, alwaysDefault));
    const right = share(judged.filter(isRight).length, later);
    return {
      guete,
      judged,
      right,
      alone: share(alone.length, later),
      wrong: alone.filter((one) => !isRight(one)).length,
    };
  };
  const [few, many] = [after(40), after(226)];
  const byRules = share(later.filter(({ typ, text }) => guessTyp(text).typ === typ).length, later);

  test('after some corrections it is right far more often than the rules alone', (t) => {
    for (const [anzahl, of] of [[40, few] as const, [226, many] as const])
      t.diagnostic(
        `${anzahl} corrected; of ${later.length} later ones right: rules ${byRules}, with what was learned ${of.right}; ` +
          `by themselves ${of.alone}, wrong of these ${of.wrong}`,
      );
    assert.ok(few.right > byRules + 0.4 && many.right >= few.right);
    for (const { alone, wrong } of [few, many])
      assert.ok(wrong <= 0.05 * alone * later.length, 'what goes by itself is as right as the threshold says');
  });

  test('the trial foretells it', () => {
    const [tried, of] = many.guete.zusammen;
    assert.ok(Math.abs(tried / of - many.right) < 0.1, `${tried / of}`);
  });

  test('the reason names how many are alike and by which words', () => {
    const lease = many.judged.find(
      ({ papier, typen }) => papier.typ === 'mietvertrag' && typen[0]?.wert === 'mietvertrag',
    );
    assert.match(lease?.typen[0]?.grund ?? '', /^Ähnlich wie \d+ Dokumente, die im Amt so eingeordnet wurden: Worte „/);
  });
});

test('where the rules are right, learning makes nothing worse', (t) => {
  const { guete } = learn(PAPIERE);
  const share = ([right, of]: readonly [number, number]) => right / of;
  t.diagnostic(
    `${PAPIERE.length} papers of Musterstadt, leave-one-out: rules ${share(guete.nurRegeln)}, both ${share(guete.zusammen)}`,
  );
  assert.ok(share(guete.zusammen) >= share(guete.nurRegeln));
});

describe('the sender', () => {
  const known = [{ name: 'Stadtbäckerei Korn GmbH', anzahl: 12 }];

  test('known ones are found with misread letters', () => {
    const [best] = findAbsender('Stadtbackerci Korn GmbH\nMarktplatz 3\n12345 Musterstadt\n\nLohnabrechnung', known);
    assert.equal(best?.wert, 'Stadtbäckerei Korn GmbH');
    assert.match(best?.grund ?? '', /Absender von 12 Dokumenten/);
  });

  test('unknown ones by the letterhead, the small line above the address, or what is called so', () => {
    const first = (text: string) => findAbsender(text, [])[0]?.wert;
    assert.equal(
      first('Verwaltungsgericht Musterstadt\nGerichtsplatz 1\n12345 Musterstadt\nBeschluss'),
      'Verwaltungsgericht Musterstadt',
    );
    assert.equal(first('BKK Rheinweg, Versicherungsring 6, 12345 Musterstadt\nFrau\nElif Öztürk'), 'BKK Rheinweg');
    assert.equal(
      first('Ngọzi Eze EINGEGANGEN\nAhornallee 98\n12345 Musterstadt\n29.05.2025\nAntrag'),
      'Ngọzi Eze',
      'a receipt stamp beside the name is not part of it',
    );
    assert.equal(first('Mietvertrag\nVermieter: Wohnbau Musterstadt eG, Lindenweg 4'), 'Wohnbau Musterstadt eG');
  });

  test('the office that is written to is not the sender', () => {
    const found = findAbsender(
      'An die\nAusländerbehörde Musterstadt\nRathausplatz 1\n12345 Musterstadt\n\nSehr geehrte Damen',
      [],
    );
    assert.deepEqual(found, []);
  });

  test('of the papers of Musterstadt that name one', (t) => {
    const named = PAPIERE.filter(({ text, von }) => text.includes(von));
    const first = named.map(({ text, von }) => findAbsender(text, [])[0]?.wert === von);
    const right = first.filter(Boolean).length;
    t.diagnostic(`sender right without any known one: ${right} of ${named.length}`);
    assert.ok(right / named.length > 0.6);
  });
});

test('the date names the line in which it stands', () => {
  const found = schlageDatumVor(['Musterstadt, 5. April 2026\nSehr geehrte Frau'], STICHTAG);
  assert.equal(found?.wert, '2026-04-05');
  assert.equal(found?.grund, 'Nach dem Ort: „Musterstadt, 5. April 2026“');
});
