/** Mail from a real IMAP server: each message once, whole, with a receipt, and nothing of it believed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { area } from '../akten.module.ts';
import { getEingang, getLieferung, listEingang } from '../eingang.api.ts';
import { act, givenAkte, letter, nord, runJob, staff, sued } from '../testing.ts';
import { zerlegeEingang } from '../zerlegung.jobs.ts';
import { rufeAb } from './abruf.ts';
import * as api from './postfach.api.ts';
import { BENUTZER, type Dovecot, KENNWORT, OHNE_DOVECOT, openDovecot } from './testing/dovecot.ts';
import { eml } from './testing/nachrichten.ts';
import { closeNachrichtwerk } from './zerlegen.ts';

let house: TestKernel;
let dovecot: Dovecot;
let postfachId: string;

const leitung = staff('leitung', { all: true });
const weg = () => ({
  name: 'Poststelle',
  host: 'localhost',
  port: dovecot.port,
  sicherung: 'ohne' as const,
  benutzer: BENUTZER,
  pruefserver: 'mx.stadt.example',
});
const abruf = () => rufeAb(house.kernel, postfachId);
const state = async () => {
  const { postfaecher } = await act(house.kernel, leitung, api.listPostfaecher, {});
  return postfaecher.find(({ id }) => id === postfachId);
};

interface Datei {
  id: string;
  dateiname: string;
  status: string;
  lieferung_id: string;
  angaben: { titel?: string; email?: { von: string; betreff: string; sha256: string; schonAm?: string } };
}

/** Files of the newest delivery by mail. */
const newest = async (): Promise<Datei[]> => {
  const { rows } = await house.kernel.pool.pg.query<Datei>(
    `select e.id, e.dateiname, e.status, e.lieferung_id, e.angaben from akten.eingang e
     where e.lieferung_id = (select id from akten.lieferung where herkunft = 'email' order by id desc limit 1) order by e.nr`,
  );
  return rows;
};
const deliveries = async () => {
  const { rows } = await house.kernel.pool.pg.query<{ n: number }>(
    `select count(*)::int as n from akten.lieferung where herkunft = 'email'`,
  );
  return rows[0]?.n ?? 0;
};

before(async () => {
  if (OHNE_DOVECOT) return;
  house = await testKernel({ areas: [area] });
  dovecot = await openDovecot();
  const made = await act(house.kernel, leitung, api.createPostfach, { ...weg(), kennwort: KENNWORT });
  postfachId = made.id;
});
after(async () => {
  if (OHNE_DOVECOT) return;
  await dovecot.close();
  await closeNachrichtwerk(house.kernel);
  await house.close();
});
beforeEach((context) => {
  if (OHNE_DOVECOT) (context as { skip(why: string): void }).skip(OHNE_DOVECOT);
});

const unique = () => letter([`Anlage ${Math.random()}`]);

test('a message becomes one delivery: itself and each attachment, then it is moved', async () => {
  const pdf = unique();
  const raw = eml({
    betreff: 'Mein Antrag – Müller',
    text: 'Guten Tag,\nanbei der Antrag.',
    teile: [
      { typ: 'application/pdf', name: 'Antrag.pdf', inhalt: pdf },
      { typ: 'application/pdf', name: 'Antrag.pdf', inhalt: unique() },
    ],
  });
  dovecot.put(raw);
  assert.equal(await abruf(), 1);
  const files = await newest();
  assert.deepEqual(
    files.map(({ dateiname, status }) => [dateiname, status]),
    [
      ['E-Mail.pdf', 'gespeichert'],
      ['Antrag.pdf', 'gespeichert'],
      ['Antrag (2).pdf', 'gespeichert'],
    ],
  );
  const [message, attachment] = files;
  assert.equal(message?.angaben.titel, 'Mein Antrag – Müller');
  assert.equal(attachment?.angaben.email?.von, 'Amira Al-Hassan <amira@example.org>');
  const { rows } = await house.kernel.pool.pg.query('select sha256 from akten.eingang where id = $1', [attachment?.id]);
  assert.equal(rows[0].sha256, createHash('sha256').update(pdf).digest('hex'), 'what was offered is what is stored');
  const quittung = await act(house.kernel, leitung, getLieferung, { id: message?.lieferung_id ?? '' });
  assert.deepEqual([quittung.status, quittung.angeboten, quittung.gespeichert], ['abgeschlossen', 3, 3]);
  assert.deepEqual([dovecot.count('INBOX'), dovecot.count('Bleibe erledigt')], [0, 1]);
  assert.equal((await state())?.fehler, undefined);
});

