/** Changing the plan: versions, history, what it would collide with; no Termin is touched. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { bookTermin, findTermin, holdTermin, listFreieZeiten, planBesuch } from '../termin/vergabe.ts';
import { act, colleague, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import * as api from './plaetze.api.ts';
import type { Planaenderung } from './plaetze.schema.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ plaetze: { ausgabe: 1 }, tage: 30 });
});
after(() => amt.close());

const leitung = colleague('konto-1');
const mitarbeit = colleague('konto-2', ['termine.lesen', 'termine.buchen']);
const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
/** Tuesday. */
const TAG = '2026-12-08';

async function booked(uhrzeit: string): Promise<string> {
  const jetzt = amt.clock.now();
  return amt.tx(async (tx) => {
    const plan = await planBesuch(tx, { anliegen: [{ schluessel: 'abholung', personen: 1 }] }, jetzt);
    const beginn = new Date(`${TAG}T${uhrzeit}:00+01:00`).toISOString();
    const held = await holdTermin(tx, {
      ...{ plan, beginn, klasse: 'oeffentlich', herkunft: 'amt', stand: 'gehalten', sprache: 'de', jetzt },
    });
    await bookTermin(tx, { id: held.id, version: held.version, jetzt });
    return held.id;
  });
}

const woche = () => act(amt.kernel, leitung, api.getPoolwoche, { id: amt.pools.ausgabe, tag: TAG });

async function dienstag(bis: string): Promise<Planaenderung> {
  const regel = (await woche()).wochenregeln.find(({ wochentag }) => wochentag === 2);
  assert.ok(regel);
  const { id, version, ...werte } = regel;
  return { teil: 'wochenregel', id, version, werte: { ...werte, bis } };
}

test('before saving it says which Termine would lie outside of open time, and changes nothing', async () => {
  const frueh = await booked('09:00');
  const spaet = await booked('15:00');
  const vorher = await findTermin(amt.kernel.pool.db, spaet);
  const aenderung = await dienstag('12:00');
  const folgen = await act(amt.kernel, leitung, api.previewPlanaenderung, { aenderungen: [aenderung] });
  assert.equal(folgen.satz, '1 Termin liegt dann außerhalb der Öffnungszeit.');
  assert.deepEqual(
    folgen.neu.erste.map(({ terminId, anliegen }) => [terminId, anliegen !== '']),
    [[spaet, true]],
  );
  // As if nobody had asked.
  assert.equal((await act(amt.kernel, leitung, api.listTerminkonflikte, {})).anzahl, 0);
  assert.equal((await woche()).woche[1]?.plaetze[0]?.offen[0]?.bis, '2026-12-08T15:00:00Z');
  const { aenderungen } = await act(amt.kernel, leitung, api.listPlanaenderungen, { id: amt.pools.ausgabe });
  assert.deepEqual(aenderungen, []);

  const gespeichert = await act(amt.kernel, leitung, api.savePlanaenderung, { aenderungen: [aenderung], gesehen: 1 });
  assert.equal(gespeichert.neu.anzahl, 1);
  assert.deepEqual(await findTermin(amt.kernel.pool.db, spaet), vorher);
  assert.equal((await findTermin(amt.kernel.pool.db, frueh))?.stand, 'gebucht');
  const liste = await act(amt.kernel, mitarbeit, api.listTerminkonflikte, { poolId: amt.pools.ausgabe });
  assert.deepEqual([liste.anzahl, liste.konflikte[0]?.terminId], [1, spaet]);
  const tag = (await woche()).woche[1];
  assert.deepEqual(
    tag?.plaetze[0]?.belegt.map(({ terminId, ausserhalb }) => [terminId, ausserhalb]),
    [
      [frueh, false],
      [spaet, true],
    ],
  );
});

test('the history says who changed what, in words', async () => {
  const { aenderungen } = await act(amt.kernel, leitung, api.listPlanaenderungen, { id: amt.pools.ausgabe });
  assert.equal(aenderungen.length, 1);
  assert.deepEqual(
    [aenderungen[0]?.konto, aenderungen[0]?.was, aenderungen[0]?.saetze],
    ['konto-1', 'Öffnungszeit geändert', ['Kartenausgabe 1, Dienstag 08:00–16:00 Uhr', 'Ende: 16:00 Uhr → 12:00 Uhr']],
  );
});

test('a change names the version it saw; the second of two is refused', async () => {
  const aenderung = await dienstag('13:00');
  await act(amt.kernel, leitung, api.savePlanaenderung, { aenderungen: [aenderung] });
  await assert.rejects(
    act(amt.kernel, leitung, api.savePlanaenderung, { aenderungen: [aenderung] }),
    refusedAs('allgemein.KONFLIKT'),
  );
});

test('more conflicts than were shown are asked about again, and nothing is saved', async () => {
  const offenBis = async () => (await woche()).woche[1]?.plaetze[0]?.offen[0]?.bis;
  const vorher = await offenBis();
  const aenderung = await dienstag('08:30');
  await assert.rejects(
    act(amt.kernel, leitung, api.savePlanaenderung, { aenderungen: [aenderung], gesehen: 0 }),
    refusedAs('termine.MEHR_KONFLIKTE'),
  );
  assert.equal(await offenBis(), vorher);
});

