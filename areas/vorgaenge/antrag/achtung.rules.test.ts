/** What is said beside a question before it is too late, too early or in vain. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { achtungOf } from './achtung.rules.ts';

const HEUTE = '2026-11-27';
const AMT = { gebiet: 'Stadt Musterstadt', plz: '50999' };
const of = (art: string, said: Record<string, string | number>) =>
  achtungOf(art, said, HEUTE, AMT).map((one) => one.art);

describe('before somebody applies', () => {
  it('§ 81 (4) AufenthG: the last day of the title is in time, the next one is not', () => {
    assert.deepEqual(of('verlaengern', { titel_bis: '2026-11-27' }), ['titel_bald']);
    assert.deepEqual(of('verlaengern', { titel_bis: '2026-11-26' }), ['titel_abgelaufen']);
    assert.deepEqual(of('verlaengern', { titel_bis: '2027-02-01' }), []);
  });
  it('too early is said for an extension only', () => {
    assert.deepEqual(of('verlaengern', { titel_bis: '2027-11-27' }), ['zu_frueh']);
    assert.deepEqual(of('niederlassung', { titel_bis: '2027-11-27' }), []);
  });
  it('half a date says nothing', () => assert.deepEqual(of('verlaengern', { titel_bis: '0000-03-01' }), []));
  it('§ 2 FreizügG/EU: mostly no title is needed; a lost card is another matter', () => {
    assert.deepEqual(of('blaue-karte', { staatsangehoerigkeit: 'FR' }), ['eu']);
    assert.deepEqual(of('karte', { staatsangehoerigkeit: 'FR' }), []);
    assert.deepEqual(of('verlaengern', { staatsangehoerigkeit: 'DE' }), ['deutsch']);
  });
  it('another region is another office; a house number is no postcode', () => {
    assert.deepEqual(of('karte', { anschrift: 'Weg 3, 80331 München' }), ['ort_unbekannt']);
    assert.deepEqual(of('karte', { anschrift: 'Weg 3, 50667 Musterstadt' }), []);
    assert.deepEqual(of('karte', { anschrift: 'Weg 123456' }), []);
  });
  it('the list of the office names who is responsible; the narrowest span counts, also in the own region', () => {
    const amt = (name: string, plz: string) => ({ plz, name, anschrift: '', telefon: '', web: '' });
    const stellen = [amt('Kreis Nordfeld', '50321-50389, 50391'), amt('Stadt Lindenhausen', '50374')];
    const named = (anschrift: string) =>
      achtungOf('karte', { anschrift }, HEUTE, { ...AMT, stellen }).map(({ art, stelle }) => [art, stelle?.name]);
    assert.deepEqual(named('Weg 3, 50330 Nordfeld'), [['anderer_ort', 'Kreis Nordfeld']]);
    assert.deepEqual(named('Weg 3, 50391 Nordfeld'), [['anderer_ort', 'Kreis Nordfeld']]);
    assert.deepEqual(named('Weg 3, 50374 Lindenhausen'), [['anderer_ort', 'Stadt Lindenhausen']]);
    assert.deepEqual(named('Weg 3, 50999 Musterstadt'), []);
    assert.deepEqual(named('Weg 3, 80331 München'), [['ort_unbekannt', undefined]]);
  });
  it('§ 31 (4) AufenthV: in the accelerated procedure the place of the business counts', () =>
    assert.deepEqual(of('fachkraefteverfahren', { firma_anschrift: 'Werkweg 1, 80331 München' }), ['ort_unbekannt']));
  it('a year’s pay that is probably that of a month; few hours explain it', () => {
    assert.deepEqual(of('blaue-karte', { brutto_jahr: 4700, wochenstunden: 40 }), ['lohn_monat']);
    assert.deepEqual(of('verlaengern', { brutto_jahr: 6000, wochenstunden: 10 }), []);
  });
  it('§ 71 (2) AufenthG: who is still abroad goes to the mission', () =>
    assert.deepEqual(of('blaue-karte', { einreise_mit: 'noch_nicht' }), ['noch_nicht_hier']));
  it('§§ 18g, 9 (2) no. 3, 5 (2) AufenthG: what may not fit', () => {
    assert.deepEqual(of('blaue-karte', { abschluss: 'keiner', einreise_mit: 'schengen_visum' }), [
      'bk_abschluss',
      'visum_c',
    ]);
    assert.deepEqual(of('niederlassung', { rente_monate: 59 }), ['ne_rente']);
  });
});
