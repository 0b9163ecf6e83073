/** A Termin is not tradeable: one person is one key, however the number is typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAzrNummer, normaliseNummer, personMerkmal } from './personschluessel.rules.ts';

const anna = { familienname: 'Özdemir', vornamen: 'Ayşe Nur', geburtsdatum: '1990-05-17' };

test('blanks, hyphens, case and the letter O make no second person', () => {
  assert.equal(normaliseNummer('c01 xo0-t47'), normaliseNummer('C01X00T47'));
  assert.equal(
    personMerkmal({ ...anna, nummer: 'U 1234567' }),
    personMerkmal({ ...anna, familienname: 'Anders', nummer: 'u1234567' }),
  );
  assert.notEqual(
    personMerkmal({ ...anna, nummer: 'U1234567' }),
    personMerkmal({ ...anna, geburtsdatum: '1991-05-17', nummer: 'U1234567' }),
  );
});

test('without a number it is name and birth date, without marks and blanks', () => {
  assert.equal(personMerkmal(anna), personMerkmal({ ...anna, familienname: 'OZDEMIR', vornamen: 'ayse-nur' }));
  assert.notEqual(personMerkmal(anna), personMerkmal({ ...anna, vornamen: 'Elif' }), 'twins are two');
});

test('what is only written otherwise makes no second person', () => {
  assert.equal(normaliseNummer('СВ123456'), normaliseNummer('CB123456'), 'a Ukrainian keyboard');
  assert.notEqual(normaliseNummer('ДЖ123456'), normaliseNummer('СВ123456'));
  const ohne = (familienname: string, vornamen: string) =>
    personMerkmal({ familienname, vornamen, geburtsdatum: '1990-05-17' });
  for (const [familienname, vornamen] of [
    ['Ayşe Nur', 'Özdemir'],
    ['Oezdemir', 'Ayse Nur'],
    ['ÖZDEMİR', 'AYŞE NUR'],
    ['Ozdemir', 'ayse-nur'],
  ] as const)
    assert.equal(ohne(familienname, vornamen), ohne('Özdemir', 'Ayşe Nur'), `${familienname}, ${vornamen}`);
  assert.equal(ohne('Işık', 'Søren'), ohne('ISIK', 'Soeren'));
  assert.notEqual(ohne('Müller', 'Anna'), ohne('Möller', 'Anna'));
});

test('the AZR number is never taken (§ 10 (4) AZRG)', () => {
  assert.equal(isAzrNummer('230607 001009'), true);
  assert.equal(isAzrNummer('23O607 OO1009'), true, 'letters for zeros');
  assert.equal(isAzrNummer('C01X00T47'), false);
});
