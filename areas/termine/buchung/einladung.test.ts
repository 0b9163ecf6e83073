/** Invitations and people whom the office knows: one link, one Termin; and a stranger learns nothing of who is known. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { createPersonWithAkte, personInputSchema } from '#areas/akten/index.ts';
import { perform } from '#platform/actions/action.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { orderAkten } from '../tag/tagesmappe.api.ts';
import { act, colleague, openTermineAmt, SYSTEM, type TermineAmt } from '../testing/amt.ts';
import * as aufsicht from './aufsicht.api.ts';
import * as api from './buchung.api.ts';
import * as einladung from './einladung.api.ts';
import { ladeZurKarteEin } from './einladung.events.ts';
import { anna, bookAt, givenLeicht, holdAt, newEmail, postFor, refused, setGrenze, stranger } from './testing.ts';

let amt: TermineAmt;
let staff: Principal;
before(async () => {
  amt = await openTermineAmt({
    areas: allAreas,
    anteile: { oeffentlich: 60, einladung: 40, notfall: 0, spontan: 0 },
    plaetze: { aufenthalt: 6 },
  });
  await givenLeicht(amt);
  const all = allAreas.flatMap((area) => Object.keys(area.rights)) as Right[];
  staff = {
    ...colleague('anna', all),
    scope: { all: false, ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }], akten: [] },
  };
});
after(() => amt.close());

const at = (time: string, tag = '2026-12-03') => `${tag}T${time}:00+01:00`;

let requests = 0;

/** Contracts of the area above by their names, as its pages use them. */
async function inVorgaenge(name: string, input: object): Promise<{ id: string }> {
  const action = allAreas.flatMap(({ actions }) => actions).find(({ contract }) => contract.name === name);
  if (!action) throw new Error(`no action for ${name}`);
  requests += 1;
  const request = { id: `amt-${requests}`, idempotencyKey: `vorgaenge-${requests}` };
  return (await perform(amt.kernel, action, { actor: staff, request }, input)) as { id: string };
}

/** Somebody with an Akte, a title and a passport. */
async function givenBekannt(familienname: string, nummer: string) {
  const input = personInputSchema.parse({ familienname, vornamen: 'Test', geburtsdatum: '1990-05-17' });
  const { akteId, personId } = await amt.tx((tx) =>
    createPersonWithAkte(amt.kernel, { tx, actor: SYSTEM }, input, { teamId: 'nord', zustand: 'A' }),
  );
  const titel = await inVorgaenge('registerTitel', {
    ...{ akteId, personId, beschaeftigung: 'erlaubt', selbstaendig: 'nicht-erlaubt' },
    ...{ art: 'BK_18g', gueltigAb: '2026-01-01', gueltigBis: '2029-12-31' },
  });
  const papier = { akteId, personId, art: 'pass', gueltigBis: '2033-01-01', staat: 'IND', nummer };
  await inVorgaenge('registerPapier', papier);
  return { akteId, personId, titel };
}

async function given(angaben: object = {}) {
  const email = newEmail();
  const { id } = await act(amt.kernel, staff, einladung.createTermineinladung, {
    ...{ anliegen: [{ schluessel: 'verlust', personen: 1 }], email, personen: [anna] },
    ...angaben,
  });
  const { einladungen } = await act(amt.kernel, staff, einladung.listTermineinladungen, {});
  const row = einladungen.find((one) => one.id === id);
  return { id, email, version: row?.version ?? 0, schluessel: row?.link?.split('#')[1] ?? '', brief: row?.brief };
}

test('an invitation is accepted once, by one of two who click at the same moment, and again with the same receipt', async () => {
  const { schluessel, email, brief } = await given({ minuten: 45, sprache: 'tr' });
  assert.match(brief?.text ?? '', /davet/);
  const fremd = stranger(amt);
  const seen = await fremd.call(einladung.getEinladung, { schluessel });
  assert.deepEqual([seen.stand, seen.minuten, seen.hatKontakt], ['offen', 45, true]);
  const { zeiten } = await fremd.call(einladung.listEinladungszeiten, { schluessel, tag: '2026-12-03' });
  const [first = '', second = ''] = zeiten;
  const both = await Promise.allSettled([
    fremd.call(einladung.acceptTermineinladung, { schluessel, beginn: first }),
    fremd.call(einladung.acceptTermineinladung, { schluessel, beginn: second }),
  ]);
  const won = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  assert.equal(won.length, 1);
  const [quittung] = won;
  assert.deepEqual([quittung?.stand, quittung?.minuten, quittung?.sprache], ['gebucht', 45, 'tr']);
  const again = await fremd.call(einladung.acceptTermineinladung, { schluessel, beginn: quittung?.beginn ?? '' });
  assert.deepEqual(again, quittung, 'reload');
  assert.equal((await fremd.call(einladung.getEinladung, { schluessel })).stand, 'angenommen');
  const sent = (await postFor(amt, email)).map(({ vorlage }) => vorlage);
  assert.deepEqual(sent.sort(), ['termine.bestaetigt', 'termine.einladung']);
});

