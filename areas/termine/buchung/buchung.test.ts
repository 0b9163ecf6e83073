/** The public's way against a real database: what holds when people click twice, come late, or are not who they say. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { solveAufgabe } from './aufgabe.ts';
import * as api from './buchung.api.ts';
import {
  anna,
  bookAt,
  codeFor,
  givenLeicht,
  holdAt,
  newEmail,
  newHalter,
  postFor,
  refused,
  setGrenze,
  solved,
  stranger,
} from './testing.ts';
import * as verwaltung from './verwaltung.api.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ plaetze: { aufenthalt: 6, notfall: 6 } });
  await givenLeicht(amt);
});
after(() => amt.close());

const TAG = '2026-12-03';
const wunsch = ['verlust:1'];
const at = (time: string, tag = TAG) => `${tag}T${time}:00+01:00`;
const person = (nr: number) => ({ ...anna, familienname: `Muster ${'abcdefghij'[nr]}`, nummer: `C01X0${nr}T47` });

test('from the Anliegen to a confirmed Termin, with a receipt, a calendar file and a QR code', async () => {
  const fremd = stranger(amt);
  const { anliegen } = await fremd.call(api.listAnliegen, {});
  const verlust = anliegen.find(({ schluessel }) => schluessel === 'verlust');
  assert.equal(verlust?.zugang, 'direkt');
  assert.equal(verlust.minuten.length, verlust.hoechstPersonen);
  const { tage, ab, bis } = await fremd.call(api.listFreieTage, { anliegen: wunsch });
  assert.ok(tage.some(({ tag }) => tag === TAG) && ab < TAG && TAG < bis);
  const { zeiten } = await fremd.call(api.listFreieZeiten, { anliegen: wunsch, tag: TAG });
  const [beginn = ''] = zeiten;
  const { halter, reservierung } = await holdAt(fremd, { beginn });
  assert.equal(reservierung.stand, 'gehalten');
  const { id } = reservierung;
  const email = newEmail();
  const named = await fremd.call(api.nameTermin, { id, halter, personen: [anna], email });
  assert.equal(named.stand, 'unbestaetigt');
  assert.equal(named.demoCode, undefined, 'the code goes to the address alone');
  const code = await codeFor(amt, email);
  const quittung = await fremd.call(api.confirmTermin, { id, halter, code });
  assert.equal(quittung.stand, 'gebucht');
  assert.deepEqual(await fremd.call(api.confirmTermin, { id, halter, code }), quittung, 'reload after confirm');
  const { schluessel } = quittung;
  const ansicht = await fremd.call(verwaltung.getTermin, { schluessel });
  assert.deepEqual([ansicht.stand, ansicht.verschiebbar, ansicht.absagbar], ['gebucht', 3, true]);
  assert.doesNotMatch(JSON.stringify(ansicht), /zdemir|U1234567|1990/, 'no name behind a link in a mailbox');
  const [bestaetigung] = await postFor(amt, email);
  assert.match(bestaetigung?.text ?? '', new RegExp(quittung.kennung));
  assert.doesNotMatch(bestaetigung?.text ?? '', /Özdemir|Verlust/, 'a mail is a postcard');
  assert.ok(!bestaetigung?.text.includes(schluessel), 'what lists can show holds no link');
});

test('a second hold of the same browser gives the first back; also what it had named', async () => {
  const fremd = stranger(amt);
  const halter = newHalter();
  const first = await holdAt(fremd, { beginn: at('09:00'), halter });
  const email = newEmail();
  await fremd.call(api.nameTermin, { id: first.reservierung.id, halter, personen: [person(1)], email });
  const second = await holdAt(fremd, { beginn: at('10:00'), halter });
  await assert.rejects(
    fremd.call(api.nameTermin, { id: first.reservierung.id, halter, personen: [person(1)], email }),
    refused('RESERVIERUNG_ABGELAUFEN'),
  );
  await fremd.call(api.nameTermin, { id: second.reservierung.id, halter, personen: [person(1)], email });
  const both = await Promise.all([
    holdAt(fremd, { beginn: at('11:00'), halter }),
    holdAt(fremd, { beginn: at('12:00'), halter }),
  ]);
  const states = await Promise.all(
    both.map(({ reservierung: { id } }) => fremd.call(api.releaseReservierung, { id, halter }).then(() => id)),
  );
  assert.equal(states.length, 2, 'two tabs: the later one has it, the other fell');
});

test('one click twice is one deed: the same key gives the same answer, and the task counts once', async () => {
  const fremd = stranger(amt);
  const [halter, loesung] = [newHalter(), await solved(fremd)];
  const input = { anliegen: [{ schluessel: 'verlust', personen: 1 }], beginn: at('13:00'), halter, loesung };
  const [one, two] = await Promise.all([
    fremd.call(api.holdTermin, input, 'derselbe-klick'),
    fremd.call(api.holdTermin, input, 'derselbe-klick'),
  ]);
  assert.equal(one.id, two.id);
  await assert.rejects(fremd.call(api.holdTermin, { ...input, halter: newHalter() }), refused('AUFGABE_VERBRAUCHT'));
});

test('a task is refused when it is altered, of another house, unsolved or over', async () => {
  const fremd = stranger(amt);
  const aufgabe = await fremd.call(api.getPruefaufgabe, {});
  const loesung = solveAufgabe(aufgabe);
  const parts = JSON.parse(Buffer.from(loesung, 'base64').toString());
  const send = (change: object) =>
    fremd.call(api.holdTermin, {
      ...{ anliegen: [{ schluessel: 'verlust', personen: 1 }], beginn: at('14:00'), halter: newHalter() },
      loesung: Buffer.from(JSON.stringify({ ...parts, ...change })).toString('base64'),
    });
  const salt = `${parts.salt}${String(parts.number)[0]}`;
  for (const change of [
    { number: parts.number + 1 },
    { signature: '0'.repeat(64) },
    { salt: parts.salt.replace(/expires=\d+/, 'expires=9999999999') },
    { salt, number: Number(String(parts.number).slice(1) || 0) },
    { algorithm: 'SHA-1' },
  ])
    await assert.rejects(send(change), refused('AUFGABE_UNGUELTIG'), JSON.stringify(change));
  for (const junk of ['x', 'e30=', Buffer.from('null').toString('base64')])
    await assert.rejects(
      fremd.call(api.holdTermin, {
        anliegen: [{ schluessel: 'verlust', personen: 1 }],
        beginn: at('14:00'),
        halter: newHalter(),
        loesung: junk,
      }),
      refused('AUFGABE_UNGUELTIG'),
    );
  amt.clock.advance({ minutes: 21 });
  await assert.rejects(send({}), refused('AUFGABE_UNGUELTIG'));
});

test('what is given by need or by invitation is not held directly', async () => {
  await assert.rejects(
    holdAt(stranger(amt), { beginn: at('09:00'), anliegen: 'titel-verlaengern' }),
    refused('NICHT_DIREKT'),
  );
});

test('five wrong codes, then only a new one helps', async () => {
  const fremd = stranger(amt);
  const { halter, reservierung } = await holdAt(fremd, { beginn: at('09:30') });
  const { id } = reservierung;
  const email = newEmail();
  await fremd.call(api.nameTermin, { id, halter, personen: [person(2)], email });
  const code = await codeFor(amt, email);
  const wrong = code === '000000' ? '111111' : '000000';
  for (let nr = 1; nr <= 5; nr += 1)
    await assert.rejects(fremd.call(api.confirmTermin, { id, halter, code: wrong }), refused('CODE_FALSCH'));
  await assert.rejects(fremd.call(api.confirmTermin, { id, halter, code }), refused('CODE_VERBRAUCHT'));
  await assert.rejects(fremd.call(api.confirmTermin, { id, halter: newHalter(), code }), refused('NICHT_GEFUNDEN'));
  await fremd.call(api.sendTermincode, { id, halter });
  const arabic = (await codeFor(amt, email)).replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
  assert.equal((await fremd.call(api.confirmTermin, { id, halter, code: arabic })).stand, 'gebucht');
});

test('a hold that ended is neither named nor confirmed, in its very second', async () => {
  const fremd = stranger(amt);
  const { halter, reservierung } = await holdAt(fremd, { beginn: at('15:00') });
  const { id, haeltBis } = reservierung;
  amt.clock.set(haeltBis ?? '');
  await assert.rejects(
    fremd.call(api.nameTermin, { id, halter, personen: [person(3)], email: newEmail() }),
    refused('RESERVIERUNG_ABGELAUFEN'),
  );
  const next = await holdAt(fremd, { beginn: at('15:00') });
  const email = newEmail();
  const named = await fremd.call(api.nameTermin, {
    id: next.reservierung.id,
    halter: next.halter,
    personen: [person(3)],
    email,
  });
  amt.clock.set(named.haeltBis ?? '');
  const confirm = { id: next.reservierung.id, halter: next.halter, code: await codeFor(amt, email) };
  await assert.rejects(fremd.call(api.confirmTermin, confirm), refused('RESERVIERUNG_ABGELAUFEN'));
  // The person is free for another time at once, though no job came by.
  assert.equal((await bookAt(amt, at('15:20'), { person: person(3) })).quittung.stand, 'gebucht');
});

test('one active Termin per person and group, for everybody of a family, however the number is typed', async () => {
  const { quittung } = await bookAt(amt, at('10:30'), { person: person(4) });
  const fremd = stranger(amt);
  const { halter, reservierung } = await holdAt(fremd, { beginn: at('11:30'), personen: 2 });
  const { id } = reservierung;
  const name = (personen: object[]) =>
    fremd.call(api.nameTermin, { id, halter, personen: personen as never, email: newEmail() });
  await assert.rejects(name([person(5), { ...person(4), nummer: 'c01 xo4-t47' }]), refused('SCHON_EIN_TERMIN'));
  await assert.rejects(name([person(5), person(5)]), refused('PERSON_DOPPELT'));
  await assert.rejects(name([person(5)]), refused('PERSONENZAHL'));
  await assert.rejects(name([person(5), { ...person(6), nummer: '230607001009' }]), refused('AZR_NUMMER'));
  for (const geburtsdatum of ['2026-12-31', '2999', '1500-01-01'])
    await assert.rejects(
      name([person(5), { ...person(6), geburtsdatum }]),
      (cause: { code?: string; fields?: readonly { path: string }[] }) =>
        cause.code === 'allgemein.EINGABE_UNGUELTIG' && cause.fields?.[0]?.path === 'personen.1.geburtsdatum',
      geburtsdatum,
    );
  await name([person(5), person(6)]);
  await fremd.call(verwaltung.cancelTermin, { schluessel: quittung.schluessel });
  assert.equal((await bookAt(amt, at('08:30'), { person: person(4) })).quittung.stand, 'gebucht', 'cancelled is free');
});

test('move takes the new time before it gives back the old, and ends at its limit; cancel is one tap, twice is once', async () => {
  const { quittung, email } = await bookAt(amt, at('08:00', '2026-12-04'), { person: person(7) });
  const { schluessel } = quittung;
  const fremd = stranger(amt);
  const { tage } = await fremd.call(verwaltung.listVerschiebetage, { schluessel });
  assert.ok(tage.length > 0);
  for (const [nr, time] of ['09:00', '10:00', '11:00'].entries()) {
    const moved = await fremd.call(verwaltung.moveTermin, { schluessel, beginn: at(time, '2026-12-04') });
    assert.equal(moved.verschiebbar, 2 - nr);
  }
  const again = await fremd.call(verwaltung.moveTermin, { schluessel, beginn: at('11:00', '2026-12-04') });
  assert.equal(again.beginn, '2026-12-04T10:00:00Z', 'to where it is: nothing happens, and it costs nothing');
  await assert.rejects(
    fremd.call(verwaltung.moveTermin, { schluessel, beginn: at('12:00', '2026-12-04') }),
    refused('OFT_VERSCHOBEN'),
  );
  const [one, two] = await Promise.all([
    fremd.call(verwaltung.cancelTermin, { schluessel }),
    fremd.call(verwaltung.cancelTermin, { schluessel }),
  ]);
  assert.deepEqual([one.stand, two.stand, one.grund], ['abgesagt', 'abgesagt', 'selbst']);
  const sent = (await postFor(amt, email)).map(({ vorlage }) => vorlage);
  assert.equal(sent.filter((vorlage) => vorlage === 'termine.abgesagt').length, 1);
});

test('what a move leaves behind rests: nobody can wait for the moment at which somebody else moves away', async () => {
  const tag = '2026-12-09';
  const fremd = stranger(amt);
  const frei = async () => (await fremd.call(api.listFreieZeiten, { anliegen: wunsch, tag })).zeiten;
  const beginn = (await frei())[0] as string;
  const { schluessel } = (await bookAt(amt, beginn, { person: { ...anna, nummer: 'C01X11T47' } })).quittung;
  while ((await frei()).includes(beginn)) await holdAt(stranger(amt), { beginn });
  await fremd.call(verwaltung.moveTermin, { schluessel, beginn: at('13:00', tag) });
  await assert.rejects(holdAt(stranger(amt), { beginn }), refused('NICHT_MEHR_FREI'));
  // Its end is drawn between 20 and 240 minutes.
  amt.clock.advance({ minutes: 241 });
  assert.ok((await frei()).includes(beginn));
});

test('limits: holds of one network at once and in a quarter of an hour; others are not touched', async () => {
  await setGrenze(amt, 'gleichzeitig-netz', 2);
  const [here, there] = [stranger(amt, '203.0.113.7'), stranger(amt, '198.51.100.9')];
  const tries = await Promise.allSettled(
    ['08:00', '08:20', '08:40', '09:00'].map((time) => holdAt(here, { beginn: at(time, '2026-12-07') })),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 2);
  assert.equal((await holdAt(there, { beginn: at('10:00', '2026-12-07') })).reservierung.stand, 'gehalten');
  await setGrenze(amt, 'halten-netz', 4);
  await assert.rejects(holdAt(here, { beginn: at('11:00', '2026-12-07') }), refused('ZU_VIELE_VERSUCHE'));
});

test('people without a number and people who are not known here get the same answer', async () => {
  const answers = [];
  for (const one of [
    { ...person(8), nummer: 'X9999999' },
    { familienname: 'Neu', vornamen: 'Geboren', geburtsdatum: '2026-11-01', ohneNummer: 'neugeboren' as const },
  ]) {
    const fremd = stranger(amt);
    const { halter, reservierung } = await holdAt(fremd, { beginn: at('09:00', '2026-12-08') });
    const answer = await fremd.call(api.nameTermin, {
      id: reservierung.id,
      halter,
      personen: [one],
      email: newEmail(),
    });
    answers.push(Object.keys(answer).sort());
  }
  assert.deepEqual(answers[0], answers[1]);
});

test('a short message goes where there is no mail; the German number is understood', async () => {
  const fremd = stranger(amt);
  const { halter, reservierung } = await holdAt(fremd, { beginn: at('13:00', '2026-12-08'), sprache: 'ar' });
  const { id } = reservierung;
  await fremd.call(api.nameTermin, { id, halter, personen: [person(9)], telefon: '0170 / 123 45-67' });
  const code = await codeFor(amt, '+491701234567');
  assert.equal((await fremd.call(api.confirmTermin, { id, halter, code })).sprache, 'ar');
  const [sms] = await postFor(amt, '+491701234567');
  assert.match(sms?.text ?? '', /موعدك/);
});
