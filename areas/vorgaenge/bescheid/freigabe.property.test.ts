/**
 * No way leads to a released Bescheid that skips hearing, reasons, second person or service where due. Random people do
 * random things in a random order, on a real database, with the clock running; after every step each released Bescheid is
 * judged by an oracle of its own that reads the rows alone. `BLEIBE_TIEF=1` goes much farther.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markVersandt, noteRueckkehr, noteZustellung } from '#areas/post/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { fertigeSchreiben } from './fertigung.jobs.ts';
import * as api from './schreiben.api.ts';
import { act, givenFeststellung, givenHaus, givenVerfahren, inTx, mensch, runJob, TEXTE } from './testing.ts';
import { folgeSendung } from './zustellung.handlers.ts';

const RUNS = process.env.BLEIBE_TIEF === '1' ? 150 : 8;
const STEPS = 70;

const clock = fixedClock('2026-03-02T09:00:00Z');
const staff = [mensch('Anna'), mensch('Bert'), mensch('Cem')];
const everybody = [
  ...staff,
  ...staff,
  mensch('Roboter', 'robot'),
  mensch('Station', 'station'),
  mensch('System', 'system'),
];

let kernel: Kernel;
givenHaus({ clock }, (made) => {
  kernel = made;
});

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

interface Row {
  readonly id: string;
  readonly version: number;
  readonly stand: string;
  readonly art: string;
}

const rowsOf = async (verfahrenId: string) =>
  (
    await kernel.pool.pg.query<Row>('select id, version, stand, art from vorgaenge.schreiben where verfahren_id = $1', [
      verfahrenId,
    ])
  ).rows;

async function step(d: ReturnType<typeof dice>, verfahrenId: string, wants: Wants): Promise<void> {
  const actor = d.pick(everybody);
  const rows = await rowsOf(verfahrenId);
  const one = rows.length > 0 ? d.pick(rows) : undefined;
  // Often the next thing that makes sense, or the stories would hardly ever arrive anywhere.
  if (one && d.maybe(0.6)) return further(d, one);
  switch (d.below(12)) {
    case 0:
    case 1:
      await draft(d, actor, { verfahrenId, wants });
      return;
    case 2:
    case 3:
      if (one) await write(d, actor, one);
      return;
    case 4:
    case 5:
      if (one) await act(kernel, actor, api.submitForRelease, { id: one.id, version: one.version });
      return;
    case 6:
    case 7:
    case 8:
      if (one) await act(kernel, actor, api.releaseSchreiben, { id: one.id, version: one.version });
      return;
    case 9:
      if (one && d.maybe(0.2))
        await act(kernel, actor, api.rejectRelease, { id: one.id, version: one.version, grund: 'so nicht' });
      else if (one) await runJob(kernel, fertigeSchreiben, { schreibenId: one.id });
      return;
    case 10:
      if (one) await post(d, one.id);
      return;
    default:
      clock.advance({ days: d.pick([1, 6, 30]) });
      await givenFeststellung(kernel, verfahrenId, d.pick(['erfuellt', 'nicht_erfuellt', 'offen']));
  }
}

async function further(d: ReturnType<typeof dice>, one: Row): Promise<void> {
  const actor = d.pick(everybody);
  const seen = { id: one.id, version: one.version };
  if (one.stand === 'entwurf') {
    await write(d, d.pick(staff), one);
    const [now] = (
      await kernel.pool.pg.query<Row>('select id, version from vorgaenge.schreiben where id = $1', [one.id])
    ).rows;
    await act(kernel, actor, api.submitForRelease, { id: one.id, version: now?.version ?? 0 });
  } else if (one.stand === 'vorgelegt')
    await act(kernel, actor, api.releaseSchreiben, seen).catch((cause: unknown) => {
      // What it rests on has changed since: whoever sees that hands it in anew.
      if (cause instanceof Fault && cause.code === 'bescheid.SEIT_VORLAGE_GEAENDERT')
        return act(kernel, d.pick(staff), api.submitForRelease, seen);
      throw cause;
    });
  else if (one.stand === 'freigegeben') await runJob(kernel, fertigeSchreiben, { schreibenId: one.id });
  else if (one.stand === 'fertig' || one.stand === 'versandt') await post(d, one.id);
  else clock.advance({ days: 10 });
}

/** What the findings it begins with speak for, most of the time. */
type Wants = 'erteilung' | 'ablehnung';

