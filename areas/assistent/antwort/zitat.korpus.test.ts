/** 500 manipulated answers of every kind, none passes; 200 right ones in natural variety, none is struck. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasGesetze, passagenOf } from './testing/gesetze.ts';
import { type Fall, RICHTIGE_ARTEN, richtigeFaelle, seeded } from './testing/korpus.ts';
import { GRIFFE, manipulierteFaelle } from './testing/manipulation.ts';
import { ANDERES, FRUEHER, MUSTER, RICHTIG } from './testing/muster.ts';
import { judgeSatz } from './zitat.rules.ts';
import type { Passage, Stelle } from './zitat.schema.ts';

const STICHTAG = '2026-11-27';
const LAWS = [
  'aufenthg_2004.xml',
  'aufenthv.xml',
  'beschv_2013.xml',
  'asylvfg_1992.xml',
  'stag.xml',
  'freiz_gg_eu_2004.xml',
];

const urteil = ({ satz, passagen }: Fall) => judgeSatz(satz, { stichtag: STICHTAG, passagen });
const tell = ({ art, satz }: Fall) => `${art}: ${satz.text} | ${satz.zitat} | ${JSON.stringify(satz.fundstelle)}`;

function nonePasses(passagen: readonly Passage[], anzahl: number): void {
  const faelle = manipulierteFaelle(passagen, anzahl, seeded(5));
  assert.equal(faelle.length, anzahl);
  assert.deepEqual(new Set(faelle.map(({ art }) => art)), new Set(Object.keys(GRIFFE)));
  assert.deepEqual(faelle.filter((fall) => urteil(fall).besteht).map(tell), []);
}

function noneIsStruck(faelle: readonly Fall[]): void {
  const struck = faelle.map((fall) => ({ fall, urteil: urteil(fall) })).filter((one) => !one.urteil.besteht);
  assert.deepEqual(
    struck.map((one) => `${tell(one.fall)} → ${one.urteil.gruende.map(({ text }) => text).join(' ')}`),
    [],
  );
}

const stelle = (place: string, nr: string): Stelle =>
  place.startsWith('§')
    ? { law: 'MusterAufV', section: place, ...(nr ? { paragraph: nr } : {}) }
    : { erlass: place, abschnitt: nr };

const gesagt: Fall[] = RICHTIG.map(([text, zitat, place, nr]) => ({
  art: 'gesagt',
  satz: { text, zitat, fundstelle: stelle(place, nr) },
  passagen: MUSTER,
}));

describe('invented law of Musterstadt', () => {
  const inForce = MUSTER.filter(({ gueltigBis }) => gueltigBis === null);
  test('none of 500 manipulated answers passes', () => nonePasses(inForce, 500));
  test('none of those that people would say is struck', () => noneIsStruck(gesagt));
  test('none of 200 right ones is struck', () => {
    const made = richtigeFaelle(inForce, 200 - gesagt.length, seeded(7));
    assert.deepEqual(new Set(made.map(({ art }) => art)), new Set(Object.keys(RICHTIGE_ARTEN)));
    noneIsStruck([...gesagt, ...made]);
  });
  test('the text of an earlier version and a repealed Erlass prove nothing today', () => {
    const old: readonly Passage[] = [...MUSTER, ...FRUEHER];
    const quotes: readonly [string, Stelle][] = [
      ['Sie gilt längstens fünf Jahre und ist nicht übertragbar.', stelle('§ 4', '1')],
      ['Die Musterkarte darf per Post an die Meldeanschrift versandt werden', stelle('77-12.01-09/2021', '2')],
    ];
    for (const [zitat, fundstelle] of quotes) {
      assert.equal(judgeSatz({ text: zitat, zitat, fundstelle }, { stichtag: STICHTAG, passagen: old }).besteht, false);
      const then = { stichtag: '2022-05-01', passagen: old };
      assert.equal(judgeSatz({ text: zitat, zitat, fundstelle }, then).besteht, true, 'on its own day it does');
    }
  });
  test('the same § of another law proves nothing', () => {
    const zitat = 'Die Gästekarte kann um vier Wochen verlängert werden';
    const verdict = judgeSatz(
      { text: zitat, zitat, fundstelle: stelle('§ 4', '2') },
      { stichtag: STICHTAG, passagen: [...MUSTER, ...ANDERES] },
    );
    assert.deepEqual(
      verdict.gruende.map(({ code }) => code),
      ['zitat_nicht_woertlich'],
    );
    assert.match(verdict.gruende[0]?.text ?? '', /steht in § 4 Abs\. 2 MusterGastG/);
  });
});

describe('real laws', {
  skip: hasGesetze ? false : 'no laws beside the house: set BLEIBE_RECHT to a folder of gii-norm files',
}, () => {
  const passagen = hasGesetze ? LAWS.flatMap(passagenOf) : [];
  test('none of 500 manipulated answers passes', () => nonePasses(passagen, 500));
  test('none of 200 right ones is struck', () => noneIsStruck(richtigeFaelle(passagen, 200, seeded(3))));
});
