/** Verordnung (EU) 2024/1689: what is high-risk runs only by the word of two people in two offices, and stops at once. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TestKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { act, openAmt, person } from '../testing/amt.ts';
import {
  closeVorfall,
  getAufsicht,
  listKiFunktionen,
  listLaeufe,
  releaseFunktion,
  reportVorfall,
  revokeFreigabe,
  switchFunktion,
} from './aufsicht.api.ts';
import { whyOff } from './freigabe.rules.ts';
import { findSperre, requireFreigabe } from './freigabe.ts';

const code = (wanted: string) => (cause: unknown) => cause instanceof Fault && cause.code === wanted;
const leitung = person('konto-leitung', ['assistent.fragen', 'assistent.aufsicht', 'assistent.leitung']);
const datenschutz = person('konto-dsb', ['assistent.fragen', 'assistent.aufsicht', 'assistent.datenschutz']);
const beides = person('konto-beides', ['assistent.aufsicht', 'assistent.leitung', 'assistent.datenschutz']);
const anna = person('konto-anna');

const ERKLAERUNG = {
  erklaerung: 'Geprüft anhand der Folgenabschätzung; Aufsicht und Schulung stehen.',
  abschaetzungDokument: 'DSFA 3/2026',
  abschaetzungDatum: '2026-10-01',
  registrierungNummer: 'EU-KI-0815',
  registrierungDatum: '2026-10-15',
};

describe('whyOff', () => {
  const on = { alles: undefined, eigen: undefined, freigaben: [] };
  test('Art. 6 (3): narrow tasks are on as shipped; Annex III no. 7 (c) is off', () => {
    assert.equal(whyOff('suche', on), undefined);
    assert.equal(whyOff('antwort', on), undefined);
    assert.match(whyOff('entwurf', on) ?? '', /Leitung und den Datenschutz/);
  });
  test('the switch of everything goes before all releases', () => {
    const freigaben = [
      { als: 'leitung', konto: 'a' },
      { als: 'datenschutz', konto: 'b' },
    ] as const;
    assert.equal(whyOff('entwurf', { ...on, freigaben }), undefined);
    assert.match(whyOff('entwurf', { ...on, freigaben, alles: { an: false, grund: 'Störung' } }) ?? '', /Störung/);
    assert.match(
      whyOff('entwurf', { ...on, freigaben: freigaben.map((one) => ({ ...one, konto: 'a' })) }) ?? '',
      /derselben Person/,
    );
  });
});

describe('in the office', () => {
  let house: TestKernel;
  before(async () => {
    house = await openAmt();
  });
  after(() => house.close());

  test('released by two offices and two people; revoked it is off at once', async () => {
    const { kernel } = house;
    await assert.rejects(requireFreigabe(kernel.pool.db, 'entwurf'), code('assistent.FUNKTION_AUS'));
    await assert.rejects(
      act(kernel, anna, releaseFunktion, { funktion: 'entwurf', als: 'leitung', ...ERKLAERUNG }),
      code('allgemein.KEIN_RECHT'),
    );
    await assert.rejects(
      act(kernel, datenschutz, releaseFunktion, { funktion: 'entwurf', als: 'leitung', ...ERKLAERUNG }),
      code('assistent.NICHT_ZUSTAENDIG'),
    );
    const first = await act(kernel, leitung, releaseFunktion, { funktion: 'entwurf', als: 'leitung', ...ERKLAERUNG });
    assert.match((await findSperre(kernel.pool.db, 'entwurf')) ?? '', /Datenschutz/);
    await assert.rejects(
      act(kernel, leitung, releaseFunktion, { funktion: 'entwurf', als: 'leitung', ...ERKLAERUNG }),
      code('assistent.FREIGABE_BESTEHT'),
    );
    await act(kernel, datenschutz, releaseFunktion, { funktion: 'entwurf', als: 'datenschutz', ...ERKLAERUNG });
    await requireFreigabe(kernel.pool.db, 'entwurf');
    await assert.rejects(
      requireFreigabe(kernel.pool.db, 'tatsachen'),
      code('assistent.FUNKTION_AUS'),
      'each for itself',
    );
    await act(kernel, datenschutz, revokeFreigabe, { id: first.id, grund: 'Neue Modellversion' });
    await assert.rejects(requireFreigabe(kernel.pool.db, 'entwurf'), code('assistent.FUNKTION_AUS'));
    const { funktionen } = await act(kernel, leitung, getAufsicht, {});
    const entwurf = funktionen.find(({ schluessel }) => schluessel === 'entwurf');
    assert.equal(entwurf?.freigaben.length, 2, 'who once released it stays on record');
  });

  test('one person cannot be both offices, also not at once', async () => {
    const ways = (['leitung', 'datenschutz'] as const).map((als) =>
      act(house.kernel, beides, releaseFunktion, { funktion: 'tatsachen', als, ...ERKLAERUNG }),
    );
    const done = await Promise.allSettled(ways);
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1);
    await assert.rejects(requireFreigabe(house.kernel.pool.db, 'tatsachen'), code('assistent.FUNKTION_AUS'));
  });

  test('without assessment or registration there is no release (Art. 27, 49)', async () => {
    const without = { ...ERKLAERUNG, registrierungNummer: '' };
    await assert.rejects(
      act(house.kernel, leitung, releaseFunktion, { funktion: 'tatsachen', als: 'leitung', ...without }),
    );
    await assert.rejects(
      act(house.kernel, leitung, releaseFunktion, { funktion: 'suche', als: 'leitung', ...ERKLAERUNG }),
      code('assistent.KEINE_FREIGABE_NOETIG'),
    );
  });

  test('off for one and for all, and on again; who saw an old state is told', async () => {
    const { kernel } = house;
    await act(kernel, leitung, switchFunktion, { schluessel: 'alles', an: false, grund: 'Vorfall', version: 0 });
    for (const funktion of ['suche', 'antwort', 'dokumentart', 'tatsachen', 'entwurf'] as const)
      await assert.rejects(requireFreigabe(kernel.pool.db, funktion), code('assistent.FUNKTION_AUS'));
    await assert.rejects(
      act(kernel, datenschutz, switchFunktion, { schluessel: 'alles', an: true, grund: '', version: 0 }),
      code('allgemein.KONFLIKT'),
    );
    await act(kernel, datenschutz, switchFunktion, { schluessel: 'alles', an: true, grund: '', version: 1 });
    await requireFreigabe(kernel.pool.db, 'suche');
    await act(kernel, leitung, switchFunktion, { schluessel: 'suche', an: false, grund: '', version: 0 });
    const { funktionen } = await act(kernel, anna, listKiFunktionen, {});
    assert.deepEqual(
      funktionen.filter(({ an }) => an).map(({ schluessel }) => schluessel),
      ['antwort', 'dokumentart'],
    );
  });

  test('anybody reports an incident; oversight closes it; the log has no names in it', async () => {
    const { kernel } = house;
    const { id, version } = await act(kernel, anna, reportVorfall, {
      funktion: 'antwort',
      beschreibung: 'Ein gestrichener Satz wurde kopiert.',
      seit: '2026-11-20',
    });
    await act(kernel, datenschutz, closeVorfall, { id, version, ergebnis: 'Hinweis an alle gegeben.' });
    await assert.rejects(
      act(kernel, leitung, closeVorfall, { id, version, ergebnis: 'Noch einmal.' }),
      code('allgemein.KONFLIKT'),
    );
    const { kennzahlen, vorfaelle } = await act(kernel, leitung, getAufsicht, {});
    assert.equal(vorfaelle.length, 1);
    assert.equal(kennzahlen.laeufe, 0);
    assert.deepEqual((await act(kernel, leitung, listLaeufe, {})).laeufe, []);
  });
});
