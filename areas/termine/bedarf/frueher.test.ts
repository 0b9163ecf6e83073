/** The waiting list on a real database: nobody is moved without a click, nobody loses what they have, one time goes to one. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { actIn } from '#platform/actions/testing.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { ANLIEGEN, bookAt, postFor, refused, setGrenze, solved, stranger } from '../buchung/testing.ts';
import { cancelTermin, getTermin } from '../buchung/verwaltung.api.ts';
import { findTermin, holdTermin, listFreieZeiten, planBesuch, releaseTermin } from '../termin/vergabe.ts';
import { area } from '../termine.module.ts';
import { openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { requireStimmig } from '../testing/stimmt.ts';
import { claimAngebot, declineAngebot, getTerminanfrage, withdrawTerminanfrage } from './bedarf.api.ts';
import { askFrueher, getFrueher } from './frueher.api.ts';
import { tick } from './lauf.ts';

const act = actIn(area.actions);
let amt: TermineAmt;
let people = 0;

/** One Platz, one hour a day, so that a day is soon full. */
before(async () => {
  amt = await openTermineAmt({ areas: allAreas, plaetze: { aufenthalt: 1, foto: 1 }, von: '09:00', bis: '10:00' });
  await setGrenze(amt, 'aufgabe-zahl', 5);
  await setGrenze(amt, 'aufgabe-hoechstens', 50);
});
after(() => amt.close());
/** Every test begins with nobody waiting. */
beforeEach(async () => {
  await amt.kernel.pool.pg.query(
    `update termine.terminanfrage set stand = 'zurueckgezogen', antwort_bis = null where stand in ('offen', 'angeboten')`,
  );
  await amt.kernel.pool.pg.query('delete from termine.freie_zeit');
});

const inDays = (days: number): string => amt.clock.today().add({ days }).toString();
const wednesdayIn = (weeks: number): string => inDays(3 - amt.clock.today().dayOfWeek + 7 * weeks);

async function freeOn(tag: string, ruhendes: boolean): Promise<string[]> {
  const plan = await planBesuch(
    amt.kernel.pool.db,
    { anliegen: [{ schluessel: ANLIEGEN, personen: 1 }] },
    amt.clock.now(),
  );
  return listFreieZeiten(amt.kernel.pool.db, plan, {
    tag,
    klasse: 'oeffentlich',
    jetzt: amt.clock.now(),
    ruhendes,
  });
}

/** Nothing is left on this day but the time of `rest` visits. */
async function fill(tag: string, rest: number): Promise<void> {
  for (;;) {
    const free = await freeOn(tag, true);
    const beginn = free[0];
    if (beginn === undefined) break;
    await amt.tx(async (tx) => {
      const jetzt = amt.clock.now();
      const plan = await planBesuch(tx, { anliegen: [{ schluessel: ANLIEGEN, personen: 1 }] }, jetzt);
      await holdTermin(tx, {
        plan,
        beginn,
        klasse: 'oeffentlich',
        herkunft: 'warteliste',
        stand: 'gebucht',
        sprache: 'de',
        jetzt,
      });
    });
  }
  const { rows } = await amt.kernel.pool.pg.query<{ id: string }>(
    `select id from termine.termin where tag = $1 and herkunft = 'warteliste' and stand = 'gebucht' order by beginn limit $2`,
    [tag, rest],
  );
  for (const { id } of rows) await release(id);
}

async function release(id: string): Promise<void> {
  await amt.tx(async (tx) => {
    const termin = await findTermin(tx, id);
    if (termin) await releaseTermin(tx, { id, version: termin.version, stand: 'abgesagt', jetzt: amt.clock.now() });
  });
}

interface Wartende {
  /** Of the Termin. */
  readonly termin: string;
  /** Of the wish. */
  readonly wunsch: string;
  readonly email: string;
  readonly beginn: string;
}

/** Somebody with a Termin on this day who wishes any day from `ab` on. */
async function waiting(tag: string, ab: string, bis?: string): Promise<Wartende> {
  people += 1;
  const person = {
    familienname: 'Früh',
    vornamen: `Nummer ${people}`,
    geburtsdatum: '1990-01-01',
    nummer: `F${10_000 + people}`,
  };
  const beginn = (await freeOn(tag, false))[0] as string;
  const { quittung, email } = await bookAt(amt, beginn, { person });
  const wunsch = await ask(quittung.schluessel, ab, bis);
  return { termin: quittung.schluessel, wunsch: wunsch.schluessel, email, beginn: quittung.beginn };
}

