/** Requests on a real database: registered once, run in order, offered, accepted or passed on; killed and taken up again. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { createPersonWithAkte, personInputSchema } from '#areas/akten/index.ts';
import { perform } from '#platform/actions/action.ts';
import { actIn } from '#platform/actions/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { OutputOf, RawInputOf } from '#platform/http/contract.ts';
import type { Right } from '#platform/principal/principal.ts';
import { makeAufgabe, solveAufgabe } from '../buchung/aufgabe.ts';
import { area } from '../termine.module.ts';
import { colleague, openTermineAmt, SYSTEM, type TermineAmt } from '../testing/amt.ts';
import {
  claimAngebot,
  confirmTerminanfrage,
  createTerminanfrage,
  declineAngebot,
  getTerminanfrage,
  getZuteilungsregel,
  listLose,
  previewStand,
  readEingangsbestaetigung,
  uploadNachweis,
  withdrawTerminanfrage,
} from './bedarf.api.ts';
import { tick } from './lauf.ts';
import { losMit, saathash } from './los.ts';
import {
  decideHaerte,
  decideNummer,
  listTerminanfragen,
  readTerminanfrage,
  releaseRegelentwurf,
  saveRegelentwurf,
  simulateZuteilung,
  startZuteilung,
} from './zuteilung.api.ts';
import { ZUTEILUNGSREGEL } from './zuteilung.data.ts';

const act = actIn(area.actions);
const [anna, bert] = [colleague('anna'), colleague('bert')];
const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `termine.${code}`;

let amt: TermineAmt;
let people = 0;

type Neu = Partial<RawInputOf<typeof createTerminanfrage>>;

async function ask(more: Neu = {}): Promise<OutputOf<typeof createTerminanfrage>> {
  people += 1;
  return act(amt.kernel, null, createTerminanfrage, {
    anliegen: 'titel-verlaengern',
    personen: [
      {
        familienname: 'Probe',
        vornamen: `Nummer ${people}`,
        geburtsdatum: '1990-01-01',
        nummer: `X${10_000 + people}`,
      },
    ],
    titelBis: '2027-01-15',
    fruehestens: amt.clock.today().toString(),
    spaetestens: amt.clock.today().add({ days: 60 }).toString(),
    email: `probe${people}@example.org`,
    beantragtVerlaengerung: false,
    loesung: solveAufgabe(makeAufgabe(amt.kernel, 5)),
    ...more,
  });
}

/** The code is in the mail that was written. */
async function codeFor(email: string): Promise<string> {
  const { rows } = await amt.kernel.pool.pg.query<{ text: string }>(
    'select text from platform.nachricht where empfaenger = $1 order by id desc limit 1',
    [email],
  );
  return /\b\d{6}\b/.exec(rows[0]?.text ?? '')?.[0] ?? '';
}

/** Registered, confirmed, checked by the office. */
async function waiting(more: Neu = {}): Promise<{ schluessel: string; id: string }> {
  const { schluessel } = await ask(more);
  await act(amt.kernel, null, confirmTerminanfrage, {
    schluessel,
    code: await codeFor(more.email ?? `probe${people}@example.org`),
  });
  const { rows } = await amt.kernel.pool.pg.query<{ id: string }>(
    `update termine.terminanfrage set nummer_stand = 'bestaetigt' where id = (select max(id::text)::uuid from termine.terminanfrage) returning id`,
  );
  return { schluessel, id: rows[0]?.id ?? '' };
}

const standOf = (schluessel: string) => act(amt.kernel, null, getTerminanfrage, { schluessel });

/** The moment of the first run after today: who asked today takes part in it. */
async function untilNextRun(): Promise<void> {
  const today = amt.clock.today();
  for (;;) {
    await tick(amt.kernel);
    const { rows } = await amt.kernel.pool.pg.query<{ at: string }>(
      `select faellig_at as at from termine.zuteilungslauf where art = 'tag' and stand = 'geplant'`,
    );
    amt.clock.set(rows[0]?.at ?? '');
    if (Temporal.PlainDate.compare(amt.clock.today(), today) > 0) return;
  }
}

