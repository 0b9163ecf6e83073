/**
 * Nothing personal is older than the office keeps it (Art. 5 (1) e DSGVO); what is younger stays; the figures stay. And no
 * column of the area holds readable personal data at any time.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Kernel } from '#platform/module/kernel.ts';
import { messeVergangeneTage } from '../kennzahlen/messung.jobs.ts';
import { holdTermin, nameTermin, planBesuch } from '../termin/vergabe.ts';
import { openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { givenVergangenenBesuch } from '../testing/besuche.sql.ts';
import { AUFBEWAHRUNG } from './aufbewahrung.data.ts';
import { loescheAltes } from './aufbewahrung.jobs.ts';
import { personHooks } from './person-hooks.ts';

const MARKE = 'Markenwort';
const HEUTE = Temporal.PlainDate.from('2026-11-30');
const RUNS = 12;

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 7 });
});
after(() => amt.close());
afterEach(() => run('delete from termine.besuch; delete from termine.termin; delete from termine.terminanfrage'));

const run = (text: string) => amt.kernel.pool.pg.query(text);
const keepFor = (tage: number): Kernel => ({
  ...amt.kernel,
  config: { ...amt.kernel.config, BLEIBE_TERMINE_AUFBEWAHRUNG_TAGE: tage },
});

async function tageIn(table: string): Promise<string[]> {
  const { rows } = await run(`select distinct tag::text as tag from termine.${table} order by 1`);
  return rows.map(({ tag }) => tag);
}

const besuchAm = (vor: number, more: object = {}, um = 540) =>
  givenVergangenenBesuch(amt.kernel.pool.db, {
    ...{ tag: HEUTE.subtract({ days: vor }).toString(), standortId: amt.standortId, um },
    ...{ poolId: amt.pools.aufenthalt, platzId: amt.plaetze.aufenthalt[0] ?? '' },
    ...more,
  });

describe('the period', () => {
  test('whatever it is and whenever people came: nothing personal is older, nothing younger is gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 420 }), { minLength: 1, maxLength: 6 }),
        async (tage, alter) => {
          await run('delete from termine.besuch; delete from termine.termin; delete from termine.messtag');
          for (const vor of alter) await besuchAm(vor);
          const kernel = keepFor(tage);
          await messeVergangeneTage(kernel);
          await loescheAltes(kernel);
          const bleibt = alter
            .filter((vor) => vor <= tage)
            .map((vor) => HEUTE.subtract({ days: vor }).toString())
            .toSorted();
          for (const table of ['termin', 'besuch', 'besuchsstation']) assert.deepEqual(await tageIn(table), bleibt);
          const belegt = (await tageIn('belegung')).filter((tag) => tag < HEUTE.toString());
          assert.deepEqual(belegt, bleibt);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('no visit goes before it is in the figures, and each is in them once', async () => {
    await run('delete from termine.messtag; delete from termine.messung');
    for (let nr = 0; nr < 6; nr += 1) await besuchAm(200, {}, 480 + nr * 30);
    await loescheAltes(amt.kernel);
    assert.equal((await tageIn('termin')).length, 1);
    await messeVergangeneTage(amt.kernel);
    await loescheAltes(amt.kernel);
    assert.equal((await tageIn('termin')).length, 0);
    const { rows } = await run("select sum(anzahl)::int as n from termine.messung where groesse = 'wartezeit'");
    assert.equal(rows[0].n, 6);
  });

  test('what nobody confirmed goes after a week, and a hold that stands stays', async () => {
    const { kernel, clock, tx } = amt;
    await besuchAm(-3, { stand: 'verfallen', dauer: null, vorlauf: 20 });
    const jetzt = clock.now();
    const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel: 'abholung', personen: 1 }] }, jetzt);
    const beginn = HEUTE.add({ days: 2 })
      .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '10:00' })
      .toInstant();
    const gehalten = await tx((one) =>
      holdTermin(one, {
        ...{
          plan,
          beginn: beginn.toString(),
          klasse: 'oeffentlich',
          herkunft: 'direkt',
          stand: 'gehalten',
          sprache: 'de',
        },
        jetzt,
      }),
    );
    await loescheAltes(kernel);
    const { rows } = await run('select id from termine.termin');
    assert.deepEqual(
      rows.map(({ id }) => id),
      [gehalten.id],
    );
  });

  test('of a person whose data are restricted nothing is deleted by its age (Art. 18 DSGVO)', async () => {
    const personId = randomUUID();
    await besuchAm(200, { personId });
    await besuchAm(201);
    await messeVergangeneTage(amt.kernel);
    await amt.tx((tx) => personHooks.restrict(tx, personId, true));
    await loescheAltes(amt.kernel);
    assert.equal((await tageIn('termin')).length, 1);
    await amt.tx((tx) => personHooks.restrict(tx, personId, false));
    await loescheAltes(amt.kernel);
    assert.equal((await tageIn('termin')).length, 0);
  });

  test('each line of the published list names a norm and a period', () => {
    for (const { was, norm, tage } of AUFBEWAHRUNG) {
      assert.ok(was.length > 20 && /DSGVO|DSG NRW/.test(norm));
      assert.ok(tage === null || tage === 'nach-besuch' || tage > 0);
    }
  });
});

/** Every column of the area in which this word can be read. */
async function columnsWith(word: string): Promise<string[]> {
  const { rows } = await run(
    `select table_name as t, column_name as c from information_schema.columns
     where table_schema = 'termine' and data_type in ('text', 'jsonb', 'json', 'uuid', 'ARRAY', 'bytea') order by 1, 2`,
  );
  const found: string[] = [];
  for (const { t, c } of rows) {
    const hit = await amt.kernel.pool.pg.query(
      `select from termine."${t}" where encode(convert_to("${c}"::text, 'UTF8'), 'escape') ~ $1 limit 1`,
      [word],
    );
    if (hit.rowCount) found.push(`${t}.${c}`);
  }
  return found;
}