async function ask(termin: string, fruehestens: string, spaetestens?: string) {
  const fremder = stranger(amt);
  const loesung = await solved(fremder);
  const bis = spaetestens === undefined ? {} : { spaetestens };
  return fremder.call(askFrueher, { termin, fruehestens, ...bis, loesung });
}

const terminOf = (schluessel: string) => act(amt.kernel, null, getTermin, { schluessel });
const wunschOf = (schluessel: string) => act(amt.kernel, null, getTerminanfrage, { schluessel });
const claim = (schluessel: string) => act(amt.kernel, null, claimAngebot, { schluessel });

/** The random moment of the first run after today. */
async function nextRun(): Promise<void> {
  const today = amt.clock.today();
  while (Temporal.PlainDate.compare(amt.clock.today(), today) <= 0) {
    await tick(amt.kernel);
    const { rows } = await amt.kernel.pool.pg.query<{ at: string }>(
      `select faellig_at as at from termine.zuteilungslauf where art = 'tag' and stand = 'geplant'`,
    );
    amt.clock.set(rows[0]?.at ?? '');
  }
  await tick(amt.kernel);
}

async function restingAt(beginn: string): Promise<number> {
  const { rows } = await amt.kernel.pool.pg.query<{ n: number }>(
    `select count(*)::int as n from termine.belegung where termin_id is null and lower(zeitraum) = $1 and bis > $2`,
    [beginn, amt.clock.now().toString()],
  );
  return rows[0]?.n ?? 0;
}

async function offered(wer: Wartende): Promise<NonNullable<OutputOf<typeof getTerminanfrage>['angebot']>> {
  const { stand, angebot, statt } = await wunschOf(wer.wunsch);
  assert.equal(stand, 'angeboten');
  assert.ok(angebot && statt);
  assert.equal(Temporal.Instant.compare(Temporal.Instant.from(angebot.beginn), Temporal.Instant.from(wer.beginn)), -1);
  return angebot;
}

