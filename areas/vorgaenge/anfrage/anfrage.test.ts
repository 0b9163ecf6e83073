/** Enquiries on a real database with the simulator as a process of its own: once, whatever dies in between. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { Right } from '#platform/principal/principal.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { createVerfahren } from '../verfahren.api.ts';
import { area } from '../vorgaenge.module.ts';
import * as api from './anfrage.api.ts';
import { fetchAntworten, noteFiktionen, sendeAnfrage } from './anfrage.jobs.ts';
import type { Anfrage } from './anfrage.schema.ts';
import { httpStellen, setStellen, stellenOf } from './stelle.port.ts';
import { givenPerson, staffOf } from './testing.ts';

const act = actIn(area.actions);
const ALL_RIGHTS = allAreas.flatMap(({ rights }) => Object.keys(rights) as Right[]);
const nord = staffOf(area, 'nord', { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] }, ALL_RIGHTS);
const sued = {
  ...nord,
  id: 'sued',
  scope: { all: false, akten: [], ranges: [{ teamId: 'sued', from: 'A', to: 'Z' }] },
};
const clock = fixedClock('2026-03-02T09:00:00Z');
let house: TestKernel;
let simulator: Simulator;

const MODULE = path.join(import.meta.dirname, 'stelle.simulator.ts');
const JOB = { arbeitgeber: 'Werk Süd GmbH', taetigkeit: 'Schlosserin', wochenstunden: '40', bruttoentgelt: '42000' };

const query = async <T extends object>(text: string, values: unknown[] = []) =>
  (await house.kernel.pool.pg.query<T>(text, values)).rows;
const zaehler = async () =>
  (await (await fetch(`${simulator.ready.url}zaehler`)).json()) as Record<string, { zustellungen: number }>;

async function useSimulator(settings: object = {}): Promise<void> {
  await simulator?.stop();
  simulator = await startSimulator(MODULE, { sekunden: 0, ...settings });
  setStellen(house.kernel, httpStellen(house.kernel, String(simulator.ready.url)));
}

let nr = 0;
async function givenVerfahren(): Promise<string> {
  nr += 1;
  const { akteId, personId } = await givenPerson(house.kernel, 'nord', {
    familienname: `Kovač${'abcdefghijklmnopqrstuvwxyz'[nr % 26]}`,
    geburtsdatum: '1990-05-17',
    staatsangehoerigkeiten: ['SRB'],
  });
  const { id } = await act(house.kernel, nord, createVerfahren, { akteId, personId, verfahrensart: 'P08' });
  return id;
}

const ask = (verfahrenId: string, anlass = 'ba-zustimmung', angaben: Record<string, string> = JOB) =>
  act(house.kernel, nord, api.createAnfrage, { verfahrenId, anlass, angaben });
const again = async ({ id, verfahrenId }: Anfrage) =>
  (await act(house.kernel, nord, api.listAnfragen, { verfahrenId })).eintraege.find((one) => one.id === id) as Anfrage;
const sendungOf = async ({ id }: Anfrage) =>
  (
    await query<{ id: string }>('select id from vorgaenge.anfrage_sendung where anfrage_id = $1 order by runde desc', [
      id,
    ])
  )[0]?.id as string;
const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };
const runSend = async (anfrage: Anfrage) =>
  sendeAnfrage.run(house.kernel, { sendungId: await sendungOf(anfrage) }, running);
const facts = async ({ verfahrenId }: Anfrage) =>
  Object.fromEntries(
    (
      await query<{ feld: string; wert: unknown; herkunft: string }>(
        'select feld, wert, herkunft from vorgaenge.tatsache where verfahren_id = $1 and abgeloest_at is null',
        [verfahrenId],
      )
    ).map(({ feld, wert }) => [feld.split('.').at(-1), wert]),
  );
const fristen = ({ id }: Anfrage) =>
  query<{ faellig: string; wartet_auf: string; erledigt: boolean }>(
    'select faellig, wartet_auf, erledigt_at is not null as erledigt from vorgaenge.frist where bezug = $1 order by id',
    [id],
  );

before(async () => {
  house = await testKernel({ areas: allAreas, clock });
  await useSimulator();
});
after(async () => {
  await simulator?.stop();
  await house?.close();
});

describe('an enquiry', () => {
  it('is sent, waits with a Frist, and its answer becomes facts of that body', async () => {
    const made = await ask(await givenVerfahren());
    assert.equal(made.stand, 'entwurf');
    await runSend(made);
    const sent = await again(made);
    assert.equal(sent.stand, 'gesendet');
    assert.equal(sent.faellig, '2026-03-16');
    assert.match(sent.sendungen[0]?.quittung ?? '', /^BUN-\d{4}-\d{6}$/);
    assert.deepEqual(await fristen(made), [{ faellig: '2026-03-16', wartet_auf: 'stelle', erledigt: false }]);
    assert.equal((await facts(made)).status, 'angefragt');
    assert.equal(await fetchAntworten(house.kernel), 1);
    assert.equal(await fetchAntworten(house.kernel), 0, 'confirmed, so it does not come again');
    assert.equal((await again(made)).stand, 'beantwortet');
    assert.equal((await facts(made)).status, 'erteilt');
    assert.equal((await fristen(made))[0]?.erledigt, true);
  });

  it('is not there for another team', async () => {
    const made = await ask(await givenVerfahren());
    await assert.rejects(
      act(house.kernel, sued, api.withdrawAnfrage, { id: made.id, version: made.version }),
      /ANFRAGE_NICHT_GEFUNDEN/,
    );
    const { eintraege } = await act(house.kernel, sued, api.listAnfragen, {});
    assert.equal(
      eintraege.some(({ id }) => id === made.id),
      false,
    );
  });

  it('runs once for one occasion, also when two ask at once', async () => {
    const verfahrenId = await givenVerfahren();
    const results = await Promise.allSettled([ask(verfahrenId), ask(verfahrenId)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('begins a new period when a question was answered', async () => {
    const made = await ask(await givenVerfahren(), 'ba-zustimmung', { ...JOB, bemerkung: '[rueckfrage]' });
    await runSend(made);
    await fetchAntworten(house.kernel);
    const asked = await again(made);
    assert.equal(asked.stand, 'rueckfrage');
    assert.equal((await facts(made)).rueckfrage, true);
    clock.advance({ days: 3 });
    await act(house.kernel, nord, api.ergaenzeAnfrage, { id: made.id, version: asked.version, angaben: JOB });
    await runSend(made);
    const second = await again(made);
    assert.equal(second.faellig, '2026-03-19');
    assert.equal((await facts(made)).rueckfrage, false);
    assert.equal(second.sendungen.length, 2);
    await fetchAntworten(house.kernel);
    assert.equal((await again(made)).stand, 'beantwortet');
  });
});

describe('what security services say', () => {
  it('is kept for a person: no fact, no word in the timeline', async () => {
    const made = await ask(await givenVerfahren(), 'sicherheit-73-2', { bemerkung: '[bedenken]' });
    await runSend(made);
    await fetchAntworten(house.kernel);
    const done = await again(made);
    assert.equal(done.brauchtMensch, true);
    assert.deepEqual(await facts(made), {});
    const told = await query<{ text: string }>('select text from vorgaenge.ereignis where verfahren_id = $1', [
      made.verfahrenId,
    ]);
    assert.equal(
      told.some(({ text }) => /bedenken/i.test(text)),
      false,
    );
    const seen = await act(house.kernel, nord, api.noteGesehen, { id: made.id, version: done.version });
    assert.equal(seen.brauchtMensch, false);
  });
});

describe('whatever dies in between', () => {
  it('a message that arrived unheard is not sent a second time', async () => {
    await useSimulator({ fault: 'verschlucken' });
    const made = await ask(await givenVerfahren());
    await assert.rejects(runSend(made), /STELLE_NICHT_ERREICHBAR/);
    assert.equal((await again(made)).stand, 'entwurf');
    await runSend(made);
    assert.equal((await again(made)).stand, 'gesendet');
    assert.equal((await zaehler())[await sendungOf(made)]?.zustellungen, 1);
    await useSimulator();
  });

  it('killed between the intent and the sending, the next run sends once; run again it sends nothing', async () => {
    const made = await ask(await givenVerfahren());
    // What a killed worker leaves: the try is noted, nothing was sent.
    await query('update vorgaenge.anfrage_sendung set versuche = 1 where anfrage_id = $1', [made.id]);
    await Promise.all([runSend(made), runSend(made)]);
    await runSend(made);
    assert.equal((await again(made)).sendungen.length, 1);
    const all = await fristen(made);
    assert.equal(all.filter(({ erledigt }) => !erledigt).length, 1);
  });

  it('an intent whose transaction is rolled back sends nothing', async () => {
    const before = (await query('select from vorgaenge.anfrage_sendung')).length;
    await assert.rejects(ask(await givenVerfahren(), 'ba-zustimmung', { arbeitgeber: 'Werk' }), /ANGABEN_FEHLEN/);
    assert.equal((await query('select from vorgaenge.anfrage_sendung')).length, before);
  });

  it('a letter that comes with an answer is filed once, also when a run died before it was', async () => {
    const made = await ask(await givenVerfahren(), 'ba-zustimmung', { ...JOB, bemerkung: '[dokument]' });
    await runSend(made);
    const port = stellenOf(house.kernel);
    assert.ok(port);
    const mute = { ...port, bestaetige: async () => undefined };
    setStellen(house.kernel, mute);
    await fetchAntworten(house.kernel);
    // What a run leaves that died after the answer was kept and before its letter was noted.
    await query('update vorgaenge.anfrage_antwort set lieferung_id = null where anfrage_id = $1', [made.id]);
    setStellen(house.kernel, port);
    await fetchAntworten(house.kernel);
    const filed = await query<{ n: number; lieferung_id: string | null }>(
      `select (select count(*)::int from akten.eingang e where e.lieferung_id = a.lieferung_id) as n, a.lieferung_id
       from vorgaenge.anfrage_antwort a where a.anfrage_id = $1`,
      [made.id],
    );
    assert.equal(filed.length, 1);
    assert.equal(filed[0]?.n, 1);
  });

  it('the same answer from two workers at once counts once', async () => {
    await fetchAntworten(house.kernel);
    const made = await ask(await givenVerfahren());
    await runSend(made);
    const both = await Promise.all([fetchAntworten(house.kernel), fetchAntworten(house.kernel)]);
    assert.equal(both[0] + both[1], 1);
    assert.equal((await again(made)).eingegangen.length, 1);
  });
});

describe('the way by hand', () => {
  it('takes over with a sentence when the body refuses the message', async () => {
    const made = await ask(await givenVerfahren(), 'ba-zustimmung', { ...JOB, bemerkung: '[annahme verweigert]' });
    await runSend(made);
    const row = await again(made);
    assert.equal(row.vonHand, true);
    assert.match(row.sendungen[0]?.grund ?? '', /unvollständig/);
  });

  it('takes over after the last try, and says that it may have arrived', async () => {
    await useSimulator({ fault: 'stumm' });
    const made = await ask(await givenVerfahren());
    await assert.rejects(runSend(made), /STELLE_NICHT_ERREICHBAR/);
    await sendeAnfrage.onDead?.(house.kernel, { sendungId: await sendungOf(made) }, 'tot');
    const row = await again(made);
    assert.match(row.sendungen[0]?.grund ?? '', /Fragen Sie dort nach/);
    const { eintraege } = await act(house.kernel, nord, api.listAnfragen, { nur: 'von_hand' });
    assert.ok(eintraege.some(({ id }) => id === made.id));
    assert.ok((await act(house.kernel, nord, api.countAnfragen, {})).anzahl > 0);
    assert.equal((await act(house.kernel, sued, api.countAnfragen, {})).anzahl, 0);
    const sent = await act(house.kernel, nord, api.noteVersand, {
      id: made.id,
      version: row.version,
      zugangAm: '2026-03-04',
      quittung: 'Telefax',
    });
    assert.equal(sent.faellig, '2026-03-18');
    await useSimulator();
    await runSend(made);
    assert.equal((await zaehler())[await sendungOf(made)], undefined, 'a late job sends nothing');
    const done = await act(house.kernel, nord, api.noteStellenAntwort, {
      id: made.id,
      version: sent.version,
      art: 'ablehnung',
      text: 'Ungünstigere Arbeitsbedingungen',
      eingegangenAm: '2026-03-05',
    });
    assert.equal(done.stand, 'beantwortet');
    assert.equal(done.brauchtMensch, true);
    assert.equal((await facts(made)).status, 'abgelehnt');
  });

  it('is there from the start where no electronic way is set up', async () => {
    const port = stellenOf(house.kernel);
    setStellen(house.kernel, undefined);
    const made = await ask(await givenVerfahren());
    assert.equal(made.vonHand, true);
    setStellen(house.kernel, port);
  });

  it('survives nonsense from the other side', async () => {
    await useSimulator({ fault: 'unsinn' });
    const made = await ask(await givenVerfahren());
    await assert.rejects(runSend(made), /STELLE_UNVERSTAENDLICH/);
    await assert.rejects(fetchAntworten(house.kernel), /STELLE_UNVERSTAENDLICH/);
    await useSimulator();
  });
});

describe('silence', () => {
  it('is consent by law after the period, and a word that comes later waits for a person', async () => {
    const made = await ask(await givenVerfahren(), 'ba-zustimmung', { ...JOB, bemerkung: '[schweigen]' });
    await runSend(made);
    clock.advance({ days: 14 });
    assert.equal((await again(made)).ueberfaellig, false);
    await noteFiktionen(house.kernel);
    assert.equal((await again(made)).stand, 'gesendet', 'the last day is still theirs');
    clock.advance({ days: 1 });
    await noteFiktionen(house.kernel);
    const row = await again(made);
    assert.equal(row.stand, 'fiktion');
    const late = await act(house.kernel, nord, api.noteStellenAntwort, {
      id: made.id,
      version: row.version,
      art: 'ablehnung',
      eingegangenAm: clock.today().toString(),
    });
    assert.equal(late.stand, 'fiktion');
    assert.equal(late.brauchtMensch, true);
    assert.equal((await facts(made)).status, 'angefragt', 'the Pruefschema knows the fiction by the day it was asked');
  });
});
