/** The whole house over HTTP: who gets in, what a foreign page cannot do, how a failure reads. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createPerson } from '#areas/akten/person.api.ts';
import { getNachricht, listNachrichten, revealNachricht } from '#areas/betrieb/nachricht.api.ts';
import { getSystemstand } from '#areas/betrieb/system.api.ts';
import { getMe } from '#areas/personal/ich.api.ts';
import { createKonto, issueResetLink } from '#areas/personal/konto.api.ts';
import { createTeam, listTeams } from '#areas/personal/team.api.ts';
import { ProblemError } from '#platform/http/client.ts';
import { readWholeText } from '#platform/mail/one-time-links.ts';
import { type TestOffice, testOffice } from './testing.ts';

let office: TestOffice;
before(async () => {
  office = await testOffice();
});
after(() => office.close());

const refused = (status: number, code: string) => (cause: unknown) =>
  cause instanceof ProblemError && cause.problem.status === status && cause.problem.code === code;

test('staff sign in with both factors and learn who they are', async () => {
  const session = await office.signIn('sachbearbeitung.a-e');
  const me = await session.call(getMe, {});
  assert.equal(me.art, 'staff');
  assert.deepEqual(
    me.rollen.map(({ id }) => id),
    ['sachbearbeitung'],
  );
  assert.ok(me.rechte.includes('akten.lesen'));
  assert.match(session.csrfToken, /^\S{20,}$/);
});

test('without a session the answer is 401 as problem+json, with a request id', async () => {
  const response = await office.stranger().fetch('/api/personal/ich');
  assert.equal(response.status, 401);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.match(response.headers.get('x-request-id') ?? '', /^[0-9a-z]{12}$/);
  assert.equal(((await response.json()) as { code: string }).code, 'allgemein.NICHT_ANGEMELDET');
});

test('a right that is missing leaves a row in the audit log', async () => {
  const session = await office.signIn('sachbearbeitung.a-e');
  await assert.rejects(session.call(listNachrichten, {}), refused(403, 'allgemein.KEIN_RECHT'));
  const { rows } = await office.kernel.pool.pg.query<{ ergebnis: string }>(
    `select ergebnis from protokoll.eintrag where aktion = 'listNachrichten' and akteur_id = $1`,
    [(await session.call(getMe, {})).id],
  );
  assert.deepEqual(rows, [{ ergebnis: 'verweigert' }]);
});

test('a write without the token of its session is refused, and so is one that a foreign page sent', async () => {
  const session = await office.signIn('administration');
  const body = JSON.stringify({ name: 'Team Süd', von: 'A', bis: 'Z' });
  const send = (headers: Record<string, string>) =>
    fetch(new URL('/api/personal/teams', office.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        cookie: session.cookie,
        ...headers,
      },
      body,
    });
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
  assert.equal(await codeOf(await send({})), 'http.SICHERHEITSMERKMAL');
  const token = { 'x-csrf-token': session.csrfToken };
  assert.equal(await codeOf(await send({ ...token, origin: 'https://boese.example' })), 'http.FREMDE_SEITE');
  assert.equal(await codeOf(await send({ ...token, 'sec-fetch-site': 'cross-site' })), 'http.FREMDE_SEITE');
  assert.equal((await send({ ...token, origin: office.url, 'sec-fetch-site': 'same-origin' })).status, 200);
});

test('the same idempotency key does it once, with other input it is refused', async () => {
  const session = await office.signIn('administration');
  const key = crypto.randomUUID();
  const input = { name: 'Team West', von: 'A', bis: 'Z' };
  const [first, second] = await Promise.all([
    session.call(createTeam, input, { idempotencyKey: key }),
    session.call(createTeam, input, { idempotencyKey: key }),
  ]);
  assert.equal(first.id, second.id);
  const { teams } = await session.call(listTeams, {});
  assert.equal(teams.filter(({ name }) => name === 'Team West').length, 1);
  const other = { ...input, name: 'Team Ost' };
  await assert.rejects(session.call(createTeam, other, { idempotencyKey: key }), refused(409, 'allgemein.KONFLIKT'));
});

test('nobody who lacks the right learns a one-time link, in the demo as in an office', async () => {
  const [administration, leitung] = [await office.signIn('administration'), await office.signIn('leitung')];
  const email = 'neu.hier@musterstadt.example';
  const konto = await administration.call(createKonto, {
    name: 'Neu Hier',
    email,
    rollen: ['administration'],
    zustaendigkeiten: [],
  });
  await administration.call(issueResetLink, { id: konto.id });
  const { rows } = await office.kernel.pool.pg.query<{ text: string; geheim: string }>(
    'select text, geheim from platform.nachricht where empfaenger = $1',
    [email],
  );
  const tokens = rows.map((row) => /#([\w-]{20,})/.exec(readWholeText(office.kernel.keys, row))?.[1] ?? '');
  assert.equal(new Set(tokens).size, 2);
  const holdsNone = (answer: string) => assert.ok(!tokens.some((token) => token === '' || answer.includes(token)));

  const list = await administration.fetch('/api/betrieb/nachrichten?anzahl=200');
  const listed = await list.text();
  holdsNone(listed);
  const { nachrichten } = JSON.parse(listed) as { nachrichten: { id: string; empfaenger: string }[] };
  for (const { id } of nachrichten) {
    const read = await administration.fetch(`/api/betrieb/nachrichten/${id}`);
    assert.equal(read.status, 403);
    holdsNone(await read.text());
    await assert.rejects(administration.call(revealNachricht, { id }), refused(403, 'allgemein.KEIN_RECHT'));
  }
  holdsNone(JSON.stringify(rows.map(({ text }) => text)));
  holdsNone(await dumpOf('platform.idempotenz'));

  const [latest] = nachrichten.filter(({ empfaenger }) => empfaenger === email);
  const message = await leitung.call(getNachricht, { id: latest?.id ?? '' });
  assert.equal(message.verborgen, true);
  holdsNone(JSON.stringify(message));
  const { text } = await leitung.call(revealNachricht, { id: latest?.id ?? '' });
  assert.ok(tokens.some((token) => text.includes(token)));
  holdsNone(await dumpOf('platform.idempotenz'));
  holdsNone(await dumpOf('protokoll.eintrag'));
  for (const { darfLesen, mailserver } of [await leitung.call(listNachrichten, {})])
    assert.deepEqual({ darfLesen, mailserver }, { darfLesen: true, mailserver: false });
});

async function dumpOf(table: 'platform.idempotenz' | 'protokoll.eintrag'): Promise<string> {
  const { rows } = await office.kernel.pool.pg.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t`);
  return JSON.stringify(rows);
}

test('what a page reads again by itself is in the audit log once; what a person asks for is there each time', async () => {
  const leitung = await office.signIn('leitung');
  const entries = async () => {
    const { rows } = await office.kernel.pool.pg.query<{ gegenstaende: string[] }>(
      `select gegenstaende from protokoll.eintrag where was = 'konto.aufgelistet' or was = 'personen.aufgelistet' order by id`,
    );
    return rows.map(({ gegenstaende }) => gegenstaende.length);
  };
  const read = (path: string, passive: boolean) =>
    leitung.fetch(path, { headers: passive ? { 'x-bleibe-passiv': '1' } : {} });
  // The header alone hides nothing: the first read is noted.
  await read('/api/personal/konten', true);
  assert.deepEqual(await entries(), [0]);
  await read('/api/personal/konten', true);
  assert.deepEqual(await entries(), [0]);
  await read('/api/personal/konten', false);
  assert.deepEqual(await entries(), [0, 0]);

  const create = (familienname: string) =>
    leitung.call(createPerson, { familienname, vornamen: 'Olga', geburtsdatum: '1991-01-01' });
  await create('Adler');
  await read('/api/akten/personen', true);
  await create('Zander');
  await read('/api/akten/personen', true);
  await read('/api/akten/personen', true);
  assert.deepEqual(await entries(), [0, 0, 1, 1], 'the second row names only the person who was not read before');
});

test('the state of the machinery names its parts', async () => {
  const session = await office.signIn('administration');
  const stand = await session.call(getSystemstand, {});
  assert.equal(stand.demo, true);
  assert.ok(stand.prozesse.some(({ rolle, lebt }) => rolle === 'api' && lebt));
  assert.match(stand.datenbank.stand, /^\d{4}_/);
});
