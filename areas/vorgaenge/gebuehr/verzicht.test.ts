/** § 32 KomHVO NRW, C34: whatever one person waives and cancels, in whatever pieces, stays below the limit of the office. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { worker } from '../arbeit/testing.ts';
import { createVerfahren } from '../verfahren.api.ts';
import type { Forderung } from './forderung.schema.ts';
import * as gebuehr from './gebuehr.api.ts';
import * as kasse from './kasse.api.ts';
import { AREAS, act, givenVorgang, person } from './testing.ts';
import * as verzicht from './verzicht.api.ts';

const GRENZE = 5_000;
const anna = person('anna', 'sachbearbeitung');
const chris = person('chris', 'sachbearbeitung');
const bert = person('bert', 'teamleitung');
const kim = person('kim', 'kasse');
const begruendung = 'Belegt durch Unterlagen in der Akte.';
const norm = '§ 53 Abs. 2 AufenthV' as const;
const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: AREAS, work: false });
});
after(() => house.close());

/** 1,500 cents: three of it stay below the limit, four do not. */
async function issue(vorgangId: string, zahler?: string, schluessel = 'direktversand'): Promise<string> {
  const umstaende = { geburtsdatum: '1980-05-05', antragAm: '2026-04-01' };
  const anfrage = { stichtag: '2026-04-28', posten: [{ schluessel }], umstaende };
  const wer = zahler ? { zahler, zahlerArt: 'andere' as const } : { zahler: 'Wer' };
  const input = { vorgangId, art: 'gebuehr' as const, ...wer, anfrage, faelligAm: '2026-05-28' };
  return (await act(house.kernel, anna, gebuehr.issueForderung, input)).id;
}

/** Of the same person, of another kind. */
async function second(vorgangId: string): Promise<string> {
  const { rows } = await house.kernel.pool.pg.query(
    'select akte_id, person_id from vorgaenge.verfahren where id = $1',
    [vorgangId],
  );
  const input = { akteId: rows[0].akte_id, personId: rows[0].person_id, verfahrensart: 'P16' };
  return (await act(house.kernel, worker('aufnahme', { all: true }), createVerfahren, input)).id;
}

async function read(vorgangId: string, id: string): Promise<Forderung> {
  const { forderungen } = await act(house.kernel, anna, gebuehr.listForderungen, { vorgangId });
  return forderungen.find((one) => one.id === id) as Forderung;
}

/** What one person alone gave up in these claims. */
async function alone(ids: readonly string[]): Promise<number> {
  const { rows } = await house.kernel.pool.pg.query(
    `select coalesce(sum(betrag_cent), 0)::int as cent from (
       select forderung_id, betrag_cent, entschieden_by, created_by, entscheidung from vorgaenge.erlass
       union all select forderung_id, betrag_cent, entschieden_by, created_by, entscheidung from vorgaenge.storno) v
     where forderung_id = any($1) and entscheidung = 'freigegeben' and entschieden_by = created_by`,
    [ids],
  );
  return rows[0].cent;
}

const waive = (id: string, version: number, betragCent: number, who = anna) =>
  act(house.kernel, who, verzicht.requestErlass, { id, version, betragCent, norm, begruendung });
const cancel = (id: string, version: number, who = anna) =>
  act(house.kernel, who, verzicht.cancelForderung, { id, version, grund: begruendung });

