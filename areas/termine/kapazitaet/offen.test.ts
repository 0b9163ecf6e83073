/** Derived days in the database: what a change of rules moves, and what it never touches. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import {
  bookTermin,
  findTermin,
  holdTermin,
  listFreieTage,
  listFreieZeiten,
  nameTermin,
  planBesuch,
  releaseTermin,
} from '../termin/vergabe.ts';
import type { Klasse } from '../termine.schema.ts';
import { givenPlatz, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { requireStimmig } from '../testing/stimmt.ts';
import { kapazitaetJobs } from './offen.jobs.ts';
import { deriveOffen, listKonflikte } from './offen.ts';

const TAG = '2026-12-02';
const BEGINN = '2026-12-02T09:00:00Z';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 40, anteile: { oeffentlich: 60, einladung: 25, notfall: 10, spontan: 5 } });
});
after(() => amt.close());
beforeEach(async () => {
  const { db } = amt.kernel.pool;
  amt.clock.set('2026-11-30T07:00:00Z');
  await sql`delete from termine.belegung`.execute(db);
  await sql`delete from termine.termin`.execute(db);
  await sql`delete from termine.ausnahme`.execute(db);
  await sql`delete from termine.abwesenheit`.execute(db);
  await sql`update termine.kontingent set belegt = 0, uebertrag = 0, abgabe_at = null`.execute(db);
  await derive();
});

const derive = () => amt.tx((tx) => deriveOffen(tx, { von: '2026-11-30', bis: '2026-12-31' }));
const jetzt = () => amt.clock.now();
const plan = (schluessel = 'beratung', more = {}) =>
  planBesuch(amt.kernel.pool.db, { anliegen: [{ schluessel, personen: 1 }], ...more }, jetzt());

async function booked(beginn = BEGINN, person = beginn) {
  const held = await amt.tx(async (tx) =>
    holdTermin(tx, {
      plan: await plan(),
      beginn,
      klasse: 'oeffentlich',
      herkunft: 'direkt',
      stand: 'gehalten',
      sprache: 'de',
      jetzt: jetzt(),
    }),
  );
  const named = await amt.tx((tx) =>
    nameTermin(tx, {
      id: held.id,
      version: held.version,
      angaben: 'versiegelt',
      kontaktHmac: null,
      schluesselHash: null,
      personen: [person],
      haeltBis: jetzt().add({ minutes: 30 }),
      jetzt: jetzt(),
    }),
  );
  return amt.tx((tx) => bookTermin(tx, { id: held.id, version: named.version, jetzt: jetzt() }));
}

async function kontingent(klasse: Klasse, tag = TAG) {
  const { rows } = await sql<{ minuten: number; belegt: number; abgabe_at: string | null }>`
    select minuten, belegt, abgabe_at from termine.kontingent
    where pool_id = ${amt.pools.aufenthalt} and tag = ${tag} and klasse = ${klasse}`.execute(amt.kernel.pool.db);
  return rows[0] as { minuten: number; belegt: number; abgabe_at: string | null };
}

describe('a day of four desks from eight to four', () => {
  it('has 32 hours: 60, 25, 10 and 5 of a hundred', async () => {
    assert.deepEqual(
      (
        await Promise.all(
          (['oeffentlich', 'einladung', 'notfall', 'spontan'] as const).map((klasse) => kontingent(klasse)),
        )
      ).map(({ minuten }) => minuten),
      [1152, 480, 192, 96],
    );
    assert.equal((await kontingent('oeffentlich', '2026-12-25')).minuten, 0, 'Christmas');
    assert.equal((await kontingent('oeffentlich', '2026-12-05')).minuten, 0, 'Saturday');
  });
});

describe('a change of rules', () => {
  it('alters no Termin and lists those that no longer fit', async () => {
    const [bleibt, steht] = [await booked('2026-12-02T08:00:00Z'), await booked('2026-12-02T13:00:00Z')];
    assert.deepEqual(await listKonflikte(amt.kernel.pool.db, { jetzt: jetzt() }), []);
    await sql`insert into termine.ausnahme (pool_id, tag, zeiten) values (${amt.pools.aufenthalt}, ${TAG}, '[{"von": "08:00", "bis": "12:00"}]')`.execute(
      amt.kernel.pool.db,
    );
    await derive();
    const konflikte = await listKonflikte(amt.kernel.pool.db, { jetzt: jetzt() });
    assert.deepEqual(
      konflikte.map(({ terminId, grund }) => [terminId, grund]),
      [[steht.id, 'geschlossen']],
    );
    for (const termin of [bleibt, steht]) assert.deepEqual(await findTermin(amt.kernel.pool.db, termin.id), termin);
    const zeiten = await listFreieZeiten(amt.kernel.pool.db, await plan(), {
      tag: TAG,
      klasse: 'oeffentlich',
      jetzt: jetzt(),
    });
    assert.ok(zeiten.length > 0 && zeiten.every((zeit) => zeit < '2026-12-02T11:00:00Z'));
    await requireStimmig(amt.kernel.pool.db);
  });
  it('that leaves fewer minutes than are promised refuses further ones and keeps those', async () => {
    for (let nr = 0; nr < 8; nr += 1)
      await booked(
        Temporal.Instant.from(BEGINN)
          .add({ minutes: 15 * nr })
          .toString(),
      );
    await sql`insert into termine.ausnahme (pool_id, tag, zeiten) values (${amt.pools.aufenthalt}, ${TAG}, '[{"von": "10:00", "bis": "10:45"}]')`.execute(
      amt.kernel.pool.db,
    );
    await derive();
    const { minuten, belegt } = await kontingent('oeffentlich');
    assert.deepEqual([minuten, belegt], [108, 120]);
    await assert.rejects(booked('2026-12-02T09:00:00Z', 'noch jemand'), { code: 'termine.NICHT_MEHR_FREI' });
    await requireStimmig(amt.kernel.pool.db);
  });
  it('of one who is away lists the Termine of that time only', async () => {
    const held = await booked();
    const { rows } = await sql<{
      platz_id: string;
    }>`select platz_id from termine.belegung where termin_id = ${held.id}`.execute(amt.kernel.pool.db);
    const away = (von: string, bis: string) =>
      sql`insert into termine.abwesenheit (platz_id, zeitraum) values (${rows[0]?.platz_id}, tstzrange(${von}, ${bis}))`.execute(
        amt.kernel.pool.db,
      );
    await away('2026-12-02T10:00:00Z', '2026-12-02T12:00:00Z');
    await derive();
    assert.equal((await listKonflikte(amt.kernel.pool.db, { jetzt: jetzt() })).length, 0);
    await away('2026-12-02T09:10:00Z', '2026-12-02T10:00:00Z');
    await derive();
    assert.equal((await listKonflikte(amt.kernel.pool.db, { jetzt: jetzt() })).length, 1);
    assert.equal((await listKonflikte(amt.kernel.pool.db, { jetzt: jetzt(), platzIds: amt.plaetze.foto })).length, 0);
  });
});

describe('unused minutes of a Klasse', () => {
  const open = async () => {
    const job = kapazitaetJobs.find(({ name }) => name === 'termine.kontingente-oeffnen');
    await job?.run(amt.kernel, {}, { id: 'test', signal: new AbortController().signal, attempt: 0 });
  };
  it('go to the public at a moment that was drawn by lot, not before', async () => {
    const { abgabe_at } = await kontingent('einladung');
    const frueheste = Temporal.Instant.from('2026-12-01T23:00:00Z').subtract({ hours: 48 });
    assert.ok(
      abgabe_at !== null && abgabe_at >= frueheste.toString() && abgabe_at < frueheste.add({ hours: 3 }).toString(),
      `${abgabe_at}`,
    );
    amt.clock.set(Temporal.Instant.from(abgabe_at).subtract({ seconds: 1 }).toString());
    await open();
    assert.equal((await kontingent('einladung')).minuten, 480);
    amt.clock.set(abgabe_at);
    await open();
    assert.equal((await kontingent('einladung')).minuten, 0);
    assert.equal((await kontingent('oeffentlich')).minuten, 1152 + 480);
    await derive();
    assert.equal((await kontingent('oeffentlich')).minuten, 1152 + 480, 'a change of rules does not take them back');
  });
  it('stay where they are used, and what is given back later opens later', async () => {
    const held = await amt.tx(async (tx) =>
      holdTermin(tx, {
        plan: await plan(),
        beginn: BEGINN,
        klasse: 'einladung',
        herkunft: 'amt',
        stand: 'gebucht',
        sprache: 'de',
        jetzt: jetzt(),
      }),
    );
    amt.clock.set('2026-11-30T03:00:00Z');
    await open();
    assert.deepEqual(
      [(await kontingent('einladung')).minuten, (await kontingent('oeffentlich')).minuten],
      [15, 1152 + 465],
    );
    await amt.tx((tx) => releaseTermin(tx, { id: held.id, version: held.version, stand: 'abgesagt', jetzt: jetzt() }));
    await open();
    assert.equal((await kontingent('oeffentlich')).minuten, 1152 + 465, 'not at once');
    amt.clock.advance({ minutes: 121 });
    await open();
    assert.deepEqual(
      [(await kontingent('einladung')).minuten, (await kontingent('oeffentlich')).minuten],
      [0, 1152 + 480],
    );
  });
});

describe('a Platz for expected no-shows', () => {
  it('is nobody’s until a person switches it on for the pool', async () => {
    const { db } = amt.kernel.pool;
    const id = await givenPlatz(amt.kernel.pool, {
      poolId: amt.pools.aufenthalt,
      name: 'Überbuchung',
      art: 'schalter',
      ab: '2026-11-30',
      ueberbuchung: true,
    });
    await derive();
    assert.equal((await kontingent('oeffentlich')).minuten, 1152);
    for (let nr = 0; nr < 4; nr += 1) await booked(BEGINN, `p${nr}`);
    await assert.rejects(booked(BEGINN, 'p4'), { code: 'termine.NICHT_MEHR_FREI' });
    await sql`update termine.pool set ueberbuchung = true where id = ${amt.pools.aufenthalt}`.execute(db);
    await derive();
    assert.equal((await kontingent('oeffentlich')).minuten, 1440);
    await booked(BEGINN, 'p4');
    await sql`update termine.pool set ueberbuchung = false where id = ${amt.pools.aufenthalt}`.execute(db);
    await sql`delete from termine.belegung`.execute(db);
    await sql`delete from termine.platz where id = ${id}`.execute(db);
  });
});

describe('the public sees', () => {
  it('nothing before the lead time and nothing behind the horizon; lead time beyond what is asked for is no error', async () => {
    const lang = { ...(await plan()), vorlaufStunden: 24 * 20, horizontTage: 25 };
    const frage = { klasse: 'oeffentlich', jetzt: jetzt() } as const;
    assert.deepEqual(
      await listFreieTage(amt.kernel.pool.db, lang, { ...frage, von: '2026-12-01', bis: '2026-12-18' }),
      [],
    );
    const tage = await listFreieTage(amt.kernel.pool.db, lang, { ...frage, von: '2026-12-01', bis: '2026-12-31' });
    assert.deepEqual(
      tage.map(({ tag }) => tag),
      ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24'],
    );
    assert.equal((await listFreieZeiten(amt.kernel.pool.db, lang, { ...frage, tag: '2026-12-20' })).length, 0);
    assert.equal((await listFreieZeiten(amt.kernel.pool.db, lang, { ...frage, tag: '2026-12-28' })).length, 0);
  });
  it('only what can be taken: each time that is shown is to be had', async () => {
    const titel = await plan('titel-verlaengern');
    const frage = { tag: TAG, klasse: 'oeffentlich', jetzt: jetzt() } as const;
    const zeiten = await listFreieZeiten(amt.kernel.pool.db, { ...titel, vorlaufStunden: 1 }, frage);
    for (const beginn of zeiten.slice(0, 6))
      await amt.tx((tx) =>
        holdTermin(tx, {
          plan: { ...titel, vorlaufStunden: 1 },
          beginn,
          klasse: 'oeffentlich',
          herkunft: 'zuteilung',
          stand: 'angeboten',
          sprache: 'de',
          jetzt: jetzt(),
        }),
      );
    await requireStimmig(amt.kernel.pool.db);
  });
});

describe('a Platz that moves to another pool', () => {
  it('takes its minutes along and keeps its Termine', async () => {
    const held = await booked();
    const { db } = amt.kernel.pool;
    const { rows } = await sql<{
      platz_id: string;
    }>`select platz_id from termine.belegung where termin_id = ${held.id}`.execute(db);
    const platzId = rows[0]?.platz_id as string;
    await sql`update termine.platz set pool_id = ${amt.pools.ausgabe} where id = ${platzId}`.execute(db);
    await amt.tx((tx) =>
      deriveOffen(tx, { von: '2026-11-30', bis: '2026-12-31', platzIds: [platzId], poolIds: [amt.pools.aufenthalt] }),
    );
    assert.equal((await kontingent('oeffentlich')).minuten, 864);
    const abholung = await plan('abholung');
    const versuche = [];
    for (let nr = 0; nr < 3; nr += 1)
      versuche.push(
        await amt
          .tx((tx) =>
            holdTermin(tx, {
              plan: abholung,
              beginn: BEGINN,
              klasse: 'oeffentlich',
              herkunft: 'direkt',
              stand: 'gehalten',
              sprache: 'de',
              jetzt: jetzt(),
            }),
          )
          .then(
            () => 'ja',
            (cause: { code: string }) => cause.code,
          ),
      );
    assert.deepEqual(
      versuche,
      ['ja', 'ja', 'termine.NICHT_MEHR_FREI'],
      'the third desk is taken by whoever was promised it',
    );
    await requireStimmig(db);
    await sql`update termine.platz set pool_id = ${amt.pools.aufenthalt} where id = ${platzId}`.execute(db);
  });
});
