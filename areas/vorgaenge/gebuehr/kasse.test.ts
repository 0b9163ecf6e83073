/** Claims and payments over a real database: two desks, two messages, money without a reference, four eyes. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import * as gebuehr from './gebuehr.api.ts';
import * as kasse from './kasse.api.ts';
import { getKassenforderung, listKassenforderungen, takeZahlung } from './kasse.api.ts';
import { AREAS, act, givenVorgang, person } from './testing.ts';
import * as verzicht from './verzicht.api.ts';

const anna = person('anna', 'sachbearbeitung');
const bert = person('bert', 'teamleitung');
const [kim, kai] = [person('kim', 'kasse'), person('kai', 'kasse')];
const FREMD = randomUUID();
/** Casework of another team: it sees no Akte of this one. */
const emma = { ...person('emma', 'sachbearbeitung'), scope: { all: false, ranges: [], akten: [] } };

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: AREAS, work: false });
});
after(() => house.close());

const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
let names = 0;

async function issue(
  schluessel = 'ae_verlaengerung',
  more: { vorgangId?: string; art?: 'gebuehr' | 'bearbeitung' } = {},
) {
  names += 1;
  const zahler = `Person ${names}`;
  const umstaende = { geburtsdatum: '1980-05-05', antragAm: '2026-04-01' };
  const anfrage = { stichtag: '2026-04-28', posten: [{ schluessel, titel: 'ae' as const }], umstaende };
  const vorgangId = more.vorgangId ?? (await givenVorgang(house.kernel));
  const input = { art: 'gebuehr' as const, ...more, vorgangId, zahler, anfrage, faelligAm: '2026-05-28' };
  return { zahler, vorgangId, ...(await act(house.kernel, anna, gebuehr.issueForderung, input)) };
}

const read = (id: string) => act(house.kernel, kim, getKassenforderung, { id });
const bank = (referenz: string, betrag: string, zweck: string) =>
  act(house.kernel, kim, kasse.importKontoauszug, {
    text: `Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck\n${referenz};04.05.2026;${betrag};Wer;${zweck}\n`,
  });
const unzugeordnet = async () => {
  const { zahlungen } = await act(house.kernel, kim, kasse.listUnzugeordneteZahlungen, {});
  const { anzahl } = await act(house.kernel, kim, kasse.countUnzugeordneteZahlungen, {});
  assert.equal(anzahl, zahlungen.length);
  return zahlungen;
};

describe('the claim', () => {
  test('is frozen with its reasons; the desk sees text and amount only', async () => {
    const { id, vorgangId, kassenzeichen } = await issue();
    const { forderungen } = await act(house.kernel, anna, gebuehr.listForderungen, { vorgangId });
    assert.equal(forderungen[0]?.zeilen[0]?.norm, '§ 45 Nr. 2 Buchst. b AufenthV');
    const seen = await read(id);
    assert.deepEqual([seen.offenCent, seen.stand, seen.kassenzeichen], [9300, 'offen', kassenzeichen]);
    assert.deepEqual(Object.keys(seen.zeilen[0] ?? {}), ['text', 'betragCent']);
    assert.ok(!('vorgangId' in seen) && !('erlasse' in seen));
  });
  test('is not issued for what cannot be computed, nor in a Vorgang of others, nor by the desk', async () => {
    await assert.rejects(issue('nie'), refusedAs('gebuehr.NICHT_BERECHENBAR'));
    await assert.rejects(issue('ne', { vorgangId: FREMD }), refusedAs('vorgaenge.VERFAHREN_NICHT_GEFUNDEN'));
    const { vorgangId } = await issue();
    await assert.rejects(
      act(house.kernel, emma, gebuehr.listForderungen, { vorgangId }),
      refusedAs('vorgaenge.VERFAHREN_NICHT_GEFUNDEN'),
    );
    await assert.rejects(
      act(house.kernel, kim, gebuehr.listForderungen, { vorgangId: FREMD }),
      refusedAs('allgemein.KEIN_RECHT'),
    );
    await assert.rejects(act(house.kernel, anna, listKassenforderungen, {}), refusedAs('allgemein.KEIN_RECHT'));
  });
  test('§ 69 (7): the paid processing fee is credited, once', async () => {
    const vorab = await issue('ne', { art: 'bearbeitung' });
    await assert.rejects(issue('ne', { vorgangId: vorab.vorgangId }), refusedAs('gebuehr.BEARBEITUNG_OFFEN'));
    const { version } = await read(vorab.id);
    await act(house.kernel, kim, takeZahlung, { id: vorab.id, version, betragCent: 5650 });
    const { id } = await issue('ne', { vorgangId: vorab.vorgangId });
    const seen = await read(id);
    assert.deepEqual([seen.summeCent, seen.angerechnetCent, seen.offenCent], [11300, 5650, 5650]);
    const zweite = await issue('ne', { vorgangId: vorab.vorgangId });
    assert.equal((await read(zweite.id)).angerechnetCent, 0);
  });
  test('cancelled with a reason it asks for nothing, and stays readable', async () => {
    const { id } = await issue();
    await storno(id);
    assert.deepEqual([(await read(id)).stand, (await read(id)).offenCent], ['storniert', 0]);
    await assert.rejects(
      act(house.kernel, kim, takeZahlung, { id, version: 3, betragCent: 100 }),
      refusedAs('gebuehr.SCHON_BEZAHLT'),
    );
  });
});

