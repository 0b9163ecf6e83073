/** What a visit takes: stations, minutes, persons. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANLIEGEN } from '../anliegen/anliegen.data.ts';
import type { Anliegen } from '../anliegen/anliegen.schema.ts';
import {
  besuchsminuten,
  haltezeiten,
  hauptstation,
  hindernisIn,
  minutenFuer,
  stationenFuer,
} from './besuchsplan.rules.ts';
import type { Planstation } from './besuchsplan.schema.ts';

const vom = (schluessel: string) => ANLIEGEN.find((eines) => eines.schluessel === schluessel) as Anliegen;
const plan = (...gewaehlt: [string, number][]): Planstation[] =>
  stationenFuer(gewaehlt.map(([schluessel, personen]) => ({ anliegen: vom(schluessel), personen }))).map(
    ({ pool, ...station }) => ({ ...station, poolId: pool }),
  );
const kurz = (stationen: readonly Planstation[]) =>
  stationen.map(({ art, poolId, minuten }) => `${art} ${poolId} ${minuten}`);

describe('persons', () => {
  it('take time for each dossier, not for each head: five are 20 + 4 × 10 minutes', () => {
    const station = { art: 'schalter', pool: 'aufenthalt', minuten: 20, jePerson: 10, faehigkeiten: [] } as const;
    assert.equal(minutenFuer({ ...station, faehigkeiten: [] }, 5), 60);
    assert.deepEqual(kurz(plan(['familie', 5])), ['foto foto 25', 'schalter aufenthalt 60']);
    assert.equal(besuchsminuten(plan(['familie', 5])), 85);
  });
  it('are as many as the Anliegen serves in one visit', () => {
    assert.equal(hindernisIn([{ anliegen: vom('familie'), personen: 5 }]), undefined);
    assert.deepEqual(hindernisIn([{ anliegen: vom('familie'), personen: 6 }]), {
      art: 'zu_viele_personen',
      anliegen: 'familie',
      hoechstens: 5,
    });
  });
});

describe('several Anliegen in one visit', () => {
  it('are one walk: one photo, then the desk for both', () => {
    assert.deepEqual(kurz(plan(['titel-verlaengern', 2], ['reiseausweis', 2])), [
      'foto foto 10',
      'schalter aufenthalt 45',
    ]);
    assert.deepEqual(kurz(plan(['reiseausweis', 2], ['titel-verlaengern', 2])), [
      'foto foto 10',
      'schalter aufenthalt 45',
    ]);
  });
  it('go together where one of them says so, and never with themselves', () => {
    const beide = (eines: string, anderes: string) =>
      hindernisIn([
        { anliegen: vom(eines), personen: 1 },
        { anliegen: vom(anderes), personen: 1 },
      ]);
    assert.equal(beide('abholung', 'eid'), undefined);
    assert.equal(beide('eid', 'abholung'), undefined);
    assert.equal(beide('eid', 'einbuergerung')?.art, 'nicht_kombinierbar');
    assert.equal(beide('eid', 'eid')?.art, 'nicht_kombinierbar');
  });
});

describe('the stations of a visit', () => {
  it('follow each other; the buffer belongs to the last Platz and not to the visit', () => {
    const stationen = plan(['verpflichtungserklaerung', 1]);
    assert.deepEqual(kurz(stationen), ['schalter aufenthalt 20', 'kasse kasse 5']);
    assert.deepEqual(haltezeiten({ stationen, puffer: 10 }), [
      { versatz: 0, minuten: 20 },
      { versatz: 20, minuten: 15 },
    ]);
    assert.equal(besuchsminuten(stationen), 25);
  });
  it('have the desk as what people come for, not the photo', () => {
    assert.equal(hauptstation(plan(['titel-verlaengern', 1])), 1);
    assert.equal(hauptstation(plan(['abholung', 1])), 0);
  });
  it('bring an interpreter to the desk, not before it', () => {
    const [foto, schalter] = plan(['titel-verlaengern', 1]) as [Planstation, Planstation];
    const dolmetschen: Planstation = {
      art: 'dolmetschen',
      poolId: 'dolmetschen',
      minuten: 5,
      faehigkeiten: ['sprache:ti'],
    };
    const stationen = [foto, dolmetschen, schalter];
    assert.deepEqual(haltezeiten({ stationen, puffer: 0 }), [
      { versatz: 0, minuten: 5 },
      { versatz: 5, minuten: 15 },
      { versatz: 5, minuten: 15 },
    ]);
    assert.equal(besuchsminuten(stationen), 20);
  });
});
