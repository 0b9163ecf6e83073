/** What the status page may say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dauerOf, geltungOf, zahlbarkeitOf } from './stand.rules.ts';

const HEUTE = '2026-11-27';

describe('how long it takes', () => {
  it('is not said before ten are closed', () => assert.equal(dauerOf(Array.from({ length: 9 }, () => 20)), undefined));
  it('says in how many days half and four of five were closed', () =>
    assert.deepEqual(dauerOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 400]), { anzahl: 10, haelfte: 50, meiste: 80 }));
});

describe('what holds meanwhile (§ 81 AufenthG)', () => {
  const of = (art: string, said: Record<string, string>, am = '2026-11-20') => geltungOf(art, said, am, HEUTE)?.fall;
  it('(4) sentence 1: applied for before its end, the title goes on', () =>
    assert.equal(of('verlaengern', { titel_bis: '2026-11-20' }), 'fortgeltend'));
  it('(4) sentence 1: after its end it does not', () =>
    assert.equal(of('verlaengern', { titel_bis: '2026-11-19' }), 'zu_spaet'));
  it('(4) sentence 2: a Schengen visa does not go on', () =>
    assert.equal(of('blaue-karte', { einreise_mit: 'schengen_visum' }), 'visum_c'));
  it('(3) sentence 1 and (4): what was not asked is said with an if', () => {
    assert.equal(of('blaue-karte', { einreise_mit: 'nationales_visum' }), 'fortgeltend_wenn');
    assert.equal(of('familie', { einreise_mit: 'visumfrei' }), 'erlaubt_wenn');
  });
  it('where nothing certain follows, nothing is said', () => {
    assert.equal(of('blaue-karte', { einreise_mit: 'ohne_visum' }), undefined);
    assert.equal(of('karte', {}), undefined);
    assert.equal(of('kind', {}), undefined);
  });
});

describe('a fee', () => {
  const fee = { offenCent: 10_000, art: 'gebuehr', faelligAm: '2026-12-20', heute: HEUTE, dienst: true } as const;
  it('waits for the decision that asks for it, at the latest until its day', () => {
    assert.equal(zahlbarkeitOf({ ...fee, bescheidUnterwegs: true }), 'bald');
    assert.equal(zahlbarkeitOf({ ...fee, bescheidUnterwegs: true, heute: '2026-12-20' }), 'ja');
    assert.equal(zahlbarkeitOf({ ...fee, bescheidUnterwegs: false }), 'ja');
  });
  it('for the work itself waits for nothing (§ 49 AufenthV)', () =>
    assert.equal(zahlbarkeitOf({ ...fee, art: 'bearbeitung', bescheidUnterwegs: true }), 'ja'));
  it('that is paid cannot be paid again; without a service it is said', () => {
    assert.equal(zahlbarkeitOf({ ...fee, offenCent: 0, bescheidUnterwegs: false }), 'nein');
    assert.equal(zahlbarkeitOf({ ...fee, bescheidUnterwegs: false, dienst: false }), 'aus');
  });
});