/** Above the limit of the office: one asks, another releases. */
async function storno(id: string): Promise<void> {
  const grund = 'Der Antrag war doppelt erfasst.';
  const asked = await act(house.kernel, anna, verzicht.cancelForderung, { id, version: 1, grund });
  await act(house.kernel, bert, verzicht.decideStorno, { id: asked.id, entscheidung: 'freigegeben' });
}

describe('the desk', () => {
  test('two desks take the same money: one receipt, and the other is told', async () => {
    const { id } = await issue();
    const take = (who: typeof kim) => act(house.kernel, who, takeZahlung, { id, version: 1, betragCent: 9300 });
    const both = await Promise.allSettled([take(kim), take(kai), take(kim)]);
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const one of both) if (one.status === 'rejected') assert.ok(refusedAs('gebuehr.SCHON_BEZAHLT')(one.reason));
    const seen = await read(id);
    assert.deepEqual([seen.stand, seen.zahlungen.length], ['bezahlt', 1]);
  });
  test('receipts count without gaps, also when ten claims are paid at once and one is refused', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => issue()));
    const taken = await Promise.all(
      ids.map(({ id }) => act(house.kernel, kim, takeZahlung, { id, version: 1, betragCent: 9300 })),
    );
    await assert.rejects(
      act(house.kernel, kim, takeZahlung, { id: (await issue()).id, version: 1, betragCent: 9301 }),
      refusedAs('gebuehr.BETRAG_ZU_HOCH'),
    );
    const last = await act(house.kernel, kim, takeZahlung, { id: (await issue()).id, version: 1, betragCent: 1 });
    const numbers = [...taken, last]
      .map(({ belegnummer }) => Number(belegnummer.split('-')[1]))
      .toSorted((a, b) => a - b);
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => (numbers[0] as number) + at),
    );
  });
  test('a part leaves the rest open; search by number and by name', async () => {
    const { id, kassenzeichen, zahler } = await issue();
    await act(house.kernel, kim, takeZahlung, { id, version: 1, betragCent: 5000 });
    const find = async (words: string) =>
      (await act(house.kernel, kim, listKassenforderungen, { text: words })).forderungen;
    assert.deepEqual(
      [(await find(kassenzeichen))[0]?.stand, (await find(kassenzeichen))[0]?.offenCent],
      ['teilbezahlt', 4300],
    );
    assert.ok((await find(zahler)).some((one) => one.id === id));
    assert.deepEqual(await find('%'), []);
  });
  test('the receipt is a PDF', async () => {
    const { id } = await issue();
    const { zahlungId } = await act(house.kernel, kim, takeZahlung, { id, version: 1, betragCent: 9300 });
    const answer = (await act(house.kernel, kim, kasse.printQuittung, { id, zahlungId })) as ByteAnswer;
    assert.match(await text(await answer.open()), /^%PDF/);
    await assert.rejects(
      act(house.kernel, kim, kasse.printQuittung, { id: (await issue()).id, zahlungId }),
      refusedAs('gebuehr.FORDERUNG_NICHT_GEFUNDEN'),
    );
  });
});

test('a desk killed in the middle has taken nothing, and its receipt number goes to the next', async () => {
  const [one, other] = [await issue(), await issue()];
  const before = await act(house.kernel, kim, takeZahlung, { id: other.id, version: 1, betragCent: 1 });
  const holder = await house.kernel.pool.pg.connect();
  // The counter is held, so the desk stands between its checks and its payment when it is cut off.
  await holder.query(`begin; select 1 from vorgaenge.zaehler where art = 'beleg' for update`);
  const cut = act(house.kernel, kai, takeZahlung, { id: one.id, version: 1, betragCent: 9300 });
  const refused = assert.rejects(cut);
  const waiting = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%vorgaenge.zaehler%'`;
  while ((await house.kernel.pool.pg.query(waiting)).rowCount === 0) await new Promise((done) => setTimeout(done, 20));
  await refused;
  await holder.query('rollback');
  holder.release();
  assert.deepEqual([(await read(one.id)).stand, (await read(one.id)).zahlungen.length], ['offen', 0]);
  const next = await act(house.kernel, kim, takeZahlung, { id: one.id, version: 1, betragCent: 9300 });
  const number = (beleg: string) => Number(beleg.split('-')[1]);
  assert.equal(number(next.belegnummer), number(before.belegnummer) + 1);
});