test('the original message comes out of its document byte for byte, for those who may see it', async () => {
  const raw = eml({ betreff: 'Original', text: 'مرحبا · Привіт · 你好 · ગુજરાતી' });
  dovecot.put(raw);
  await abruf();
  const [message] = await newest();
  assert.ok(message);
  await runJob(house.kernel, zerlegeEingang, { eingangId: message.id });
  const { dokumentId = '', email } = await act(house.kernel, nord, getEingang, { id: message.id });
  assert.equal(email?.betreff, 'Original');
  const answer = (await act(house.kernel, nord, api.getNachrichtOriginal, { id: dokumentId })) as unknown as {
    open(): NodeJS.ReadableStream;
  };
  const parts: Buffer[] = [];
  for await (const part of answer.open()) parts.push(part as Buffer);
  const got = Buffer.concat(parts);
  assert.equal(createHash('sha256').update(got).digest('hex'), message.angaben.email?.sha256);
  assert.deepEqual(got.toString().replaceAll('\r\n', '\n'), raw.toString().replaceAll('\r\n', '\n'));
  const stranger = staff('fremd', { ranges: [] }, ['akten.ansehen', 'akten.lesen']);
  await assert.rejects(act(house.kernel, stranger, api.getNachrichtOriginal, { id: dokumentId }), { status: 404 });
});