test('a cancellation from the limit on waits for a second person; the claim asks until then', async () => {
  const vorgangId = await givenVorgang(house.kernel);
  const id = await issue(vorgangId, undefined, 'ae_verlaengerung');
  const asked = await cancel(id, 1);
  assert.equal(asked.freigegeben, false);
  const seen = await read(vorgangId, id);
  assert.deepEqual([seen.stand, seen.offenCent, seen.stornos[0]?.betragCent], ['offen', 9_300, 9_300]);
  assert.equal((await act(house.kernel, kim, kasse.getKassenforderung, { id })).stornoOffen, true);
  await assert.rejects(cancel(id, 2), refusedAs('gebuehr.STORNO_LAEUFT'));
  await assert.rejects(waive(id, 2, 100), refusedAs('gebuehr.STORNO_LAEUFT'));
  const decide = (who: typeof anna, entscheidung: 'freigegeben' | 'abgelehnt' = 'freigegeben') =>
    act(house.kernel, who, verzicht.decideStorno, { id: asked.id, entscheidung });
  await assert.rejects(decide(anna), refusedAs('allgemein.KEIN_RECHT'));
  const selbst = { ...anna, rights: new Set([...anna.rights, ...bert.rights]) };
  await assert.rejects(decide(selbst), refusedAs('gebuehr.ZWEITE_PERSON'));
  // Money that comes meanwhile is there, and afterwards too much.
  await act(house.kernel, kim, kasse.takeZahlung, { id, version: 2, betragCent: 1_000 });
  await decide(bert);
  const after = await read(vorgangId, id);
  assert.deepEqual([after.stand, after.offenCent], ['ueberzahlt', -1_000]);
  await assert.rejects(decide(bert), refusedAs('gebuehr.STORNO_ENTSCHIEDEN'));
});

test('refused, the claim stays and may be cancelled anew', async () => {
  const vorgangId = await givenVorgang(house.kernel);
  const id = await issue(vorgangId, undefined, 'ae_verlaengerung');
  const asked = await cancel(id, 1);
  await act(house.kernel, bert, verzicht.decideStorno, { id: asked.id, entscheidung: 'abgelehnt' });
  assert.equal((await read(vorgangId, id)).stand, 'offen');
  assert.equal((await cancel(id, 3)).freigegeben, false);
});