function draft(
  d: ReturnType<typeof dice>,
  actor: (typeof staff)[number],
  { verfahrenId, wants }: { verfahrenId: string; wants: Wants },
) {
  const art = d.pick(['bescheid', 'bescheid', 'anhoerung', 'anhoerung', 'nachforderung'] as const);
  const entscheidung = d.pick([wants, wants, wants, 'ablehnung', 'teilweise', 'erteilung'] as const);
  return act(kernel, actor, api.draftSchreiben, { verfahrenId, art, ...(art === 'bescheid' ? { entscheidung } : {}) });
}

async function write(d: ReturnType<typeof dice>, actor: (typeof staff)[number], one: Row): Promise<void> {
  const now = await act(kernel, actor, api.getSchreiben, { id: one.id });
  await act(kernel, actor, api.updateSchreiben, {
    id: one.id,
    version: now.version,
    titel: now.titel,
    ermessen: d.maybe(0.3),
    empfaenger: 'Jemand',
    anschrift: d.maybe(0.97) ? 'Weg 1' : '',
    weg: d.pick(['pzu', 'brief', 'brief', 'empfangsbekenntnis', 'schalter', 'schalter', 'portal'] as const),
    antwortBis:
      now.art === 'bescheid'
        ? null
        : clock
            .today()
            .add({ days: d.pick([8, 14, 21, 2]) })
            .toString(),
    gebuehrCent: 100,
    ausnahme: d.maybe(0.1) ? { norm: '§ 28 Abs. 2 Nr. 1 VwVfG NRW', grund: 'Gefahr' } : null,
    abschnitte: now.abschnitte.map((part) => ({
      ...part,
      text: d.maybe(0.985) ? ((TEXTE as Record<string, string>)[part.art] ?? (part.text || 'Text')) : '',
    })),
  });
}

async function post(d: ReturnType<typeof dice>, bezug: string): Promise<void> {
  const { rows } = await kernel.pool.pg.query(
    `select id, version, stand, weg, versandt_am::text as versandt_am, quelle, bezug, akte_id from post.sendung where bezug = $1
     order by id desc limit 1`,
    [bezug],
  );
  const [s] = rows;
  if (!s) return;
  const am = clock.today().toString();
  const actor = d.pick(staff);
  const was = s.stand === 'bereit' ? 'versandt' : d.maybe(0.7) ? 'zugestellt' : 'zurueck';
  if (was === 'versandt') await act(kernel, actor, markVersandt, { sendungen: [{ id: s.id, version: s.version }], am });
  else if (was === 'zugestellt') await act(kernel, actor, noteZustellung, { id: s.id, version: s.version, am });
  else await act(kernel, actor, noteRueckkehr, { id: s.id, version: s.version, am, grund: 'unbekannt' });
  const told = was === 'versandt' && s.weg === 'schalter' ? 'zugestellt' : was;
  const payload = {
    sendungId: s.id,
    quelle: s.quelle,
    bezug,
    akteId: s.akte_id,
    weg: s.weg,
    was: told,
    tag: am,
    versandtAm: s.versandt_am ?? am,
    by: actor.id,
  } as const;
  await inTx(kernel, (tx) => folgeSendung.handle(kernel, tx, payload));
}

