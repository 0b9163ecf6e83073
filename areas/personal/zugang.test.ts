/** Substitution, break-glass and devices, over the clock and the database. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { createAuthenticator } from './authenticator.ts';
import { createGeraet, listGeraete, renewGeraetToken, revokeGeraet } from './geraet.api.ts';
import { getMe } from './ich.api.ts';
import { endNotzugriff, listNotzugriffe, openNotzugriff } from './notzugriff.api.ts';
import { Browser, givenKonto, givenTeam, type House, lastMailTo, openHouse } from './testing.ts';
import { createVertretung, endVertretung, listVertretungen, listVertretungKandidaten } from './vertretung.api.ts';

let given: House;
let nord: string;
let sued: string;
const ids: Record<string, string> = {};
const GRUND = 'Person steht vor dem Schalter, die Kollegin ist krank';

before(async () => {
  // Half past nine in the evening in Berlin, winter time.
  given = await openHouse({
    start: '2026-11-26T20:30:00Z',
    config: { BLEIBE_SESSION_IDLE_MINUTES: '600', BLEIBE_SESSION_MAX_HOURS: '100' },
  });
  const { kernel } = given;
  nord = await givenTeam(kernel, 'Nord', 'A', 'K');
  sued = await givenTeam(kernel, 'Süd', 'L', 'Z');
  const letters = (teamId: string, von: string, bis: string) => [{ teamId, von, bis }];
  const people = {
    jana: { rollen: ['sachbearbeitung'], buchstaben: letters(nord, 'A', 'E') },
    deniz: { rollen: ['sachbearbeitung'], buchstaben: letters(nord, 'F', 'K') },
    miriam: { rollen: ['sachbearbeitung'], buchstaben: letters(sued, 'L', 'R') },
    tomasz: { rollen: ['teamleitung'], buchstaben: letters(nord, 'A', 'K') },
    nurcan: { rollen: ['teamleitung'], buchstaben: letters(sued, 'L', 'Z') },
    henrike: { rollen: ['leitung'], buchstaben: [] },
    solms: { rollen: ['datenschutz'], buchstaben: [] },
    admin: { rollen: ['administration'], buchstaben: [] },
    kasse: { rollen: ['kasse'], buchstaben: [] },
  } as const;
  for (const [name, one] of Object.entries(people))
    ids[name] = await givenKonto(kernel, { email: `${name}@amt.example`, name, ...one });
});
after(() => given.house.close());

const as = async (name: string) => {
  const browser = new Browser(given.kernel);
  given.clock.advance({ seconds: 31 });
  await browser.signIn(`${name}@amt.example`);
  return browser;
};
const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const rangesOf = async (browser: Browser) => {
  const ranges = (await browser.principal())?.scope.ranges ?? [];
  return ranges
    .map(({ from, to }) => `${from}–${to}`)
    .sort()
    .join(' ');
};
const today = () => given.clock.today().toString();

test('a substitution opens the letters today and closes them at midnight in Berlin', async () => {
  const [jana, deniz] = [await as('jana'), await as('deniz')];
  const row = await jana.call(createVertretung, { vertretungId: ids.deniz ?? '', von: today(), bis: today() });
  assert.equal(row.stand, 'laeuft');
  assert.equal(await rangesOf(deniz), 'A–E F–K');
  const me = await deniz.call(getMe, {});
  assert.deepEqual(
    me.vertritt.map(({ name }) => name),
    ['jana'],
  );
  assert.deepEqual(
    (await jana.call(getMe, {})).vertretenDurch.map(({ name }) => name),
    ['deniz'],
  );
  // 22:59:59 UTC is one second before midnight.
  given.clock.set('2026-11-26T22:59:59Z');
  assert.equal(await rangesOf(deniz), 'A–E F–K');
  given.clock.set('2026-11-26T23:00:00Z');
  assert.equal(await rangesOf(deniz), 'F–K');
});

test('the one who is represented ends it, the one who represents does not', async () => {
  const [jana, deniz] = [await as('jana'), await as('deniz')];
  const input = { vertretungId: ids.deniz ?? '', von: today(), bis: today() };
  const { id, version } = await jana.call(createVertretung, input);
  await assert.rejects(jana.call(createVertretung, input), refused('personal.VERTRETUNG_BESTEHT'));
  const seen = (await deniz.call(listVertretungen, {})).vertretungen.find((one) => one.id === id);
  assert.equal(seen?.beendbar, false);
  await assert.rejects(deniz.call(endVertretung, { id, version }), refused('allgemein.KEIN_RECHT'));
  assert.equal((await jana.call(endVertretung, { id, version })).stand, 'beendet');
  assert.equal(await rangesOf(deniz), 'F–K');
});

test('for others the Teamleitung enters it in its own team, the Leitung everywhere, colleagues nowhere', async () => {
  const [tomasz, henrike, jana] = [await as('tomasz'), await as('henrike'), await as('jana')];
  const forMiriam = { vertreteneId: ids.miriam ?? '', vertretungId: ids.jana ?? '', von: today(), bis: today() };
  await assert.rejects(tomasz.call(createVertretung, forMiriam), refused('allgemein.KEIN_RECHT'));
  await assert.rejects(jana.call(createVertretung, forMiriam), refused('allgemein.KEIN_RECHT'));
  const { id, version } = await henrike.call(createVertretung, forMiriam);
  const own = { vertreteneId: ids.deniz ?? '', vertretungId: ids.jana ?? '', von: today(), bis: today() };
  await tomasz.call(createVertretung, own);
  assert.equal(await rangesOf(jana), 'A–E F–K L–R');
  const seen = (await tomasz.call(listVertretungen, {})).vertretungen.map((one) => one.id);
  assert.ok(!seen.includes(id), 'what does not concern the team is not shown');
  await henrike.call(endVertretung, { id, version });
});

test('only people with access to Akten are offered and taken', async () => {
  const jana = await as('jana');
  const { konten } = await jana.call(listVertretungKandidaten, {});
  assert.ok(konten.every(({ name }) => !['admin', 'solms', 'kasse'].includes(name)));
  const toKasse = { vertretungId: ids.kasse ?? '', von: today(), bis: today() };
  await assert.rejects(jana.call(createVertretung, toKasse), refused('personal.VERTRETUNG_NICHT_MOEGLICH'));
  await assert.rejects((await as('kasse')).call(listVertretungen, {}), refused('allgemein.KEIN_RECHT'));
});

test('a closed account is represented by nobody', async () => {
  const [jana, deniz] = [await as('jana'), await as('deniz')];
  const input = { vertretungId: ids.deniz ?? '', von: today(), bis: today() };
  await jana.call(createVertretung, input);
  await given.kernel.pool.pg.query(`update personal.konto set status = 'deaktiviert' where id = $1`, [ids.jana]);
  assert.equal(await rangesOf(deniz), 'F–K');
  await given.kernel.pool.pg.query(`update personal.konto set status = 'aktiv' where id = $1`, [ids.jana]);
});

test('break-glass opens one Akte for an hour, at once, and never quietly', async () => {
  const miriam = await as('miriam');
  const akteId = randomUUID();
  await assert.rejects(
    miriam.call(openNotzugriff, { akteId, grund: 'zu kurz' }),
    refused('allgemein.EINGABE_UNGUELTIG'),
  );
  const open = await miriam.call(openNotzugriff, { akteId, grund: GRUND });
  assert.deepEqual((await miriam.principal())?.scope.akten, [akteId]);
  for (const mailbox of ['nurcan@amt.example', 'solms@amt.example']) {
    const mail = await lastMailTo(given.kernel, mailbox);
    assert.match(mail, /miriam hat eine Akte außerhalb/);
    assert.ok(mail.includes(GRUND) && !mail.includes(akteId));
  }
  assert.equal(await lastMailTo(given.kernel, 'tomasz@amt.example'), '', 'another team is not concerned');
  const again = await miriam.call(openNotzugriff, { akteId, grund: `${GRUND}, noch einmal` });
  assert.equal(again.id, open.id);
  given.clock.advance({ minutes: 60 });
  assert.deepEqual((await miriam.principal())?.scope.akten, []);
});

test('many who open the same Akte at the same moment get one access, and one mail is written', async () => {
  const miriam = await as('miriam');
  const akteId = randomUUID();
  const all = await Promise.all([1, 2, 3].map(() => miriam.call(openNotzugriff, { akteId, grund: GRUND })));
  assert.equal(new Set(all.map(({ id }) => id)).size, 1);
  const { rows } = await given.kernel.pool.pg.query(
    `select 1 from platform.ereignis where name = 'personal.notzugriff-geoeffnet' and payload ->> 'akteId' = $1`,
    [akteId],
  );
  assert.equal(rows.length, 1);
});

test('its owner gives it back early; nobody else ends or sees what is not theirs', async () => {
  const [jana, miriam] = [await as('jana'), await as('miriam')];
  const akteId = randomUUID();
  const { id } = await jana.call(openNotzugriff, { akteId, grund: GRUND });
  await assert.rejects(miriam.call(endNotzugriff, { id }), refused('personal.NOTZUGRIFF_NICHT_GEFUNDEN'));
  assert.equal((await jana.call(endNotzugriff, { id })).laeuft, false);
  assert.deepEqual((await jana.principal())?.scope.akten, []);
  const sees = async (name: string) =>
    (await (await as(name)).call(listNotzugriffe, {})).notzugriffe.some((one) => one.id === id);
  assert.deepEqual(
    [await sees('tomasz'), await sees('nurcan'), await sees('solms'), await sees('henrike')],
    [true, false, true, true],
  );
  await assert.rejects(miriam.call(listNotzugriffe, {}), refused('allgemein.KEIN_RECHT'));
  const first = await (await as('solms')).call(listNotzugriffe, { anzahl: 1 });
  const second = await (await as('solms')).call(listNotzugriffe, { anzahl: 1, ab: first.weiter });
  assert.notEqual(first.notzugriffe[0]?.id, second.notzugriffe[0]?.id);
});

test('the administration and data protection have no break-glass', async () => {
  for (const name of ['admin', 'solms', 'kasse'])
    await assert.rejects(
      (await as(name)).call(openNotzugriff, { akteId: randomUUID(), grund: GRUND }),
      refused('allgemein.KEIN_RECHT'),
    );
});

test('a station signs in with its token until it ends, is renewed or locked', async () => {
  const admin = await as('admin');
  const authenticator = createAuthenticator(given.kernel);
  const who = async (bearer: string) =>
    (await authenticator.authenticate({ cookies: admin.cookies, bearer }))?.principal;
  const bis = given.clock.today().add({ days: 1 }).toString();
  const made = await admin.call(createGeraet, { art: 'station', name: 'Scanner Raum 3', gueltigBis: bis });
  const principal = await who(made.token);
  assert.deepEqual([principal?.kind, principal?.id, principal?.roles], ['station', made.id, ['station']]);
  assert.equal(await who('falsch'), undefined, 'with a token cookies count for nothing');
  const { id, version } = made;
  const renewed = await admin.call(renewGeraetToken, { id, version, gueltigBis: bis });
  assert.equal(await who(made.token), undefined);
  assert.ok(await who(renewed.token));
  await admin.call(revokeGeraet, { id, version: renewed.version });
  assert.equal(await who(renewed.token), undefined);
  const other = await admin.call(createGeraet, { art: 'robot', name: 'Robbi', gueltigBis: bis });
  given.clock.advance({ hours: 48 });
  assert.equal(await who(other.token), undefined);
  await admin.signIn('admin@amt.example');
  const { geraete } = await admin.call(listGeraete, {});
  assert.deepEqual(
    geraete.map(({ name, stand }) => `${name}: ${stand}`),
    ['Robbi: abgelaufen', 'Scanner Raum 3: gesperrt'],
  );
  const past = { art: 'robot' as const, name: 'Zu spät', gueltigBis: '2026-01-01' };
  await assert.rejects(admin.call(createGeraet, past), refused('personal.GUELTIGKEIT_FALSCH'));
});
