/** An application on its way over HTTP: begun without an account, sent once, found in the Akte or waiting for a person. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createPerson } from '#areas/akten/person.api.ts';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import { listTeams } from '#areas/personal/team.api.ts';
import * as api from '#areas/vorgaenge/antrag/antrag.api.ts';
import * as talk from '#areas/vorgaenge/antrag/gespraech.api.ts';
import {
  keepUnterlage,
  listTeile,
  removeUnterlage,
  uploadTeil,
  uploadUnterlage,
} from '#areas/vorgaenge/antrag/unterlage.api.ts';
import * as desk from '#areas/vorgaenge/eingang/antragseingang.api.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

let office: TestOffice;
let akte: { personId: string; aktenzeichen: string };
let addresses = 0;

before(async () => {
  office = await testOffice({ work: true });
  const leitung = await office.signIn('leitung');
  const { teams } = await leitung.call(listTeams, {});
  const teamId = teams.find(({ von, bis }) => von <= 'O' && 'O' <= bis)?.id as string;
  const made = await leitung.call(createPerson, {
    familienname: 'Okafor',
    vornamen: 'Chinedu',
    geburtsdatum: '1991-04-12',
    akte: { teamId },
  });
  assert.equal(made.ergebnis, 'angelegt');
  if (made.ergebnis === 'angelegt') akte = { personId: made.person.id, aktenzeichen: made.akte?.aktenzeichen ?? '' };
});
after(() => office.close());

async function citizen(email?: string): Promise<TestSession> {
  const session = office.stranger();
  session.csrfToken = (await session.call(beginBuergerkonto, { sprache: 'en' })).csrfToken;
  if (email) await confirm(session, email);
  return session;
}

async function confirm(session: TestSession, email: string) {
  const { demoCode = '' } = await session.call(sendBuergercode, { email, sprache: 'en' });
  const ich = await session.call(confirmBuergercode, { email, code: demoCode, sprache: 'en' });
  session.csrfToken = ich.csrfToken;
  return ich;
}

const PERSON = {
  familienname: 'Okafor',
  vornamen: 'Chinedu',
  geburtsdatum: '1991-04-12',
  staatsangehoerigkeit: 'NG',
};
const BLAUE_KARTE = {
  vertretung: { fuer_wen: 'ich' },
  person: PERSON,
  kontakt: { anschrift: 'Lindenstraße 4, 41539 Musterstadt' },
  pass: { pass: 'gueltig' },
  einreise: { einreise_am: '2026-08-01', einreise_mit: 'nationales_visum' },
  qualifikation: { abschluss: 'hochschule_ausland', abschluss_am: '2015-07-01' },
  arbeit: {
    arbeitgeber: 'Lindenhof Software GmbH',
    beruf: 'Software developer',
    arbeit_ab: '2026-09-01',
    brutto_jahr: 56_400,
    unbefristet: true,
    wochenstunden: 40,
  },
  unterhalt: { versichert: true },
  schluss: {},
};

type Seiten = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

async function filled(session: TestSession, seiten: Seiten, antragsart = 'blaue-karte') {
  const antrag = await session.call(api.createAntrag, { antragsart, sprache: 'en' });
  let { version } = antrag;
  for (const [seite, antworten] of Object.entries(seiten))
    ({ version } = await session.call(api.saveAntworten, { id: antrag.id, version, seite, antworten }));
  return { id: antrag.id, version };
}

const address = () => `person-${++addresses}@example.org`;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );

async function headOf(session: TestSession, path: string): Promise<string> {
  return Buffer.from(await (await session.fetch(path)).arrayBuffer())
    .subarray(0, 5)
    .toString();
}

describe('an application', () => {
  it('is begun without an account, and sent with an address only', async () => {
    const session = await citizen();
    const { id, version } = await filled(session, BLAUE_KARTE);
    const send = () => session.call(api.submitAntrag, { id, version, bestaetigt: true });
    assert.equal(await codeOf(send()), 'buerger.ADRESSE_FEHLT');
    await confirm(session, address());
    const quittung = await send();
    assert.match(quittung.nummer, /^P\d{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    assert.deepEqual(
      quittung.fehlt.map(({ unterlage }) => unterlage),
      ['pass', 'visum', 'diplom', 'bewertung', 'arbeitsvertrag', 'versicherung'],
    );
    assert.ok(quittung.erwartetBis);
    assert.deepEqual(await send(), quittung, 'a second tap gets the same receipt');
    const pdf = await session.fetch(`/api/buerger/antraege/${id}/quittung`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    const { rows } = await office.kernel.pool.pg.query(
      'select stand, warum_offen from vorgaenge.antrag where id = $1',
      [id],
    );
    assert.deepEqual(rows, [{ stand: 'eingereicht', warum_offen: 'ohne-aktenzeichen' }]);
  });

  it('finds its Akte by name, birth date and Aktenzeichen; a second one goes into the same procedure', async () => {
    const session = await citizen(address());
    const seiten = { ...BLAUE_KARTE, person: { ...PERSON, aktenzeichen: akte.aktenzeichen } };
    const first = await filled(session, seiten);
    const second = await filled(session, seiten);
    const datei = await session.call(uploadUnterlage, {
      id: first.id,
      unterlage: 'arbeitsvertrag',
      dateiname: 'Vertrag.pdf',
      quelle: {
        inhalt: drawPdf([['Arbeitsvertrag', 'zwischen der Lindenhof Software GmbH und Herrn Okafor']]).toString(
          'base64',
        ),
      },
    });
    assert.deepEqual(datei.hinweise, []);
    for (const { id, version } of [first, second])
      await session.call(api.submitAntrag, { id, version, bestaetigt: true });
    const { rows } = await office.kernel.pool.pg.query(
      'select stand, verfahren_id, person_id from vorgaenge.antrag where id = any($1::uuid[])',
      [[first.id, second.id]],
    );
    assert.deepEqual(new Set(rows.map((row) => row.verfahren_id)).size, 1);
    assert.deepEqual(
      rows.map((row) => row.stand),
      ['zugeordnet', 'zugeordnet'],
    );
    const facts = await office.kernel.pool.pg.query(
      'select feld, wert, herkunft from vorgaenge.tatsache where verfahren_id = $1 and abgeloest_at is null',
      [rows[0].verfahren_id],
    );
    const brutto = facts.rows.find(({ feld }) => feld === 'beschaeftigung.brutto_jahr');
    assert.deepEqual(brutto, { feld: 'beschaeftigung.brutto_jahr', wert: 56_400, herkunft: 'antrag' });
    const stand = await session.call(api.getAntragStand, { id: first.id });
    assert.ok(stand.ereignisse.some(({ art }) => art === 'eingang'));
    await untilFiled(rows[0].verfahren_id, 3);
  });

  it('takes a later document into the same folder, and a message', async () => {
    const session = await citizen(address());
    const { id, version } = await filled(session, {
      ...BLAUE_KARTE,
      person: { ...PERSON, aktenzeichen: akte.aktenzeichen },
    });
    await session.call(api.submitAntrag, { id, version, bestaetigt: true });
    await session.call(uploadUnterlage, {
      id,
      unterlage: 'pass',
      dateiname: 'pass.pdf',
      quelle: { inhalt: drawPdf([['Reisepass', 'Passport', 'OKAFOR']]).toString('base64') },
    });
    await session.call(api.sendAntragNachricht, { id, text: 'When can I come?' });
    const stand = await session.call(api.getAntragStand, { id });
    assert.ok(!stand.fehlt.some(({ unterlage }) => unterlage === 'pass'));
    assert.ok(stand.ereignisse.some(({ text }) => text.startsWith('Unterlage nachgereicht')));
    assert.deepEqual(
      stand.nachrichten.map(({ von, text }) => [von, text]),
      [['buerger', 'When can I come?']],
    );
  });

  it('takes a file in parts, also after a lost connection, looks at every page and keeps why it was sent anyway', async () => {
    const session = await citizen();
    const { id } = await filled(session, BLAUE_KARTE);
    const words = 'wird zwischen der Firma und Frau Berta Maier aus Neustadt der folgende Vertrag geschlossen';
    const bytes = drawPdf([
      ['Arbeitsvertrag', words, 'Seite 1 von 3'],
      ['Pflichten', 'Seite 3 von 3'],
    ]);
    const datei = createHash('sha256').update(bytes).digest('hex');
    const half = Math.ceil(bytes.length / 2);
    const part = (nr: number) =>
      session.call(uploadTeil, {
        ...{ id, datei, nr },
        inhalt: bytes.subarray(nr * half, (nr + 1) * half).toString('base64'),
      });
    const whole = () =>
      session.call(uploadUnterlage, {
        ...{ id, unterlage: 'arbeitsvertrag', dateiname: 'Vertrag.pdf', quelle: { datei, teile: 2 } },
      });
    const wrong = Buffer.from('was anderes').toString('base64');
    for (const nr of [0, 1]) await session.call(uploadTeil, { id, datei, nr, inhalt: wrong });
    await assert.rejects(whole(), ({ problem }: ProblemError) => problem.code === 'vorgaenge.DATEI_UNVOLLSTAENDIG');
    assert.deepEqual((await session.call(listTeile, { id, datei })).da, [], 'wrong parts do not bar the right ones');
    await part(0);
    await part(0);
    await assert.rejects(whole(), ({ problem }: ProblemError) => problem.code === 'vorgaenge.DATEI_UNVOLLSTAENDIG');
    assert.deepEqual((await session.call(listTeile, { id, datei })).da, [0]);
    await part(1);
    const seen = await whole();
    assert.deepEqual(
      seen.hinweise.map(({ art }) => art),
      ['anderer_name'],
    );
    assert.deepEqual(seen.blaetter, [
      { nr: 1, von: 3 },
      { nr: 3, von: 3 },
    ]);
    await session.call(removeUnterlage, { id, dateiId: (await whole()).id });
    assert.deepEqual((await session.call(listTeile, { id, datei })).da, [], 'taken back is taken back');
    const kept = await session.call(keepUnterlage, { id, dateiId: seen.id, grund: 'richtig', text: 'Geburtsname' });
    assert.equal(kept.trotzdem, 'richtig');
  });

  it('refuses days that cannot be, and a file that nobody can open, with the formats that work', async () => {
    const session = await citizen();
    const antrag = await session.call(api.createAntrag, { antragsart: 'blaue-karte', sprache: 'en' });
    const save = (geburtsdatum: string) =>
      session.call(api.saveAntworten, {
        id: antrag.id,
        version: antrag.version,
        seite: 'person',
        antworten: { ...PERSON, geburtsdatum },
      });
    await assert.rejects(
      save('2190-01-01'),
      ({ problem }: ProblemError) => problem.fields?.[0]?.message === 'tag_zukunft',
    );
    const upload = session.call(uploadUnterlage, {
      id: antrag.id,
      unterlage: 'anlage',
      dateiname: 'x.docx',
      quelle: { inhalt: Buffer.from('PK kein Bild').toString('base64') },
    });
    await assert.rejects(upload, ({ problem }: ProblemError) => /PDF, JPEG/.test(problem.detail ?? ''));
  });

  it('of another account there is none, and staff has no part in the portal', async () => {
    const [one, other] = [await citizen(), await citizen()];
    const { id } = await one.call(api.createAntrag, { antragsart: 'karte', sprache: 'de' });
    assert.equal(await codeOf(other.call(api.getEigenerAntrag, { id })), 'vorgaenge.ANTRAG_NICHT_GEFUNDEN');
    const leitung = await office.signIn('leitung');
    assert.equal(await codeOf(leitung.call(api.getEigenerAntrag, { id })), 'allgemein.NICHT_ANGEMELDET');
  });

  it('an account begins twenty drafts, and no more until one of them is gone', async () => {
    const one = await citizen();
    const begin = () => one.call(api.createAntrag, { antragsart: 'karte', sprache: 'de' });
    const drafts = [];
    for (let n = 0; n < 20; n += 1) drafts.push(await begin());
    await assert.rejects(begin(), ({ problem }: ProblemError) => problem.code === 'vorgaenge.ZU_VIELE_ENTWUERFE');
    await one.call(api.deleteEntwurf, { id: drafts[0]?.id ?? '' });
    await begin();
  });

  it('that was begun without an address goes over to the account of that address', async () => {
    const email = address();
    await citizen(email);
    const again = await citizen();
    const { id } = await again.call(api.createAntrag, { antragsart: 'karte', sprache: 'en' });
    const ich = await confirm(again, email);
    assert.ok(ich.uebernommenVon);
    for (let round = 0; round < 100; round += 1) {
      const { antraege } = await again.call(api.listEigeneAntraege, {});
      if (antraege.some((one) => one.id === id)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail('the draft did not come along');
  });

  it('without an Akte waits at the desk; whoever decides opens the procedure with the true time of receipt', async () => {
    const session = await citizen(address());
    const { id, version } = await filled(session, BLAUE_KARTE);
    const { eingereichtAm } = await session.call(api.submitAntrag, { id, version, bestaetigt: true });
    const leitung = await office.signIn('leitung');
    const { eintraege } = await leitung.call(desk.listAntragseingang, {});
    assert.ok(eintraege.some((one) => one.id === id && one.grund === 'Kein Aktenzeichen angegeben'));
    const whole = await leitung.call(desk.getAntragseingang, { quelle: 'portal', id });
    const [kandidat] = whole.kandidaten;
    const ziel = { art: 'akte' as const, akteId: kandidat?.akten[0]?.id ?? '', personId: kandidat?.personId ?? '' };
    const input = { quelle: 'portal' as const, id, version: whole.version, ziel };
    const { verfahrenId } = await leitung.call(desk.takeOverAntrag, input);
    assert.equal(await codeOf(leitung.call(desk.takeOverAntrag, input)), 'vorgaenge.ANTRAG_ZUGEORDNET');
    await leitung.call(talk.answerAntragNachricht, { verfahrenId, text: 'Bitte bringen Sie Ihre Blaue Karte mit.' });
    const stand = await session.call(api.getAntragStand, { id });
    assert.equal(stand.eingereichtAm, eingereichtAm);
    assert.deepEqual(
      stand.nachrichten.map(({ von }) => von),
      ['amt'],
    );
    const { rows } = await office.kernel.pool.pg.query<{ betreff: string; text: string }>(
      'select to_jsonb(n)::text as text from platform.nachricht n order by created_at desc limit 1',
    );
    assert.doesNotMatch(rows[0]?.text ?? '', /Okafor|Blaue|§|Nigeria/, 'C36: nothing personal by mail');
  });

  it('for a child by one parent only: the other one takes part, and a Frist asks for the consent (§ 80 (4) AufenthG)', async () => {
    const session = await citizen(address());
    const { id, version } = await filled(
      session,
      {
        person: { ...PERSON, aktenzeichen: akte.aktenzeichen },
        geburt: { geburt_hier: true },
        kontakt: BLAUE_KARTE.kontakt,
        sorge: { sorgerecht: 'gemeinsam', anderer_elternteil: 'Ada Okafor', einverstanden: false },
        pass: { pass: 'keiner' },
        unterhalt: { versichert: true },
        schluss: {},
      },
      'kind',
    );
    await session.call(api.submitAntrag, { id, version, bestaetigt: true });
    const { rows } = await office.kernel.pool.pg.query(
      `select b.name, b.rolle, f.art, f.wartet_auf from vorgaenge.antrag a
       join vorgaenge.beteiligter b on b.verfahren_id = a.verfahren_id
       join vorgaenge.frist f on f.verfahren_id = a.verfahren_id where a.id = $1`,
      [id],
    );
    assert.deepEqual(rows, [
      { name: 'Ada Okafor', rolle: 'sorgeberechtigt', art: 'einverstaendnis', wartet_auf: 'antragsteller' },
    ]);
    const stand = await session.call(api.getAntragStand, { id });
    assert.ok(stand.fehlt.some(({ text }) => text.startsWith('Einverständnis')));
  });

  it('two adults and two children at once: each gets a number, a page and a copy of their own', async () => {
    const session = await citizen(address());
    const { id, version } = await filled(
      session,
      {
        vertretung: { fuer_wen: 'ich' },
        person: PERSON,
        kontakt: BLAUE_KARTE.kontakt,
        pass: { pass: 'keiner' },
        titel: { titel_bis: '2027-01-31' },
        zweck: { zweck: 'anderes' },
        unterhalt: { versichert: false },
      },
      'verlaengern',
    );
    const one = { familienname: 'Okafor', staatsangehoerigkeit: 'GH', pass: 'gueltig' };
    const ada = { ...one, vornamen: 'Ada', geburtsdatum: '1992-05-05', wer: 'ehegatte', titel_bis: '2027-02-28' };
    const ngozi = { ...one, vornamen: 'Ngozi', geburtsdatum: '2018-02-03', wer: 'kind', titel_bis: '2027-03-31' };
    const obi = { ...ngozi, vornamen: 'Obi', geburtsdatum: '2020-02-03' };
    const save = (seen: number, mitantraege: object[]) =>
      session.call(api.saveAntworten, { id, version: seen, seite: 'mit', antworten: { mitantraege } } as never);
    const half = await save(version, [ada, ngozi, { ...obi, titel_bis: '' }]);
    const draft = await session.call(api.getEigenerAntrag, { id });
    assert.equal((draft.antworten.mitantraege as unknown[]).length, 3, 'half of a person is kept');
    const send = (seen: number) => session.call(api.submitAntrag, { id, version: seen, bestaetigt: true });
    assert.equal(await codeOf(send(half.version)), 'vorgaenge.ANTRAG_UNVOLLSTAENDIG');
    const saved = await save(half.version, [ada, ngozi, obi]);
    const quittung = await send(saved.version);
    assert.deepEqual(
      quittung.mit.map(({ name }) => name),
      ['Ada Okafor', 'Ngozi Okafor', 'Obi Okafor'],
    );
    const { antraege } = await session.call(api.listEigeneAntraege, {});
    assert.equal(new Set(antraege.map(({ nummer }) => nummer)).size, 4);
    const missing = async (at: number) => {
      const stand = await session.call(api.getAntragStand, { id: quittung.mit[at]?.id as string });
      assert.equal(stand.geltung?.fall, 'fortgeltend', 'each title has its own end');
      return stand.fehlt.map(({ unterlage }) => unterlage).toSorted();
    };
    assert.deepEqual(await missing(0), ['eheurkunde', 'pass', 'titel', 'vollmacht']);
    assert.deepEqual(await missing(1), ['geburtsurkunde', 'pass', 'titel']);
    const { rows } = await office.kernel.pool.pg.query(
      `select antworten ->> 'vornamen' as wer, antworten ->> 'staatsangehoerigkeit' as staat,
         antworten ->> 'titel_bis' as bis, antworten ->> 'vertreter_name' as durch
       from vorgaenge.antrag where mit_antrag = $1 order by id`,
      [id],
    );
    assert.deepEqual(rows[1], { wer: 'Ngozi', staat: 'GH', bis: '2027-03-31', durch: 'Chinedu Okafor' });
    for (const antrag of [id, ...quittung.mit.map((each) => each.id)])
      assert.equal(await headOf(session, `/api/buerger/antraege/${antrag}/quittung`), '%PDF-');
  });
});

async function untilFiled(verfahrenId: string, count: number): Promise<void> {
  for (let round = 0; round < 300; round += 1) {
    const { rows } = await office.kernel.pool.pg.query(
      'select count(*)::int as n from akten.dokument where vorgang_id = $1',
      [verfahrenId],
    );
    if (rows[0].n >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { rows } = await office.kernel.pool.pg.query(
    `select e.dateiname, e.status, e.fehler, d.vorgang_id, d.status as d from akten.eingang e left join akten.dokument d on d.eingang_id = e.id`,
  );
  assert.fail(`not filed: ${JSON.stringify(rows)}`);
}
