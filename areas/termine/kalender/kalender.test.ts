/** The office books for people without e-mail, moves, cancels, notes; every name that is read is written down. */
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import { savePlanaenderung } from '../kapazitaet/plaetze.api.ts';
import { act, colleague, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import * as api from './kalender.api.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 60 });
});
after(() => amt.close());

const service = colleague('service');
const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const abholung = { anliegen: [{ schluessel: 'abholung', personen: 1 }] };
const person = (familienname: string, nummer: string | undefined = `L${familienname}47`) => ({
  familienname,
  vornamen: 'Rima',
  geburtsdatum: '1990-05-17',
  ...(nummer ? { nummer } : { ohneNummer: 'duldung' as const }),
});

async function vereinbart(familienname: string, { tag = '2026-12-02', ohneNummer = false } = {}) {
  const { zeiten } = await act(amt.kernel, service, api.listFreieZeitenFuerAmt, { wunsch: abholung, tag });
  const [zeit] = zeiten;
  assert.ok(zeit);
  return act(amt.kernel, service, api.arrangeTermin, {
    wunsch: abholung,
    beginn: zeit.beginn,
    klasse: zeit.klassen[0] as 'oeffentlich',
    personen: [
      ohneNummer ? { ...person(familienname), nummer: undefined, ohneNummer: 'duldung' } : person(familienname),
    ],
    sprache: 'ar',
  });
}

test('free times of all classes, with the sentence that explains the minutes', async () => {
  const angebot = await act(amt.kernel, service, api.listFreieZeitenFuerAmt, { wunsch: abholung });
  assert.match(angebot.satz, /^1 Person: \d+ Minuten/);
  assert.ok(angebot.tage.length > 5 && angebot.zeiten.length > 0);
  assert.deepEqual(angebot.zeiten[0]?.klassen, ['oeffentlich']);
  // § 2 Feiertagsgesetz NW.
  assert.ok(!angebot.tage.some(({ tag }) => tag === '2026-12-25'));
});

test('booked at once for somebody without e-mail; the calendar shows the name, and who read it is written down', async () => {
  const termin = await vereinbart('Haddad');
  assert.deepEqual([termin.stand, termin.herkunft, termin.name], ['gebucht', 'amt', 'Haddad, Rima']);
  const kalender = await act(amt.kernel, service, api.listKalender, {
    von: '2026-11-30',
    bis: '2026-12-06',
    poolId: termin.poolId,
  });
  assert.deepEqual(
    kalender.termine.map(({ kennung, stationen }) => [kennung, stationen.length > 0]),
    [[termin.kennung, true]],
  );
  assert.equal(kalender.tage.length, 7);
  const { rows } = await sql<{ zeile: string }>`
    select to_jsonb(e)::text as zeile from protokoll.eintrag e`
    .execute(amt.kernel.pool.db)
    .catch(() => ({ rows: [] }));
  assert.ok(rows.every(({ zeile }) => !zeile.includes('Haddad')));
  const { termin: found } = await act(amt.kernel, service, api.findTerminByKennung, {
    kennung: termin.kennung.toLowerCase().replace('-', ' '),
  });
  assert.equal(found?.id, termin.id);
  // The name lies in no table as it is.
  const { rows: roh } = await sql<{ t: string }>`select t::text from termine.termin t`.execute(amt.kernel.pool.db);
  assert.ok(roh.every(({ t }) => !t.includes('Haddad')));
});

test('one Termin per person and group; without a number name and birth date count', async () => {
  await assert.rejects(vereinbart('Haddad', { tag: '2026-12-03' }), refusedAs('termine.SCHON_EIN_TERMIN'));
  const ohne = await vereinbart('Krasniqi', { ohneNummer: true, tag: '2026-12-03' });
  assert.equal(ohne.angaben.personen[0]?.ohneNummer, 'duldung');
  await assert.rejects(
    vereinbart('Krasniqi', { ohneNummer: true, tag: '2026-12-04' }),
    refusedAs('termine.SCHON_EIN_TERMIN'),
  );
});

