/** Those who come at the same moment, on a real PostgreSQL with many connections of two programs. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openPool, type Pool, type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { openTermineAmt, SYSTEM, type TermineAmt } from '../testing/amt.ts';
import { requireStimmig } from '../testing/stimmt.ts';
import {
  type Besuchsplan,
  bookTermin,
  findTermin,
  type Halteauftrag,
  holdTermin,
  moveTermin,
  nameTermin,
  planBesuch,
  releaseTermin,
  type Terminzeile,
} from './vergabe.ts';

const BEGINN = '2026-12-02T09:00:00Z';
const PLAETZE = 4;

let amt: TermineAmt;
let pools: Pool[];
let beratung: Besuchsplan;

before(async () => {
  amt = await openTermineAmt({ tage: 10 });
  pools = [0, 1].map((nr) =>
    openPool({
      url: amt.database.url,
      max: 12,
      statementTimeoutMs: 30_000,
      lockTimeoutMs: 20_000,
      name: `rennen-${nr}`,
    }),
  );
  beratung = await planBesuch(
    pools[0]?.db as Pool['db'],
    { anliegen: [{ schluessel: 'beratung', personen: 1 }] },
    amt.clock.now(),
  );
});
after(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  await amt.close();
});
beforeEach(async () => {
  const { db } = amt.kernel.pool;
  await sql`delete from termine.termin`.execute(db);
  await sql`delete from termine.belegung`.execute(db);
  await sql`update termine.kontingent set belegt = 0`.execute(db);
});

let naechster = 0;
/** A transaction of one of the two programs. */
function drin<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  naechster += 1;
  return transact((pools[naechster % pools.length] as Pool).db, SYSTEM, 'rennen', run);
}

const hold = (more: Partial<Halteauftrag> = {}) =>
  drin((tx) =>
    holdTermin(tx, {
      plan: beratung,
      beginn: BEGINN,
      klasse: 'oeffentlich',
      herkunft: 'direkt',
      stand: 'gehalten',
      sprache: 'de',
      jetzt: amt.clock.now(),
      ...more,
    }),
  );

const name = (termin: Terminzeile, person: string, jetzt = amt.clock.now()) =>
  drin((tx) =>
    nameTermin(tx, {
      id: termin.id,
      version: termin.version,
      angaben: 'versiegelt',
      kontaktHmac: null,
      schluesselHash: null,
      personen: [person],
      haeltBis: jetzt.add({ minutes: 30 }),
      jetzt,
    }),
  );

/** Codes of those that failed; anything but a Fault of the area fails the test. */
async function ausgang<T>(alle: readonly Promise<T>[]): Promise<{ ja: T[]; nein: string[] }> {
  const settled = await Promise.allSettled(alle);
  const nein = settled.flatMap((eines) => (eines.status === 'rejected' ? [eines.reason as unknown] : []));
  for (const grund of nein) if (!(grund instanceof Fault)) throw grund;
  return {
    ja: settled.flatMap((eines) => (eines.status === 'fulfilled' ? [eines.value] : [])),
    nein: nein.map((grund) => (grund as Fault).code),
  };
}

const mal = <T>(anzahl: number, run: (nr: number) => Promise<T>) =>
  ausgang(Array.from({ length: anzahl }, (_, nr) => run(nr)));

test('500 take the same time at four desks: four have it, 496 read that it is gone', async () => {
  const { ja, nein } = await mal(500, () => hold());
  assert.equal(ja.length, PLAETZE);
  assert.deepEqual(new Set(nein), new Set(['termine.NICHT_MEHR_FREI']));
  await requireStimmig(amt.kernel.pool.db);
});

test('500 take any time of a day of which the public has 60 minutes: four of 15 minutes have one', async () => {
  const { db } = amt.kernel.pool;
  await sql`update termine.kontingent set minuten = 60 where klasse = 'oeffentlich' and pool_id = ${beratung.poolId} and tag = '2026-12-02'`.execute(
    db,
  );
  const { ja } = await mal(500, (nr) =>
    hold({
      beginn: Temporal.Instant.from(BEGINN)
        .add({ minutes: (nr % 20) * 15 })
        .toString(),
    }),
  );
  assert.equal(ja.length, 4);
  await requireStimmig(db);
  await sql`update termine.kontingent set minuten = 1920 where klasse = 'oeffentlich' and pool_id = ${beratung.poolId} and tag = '2026-12-02'`.execute(
    db,
  );
});