test('holiday beats Ausnahme, Ausnahme beats weekly rule, absence takes away; taken back it is as before', async () => {
  const { pools, plaetze } = amt;
  const platzId = plaetze.ausgabe[0] as string;
  const ausnahme = (tag: string): Planaenderung => ({
    teil: 'ausnahme',
    werte: {
      standortId: null,
      poolId: pools.ausgabe,
      platzId: null,
      tag,
      zeiten: [{ von: '10:00', bis: '11:00' }],
      grund: 'Personalversammlung',
    },
  });
  const { ids } = await act(amt.kernel, leitung, api.savePlanaenderung, {
    aenderungen: [
      ausnahme('2026-12-25'),
      ausnahme('2026-12-10'),
      { teil: 'abwesenheit', werte: { platzId, von: '2026-12-11T08:00', bis: '2026-12-11T12:00', vertretungId: null } },
    ],
  });
  const dieseWoche = (await woche()).woche;
  assert.deepEqual(dieseWoche[3]?.plaetze[0]?.offen.length, 1);
  assert.equal(dieseWoche[3]?.plaetze[0]?.offen[0]?.von, '2026-12-10T09:00:00Z');
  assert.equal(dieseWoche[4]?.plaetze[0]?.offen[0]?.von, '2026-12-11T11:00:00Z');
  assert.equal(dieseWoche[4]?.plaetze[0]?.abwesend.length, 1);
  const weihnachten = await act(amt.kernel, leitung, api.getPoolwoche, { id: pools.ausgabe, tag: '2026-12-25' });
  assert.equal(weihnachten.woche[4]?.feiertag, '1. Weihnachtstag');
  assert.deepEqual(weihnachten.woche[4]?.plaetze[0]?.offen, []);
  const { abwesenheiten } = await woche();
  assert.equal(abwesenheiten[0]?.von, '2026-12-11T08:00');
  await act(amt.kernel, leitung, api.savePlanaenderung, {
    aenderungen: [
      { teil: 'ausnahme', id: ids[1], version: 1, werte: null },
      { teil: 'abwesenheit', id: ids[2], version: 1, werte: null },
    ],
  });
  assert.equal((await woche()).woche[3]?.plaetze[0]?.offen[0]?.von, '2026-12-10T07:00:00Z');
  const [letzte] = (await act(amt.kernel, leitung, api.listPlanaenderungen, { id: pools.ausgabe })).aenderungen;
  assert.equal(letzte?.was, 'Abwesenheit entfernt');
});

test('a new pool with a Platz can be booked as soon as it has times; its shares make a hundred', async () => {
  const werte = {
    standortId: amt.standortId,
    name: 'Beratung Süd',
    anteile: { oeffentlich: 100, einladung: 0, notfall: 0, spontan: 0 },
    oeffnetStunden: {},
  };
  const [poolId = ''] = (
    await act(amt.kernel, leitung, api.savePlanaenderung, { aenderungen: [{ teil: 'pool', werte }] })
  ).ids;
  const [platzId = ''] = (
    await act(amt.kernel, leitung, api.savePlanaenderung, {
      aenderungen: [{ teil: 'platz', werte: { poolId, name: 'Süd 1', art: 'schalter' } }],
    })
  ).ids;
  await act(amt.kernel, leitung, api.savePlanaenderung, {
    aenderungen: [1, 2].map((wochentag) => ({
      ...{ teil: 'wochenregel' as const },
      werte: { platzId, wochentag, von: '09:00', bis: '10:00', gueltigAb: '2026-12-01' },
    })),
  });
  const { pool, woche: tage } = await act(amt.kernel, leitung, api.getPoolwoche, { id: poolId, tag: TAG });
  assert.equal(pool.schluessel, 'beratung-sued');
  assert.deepEqual(
    tage[0]?.kontingente.map(({ minuten }) => minuten),
    [60, 0, 0, 0],
  );
  await assert.rejects(
    act(amt.kernel, leitung, api.savePlanaenderung, {
      aenderungen: [{ teil: 'pool', werte: { ...werte, anteile: { ...werte.anteile, spontan: 5 } } }],
    }),
    refusedAs('allgemein.EINGABE_UNGUELTIG'),
  );
});

test('taking back what collided solves the conflict; only who may change the plan changes it', async () => {
  const aenderung = await dienstag('16:00');
  await assert.rejects(
    act(amt.kernel, mitarbeit, api.savePlanaenderung, { aenderungen: [aenderung] }),
    refusedAs('allgemein.KEIN_RECHT'),
  );
  const folgen = await act(amt.kernel, leitung, api.savePlanaenderung, { aenderungen: [aenderung] });
  assert.deepEqual([folgen.neu.anzahl, folgen.geloest], [0, 1]);
  assert.match(folgen.satz, /Ein Termin passt wieder/);
  assert.equal((await act(amt.kernel, leitung, api.listTerminkonflikte, {})).anzahl, 0);
  const plan = await planBesuch(
    amt.kernel.pool.db,
    { anliegen: [{ schluessel: 'abholung', personen: 1 }] },
    amt.clock.now(),
  );
  const frei = await listFreieZeiten(amt.kernel.pool.db, plan, {
    tag: TAG,
    klasse: 'oeffentlich',
    jetzt: amt.clock.now(),
  });
  assert.ok(frei.length > 0);
});
