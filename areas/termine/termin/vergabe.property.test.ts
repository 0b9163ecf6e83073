/**
 * Random sequences of hold, name, confirm, move, cancel, change of rules, expiry and cut connections. `BLEIBE_TIEF=1`
 * takes a million steps; `BLEIBE_SEED` repeats one sequence.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { openPool, type Pool, transact } from '#platform/db/db.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { openTermineAmt, SYSTEM, type TermineAmt } from '../testing/amt.ts';
import { cut, lerne, requireGleich, schrittIn, stueck, type Welt, zufallAus } from '../testing/zufallsamt.ts';
import type { Besuchsplan } from './besuchsplan.schema.ts';
import { planBesuch } from './vergabe.ts';

const TIEF = process.env.BLEIBE_TIEF === '1';
const [LAEUFE, STUECKE, JE_STUECK] = [TIEF ? 1_100 : 10, 100, 10];
const SEED = process.env.BLEIBE_SEED === undefined ? undefined : Number(process.env.BLEIBE_SEED);
/** Saturday to Monday around the end of summer time. */
const TAGE = ['2026-10-24', '2026-10-25', '2026-10-26'];
const JETZT = '2026-10-22T06:00:00Z';

let amt: TermineAmt;
let pool: Pool;
let plaene: Besuchsplan[];

before(async () => {
  amt = await openTermineAmt({
    jetzt: JETZT,
    von: '08:00',
    bis: '11:00',
    tage: 5,
    plaetze: { aufenthalt: 3, foto: 1 },
    anteile: { oeffentlich: 70, einladung: 30 },
  });
  const { db } = amt.kernel.pool;
  await sql`insert into termine.wochenregel (platz_id, wochentag, von, bis, gueltig_ab)
    select id, tag, '08:00', '11:00', '2026-10-01' from termine.platz, generate_series(6, 7) tag`.execute(db);
  await amt.tx((tx) => deriveOffen(tx, { von: '2026-10-22', bis: '2026-10-27' }));
  pool = openPool({ url: amt.database.url, max: 6, statementTimeoutMs: 60_000, lockTimeoutMs: 60_000, name: 'zufall' });
  const plan = async (schluessel: string, personen: number) => ({
    ...(await planBesuch(db, { anliegen: [{ schluessel, personen }] }, amt.clock.now())),
    vorlaufStunden: 0,
  });
  plaene = [
    await plan('beratung', 1),
    await plan('beratung', 1),
    await plan('titel-verlaengern', 1),
    await plan('titel-verlaengern', 3),
    await plan('verpflichtungserklaerung', 1),
  ];
});
after(async () => {
  await pool.close();
  await amt.close();
});

async function neueWelt(seed: number): Promise<Welt> {
  const { db } = amt.kernel.pool;
  await sql`delete from termine.belegung`.execute(db);
  await sql`delete from termine.termin`.execute(db);
  await sql`delete from termine.ausnahme`.execute(db);
  await sql`delete from termine.abwesenheit`.execute(db);
  await sql`update termine.kontingent set belegt = 0`.execute(db);
  await amt.tx((tx) => deriveOffen(tx, { von: '2026-10-22', bis: '2026-10-27' }));
  return {
    amt,
    pool,
    plaene,
    tage: TAGE,
    wuerfel: zufallAus(seed),
    termine: new Map(),
    getan: new Map(),
    jetzt: amt.clock.now(),
  };
}

const getan = new Map<string, number>();
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const how = (numRuns: number) => ({
  numRuns,
  endOnFailure: true,
  ...(SEED === undefined ? {} : { examples: [[SEED]] as [number][] }),
});

test('whatever happens in whatever order: no overlap, nothing lost, quotas sum, one per person', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const welt = await neueWelt(seed);
      for (let nr = 0; nr < STUECKE; nr += 1) {
        await stueck(welt, JE_STUECK);
        if (nr % 10 === 9) await requireGleich(welt);
      }
      for (const [was, oft] of welt.getan) getan.set(was, (getan.get(was) ?? 0) + oft);
    }),
    how(LAEUFE),
  );
  // The sequences reach what they are for.
  for (const was of [
    'halten: gehalten',
    'benennen: unbestaetigt',
    'bestaetigen: gebucht',
    'verschieben: gebucht',
    'absagen: abgesagt',
    'halten: termine.NICHT_MEHR_FREI',
    'benennen: termine.SCHON_EIN_TERMIN',
    'benennen: termine.RESERVIERUNG_ABGELAUFEN',
    'Verbindung getrennt',
    'Regel geändert',
  ])
    assert.ok((getan.get(was) ?? 0) > LAEUFE, `${was}: ${getan.get(was)}`);
  if (process.env.BLEIBE_LOG_LEVEL === 'debug') console.log(getan);
});

test('six at once, each step a transaction, one in ten cut: nobody waits in a ring, nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const welt = await neueWelt(seed);
      for (let runde = 0; runde < 10; runde += 1) {
        await Promise.all(
          Array.from({ length: 6 }, async () => {
            for (let nr = 0; nr < 5; nr += 1) await einSchritt(welt);
          }),
        );
        await requireGleich(welt);
      }
    }),
    how(TIEF ? 100 : 4),
  );
});

async function einSchritt(welt: Welt): Promise<void> {
  const abgebrochen = welt.wuerfel(10) === 0;
  const lauf = transact(welt.pool.db, SYSTEM, 'schritt', async (tx) => {
    const termin = await schrittIn(tx, welt);
    if (abgebrochen) await cut(tx, amt);
    return termin;
  });
  if (abgebrochen) await assert.rejects(lauf);
  else lerne(welt, [await lauf]);
}
