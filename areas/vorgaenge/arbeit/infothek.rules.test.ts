/** Ten seconds at the desk: what was typed, and who stands first. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Bewerbung, frageOf, geordnet } from './infothek.rules.ts';

describe('what was typed', () => {
  it('a name, a day of birth, or both in any order', () => {
    assert.deepEqual(frageOf(' Aziz  Mustafa '), { name: 'Aziz Mustafa' });
    assert.deepEqual(frageOf('3.5.1990'), { geburtsdatum: '1990-05-03' });
    assert.deepEqual(frageOf('Aziz 03.05.1990'), { geburtsdatum: '1990-05-03', name: 'Aziz' });
    assert.deepEqual(frageOf('1990-05-03 Aziz'), { geburtsdatum: '1990-05-03', name: 'Aziz' });
    assert.deepEqual(frageOf('A'), {});
  });

  it('a number of the Akte, of the AZR, of an application or a card', () => {
    assert.deepEqual(frageOf('abh-2019-004417'), { aktenzeichen: 'ABH-2019-004417' });
    assert.deepEqual(frageOf('1234 5678 9012'), { azrNummer: '123456789012' });
    assert.deepEqual(frageOf('YZ12 34567'), { nummer: 'YZ12 34567' });
    assert.deepEqual(frageOf('M-2026-000123'), { nummer: 'M-2026-000123' });
  });
});

describe('who stands first', () => {
  const person = (id: string, familienname: string, vornamen: string, more: Partial<Bewerbung> = {}): Bewerbung => ({
    id,
    familienname,
    vornamen,
    genau: false,
    offene: 0,
    ...more,
  });
  const order = (typed: string, ...all: Bewerbung[]) => geordnet(frageOf(typed), all).map(({ id }) => id);

  it('the name itself before one that only begins so or sounds like it', () => {
    const all = [
      person('klang', 'Aly', 'Samir'),
      person('anfang', 'Alibegović', 'Edin'),
      person('gleich', 'Ali', 'Noor'),
    ];
    assert.deepEqual(order('Ali', ...all), ['gleich', 'anfang', 'klang']);
  });

  it('of two with one name who has an open Vorgang', () => {
    assert.deepEqual(order('Ali', person('zu', 'Ali', 'Ada'), person('offen', 'Ali', 'Zoe', { offene: 1 })), [
      'offen',
      'zu',
    ]);
  });

  it('the day of birth that was typed outweighs an open Vorgang', () => {
    const tag = person('tag', 'Ali', 'Zoe', { geburtsdatum: '1990-05-03' });
    assert.deepEqual(order('Ali 3.5.1990', person('offen', 'Ali', 'Ada', { offene: 2 }), tag), ['tag', 'offen']);
  });

  it('a number settles it', () => {
    assert.deepEqual(
      order('x1', person('offen', 'Ali', 'Ada', { offene: 2 }), person('genau', 'Zoll', 'Ada', { genau: true })),
      ['genau', 'offen'],
    );
  });
});