test('withdrawn, expired or unknown it is worth nothing', async () => {
  const fremd = stranger(amt);
  const accept = (schluessel: string) =>
    fremd.call(einladung.acceptTermineinladung, { schluessel, beginn: at('12:00') });
  const gone = await given({ personen: [{ ...anna, nummer: 'B0000001' }] });
  await act(amt.kernel, staff, einladung.withdrawTermineinladung, { id: gone.id, version: gone.version });
  await assert.rejects(accept(gone.schluessel), refused('EINLADUNG_UNGUELTIG'));
  await assert.rejects(accept('x'.repeat(43)), refused('EINLADUNG_UNGUELTIG'));
  const late = await given({ personen: [{ ...anna, nummer: 'B0000002' }], bis: '2026-12-02' });
  await assert.rejects(accept(late.schluessel), refused('NICHT_MEHR_FREI'), 'after its last day');
});

test('the list tells open, taken, ended and withdrawn apart; a link goes out again, also to a new address', async () => {
  const one = await given({ personen: [{ ...anna, nummer: 'B0000003' }], gueltigBis: '2026-12-01', email: undefined });
  const list = async (stand: 'offen' | 'abgelaufen' | 'zurueckgezogen') =>
    (await act(amt.kernel, staff, einladung.listTermineinladungen, { stand })).einladungen;
  const open = (await list('offen')).find(({ id }) => id === one.id);
  assert.deepEqual(
    [open?.name, open?.erreichbar, open?.endetAt],
    [`${anna.familienname}, ${anna.vornamen}`, false, '2026-12-01T23:00:00Z'],
  );
  const email = newEmail();
  const seen = { id: one.id, version: open?.version ?? 0 };
  assert.deepEqual(await act(amt.kernel, staff, einladung.sendTermineinladung, seen), { gesendet: false });
  assert.deepEqual(await act(amt.kernel, staff, einladung.sendTermineinladung, { ...seen, email }), { gesendet: true });
  assert.equal((await postFor(amt, email)).length, 1);
  await assert.rejects(act(amt.kernel, staff, einladung.sendTermineinladung, seen), { code: 'allgemein.KONFLIKT' });
  await assert.rejects(given({ gueltigBis: '2026-11-29' }), { code: 'allgemein.EINGABE_UNGUELTIG' });
  await assert.rejects(given({ gueltigBis: '2026-12-20', bis: '2026-12-10' }), { code: 'allgemein.EINGABE_UNGUELTIG' });
  amt.clock.set('2026-12-02T07:00:00Z');
  assert.ok((await list('abgelaufen')).some(({ id, link }) => id === one.id && link === undefined));
  assert.ok(!(await list('offen')).some(({ id }) => id === one.id));
  assert.ok((await list('zurueckgezogen')).length > 0);
  amt.clock.set('2026-11-30T07:00:00Z');
});