test('visits of different lengths and classes that overlap: never two on a desk, and no desk is left free', async () => {
  const { ja } = await mal(300, (nr) =>
    hold({
      plan: {
        ...beratung,
        minuten: 15 + (nr % 3) * 5,
        stationen: beratung.stationen.map((eine) => ({ ...eine, minuten: 15 + (nr % 3) * 5 })),
      },
      beginn: Temporal.Instant.from(BEGINN)
        .add({ minutes: (nr % 3) * 5 })
        .toString(),
    }),
  );
  assert.equal(ja.length, PLAETZE);
  await requireStimmig(amt.kernel.pool.db);
});

test('visits with photo, desk and cash: as many as the narrowest station holds, no half of one is left', async () => {
  const titel = await planBesuch(
    amt.kernel.pool.db,
    { anliegen: [{ schluessel: 'verpflichtungserklaerung', personen: 1 }] },
    amt.clock.now(),
  );
  const { ja } = await mal(200, () => hold({ plan: titel }));
  // One cash desk.
  assert.equal(ja.length, 1);
  await requireStimmig(amt.kernel.pool.db);
});

test('a hold that ends and is confirmed and taken in the same second belongs to one of them', async () => {
  for (let runde = 0; runde < 20; runde += 1) {
    const tag = Temporal.Instant.from(BEGINN)
      .add({ minutes: 15 * runde })
      .toString();
    const jetzt = amt.clock.now();
    const ende = jetzt.add({ seconds: 1 });
    const holds = await mal(PLAETZE, () => hold({ beginn: tag, haeltBis: ende }));
    const [eigene] = holds.ja as [Terminzeile];
    // The owner's program is a moment behind, the taker's a moment ahead.
    const owner = name(eigene, `p-${runde}`, ende.subtract({ milliseconds: 1 }));
    const taker = mal(PLAETZE, () => hold({ beginn: tag, jetzt: ende }));
    const [named, { ja }] = [await ausgang([owner]), await taker];
    assert.equal(ja.length + named.ja.length, PLAETZE);
    if (named.nein.length > 0) assert.deepEqual(named.nein, ['termine.RESERVIERUNG_ABGELAUFEN']);
  }
  await requireStimmig(amt.kernel.pool.db);
});

test('a hold that has ended cannot be confirmed even if nobody took it', async () => {
  const held = await hold();
  const { nein } = await ausgang([name(held, 'p', amt.clock.now().add({ minutes: 10 }))]);
  assert.deepEqual(nein, ['termine.RESERVIERUNG_ABGELAUFEN']);
});

test('double clicks: a hold is named once, confirmed once, given back once', async () => {
  const held = await hold();
  const named = await mal(10, () => name(held, 'p'));
  assert.equal(named.ja.length, 1);
  const { version } = named.ja[0] as Terminzeile;
  const booked = await mal(10, () => drin((tx) => bookTermin(tx, { id: held.id, version, jetzt: amt.clock.now() })));
  assert.equal(booked.ja.length, 1);
  const gone = await mal(10, () =>
    drin((tx) => releaseTermin(tx, { id: held.id, version: version + 1, stand: 'abgesagt', jetzt: amt.clock.now() })),
  );
  assert.equal(gone.ja.length, 1);
  assert.deepEqual(new Set([...named.nein, ...booked.nein, ...gone.nein]), new Set(['termine.STAND_PASST_NICHT']));
  await requireStimmig(amt.kernel.pool.db);
});

test('one person, twenty tabs: one Termin of the group', async () => {
  const holds = await mal(20, (nr) =>
    hold({
      beginn: Temporal.Instant.from(BEGINN)
        .add({ minutes: 15 * nr })
        .toString(),
    }),
  );
  const { ja, nein } = await ausgang(holds.ja.map((held) => name(held, 'dieselbe')));
  assert.equal(ja.length, 1);
  assert.deepEqual(new Set(nein), new Set(['termine.SCHON_EIN_TERMIN']));
  await requireStimmig(amt.kernel.pool.db);
});