describe('the bank', () => {
  test('a transfer finds its claim by number; the same line again books nothing', async () => {
    const { id, kassenzeichen } = await issue();
    const first = await bank('R1', '93,00', `Gebuehr ${kassenzeichen}`);
    assert.deepEqual([first.neu, first.zugeordnet], [1, 1]);
    const again = await bank('R1', '93,00', `Gebuehr ${kassenzeichen}`);
    assert.deepEqual([again.neu, again.schonBekannt], [0, 1]);
    assert.equal((await read(id)).stand, 'bezahlt');
  });
  test('too little and too much are booked as they came, and shown', async () => {
    const [wenig, viel] = [await issue(), await issue()];
    await bank('R2', '90,00', wenig.kassenzeichen);
    await bank('R3', '100,00', viel.kassenzeichen);
    assert.deepEqual([(await read(wenig.id)).stand, (await read(wenig.id)).offenCent], ['teilbezahlt', 300]);
    assert.deepEqual([(await read(viel.id)).stand, (await read(viel.id)).offenCent], ['ueberzahlt', -700]);
    const { forderungen } = await act(house.kernel, kim, listKassenforderungen, { nur: 'ueberzahlt' });
    assert.ok(forderungen.some(({ id }) => id === viel.id));
  });
  test('without a reference it waits for a person, with claims of the same amount to look at, and is given once', async () => {
    const { id } = await issue('fachkraefteverfahren');
    assert.equal((await bank('R4', '411,00', 'Danke')).ohneZuordnung, 1);
    const [zahlung] = (await unzugeordnet()).filter(({ betragCent }) => betragCent === 41100);
    assert.ok(zahlung?.vorschlaege.some((one) => one.id === id));
    assert.equal((await read(id)).stand, 'offen');
    const give = (who: typeof kim) =>
      act(house.kernel, who, kasse.assignZahlung, {
        id: zahlung?.id as string,
        aufteilung: [{ forderungId: id, betragCent: 41100 }],
      });
    const both = await Promise.allSettled([give(kim), give(kai)]);
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await read(id)).stand, 'bezahlt');
  });
  test('one transfer for two claims is divided by a person, to the cent', async () => {
    const [one, other] = [await issue(), await issue('fiktion')];
    await bank('R5', '106,00', `${one.kassenzeichen} und ${other.kassenzeichen}`);
    const [zahlung] = (await unzugeordnet()).filter(({ betragCent }) => betragCent === 10600);
    assert.deepEqual(zahlung?.vorschlaege.map(({ id }) => id).toSorted(), [one.id, other.id].toSorted());
    const divide = (cent: number) =>
      act(house.kernel, kim, kasse.assignZahlung, {
        id: zahlung?.id as string,
        aufteilung: [
          { forderungId: one.id, betragCent: 9300 },
          { forderungId: other.id, betragCent: cent },
        ],
      });
    await assert.rejects(divide(1299), refusedAs('gebuehr.AUFTEILUNG_FALSCH'));
    await divide(1300);
    assert.deepEqual([(await read(one.id)).stand, (await read(other.id)).stand], ['bezahlt', 'bezahlt']);
  });
  test('money for a cancelled claim waits for a person; rubbish is refused whole', async () => {
    const { id, kassenzeichen } = await issue();
    await storno(id);
    assert.equal((await bank('R6', '93,00', kassenzeichen)).ohneZuordnung, 1);
    await assert.rejects(
      act(house.kernel, kim, kasse.importKontoauszug, { text: 'nichts' }),
      refusedAs('gebuehr.AUSZUG_UNLESBAR'),
    );
  });
});

