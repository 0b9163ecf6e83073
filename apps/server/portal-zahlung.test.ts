/** A fee paid in the portal: not before it is due, once also with two clicks, cancelled, paid, with a receipt. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createPerson } from '#areas/akten/person.api.ts';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import { listTeams } from '#areas/personal/team.api.ts';
import { createAntrag, getAntragStand, saveAntworten, submitAntrag } from '#areas/vorgaenge/antrag/antrag.api.ts';
import { refreshPortalzahlung, startPortalzahlung } from '#areas/vorgaenge/antrag/zahlung.api.ts';
import { draftSchreiben } from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { issueForderung } from '#areas/vorgaenge/gebuehr/gebuehr.api.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

let office: TestOffice;
let amt: TestSession;
let buerger: TestSession;
let id: string;
let verfahrenId: string;

const SEITEN = {
  vertretung: { fuer_wen: 'ich' },
  kontakt: { anschrift: 'Lindenstraße 4, 50999 Musterstadt' },
  karte: { karte_grund: 'beschaedigt' },
  schluss: {},
};

before(async () => {
  office = await testOffice({ work: true });
  // The office listens on a port of its own that its configuration does not know.
  (office.kernel.config as { BLEIBE_PUBLIC_URL?: string }).BLEIBE_PUBLIC_URL = office.url;
  amt = await office.signIn('leitung');
  const { teams } = await amt.call(listTeams, {});
  const teamId = teams.find(({ von, bis }) => von <= 'O' && 'O' <= bis)?.id as string;
  const person = { familienname: 'Okafor', vornamen: 'Chinedu', geburtsdatum: '1991-04-12' };
  const made = await amt.call(createPerson, { ...person, akte: { teamId } });
  const aktenzeichen = made.ergebnis === 'angelegt' ? (made.akte?.aktenzeichen ?? '') : '';
  buerger = await citizen();
  id = await apply({ ...person, staatsangehoerigkeit: 'NG', aktenzeichen });
  const { rows } = await office.kernel.pool.pg.query('select verfahren_id from vorgaenge.antrag where id = $1', [id]);
  verfahrenId = rows[0].verfahren_id;
});
after(() => office.close());

async function citizen(): Promise<TestSession> {
  const session = office.stranger();
  session.csrfToken = (await session.call(beginBuergerkonto, { sprache: 'en' })).csrfToken;
  const email = `p${Math.random().toString(36).slice(2)}@example.org`;
  const { demoCode = '' } = await session.call(sendBuergercode, { email, sprache: 'en' });
  session.csrfToken = (await session.call(confirmBuergercode, { email, code: demoCode, sprache: 'en' })).csrfToken;
  return session;
}

async function apply(person: Record<string, string>): Promise<string> {
  const antrag = await buerger.call(createAntrag, { antragsart: 'karte', sprache: 'en' });
  let { version } = antrag;
  for (const [seite, antworten] of Object.entries({ ...SEITEN, person }))
    ({ version } = await buerger.call(saveAntworten, { id: antrag.id, version, seite, antworten }));
  await buerger.call(submitAntrag, { id: antrag.id, version, bestaetigt: true });
  return antrag.id;
}

async function issue(): Promise<string> {
  const anfrage = {
    stichtag: '2026-04-28',
    posten: [{ schluessel: 'ae_verlaengerung' as const }],
    umstaende: { geburtsdatum: '1991-04-12', antragAm: '2026-04-01' },
  };
  const faelligAm = Temporal.Now.plainDateISO().add({ days: 28 }).toString();
  const input = { vorgangId: verfahrenId, art: 'gebuehr' as const, zahler: 'Chinedu Okafor', anfrage, faelligAm };
  return (await amt.call(issueForderung, input)).id;
}

const seen = async (forderungId: string) =>
  (await buerger.call(getAntragStand, { id })).gebuehren.find((one) => one.id === forderungId);
const start = async (forderungId: string) =>
  (await buerger.call(startPortalzahlung, { id, forderungId })).weiterleitung ?? '';
const pay = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

async function headOf(session: TestSession, path: string): Promise<string> {
  return Buffer.from(await (await session.fetch(path)).arrayBuffer())
    .subarray(0, 5)
    .toString();
}

describe('a fee in the portal', () => {
  it('is paid once with two clicks and two messages, and has a receipt', async () => {
    const forderungId = await issue();
    assert.equal((await seen(forderungId))?.zahlbar, 'ja');
    const [one, two] = await Promise.all([start(forderungId), start(forderungId)]);
    assert.equal(one, two);
    const back = await pay(one, { act: 'paid', times: '2' });
    assert.equal(back.headers.get('location'), `${office.url}/buerger/stand/${id}?zahlung=${forderungId}`);
    assert.deepEqual(await buerger.call(refreshPortalzahlung, { id, forderungId }), { stand: 'bezahlt' });
    const fee = await seen(forderungId);
    assert.deepEqual([fee?.offenCent, fee?.zahlbar, fee?.zahlungen.length], [0, 'nein', 1]);
    const path = `/api/buerger/antraege/${id}/gebuehren/${forderungId}/zahlungen/${fee?.zahlungen[0]?.id}/quittung`;
    assert.equal(await headOf(buerger, path), '%PDF-');
  });

  it('that was cancelled is open; a lost message is asked for on return', async () => {
    const forderungId = await issue();
    await pay(await start(forderungId), { act: 'cancelled' });
    assert.deepEqual(await buerger.call(refreshPortalzahlung, { id, forderungId }), { stand: 'abgebrochen' });
    assert.equal((await seen(forderungId))?.zahlbar, 'ja');
    await pay(await start(forderungId), { act: 'paid', times: '0' });
    assert.deepEqual(await buerger.call(refreshPortalzahlung, { id, forderungId }), { stand: 'bezahlt' });
    assert.equal((await seen(forderungId))?.zahlungen.length, 1);
  });

  it('waits for the decision that asks for it; of a stranger there is none', async () => {
    const forderungId = await issue();
    await amt.call(draftSchreiben, { verfahrenId, art: 'bescheid', entscheidung: 'erteilung' });
    assert.equal((await seen(forderungId))?.zahlbar, 'bald');
    const refused = (session: TestSession) =>
      session.call(startPortalzahlung, { id, forderungId }).then(
        () => 'ok',
        (error) => (error instanceof ProblemError ? error.problem.code : String(error)),
      );
    assert.equal(await refused(buerger), 'vorgaenge.NOCH_NICHT_FAELLIG');
    assert.equal(await refused(await citizen()), 'vorgaenge.ANTRAG_NICHT_GEFUNDEN');
  });
});