/** Reads the rows alone and knows nothing of the rules. */
async function judge(seed: number): Promise<{ belastend: number; erteilt: number }> {
  const { rows } = await kernel.pool.pg.query(
    `select s.*, (s.freigegeben_at at time zone 'Europe/Berlin')::date::text as frei_am,
       h.art as h_art, h.bekannt_am::text as h_bekannt, h.antwort_bis::text as h_bis, h.beantwortet_am as h_antwort,
       h.freigegeben_at < s.freigegeben_at as h_vorher
     from vorgaenge.schreiben s left join vorgaenge.schreiben h on h.id = s.anhoerung_id
     where s.freigegeben_at is not null and s.art = 'bescheid'`,
  );
  const people = new Set(staff.map(({ id }) => id));
  const text = (row: { abschnitte: { art: string; text: string }[] }, art: string) =>
    row.abschnitte.some((one) => one.art === art && one.text.trim() !== '');
  for (const row of rows) {
    const story = `seed ${seed}, ${row.id}`;
    assert.ok(people.has(row.freigegeben_von), `${story}: a person released it`);
    assert.ok(text(row, 'tenor') && text(row, 'rechtsbehelf'), `${story}: what is decided, and what one can do`);
    assert.notEqual(row.weg, 'portal', story);
    assert.ok(row.grundlage_hash, `${story}: what it rests on is kept`);
    assert.deepEqual(row.freigegeben_hash, row.grundlage_hash, `${story}: released is what was handed in`);
    if (row.entscheidung === 'erteilung') continue;
    assert.ok(!row.bearbeitet_von.includes(row.freigegeben_von), `${story}: a second person`);
    assert.ok(text(row, 'gruende') && text(row, 'sachverhalt'), `${story}: reasons`);
    assert.ok(!row.ermessen || text(row, 'ermessen'), `${story}: discretion`);
    const excused = row.ausnahme_norm !== null && row.ausnahme_grund !== '';
    assert.ok(excused || (row.h_art === 'anhoerung' && row.h_vorher), `${story}: heard`);
    // A hearing that came back later was announced as far as anybody could know on that day.
    if (!excused && row.h_bekannt !== null)
      assert.ok(
        row.h_bekannt <= row.frei_am && (row.h_antwort !== null || row.h_bis < row.frei_am),
        `${story}: time to answer`,
      );
    const { rows: served } = await kernel.pool.pg.query('select 1 from post.sendung where bezug = $1', [row.id]);
    assert.equal(served.length, row.dokument_id === null ? 0 : 1, `${story}: one Sendung for what was made`);
  }
  return {
    belastend: rows.filter(({ entscheidung }) => entscheidung !== 'erteilung').length,
    erteilt: rows.filter(({ entscheidung }) => entscheidung === 'erteilung').length,
  };
}

test(`${RUNS} stories of ${STEPS} steps`, async () => {
  let reached = { belastend: 0, erteilt: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const d = dice(seed);
    const { id } = await givenVerfahren(kernel, staff[0] as (typeof staff)[number], {
      familienname: `Fall${String.fromCharCode(97 + (seed % 26))}`,
    });
    const wants: Wants = seed % 2 === 0 ? 'ablehnung' : 'erteilung';
    await givenFeststellung(kernel, id, wants === 'ablehnung' ? 'nicht_erfuellt' : 'erfuellt');
    for (let n = 0; n < STEPS; n++)
      await step(d, id, wants).catch((cause: unknown) => {
        // A refusal is an answer; anything else is a mistake of ours, above all one that only the table noticed.
        if (!(cause instanceof Fault)) throw cause;
        assert.ok(!cause.code.startsWith('allgemein.UNERWARTET'), `seed ${seed}: ${cause.code}`);
      });
    reached = await judge(seed);
  }
  // A test whose stories never arrive proves nothing.
  assert.ok(reached.belastend > 0, `no story reached a refusal: ${JSON.stringify(reached)}`);
  assert.ok(reached.erteilt > 0, `no story reached a grant: ${JSON.stringify(reached)}`);
});
