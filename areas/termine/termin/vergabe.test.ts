/** Taking and giving back time, one after the other; who comes at once is in rennen.test.ts. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { givenPlatz, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { requireStimmig } from '../testing/stimmt.ts';
import { terminJobs } from './termin.jobs.ts';
import {
  bookTermin,
  findTermin,
  type Halteauftrag,
  holdTermin,
  listFreieTage,
  listFreieZeiten,
  moveTermin,
  nameTermin,
  planBesuch,
  releaseTermin,
  type Terminzeile,
} from './vergabe.ts';

const TAG = '2026-12-02';
const BEGINN = '2026-12-02T09:00:00Z';
const frage = { tag: TAG, klasse: 'oeffentlich' } as const;

let amt: TermineAmt;
let arabisch: string;
before(async () => {
  amt = await openTermineAmt({ tage: 30, plaetze: { aufenthalt: 1 } });
  arabisch = await givenPlatz(amt.kernel.pool, {
    poolId: amt.pools.aufenthalt,
    name: 'Aufenthalt 2',
    art: 'schalter',
    ab: '2026-11-30',
    faehigkeiten: ['sprache:ar', 'sprache:fr'],
  });
  await amt.tx((tx) => deriveOffen(tx, { von: '2026-11-30', bis: '2026-12-31' }));
});
after(() => amt.close());
beforeEach(async () => {
  const { db } = amt.kernel.pool;
  amt.clock.set('2026-11-30T07:00:00Z');
  await sql`delete from termine.belegung`.execute(db);
  await sql`delete from termine.termin`.execute(db);
  await sql`update termine.kontingent set belegt = 0`.execute(db);
});

const jetzt = () => amt.clock.now();
const db = () => amt.kernel.pool.db;
const plan = (schluessel = 'beratung', personen = 1, more = {}) =>
  planBesuch(db(), { anliegen: [{ schluessel, personen }], ...more }, jetzt());
const hold = (more: Partial<Halteauftrag> = {}) =>
  amt.tx(async (tx) =>
    holdTermin(tx, {
      plan: more.plan ?? (await plan()),
      beginn: BEGINN,
      klasse: 'oeffentlich',
      herkunft: 'direkt',
      stand: 'gehalten',
      sprache: 'de',
      jetzt: jetzt(),
      ...more,
    }),
  );
const name = ({ id, version }: Pick<Terminzeile, 'id' | 'version'>, ...personen: string[]) =>
  amt.tx((tx) =>
    nameTermin(tx, {
      id,
      version,
      angaben: 'versiegelt',
      kontaktHmac: 'kontakt',
      schluesselHash: Buffer.from(id),
      personen,
      haeltBis: jetzt().add({ minutes: 30 }),
      jetzt: jetzt(),
    }),
  );
const book = ({ id, version }: Terminzeile) => amt.tx((tx) => bookTermin(tx, { id, version, jetzt: jetzt() }));
const platzOf = async ({ id }: Terminzeile) => {
  const { rows } = await sql<{
    platz_id: string;
  }>`select platz_id from termine.belegung where termin_id = ${id} order by station`.execute(db());
  return rows.map(({ platz_id }) => platz_id);
};
const gone = { code: 'termine.NICHT_MEHR_FREI' };

describe('from the first click to the last', () => {
  it('a time that is shown is held, named, confirmed, moved and given back', async () => {
    const abholung = await plan('abholung');
    const tage = await listFreieTage(db(), abholung, {
      von: '2026-12-01',
      bis: '2026-12-31',
      klasse: 'oeffentlich',
      jetzt: jetzt(),
    });
    assert.deepEqual(tage[0], { tag: '2026-12-01', zeiten: 48 });
    assert.ok(!tage.some(({ tag }) => tag === '2026-12-25'));
    const [beginn = '', naechste = ''] = await listFreieZeiten(db(), abholung, { ...frage, jetzt: jetzt() });
    assert.equal(beginn, '2026-12-02T07:00:00Z');
    const held = await hold({ plan: abholung, beginn });
    assert.deepEqual([held.stand, held.haeltBis, held.tag], ['gehalten', '2026-11-30T07:10:00Z', TAG]);
    const booked = await book(await name(held, 'p1'));
    assert.deepEqual([booked.stand, booked.haeltBis, booked.bestaetigtAt], ['gebucht', null, '2026-11-30T07:00:00Z']);
    const moved = await amt.tx((tx) =>
      moveTermin(tx, {
        id: held.id,
        version: booked.version,
        plan: abholung,
        beginn: naechste,
        klasse: 'oeffentlich',
        jetzt: jetzt(),
      }),
    );
    assert.deepEqual([moved.beginn, moved.verschoben], [naechste, 1]);
    const cancelled = await amt.tx((tx) =>
      releaseTermin(tx, { id: held.id, version: moved.version, stand: 'abgesagt', grund: 'krank', jetzt: jetzt() }),
    );
    assert.deepEqual([cancelled.stand, cancelled.grund], ['abgesagt', 'krank']);
    const { rows } = await sql`select from termine.belegung`.execute(db());
    assert.equal(rows.length, 0);
    await requireStimmig(db());
    await name(await hold(), 'p1');
  });

  it('what was promised keeps its name and its minutes when the catalogue changes', async () => {
    const held = await hold();
    assert.deepEqual(held.anliegen, [
      { schluessel: 'beratung', name: 'Auskunft zum Aufenthaltsrecht', gruppe: 'auskunft', personen: 1, minuten: 15 },
    ]);
    assert.equal(held.ende, '2026-12-02T09:15:00Z');
  });
});

describe('a hold that ended', () => {
  it('is free for the next one, also its quota, and its owner is told', async () => {
    await sql`update termine.kontingent set minuten = 15 where pool_id = ${amt.pools.aufenthalt} and tag = ${TAG} and klasse = 'oeffentlich'`.execute(
      db(),
    );
    const first = await hold();
    await assert.rejects(hold({ beginn: '2026-12-02T12:00:00Z' }), gone);
    amt.clock.advance({ minutes: 10 });
    assert.ok((await listFreieZeiten(db(), await plan(), { ...frage, jetzt: jetzt() })).includes(BEGINN));
    await hold({ beginn: '2026-12-02T12:00:00Z' });
    assert.equal((await findTermin(db(), first.id))?.stand, 'verfallen');
    await assert.rejects(name(first, 'p'), { code: 'termine.RESERVIERUNG_ABGELAUFEN' });
    await assert.rejects(name({ id: crypto.randomUUID(), version: 1 }, 'p'), {
      code: 'termine.RESERVIERUNG_ABGELAUFEN',
    });
    await sql`update termine.kontingent set minuten = 960 where pool_id = ${amt.pools.aufenthalt} and tag = ${TAG} and klasse = 'oeffentlich'`.execute(
      db(),
    );
    await requireStimmig(db());
  });
  it('does not bind its people any longer', async () => {
    await name(await hold(), 'mutter', 'kind');
    const second = await hold({ beginn: '2026-12-02T12:00:00Z', haeltBis: jetzt().add({ hours: 2 }) });
    await assert.rejects(name(second, 'vater', 'kind'), { code: 'termine.SCHON_EIN_TERMIN' });
    amt.clock.advance({ minutes: 31 });
    await name(second, 'vater', 'kind');
    await requireStimmig(db());
  });
  it('is cleared by the job; nameless ones are forgotten after a day', async () => {
    const { id } = await hold();
    const [job] = terminJobs;
    const run = () => job?.run(amt.kernel, {}, { id: 'test', signal: new AbortController().signal, attempt: 0 });
    await run();
    assert.equal((await findTermin(db(), id))?.stand, 'gehalten');
    amt.clock.advance({ minutes: 10 });
    await run();
    assert.equal((await findTermin(db(), id))?.stand, 'verfallen');
    await requireStimmig(db());
    amt.clock.advance({ hours: 25 });
    await run();
    assert.equal(await findTermin(db(), id), undefined);
  });
});

describe('time that was given back', () => {
  it('rests: the public does not see it, those who wait may have it, then everybody', async () => {
    const termine = [await book(await name(await hold(), 'a')), await book(await name(await hold(), 'b'))];
    const ruhtBis = jetzt().add({ minutes: 45 });
    for (const { id, version } of termine)
      await amt.tx((tx) => releaseTermin(tx, { id, version, stand: 'abgesagt', ruhtBis, jetzt: jetzt() }));
    const zeiten = async (more = {}) =>
      (await listFreieZeiten(db(), await plan(), { ...frage, jetzt: jetzt(), ...more })).includes(BEGINN);
    assert.deepEqual([await zeiten(), await zeiten({ ruhendes: true })], [false, true]);
    await assert.rejects(hold(), gone);
    await hold({ herkunft: 'warteliste', stand: 'angeboten', haeltBis: jetzt().add({ hours: 24 }) });
    await requireStimmig(db());
    await assert.rejects(hold(), gone);
    amt.clock.advance({ minutes: 45 });
    await hold();
    await requireStimmig(db());
  });
  it('rests also where somebody moved away, except under the new time', async () => {
    const titel = { ...(await plan('einbuergerung')), vorlaufStunden: 0 };
    const held = await hold({ plan: titel, stand: 'gebucht' });
    const beginn = '2026-12-02T09:30:00Z';
    await amt.tx((tx) =>
      moveTermin(tx, {
        id: held.id,
        version: held.version,
        plan: { ...titel, platzId: arabisch },
        beginn,
        klasse: 'oeffentlich',
        ruhtBis: jetzt().add({ hours: 1 }),
        jetzt: jetzt(),
      }),
    );
    await requireStimmig(db());
  });
  it('that was used up by somebody who did not come stays used', async () => {
    const { id, version } = await hold({ stand: 'gebucht' });
    amt.clock.set('2026-12-02T09:30:00Z');
    await amt.tx((tx) => releaseTermin(tx, { id, version, stand: 'nicht_erschienen', jetzt: jetzt() }));
    assert.equal((await platzOf({ id } as Terminzeile)).length, 1);
    await requireStimmig(db());
  });
});

describe('a Platz', () => {
  it('with a rare skill is kept for those who need it, as long as another one is free', async () => {
    for (let nr = 0; nr < 6; nr += 1) {
      const held = await hold({
        beginn: Temporal.Instant.from(BEGINN)
          .add({ minutes: 15 * nr })
          .toString(),
      });
      assert.deepEqual(await platzOf(held), amt.plaetze.aufenthalt);
    }
    const mitArabisch = await plan('beratung', 1, { faehigkeiten: ['sprache:ar'] });
    assert.deepEqual(await platzOf(await hold({ plan: mitArabisch })), [arabisch]);
    await assert.rejects(hold({ plan: mitArabisch }), gone);
    assert.ok(!(await listFreieZeiten(db(), mitArabisch, { ...frage, jetzt: jetzt() })).includes(BEGINN));
  });
  it('that an invitation names is the only one that is asked', async () => {
    const named = await plan('beratung', 1, { platzId: arabisch });
    assert.deepEqual(await platzOf(await hold({ plan: named })), [arabisch]);
    await assert.rejects(hold({ plan: named }), gone);
    await assert.rejects(plan('beratung', 1, { platzId: crypto.randomUUID() }), { code: 'termine.KEIN_PLATZ' });
  });
});

describe('a time is refused', () => {
  it('that has passed, lies beside the grid, before the lead time or behind the horizon', async () => {
    for (const beginn of [
      '2026-11-27T09:00:00Z',
      '2026-12-02T09:02:00Z',
      '2026-12-01T06:55:00Z',
      '2027-03-01T09:00:00Z',
    ])
      await assert.rejects(hold({ beginn }), gone, beginn);
  });
  it('on a holiday, at night, and where the visit would end after closing', async () => {
    for (const beginn of ['2026-12-25T09:00:00Z', '2026-12-02T02:00:00Z', '2026-12-02T14:50:00Z'])
      await assert.rejects(hold({ beginn }), gone, beginn);
    await hold({ beginn: '2026-12-02T14:45:00Z' });
  });
  it('and nothing of it is left behind, even if the caller goes on in the same transaction', async () => {
    const titel = { ...(await plan('titel-verlaengern')), vorlaufStunden: 0 };
    await sql`update termine.kontingent set minuten = 0 where pool_id = ${amt.pools.foto} and tag = ${TAG}`.execute(
      db(),
    );
    await amt.tx(async (tx) => {
      await assert.rejects(
        holdTermin(tx, {
          plan: titel,
          beginn: BEGINN,
          klasse: 'oeffentlich',
          herkunft: 'direkt',
          stand: 'gehalten',
          sprache: 'de',
          jetzt: jetzt(),
        }),
        gone,
      );
    });
    await requireStimmig(db());
    const { rows } = await sql`select from termine.termin`.execute(db());
    assert.equal(rows.length, 0);
    await sql`update termine.kontingent set minuten = 960 where pool_id = ${amt.pools.foto} and tag = ${TAG} and klasse = 'oeffentlich'`.execute(
      db(),
    );
  });
});

describe('a move', () => {
  it('to another day tells of both, and which of them it left', async () => {
    const held = await hold({ stand: 'gebucht' });
    const plan_ = await plan();
    await amt.tx((tx) =>
      moveTermin(tx, {
        ...{ id: held.id, version: held.version, plan: plan_, klasse: 'oeffentlich', jetzt: jetzt() },
        beginn: '2026-12-03T09:00:00Z',
      }),
    );
    const { rows } = await sql<{ tag: string; verlassen: boolean }>`
      select payload ->> 'tag' as tag, (payload ->> 'verlassen')::boolean as verlassen from platform.ereignis
      where name = 'termine.termin-bewegt' and payload ->> 'terminId' = ${held.id} order by id`.execute(db());
    assert.deepEqual(rows, [
      { tag: '2026-12-02', verlassen: false },
      { tag: '2026-12-03', verlassen: false },
      { tag: '2026-12-02', verlassen: true },
    ]);
  });
  it('by ten minutes on the only free desk is no obstacle to itself', async () => {
    await hold({ plan: await plan('einbuergerung'), stand: 'gebucht' });
    const held = await hold({ stand: 'gebucht' });
    const moved = await amt.tx(async (tx) =>
      moveTermin(tx, {
        id: held.id,
        version: held.version,
        plan: await plan(),
        beginn: '2026-12-02T09:10:00Z',
        klasse: 'oeffentlich',
        jetzt: jetzt(),
      }),
    );
    assert.equal(moved.beginn, '2026-12-02T09:10:00Z');
    await requireStimmig(db());
  });
  it('to a time that is gone leaves everything as it was', async () => {
    const held = await hold({ stand: 'gebucht' });
    await hold({ beginn: '2026-12-02T12:00:00Z' });
    await hold({ beginn: '2026-12-02T12:00:00Z' });
    await amt.tx(async (tx) => {
      await assert.rejects(
        moveTermin(tx, {
          id: held.id,
          version: held.version,
          plan: await plan(),
          beginn: '2026-12-02T12:00:00Z',
          klasse: 'oeffentlich',
          jetzt: jetzt(),
        }),
        gone,
      );
    });
    assert.deepEqual(await findTermin(db(), held.id), held);
    await requireStimmig(db());
  });
});

describe('a visit', () => {
  it('with more persons than the Anliegen serves, unknown ones or ones that do not go together is refused in words', async () => {
    await assert.rejects(plan('eid', 3), { code: 'termine.ZU_VIELE_PERSONEN', advice: /höchstens 2/ });
    await assert.rejects(plan('gibt-es-nicht'), { code: 'termine.ANLIEGEN_UNBEKANNT' });
    await assert.rejects(
      planBesuch(
        db(),
        {
          anliegen: [
            { schluessel: 'eid', personen: 1 },
            { schluessel: 'einbuergerung', personen: 1 },
          ],
        },
        jetzt(),
      ),
      { code: 'termine.NICHT_ZUSAMMEN' },
    );
  });
  it('on the day on which summer time begins lies where the clock on the wall says', async () => {
    amt.clock.set('2027-03-24T08:00:00Z');
    await sql`insert into termine.wochenregel (platz_id, wochentag, von, bis, gueltig_ab)
      values (${arabisch}, 7, '01:00', '04:00', '2027-03-01')`.execute(db());
    await amt.tx((tx) => deriveOffen(tx, { von: '2027-03-24', bis: '2027-03-29' }));
    const zeiten = await listFreieZeiten(db(), await plan(), {
      tag: '2027-03-28',
      klasse: 'oeffentlich',
      jetzt: jetzt(),
    });
    assert.deepEqual([zeiten[0], zeiten.at(-1), zeiten.length], ['2027-03-28T00:00:00Z', '2027-03-28T01:45:00Z', 8]);
    const held = await hold({ beginn: '2027-03-28T01:45:00Z' });
    assert.deepEqual([held.tag, held.ende], ['2027-03-28', '2027-03-28T02:00:00Z']);
    await requireStimmig(db());
  });
});
