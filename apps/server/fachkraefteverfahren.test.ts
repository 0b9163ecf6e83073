/** § 81a AufenthG from end to end: an employer applies, both sign, every step has its period, the employer reads each. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import * as antrag from '#areas/vorgaenge/antrag/antrag.api.ts';
import * as desk from '#areas/vorgaenge/eingang/antragseingang.api.ts';
import { getFachkraefteverfahren, noteFachkraefteschritt } from '#areas/vorgaenge/fachkraft/fachkraft.api.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

let office: TestOffice;
let firma: TestSession;
let leitung: TestSession;

const SEITEN = {
  firma: {
    arbeitgeber: 'Lindenhof Software GmbH',
    firma_anschrift: 'Werkweg 1, 50999 Musterstadt',
    betriebsnummer: '12345678',
    ansprechperson: 'Petra Kern',
  },
  fachkraft: {
    familienname: 'Mbeki',
    vornamen: 'Thandi',
    geburtsdatum: '1994-03-02',
    staatsangehoerigkeit: 'ZA',
    wohnland: 'ZA',
  },
  fk_abschluss: { abschluss: 'hochschule_ausland', abschluss_am: '2018-11-30', anerkennung: 'nein' },
  fk_stelle: {
    stelle: 'Ingenieurin',
    arbeit_ab: '2027-04-01',
    brutto_jahr: 60_000,
    unbefristet: true,
    wochenstunden: 40,
  },
  fk_visum: { visum_ort: 'Pretoria', mit_familie: true },
  vereinbarung: {},
  schluss: {},
} as const;

before(async () => {
  office = await testOffice({ work: true });
  leitung = await office.signIn('leitung');
  firma = office.stranger();
  firma.csrfToken = (await firma.call(beginBuergerkonto, { sprache: 'de' })).csrfToken;
  const { demoCode = '' } = await firma.call(sendBuergercode, { email: 'personal@example.org', sprache: 'de' });
  const ich = await firma.call(confirmBuergercode, { email: 'personal@example.org', code: demoCode, sprache: 'de' });
  firma.csrfToken = ich.csrfToken;
});
after(() => office.close());

const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => 'ok',
    (error) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );

describe('the accelerated procedure', () => {
  let id: string;
  let verfahrenId: string;

  it('is begun by the employer, with an agreement to sign and the fee named before', async () => {
    const made = await firma.call(antrag.createAntrag, { antragsart: 'fachkraefteverfahren', sprache: 'de' });
    id = made.id;
    assert.equal(made.kostenCent, 41_100);
    let { version } = made;
    for (const [seite, antworten] of Object.entries(SEITEN))
      ({ version } = await firma.call(antrag.saveAntworten, { id, version, seite, antworten }));
    const sheet = await firma.fetch(`/api/buerger/antraege/${id}/vereinbarung`);
    assert.equal(sheet.headers.get('content-type'), 'application/pdf');
    assert.equal((await office.stranger().fetch(`/api/buerger/antraege/${id}/vereinbarung`)).status, 401);
    const quittung = await firma.call(antrag.submitAntrag, { id, version, bestaetigt: true });
    const fehlt = quittung.fehlt.map(({ unterlage }) => unterlage);
    assert.deepEqual(fehlt, ['vollmacht', 'pass', 'diplom', 'arbeitsvertrag', 'vereinbarung']);
  });

  it('waits for a person, who makes an Akte of the one who is to come; the employer acts for her', async () => {
    const seen = await leitung.call(desk.getAntragseingang, { quelle: 'portal', id });
    assert.equal(seen.name, 'Mbeki, Thandi');
    assert.equal(seen.verfahrensart, 'P34');
    const input = {
      quelle: 'portal' as const,
      id,
      version: seen.version,
      ziel: { art: 'neu' as const, trotzdem: false },
    };
    ({ verfahrenId } = await leitung.call(desk.takeOverAntrag, { ...input, verfahrensart: 'P34' }));
    const { rows } = await office.kernel.pool.pg.query(
      `select (select wert from vorgaenge.tatsache t where t.verfahren_id = $1 and feld = 'antrag.beschleunigt_81a') as schnell,
         (select name || '/' || rolle || '/' || empfaengt from vorgaenge.beteiligter b where b.verfahren_id = $1) as wer`,
      [verfahrenId],
    );
    assert.deepEqual(rows, [{ schnell: true, wer: 'Lindenhof Software GmbH/bevollmaechtigt/false' }]);
  });

  it('goes step by step; each begins its period and ends the one before, and the employer reads it', async () => {
    const heute = office.kernel.clock.today().toString();
    const note = (schritt: string, tag = heute) =>
      leitung.call(noteFachkraefteschritt, { id: verfahrenId, schritt, tag, hinweis: 'nur hier' });
    assert.equal(await codeOf(note('vorabzustimmung')), 'vorgaenge.SCHRITT_NICHT_DRAN');
    assert.equal(await codeOf(note('vereinbarung', '2020-01-01')), 'allgemein.EINGABE_UNGUELTIG');
    assert.equal(await codeOf(note('vereinbarung', '2999-01-01')), 'allgemein.EINGABE_UNGUELTIG');
    await note('vereinbarung');
    assert.equal(await codeOf(note('vereinbarung')), 'vorgaenge.SCHRITT_NICHT_DRAN');
    const fristen = async () =>
      (await leitung.call(getFachkraefteverfahren, { id: verfahrenId })).schritte.flatMap(({ schluessel, frist }) =>
        frist ? [schluessel] : [],
      );
    const expected: readonly (readonly [string, readonly string[]])[] = [
      ['bewertung-eingeleitet', ['bewertung-eingeleitet']],
      ['bewertung-vollstaendig', ['bewertung-vollstaendig']],
      ['bewertung-entschieden', ['bewertung-entschieden']],
      ['eingeladen', []],
      ['vorabzustimmung', ['vorabzustimmung']],
      ['visum-beantragt', ['visum-beantragt']],
      ['visum-entschieden', []],
    ];
    for (const [schritt, open] of expected) {
      await note(schritt);
      assert.deepEqual(await fristen(), open, schritt);
    }
    const { ereignisse } = await firma.call(antrag.getAntragStand, { id });
    const read = ereignisse.map(({ text }) => text).join('\n');
    assert.match(read, /Wir haben dem Visum vorab zugestimmt/);
    assert.ok(!read.includes('nur hier'), 'a hint stays in the office');
  });

  it('is no step of another Verfahren, and nobody outside the office notes one', async () => {
    const { rows } = await office.kernel.pool.pg.query<{ id: string }>(
      "select id from vorgaenge.verfahren where verfahrensart <> 'P34' limit 1",
    );
    if (rows[0])
      assert.equal(
        await codeOf(leitung.call(getFachkraefteverfahren, { id: rows[0].id })),
        'vorgaenge.KEIN_FACHKRAEFTEVERFAHREN',
      );
    const step = { id: verfahrenId, schritt: 'eingeladen', tag: office.kernel.clock.today().toString() };
    assert.notEqual(await codeOf(firma.call(noteFachkraefteschritt, step)), 'ok');
  });
});
