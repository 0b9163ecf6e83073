/** The rules of the day, as they hang on the wall: when one may come, who is before whom, how long it may take. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { andrangVon } from './andrang.rules.ts';
import { judgeAnkunft, MINUTE, reiheEin } from './ankunft.rules.ts';
import { readCode } from './code.rules.ts';
import { ANZAHL_NUMMERN, nummerAus, readNummer, zeigeNummer } from './nummer.rules.ts';
import { compareWartende, kannBedienen, ordneWartende, type Wartend } from './reihenfolge.rules.ts';
import { tagesregelnAm } from './tagesregeln.rules.ts';
import { dauerAus, schaetzeWartezeit } from './wartezeit.rules.ts';

const REGELN = tagesregelnAm('2026-11-30');
const at = (time: string): number => Temporal.Instant.from(`2026-11-30T${time}:00+01:00`).epochMilliseconds;

test('one may come from 30 minutes before to 15 minutes after the Termin; the minute itself belongs to the better side', () => {
  const ankunft = (time: string) => judgeAnkunft(at('10:30'), at(time), REGELN);
  assert.equal(ankunft('09:59'), 'zu_frueh');
  assert.equal(ankunft('10:00'), 'frueh');
  assert.equal(ankunft('10:25'), 'puenktlich');
  assert.equal(ankunft('10:30'), 'puenktlich');
  assert.equal(ankunft('10:45'), 'verspaetet');
  assert.equal(ankunft('10:46'), 'zu_spaet');
});

test('on both days on which the clock is changed the window is thirty minutes long', () => {
  // 29 March 2026: 02:00 is 03:00. A Termin at 03:10 may be kept from 01:40 of the clock on.
  const spring = Temporal.Instant.from('2026-03-29T03:10:00+02:00').epochMilliseconds;
  const early = Temporal.Instant.from('2026-03-29T01:40:00+01:00').epochMilliseconds;
  assert.equal(judgeAnkunft(spring, early, REGELN), 'frueh');
  assert.equal(judgeAnkunft(spring, early - MINUTE, REGELN), 'zu_frueh');
  // 25 October 2026: 03:00 is 02:00 again. The second 02:20 is twenty minutes late for the second 02:00.
  const autumn = Temporal.Instant.from('2026-10-25T02:00:00+01:00').epochMilliseconds;
  const first = Temporal.Instant.from('2026-10-25T02:20:00+02:00').epochMilliseconds;
  assert.equal(judgeAnkunft(autumn, first, REGELN), 'zu_frueh');
  assert.equal(judgeAnkunft(autumn, first + 60 * MINUTE, REGELN), 'zu_spaet');
});

function who(id: string, { termin, da }: { termin?: string; da: string }): Wartend {
  const beginn = termin === undefined ? null : at(termin);
  return { id, ...reiheEin(beginn, at(da), REGELN), angekommen: at(da) };
}

const order = (time: string, ...wartende: Wartend[]) =>
  ordneWartende(wartende, at(time), REGELN)
    .map(({ id }) => id)
    .join(' ');

test('a Termin comes before those without one at its time; who has waited 25 minutes comes before later Termine', () => {
  const termin = who('termin', { termin: '10:30', da: '10:25' });
  const kurz = who('kurz', { da: '10:08' });
  const lang = who('lang', { da: '10:04' });
  assert.equal(order('10:32', kurz, lang, termin), 'lang termin kurz');
});

test('who is early does not overtake, neither those with a Termin before nor those who are there already', () => {
  const frueh = who('frueh', { termin: '10:40', da: '10:11' });
  const vorher = who('vorher', { termin: '10:30', da: '10:29' });
  const ohne = who('ohne', { da: '10:12' });
  assert.equal(order('10:29', frueh, vorher), 'vorher frueh');
  assert.equal(order('10:15', frueh, ohne), 'ohne frueh');
  // Ten minutes before its begin it is due.
  assert.equal(order('10:30', frueh, ohne), 'ohne frueh');
  assert.equal(order('10:30', frueh, who('ohne', { da: '10:16' })), 'frueh ohne');
});

test('a little late loses nothing, too late waits like those without a Termin', () => {
  const spaet = who('spaet', { termin: '10:30', da: '10:44' });
  const naechster = who('naechster', { termin: '10:40', da: '10:38' });
  assert.equal(order('10:45', naechster, spaet), 'spaet naechster');
  const zuSpaet = who('zuSpaet', { termin: '10:00', da: '10:44' });
  assert.equal(order('10:45', zuSpaet, naechster), 'naechster zuSpaet');
});

test('the room of the drawn screen stands in its order', () => {
  const room = [
    who('C023', { da: '10:22' }),
    who('B047', { termin: '10:40', da: '10:29' }),
    who('C022', { da: '10:15' }),
    who('A119', { termin: '10:40', da: '10:31' }),
    who('C021', { da: '10:08' }),
    who('A118', { termin: '10:30', da: '10:30' }),
    who('B046', { termin: '10:30', da: '10:26' }),
  ];
  assert.equal(order('10:32', ...room), 'B046 A118 C021 B047 A119 C022 C023');
});

const wartend = fc.record({
  id: fc.uuid(),
  mitTermin: fc.boolean(),
  rang: fc.integer({ min: -90, max: 90 }).map((minuten) => at('10:00') + minuten * MINUTE),
  angekommen: fc.integer({ min: -90, max: 0 }).map((minuten) => at('10:00') + minuten * MINUTE),
});

test('the order is one: it does not depend on how the room was read', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(wartend, { selector: ({ id }) => id, maxLength: 30 }),
      fc.infiniteStream(fc.nat()),
      (room, noise) => {
        const mixed = room.map((one) => ({ one, at: noise.next().value })).toSorted((a, b) => a.at - b.at);
        const ordered = ordneWartende(room, at('10:00'), REGELN);
        assert.deepEqual(
          ordneWartende(
            mixed.map(({ one }) => one),
            at('10:00'),
            REGELN,
          ),
          ordered,
        );
        for (const [nr, one] of ordered.entries())
          for (const later of ordered.slice(nr + 1)) assert.ok(compareWartende(one, later, at('10:00'), REGELN) < 0);
      },
    ),
  );
});

test('nobody is overtaken for ever: whoever comes 25 minutes later stands behind, with or without a Termin', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 25, max: 90 }),
      fc.option(fc.integer({ min: -14, max: 30 }), { nil: null }),
      (da, later, termin) => {
        const first = {
          id: 'a',
          ...reiheEin(null, at('08:00') + da * MINUTE, REGELN),
          angekommen: at('08:00') + da * MINUTE,
        };
        const arrival = at('08:00') + (da + later) * MINUTE;
        const beginn = termin === null ? null : arrival + termin * MINUTE;
        const second = { id: 'b', ...reiheEin(beginn, arrival, REGELN), angekommen: arrival };
        // A Termin that was due before the other had waited 25 minutes keeps its place.
        if (beginn !== null && beginn <= first.rang) return;
        assert.ok(compareWartende(first, second, arrival, REGELN) < 0);
      },
    ),
  );
});

test('a Platz serves its pool and has all skills; who is sent to a Platz is served there or by its substitute', () => {
  const platz = { platzId: 'p1', poolId: 'a', faehigkeiten: ['biometrie', 'sprache:ar'], vertritt: ['p2'] };
  assert.ok(kannBedienen(platz, { poolId: 'a', faehigkeiten: ['biometrie'], nurPlatzId: null }));
  assert.ok(!kannBedienen(platz, { poolId: 'b', faehigkeiten: [], nurPlatzId: null }));
  assert.ok(!kannBedienen(platz, { poolId: 'a', faehigkeiten: ['sprache:fa'], nurPlatzId: null }));
  assert.ok(kannBedienen(platz, { poolId: 'a', faehigkeiten: [], nurPlatzId: 'p1' }));
  assert.ok(kannBedienen(platz, { poolId: 'b', faehigkeiten: [], nurPlatzId: 'p2' }));
  assert.ok(!kannBedienen(platz, { poolId: 'a', faehigkeiten: [], nurPlatzId: 'p3' }));
});

test('the waiting time is a range of measured durations over the open desks, and unknown where nothing was measured', () => {
  const dauer = dauerAus([10, 12, 14, 16, 30], REGELN);
  assert.deepEqual(dauer, { kurz: 12, mitte: 14, lang: 16 });
  assert.equal(dauerAus([10, 12], REGELN), undefined);
  const frage = { beginn: null, jetzt: at('10:00') };
  assert.deepEqual(schaetzeWartezeit({ ...frage, davor: [], schalter: [null] }), { von: 0, bis: 5 });
  assert.deepEqual(schaetzeWartezeit({ ...frage, davor: [dauer, dauer, dauer, dauer], schalter: [null] }), {
    von: 45,
    bis: 65,
  });
  assert.deepEqual(schaetzeWartezeit({ ...frage, davor: [dauer, dauer, dauer, dauer], schalter: [null, null] }), {
    von: 20,
    bis: 35,
  });
  assert.deepEqual(schaetzeWartezeit({ ...frage, davor: [], schalter: [{ seit: 10, dauer }] }), { von: 0, bis: 10 });
  assert.equal(schaetzeWartezeit({ ...frage, davor: [undefined], schalter: [null] }), null);
  assert.equal(schaetzeWartezeit({ ...frage, davor: [], schalter: [] }), null);
  // A Termin in half an hour: nobody promises that it comes sooner.
  assert.deepEqual(schaetzeWartezeit({ ...frage, beginn: at('10:30'), davor: [], schalter: [null] }), {
    von: 0,
    bis: 30,
  });
});

test('numbers have a letter that is not read as a digit, and three digits', () => {
  const all = new Set(Array.from({ length: ANZAHL_NUMMERN }, (_, nr) => nummerAus(nr)));
  assert.equal(all.size, 22_977);
  for (const nummer of all) assert.match(nummer, /^[A-HJ-NPR-Z]\d{3}$/);
  assert.equal(zeigeNummer('A274'), 'A 274');
  assert.equal(readNummer(' a 274'), 'A274');
  assert.equal(readNummer('O274'), undefined);
});

test('a code is a number of today, the number of a Termin, or the secret of a link', () => {
  assert.deepEqual(readCode('b 045'), { nummer: 'B045' });
  assert.deepEqual(readCode('k7mx 42qd'), { kennung: 'K7MX-42QD' });
  assert.deepEqual(readCode('https://amt.example/termine/verwalten#abcdefghijklmnopqrstuvwxyz'), {
    token: 'abcdefghijklmnopqrstuvwxyz',
  });
  assert.deepEqual(readCode('https://amt.example/termine/ankunft?k=K7MX-42QD'), { kennung: 'K7MX-42QD' });
  assert.deepEqual(readCode('Guten Tag'), {});
});

test('the bars of the day go by half hours and leave none out', () => {
  const bars = andrangVon(['08:05', '08:29', '10:31'], ['10:45', '15:30']);
  assert.equal(bars.length, 16);
  assert.deepEqual(bars[0], { ab: '08:00', da: 2, gebucht: 0 });
  assert.deepEqual(bars[5], { ab: '10:30', da: 1, gebucht: 1 });
  assert.deepEqual(bars.at(-1), { ab: '15:30', da: 0, gebucht: 1 });
});