test('the AZR number is no number for a Termin (§ 10 Abs. 4 AZRG), and every person is named', async () => {
  const { zeiten } = await act(amt.kernel, service, api.listFreieZeitenFuerAmt, { wunsch: abholung });
  const input = {
    wunsch: abholung,
    beginn: zeiten[0]?.beginn ?? '',
    klasse: 'oeffentlich' as const,
    sprache: 'de' as const,
  };
  await assert.rejects(
    act(amt.kernel, service, api.arrangeTermin, { ...input, personen: [person('Mensah', '123456789012')] }),
    (cause: unknown) => cause instanceof Fault && cause.fields?.[0]?.path === 'personen.0.nummer',
  );
  await assert.rejects(
    act(amt.kernel, service, api.arrangeTermin, { ...input, personen: [person('Eins'), person('Zweite')] }),
    (cause: unknown) => cause instanceof Fault && cause.fields?.[0]?.path === 'personen',
  );
});

test('moved in one step, cancelled with a reason; an older version is refused', async () => {
  const termin = await vereinbart('Petrovic', { tag: '2026-12-08' });
  const { zeiten } = await act(amt.kernel, service, api.listFreieZeitenFuerAmt, {
    terminId: termin.id,
    tag: '2026-12-09',
  });
  const { id, version } = termin;
  const ziel = { id, version, beginn: zeiten[3]?.beginn ?? '', klasse: 'oeffentlich' as const };
  const moved = await act(amt.kernel, service, api.moveTerminFuerAmt, ziel);
  assert.deepEqual([moved.tag, moved.verschoben, moved.name], ['2026-12-09', 1, 'Petrovic, Rima']);
  await assert.rejects(act(amt.kernel, service, api.moveTerminFuerAmt, ziel), refusedAs('termine.STAND_PASST_NICHT'));
  await assert.rejects(
    act(amt.kernel, service, api.cancelTerminFuerAmt, { id, version: moved.version, grund: 'sonst' }),
    refusedAs('allgemein.EINGABE_UNGUELTIG'),
  );
  const weg = await act(amt.kernel, service, api.cancelTerminFuerAmt, {
    id,
    version: moved.version,
    grund: 'unterlagen',
  });
  assert.deepEqual([weg.stand, weg.grund], ['abgesagt', 'unterlagen']);
  // Free again for the person.
  assert.equal((await vereinbart('Petrovic', { tag: '2026-12-09' })).stand, 'gebucht');
});

test('a Termin outside of open time is moved to an alternative, and the conflict is gone', async () => {
  const termin = await vereinbart('Tesfaye', { tag: '2026-12-15' });
  await act(amt.kernel, service, savePlanaenderung, {
    aenderungen: [
      { teil: 'ausnahme', werte: { poolId: termin.poolId, tag: '2026-12-15', zeiten: [], grund: 'Umzug' } },
    ],
  });
  const heute = () => act(amt.kernel, service, api.countTermineHeute, {});
  assert.equal((await heute()).konflikte, 1);
  const gezeigt = await act(amt.kernel, service, api.getTerminFuerAmt, { id: termin.id });
  assert.deepEqual([gezeigt.ausserhalb, gezeigt.beginn], [true, termin.beginn]);
  const { tage, zeiten } = await act(amt.kernel, service, api.listFreieZeitenFuerAmt, {
    terminId: termin.id,
    ab: '2026-12-15',
  });
  assert.notEqual(tage[0]?.tag, '2026-12-15');
  await act(amt.kernel, service, api.moveTerminFuerAmt, {
    ...{ id: termin.id, version: termin.version, beginn: zeiten[0]?.beginn ?? '', klasse: 'oeffentlich' as const },
  });
  assert.equal((await heute()).konflikte, 0);
});

test('whether somebody was there is noted after it began, not before', async () => {
  const termin = await vereinbart('Okonkwo', { tag: '2026-12-10' });
  const note = { id: termin.id, version: termin.version, stand: 'nicht_erschienen' as const };
  await assert.rejects(act(amt.kernel, service, api.noteTerminstand, note), refusedAs('termine.STAND_PASST_NICHT'));
});

test('the sheet of paper: a PDF with the link, that can be printed again', async () => {
  const termin = await vereinbart('Berhe', { tag: '2026-12-11' });
  const print = async () => {
    const answer = (await act(amt.kernel, service, api.getTerminzettel, { id: termin.id })) as unknown as ByteAnswer;
    return buffer(await answer.open());
  };
  const eins = await print();
  assert.equal(eins.subarray(0, 5).toString(), '%PDF-');
  assert.ok(eins.length > 5_000);
  assert.ok((await print()).length > 5_000);
});

test('more than seven days at once are refused with a sentence', async () => {
  await assert.rejects(
    act(amt.kernel, service, api.listKalender, { von: '2026-12-01', bis: '2026-12-31' }),
    refusedAs('allgemein.EINGABE_UNGUELTIG'),
  );
});
