/** Whatever is done with a claim in whatever order: what is open is the sum of its explained lines, and the books agree. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { closeKasse, confirmKassenabschluss, getKassenabschluss } from './abschluss.api.ts';
import { kontozeilen } from './forderung.rules.ts';
import type { Forderung } from './forderung.schema.ts';
import * as gebuehr from './gebuehr.api.ts';
import * as kasse from './kasse.api.ts';
import * as mahnung from './mahnung.api.ts';
import { decideErstattung, requestErstattung } from './rueckzahlung.api.ts';
import { AREAS, act, givenVorgang, person } from './testing.ts';
import * as verzicht from './verzicht.api.ts';

const anna = person('anna', 'sachbearbeitung');
const bert = person('bert', 'teamleitung');
const [kim, kai] = [person('kim', 'kasse'), person('kai', 'kasse')];
const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const IBAN = 'DE89370400440532013000';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: AREAS, work: false });
});
after(() => house.close());

async function issue(faelligAm = '2026-05-28') {
  const vorgangId = await givenVorgang(house.kernel);
  const umstaende = { geburtsdatum: '1980-05-05', antragAm: '2026-04-01' };
  const anfrage = { stichtag: '2026-04-28', posten: [{ schluessel: 'ae_verlaengerung' }], umstaende };
  const input = { vorgangId, art: 'gebuehr' as const, zahler: 'Wer', anfrage, faelligAm };
  const made = await act(house.kernel, anna, gebuehr.issueForderung, input);
  const read = async () =>
    (await act(house.kernel, anna, gebuehr.listForderungen, { vorgangId })).forderungen[0] as Forderung;
  return { ...made, read };
}

let lines = 0;
const bank = (kassenzeichen: string, cent: number) => {
  lines += 1;
  const betrag = `${Math.floor(cent / 100)},${String(cent % 100).padStart(2, '0')}`;
  return act(house.kernel, kim, kasse.importKontoauszug, {
    text: `Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck\nP${lines};04.05.2026;${betrag};Wer;${kassenzeichen}\n`,
  });
};

type Schritt = {
  readonly tun: 'erlass' | 'kasse' | 'bank' | 'erstattung' | 'storno' | 'ablehnen';
  readonly cent: number;
};
const schritt: fc.Arbitrary<Schritt> = fc.record({
  tun: fc.constantFrom(
    'erlass' as const,
    'kasse' as const,
    'bank' as const,
    'erstattung' as const,
    'storno' as const,
    'ablehnen' as const,
  ),
  cent: fc.integer({ min: 1, max: 12_000 }),
});

async function tu({ tun, cent }: Schritt, of: Forderung): Promise<void> {
  const { id, version } = of;
  const { kernel } = house;
  const begruendung = 'Belegt durch Unterlagen in der Akte.';
  if (tun === 'kasse') await act(kernel, kim, kasse.takeZahlung, { id, version, betragCent: cent });
  if (tun === 'bank') await bank(of.kassenzeichen, cent);
  if (tun === 'storno') {
    const asked = await act(kernel, anna, verzicht.cancelForderung, { id, version, grund: 'Doppelt erfasst.' });
    // Now and then it stays waiting, and money comes meanwhile.
    if (!asked.freigegeben && cent % 3 > 0)
      await act(kernel, bert, verzicht.decideStorno, { id: asked.id, entscheidung: 'freigegeben' });
  }
  if (tun === 'erlass' || tun === 'ablehnen') {
    const norm = '§ 53 Abs. 2 AufenthV' as const;
    const asked = await act(kernel, anna, verzicht.requestErlass, { id, version, betragCent: cent, norm, begruendung });
    const entscheidung = tun === 'erlass' ? 'freigegeben' : 'abgelehnt';
    if (!asked.freigegeben) await act(kernel, bert, verzicht.decideErlass, { id: asked.id, entscheidung });
  }
  if (tun === 'erstattung') {
    const wanted = { id, version, betragCent: cent, empfaenger: 'Wer', iban: IBAN, begruendung };
    const asked = await act(kernel, anna, requestErstattung, wanted);
    await act(kernel, bert, decideErstattung, { id: asked.id, entscheidung: 'freigegeben' });
  }
}

function summe(of: Forderung): number {
  return kontozeilen({
    ...of,
    storniert: of.stornoGrund !== undefined,
    zahlungen: of.zahlungen.map((one) => ({ ...one, wort: one.weg })),
  }).reduce((sum, { betragCent }) => sum + betragCent, 0);
}

test('claim, waiver, payment, refund, cancellation in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(schritt, { minLength: 1, maxLength: 8 }), async (schritte) => {
      const { kassenzeichen, read } = await issue();
      for (const one of schritte) {
        try {
          await tu(one, await read());
        } catch (cause) {
          // A refusal is fine; it must only leave everything as it was.
          if (!(cause instanceof Fault)) throw cause;
        }
        const now = await read();
        assert.equal(summe(now), now.offenCent);
      }
      const of = await read();
      await act(house.kernel, kim, kasse.createBuchungslauf, { von: '2026-01-01', bis: '2999-12-31' });
      const { rows } = await house.kernel.pool.pg.query(
        `select coalesce(sum(betrag_cent) filter (where art in ('forderung', 'storno', 'erlass')), 0)::int as soll,
           coalesce(sum(betrag_cent) filter (where art in ('zahlung', 'erstattung')), 0)::int as ist
         from vorgaenge.buchung where kassenzeichen = $1`,
        [kassenzeichen],
      );
      assert.equal(rows[0].soll - rows[0].ist, of.offenCent, 'the books say the same');
    }),
    { numRuns: 12, seed: 7 },
  );
});

test('a refund is the work of two, of what is too much, to an account that can be', async () => {
  const { id, kassenzeichen, read } = await issue();
  await bank(kassenzeichen, 10_000);
  const wanted = { id, version: 2, betragCent: 700, empfaenger: 'Wer', iban: IBAN, begruendung: 'Zu viel überwiesen.' };
  await assert.rejects(
    act(house.kernel, anna, requestErstattung, { ...wanted, betragCent: 701 }),
    refusedAs('gebuehr.NICHTS_ZU_ERSTATTEN'),
  );
  await assert.rejects(act(house.kernel, anna, requestErstattung, { ...wanted, iban: 'DE00370400440532013000' }));
  const asked = await act(house.kernel, anna, requestErstattung, wanted);
  const selbst = { ...anna, rights: new Set([...anna.rights, ...bert.rights]) };
  const decide = (who: typeof anna) =>
    act(house.kernel, who, decideErstattung, { id: asked.id, entscheidung: 'freigegeben' });
  await assert.rejects(decide(selbst), refusedAs('gebuehr.ZWEITE_PERSON'));
  await decide(bert);
  const seen = await read();
  assert.deepEqual([seen.stand, seen.offenCent, seen.erstattungen[0]?.iban], ['bezahlt', 0, 'DE** 3000']);
});

test('§ 6 VwVG NRW: nothing goes to enforcement before its reminder has run out', async () => {
  const { id } = await issue('2026-04-01');
  const ids = [id];
  await assert.rejects(
    act(house.kernel, kim, mahnung.handOverForderungen, { ids }),
    refusedAs('gebuehr.NOCH_NICHT_REIF'),
  );
  assert.equal((await act(house.kernel, kim, mahnung.remindForderungen, { ids })).gemahnt, 1);
  await assert.rejects(
    act(house.kernel, kim, mahnung.remindForderungen, { ids }),
    refusedAs('gebuehr.NICHTS_ZU_MAHNEN'),
  );
  await assert.rejects(
    act(house.kernel, kim, mahnung.handOverForderungen, { ids }),
    refusedAs('gebuehr.NOCH_NICHT_REIF'),
  );
  await house.kernel.pool.pg
    .query(`update vorgaenge.mahnung set frist_bis = '2026-04-20' where forderung_id = $1`, [id])
    .catch(async () => undefined);
  const { forderungen } = await act(house.kernel, kim, mahnung.listUeberfaellige, {});
  assert.equal(forderungen.find((one) => one.id === id)?.mahnungen, 1);
});

test('the desk is closed once, with a reason for a difference, and confirmed by somebody else', async () => {
  const { id } = await issue();
  await act(house.kernel, kai, kasse.takeZahlung, { id, version: 1, betragCent: 9_300 });
  const { sollCent } = await act(house.kernel, kai, getKassenabschluss, {});
  assert.equal(sollCent, 9_300);
  await assert.rejects(
    act(house.kernel, kai, closeKasse, { gezaehltCent: 9_200, sollCent }),
    refusedAs('allgemein.EINGABE_UNGUELTIG'),
  );
  await assert.rejects(
    act(house.kernel, kai, closeKasse, { gezaehltCent: 0, sollCent: 0 }),
    refusedAs('allgemein.KONFLIKT'),
  );
  const closed = await act(house.kernel, kai, closeKasse, { gezaehltCent: 9_300, sollCent });
  const other = await issue();
  await assert.rejects(
    act(house.kernel, kai, kasse.takeZahlung, { id: other.id, version: 1, betragCent: 1 }),
    refusedAs('gebuehr.KASSE_GESCHLOSSEN'),
  );
  await assert.rejects(
    act(house.kernel, kai, confirmKassenabschluss, { id: closed.id }),
    refusedAs('gebuehr.ZWEITE_PERSON'),
  );
  await act(house.kernel, kim, confirmKassenabschluss, { id: closed.id });
});