async function nextRun(): Promise<void> {
  await untilNextRun();
  await tick(amt.kernel);
}

async function givenPersonMitPass(
  wer: { familienname: string; vornamen: string; geburtsdatum: string },
  nummer: string,
) {
  const { akteId, personId } = await amt.tx((tx) =>
    createPersonWithAkte(amt.kernel, { tx, actor: SYSTEM }, personInputSchema.parse(wer), {
      teamId: 'nord',
      zustand: 'A',
    }),
  );
  const register = allAreas
    .flatMap(({ actions }) => actions)
    .find(({ contract }) => contract.name === 'registerPapier');
  const rights = allAreas.flatMap((one) => Object.keys(one.rights)) as Right[];
  const scope = { all: false, ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }], akten: [] };
  await perform(
    amt.kernel,
    register as NonNullable<typeof register>,
    {
      actor: { ...colleague('anna', rights), scope },
      request: { id: `papier-${nummer}`, idempotencyKey: `papier-${nummer}` },
    },
    { akteId, personId, art: 'pass', gueltigBis: '2033-01-01', staat: 'IND', nummer },
  );
  return { akteId, personId };
}

before(async () => {
  amt = await openTermineAmt({ areas: allAreas, plaetze: { aufenthalt: 1, foto: 1 }, von: '09:00', bis: '10:00' });
});
after(() => amt.close());

