/** Accounts as the administration looks after them, and what it cannot do. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { signIn } from './anmeldung.api.ts';
import {
  activateKonto,
  createKonto,
  deactivateKonto,
  decideFactorReset,
  getKonto,
  issueResetLink,
  listFactorResets,
  listKonten,
  listKontoNamen,
  listKontoSessions,
  listRollen,
  requestFactorReset,
  revokeKontoSessions,
  updateKonto,
} from './konto.api.ts';
import { createTeam, deleteTeam, listTeams, updateTeam } from './team.api.ts';
import { Browser, givenKonto, givenTeam, type House, KENNWORT, lastMailTo, openHouse } from './testing.ts';

let given: House;
let admin: Browser;
let adminId: string;
let secondId: string;
let leitung: Browser;
let teamId: string;
let number = 0;

before(async () => {
  given = await openHouse();
  const { kernel } = given;
  adminId = await givenKonto(kernel, { email: 'admin@amt.example', name: 'Sven Admin', rollen: ['administration'] });
  secondId = await givenKonto(kernel, { email: 'admin2@amt.example', name: 'Aylin Admin', rollen: ['administration'] });
  await givenKonto(kernel, { email: 'leitung@amt.example', name: 'Henrike Leitung', rollen: ['leitung'] });
  teamId = await givenTeam(kernel, 'Team A–K', 'A', 'K');
});
after(() => given.house.close());
beforeEach(async () => {
  number += 1;
  given.clock.advance({ minutes: 1 });
  admin = new Browser(given.kernel);
  await admin.signIn('admin@amt.example');
  leitung = new Browser(given.kernel);
  await leitung.signIn('leitung@amt.example');
});

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const person = (change: object = {}) => ({
  name: `Person ${number}`,
  email: `person${number}@amt.example`,
  rollen: ['sachbearbeitung' as const],
  zustaendigkeiten: [{ teamId, von: 'A', bis: 'E' }],
  ...change,
});

test('an account is made with roles and letters, and the Leitung hears of access to Akten', async () => {
  const konto = await admin.call(createKonto, person());
  assert.deepEqual(konto.zustaendigkeiten, [{ teamId, teamName: 'Team A–K', von: 'A', bis: 'E' }]);
  assert.equal(konto.status, 'eingeladen');
  assert.match(await lastMailTo(given.kernel, 'leitung@amt.example'), /Sven Admin hat Person \d+ eine Rolle/);
  await assert.rejects(admin.call(createKonto, person({ name: 'Noch einer' })), refused('personal.EMAIL_VERGEBEN'));
});

test('roles that exclude each other and letters outside of the team are refused', async () => {
  const both = person({ rollen: ['administration', 'leitung'] });
  await assert.rejects(admin.call(createKonto, both), refused('personal.ROLLEN_UNVEREINBAR'));
  const outside = person({ zustaendigkeiten: [{ teamId, von: 'J', bis: 'M' }] });
  await assert.rejects(admin.call(createKonto, outside), refused('personal.BUCHSTABEN_AUSSERHALB'));
});

test('the database itself keeps administration apart from contents', async () => {
  const both = given.kernel.pool.pg.query(
    `insert into personal.konto (name, email, rollen, created_by) values ('x', 'x@y.example', '{administration,leitung}', 'test')`,
  );
  await assert.rejects(both, /konto_aufsicht_allein/);
});

test('nobody changes their own roles or letters; the own name is theirs', async () => {
  const me = await admin.call(getKonto, { id: adminId });
  const input = { id: adminId, version: me.version, name: me.name, email: me.email, zustaendigkeiten: [] };
  await assert.rejects(admin.call(updateKonto, { ...input, rollen: ['leitung'] }), refused('personal.EIGENE_ROLLEN'));
  const letters = { ...input, rollen: ['administration' as const], zustaendigkeiten: [{ teamId, von: 'A', bis: 'K' }] };
  await assert.rejects(admin.call(updateKonto, letters), refused('personal.EIGENE_ROLLEN'));
  const renamed = await admin.call(updateKonto, { ...input, rollen: ['administration'], name: 'Sven Neuname' });
  assert.equal(renamed.name, 'Sven Neuname');
  await admin.call(updateKonto, { ...input, rollen: ['administration'], version: renamed.version });
});

test('a change of roles ends the sessions of the account; a stale version is shown, not overwritten', async () => {
  const id = await givenKonto(given.kernel, { email: `alt${number}@amt.example`, rollen: ['service'] });
  const browser = new Browser(given.kernel);
  await browser.signIn(`alt${number}@amt.example`);
  const before = await admin.call(getKonto, { id });
  assert.equal(before.offeneSitzungen, 1);
  const input = { id, version: before.version, name: before.name, email: before.email, zustaendigkeiten: [] };
  await admin.call(updateKonto, { ...input, rollen: ['sachbearbeitung'] });
  assert.equal(await browser.principal(), null);
  await assert.rejects(admin.call(updateKonto, { ...input, rollen: ['kasse'] }), refused('allgemein.KONFLIKT'));
});

test('a new address is told to the old one, and links to the old one die', async () => {
  const konto = await admin.call(createKonto, person());
  const token = /#([\w-]+)/.exec(await lastMailTo(given.kernel, konto.email))?.[1];
  assert.ok(token);
  const { id, version, name } = konto;
  await admin.call(updateKonto, { ...person(), id, version, name, email: `anders${number}@amt.example` });
  assert.match(await lastMailTo(given.kernel, konto.email), /neue E-Mail-Adresse/);
  const { rows } = await given.kernel.pool.pg.query('select 1 from personal.einmallink where konto_id = $1', [id]);
  assert.equal(rows.length, 0);
});

test('a deactivated account is out at once, and can come back', async () => {
  const id = await givenKonto(given.kernel, { email: `weg${number}@amt.example`, rollen: ['service'] });
  const browser = new Browser(given.kernel);
  await browser.signIn(`weg${number}@amt.example`);
  const { version } = await admin.call(getKonto, { id });
  const closed = await admin.call(deactivateKonto, { id, version });
  assert.equal(await browser.principal(), null);
  const again = new Browser(given.kernel).call(signIn, { email: `weg${number}@amt.example`, kennwort: KENNWORT });
  await assert.rejects(again, refused('personal.ANMELDUNG_FALSCH'));
  await assert.rejects(admin.call(issueResetLink, { id }), refused('personal.KONTO_DEAKTIVIERT'));
  given.clock.advance({ minutes: 1 });
  assert.equal((await admin.call(activateKonto, { id, version: closed.version })).status, 'aktiv');
  await browser.signIn(`weg${number}@amt.example`);
});

test('the administration neither closes its own account nor the last of its kind, also when two try at once', async () => {
  const me = await admin.call(getKonto, { id: adminId });
  await assert.rejects(
    admin.call(deactivateKonto, { id: adminId, version: me.version }),
    refused('personal.EIGENES_KONTO'),
  );
  const other = new Browser(given.kernel);
  await other.signIn('admin2@amt.example');
  const them = await admin.call(getKonto, { id: secondId });
  const outcomes = await Promise.allSettled([
    admin.call(deactivateKonto, { id: secondId, version: them.version }),
    other.call(deactivateKonto, { id: adminId, version: me.version }),
  ]);
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const lost = outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult;
  // Whose account was closed a moment before is not signed in any more.
  const late = ['personal.LETZTE_ADMINISTRATION', 'allgemein.NICHT_ANGEMELDET'];
  assert.ok(
    late.some((code) => refused(code)(lost.reason)),
    String(lost.reason),
  );
  await given.kernel.pool.pg.query(`update personal.konto set status = 'aktiv' where 'administration' = any(rollen)`);
});

test('sessions of an account are listed and ended', async () => {
  const email = `sitzung${number}@amt.example`;
  const id = await givenKonto(given.kernel, { email, rollen: ['service'] });
  const [one, two] = [new Browser(given.kernel), new Browser(given.kernel)];
  await one.signIn(email);
  given.clock.advance({ minutes: 1 });
  await two.signIn(email);
  const { sitzungen } = await admin.call(listKontoSessions, { id });
  assert.equal(sitzungen.length, 2);
  assert.deepEqual(await admin.call(revokeKontoSessions, { id, sitzungId: sitzungen[1]?.id }), { beendet: 1 });
  assert.equal(await one.principal(), null);
  assert.deepEqual(await admin.call(revokeKontoSessions, { id }), { beendet: 1 });
  assert.equal(await two.principal(), null);
});

test('taking away a lost second factor needs a second person who is not the owner', async () => {
  const email = `verloren${number}@amt.example`;
  const id = await givenKonto(given.kernel, { email, rollen: ['sachbearbeitung'] });
  const begruendung = 'Telefon verloren, am Schalter mit Ausweis geprüft';
  const antrag = await admin.call(requestFactorReset, { id, begruendung });
  await assert.rejects(admin.call(requestFactorReset, { id, begruendung }), refused('personal.RUECKSETZUNG_OFFEN'));
  assert.match(await lastMailTo(given.kernel, 'leitung@amt.example'), /zweite Person/);
  const freigeben = { id: antrag.id, freigeben: true };
  await assert.rejects(admin.call(decideFactorReset, freigeben), refused('personal.ZWEITE_PERSON'));
  const mine = (await admin.call(listFactorResets, {})).antraege.find((one) => one.id === antrag.id);
  const theirs = (await leitung.call(listFactorResets, {})).antraege.find((one) => one.id === antrag.id);
  assert.deepEqual([mine?.darfEntscheiden, theirs?.darfEntscheiden], [false, true]);
  await leitung.call(decideFactorReset, freigeben);
  await assert.rejects(leitung.call(decideFactorReset, freigeben), refused('personal.RUECKSETZUNG_NICHT_GEFUNDEN'));
  const konto = await admin.call(getKonto, { id });
  assert.deepEqual(konto.faktoren, []);
  const old = new Browser(given.kernel).call(signIn, { email, kennwort: KENNWORT });
  await assert.rejects(old, refused('personal.ANMELDUNG_FALSCH'));
  assert.match(await lastMailTo(given.kernel, email), /\/kennwort#/);
});

test('who asked for a reset can take it back; a request runs out after two days', async () => {
  const id = await givenKonto(given.kernel, { email: `zurueck${number}@amt.example`, rollen: ['service'] });
  const begruendung = 'Hat sich doch noch gefunden, vielleicht';
  const first = await admin.call(requestFactorReset, { id, begruendung });
  await admin.call(decideFactorReset, { id: first.id, freigeben: false });
  const second = await admin.call(requestFactorReset, { id, begruendung });
  given.clock.advance({ hours: 49 });
  await leitung.signIn('leitung@amt.example');
  const late = leitung.call(decideFactorReset, { id: second.id, freigeben: true });
  await assert.rejects(late, refused('personal.RUECKSETZUNG_NICHT_GEFUNDEN'));
});

test('lists are searched, filtered and leafed through', async () => {
  for (const letter of ['a', 'b', 'c'])
    await admin.call(createKonto, person({ name: `Liste ${letter}`, email: `liste-${letter}@amt.example` }));
  const first = await admin.call(listKonten, { suche: 'liste', anzahl: 2 });
  assert.deepEqual(
    first.konten.map(({ name }) => name),
    ['Liste a', 'Liste b'],
  );
  const rest = await admin.call(listKonten, { suche: 'liste', anzahl: 2, ab: first.weiter });
  assert.deepEqual(
    rest.konten.map(({ name }) => name),
    ['Liste c'],
  );
  assert.equal(rest.weiter, undefined);
  const filtered = await admin.call(listKonten, { suche: 'LISTE', rolle: 'kasse' });
  assert.deepEqual(filtered.konten, []);
  assert.deepEqual((await admin.call(listKonten, { suche: '%' })).konten, []);
  assert.equal((await admin.call(listKonten, { teamId, status: 'eingeladen', suche: 'liste-b@' })).konten.length, 1);
  await assert.rejects(admin.call(listKonten, { ab: 'unsinn' }), refused('allgemein.EINGABE_UNGUELTIG'));
});

test('names are given to ids that are known', async () => {
  const { namen } = await leitung.call(listKontoNamen, { ids: [adminId, 'system:erster-start', 'unsinn'] });
  assert.deepEqual(namen, [{ id: adminId, name: 'Sven Admin', rollen: ['administration'] }]);
});

test('the page of roles names the rights of each', async () => {
  const { rollen } = await leitung.call(listRollen, {});
  const administration = rollen.find(({ id }) => id === 'administration');
  assert.ok(administration?.rechte.some(({ recht }) => recht === 'personal.konten'));
  assert.ok(!administration?.rechte.some(({ recht }) => recht === 'personal.notzugriff'));
});

test('a team keeps the letters its people look after, and is dissolved only when empty', async () => {
  const team = await admin.call(createTeam, { name: `Team ${number}`, von: 'L', bis: 'Z' });
  await assert.rejects(
    admin.call(createTeam, { name: `Team ${number}`, von: 'A', bis: 'B' }),
    refused('personal.TEAM_NAME_VERGEBEN'),
  );
  const konto = await admin.call(createKonto, person({ zustaendigkeiten: [{ teamId: team.id, von: 'S', bis: 'Z' }] }));
  const shrink = { ...team, bis: 'T' };
  await assert.rejects(admin.call(updateTeam, shrink), refused('personal.BUCHSTABEN_VERGEBEN'));
  await assert.rejects(admin.call(deleteTeam, { id: team.id }), refused('personal.TEAM_BESETZT'));
  const { id, version } = konto;
  await admin.call(updateKonto, { ...person({ zustaendigkeiten: [] }), id, version });
  await admin.call(deleteTeam, { id: team.id });
  assert.equal(
    (await admin.call(listTeams, {})).teams.some((one) => one.id === team.id),
    false,
  );
});