test('released and refused at once: one of both counts', async () => {
  const vorgangId = await givenVorgang(house.kernel);
  const id = await issue(vorgangId, undefined, 'ae_verlaengerung');
  const asked = await cancel(id, 1);
  const decide = (entscheidung: 'freigegeben' | 'abgelehnt') =>
    act(house.kernel, bert, verzicht.decideStorno, { id: asked.id, entscheidung });
  const both = await Promise.allSettled([decide('freigegeben'), decide('abgelehnt'), decide('freigegeben')]);
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('several small claims of one person do not dodge the limit, nor do two officials', async () => {
  const one = await givenVorgang(house.kernel);
  const other = await second(one);
  const ids = [await issue(one), await issue(one), await issue(other), await issue(other)];
  const given = [];
  for (const [at, id] of ids.entries()) given.push((await cancel(id, 1, at % 2 ? chris : anna)).freigegeben);
  assert.deepEqual(given, [true, true, true, false]);
  assert.ok((await alone(ids)) < GRENZE);
});

test('who pays for many is one debtor', async () => {
  const ids = [];
  for (const name of ['Werk GmbH', 'werk gmbh', 'Werk GmbH', 'Werk GmbH'])
    ids.push(await issue(await givenVorgang(house.kernel), name));
  const given = [];
  for (const id of ids) given.push((await cancel(id, 1)).freigegeben);
  assert.deepEqual(given, [true, true, true, false]);
});

test('the period of the office counts; what is older is over for other claims', async () => {
  const vorgangId = await givenVorgang(house.kernel);
  const old = await issue(vorgangId, undefined, 'ae_verlaengerung');
  const asked = await waive(old, 1, 9_000);
  await act(house.kernel, bert, verzicht.decideErlass, { id: asked.id, entscheidung: 'freigegeben' });
  const id = await issue(vorgangId);
  assert.equal((await waive(id, 1, 100)).freigegeben, false);
  await house.kernel.pool.pg.query(
    `update vorgaenge.erlass set entschieden_at = entschieden_at - interval '13 months' where id = $1`,
    [asked.id],
  );
  const next = await issue(vorgangId);
  assert.equal((await waive(next, 1, 100)).freigegeben, true);
  // Of one and the same claim everything counts.
  assert.equal((await waive(old, 3, 100)).freigegeben, false);
});

test('two at once on two claims of one person: together below the limit', async () => {
  for (let round = 0; round < 5; round += 1) {
    const vorgangId = await givenVorgang(house.kernel);
    const ids = [await issue(vorgangId, undefined, 'ae_verlaengerung'), await issue(vorgangId), await issue(vorgangId)];
    const [big, small, third] = ids as [string, string, string];
    await Promise.all([waive(big, 1, 3_000), waive(small, 1, 1_500, chris), cancel(third, 1)]);
    assert.ok((await alone(ids)) < GRENZE);
  }
});

test('no sequence of waivers and cancellations by one person reaches the limit', async () => {
  const step = fc.record({
    claim: fc.integer({ min: 0, max: 3 }),
    tun: fc.constantFrom('erlass' as const, 'storno' as const, 'freigeben' as const, 'neu' as const),
    cent: fc.integer({ min: 1, max: 3_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const one = await givenVorgang(house.kernel);
      const other = await second(one);
      const claims = [
        { vorgangId: one, id: await issue(one) },
        { vorgangId: other, id: await issue(other) },
      ];
      for (const { claim, tun, cent } of steps) {
        const { vorgangId, id } = claims[claim % claims.length] as (typeof claims)[number];
        const { version, offenCent, stornos, erlasse } = await read(vorgangId, id);
        try {
          if (tun === 'erlass') await waive(id, version, Math.min(cent, Math.max(1, offenCent)));
          if (tun === 'storno') await cancel(id, version);
          if (tun === 'neu') claims.push({ vorgangId, id: await issue(vorgangId) });
          const wartet = { entscheidung: 'freigegeben' as const };
          if (tun === 'freigeben') {
            const storno = stornos.find(({ entscheidung }) => !entscheidung);
            const erlass = erlasse.find(({ entscheidung }) => !entscheidung);
            if (storno) await act(house.kernel, bert, verzicht.decideStorno, { id: storno.id, ...wartet });
            if (erlass) await act(house.kernel, bert, verzicht.decideErlass, { id: erlass.id, ...wartet });
          }
        } catch (cause) {
          if (!(cause instanceof Fault)) throw cause;
        }
        assert.ok((await alone(claims.map((of) => of.id))) < GRENZE);
      }
    }),
    { numRuns: 10, seed: 11 },
  );
});

test('money of the bank comes while the claim is cancelled: it belongs to the claim, or waits for a person', async () => {
  for (let round = 0; round < 4; round += 1) {
    const vorgangId = await givenVorgang(house.kernel);
    const id = await issue(vorgangId);
    const { kassenzeichen } = await read(vorgangId, id);
    const text = `Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck\nV${round};04.05.2026;15,00;Wer;${kassenzeichen}\n`;
    const [storno, auszug] = await Promise.allSettled([
      cancel(id, 1),
      act(house.kernel, kim, kasse.importKontoauszug, { text }),
    ]);
    assert.equal(auszug.status, 'fulfilled');
    const now = await read(vorgangId, id);
    const there = now.zahlungen.length === 1;
    // Who came second was told: a stale version for the cancellation, no claim any more for the money.
    assert.equal(storno.status, there ? 'rejected' : 'fulfilled');
    assert.equal(now.stand, there ? 'bezahlt' : 'storniert');
  }
});

test('the database itself knows no cancelled claim without its release', async () => {
  const id = await issue(await givenVorgang(house.kernel), undefined, 'ae_verlaengerung');
  const set = () =>
    house.kernel.pool.pg.query(
      `update vorgaenge.forderung set storniert_at = now(), storniert_by = 'anna', storno_grund = 'So nicht, bitte.' where id = $1`,
      [id],
    );
  await assert.rejects(set(), /no released storno/);
  const asked = await cancel(id, 1);
  await assert.rejects(set(), /no released storno/);
  await assert.rejects(
    house.kernel.pool.pg.query(
      `update vorgaenge.storno set entscheidung = 'freigegeben', entschieden_by = 'anna', entschieden_at = now() where id = $1`,
      [asked.id],
    ),
    /storno_check1/,
  );
});