describe('a request', () => {
  test('waits for its code, then for the office to know the person', async () => {
    const made = await ask({ email: 'erste@example.org' });
    assert.equal((await standOf(made.schluessel)).stand, 'unbestaetigt');
    const { rows: kept } = await amt.kernel.pool.pg.query('select to_jsonb(i) as row from platform.idempotenz i');
    assert.ok(kept.length > 0 && !JSON.stringify(kept).includes(made.schluessel), 'the secret of the link is not kept');
    await assert.rejects(
      act(amt.kernel, null, confirmTerminanfrage, { schluessel: made.schluessel, code: '000000' }),
      refused('CODE_FALSCH'),
    );
    const code = await codeFor('erste@example.org');
    const open = await act(amt.kernel, null, confirmTerminanfrage, { schluessel: made.schluessel, code });
    assert.deepEqual([open.stand, open.nummerStand, open.platz?.platz], ['offen', 'offen', 1]);
    const liste = await act(amt.kernel, anna, listTerminanfragen, { was: 'pruefen' });
    const row = liste.zeilen.find(({ kennung }) => kennung === made.kennung);
    assert.ok(row);
    const whole = await act(amt.kernel, anna, readTerminanfrage, { id: row.id });
    assert.equal(whole.leute[0]?.familienname, 'Probe');
    await act(amt.kernel, anna, decideNummer, { id: row.id, version: whole.version, ergebnis: 'bestaetigt' });
    assert.equal((await standOf(made.schluessel)).nummerStand, 'bestaetigt');
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: made.schluessel });
  });

  test('there is one for each person and group; withdrawn, there may be another', async () => {
    const personen = [{ familienname: 'Einmal', vornamen: 'Eva', geburtsdatum: '1980-02-03', nummer: 'E 7654321' }];
    const first = await ask({ personen });
    const same = [{ ...personen[0], nummer: 'e7654-321' }] as typeof personen;
    await assert.rejects(ask({ personen: same, anliegen: 'studium' }), refused('SCHON_EINE_ANFRAGE'));
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: first.schluessel });
    const second = await ask({ personen: same });
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: second.schluessel });
  });

  test('of two at the same moment one is registered', async () => {
    const personen = [{ familienname: 'Zugleich', vornamen: 'Zoe', geburtsdatum: '1980-02-03', nummer: 'Z7654321' }];
    const both = await Promise.allSettled([ask({ personen }), ask({ personen })]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    for (const one of both)
      if (one.status === 'fulfilled')
        await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: one.value.schluessel });
  });

  test('nothing readable of a person lies in its rows', async () => {
    await ask({
      personen: [{ familienname: 'Unlesbar', vornamen: 'Ulla', geburtsdatum: '1971-07-09', nummer: 'U1111111' }],
    });
    for (const table of ['terminanfrage', 'terminanfrageperson', 'anfragenachweis', 'zuteilungsergebnis']) {
      const { rows } = await amt.kernel.pool.pg.query<{ t: string }>(`select t::text as t from termine.${table} t`);
      for (const { t } of rows) assert.doesNotMatch(t, /Unlesbar|Ulla|1971-07-09|U1111111|@example/);
    }
  });

  test('asks „Beantragen Sie damit die Verlängerung?“ and answers it for nobody', async () => {
    await assert.rejects(
      ask({ beantragtVerlaengerung: undefined }),
      (cause) => cause instanceof Fault && cause.status === 400,
    );
  });

  test('„ja“ is an application in that second, with number and receipt, and stays when the request is withdrawn', async () => {
    const made = await ask({ beantragtVerlaengerung: true, sprache: 'ar' });
    const [antrag] = made.antraege;
    assert.equal(antrag?.eingegangenAm, amt.clock.now().toString());
    const { pdf } = await act(amt.kernel, null, readEingangsbestaetigung, { schluessel: made.schluessel });
    assert.match(Buffer.from(pdf, 'base64').subarray(0, 5).toString(), /%PDF-/);
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: made.schluessel });
    const { rows } = await amt.kernel.pool.pg.query<{ stand: string; weg: string; at: string }>(
      `select stand, weg, eingegangen_at as at from vorgaenge.eingang_nachricht where antrag ->> 'antragsidentifikation' = $1`,
      [antrag?.nummer],
    );
    assert.deepEqual(rows, [{ stand: 'offen', weg: 'termin', at: amt.clock.now().toString() }]);
  });

  test('„ja“ of somebody whom the office knows opens the Vorgang in that second, by Aktenzeichen or passport', async () => {
    const wer = { familienname: 'Drossel', vornamen: 'Amsel', geburtsdatum: '1988-03-04' };
    const { akteId, personId } = await givenPersonMitPass(wer, 'P7654321');
    const { pg } = amt.kernel.pool;
    const akte = await pg.query<{ az: string }>('select aktenzeichen as az from akten.akte where id = $1', [akteId]);
    const aktenzeichen = akte.rows[0]?.az ?? '';
    const applied = async (person: typeof wer & { nummer: string }, more: Neu = {}) => {
      const { schluessel, antraege } = await ask({ beantragtVerlaengerung: true, personen: [person], ...more });
      await act(amt.kernel, null, withdrawTerminanfrage, { schluessel });
      const { rows } = await pg.query<{ at: string; akte: string | null; person: string | null; seit: string | null }>(
        `select n.eingegangen_at as at, v.akte_id as akte, v.person_id as person, v.eingegangen_at as seit
         from vorgaenge.eingang_nachricht n left join vorgaenge.verfahren v on v.id = n.verfahren_id
         where n.antrag ->> 'antragsidentifikation' = $1`,
        [antraege[0]?.nummer],
      );
      return rows[0];
    };
    const at = amt.clock.now().toString();
    const opened = { at, akte: akteId, person: personId, seit: at };
    const open = { at, akte: null, person: null, seit: null };
    assert.deepEqual(await applied({ ...wer, nummer: 'X7654322' }, { aktenzeichen }), opened);
    assert.deepEqual(await applied({ ...wer, nummer: 'p 765-4321' }), opened);
    assert.deepEqual(await applied({ ...wer, nummer: 'X7654323' }), open, 'a number that nobody knows: a person looks');
    assert.deepEqual(await applied({ ...wer, geburtsdatum: '1999-09-09', nummer: 'P7654321' }), open);
    assert.deepEqual(await applied({ ...wer, familienname: 'Star', nummer: 'P7654321' }), open);
    assert.deepEqual(await applied({ ...wer, nummer: 'P7654321' }, { aktenzeichen: 'FREMD-1' }), open);
  });

  test('proof is a picture or a PDF, whatever its name says', async () => {
    const made = await ask({ haerte: 'krankheit' });
    const file = (inhalt: string) => ({
      schluessel: made.schluessel,
      wozu: 'haerte' as const,
      dateiname: 'a.pdf',
      inhalt,
    });
    await assert.rejects(
      act(amt.kernel, null, uploadNachweis, file(Buffer.from('<html>').toString('base64'))),
      refused('NACHWEIS_FORMAT'),
    );
    const seen = await act(amt.kernel, null, uploadNachweis, file(Buffer.from('%PDF-1.7 …').toString('base64')));
    assert.equal(seen.nachweise.length, 1);
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: made.schluessel });
  });
});