test('families that share a child and come in any order do not lock each other up', async () => {
  const holds = await mal(20, (nr) =>
    hold({
      beginn: Temporal.Instant.from(BEGINN)
        .add({ minutes: 15 * nr })
        .toString(),
    }),
  );
  const { ja } = await ausgang(
    holds.ja.map((held, nr) =>
      drin((tx) =>
        nameTermin(tx, {
          id: held.id,
          version: held.version,
          angaben: 'x',
          kontaktHmac: null,
          schluesselHash: null,
          personen: nr % 2 === 0 ? ['mutter', 'kind', 'vater'] : ['vater', 'kind', 'mutter'],
          haeltBis: amt.clock.now().add({ minutes: 30 }),
          jetzt: amt.clock.now(),
        }),
      ),
    ),
  );
  assert.equal(ja.length, 1);
});

test('all move to the same time: those who find no place keep the old one', async () => {
  const holds = await mal(16, (nr) =>
    hold({
      stand: 'gebucht',
      beginn: Temporal.Instant.from(BEGINN)
        .add({ minutes: 15 * Math.floor(nr / 4) })
        .toString(),
    }),
  );
  const ziel = Temporal.Instant.from(BEGINN).add({ hours: 2 }).toString();
  const { ja } = await ausgang(
    holds.ja.map(({ id, version }) =>
      drin((tx) =>
        moveTermin(tx, { id, version, plan: beratung, beginn: ziel, klasse: 'oeffentlich', jetzt: amt.clock.now() }),
      ),
    ),
  );
  assert.equal(ja.length, PLAETZE);
  const { rows } = await sql`select from termine.termin where stand = 'gebucht'`.execute(amt.kernel.pool.db);
  assert.equal(rows.length, 16);
  await requireStimmig(amt.kernel.pool.db);
});

test('two that change places with each other never wait in a ring', async () => {
  const tage = ['2026-12-02T09:00:00Z', '2026-12-03T09:00:00Z'];
  for (let runde = 0; runde < 10; runde += 1) {
    const holds = await mal(8, (nr) => hold({ stand: 'gebucht', beginn: tage[nr % 2] as string }));
    await ausgang(
      holds.ja.map(({ id, version, beginn }) =>
        drin((tx) =>
          moveTermin(tx, {
            id,
            version,
            plan: beratung,
            beginn: Temporal.Instant.from(tage.find((tag) => tag !== beginn) as string).toString(),
            klasse: 'oeffentlich',
            jetzt: amt.clock.now(),
          }),
        ),
      ),
    );
    await ausgang(
      holds.ja.map(async ({ id }) => {
        const now = await findTermin(amt.kernel.pool.db, id);
        return drin((tx) =>
          releaseTermin(tx, { id, version: now?.version as number, stand: 'abgesagt', jetzt: amt.clock.now() }),
        );
      }),
    );
  }
  await requireStimmig(amt.kernel.pool.db);
});

test('moved while cancelled: one of both happens', async () => {
  for (let runde = 0; runde < 10; runde += 1) {
    const { id, version } = await hold({ stand: 'gebucht' });
    const ziel = Temporal.Instant.from(BEGINN).add({ hours: 1 }).toString();
    const { ja } = await ausgang([
      drin((tx) =>
        moveTermin(tx, { id, version, plan: beratung, beginn: ziel, klasse: 'oeffentlich', jetzt: amt.clock.now() }),
      ),
      drin((tx) => releaseTermin(tx, { id, version, stand: 'abgesagt', jetzt: amt.clock.now() })),
    ]);
    assert.equal(ja.length, 1);
    if (ja[0]?.stand === 'gebucht')
      await drin((tx) => releaseTermin(tx, { id, version: version + 1, stand: 'abgesagt', jetzt: amt.clock.now() }));
  }
  await requireStimmig(amt.kernel.pool.db);
});

test('the same with two programs of their own, 250 each', async () => {
  const script = fileURLToPath(new URL('../testing/nehmer.ts', import.meta.url));
  const nehmer = [0, 1].map(() =>
    fork(script, [amt.database.url, 'beratung', BEGINN, '250', amt.clock.now().toString()]),
  );
  const next = async (child: ChildProcess) => (await once(child, 'message'))[0] as unknown;
  await Promise.all(nehmer.map(next));
  const antworten = Promise.all(nehmer.map(next)) as Promise<{ bekommen: number; fehler: string[] }[]>;
  for (const child of nehmer) child.send('los');
  const gesagt = await antworten;
  assert.deepEqual(
    gesagt.flatMap(({ fehler }) => fehler),
    [],
  );
  assert.equal(
    gesagt.reduce((sum, { bekommen }) => sum + bekommen, 0),
    PLAETZE,
  );
  await requireStimmig(amt.kernel.pool.db);
});