test('an Aktenzeichen in the subject names the Akte, for the attachments too', async () => {
  const { akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Betreff' });
  const { rows } = await house.kernel.pool.pg.query('select aktenzeichen from akten.akte where id = $1', [akteId]);
  const teile = [{ typ: 'application/pdf', name: 'Pass.pdf', inhalt: unique() }];
  dovecot.put(eml({ betreff: `Zu ${rows[0].aktenzeichen}: Pass`, text: 'anbei', teile }));
  await abruf();
  for (const { id } of await newest()) await runJob(house.kernel, zerlegeEingang, { eingangId: id });
  const { rows: found } = await house.kernel.pool.pg.query(
    'select titel, typ, zuordnung from akten.dokument where akte_id = $1 order by dateiname',
    [akteId],
  );
  assert.deepEqual(
    found.map(({ typ }) => typ),
    ['email', 'unbestimmt'],
  );
  for (const { zuordnung } of found) assert.match(zuordnung, /im Betreff der E-Mail$/);
});

const moveTo = (ordner: string) =>
  house.kernel.pool.pg.query('update akten.postfach set ordner_erledigt = $2 where id = $1', [postfachId, ordner]);
const NOWHERE = 'a'.repeat(300);

test('killed between storing and moving: looked at again it takes nothing twice and moves it', async () => {
  const before = await deliveries();
  dovecot.put(eml({ betreff: 'Abgebrochen', text: 'x' }));
  await moveTo(NOWHERE);
  assert.equal(await abruf(), 0);
  assert.equal((await state())?.fehler?.code, 'akten.POSTFACH_ABLAGE');
  assert.deepEqual([await deliveries(), dovecot.count('INBOX')], [before + 1, 1]);
  await moveTo('Bleibe erledigt');
  await abruf();
  assert.deepEqual([await deliveries(), dovecot.count('INBOX')], [before + 1, 0]);
  assert.equal((await state())?.fehler, undefined);
});

test('killed between noting and storing: the same delivery is finished, not another one begun', async () => {
  const pdf = unique();
  dovecot.put(eml({ betreff: 'Halb', text: 'x', teile: [{ typ: 'application/pdf', name: 'halb.pdf', inhalt: pdf }] }));
  await moveTo(NOWHERE);
  await abruf();
  const [message, attachment] = await newest();
  // As a kill leaves it: offered, the second file never stored, the message not noted as taken and not moved.
  const { pg } = house.kernel.pool;
  await pg.query(`update akten.eingang set status = 'angeboten', original = null, sha256 = null where id = $1`, [
    attachment?.id,
  ]);
  await pg.query(`update akten.postfach_nachricht set stand = 'offen' where lieferung_id = $1`, [
    message?.lieferung_id,
  ]);
  const count = await deliveries();
  await moveTo('Bleibe erledigt');
  assert.equal(await abruf(), 1);
  assert.deepEqual([await deliveries(), dovecot.count('INBOX')], [count, 0]);
  assert.deepEqual(
    (await newest()).map(({ id, status }) => [id, status]),
    [
      [message?.id, 'gespeichert'],
      [attachment?.id, 'gespeichert'],
    ],
  );
});

test('a server that forgot its numbers: the same bytes are known and no second delivery begins', async () => {
  const raw = eml({ betreff: 'Wieder da', text: 'x' });
  dovecot.put(raw);
  await abruf();
  const count = await deliveries();
  dovecot.put(raw);
  dovecot.forgetUids();
  await abruf();
  assert.deepEqual([await deliveries(), dovecot.count('INBOX')], [count, 0]);
});

test('the same Message-ID with other words is taken, and both the page and the Eingang say so', async () => {
  const id = '<zweimal@example.org>';
  dovecot.put(eml({ betreff: 'Erste', id, text: 'eins' }));
  await abruf();
  assert.equal((await newest())[0]?.angaben.email?.schonAm, undefined);
  dovecot.put(eml({ betreff: 'Zweite', id, text: 'zwei' }));
  await abruf();
  assert.match((await newest())[0]?.angaben.email?.schonAm ?? '', /^\d{4}-/);
});

test('a sick message keeps no other waiting, and an attachment that cannot be read waits for a human', async () => {
  dovecot.put('kein Kopf und kein Ende\0\x01');
  const teile = [{ typ: 'application/ms-tnef', name: 'winmail.dat', inhalt: 'x\x9f>"' }];
  dovecot.put(eml({ betreff: 'Gesund', text: 'x', teile }));
  assert.equal(await abruf(), 2);
  for (const { id } of await newest()) await runJob(house.kernel, zerlegeEingang, { eingangId: id });
  const { eintraege } = await act(house.kernel, nord, listEingang, { status: 'fehler', anzahl: 100 });
  const winmail = eintraege.find(({ dateiname }) => dateiname === 'winmail.dat');
  assert.equal(winmail?.verbleib, 'unlesbar');
  assert.equal(winmail?.email?.betreff, 'Gesund');
});

test('what is wrong is said at the mailbox and told to the scan desk, and passes by itself', async () => {
  await dovecot.stop();
  assert.equal(await abruf(), 0);
  assert.equal((await state())?.fehler?.code, 'akten.POSTFACH_WEG');
  const scanstelle = staff('scan', {}, ['akten.eingang']);
  const { stoerungen } = await act(house.kernel, scanstelle, api.listPostfachStoerungen, {});
  assert.deepEqual(
    stoerungen.map(({ name, titel }) => [name, titel]),
    [['Poststelle', `Der Mailserver localhost antwortet nicht auf Port ${dovecot.port}`]],
  );
  await dovecot.start();
  await abruf();
  assert.equal((await state())?.fehler, undefined);
  assert.deepEqual((await act(house.kernel, scanstelle, api.listPostfachStoerungen, {})).stoerungen, []);
});

test('the button says in one sentence whether it works, and why not', async () => {
  const ask = (change: object) =>
    act(house.kernel, leitung, api.testPostfach, { ...weg(), kennwort: KENNWORT, ...change });
  const good = await ask({});
  assert.deepEqual([good.ok, good.nachrichten], [true, 0]);
  assert.match((await ask({ kennwort: 'falsch' })).satz, /lehnt die Anmeldung von amt ab/);
  assert.match((await ask({ ordner: 'Gibt es nicht' })).satz, /Den Ordner Gibt es nicht gibt es/);
  assert.match((await ask({ port: 1 })).satz, /antwortet nicht auf Port 1/);
  const tls = { port: dovecot.tlsPort, sicherung: 'tls' as const };
  assert.match((await ask(tls)).satz, /Zertifikat des Servers localhost ist nicht zu trauen/);
  assert.equal((await ask({ ...tls, zertifikat: dovecot.zertifikat })).ok, true);
  assert.equal((await ask({ sicherung: 'starttls', zertifikat: dovecot.zertifikat })).ok, true);
  await assert.rejects(ask({ host: 'imap.fern.example' }), /ohne|Ohne|EINGABE/i);
});

test('the password is sealed, never answered, and goes to no other server than its own', async () => {
  const { rows } = await house.kernel.pool.pg.query('select * from akten.postfach where id = $1', [postfachId]);
  assert.ok(!JSON.stringify(rows).includes('geheim'));
  assert.ok(!JSON.stringify(await act(house.kernel, leitung, api.listPostfaecher, {})).includes('kennwort'));
  const { rows: log } = await house.kernel.pool.pg.query('select to_jsonb(e)::text as zeile from protokoll.eintrag e');
  assert.ok(!log.some(({ zeile }) => zeile.includes('geheim')));
  const { version = 0 } = (await state()) ?? {};
  const elsewhere = { ...weg(), host: '127.0.0.2' };
  await assert.rejects(act(house.kernel, leitung, api.testPostfach, { id: postfachId, ...elsewhere }), {
    code: 'akten.POSTFACH_KENNWORT',
  });
  const change = { id: postfachId, version, aktiv: true, ...elsewhere };
  await assert.rejects(act(house.kernel, leitung, api.updatePostfach, change), { code: 'akten.POSTFACH_KENNWORT' });
  const renamed = await act(house.kernel, leitung, api.updatePostfach, { ...change, ...weg(), name: 'Post' });
  assert.equal(renamed.name, 'Post');
  await assert.rejects(act(house.kernel, leitung, api.updatePostfach, { ...change, ...weg() }), {
    code: 'allgemein.KONFLIKT',
  });
  await assert.rejects(act(house.kernel, leitung, api.createPostfach, { ...weg(), kennwort: 'x' }), {
    code: 'akten.POSTFACH_DOPPELT',
  });
  await assert.rejects(act(house.kernel, staff('sb', sued.scope, ['akten.eingang']), api.listPostfaecher, {}), {
    status: 403,
  });
});
