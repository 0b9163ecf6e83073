/** The catalogue in the office: drafted by one, released by another, and no Termin changes by it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { bookTermin, findTermin, holdTermin, planBesuch, releaseTermin } from '../termin/vergabe.ts';
import { act, colleague, givenPlatz, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import * as api from './anliegen.api.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 20 });
});
after(() => amt.close());

const eine = colleague('eine');
const zweite = colleague('zweite');
const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const schluessel = 'abholung';

test('a version is drafted, explained, released by a second person; what is promised stays', async () => {
  const { kernel } = amt;
  const jetzt = amt.clock.now();
  const vorher = await act(kernel, eine, api.getAnliegen, { schluessel });
  assert.equal(vorher.mitgeliefert, true);
  assert.ok(vorher.geltend);
  const terminId = await amt.tx(async (tx) => {
    const plan = await planBesuch(tx, { anliegen: [{ schluessel, personen: 1 }] }, jetzt);
    const held = await holdTermin(tx, {
      ...{
        plan,
        beginn: '2026-12-02T09:00:00Z',
        klasse: 'oeffentlich',
        herkunft: 'amt',
        stand: 'gehalten',
        sprache: 'de',
        jetzt,
      },
    });
    await bookTermin(tx, { id: held.id, version: held.version, jetzt });
    return held.id;
  });
  const versprochen = await findTermin(kernel.pool.db, terminId);
  const [station] = vorher.geltend.stationen;
  assert.ok(station);
  const inhalt = { ...vorher.geltend, stationen: [{ ...station, minuten: station.minuten + 10 }] };
  const gueltigAb = amt.clock.today().toString();
  const entwurf = await act(kernel, eine, api.saveAnliegenEntwurf, { schluessel, gueltigAb, inhalt });
  assert.deepEqual(
    entwurf.unterschiede.map(({ was }) => was),
    ['Stationen'],
  );
  assert.equal(entwurf.darfFreigeben, false);
  const seen = { id: entwurf.id, version: entwurf.version };
  await assert.rejects(act(kernel, eine, api.releaseAnliegen, seen), refusedAs('fassung.ZWEITE_PERSON'));
  await act(kernel, zweite, api.releaseAnliegen, seen);
  const nachher = await act(kernel, eine, api.getAnliegen, { schluessel });
  assert.deepEqual([nachher.mitgeliefert, nachher.vereinbart], [false, 1]);
  assert.deepEqual(await findTermin(kernel.pool.db, terminId), versprochen);
  const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel, personen: 1 }] }, jetzt);
  assert.equal(plan.minuten, station.minuten + 10);
});

test('a draft that was seen in an older version is refused; what cannot be is said at its field', async () => {
  const { kernel } = amt;
  const { geltend } = await act(kernel, eine, api.getAnliegen, { schluessel: 'pin-esid' }).catch(() =>
    act(kernel, eine, api.getAnliegen, { schluessel: 'titel-verlaengern' }),
  );
  assert.ok(geltend);
  const gueltigAb = amt.clock.today().add({ days: 7 }).toString();
  const draft = await act(kernel, eine, api.saveAnliegenEntwurf, {
    schluessel: geltend.schluessel,
    gueltigAb,
    inhalt: geltend,
  });
  const entwurf = { id: draft.id, version: draft.version };
  const change = { schluessel: geltend.schluessel, entwurf, gueltigAb, inhalt: { ...geltend, puffer: 5 } };
  await act(kernel, eine, api.saveAnliegenEntwurf, change);
  await assert.rejects(act(kernel, zweite, api.saveAnliegenEntwurf, change), refusedAs('allgemein.KONFLIKT'));
  const falsch = { ...geltend, stationen: [{ art: 'schalter' as const, pool: 'mond', minuten: 5, jePerson: 0 }] };
  await assert.rejects(
    act(kernel, eine, api.saveAnliegenEntwurf, { ...change, inhalt: falsch }),
    (cause: unknown) => cause instanceof Fault && cause.fields?.[0]?.path === 'inhalt.stationen.0.pool',
  );
  const { anliegen } = await act(kernel, eine, api.listAnliegenkatalog, {});
  assert.equal(anliegen.find((one) => one.schluessel === geltend.schluessel)?.entwurf, true);
});

test('an Anliegen of the office itself is offered from its day on', async () => {
  const { kernel } = amt;
  const { geltend } = await act(kernel, eine, api.getAnliegen, { schluessel });
  assert.ok(geltend);
  const gueltigAb = amt.clock.today().toString();
  const inhalt = {
    ...geltend,
    schluessel: 'sprechstunde',
    name: { de: 'Sprechstunde', en: 'Office hour' },
    gruppe: 'sprechstunde',
  };
  const draft = await act(kernel, eine, api.saveAnliegenEntwurf, { schluessel: 'sprechstunde', gueltigAb, inhalt });
  const warten = await act(kernel, eine, api.listAnliegenkatalog, {});
  assert.equal(warten.anliegen.find((one) => one.schluessel === 'sprechstunde')?.aktiv, false);
  await act(kernel, zweite, api.releaseAnliegen, { id: draft.id, version: draft.version });
  const plan = await planBesuch(
    kernel.pool.db,
    { anliegen: [{ schluessel: 'sprechstunde', personen: 1 }] },
    amt.clock.now(),
  );
  assert.equal(plan.gruppe, 'sprechstunde');
});

test('a visit by video is a Platz like any other: as many at once as there are, and free again when one is given back', async () => {
  const { kernel } = amt;
  const ab = amt.clock.today().toString();
  const { rows } = await kernel.pool.pg.query<{ id: string }>(
    `insert into termine.pool (standort_id, schluessel, name, anteile)
     select standort_id, 'video', 'Video', anteile from termine.pool where id = $1 returning id`,
    [amt.pools.aufenthalt],
  );
  const poolId = rows[0]?.id ?? '';
  for (const name of ['Video 1', 'Video 2']) await givenPlatz(kernel.pool, { poolId, name, art: 'video', ab });
  await amt.tx((tx) => deriveOffen(tx, { von: ab, bis: amt.clock.today().add({ days: 20 }).toString() }));
  const { geltend } = await act(kernel, eine, api.getAnliegen, { schluessel: 'beratung' });
  assert.ok(geltend);
  const stationen = [{ art: 'video' as const, pool: 'video', minuten: 20, jePerson: 0, faehigkeiten: [] }];
  const name = { de: 'Beratung per Video', en: 'Advice by video' };
  const inhalt = { ...geltend, schluessel: 'beratung-video', name, stationen };
  const draft = await act(kernel, eine, api.saveAnliegenEntwurf, {
    ...{ schluessel: 'beratung-video', gueltigAb: ab, inhalt },
  });
  await act(kernel, zweite, api.releaseAnliegen, { id: draft.id, version: draft.version });
  const jetzt = amt.clock.now();
  const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel: 'beratung-video', personen: 1 }] }, jetzt);
  const hold = () =>
    amt.tx((tx) =>
      holdTermin(tx, {
        ...{ plan, beginn: '2026-12-03T09:00:00Z', klasse: 'oeffentlich', herkunft: 'direkt', stand: 'gehalten' },
        ...{ sprache: 'de', jetzt },
      }),
    );
  const three = await Promise.allSettled([hold(), hold(), hold()]);
  const [one] = three.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  assert.equal(three.filter(({ status }) => status === 'fulfilled').length, 2);
  assert.ok(one);
  await amt.tx((tx) => releaseTermin(tx, { id: one.id, version: one.version, stand: 'verfallen', jetzt }));
  assert.equal((await hold()).stand, 'gehalten');
});
