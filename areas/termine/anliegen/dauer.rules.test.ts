/** The sentence that explains minutes and minutes per further person. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANLIEGEN } from './anliegen.data.ts';
import { dauerSatz, mitGemessenen } from './dauer.rules.ts';

const station = (art: 'foto' | 'schalter' | 'kasse', minuten: number, jePerson: number) => ({
  art,
  pool: art,
  minuten,
  jePerson,
  faehigkeiten: [],
});

test('one station: minutes of all persons', () => {
  assert.equal(dauerSatz({ stationen: [station('schalter', 15, 5)] }, 1), '1 Person: 15 Minuten am Schalter');
  assert.equal(dauerSatz({ stationen: [station('schalter', 15, 5)] }, 5), '5 Personen: 35 Minuten am Schalter');
});

test('several stations: what is not the main one is said', () => {
  const stationen = [station('foto', 10, 0), station('schalter', 25, 5)];
  assert.equal(dauerSatz({ stationen }, 5), '5 Personen: 55 Minuten, davon 10 am Foto');
  const drei = [...stationen, station('kasse', 5, 0)];
  assert.equal(dauerSatz({ stationen: drei }, 1), '1 Person: 40 Minuten, davon 10 am Foto und 5 an der Kasse');
});

test('what was measured changes the station that was measured, and nothing where it is planned otherwise by now', () => {
  const anliegen = {
    ...(ANLIEGEN[0] as (typeof ANLIEGEN)[number]),
    stationen: [station('foto', 10, 0), station('schalter', 25, 5)],
  };
  const neu = mitGemessenen(anliegen, { art: 'schalter', geplant: 25, minuten: 30 });
  assert.deepEqual(neu, { ...anliegen, stationen: [station('foto', 10, 0), station('schalter', 30, 5)] });
  assert.equal(anliegen.stationen[1]?.minuten, 25);
  assert.equal(mitGemessenen(anliegen, { art: 'schalter', geplant: 20, minuten: 30 }), undefined);
});