test('passport and card of one person are one person; the answer does not tell a stranger that they are known', async () => {
  const bekannt = await givenBekannt('Amsel', 'P7654321');
  const known = { familienname: 'Amsel', vornamen: 'Test', geburtsdatum: '1990-05-17', nummer: 'p 765 43-21' };
  const unknown = { ...known, geburtsdatum: '1991-01-01' };
  const answers = [];
  for (const [nr, person] of [known, unknown].entries()) {
    const fremd = stranger(amt);
    const { halter, reservierung } = await holdAt(fremd, { beginn: at(`1${nr}:30`) });
    const {
      id: _id,
      kennung: _kennung,
      beginn: _beginn,
      ende: _ende,
      ...rest
    } = await fremd.call(api.nameTermin, {
      ...{ id: reservierung.id, halter, personen: [person], email: newEmail() },
    });
    answers.push(rest);
  }
  assert.deepEqual(answers[0], answers[1]);
  const { rows } = await amt.kernel.pool.pg.query<{ person_id: string | null; pruefen: boolean }>(
    `select t.person_id, b.pruefen from termine.termin t join termine.buchung b on b.termin_id = t.id
     where t.stand = 'unbestaetigt' order by t.beginn`,
  );
  assert.deepEqual(rows, [
    { person_id: bekannt.personId, pruefen: false },
    { person_id: null, pruefen: true },
  ]);
  const invited = await given({ personen: [], person: { akteId: bekannt.akteId, personId: bekannt.personId } });
  await assert.rejects(
    stranger(amt).call(einladung.acceptTermineinladung, { schluessel: invited.schluessel, beginn: at('13:30') }),
    refused('SCHON_EIN_TERMIN'),
  );
});

test('who is not known is looked at by a person, and cancelled with a reason or let be', async () => {
  const { email, quittung } = await bookAt(amt, at('14:00'), { person: { ...anna, nummer: 'Z1111111' } });
  const { termine } = await act(amt.kernel, staff, aufsicht.listTerminpruefungen, {});
  const one = termine.find(({ terminId }) => terminId === quittung.id);
  assert.deepEqual([one?.gruende, one?.personen[0]?.familienname], [['unbekannt'], anna.familienname]);
  const judge = { terminId: quittung.id, version: one?.version ?? 0, urteil: 'absagen' } as const;
  await act(amt.kernel, staff, aufsicht.judgeTerminpruefung, judge);
  await assert.rejects(act(amt.kernel, staff, aufsicht.judgeTerminpruefung, judge));
  const [mail] = await postFor(amt, email);
  assert.match(mail?.text ?? '', /passen nicht zusammen/);
});

test('a colleague says who of the register is meant: Termin, key and Akte in one step, or nothing of it', async () => {
  const { akteId, personId } = await givenBekannt('Zaunkönig', 'P5550001');
  const person = { ...anna, familienname: 'Zaunkoenig', vornamen: 'Test', nummer: 'Q5550001' };
  const { quittung } = await bookAt(amt, at('11:00', '2026-12-07'), { person });
  const terminId = quittung.id;
  const seen = await act(amt.kernel, staff, aufsicht.getTerminpruefung, { terminId });
  assert.deepEqual([seen.personen[0]?.lage, seen.personen[0]?.vorschlaege[0]?.personId], ['unbekannt', personId]);
  const blind = { ...colleague('berta'), rights: staff.rights };
  assert.deepEqual(
    (await act(amt.kernel, blind, aufsicht.getTerminpruefung, { terminId })).personen[0]?.vorschlaege,
    [],
    'who does not see the Akte is shown nobody',
  );
  const { version = 0 } = seen;
  const judge = (who: Principal, personen: { nr: number; personId: string }[]) =>
    act(amt.kernel, who, aufsicht.judgeTerminpruefung, { terminId, version, urteil: 'passt', personen });
  const row = async () =>
    (
      await amt.kernel.pool.pg.query(
        `select t.person_id, b.akte_id, b.geprueft_at is not null as geprueft,
           (select count(distinct schluessel)::int from termine.terminperson p where p.termin_id = t.id and p.aktiv) as schluessel
         from termine.termin t join termine.buchung b on b.termin_id = t.id where t.id = $1`,
        [terminId],
      )
    ).rows[0];
  const before = { person_id: null, akte_id: null, geprueft: false, schluessel: 1 };
  await assert.rejects(judge(blind, [{ nr: 0, personId }]), { code: 'allgemein.NICHT_GEFUNDEN' });
  await assert.rejects(judge(staff, [{ nr: 3, personId }]), { code: 'allgemein.NICHT_GEFUNDEN' });
  assert.deepEqual(await row(), before);
  assert.ok((await act(amt.kernel, staff, aufsicht.countTerminpruefungen, {})).angaben > 0);
  await judge(staff, [{ nr: 0, personId }]);
  assert.deepEqual(await row(), { person_id: personId, akte_id: akteId, geprueft: true, schluessel: 2 });
  await assert.rejects(judge(staff, [{ nr: 0, personId }]), { code: 'allgemein.KONFLIKT' });
  // From now on the passport that the office knows gives no second Termin, and neither does an invitation.
  const fremd = stranger(amt);
  const { halter, reservierung } = await holdAt(fremd, { beginn: at('12:00', '2026-12-07') });
  const known = { ...anna, familienname: 'Zaunkönig', vornamen: 'Test', nummer: 'P5550001' };
  await assert.rejects(
    fremd.call(api.nameTermin, { id: reservierung.id, halter, personen: [known], email: newEmail() }),
    refused('SCHON_EIN_TERMIN'),
  );
});