describe('what can be read', () => {
  test('a named Termin holds no readable name, number or address in any column', async () => {
    const { kernel, clock, tx } = amt;
    const jetzt = clock.now();
    const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel: 'abholung', personen: 1 }] }, jetzt);
    const beginn = HEUTE.add({ days: 3 })
      .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '10:00' })
      .toInstant();
    await tx(async (one) => {
      const { id, version } = await holdTermin(one, {
        ...{
          plan,
          beginn: beginn.toString(),
          klasse: 'oeffentlich',
          herkunft: 'direkt',
          stand: 'gehalten',
          sprache: 'de',
        },
        jetzt,
      });
      const angaben = { namen: [MARKE], geburtsdatum: '1990-01-01', email: `${MARKE}@example.org` };
      await nameTermin(one, {
        ...{ id, version, jetzt, haeltBis: jetzt.add({ hours: 1 }) },
        angaben: kernel.keys.seal('termine.angaben', JSON.stringify(angaben)),
        kontaktHmac: kernel.keys.hmac('termine.kontakt', `${MARKE}@example.org`),
        schluesselHash: Buffer.from('x'),
        personen: [kernel.keys.hmac('termine.person', MARKE)],
      });
    });
    assert.deepEqual(await columnsWith(MARKE), []);
  });
});

describe('a person of the office', () => {
  test('merged, told and erased: no column names the person any more', async () => {
    const [from, into] = [randomUUID(), randomUUID()];
    await besuchAm(3, { personId: from });
    await amt.tx((tx) => personHooks.merge(tx, from, into));
    assert.deepEqual(await columnsWith(from), []);
    const told = await amt.tx((tx) => personHooks.exportData(tx, into));
    assert.deepEqual(Object.keys(told), ['Termine', 'Besuche']);
    await amt.tx((tx) => personHooks.restrict(tx, into, true));
    await amt.tx((tx) => personHooks.erase(tx, into));
    assert.deepEqual(await columnsWith(into), []);
    assert.deepEqual(await amt.tx((tx) => personHooks.exportData(tx, into)), {});
  });

  test('erased with a Termin ahead: its time is free again and the quota is even', async () => {
    const { kernel, clock, tx } = amt;
    const [jetzt, personId] = [clock.now(), randomUUID()];
    const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel: 'abholung', personen: 1 }] }, jetzt);
    const beginn = HEUTE.add({ days: 4 })
      .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '10:00' })
      .toInstant();
    const { id } = await tx((one) =>
      holdTermin(one, {
        ...{
          plan,
          beginn: beginn.toString(),
          klasse: 'oeffentlich',
          herkunft: 'amt',
          stand: 'gebucht',
          sprache: 'de',
          jetzt,
        },
      }),
    );
    await sql`update termine.termin set person_id = ${personId} where id = ${id}`.execute(kernel.pool.db);
    await tx((one) => personHooks.erase(one, personId));
    const { rows } = await run(
      `select k.belegt - coalesce(sum(b.minuten), 0) as schief from termine.kontingent k
       left join termine.belegung b on b.pool_id = k.pool_id and b.tag = k.tag and b.klasse = k.klasse
       where k.tag = '${HEUTE.add({ days: 4 })}' group by k.pool_id, k.klasse, k.belegt`,
    );
    assert.ok(rows.every(({ schief }) => Number(schief) === 0));
  });
});