describe('a run', () => {
  test('gives the first time within the wishes in the order of the rule, and the lot can be recomputed', async () => {
    const late = await waiting({ titelBis: '2027-02-01' });
    const soon = await waiting({ titelBis: '2026-12-20' });
    const ill = await waiting({ titelBis: '2027-02-01', haerte: 'krankheit' });
    const whole = await act(amt.kernel, anna, readTerminanfrage, { id: ill.id });
    await act(amt.kernel, anna, decideHaerte, { id: ill.id, version: whole.version, ergebnis: 'bestaetigt' });
    const promised = await act(amt.kernel, null, getZuteilungsregel, {});
    await tick(amt.kernel);
    assert.equal((await standOf(soon.schluessel)).stand, 'offen', 'the day of the request itself has no run for it');
    await nextRun();
    const after = await Promise.all([ill, soon, late].map(({ schluessel }) => standOf(schluessel)));
    assert.deepEqual(
      after.map(({ stand }) => stand),
      ['angeboten', 'angeboten', 'angeboten'],
    );
    const begins = after.map(({ angebot }) => angebot?.beginn ?? '');
    assert.deepEqual(begins, begins.toSorted(), 'who stands before gets the earlier time');
    for (const { angebot } of after) assert.ok((angebot?.antwortBis ?? '') < (angebot?.beginn ?? ''));
    const rule = await act(amt.kernel, null, getZuteilungsregel, {});
    const lauf = rule.laeufe.find(({ art }) => art === 'tag');
    assert.ok(lauf?.saat);
    assert.equal(saathash(lauf.saat), lauf.saatHash);
    if (promised.naechste.length > 0) assert.ok(promised.naechste.some(({ saatHash }) => saatHash === lauf.saatHash));
    const { lose, saat } = await act(amt.kernel, null, listLose, { id: lauf.id });
    for (const { anfrageId, los } of lose) assert.equal(los, losMit(saat)(anfrageId));
    const recomputed = lose.toSorted((a, b) => a.gruppe - b.gruppe || (a.los < b.los ? -1 : 1));
    assert.deepEqual(lose, recomputed, 'by group, then by lot, as anybody can do it');
    for (const { losId } of after) assert.equal(lose.filter(({ anfrageId }) => anfrageId === losId).length, 1);
    assert.doesNotMatch(JSON.stringify(lose), /krankheit|20\d\d-\d\d-\d\d/, 'nobody is found by an illness or a day');
  });

  test('an offer that is accepted is a Termin, and accepting twice is accepting once', async () => {
    const [row] = (await act(amt.kernel, anna, listTerminanfragen, { was: 'angeboten' })).zeilen;
    const { schluessel } = await secretOf(row?.id ?? '');
    const [one, two] = await Promise.all([1, 2].map(() => act(amt.kernel, null, claimAngebot, { schluessel })));
    assert.deepEqual([one?.stand, two?.stand], ['angenommen', 'angenommen']);
    const { rows } = await amt.kernel.pool.pg.query<{ stand: string }>(
      'select stand from termine.termin where id = $1',
      [one?.angebot?.terminId],
    );
    assert.equal(rows[0]?.stand, 'gebucht');
  });

  test('declined, the time goes to the next and the request waits on; after the last offer it ends', async () => {
    const [row] = (await act(amt.kernel, anna, listTerminanfragen, { was: 'angeboten' })).zeilen;
    const { schluessel } = await secretOf(row?.id ?? '');
    const first = await standOf(schluessel);
    const declined = await act(amt.kernel, null, declineAngebot, { schluessel });
    assert.equal(declined.stand, 'offen');
    await assert.rejects(act(amt.kernel, null, claimAngebot, { schluessel }), refused('ANGEBOT_VORBEI'));
    await nextRun();
    const second = await standOf(schluessel);
    assert.equal(second.stand, 'angeboten');
    assert.notEqual(second.angebot?.beginn, first.angebot?.beginn, 'not the same once more');
    assert.equal((await act(amt.kernel, null, declineAngebot, { schluessel })).stand, 'beendet');
  });

  test('of accepting and running out at the same moment one happens', async () => {
    const { schluessel } = await waiting();
    await nextRun();
    const { angebot } = await standOf(schluessel);
    amt.clock.set(angebot?.antwortBis ?? '');
    await Promise.allSettled([act(amt.kernel, null, claimAngebot, { schluessel }), tick(amt.kernel)]);
    const after = await standOf(schluessel);
    assert.notEqual(after.angebot?.terminId, angebot?.terminId, 'the last second is over');
    const { rows } = await amt.kernel.pool.pg.query<{ stand: string }>(
      'select stand from termine.termin where id = $1',
      [angebot?.terminId],
    );
    assert.equal(rows[0]?.stand, 'abgesagt');
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel });
  });

  test('killed after any step it goes on, loses nothing and does nothing twice; two at once change nothing', async () => {
    const asked = [];
    for (let nr = 0; nr < 5; nr += 1) asked.push(await waiting({ titelBis: `2026-12-2${nr}` }));
    await untilNextRun();
    // Stops after its second step, as a worker that dies does.
    let steps = 0;
    const dying = {
      get aborted() {
        steps += 1;
        return steps > 5;
      },
    } as AbortSignal;
    await tick(amt.kernel, dying);
    const cut = await amt.kernel.pool.pg.query(`select from termine.zuteilungslauf where stand = 'laeuft'`);
    assert.equal(cut.rows.length, 1, 'cut off in the middle');
    await Promise.all([tick(amt.kernel), tick(amt.kernel)]);
    const states = await Promise.all(asked.map(({ schluessel }) => standOf(schluessel)));
    assert.deepEqual(
      states.map(({ stand }) => stand),
      Array(5).fill('angeboten'),
    );
    const begins = states.map(({ angebot }) => angebot?.beginn ?? '');
    assert.equal(new Set(begins).size, 5);
    assert.deepEqual(begins, begins.toSorted());
    const offers = await amt.kernel.pool.pg.query<{ n: number }>(
      `select count(*)::int as n from termine.zuteilungsergebnis where ergebnis = 'angeboten' and anfrage_id = any($1)`,
      [asked.map(({ id }) => id)],
    );
    assert.equal(offers.rows[0]?.n, 5);
    const mails = await amt.kernel.pool.pg.query<{ n: number }>(
      `select count(*)::int as n from platform.nachricht where vorlage = 'termine.anfrage-angebot' and empfaenger like 'probe%'`,
    );
    const all = await amt.kernel.pool.pg.query<{ n: number }>(
      'select sum(angebote)::int as n from termine.terminanfrage',
    );
    assert.equal(mails.rows[0]?.n, all.rows[0]?.n, 'one mail for each offer');
    for (const { schluessel } of asked) await act(amt.kernel, null, withdrawTerminanfrage, { schluessel });
  });

  test('whoever has a Termin of this kind already gets no second one', async () => {
    const { schluessel, id } = await waiting();
    await amt.kernel.pool.pg.query(
      `insert into termine.terminperson (termin_id, nr, schluessel, gruppe)
       select (select id from termine.termin where stand = 'gebucht' limit 1), 90 + nr, schluessel, gruppe
       from termine.terminanfrageperson where anfrage_id = $1`,
      [id],
    );
    await nextRun();
    const after = await standOf(schluessel);
    assert.deepEqual([after.stand, after.endeGrund], ['beendet', 'schon_ein_termin']);
  });
});

