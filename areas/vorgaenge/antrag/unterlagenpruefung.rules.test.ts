/** The check of an upload: readable, complete, the right document, of this person, still valid; silent in doubt. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faltung, lueckenOf, pruefeSeiten } from './unterlagenpruefung.rules.ts';
import type { Erwartung, GeleseneSeite } from './unterlagenpruefung.schema.ts';

const HEUTE = '2026-11-27';
const seite = (text: string, more: Partial<GeleseneSeite> = {}): GeleseneSeite => ({
  nr: 1,
  text,
  leer: false,
  guete: 'gut',
  sicherheit: 90,
  drehung: 0,
  bild: true,
  papier: 220,
  zeilenAmRand: 0,
  zeilen: 20,
  ...more,
});
const erwartet = (unterlage: string, typ: string, more: Partial<Erwartung> = {}): Erwartung => ({
  unterlage,
  dokumenttypen: [typ],
  heute: HEUTE,
  person: { familienname: 'Eriksson', vornamen: 'Anna Maria', geburtsdatum: '1974-08-12' },
  ...more,
});
const arten = (seiten: GeleseneSeite[], typen: string[], e: Erwartung, gesamt = seiten.length) =>
  pruefeSeiten(seiten, gesamt, typen, e).hinweise.map(({ art }) => art);

const MRZ = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const VERTRAG =
  'Arbeitsvertrag zwischen der Lindenhof Software GmbH und Frau Anna Eriksson wird folgender Vertrag geschlossen';

describe('readable', () => {
  const e = erwartet('arbeitsvertrag', 'arbeitsvertrag');
  it('every page is looked at, and the page is named', () => {
    const pages = [seite(VERTRAG), seite('x', { nr: 2, guete: 'unlesbar', sicherheit: 20 })];
    assert.deepEqual(pruefeSeiten(pages, 2, ['arbeitsvertrag'], e).hinweise, [{ art: 'unscharf', seiten: [2] }]);
  });
  it('too dark is something else than blurred', () =>
    assert.deepEqual(arten([seite('', { guete: 'unlesbar', papier: 60 })], [], e), ['dunkel']));
  it('an empty back is normal, an empty file is not', () => {
    assert.deepEqual(arten([seite(VERTRAG), seite('', { nr: 2, leer: true })], ['arbeitsvertrag'], e), []);
    assert.deepEqual(arten([seite('', { leer: true })], [], e), ['leer']);
  });
  it('cut off where lines run into the edge; upside down only informs', () => {
    assert.deepEqual(arten([seite(VERTRAG, { zeilenAmRand: 9 })], [], e), ['abgeschnitten']);
    assert.deepEqual(arten([seite(VERTRAG, { drehung: 180 })], [], e), ['gedreht']);
  });
  it('pages that were too many to read are said', () =>
    assert.deepEqual(arten([seite(VERTRAG)], [], e, 40), ['teilweise']));
});

describe('the right document', () => {
  const e = erwartet('arbeitsvertrag', 'arbeitsvertrag');
  it('is known by any of its pages', () => {
    assert.deepEqual(arten([seite(VERTRAG)], ['mietvertrag'], e), ['andere_art']);
    assert.deepEqual(arten([seite(VERTRAG)], ['schreiben', 'arbeitsvertrag'], e), []);
    assert.deepEqual(arten([seite(VERTRAG)], ['unbestimmt'], e), []);
  });
  it('a passport is one by its lines, whatever is printed above', () =>
    assert.deepEqual(arten([seite(MRZ)], ['visum'], erwartet('pass', 'pass', { darfAbgelaufenSein: true })), []));
});

describe('of this person', () => {
  const e = erwartet('arbeitsvertrag', 'arbeitsvertrag');
  it('the name stands there, give or take a letter', () => {
    assert.deepEqual(arten([seite(VERTRAG.replace('Eriksson', 'Erikson'))], [], e), []);
    assert.deepEqual(arten([seite(VERTRAG.replace('Anna Eriksson', 'Berta Maier'))], [], e), ['anderer_name']);
  });
  it('few words prove nothing', () => assert.deepEqual(arten([seite('Arbeitsvertrag')], [], e), []));
  it('whoever rents is not asked for their name', () =>
    assert.deepEqual(
      arten([seite(VERTRAG.replace('Anna Eriksson', 'B'))], [], erwartet('mietvertrag', 'mietvertrag')),
      [],
    ));
  it('name and birth date of a passport come from its lines', () => {
    const other = { familienname: 'Okafor', vornamen: 'Chinedu', geburtsdatum: '1991-04-12' };
    const e2 = erwartet('pass', 'pass', { person: other, darfAbgelaufenSein: true });
    assert.deepEqual(arten([seite(MRZ)], ['pass'], e2), ['anderer_name', 'anderes_geburtsdatum']);
  });
  it('umlauts are written in many ways', () => assert.equal(faltung('Müller'), faltung('Mueller')));
});

describe('still valid', () => {
  it('by the lines, and by what is printed', () => {
    assert.deepEqual(pruefeSeiten([seite(MRZ)], 1, ['pass'], erwartet('pass', 'pass')).hinweise, [
      { art: 'abgelaufen', tag: '2012-04-15' },
    ]);
    const titel = erwartet('titel', 'aufenthaltstitel');
    const karte = (tag: string) =>
      seite(`Aufenthaltstitel Eriksson Anna Gültig bis / Card expiry ${tag} Musterstadt heute hier`);
    assert.deepEqual(arten([karte('01.03.2025')], ['aufenthaltstitel'], titel), ['abgelaufen']);
    assert.deepEqual(arten([karte('01 MAR 2027')], ['aufenthaltstitel'], titel), []);
  });
  it('is not held against who has said so', () =>
    assert.deepEqual(arten([seite(MRZ)], ['pass'], erwartet('pass', 'pass', { darfAbgelaufenSein: true })), []));
  it('a passport photo without its lines is not the page with the photo', () =>
    assert.deepEqual(
      arten(
        [seite('Reisepass der Frau Anna Eriksson aus dem Land Utopia hier ein Wort')],
        ['pass'],
        erwartet('pass', 'pass'),
      ),
      ['mrz_fehlt'],
    ));
});

describe('complete', () => {
  const file = (blaetter: { nr: number; von: number }[], seiten = 1) => ({ seiten, blaetter });
  it('„Seite 1 von 3“: the others are named, over several photos', () => {
    const read = pruefeSeiten(
      [seite(`${VERTRAG}\nSeite 1 von 3`)],
      1,
      [],
      erwartet('arbeitsvertrag', 'arbeitsvertrag'),
    );
    assert.deepEqual(read.blaetter, [{ nr: 1, von: 3 }]);
    const u = { schluessel: 'arbeitsvertrag' };
    assert.deepEqual(lueckenOf(u, [file([{ nr: 1, von: 3 }])]), [{ art: 'seiten_fehlen', seiten: [2, 3] }]);
    assert.deepEqual(
      lueckenOf(
        u,
        [1, 2, 3].map((nr) => file([{ nr, von: 3 }])),
      ),
      [],
    );
  });
  it('payslips with a numbering of their own are several documents', () =>
    assert.deepEqual(lueckenOf({ schluessel: 'lohn' }, [file([{ nr: 1, von: 2 }]), file([{ nr: 1, von: 1 }])]), []));
  it('a card has two sides', () => {
    assert.deepEqual(lueckenOf({ schluessel: 'titel' }, [file([])]), [{ art: 'rueckseite' }]);
    assert.deepEqual(lueckenOf({ schluessel: 'titel' }, [file([]), file([])]), []);
  });
  it('three payslips are asked for', () =>
    assert.deepEqual(lueckenOf({ schluessel: 'lohn', anzahl: 3 }, [file([])]), [{ art: 'wenige_seiten' }]));
});