describe('an earlier time', () => {
  test('is offered by the run, changes nothing until the click, and then the same Termin is earlier', async () => {
    const wer = await waiting(wednesdayIn(3), inDays(1));
    const before = await terminOf(wer.termin);
    await nextRun();
    const angebot = await offered(wer);
    const stillThere = await terminOf(wer.termin);
    assert.deepEqual([stillThere.stand, stillThere.beginn], ['gebucht', wer.beginn]);
    const seen = await act(amt.kernel, null, getFrueher, { termin: wer.termin });
    assert.deepEqual([seen.schluessel, seen.anfrage?.angebot?.beginn], [wer.wunsch, angebot.beginn]);

    const done = await claim(wer.wunsch);
    assert.deepEqual([done.stand, done.angebot?.schluessel], ['angenommen', wer.termin]);
    const moved = await terminOf(wer.termin);
    assert.equal(Temporal.Instant.from(moved.beginn).equals(Temporal.Instant.from(angebot.beginn)), true);
    assert.deepEqual(
      [moved.kennung, moved.stand, moved.verschiebbar],
      [before.kennung, 'gebucht', before.verschiebbar],
    );
    assert.equal(await restingAt(wer.beginn), 1, 'the old time rests');
    assert.ok((await postFor(amt, wer.email)).length >= 3, 'confirmation, offer, moved');
    const after = await act(amt.kernel, null, getFrueher, { termin: wer.termin });
    assert.equal(after.anfrage, undefined);
    await requireStimmig(amt.kernel.pool.db);
  });

  test('declined, the Termin stays, the offered time rests for the next, and the wish waits on', async () => {
    const wer = await waiting(wednesdayIn(3), inDays(1));
    await nextRun();
    const angebot = await offered(wer);
    await act(amt.kernel, null, declineAngebot, { schluessel: wer.wunsch });
    assert.equal((await wunschOf(wer.wunsch)).stand, 'offen');
    assert.equal((await terminOf(wer.termin)).beginn, wer.beginn);
    assert.equal(await restingAt(angebot.beginn), 1);
    await requireStimmig(amt.kernel.pool.db);
  });

  test('not answered it runs out, the Termin stays, and a mail says so', async () => {
    const wer = await waiting(wednesdayIn(3), inDays(1));
    await nextRun();
    const { antwortBis } = await offered(wer);
    const mails = (await postFor(amt, wer.email)).length;
    amt.clock.set(antwortBis as string);
    await assert.rejects(claim(wer.wunsch), refused('ANGEBOT_VORBEI'));
    await tick(amt.kernel);
    assert.notEqual((await wunschOf(wer.wunsch)).stand, 'angenommen');
    assert.deepEqual(
      [(await terminOf(wer.termin)).stand, (await terminOf(wer.termin)).beginn],
      ['gebucht', wer.beginn],
    );
    assert.ok((await postFor(amt, wer.email)).length > mails);
    await requireStimmig(amt.kernel.pool.db);
  });

  test('one free time, two who wish it, two engines at once: one is offered it, and claimed twice at once it moves once', async () => {
    const tag = wednesdayIn(2);
    await fill(tag, 1);
    const both = [await waiting(wednesdayIn(4), tag, tag), await waiting(wednesdayIn(4), tag, tag)];
    await nextRun();
    await Promise.all([tick(amt.kernel), tick(amt.kernel)]);
    const staende = await Promise.all(both.map(async ({ wunsch }) => (await wunschOf(wunsch)).stand));
    assert.deepEqual(staende.toSorted(), ['angeboten', 'offen']);
    const winner = both[staende.indexOf('angeboten')] as Wartende;
    const loser = both[staende.indexOf('offen')] as Wartende;
    await Promise.all([claim(winner.wunsch), claim(winner.wunsch)]);
    await assert.rejects(claim(loser.wunsch), refused('ANGEBOT_VORBEI'));
    assert.equal((await terminOf(winner.termin)).tag, tag);
    assert.deepEqual(
      [(await terminOf(loser.termin)).stand, (await terminOf(loser.termin)).beginn],
      ['gebucht', loser.beginn],
    );
    await requireStimmig(amt.kernel.pool.db);
  });

  test('accepted and cancelled at the same moment leaves no second Termin and no time without one', async () => {
    const wer = await waiting(wednesdayIn(3), inDays(1));
    await nextRun();
    await offered(wer);
    await Promise.allSettled([claim(wer.wunsch), stranger(amt).call(cancelTermin, { schluessel: wer.termin })]);
    assert.equal((await terminOf(wer.termin)).stand, 'abgesagt');
    await tick(amt.kernel);
    assert.ok(['angenommen', 'beendet'].includes((await wunschOf(wer.wunsch)).stand));
    await requireStimmig(amt.kernel.pool.db);
  });

  test('with the Termin cancelled the wish ends and what was offered goes back', async () => {
    const wer = await waiting(wednesdayIn(3), inDays(1));
    await nextRun();
    const angebot = await offered(wer);
    await stranger(amt).call(cancelTermin, { schluessel: wer.termin });
    await assert.rejects(claim(wer.wunsch), refused('ANGEBOT_VORBEI'));
    await tick(amt.kernel);
    const { stand, endeGrund } = await wunschOf(wer.wunsch);
    assert.deepEqual([stand, endeGrund], ['beendet', 'termin_vorbei']);
    assert.equal(await restingAt(angebot.beginn), 1);
    await requireStimmig(amt.kernel.pool.db);
  });
});

describe('the wish', () => {
  test('may be changed without losing its day, is one for each Termin, and can be taken back', async () => {
    const wer = await waiting(wednesdayIn(4), inDays(1));
    const first = await wunschOf(wer.wunsch);
    amt.clock.set(amt.clock.now().add({ hours: 24 }).toString());
    const again = await ask(wer.termin, inDays(3));
    const changed = await wunschOf(wer.wunsch);
    assert.deepEqual([again.schluessel, changed.fruehestens, changed.tag], [wer.wunsch, inDays(3), first.tag]);
    await Promise.all([ask(wer.termin, inDays(4)), ask(wer.termin, inDays(5))]);
    const { rows } = await amt.kernel.pool.pg.query(`select from termine.terminanfrage where stand = 'offen'`);
    assert.equal(rows.length, 1);
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: wer.wunsch });
    assert.equal((await act(amt.kernel, null, getFrueher, { termin: wer.termin })).anfrage, undefined);
    assert.equal((await terminOf(wer.termin)).stand, 'gebucht');
    assert.notEqual((await ask(wer.termin, inDays(1))).schluessel, wer.wunsch);
  });

  test('is refused where no run can come before the Termin, or with days after it', async () => {
    const wer = await waiting(wednesdayIn(4), inDays(1));
    await assert.rejects(ask(wer.termin, inDays(40)), refused('FRUEHER_NICHT_MOEGLICH'));
    amt.clock.set(Temporal.Instant.from(wer.beginn).subtract({ hours: 4 }).toString());
    assert.equal((await act(amt.kernel, null, getFrueher, { termin: wer.termin })).moeglich, false);
    await assert.rejects(ask(wer.termin, inDays(0)), refused('FRUEHER_NICHT_MOEGLICH'));
  });
});