async function secretOf(id: string): Promise<{ schluessel: string }> {
  const { rows } = await amt.kernel.pool.pg.query<{ angaben: string }>(
    'select angaben from termine.terminanfrage where id = $1',
    [id],
  );
  return JSON.parse(amt.kernel.keys.unseal('termine.anfrage', rows[0]?.angaben ?? ''));
}

describe('standing and rule', () => {
  test('the preview counts who is before and why', async () => {
    const soon = await waiting({ titelBis: '2026-12-10' });
    const seen = await act(amt.kernel, null, previewStand, { anliegen: 'titel-verlaengern', titelBis: '2026-12-29' });
    assert.deepEqual([seen.platz, seen.von, seen.davor.titelende], [2, 2, 1]);
    assert.ok(seen.erwartet, 'runs have given away places');
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: soon.schluessel });
  });

  test('what the office knows only: an unknown person is in no queue', async () => {
    const made = await ask();
    const code = await codeFor(`probe${people}@example.org`);
    await act(amt.kernel, null, confirmTerminanfrage, { schluessel: made.schluessel, code });
    const seen = await act(amt.kernel, null, previewStand, { anliegen: 'titel-verlaengern', titelBis: '2027-03-01' });
    assert.equal(seen.von, 1);
  });

  test('the probe says what the next run would do and writes nothing', async () => {
    const one = await waiting();
    const before = await amt.kernel.pool.pg.query('select count(*) from termine.termin');
    const probe = await act(amt.kernel, anna, simulateZuteilung, {});
    assert.equal(probe.teilnehmend, 1);
    assert.ok(probe.zeilen[0]?.tag);
    assert.deepEqual((await amt.kernel.pool.pg.query('select count(*) from termine.termin')).rows, before.rows);
    await act(amt.kernel, null, withdrawTerminanfrage, { schluessel: one.schluessel });
  });

  test('the rule is changed by two persons, from tomorrow at the earliest', async () => {
    const regel = { ...ZUTEILUNGSREGEL, annahmeStunden: 12 };
    const heute = amt.clock.today();
    const draft = await act(amt.kernel, anna, saveRegelentwurf, {
      regel,
      gueltigAb: heute.add({ days: 1 }).toString(),
    });
    const seen = { id: draft.id, version: draft.version };
    await assert.rejects(
      act(amt.kernel, anna, releaseRegelentwurf, seen),
      (cause) => cause instanceof Fault && cause.code === 'fassung.ZWEITE_PERSON',
    );
    await act(amt.kernel, bert, releaseRegelentwurf, seen);
    assert.equal((await act(amt.kernel, null, getZuteilungsregel, {})).regel.annahmeStunden, 8);
    amt.clock.advance({ days: 1 });
    assert.equal((await act(amt.kernel, null, getZuteilungsregel, {})).regel.annahmeStunden, 12);
  });

  test('a run is brought forward by a colleague, and the log says who', async () => {
    const { laufId } = await act(amt.kernel, anna, startZuteilung, {});
    await tick(amt.kernel);
    const { rows } = await amt.kernel.pool.pg.query<{ stand: string }>(
      'select stand from termine.zuteilungslauf where id = $1',
      [laufId],
    );
    assert.equal(rows[0]?.stand, 'fertig');
  });
});
