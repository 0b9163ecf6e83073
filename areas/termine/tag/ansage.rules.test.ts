/** A call is heard once, in a voice that does not leave the house, sign by sign. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TERMINSPRACHEN } from '../termine.schema.ts';
import { BUCHSTABEN, ZIFFERN } from './ansage.data.ts';
import {
  type Aufruf,
  chooseStimme,
  hearAufrufe,
  KEINE_ANSAGEN,
  nextAnsage,
  spellNummer,
  spellRaum,
} from './ansage.rules.ts';

const JETZT = '2026-11-24T09:24:00Z';

function aufruf(schluessel: string, um = JETZT): Aufruf {
  return { schluessel, nummer: 'A 274', raum: '2.14', sprache: 'de', um };
}

describe('numbers', () => {
  it('are said sign by sign in every language', () => {
    assert.equal(spellNummer('A 274', 'de'), 'A, zwei, sieben, vier');
    assert.equal(spellNummer('K305', 'en'), 'K, three, zero, five');
    assert.equal(spellNummer('B 418', 'tr'), 'B, dört, bir, sekiz');
    assert.equal(spellNummer('F 072', 'fr'), 'F, zéro, sept, deux');
    assert.equal(spellNummer('K 305', 'uk'), 'ка, три, нуль, п’ять');
    assert.equal(spellNummer('M 560', 'ru'), 'эм, пять, шесть, ноль');
    assert.equal(spellNummer('A 27', 'ar'), 'إيه, اثنان, سبعة');
    assert.equal(spellNummer('B 9', 'fa'), 'بی, نه');
  });

  it('are said in German for Einfache Sprache', () => {
    assert.equal(spellNummer('A 274', 'leicht'), spellNummer('A 274', 'de'));
  });

  it('have ten different digits and, where the script is another, 26 different letters', () => {
    for (const digits of Object.values(ZIFFERN)) assert.equal(new Set(digits).size, 10);
    for (const letters of Object.values(BUCHSTABEN)) assert.equal(Object.keys(letters).length, 26);
  });

  it('say a room with its point, and leave a word a word', () => {
    assert.equal(spellRaum('2.14', 'de'), 'zwei, Punkt, eins, vier');
    assert.equal(spellRaum('2.14', 'uk'), 'два, крапка, один, чотири');
    assert.equal(spellRaum('Infothek', 'en'), 'Infothek');
    assert.equal(spellRaum('Schalter 3', 'de'), 'Schalter drei');
    assert.equal(spellRaum('104a', 'de'), 'eins, null, vier, A');
  });

  it('never come out empty', () => {
    for (const sprache of TERMINSPRACHEN) assert.notEqual(spellNummer('Z 1', sprache), '');
  });
});

describe('voices', () => {
  const stimmen = [
    { lang: 'uk-UA', localService: false },
    { lang: 'en_US', localService: true },
    { lang: 'en-GB', localService: true },
    { lang: 'de-DE', localService: true },
  ];

  it('are those of this machine, whatever is offered beside them', () => {
    assert.deepEqual(chooseStimme(stimmen, 'uk'), { stimme: stimmen[3], sprache: 'de' });
    assert.equal(chooseStimme([{ lang: 'de-DE', localService: false }], 'de'), undefined);
  });

  it('fit the language, best its own country', () => {
    assert.equal(chooseStimme(stimmen, 'en')?.stimme.lang, 'en-GB');
    assert.equal(chooseStimme(stimmen.slice(0, 2), 'en')?.stimme.lang, 'en_US');
    assert.equal(chooseStimme(stimmen, 'leicht')?.sprache, 'de');
  });

  it('of which there is none leave the chime', () => {
    assert.equal(chooseStimme([], 'de'), undefined);
    assert.equal(chooseStimme([{ lang: 'fr-FR', localService: true }], 'ar'), undefined);
  });
});

describe('calls', () => {
  it('of before the display was switched on are not repeated', () => {
    const begun = hearAufrufe(KEINE_ANSAGEN, [aufruf('a1')], { jetzt: JETZT, erster: true });
    assert.deepEqual(begun.wartend, []);
    const again = hearAufrufe(begun, [aufruf('a1')], { jetzt: JETZT, erster: false });
    assert.deepEqual(again.wartend, []);
  });

  it('are heard once each and in their order, however often the display looks', () => {
    const begun = hearAufrufe(KEINE_ANSAGEN, [], { jetzt: JETZT, erster: true });
    const shown = [aufruf('b1', '2026-11-24T09:24:02Z'), aufruf('a1', '2026-11-24T09:24:01Z')];
    let ansagen = hearAufrufe(begun, shown, { jetzt: '2026-11-24T09:24:02Z', erster: false });
    ansagen = hearAufrufe(ansagen, shown, { jetzt: '2026-11-24T09:24:03Z', erster: false });
    assert.deepEqual(
      ansagen.wartend.map(({ schluessel }) => schluessel),
      ['a1', 'b1'],
    );
    const { aufruf: first, rest } = nextAnsage(ansagen);
    assert.equal(first?.schluessel, 'a1');
    const later = hearAufrufe(rest, shown, { jetzt: '2026-11-24T09:24:05Z', erster: false });
    assert.deepEqual(
      later.wartend.map(({ schluessel }) => schluessel),
      ['b1'],
    );
  });

  it('of the same person are heard again when called again', () => {
    const begun = hearAufrufe(KEINE_ANSAGEN, [aufruf('a1')], { jetzt: JETZT, erster: true });
    const again = hearAufrufe(begun, [aufruf('a2')], { jetzt: JETZT, erster: false });
    assert.equal(again.wartend.length, 1);
  });

  it('that waited too long are left out', () => {
    const begun = hearAufrufe(KEINE_ANSAGEN, [], { jetzt: JETZT, erster: true });
    const late = hearAufrufe(begun, [aufruf('a1')], { jetzt: '2026-11-24T09:26:00Z', erster: false });
    assert.deepEqual(late.wartend, []);
  });

  it('of a crowd do not pile up', () => {
    const begun = hearAufrufe(KEINE_ANSAGEN, [], { jetzt: JETZT, erster: true });
    const crowd = Array.from({ length: 20 }, (_, nr) => aufruf(`n${nr}`));
    assert.equal(hearAufrufe(begun, crowd, { jetzt: JETZT, erster: false }).wartend.length, 6);
  });
});
