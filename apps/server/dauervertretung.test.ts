/** A Vollmacht for all matters: what it opens, what it never opens, and that it ends (§ 14 VwVfG NRW, Art. 25 (2) DSGVO). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import {
  acceptEinladung,
  actForVollmacht,
  endVollmacht,
  inviteDauervertretung,
  listVollmachten,
  previewEinladung,
} from '#areas/buerger/vollmacht.api.ts';
import * as antrag from '#areas/vorgaenge/antrag/antrag.api.ts';
import { readVereinbarung } from '#areas/vorgaenge/fachkraft/fachkraft.api.ts';
import { inviteVertretung } from '#areas/vorgaenge/vertretung/vertretung.api.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

type Art = 'vertrauensperson' | 'anwalt' | 'betreuung';

let office: TestOffice;
let owner: TestSession;
let karte: string;
let fuerAndere: string;
let networks = 0;

before(async () => {
  office = await testOffice({ config: { BLEIBE_TRUST_PROXY: 'true' } });
  owner = await citizen('vera@example.org');
  karte = await begin('karte', {});
  fuerAndere = await begin('karte', { fuer_wen: 'andere', vertreter_art: 'vertrauensperson', vertreter_name: 'Vera' });
});
after(() => office.close());

async function citizen(email: string): Promise<TestSession> {
  const session = office.stranger();
  session.address = `10.6.0.${++networks}`;
  session.csrfToken = (await session.call(beginBuergerkonto, { sprache: 'de' })).csrfToken;
  const { demoCode = '' } = await session.call(sendBuergercode, { email, sprache: 'de' });
  session.csrfToken = (await session.call(confirmBuergercode, { email, code: demoCode, sprache: 'de' })).csrfToken;
  return session;
}

async function begin(antragsart: string, antworten: Record<string, string>): Promise<string> {
  const made = await owner.call(antrag.createAntrag, { antragsart, sprache: 'de' });
  if (Object.keys(antworten).length > 0)
    await owner.call(antrag.saveAntworten, { id: made.id, version: made.version, seite: 'vertretung', antworten });
  return made.id;
}

const inDays = (days: number) => office.kernel.clock.today().add({ days }).toString();

async function invite(art: Art, bis = inDays(90)) {
  return owner.call(inviteDauervertretung, { art, fuerName: 'Vera', vertreterName: art, bis });
}

async function proxy(art: Art, email: string): Promise<{ session: TestSession; id: string }> {
  const session = await citizen(email);
  const { code } = await invite(art);
  const seen = await session.call(previewEinladung, { code });
  assert.equal(seen.alles, true);
  const { id } = await session.call(acceptEinladung, { code, name: email });
  await session.call(actForVollmacht, { vollmachtId: id });
  return { session, id };
}

const refuses = (run: Promise<unknown>, code: string) =>
  assert.rejects(run, (error: unknown) => error instanceof ProblemError && error.problem.code === code);
const listed = async (session: TestSession) =>
  (await session.call(antrag.listEigeneAntraege, {})).antraege.map(({ id }) => id);

describe('a Vollmacht for all matters', () => {
  it('opens what is there and what comes later, and never what the giver does for another adult', async () => {
    const { session } = await proxy('anwalt', 'kanzlei@example.org');
    assert.deepEqual(await listed(session), [karte]);
    const later = await begin('reiseausweis', {});
    assert.deepEqual((await listed(session)).toSorted(), [karte, later].toSorted());
    for (const contract of [antrag.getEigenerAntrag, antrag.getAntragStand])
      await refuses(session.call(contract, { id: fuerAndere }), 'vorgaenge.ANTRAG_NICHT_GEFUNDEN');
    assert.equal((await session.fetch(readVereinbarung.path.replace(':id', fuerAndere))).status, 404);
  });

  it('counsel begins an application for the client: it is the client’s, and nobody is asked for whom', async () => {
    const { session } = await proxy('anwalt', 'zweite@example.org');
    const made = await session.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
    assert.equal(made.antworten.fuer_wen, 'ich');
    assert.ok((await listed(owner)).includes(made.id));
    await refuses(session.call(antrag.deleteEntwurf, { id: made.id }), 'buerger.VOLLMACHT_REICHT_NICHT');
  });

  it('a helper fills in and neither sends nor reads messages', async () => {
    const { session } = await proxy('vertrauensperson', 'nachbar@example.org');
    const { version } = await session.call(antrag.getEigenerAntrag, { id: karte });
    const antworten = { anschrift: 'Weg 1, 50999 Musterstadt' };
    await session.call(antrag.saveAntworten, { id: karte, version, seite: 'kontakt', antworten });
    const send = { id: karte, version: version + 1, bestaetigt: true as const };
    await refuses(session.call(antrag.submitAntrag, send), 'buerger.VOLLMACHT_REICHT_NICHT');
    const write = { id: karte, text: 'Hallo' };
    await refuses(session.call(antrag.sendAntragNachricht, write), 'buerger.VOLLMACHT_REICHT_NICHT');
  });

  it('no proxy passes on what it has, neither for one application nor for all', async () => {
    const { session } = await proxy('anwalt', 'dritte@example.org');
    const names = { fuerName: 'Vera', vertreterName: 'Fremd' };
    const all = session.call(inviteDauervertretung, { art: 'anwalt', ...names, bis: inDays(9) });
    await refuses(all, 'buerger.VOLLMACHT_REICHT_NICHT');
    const one = session.call(inviteVertretung, { id: karte, art: 'anwalt', ...names });
    await refuses(one, 'buerger.VOLLMACHT_REICHT_NICHT');
  });

  it('has an end from the first day: within a year, not in the past, and only from who can come back', async () => {
    for (const bis of [inDays(-1), inDays(367)]) await refuses(invite('anwalt', bis), 'allgemein.EINGABE_UNGUELTIG');
    const nameless = office.stranger();
    nameless.address = '10.6.1.1';
    nameless.csrfToken = (await nameless.call(beginBuergerkonto, { sprache: 'de' })).csrfToken;
    const wish = { art: 'anwalt' as const, fuerName: 'V', vertreterName: 'A', bis: inDays(9) };
    await refuses(nameless.call(inviteDauervertretung, wish), 'buerger.ADRESSE_FEHLT');
  });

  it('is over at once when the giver ends it, and by itself after its last day', async () => {
    const ended = await proxy('anwalt', 'vierte@example.org');
    await owner.call(endVollmacht, { id: ended.id });
    const spent = await proxy('vertrauensperson', 'fuenfte@example.org');
    await office.kernel.pool.pg.query('update buerger.vollmacht set bis = $2 where id = $1', [spent.id, inDays(-1)]);
    for (const { session } of [ended, spent]) {
      assert.deepEqual(await listed(session), []);
      await assert.rejects(session.call(antrag.getEigenerAntrag, { id: karte }));
      await assert.rejects(session.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' }));
    }
    const { erteilt } = await owner.call(listVollmachten, {});
    assert.ok(erteilt.filter(({ id }) => [ended.id, spent.id].includes(id)).every(({ stand }) => stand === 'beendet'));
  });
});