describe('C34: waiver', () => {
  const erlass = (id: string, betragCent: number, version = 1) =>
    act(house.kernel, anna, verzicht.requestErlass, {
      ...{ id, version, betragCent, norm: '§ 53 Abs. 2 AufenthV' as const },
      begruendung: 'Rente unter dem Existenzminimum, belegt.',
    });
  test('from the limit of the office on a second person decides, and never the one who asked', async () => {
    const { id } = await issue();
    const asked = await erlass(id, 9300);
    assert.equal(asked.freigegeben, false);
    assert.equal((await read(id)).stand, 'offen');
    await assert.rejects(erlass(id, 100, 2), refusedAs('gebuehr.ERLASS_LAEUFT'));
    const selbst = { ...anna, rights: new Set([...anna.rights, ...bert.rights]) };
    const decide = (who: typeof anna) =>
      act(house.kernel, who, verzicht.decideErlass, { id: asked.id, entscheidung: 'freigegeben' });
    await assert.rejects(decide(selbst), refusedAs('gebuehr.ZWEITE_PERSON'));
    await assert.rejects(decide(anna), refusedAs('allgemein.KEIN_RECHT'));
    await decide(bert);
    assert.equal((await read(id)).stand, 'erlassen');
    await assert.rejects(decide(bert), refusedAs('gebuehr.ERLASS_ENTSCHIEDEN'));
  });
  test('paid in between, the waiver is not released', async () => {
    const { id } = await issue();
    const asked = await erlass(id, 9300);
    await act(house.kernel, kim, takeZahlung, { id, version: 2, betragCent: 9300 });
    await assert.rejects(
      act(house.kernel, bert, verzicht.decideErlass, { id: asked.id, entscheidung: 'freigegeben' }),
      refusedAs('gebuehr.NICHTS_ZU_ERLASSEN'),
    );
    await act(house.kernel, bert, verzicht.decideErlass, { id: asked.id, entscheidung: 'abgelehnt' });
  });
  test('the database itself knows no release by the same person', async () => {
    const { id } = await issue();
    const asked = await erlass(id, 9300);
    await assert.rejects(
      house.kernel.pool.pg.query(
        `update vorgaenge.erlass set entscheidung = 'freigegeben', entschieden_by = 'anna', entschieden_at = now() where id = $1`,
        [asked.id],
      ),
      /erlass_check/,
    );
  });
  test('below the limit one person decides; small pieces do not get around it', async () => {
    const { id } = await issue();
    assert.equal((await erlass(id, 4900)).freigegeben, true);
    assert.equal((await erlass(id, 100, 2)).freigegeben, false);
    assert.equal((await read(id)).offenCent, 4400);
  });
});

describe('the booking export', () => {
  const lauf = () => act(house.kernel, kim, kasse.createBuchungslauf, { von: '2026-01-01', bis: '2999-12-31' });
  test('two runs at once: every booking in exactly one, and the file stays the same', async () => {
    await issue();
    const both = await Promise.allSettled([lauf(), lauf()]);
    const done = both.filter((one) => one.status === 'fulfilled');
    assert.equal(done.length, 1);
    const [{ value }] = done as [PromiseFulfilledResult<Awaited<ReturnType<typeof lauf>>>];
    const file = async () =>
      text(await ((await act(house.kernel, kim, kasse.downloadBuchungslauf, { id: value.id })) as ByteAnswer).open());
    const before = await file();
    assert.equal(before.trim().split('\r\n').length, value.buchungen + 1);
    const { id } = await issue();
    await act(house.kernel, kim, takeZahlung, { id, version: 1, betragCent: 9300 });
    const next = await lauf();
    assert.equal(next.buchungen, 2);
    assert.equal(await file(), before);
    await assert.rejects(lauf(), refusedAs('gebuehr.NICHTS_ZU_BUCHEN'));
  });
  test('the application cannot take a booking or a payment back', async () => {
    const as = (statement: string) => house.kernel.pool.pg.query(statement);
    await assert.rejects(as('update vorgaenge.buchung set betrag_cent = 1'), /permission denied/);
    await assert.rejects(as('delete from vorgaenge.zahlung'), /permission denied/);
  });
  test('what all payments add up to is what the claims count as paid', async () => {
    const { rows } = await house.kernel.pool.pg.query(
      `select (select coalesce(sum(betrag_cent), 0)::int from vorgaenge.zahlung z
          where exists (select from vorgaenge.zahlung_zuordnung o where o.zahlung_id = z.id)) as zahlungen,
        (select coalesce(sum(betrag_cent), 0)::int from vorgaenge.zahlung_zuordnung) as zuordnungen,
        (select coalesce(sum(betrag_cent), 0)::int from vorgaenge.buchung where art = 'zahlung') as gebucht`,
    );
    assert.equal(rows[0].zahlungen, rows[0].zuordnungen);
    assert.equal(rows[0].gebucht, rows[0].zuordnungen);
  });
});
