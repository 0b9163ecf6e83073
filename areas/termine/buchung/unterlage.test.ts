/** Papers before the visit, reminders, and what happens while the mail server is away. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { allAreas } from '#apps/server/areas.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { sendNachricht } from '#platform/mail/create-mail.ts';
import { listNachrichten } from '#platform/mail/mail.sql.ts';
import { finishTermin } from '../termin/vergabe.ts';
import { act, colleague, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import * as aufsicht from './aufsicht.api.ts';
import { listFreieTage } from './buchung.api.ts';
import { erinnereAnTermine, raeumeBuchungAuf } from './buchung.jobs.ts';
import { anna, bookAt, givenLeicht, holdAt, newHalter, postFor, refused, stranger } from './testing.ts';
import { uebernimmNachBesuch, uebernimmTerminunterlagen } from './uebernahme.jobs.ts';
import * as api from './unterlage.api.ts';
import * as verwaltung from './verwaltung.api.ts';

let amt: TermineAmt;
const staff = colleague('anna');
before(async () => {
  // No mail server answers there: whatever is written has to wait and not be lost.
  amt = await openTermineAmt({ areas: allAreas, config: { BLEIBE_SMTP_URL: 'smtp://127.0.0.1:1' } });
  await givenLeicht(amt);
});
after(() => amt.close());

const at = (time: string, tag: string) => `${tag}T${time}:00+01:00`;
const run = (job: JobDefinition, payload: object = {}) =>
  job.run(amt.kernel, payload as never, { id: 'test', signal: new AbortController().signal, attempt: 0 });

async function pdf(): Promise<string> {
  const document = await PDFDocument.create();
  document.addPage();
  return Buffer.from(await document.save()).toString('base64');
}

test('papers are sent by the link, looked at, and go into the capture after the visit', async () => {
  const { quittung, email } = await bookAt(amt, at('09:00', '2026-12-03'));
  const { schluessel, id: terminId } = quittung;
  const fremd = stranger(amt);
  const upload = (inhalt: string, unterlage = 'anlage') =>
    fremd.call(api.uploadTerminunterlage, { schluessel, unterlage, dateiname: 'pass.pdf', inhalt });
  for (const junk of [Buffer.from('<script>'), Buffer.from('%PDF-1.7\nkaputt'), Buffer.alloc(2000, 7)])
    await assert.rejects(upload(junk.toString('base64')), refused('DATEI_NICHT_BRAUCHBAR'));
  // A photo of an iPhone: nothing of ours reads it, and the sentence says what to do.
  const heic = Buffer.from(`\0\0\0\x24ftypheic${'\0'.repeat(200)}`, 'latin1');
  await assert.rejects(upload(heic.toString('base64')), refused('FOTO_HEIC'));
  await assert.rejects(
    fremd.call(api.uploadTerminunterlage, {
      schluessel: newHalter().padEnd(43, 'x'),
      unterlage: 'pass',
      dateiname: 'x',
      inhalt: 'eA==',
    }),
    refused('NICHT_GEFUNDEN'),
  );
  const [one, two] = [await upload(await pdf()), await upload(await pdf(), 'gibt-es-nicht')];
  assert.deepEqual([one.seiten, two.unterlage], [1, 'anlage']);
  await fremd.call(api.removeTerminunterlage, { schluessel, id: two.id });
  const { termine } = await act(amt.kernel, staff, api.listUnterlagenpruefungen, {});
  assert.deepEqual(
    termine.map(({ dateien }) => dateien),
    [1],
  );
  assert.equal((await act(amt.kernel, staff, aufsicht.countTerminpruefungen, {})).unterlagen, 1);
  const liste = await act(amt.kernel, staff, api.listUnterlagenZumTermin, { terminId });
  assert.deepEqual([liste.erreichbar, liste.offen, liste.name], [true, true, `${anna.familienname}, ${anna.vornamen}`]);
  assert.ok(liste.mitbringen.length > 0 && liste.mitbringen.every(({ name }) => /^[A-ZÄÖÜ]/.test(name)));
  const seite = (nr: number) =>
    act(amt.kernel, staff, api.readTerminunterlageseite, { terminId, id: one.id, seite: nr });
  const bild = (await seite(1)) as unknown as { contentType: string; length: number };
  assert.ok(bild.contentType === 'image/webp' && bild.length > 100);
  await assert.rejects(seite(2), refused('NICHT_GEFUNDEN'));
  await act(amt.kernel, staff, api.judgeTerminunterlagen, { terminId, urteil: 'fehlt', fehlt: ['pass'] });
  assert.equal((await act(amt.kernel, staff, aufsicht.countTerminpruefungen, {})).unterlagen, 0);
  const seen = await fremd.call(verwaltung.getTermin, { schluessel });
  assert.deepEqual(seen.unterlagen, { stand: 'fehlt', fehlt: ['pass'], dateien: 1 });
  assert.equal((await act(amt.kernel, staff, api.listUnterlagenpruefungen, {})).termine.length, 0, 'looked at');
  const mails = await postFor(amt, email);
  assert.ok(mails.some(({ vorlage, text }) => vorlage === 'termine.unterlagen-fehlt' && !text.includes('pass')));
  await amt.tx((tx) => finishTermin(tx, { id: terminId, stand: 'wahrgenommen' }));
  const happened = { terminId, tag: '2026-12-03', poolId: amt.pools.notfall, stand: 'wahrgenommen' };
  for (const _twice of [1, 2]) await amt.tx((tx) => uebernimmNachBesuch.handle(amt.kernel, tx, happened));
  for (const _twice of [1, 2]) await run(uebernimmTerminunterlagen, { terminId });
  const { rows } = await amt.kernel.pool.pg.query(
    `select inhalt is null as weg, uebernommen_at is not null as da from termine.terminunterlage where termin_id = $1`,
    [terminId],
  );
  assert.deepEqual(rows, [{ weg: true, da: true }]);
});

test('seven days and one day before a reminder goes, once, though the job runs often; moved, it goes anew', async () => {
  const person = { ...anna, nummer: 'R1234567' };
  const { quittung, email } = await bookAt(amt, at('10:00', '2026-12-10'), { person });
  const kinds = async () =>
    (await postFor(amt, email)).map(({ vorlage }) => vorlage).filter((vorlage) => vorlage?.includes('erinnerung'));
  await run(erinnereAnTermine);
  assert.deepEqual(await kinds(), [], 'ten days ahead');
  amt.clock.set('2026-12-03T09:00:00Z');
  for (const _ of [1, 2, 3]) await run(erinnereAnTermine);
  assert.deepEqual(await kinds(), ['termine.erinnerung7']);
  amt.clock.set('2026-12-09T09:00:00Z');
  await Promise.all([run(erinnereAnTermine), run(erinnereAnTermine)]);
  assert.deepEqual((await kinds()).sort(), ['termine.erinnerung1', 'termine.erinnerung7']);
  const moved = await stranger(amt).call(verwaltung.moveTermin, {
    schluessel: quittung.schluessel,
    beginn: at('10:00', '2026-12-14'),
  });
  amt.clock.set('2026-12-13T09:00:00Z');
  await run(erinnereAnTermine);
  assert.equal((await kinds()).filter((kind) => kind === 'termine.erinnerung1').length, 2, moved.tag);
});

test('the mail server is away: the booking stands, the mail waits and is tried again', async () => {
  const { quittung, email } = await bookAt(amt, at('11:00', '2026-12-16'), { person: { ...anna, nummer: 'M7654321' } });
  assert.equal(quittung.stand, 'gebucht');
  const waiting = await postFor(amt, email);
  assert.ok(waiting.length >= 2 && waiting.every(({ status }) => status === 'entwurf'));
  await assert.rejects(run(sendNachricht, { id: waiting[0]?.id }));
  assert.equal((await postFor(amt, email))[0]?.status, 'entwurf', 'not lost');
});

test('patterns are counted and shown, nothing is blocked for them; traces go after their days', async () => {
  for (let nr = 0; nr < 26; nr += 1)
    await amt.kernel.pool.pg.query(
      `insert into termine.spur (art, netz, kontakt, person, termin_id, at) values ('benannt', 'netz', 'kontakt', $1, uuidv7(), $2)`,
      [`person ${nr}`, amt.clock.now().toString()],
    );
  const { muster } = await act(amt.kernel, staff, aufsicht.listAuffaelliges, {});
  const arten = muster.filter(({ anzahl }) => anzahl === 26).map(({ art }) => art);
  assert.deepEqual(arten.sort(), ['kontakt-viele-personen', 'kontakt-viele-reservierungen', 'netz-viele-namen']);
  assert.doesNotMatch(JSON.stringify(muster), /person 1/);
  amt.clock.advance({ days: 15 });
  await run(raeumeBuchungAuf);
  assert.equal((await act(amt.kernel, staff, aufsicht.listAuffaelliges, {})).muster.length, 0);
  const { rows } = await amt.kernel.pool.pg.query(
    'select (select count(*) from termine.zaehler) + (select count(*) from termine.aufgabe) as n',
  );
  assert.equal(Number(rows[0]?.n), 0, 'counters and tasks have an end');
});

test('cancel and hold again within seconds is seen; the cancelled time rests', async () => {
  const person = { ...anna, nummer: 'W1234567' };
  const tag = amt.clock.today().add({ days: 4 }).toString();
  const found = await stranger(amt).call(listFreieTage, { anliegen: ['verlust:1'], von: tag });
  const day = found.tage[0]?.tag ?? tag;
  const { quittung } = await bookAt(amt, at('09:00', day), { person, ip: '203.0.113.50' });
  const fremd = stranger(amt, '203.0.113.50');
  await fremd.call(verwaltung.cancelTermin, { schluessel: quittung.schluessel });
  const { rows } = await amt.kernel.pool.pg.query('select 1 from termine.belegung where termin_id is null');
  assert.ok(rows.length > 0, 'rests');
  await holdAt(fremd, { beginn: at('10:00', day) });
  const { muster } = await act(amt.kernel, staff, aufsicht.listAuffaelliges, {});
  assert.ok(muster.some(({ art }) => art === 'absage-und-neu'));
  assert.ok((await listNachrichten(amt.kernel.pool.db, { limit: 1 })).length > 0);
});
