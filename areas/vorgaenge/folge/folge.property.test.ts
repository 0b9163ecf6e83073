/**
 * Whatever verbs are done in whatever order: a released grant has exactly one title, and every claim is the sum of its
 * explained lines. Random people on a real database; an oracle reads the rows alone. `BLEIBE_TIEF=1` goes much farther.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import * as api from '../bescheid/schreiben.api.ts';
import { AREAS, act, givenBriefkopf, mensch } from '../bescheid/testing.ts';
import { issueForderung, listForderungen } from '../gebuehr/gebuehr.api.ts';
import { cancelForderung, decideStorno } from '../gebuehr/verzicht.api.ts';
import { listTitelDerPerson } from '../titel/titel.api.ts';
import { saveFolgen } from './folge.api.ts';
import type { Folgenplan } from './folge.schema.ts';
import { folgenOf, givenEntschieden, ohneLuecken } from './testing.ts';

const RUNS = process.env.BLEIBE_TIEF === '1' ? 60 : 6;
const STEPS = 20;

const clock = fixedClock('2026-05-04T09:00:00Z');
const staff = [mensch('Anna'), mensch('Bert')] as const;
const ARTEN = [
  ['P08', 'BK_18g'],
  ['P09', 'CK_20a'],
  ['P16', 'NE_9'],
  ['P18', 'AE_25_1_2'],
  ['P23', 'DULDUNG_60a'],
  ['P12', 'AE_28'],
] as const;

let house: TestKernel;
let kernel: Kernel;
before(async () => {
  house = await testKernel({ areas: AREAS, clock });
  ({ kernel } = house);
  await givenBriefkopf(kernel);
});
after(() => house?.close());

/** mulberry32: the same seed, the same story. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    maybe: (share: number) => next() < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  };
}
type Dice = ReturnType<typeof dice>;

interface Fall {
  readonly id: string;
  readonly personId: string;
}

async function step(d: Dice, { id, personId }: Fall): Promise<void> {
  const actor = d.pick(staff);
  const { rows } = await kernel.pool.pg.query(
    `select id, version, stand from vorgaenge.schreiben where verfahren_id = $1 and stand <> 'verworfen' order by id desc`,
    [id],
  );
  const [one] = rows;
  const seen = one && { id: one.id as string, version: one.version as number };
  if (!seen) {
    const entscheidung = d.pick(['erteilung', 'erteilung', 'teilweise'] as const);
    await act(kernel, actor, api.draftSchreiben, { verfahrenId: id, art: 'bescheid', entscheidung });
  } else if (one.stand === 'entwurf') await onDraft(d, actor, seen);
  else if (one.stand === 'vorgelegt' && d.maybe(0.8)) {
    // Sometimes twice at once.
    const releases = (d.maybe(0.4) ? staff : [actor]).map((who) => act(kernel, who, api.releaseSchreiben, seen));
    const [first] = await Promise.allSettled(releases);
    if (first?.status === 'rejected') throw first.reason;
  } else await around(d, actor, id, personId, seen);
}

async function onDraft(d: Dice, actor: (typeof staff)[number], seen: { id: string; version: number }): Promise<void> {
  const { plan, version } = await folgenOf(kernel, actor, seen.id);
  if (d.maybe(0.5)) {
    await act(kernel, actor, saveFolgen, { id: seen.id, version, plan: changed(d, ohneLuecken(plan)) });
    return;
  }
  const now = await act(kernel, actor, api.getSchreiben, { id: seen.id });
  const written = await act(kernel, actor, api.updateSchreiben, {
    ...now,
    ...{
      empfaenger: 'Jemand',
      anschrift: 'Weg 1',
      weg: 'schalter',
      beteiligterId: null,
      antwortBis: null,
      gebuehrCent: null,
    },
    ausnahme: { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'nicht belastend' },
    abschnitte: now.abschnitte.map((part) => ({ ...part, text: part.text || 'Text' })),
  });
  await act(kernel, actor, api.submitForRelease, { id: seen.id, version: written.version });
}

function changed(d: Dice, plan: Folgenplan): Folgenplan {
  const monate = d.pick([2, 7, 12, 36, 48, 60]);
  const bis = clock.today().add({ months: monate }).toString();
  const titel = plan.titel?.gueltigBis && d.maybe(0.6) ? { ...plan.titel, gueltigBis: bis } : plan.titel;
  const karte = d.maybe(0.2) ? undefined : plan.karte && { ...plan.karte, express: d.maybe(0.3) };
  const gebuehr = d.maybe(0.1) ? { art: 'keine' as const, grund: 'frei' } : plan.gebuehr;
  return { ...(titel ? { titel } : {}), ...(karte ? { karte } : {}), ...(gebuehr ? { gebuehr } : {}) };
}

async function around(
  d: Dice,
  actor: (typeof staff)[number],
  vorgangId: string,
  personId: string,
  seen: { id: string; version: number },
): Promise<void> {
  const today = clock.today().toString();
  switch (d.below(5)) {
    case 0:
      await act(kernel, actor, issueForderung, {
        ...{ vorgangId, art: 'gebuehr', zahler: 'Jemand', faelligAm: today },
        anfrage: {
          ...{ stichtag: today, posten: [{ schluessel: d.pick(['ae_erteilung', 'express', 'ne']) }] },
          umstaende: { geburtsdatum: '1990-05-17', antragAm: '2026-05-04' },
        },
      });
      return;
    case 1: {
      const { forderungen } = await act(kernel, actor, listForderungen, { vorgangId });
      const open = forderungen.find(({ stand }) => stand === 'offen');
      if (!open) return;
      const grund = 'war nicht richtig';
      const asked = await act(kernel, actor, cancelForderung, { id: open.id, version: open.version, grund });
      if (!asked.freigegeben)
        await act(kernel, d.pick(staff), decideStorno, { id: asked.id, entscheidung: 'freigegeben' });
      return;
    }
    case 2:
      await act(kernel, actor, api.releaseSchreiben, seen);
      return;
    case 3:
      await act(kernel, actor, api.rejectRelease, { ...seen, grund: 'so nicht' });
      return;
    default:
      clock.advance({ days: 1 });
      await act(kernel, actor, listTitelDerPerson, { personId });
  }
}

/** Reads the rows alone. */
async function judge(seed: number): Promise<{ erteilt: number; mitTitel: number }> {
  const { rows } = await kernel.pool.pg.query(
    `select v.id, v.pruefart, count(distinct t.id)::int as titel, count(distinct k.id)::int as karten,
       count(distinct s.id)::int as bescheide, bool_and(f.bewirkt_at is not null) as bewirkt
     from vorgaenge.schreiben s join vorgaenge.verfahren v on v.id = s.verfahren_id
     left join vorgaenge.bescheid_folge f on f.schreiben_id = s.id
     left join vorgaenge.titel t on t.verfahren_id = v.id left join vorgaenge.karte k on k.verfahren_id = v.id
     where s.art = 'bescheid' and s.freigegeben_at is not null group by v.id, v.pruefart`,
  );
  for (const row of rows) {
    const story = `seed ${seed}, ${row.pruefart} ${row.id}`;
    assert.equal(row.titel, row.pruefart.startsWith('DULDUNG') ? 0 : 1, `${story}: titles`);
    assert.ok(row.karten <= 1, `${story}: cards`);
    assert.equal(row.bewirkt, true, `${story}: released and brought about`);
  }
  const { rows: claims } = await kernel.pool.pg.query(
    `select f.id, f.summe_cent, f.zeilen, f.created_by, g.forderung_id from vorgaenge.forderung f
     left join vorgaenge.bescheid_folge g on g.forderung_id = f.id`,
  );
  for (const { summe_cent, zeilen } of claims as {
    summe_cent: number;
    zeilen: { betragCent: number; norm: string; grundbetragCent: number; schritte: { nachherCent: number }[] }[];
  }[]) {
    assert.equal(
      summe_cent,
      zeilen.reduce((sum, { betragCent }) => sum + betragCent, 0),
      `seed ${seed}: the sum of its lines`,
    );
    for (const line of zeilen) {
      assert.match(line.norm, /^§/, 'each line has its norm');
      assert.equal(
        line.betragCent,
        line.schritte.at(-1)?.nachherCent ?? line.grundbetragCent,
        'each line is explained',
      );
    }
  }
  return { erteilt: rows.length, mitTitel: rows.filter(({ titel }) => titel === 1).length };
}

test(`${RUNS} stories of ${STEPS} steps`, async () => {
  let reached = { erteilt: 0, mitTitel: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const d = dice(seed);
    const [verfahrensart, pruefart] = ARTEN[seed % ARTEN.length] as (typeof ARTEN)[number];
    const v = await givenEntschieden(kernel, staff[0], {
      verfahrensart,
      pruefart,
      familienname: `Fall${'abcdefghij'[seed % 10]}`,
    });
    for (let n = 0; n < STEPS; n++)
      await step(d, v).catch((cause: unknown) => {
        // A refusal is an answer; anything else is a mistake of ours.
        if (!(cause instanceof Fault)) throw cause;
        assert.ok(!cause.code.startsWith('allgemein.UNERWARTET'), `seed ${seed}: ${cause.code}`);
      });
    reached = await judge(seed);
  }
  assert.ok(reached.erteilt > 2 && reached.mitTitel > 1, `too few stories reached a grant: ${JSON.stringify(reached)}`);
});
