/** A day in the house, from the door to the Vorgang. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { findTermin } from '../termin/vergabe.ts';
import { act, colleague, JETZT, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import * as besuchApi from './besuch.api.ts';
import type { Besuch } from './besuch.schema.ts';
import * as kioskApi from './kiosk.api.ts';
import * as schalterApi from './schalter.api.ts';
import { endTag } from './tag.jobs.ts';
import { getTagesmappe, orderAkten } from './tagesmappe.api.ts';
import { givenTermin } from './testing.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 3 });
});
after(() => amt.close());
beforeEach(async () => {
  amt.clock.set(JETZT);
  for (const table of ['notruf', 'schalter', 'besuch', 'belegung', 'termin'])
    await sql.raw(`delete from termine.${table}`).execute(amt.kernel.pool.db);
});

const anna = colleague('anna');
const bernd = colleague('bernd');
const kiosk = colleague('kiosk', ['termine.kiosk']);
const NEUN = '2026-11-30T08:00:00Z';
const um = (time: string) => amt.clock.set(`2026-11-30T${time}:00+01:00`);
const platz = (nr: number) => amt.plaetze.ausgabe[nr] as string;
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

const arrive = (code: string) => act(amt.kernel, kiosk, kioskApi.checkInAtKiosk, { standort: 'rathaus', code });
const open = (who: typeof anna, platzId: string) => act(amt.kernel, who, schalterApi.openSchalter, { platzId });
const draw = (anliegen = 'abholung') =>
  act(amt.kernel, anna, besuchApi.drawNummer, { standortId: amt.standortId, anliegen });
const raum = () => act(amt.kernel, anna, schalterApi.listWarteraum, { standortId: amt.standortId });

async function call(who = anna, platzId = platz(0)): Promise<Besuch> {
  const { besuch } = await act(amt.kernel, who, besuchApi.callNext, { platzId });
  assert.ok(besuch);
  return besuch;
}

const code = (cause: unknown) => (cause as { code: string }).code;
const refused = (run: Promise<unknown>, fault: string) => assert.rejects(run, (cause) => code(cause) === fault);

test('too early at the kiosk is told from when on, in time gets a number, said again gets the same', async () => {
  const termin = await givenTermin(amt, { beginn: NEUN });
  um('08:20');
  const early = await arrive(termin.kennung);
  assert.deepEqual(
    [early.ergebnis, early.tun, early.nummer, early.ab],
    ['zu_frueh', 'wiederkommen', null, '2026-11-30T07:30:00Z'],
  );
  um('08:40');
  const there = await arrive(termin.kennung.toLowerCase().replace('-', ' '));
  assert.deepEqual([there.ergebnis, there.tun, there.sprache, there.davor], ['frueh', 'warten', 'en', 0]);
  assert.match(there.nummer ?? '', /^[A-Z]\d{3}$/);
  const again = await arrive(termin.kennung);
  assert.deepEqual([again.ergebnis, again.nummer, again.token], ['schon_da', there.nummer, there.token]);
  const byNumber = await arrive(there.nummer ?? '');
  assert.deepEqual([byNumber.nummer, byNumber.token], [there.nummer, null], 'a number that others hear gives no link');
  const byHandy = (text: string) => act(amt.kernel, null, kioskApi.checkInByHandy, { standort: 'rathaus', code: text });
  await refused(byHandy(there.nummer ?? ''), 'termine.CODE_UNBEKANNT');
  assert.equal((await byHandy(termin.kennung)).token, there.token);
});

test('two machines that hear of the same Termin at once make one visit', async () => {
  const termin = await givenTermin(amt, { beginn: NEUN });
  um('08:50');
  const answers = await Promise.all(Array.from({ length: 8 }, () => arrive(termin.kennung)));
  assert.equal(new Set(answers.map(({ nummer }) => nummer)).size, 1);
  assert.equal(answers.filter(({ ergebnis }) => ergebnis !== 'schon_da').length, 1);
});

test('late within the window keeps its turn; later it waits like those without a Termin, and is told', async () => {
  const late = await givenTermin(amt, { beginn: NEUN });
  const tooLate = await givenTermin(amt, { beginn: '2026-11-30T07:45:00Z' });
  um('09:01');
  assert.deepEqual([(await arrive(tooLate.kennung)).tun], ['warten_ohne_vorrang']);
  um('09:14');
  assert.deepEqual([(await arrive(late.kennung)).ergebnis], ['verspaetet']);
  assert.deepEqual(
    (await raum()).wartende.map(({ mitTermin }) => mitTermin),
    [true, false],
  );
});

test('a Termin of another day, one not confirmed and a number that nobody has are told apart', async () => {
  const morgen = await givenTermin(amt, { beginn: '2026-12-01T09:00:00Z' });
  assert.equal((await arrive(morgen.kennung)).ergebnis, 'anderer_tag');
  await sql`update termine.termin set stand = 'unbestaetigt', haelt_bis = beginn where id = ${morgen.id}`.execute(
    amt.kernel.pool.db,
  );
  await refused(arrive(morgen.kennung), 'termine.TERMIN_UNBESTAETIGT');
  await refused(arrive('BBBB-BBBB'), 'termine.CODE_UNBEKANNT');
  await refused(arrive('A274'), 'termine.CODE_UNBEKANNT');
});

test('a kiosk that was offline tells when it was said; what is older than two hours counts from now', async () => {
  const termin = await givenTermin(amt, { beginn: NEUN });
  um('09:20');
  const said = '2026-11-30T07:55:00Z';
  const answer = await act(amt.kernel, kiosk, kioskApi.checkInAtKiosk, {
    standort: 'rathaus',
    code: termin.kennung,
    um: said,
  });
  assert.equal(answer.ergebnis, 'puenktlich');
  assert.equal((await raum()).wartende[0]?.wartetMinuten, 25);
});

test('the kiosk has the right of a station and nothing else; nobody is let in without one', async () => {
  await refused(
    act(amt.kernel, colleague('x', ['termine.lesen']), kioskApi.checkInAtKiosk, { standort: 'rathaus', code: 'A274' }),
    'allgemein.KEIN_RECHT',
  );
  await refused(act(amt.kernel, kiosk, besuchApi.callNext, { platzId: platz(0) }), 'allgemein.KEIN_RECHT');
});

test('called, begun, noted, finished: the Termin is kept and the duration measured', async () => {
  const termin = await givenTermin(amt, { beginn: NEUN });
  um('08:55');
  const { token } = await arrive(termin.kennung);
  await open(anna, platz(0));
  const called = await call();
  assert.deepEqual([called.namen, called.kennung, called.stand], [['Okonkwo, Chidera'], termin.kennung, 'aufgerufen']);
  const phone = await act(amt.kernel, null, kioskApi.getBesuch, { token: token ?? '' });
  assert.deepEqual([phone.stand, phone.ziel?.platz], ['aufgerufen', 'Kartenausgabe 1']);
  um('08:57');
  const begun = await act(amt.kernel, anna, besuchApi.beginBesuch, seen(called));
  const noted = await act(amt.kernel, anna, besuchApi.noteBesuch, {
    ...seen(begun),
    vermerk: 'Karte liegt bereit',
    unterlagen: { pass: 'original_gesehen' },
  });
  assert.equal(noted.unterlagen.find(({ schluessel }) => schluessel === 'pass')?.stand, 'original_gesehen');
  const { rows: sealed } = await sql<{ vermerk: string }>`select vermerk from termine.besuch`.execute(
    amt.kernel.pool.db,
  );
  assert.ok(!sealed[0]?.vermerk.includes('Karte'));
  const checked = await act(amt.kernel, anna, besuchApi.checkAusweis, { ...seen(noted), ausweis: 'gesehen' });
  um('09:09');
  const { besuch, naechster } = await act(amt.kernel, anna, besuchApi.finishBesuch, {
    ...seen(checked),
    naechster: true,
  });
  assert.deepEqual(
    [besuch.stand, besuch.ergebnis, besuch.vermerk, naechster],
    ['beendet', 'erledigt', 'Karte liegt bereit', null],
  );
  assert.equal((await findTermin(amt.kernel.pool.db, termin.id))?.stand, 'wahrgenommen');
  const { rows } = await sql<{ minuten: number }>`
    select extract(epoch from beendet_at - begonnen_at)::int / 60 as minuten from termine.besuchsstation`.execute(
    amt.kernel.pool.db,
  );
  assert.deepEqual(rows, [{ minuten: 12 }]);
});

test('a stale click is told that somebody changed it; nobody finishes at the desk of another', async () => {
  await draw();
  await draw();
  await open(anna, platz(0));
  await open(bernd, platz(1));
  const mine = await call();
  await refused(act(amt.kernel, bernd, besuchApi.finishBesuch, seen(mine)), 'termine.BESUCH_WOANDERS');
  await refused(act(amt.kernel, bernd, besuchApi.parkBesuch, seen(mine)), 'termine.BESUCH_WOANDERS');
  await act(amt.kernel, anna, besuchApi.callAgain, seen(mine));
  await refused(act(amt.kernel, anna, besuchApi.finishBesuch, seen(mine)), 'allgemein.KONFLIKT');
});

test('parked is never called by itself, keeps its turn, and comes back by hand or at the kiosk', async () => {
  const first = await draw();
  um('08:10');
  await draw();
  await open(anna, platz(0));
  const called = await call();
  assert.equal(called.id, first.besuchId);
  const parked = await act(amt.kernel, anna, besuchApi.parkBesuch, { ...seen(called), minuten: 10 });
  assert.deepEqual(
    [parked.stand, parked.zurueckAb, parked.rang],
    ['zurueckgestellt', '2026-11-30T07:20:00Z', called.rang],
  );
  um('08:40');
  const second = await call();
  assert.notEqual(second.id, first.besuchId);
  await act(amt.kernel, anna, besuchApi.finishBesuch, seen(second));
  assert.equal((await act(amt.kernel, anna, besuchApi.callNext, { platzId: platz(0) })).besuch, null);
  await draw();
  assert.equal((await arrive(first.nummer ?? '')).tun, 'warten');
  assert.equal((await call()).id, first.besuchId);
});

test('who did not come is not called again by itself, but may come back by hand', async () => {
  const termin = await givenTermin(amt, { beginn: NEUN });
  um('08:59');
  await arrive(termin.kennung);
  await open(anna, platz(0));
  const called = await call();
  const gone = await act(amt.kernel, anna, besuchApi.markNichtErschienen, seen(called));
  assert.equal((await findTermin(amt.kernel.pool.db, termin.id))?.stand, 'nicht_erschienen');
  assert.equal((await act(amt.kernel, anna, besuchApi.callNext, { platzId: platz(0) })).besuch, null);
  assert.deepEqual([(await arrive(termin.kennung)).tun], ['infothek']);
  await act(amt.kernel, anna, besuchApi.resumeBesuch, seen(gone));
  const back = await call();
  await act(amt.kernel, anna, besuchApi.finishBesuch, seen(back));
  assert.equal((await findTermin(amt.kernel.pool.db, termin.id))?.stand, 'wahrgenommen');
});

test('redirected to another room: same number, same turn, before all who came later there', async () => {
  const early = await draw();
  um('08:20');
  await open(anna, platz(0));
  await open(bernd, amt.plaetze.notfall[0] as string);
  const called = await call();
  const there = await draw();
  const moved = await act(amt.kernel, anna, besuchApi.redirectBesuch, { ...seen(called), poolId: amt.pools.notfall });
  assert.deepEqual(
    [moved.nummer, moved.rang, moved.stand, moved.pool],
    [early.nummer, called.rang, 'wartet', 'Notfall'],
  );
  const other = (await raum()).wartende.find(({ id }) => id === there.besuchId);
  assert.ok(other);
  await act(amt.kernel, anna, besuchApi.redirectBesuch, { ...seen(other), poolId: amt.pools.notfall });
  assert.equal((await call(bernd, amt.plaetze.notfall[0])).nummer, early.nummer);
});

test('sent to one Platz only that one calls, and its substitute while it pauses', async () => {
  await draw();
  await open(anna, platz(0));
  await open(bernd, platz(1));
  const called = await call();
  await act(amt.kernel, anna, besuchApi.redirectBesuch, { ...seen(called), nurPlatzId: platz(0) });
  const none = () => act(amt.kernel, bernd, besuchApi.callNext, { platzId: platz(1) });
  assert.equal((await none()).besuch, null);
  await act(amt.kernel, anna, schalterApi.pauseSchalter, { platzId: platz(0), vertretungId: platz(1) });
  await refused(act(amt.kernel, anna, besuchApi.callNext, { platzId: platz(0) }), 'termine.SCHALTER_IN_PAUSE');
  assert.equal((await none()).besuch?.id, called.id);
});

test('a visit walks its stations under one number', async () => {
  const { nummer } = await draw('titel-verlaengern');
  await open(anna, amt.plaetze.foto[0] as string);
  await open(bernd, amt.plaetze.aufenthalt[0] as string);
  const photo = await call(anna, amt.plaetze.foto[0]);
  assert.deepEqual(
    photo.weg.map(({ art }) => art),
    ['foto', 'schalter'],
  );
  assert.equal(
    (await act(amt.kernel, bernd, besuchApi.callNext, { platzId: amt.plaetze.aufenthalt[0] as string })).besuch,
    null,
  );
  await act(amt.kernel, anna, besuchApi.nextStation, seen(photo));
  const desk = await call(bernd, amt.plaetze.aufenthalt[0]);
  assert.deepEqual([desk.nummer, desk.station, desk.rang], [nummer, 1, photo.rang]);
  await refused(act(amt.kernel, bernd, besuchApi.nextStation, seen(desk)), 'termine.KEINE_STATION_MEHR');
});

test('one colleague, one desk; one desk, one colleague, unless it is taken over', async () => {
  await open(anna, platz(0));
  await refused(open(bernd, platz(0)), 'termine.SCHALTER_BESETZT');
  await open(anna, platz(1));
  await open(bernd, platz(0));
  await draw();
  await call(anna, platz(1));
  await refused(open(anna, amt.plaetze.notfall[0] as string), 'termine.SCHALTER_BELEGT');
  await refused(act(amt.kernel, anna, schalterApi.closeSchalter, { platzId: platz(1) }), 'termine.SCHALTER_BELEGT');
  const taken = await act(amt.kernel, bernd, schalterApi.openSchalter, { platzId: platz(1), uebernehmen: true });
  assert.equal(taken.offen?.ich, true);
});

test('the display shows numbers and rooms, and nothing of who it is', async () => {
  const termin = await givenTermin(amt, { beginn: NEUN });
  um('08:58');
  const { nummer } = await arrive(termin.kennung);
  await open(anna, platz(0));
  const called = await call();
  const first = await act(amt.kernel, null, kioskApi.getAnzeige, { standort: 'rathaus' });
  assert.deepEqual(
    first.aufrufe.map((one) => [one.nummer, one.sprache, one.ziel.platz, one.aufruf]),
    [[nummer, 'en', 'Kartenausgabe 1', 1]],
  );
  assert.ok(!JSON.stringify(first).includes('Okonkwo'));
  um('08:59');
  await act(amt.kernel, anna, besuchApi.callAgain, seen(called));
  const second = await act(amt.kernel, null, kioskApi.getAnzeige, { standort: 'rathaus' });
  assert.notEqual(second.aufrufe[0]?.id, first.aufrufe[0]?.id, 'a second call is spoken again');
  await refused(act(amt.kernel, null, kioskApi.getAnzeige, { standort: 'nirgends' }), 'termine.HAUS_UNBEKANNT');
});

test('the wait is unknown until enough was measured, then a range', async () => {
  await open(anna, platz(0));
  await draw();
  um('08:01');
  assert.equal((await draw()).wartezeit, null);
  for (let nr = 0; nr < 5; nr += 1) {
    const called = await call();
    amt.clock.advance({ minutes: 6 });
    await act(amt.kernel, anna, besuchApi.finishBesuch, seen(called));
    await draw();
    amt.clock.advance({ seconds: 1 });
  }
  const { davor, wartezeit } = await draw();
  assert.equal(davor, 2);
  assert.deepEqual(wartezeit, { von: 10, bis: 15 });
});

test('a call for help names the desk, is seen until it ends, and pressed twice is one', async () => {
  await open(anna, platz(0));
  const raised = await act(amt.kernel, anna, schalterApi.raiseNotruf, {});
  const again = await act(amt.kernel, anna, schalterApi.raiseNotruf, {});
  assert.deepEqual([raised.ort, again.id], ['Kartenausgabe 1, Kartenausgabe 1', raised.id]);
  const { notrufe } = await act(amt.kernel, bernd, schalterApi.listNotrufe, {});
  assert.deepEqual(
    notrufe.map(({ id, ich }) => [id, ich]),
    [[raised.id, false]],
  );
  await act(amt.kernel, bernd, schalterApi.endNotruf, { id: raised.id });
  assert.deepEqual((await act(amt.kernel, anna, schalterApi.listNotrufe, {})).notrufe, []);
});

test('the next morning: who waited has gone, who did not come did not come, desks are closed', async () => {
  const kept = await givenTermin(amt, { beginn: NEUN });
  const missed = await givenTermin(amt, { beginn: NEUN });
  um('08:58');
  await arrive(kept.kennung);
  await open(anna, platz(0));
  const called = await call();
  await act(amt.kernel, anna, besuchApi.beginBesuch, seen(called));
  await draw();
  amt.clock.set('2026-12-01T02:20:00Z');
  await endTag.run(amt.kernel, {}, { attempt: 1, signal: new AbortController().signal } as never);
  const { rows } = await sql<{ stand: string }>`select stand from termine.besuch`.execute(amt.kernel.pool.db);
  assert.deepEqual(rows, [{ stand: 'gegangen' }, { stand: 'gegangen' }]);
  const stand = async ({ id }: { id: string }) => (await findTermin(amt.kernel.pool.db, id))?.stand;
  assert.deepEqual([await stand(kept), await stand(missed)], ['wahrgenommen', 'nicht_erschienen']);
  await open(bernd, platz(0));
});

test('the folder of the day names who comes, in which language, with what, and who needs a second look', async () => {
  await givenTermin(amt, {
    beginn: NEUN,
    wer: { familienname: 'Haddad', vornamen: 'Rima', geburtsdatum: '1990-05-17', ohneNummer: 'duldung' },
  });
  const { zeilen } = await act(amt.kernel, anna, getTagesmappe, { standortId: amt.standortId, tag: '2026-11-30' });
  assert.deepEqual(
    zeilen.map(({ namen, sprache, platz, identitaetPruefen }) => [namen, sprache, platz, identitaetPruefen]),
    [[['Haddad, Rima'], 'en', zeilen[0]?.platz, true]],
  );
  assert.match(zeilen[0]?.platz ?? '', /^Kartenausgabe [12]$/);
  assert.ok(zeilen[0]?.mitbringen.includes('Pass'));
  const ordered = await act(amt.kernel, anna, orderAkten, { standortId: amt.standortId, tag: '2026-11-30' });
  assert.deepEqual(ordered, { akten: 0, bestellt: 0 });
});

test('reading the room and the sheet leaves rows with ids; the public leaves none', async () => {
  const termin = await givenTermin(amt, { beginn: NEUN });
  um('08:58');
  const { token } = await arrive(termin.kennung);
  const count = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from protokoll.eintrag`.execute(amt.kernel.pool.db)).rows[0]
      ?.n ?? 0;
  const before = await count();
  await act(amt.kernel, null, kioskApi.getBesuch, { token: token ?? '' });
  await act(amt.kernel, null, kioskApi.getAnzeige, { standort: 'rathaus' });
  await assert.rejects(act(amt.kernel, null, kioskApi.getBesuch, { token: 'x'.repeat(30) }));
  assert.equal(await count(), before);
});