test('who has a Termin already gets no second one by being recognised; the check stays open', async () => {
  const { personId } = await givenBekannt('Kiebitz', 'P5550002');
  const known = { ...anna, familienname: 'Kiebitz', vornamen: 'Test', nummer: 'P5550002' };
  await bookAt(amt, at('11:00', '2026-12-08'), { person: known });
  const { quittung } = await bookAt(amt, at('12:00', '2026-12-08'), { person: { ...known, nummer: 'Q5550002' } });
  const terminId = quittung.id;
  const { version = 0 } = await act(amt.kernel, staff, aufsicht.getTerminpruefung, { terminId });
  const personen = [{ nr: 0, personId }];
  await assert.rejects(
    act(amt.kernel, staff, aufsicht.judgeTerminpruefung, { terminId, version, urteil: 'passt', personen }),
    refused('SCHON_EIN_TERMIN'),
  );
  const { termine } = await act(amt.kernel, staff, aufsicht.listTerminpruefungen, {});
  assert.ok(termine.some((one) => one.terminId === terminId));
});

test('a card that lies ready invites its person once, if the office wants it and the person gave an address', async () => {
  const { kernel } = amt;
  const { titel, personId, akteId } = await givenBekannt('Drossel', 'P1112223');
  const karte = await inVorgaenge('prepareKarte', { titelId: titel.id });
  await kernel.pool.pg.query(
    `update vorgaenge.karte set stand = 'bereit', weg = 'schalter', bestellnummer = 'B-1', lagerplatz = 'A 1' where id = $1`,
    [karte.id],
  );
  const ready = () => amt.tx((tx) => ladeZurKarteEin.handle(kernel, tx, { karteId: karte.id }));
  const invitations = async () => (await act(kernel, staff, einladung.listTermineinladungen, { personId })).einladungen;
  await ready();
  assert.equal((await invitations()).length, 0, 'no address');
  await kernel.pool.pg.query(
    `insert into vorgaenge.erreichbarkeit (person_id, akte_id, sprache, anschrift, email_versiegelt, wunsch, einwilligung_at, updated_by)
     values ($1, $2, 'ar', '', $3, 'mail', now(), 'test')`,
    [personId, akteId, kernel.keys.seal('vorgaenge.erreichbarkeit-email', 'drossel@example.org')],
  );
  await setGrenze(amt, 'einladung-karte', 0);
  await ready();
  assert.equal((await invitations()).length, 0, 'switched off');
  await kernel.pool.pg.query(`delete from termine.grenze where schluessel = 'einladung-karte'`);
  await ready();
  await ready();
  const [one, ...more] = await invitations();
  assert.deepEqual([one?.anlass, one?.sprache, more.length], ['karte', 'ar', 0]);
  assert.equal((await postFor(amt, 'drossel@example.org')).length, 1);
});

test('the Akte of who is known and comes tomorrow is ordered for scanning, with or without a Vorgang', async () => {
  const { akteId } = await givenBekannt('Zeisig', 'P2223334');
  const { pg } = amt.kernel.pool;
  await pg.query('insert into akten.bestand (akte_id, created_by) values ($1::uuid, $1::text) on conflict do nothing', [
    akteId,
  ]);
  const person = { familienname: 'Zeisig', vornamen: 'Test', geburtsdatum: '1990-05-17', nummer: 'P2223334' };
  const tag = '2026-12-10';
  await bookAt(amt, at('09:30', tag), { person });
  await bookAt(amt, at('10:30', tag), { person: { ...anna, nummer: 'X99X99T99' } });
  const ordered = await act(amt.kernel, staff, orderAkten, { standortId: amt.standortId, tag });
  assert.deepEqual(ordered, { akten: 1, bestellt: 1 });
  const { rows } = await pg.query('select eilig_bis::text as bis from akten.bestand where akte_id = $1', [akteId]);
  assert.deepEqual(rows, [{ bis: tag }]);
});
