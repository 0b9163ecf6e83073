/**
 * Every way into the house, contracts and raw routes, taken by every role: 401 without a session, 403 with a row in the
 * audit log without the right. docs/rechte.md shows the same as a table, so that a change of rights shows in a review.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createGeraet } from '#areas/personal/geraet.api.ts';
import { getMe } from '#areas/personal/ich.api.ts';
import { PROGRAM_DIR } from '#platform/config/load.ts';
import { routesOf } from '#platform/http/server/request-context.ts';
import { allAreas } from './areas.ts';
import { mayCall, ROLES, type RoleName, type RouteRights, renderRights, rightsOfRoutes } from './rights-table.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

const FILE = path.join(PROGRAM_DIR, 'docs', 'rechte.md');

/** One account of Musterstadt per role of a person. */
const ACCOUNTS: Partial<Record<RoleName, string>> = {
  leitung: 'leitung',
  teamleitung: 'teamleitung.a-k',
  sachbearbeitung: 'sachbearbeitung.a-e',
  service: 'service',
  kasse: 'kasse',
  poststelle: 'poststelle',
  scanstelle: 'scanstelle',
  administration: 'administration',
  datenschutz: 'datenschutz',
};

let office: TestOffice;
let routes: RouteRights[];
before(async () => {
  office = await testOffice({ config: { BLEIBE_TRUST_PROXY: 'true' } });
  routes = rightsOfRoutes(routesOf(office.app), allAreas);
});
after(() => office.close());

/** Of one address only so much is answered in a minute, and here one test asks for everything. */
function addressOf(nr: number): string {
  return `10.0.0.${nr}`;
}
const ROUTES_PER_ADDRESS = 200;

async function sessionOf(role: RoleName): Promise<TestSession> {
  const account = ACCOUNTS[role];
  if (account) return office.signIn(account);
  const administration = await office.signIn('administration');
  const art = role === 'roboter' ? 'robot' : 'station';
  const gueltigBis = office.kernel.clock.today().add({ days: 30 }).toString();
  const session = office.stranger();
  session.bearer = (await administration.call(createGeraet, { art, name: `Prüfling ${role}`, gueltigBis })).token;
  return session;
}

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}

/**
 * No input, and for a write no key: whoever has the right gets as far as being told that something is missing. Handed to
 * the server without a line between: five thousand requests cost a third less.
 */
async function visit(session: TestSession, { method, url }: RouteRights): Promise<Answer> {
  const address = url.replace(/:id|\*/g, crypto.randomUUID()).replace(/:\w+/g, '1');
  const { statusCode, headers, payload } = await office.app.inject({
    method: method as 'GET',
    url: address,
    headers: session.headersFor(method),
  });
  const isProblem = String(headers['content-type']).startsWith('application/problem+json');
  return {
    status: statusCode,
    code: isProblem && payload ? (JSON.parse(payload) as { code: string }).code : undefined,
  };
}

const nameOf = ({ method, url, contract }: RouteRights) => contract ?? `${method} ${url}`;
const TURNED_AWAY = new Set<string | undefined>(['allgemein.NICHT_ANGEMELDET', 'allgemein.KEIN_RECHT']);
/** No role of the staff: citizens have it, and have no other. */
const BUERGER = 'buerger';
/** Asked as a citizen or as nobody, whoever is signed in beside it. */
const isPortal = ({ url }: RouteRights) => url.startsWith('/api/buerger/');
/** HEAD goes through the handler of GET: one role shows that, `BLEIBE_TIEF=1` all. */
const asksHead = (role: RoleName) => role === 'service' || process.env.BLEIBE_TIEF === '1';
/** It would end the session that the test goes on with. */
const ENDS_SESSION = new Set<string | undefined>(['signOut']);

test('the table in docs/rechte.md is that of the house', async () => {
  const rendered = renderRights(routes, office.kernel.rights);
  if (process.env.BLEIBE_SCHREIBEN === '1') await writeFile(FILE, rendered);
  const written = await readFile(FILE, 'utf8').catch(() => '');
  assert.equal(written, rendered, 'after a wanted change: BLEIBE_SCHREIBEN=1 ./bleibe test rechte');
});

test('every right is given to roles that exist, and every right that a route asks for is declared', () => {
  const { rights } = office.kernel;
  for (const [right, { rollen }] of Object.entries(rights)) {
    assert.deepEqual(
      rollen.filter((rolle) => rolle !== BUERGER && !(ROLES as readonly string[]).includes(rolle)),
      [],
      right,
    );
  }
  const asked = new Set<string>(routes.map(({ access }) => access));
  for (const free of ['public', 'signed-in']) asked.delete(free);
  assert.deepEqual(
    [...asked].filter((right) => !(right in rights)),
    [],
  );
});

test('without a session every route that is not public answers 401', async () => {
  const stranger = office.stranger();
  for (const [index, route] of routes.entries()) {
    stranger.address = addressOf(100 + Math.floor(index / ROUTES_PER_ADDRESS));
    const { status, code } = await visit(stranger, route);
    if (route.access === 'public') assert.ok(!TURNED_AWAY.has(code), nameOf(route));
    else if (route.method === 'HEAD') assert.equal(status, 401, nameOf(route));
    else assert.deepEqual([status, code], [401, 'allgemein.NICHT_ANGEMELDET'], nameOf(route));
  }
});

for (const role of ROLES) {
  test(`${role}: may what the table says, and every refusal is in the audit log`, async () => {
    const session = await sessionOf(role);
    session.address = addressOf(ROLES.indexOf(role) + 1);
    const { id } = await session.call(getMe, {});
    const refused: string[] = [];
    for (const route of routes) {
      if (ENDS_SESSION.has(route.contract) || (route.method === 'HEAD' && !asksHead(role))) continue;
      const { status, code } = await visit(session, route);
      if (isPortal(route)) {
        if (route.access !== 'public') assert.equal(status, 401, nameOf(route));
        continue;
      }
      if (mayCall(role, route.access, office.kernel.rights)) {
        assert.ok(!TURNED_AWAY.has(code) && status < 500, `${nameOf(route)} answers ${status} ${code}`);
      } else {
        assert.equal(status, 403, nameOf(route));
        // An answer to HEAD has no words.
        if (route.method !== 'HEAD') assert.equal(code, 'allgemein.KEIN_RECHT', nameOf(route));
        refused.push(nameOf(route));
      }
    }
    const { rows } = await office.kernel.pool.pg.query<{ aktion: string }>(
      `select distinct aktion from protokoll.eintrag where akteur_id = $1 and ergebnis = 'verweigert'`,
      [id],
    );
    const written = new Set(rows.map(({ aktion }) => aktion));
    assert.deepEqual(
      refused.filter((name) => !written.has(name)),
      [],
    );
  });
}
