/** ICAO Doc 9303: the specimen lines of the standard, and what recognition makes of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leseMrz, mrzZeilen, pruefziffer } from './mrz.rules.ts';

const HEUTE = '2026-11-27';
const PASS = [
  'REISEPASS PASSPORT',
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const KARTE = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];

describe('the machine readable zone', () => {
  it('of a passport (TD3)', () => {
    assert.deepEqual(leseMrz(PASS.join('\n'), HEUTE), {
      art: 'pass',
      familienname: 'ERIKSSON',
      vornamen: 'ANNA MARIA',
      nummer: 'L898902C3',
      geburtsdatum: '1974-08-12',
      gueltigBis: '2012-04-15',
    });
  });

  it('of a card (TD1)', () => {
    const found = leseMrz(KARTE.join('\n'), HEUTE);
    assert.deepEqual([found?.art, found?.geburtsdatum, found?.gueltigBis], ['karte', '1974-08-12', '2012-04-15']);
    assert.equal(found?.familienname, 'ERIKSSON');
  });

  it('read with spaces and letters for digits', () => {
    const noisy = PASS.join('\n').replace('7408122F', '74O8122F').replaceAll('<<<', '< < <');
    assert.equal(leseMrz(noisy, HEUTE)?.geburtsdatum, '1974-08-12');
  });

  it('whose check digit is wrong says nothing', () => {
    const wrong = PASS.join('\n').replace('7408122F', '7408132F');
    const found = leseMrz(wrong, HEUTE);
    assert.equal(found?.geburtsdatum, undefined);
    assert.equal(found?.gueltigBis, '2012-04-15');
  });

  it('is not found where there is none', () => {
    assert.equal(leseMrz('Arbeitsvertrag\nzwischen A und B', HEUTE), undefined);
    assert.deepEqual(mrzZeilen('a < b'), []);
  });

  it('weighs 7, 3, 1', () => {
    assert.equal(pruefziffer('520727'), 3);
  });
});
