/** Who is at the portal, over HTTP: identity broker by the true protocol, passkey, sessions, the end of an account. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as broker from '#areas/buerger/broker.api.ts';
import { beginBuergerkonto, confirmBuergercode, getBuergerIch, sendBuergercode } from '#areas/buerger/konto.api.ts';
import * as passkey from '#areas/buerger/passkey.api.ts';
import * as konto from '#areas/buerger/verwaltung.api.ts';
import { SoftPasskey } from '#areas/personal/testing/authenticator.ts';
import * as antrag from '#areas/vorgaenge/antrag/antrag.api.ts';
import { type Provider, startProvider } from '#engines/signin/testing/oidc-provider.ts';
import { ProblemError } from '#platform/http/client.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

const CLIENT = { clientId: 'portal', secret: 'geheim & mit Zeichen' };
const LOA = 'http://eidas.europa.eu/LoA';
const PEOPLE = [
  { sub: 'p1', acr: `${LOA}/high`, family_name: 'Al-Hassan', given_name: 'Amira', birthdate: '1994-11-05' },
  { sub: 'p2', acr: `${LOA}/substantial`, family_name: 'Okafor', given_name: 'Chinedu', birthdate: '1991-04-12' },
  { sub: 'p3', acr: `${LOA}/low`, family_name: 'Koval', given_name: 'Olena', birthdate: '1988-02-19' },
];
const FAULTS = ['wrong-nonce', 'wrong-signature', 'wrong-audience', 'expired'] as const;

let office: TestOffice;
let good: Provider;
let bad: Readonly<Record<string, Provider>>;
let addresses = 0;

before(async () => {
  good = await startProvider({ ...CLIENT, people: PEOPLE });
  bad = Object.fromEntries(
    await Promise.all(
      FAULTS.map(async (fault) => [fault, await startProvider({ ...CLIENT, people: PEOPLE, fault })] as const),
    ),
  );
  const entry = (schluessel: string, { issuer }: Provider) => ({
    ...CLIENT,
    ...{ schluessel, name: schluessel, aussteller: issuer },
  });
  const list = [entry('bundid', good), ...FAULTS.map((fault) => entry(fault, bad[fault] as Provider))];
  office = await testOffice({
    work: true,
    config: { BLEIBE_BROKER: JSON.stringify(list), BLEIBE_TRUST_PROXY: 'true' },
  });
});
after(async () => {
  await office.close();
  await Promise.all([good, ...Object.values(bad)].map((one) => one.stop()));
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );

async function begun(): Promise<TestSession> {
  const session = office.stranger();
  session.csrfToken = (await session.call(beginBuergerkonto, { sprache: 'de' })).csrfToken;
  return session;
}

async function confirm(session: TestSession, email = `konto-${++addresses}@example.org`) {
  const { demoCode = '' } = await session.call(sendBuergercode, { email, sprache: 'de' });
  const ich = await session.call(confirmBuergercode, { email, code: demoCode, sprache: 'de' });
  session.csrfToken = ich.csrfToken;
  return ich;
}

async function through(session: TestSession, sub: string, wish: { schluessel?: string; verbinden?: boolean } = {}) {
  const { schluessel = 'bundid', verbinden = false } = wish;
  const at = schluessel === 'bundid' ? good : (bad[schluessel] as Provider);
  const { adresse } = await session.call(broker.beginBuergerbroker, { schluessel, verbinden });
  const back = await at.signInAs(adresse, sub);
  const ich = await session.call(broker.finishBuergerbroker, { adresse: back, sprache: 'de' });
  session.csrfToken = ich.csrfToken;
  return { ich, back };
}

describe('an identity broker', () => {
  it('proves a person: the level and the names are those of the signed token, and a second coming is the same account', async () => {
    const first = await through(office.stranger(), 'p1');
    assert.equal(first.ich.vertrauen, 'hoch');
    const session = office.stranger();
    const { ich } = await through(session, 'p1');
    assert.equal(ich.id, first.ich.id);
    const { ich: seen } = await session.call(getBuergerIch, {});
    assert.deepEqual(seen?.angaben, { familienname: 'Al-Hassan', vornamen: 'Amira', geburtsdatum: '1994-11-05' });
    assert.equal((await through(office.stranger(), 'p3')).ich.vertrauen, 'niedrig');
  });

  for (const fault of FAULTS)
    it(`is not believed: ${fault}`, async () => {
      assert.equal(await codeOf(through(office.stranger(), 'p1', { schluessel: fault })), 'buerger.BROKER_GESCHEITERT');
    });

  it('an answer counts once, in the browser that asked for it, with its own state', async () => {
    const session = office.stranger();
    const { back } = await through(session, 'p2');
    const again = () => session.call(broker.finishBuergerbroker, { adresse: back, sprache: 'de' });
    assert.equal(await codeOf(again()), 'buerger.ANMELDUNG_ABGELAUFEN', 'replayed');
    const thief = office.stranger();
    const theft = thief.call(broker.finishBuergerbroker, { adresse: back, sprache: 'de' });
    assert.equal(await codeOf(theft), 'buerger.ANMELDUNG_ABGELAUFEN', 'another browser');
    await session.call(broker.beginBuergerbroker, { schluessel: 'bundid' });
    assert.equal(await codeOf(again()), 'buerger.BROKER_GESCHEITERT', 'the state of another begin');
  });

  it('the browser is sent to the broker that the office named, and to no other', async () => {
    const session = office.stranger();
    const { adresse } = await session.call(broker.beginBuergerbroker, { schluessel: 'bundid' });
    const url = new URL(adresse);
    assert.equal(url.origin, good.issuer);
    assert.equal(new URL(url.searchParams.get('redirect_uri') ?? '').pathname, '/buerger/anmeldung');
    assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
    assert.equal(
      await codeOf(session.call(broker.beginBuergerbroker, { schluessel: 'fremd' })),
      'buerger.BROKER_UNBEKANNT',
    );
  });

  it('what was begun in this browser without a name comes along', async () => {
    const session = await begun();
    const { id } = await session.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
    await through(session, 'p2');
    await until(async () => (await session.call(antrag.listEigeneAntraege, {})).antraege.some((one) => one.id === id));
  });

  it('does not take over the account of whoever left it open in a shared browser', async () => {
    const session = await begun();
    const owner = await confirm(session);
    const { id } = await session.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
    const { ich } = await through(session, 'p3');
    assert.notEqual(ich.id, owner.id);
    assert.equal(await codeOf(session.call(antrag.getEigenerAntrag, { id })), 'vorgaenge.ANTRAG_NICHT_GEFUNDEN');
  });

  it('is connected with a code account on wish; whoever comes by the code again is not known more surely than that', async () => {
    const session = await begun();
    const email = 'verbunden@example.org';
    const owner = await confirm(session, email);
    const { ich } = await through(session, 'p2', { verbinden: true });
    // p2 has an account of its own by now, without an address: the two become one.
    assert.equal(ich.vertrauen, 'substanziell');
    const back = await begun();
    const again = await confirm(back, email);
    assert.equal(again.vertrauen, 'niedrig');
    assert.equal(again.id, ich.id);
    assert.notEqual(again.id, owner.id);
    const consent = back.call(konto.setEinwilligung, { ja: true });
    assert.equal(await codeOf(consent), 'buerger.VERTRAUEN_REICHT_NICHT', '§ 41 (2a) VwVfG NRW: only when identified');
    await session.call(konto.setEinwilligung, { ja: true });
  });

  it('two persons whom it proved never become one account, also with one mailbox', async () => {
    const email = 'familie@example.org';
    const one = office.stranger();
    await through(one, 'p1');
    await confirm(one, email);
    const two = office.stranger();
    await through(two, 'p3');
    assert.equal(await codeOf(confirm(two, email)), 'buerger.IDENTITAET_VERGEBEN');
  });
});

describe('a passkey', () => {
  it('is a second way back; the last way is not taken away', async () => {
    const session = await begun();
    assert.equal(await codeOf(session.call(passkey.beginBuergerpasskey, {})), 'buerger.ADRESSE_FEHLT');
    const owner = await confirm(session);
    const device = new SoftPasskey({ origin: office.url });
    const { optionen } = await session.call(passkey.beginBuergerpasskey, {});
    await session.call(passkey.addBuergerpasskey, { antwort: device.register(optionen), name: 'Telefon' });
    const back = office.stranger();
    const asked = await back.call(passkey.beginBuergerpasskeyAnmeldung, {});
    const antwort = device.authenticate(asked.optionen);
    const ich = await back.call(passkey.confirmBuergerpasskey, { antwort });
    assert.deepEqual([ich.id, ich.vertrauen], [owner.id, 'niedrig']);
    const replay = back.call(passkey.confirmBuergerpasskey, { antwort });
    assert.equal(await codeOf(replay), 'buerger.ANMELDUNG_ABGELAUFEN');
    const foreign = office.stranger();
    const { optionen: other } = await foreign.call(passkey.beginBuergerpasskeyAnmeldung, {});
    const wrong = new SoftPasskey({ origin: office.url }).authenticate(other);
    assert.equal(
      await codeOf(foreign.call(passkey.confirmBuergerpasskey, { antwort: wrong })),
      'buerger.PASSKEY_FALSCH',
    );
  });
});

describe('an account', () => {
  it('shows where it is open, ends sessions elsewhere, and gives every sign-in a token of its own', async () => {
    const email = 'ueberall@example.org';
    const [here, there] = [await begun(), await begun()];
    const before = here.cookie;
    await confirm(here, email);
    assert.notEqual(here.cookie, before, 'a token that somebody planted opens nothing afterwards');
    await confirm(there, email);
    const { sitzungen } = await here.call(konto.getBuergerkonto, {});
    assert.deepEqual(sitzungen.map(({ diese }) => diese).sort(), [false, true]);
    assert.equal((await here.call(konto.endAndereBuergersitzungen, {})).beendet, 1);
    assert.deepEqual(await there.call(getBuergerIch, {}), {});
    assert.ok((await here.call(getBuergerIch, {})).ich);
  });

  it('a foreign page cannot write with its cookie, nor without the token of the session', async () => {
    const session = await begun();
    const send = (headers: Record<string, string>) =>
      fetch(`${office.url}/api/buerger/sprache`, {
        method: 'PUT',
        headers: {
          cookie: session.cookie,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...headers,
        },
        body: JSON.stringify({ sprache: 'en' }),
      });
    const token = { 'x-csrf-token': session.csrfToken };
    assert.equal((await send({})).status, 403);
    assert.equal((await send({ ...token, origin: 'https://boese.example' })).status, 403);
    assert.equal((await send({ ...token, 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await send(token)).status, 200);
    const login = await fetch(`${office.url}/api/buerger/konto`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://boese.example' },
      body: JSON.stringify({ sprache: 'de' }),
    });
    assert.equal(login.status, 403, 'nor begin a session for somebody');
  });

  it('is deleted by its owner: drafts go, what was sent stays with the office', async () => {
    const session = await begun();
    await confirm(session);
    const { id } = await session.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
    const sent = await session.call(antrag.createAntrag, { antragsart: 'karte', sprache: 'de' });
    await office.kernel.pool.pg.query(
      `update vorgaenge.antrag set stand = 'eingereicht', nummer = 'P2026-TEST-TEST', eingereicht_at = now() where id = $1`,
      [sent.id],
    );
    await session.call(konto.deleteBuergerkonto, { verstanden: true });
    assert.deepEqual(await session.call(getBuergerIch, {}), {});
    const left = async () =>
      (await office.kernel.pool.pg.query('select id from vorgaenge.antrag where id = any($1::uuid[])', [[id, sent.id]]))
        .rows;
    await until(async () => (await left()).length === 1);
    assert.deepEqual(await left(), [{ id: sent.id }]);
  });
});

describe('codes', () => {
  it('say nothing about which addresses are known, and stop guessing', async () => {
    const known = await begun();
    await confirm(known, 'bekannt@example.org');
    const stranger = office.stranger();
    stranger.address = '10.3.0.1';
    const asked = await Promise.all(
      ['bekannt@example.org', 'niemand@example.org'].map((email) =>
        stranger.call(sendBuergercode, { email, sprache: 'de' }),
      ),
    );
    assert.deepEqual(Object.keys(asked[0] ?? {}), Object.keys(asked[1] ?? {}));
    const guess = (email: string, code: string) =>
      codeOf(stranger.call(confirmBuergercode, { email, code, sprache: 'de' }));
    assert.equal(await guess('niemals-gefragt@example.org', '123456'), 'buerger.CODE_FALSCH');
    const right = asked[0]?.demoCode ?? '';
    const wrong = right === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) assert.equal(await guess('bekannt@example.org', wrong), 'buerger.CODE_FALSCH');
    assert.equal(
      await guess('bekannt@example.org', right),
      'buerger.CODE_FALSCH',
      'after five guesses the right one too',
    );
  });
});

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('it did not come');
}
