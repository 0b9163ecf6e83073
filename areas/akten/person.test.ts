/**
 * Persons at the desk. § 5 AZRG-DV: search before create. § 64 AufenthV: names, aliases, birth date as far as known,
 * nationalities. § 10 Abs. 4 AZRG: the AZR-Nummer for dealings with the register only.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from './akten.module.ts';
import * as api from './person.api.ts';
import { act, givenAkte, givenTeam, nord, staff, sued } from './testing.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area] });
});
after(() => house.close());

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const find = (q: { familienname: string; vornamen?: string; geburtsdatum?: string }) =>
  act(house.kernel, nord, api.findAehnlichePersonen, q);

async function created(input: Parameters<typeof act<typeof api.createPerson>>[3]) {
  const answer = await act(house.kernel, nord, api.createPerson, input);
  assert.equal(answer.ergebnis, 'angelegt');
  return answer.ergebnis === 'angelegt' ? answer.person : assert.fail();
}

test('§ 5 AZRG-DV: a second Muhamed Alhasan with the same birth date is offered, not created', async () => {
  const known = await created({ familienname: 'Al-Hassan', vornamen: 'Mohammed', geburtsdatum: '1991-03-14' });
  const again = { familienname: 'Alhasan', vornamen: 'Muhamed', geburtsdatum: '1991-03-14' };
  const offered = await act(house.kernel, nord, api.createPerson, again);
  assert.ok(offered.ergebnis === 'aehnliche');
  assert.equal(offered.kandidaten[0]?.id, known.id);
  assert.ok((offered.kandidaten[0]?.gruende.length ?? 0) >= 2, 'it says why');
  const { rows } = await house.kernel.pool.pg.query("select 1 from akten.person where familienname = 'Alhasan'");
  assert.equal(rows.length, 0);
});

test('another person of the same name is created once the candidates were seen, and only then', async () => {
  const again = { familienname: 'Alhasan', vornamen: 'Muhamed', geburtsdatum: '1991-03-14' };
  await assert.rejects(
    act(house.kernel, nord, api.createPerson, { ...again, trotzAehnlich: true }),
    refused('akten.KANDIDATEN_NICHT_GESEHEN'),
  );
  const { kandidaten } = await find(again);
  const seen = kandidaten.map(({ id }) => id);
  await created({ ...again, trotzAehnlich: true, geseheneKandidaten: seen });
});

test('of two colleagues who create the same person at the same moment, the second is offered the first', async () => {
  const input = { familienname: 'Gleichzeitig', vornamen: 'Petra', geburtsdatum: '1980-01-02' };
  const answers = await Promise.all(Array.from({ length: 4 }, () => act(house.kernel, nord, api.createPerson, input)));
  assert.deepEqual(answers.map((one) => one.ergebnis).sort(), ['aehnliche', 'aehnliche', 'aehnliche', 'angelegt']);
});

test('names that sound alike find each other: transliterations, umlauts, swapped and missing parts', async () => {
  await created({ familienname: 'Ševčenko', vornamen: 'Oleksandr', geburtsdatum: '1984-09-17' });
  await created({ familienname: 'Öztürk', vornamen: 'Elif', geburtsdatum: '1986-07-22' });
  await created({ familienname: 'Gebremariam', vornamen: 'Letebrhan', geburtsdatum: '1994-05' });
  for (const [familienname, vornamen, wanted] of [
    ['Shevchenko', 'Aleksandr', 'Ševčenko'],
    ['Schewtschenko', 'Oleksandr', 'Ševčenko'],
    ['Oeztuerk', 'Elif', 'Öztürk'],
    ['Ozturk', 'Elif', 'Öztürk'],
    ['Elif', 'Öztürk', 'Öztürk'],
    ['Gebre Mariam', 'Letebrhan', 'Gebremariam'],
    ['Gebremariam', '', 'Gebremariam'],
  ] as const) {
    const { kandidaten } = await find({ familienname, vornamen });
    assert.equal(kandidaten[0]?.familienname, wanted, `${familienname}, ${vornamen}`);
  }
});

test('§ 64 Abs. 2 AufenthV: aliases and the birth name are searched like the name', async () => {
  await created({
    familienname: 'Ahmadzai',
    geburtsname: 'Popal',
    vornamen: 'Zalmai',
    aliase: [{ familienname: 'Rahimi', vornamen: 'Salmay' }],
    geburtsdatum: '1987',
  });
  for (const familienname of ['Rahimi', 'Popal']) {
    assert.equal((await find({ familienname, vornamen: 'Zalmai' })).kandidaten[0]?.familienname, 'Ahmadzai');
  }
});

test('a birth date known in part speaks for the whole one, not against it', async () => {
  const known = await created({ familienname: 'Teilweise', vornamen: 'Amina', geburtsdatum: '1990-05' });
  const scoreOf = async (geburtsdatum: string) =>
    (await find({ familienname: 'Teilweise', vornamen: 'Amina', geburtsdatum })).kandidaten.find(
      (one) => one.id === known.id,
    )?.score ?? 0;
  assert.ok((await scoreOf('1990-05-17')) > (await scoreOf('1990-08-17')));
  assert.ok((await scoreOf('1990')) > (await scoreOf('1991')));
});

test('names, several nationalities and a partial birth date come back as they were given', async () => {
  const person = await created({
    familienname: 'dos Santos Araújo',
    vornamen: 'Mariâ da Conceição',
    geburtsdatum: '1993',
    geburtsort: 'Belém',
    geburtsstaat: 'BRA',
    geschlecht: 'weiblich',
    staatsangehoerigkeiten: ['BRA', 'PRT'],
  });
  const read = await act(house.kernel, nord, api.getPerson, { id: person.id });
  assert.deepEqual(read.staatsangehoerigkeiten, ['BRA', 'PRT']);
  assert.equal(read.geburtsdatum, '1993');
  assert.equal(read.familienname, 'dos Santos Araújo');
});

test('DIN 91379: a name in another script is refused with a sentence that says what to write', async () => {
  await assert.rejects(
    act(house.kernel, nord, api.createPerson, { familienname: 'Шевченко', vornamen: 'Олександр' }),
    (cause: unknown) => cause instanceof Fault && cause.fields.some(({ message }) => /DIN 91379.*Pass/.test(message)),
  );
});

test('what a colleague changed meanwhile is not overwritten', async () => {
  const person = await created({ familienname: 'Zweimal', vornamen: 'Udo' });
  const change = (vornamen: string) => ({ id: person.id, version: person.version, familienname: 'Zweimal', vornamen });
  await act(house.kernel, nord, api.updatePerson, change('Uwe'));
  await assert.rejects(act(house.kernel, nord, api.updatePerson, change('Ulf')), refused('allgemein.KONFLIKT'));
});

test('Art. 18 DSGVO: a person whose data are restricted is not changed', async () => {
  const person = await created({ familienname: 'Gesperrt', vornamen: 'Ina' });
  await house.kernel.pool.pg.query('update akten.person set eingeschraenkt = true where id = $1', [person.id]);
  const change = { id: person.id, version: person.version, familienname: 'Anders', vornamen: 'Ina' };
  await assert.rejects(act(house.kernel, nord, api.updatePerson, change), refused('akten.EINGESCHRAENKT'));
});

test('§ 10 Abs. 4 AZRG: the AZR-Nummer is read for a named purpose, which the log keeps', async () => {
  const person = await created({ familienname: 'Registriert', vornamen: 'Omar' });
  const { kernel } = house;
  await act(kernel, nord, api.setAzrNummer, { id: person.id, azrNummer: '1234 5678 9012' });
  assert.equal((await act(kernel, nord, api.getPerson, { id: person.id })).hatAzrNummer, true);
  const read = await act(kernel, nord, api.readAzrNummer, { id: person.id, zweck: 'registerabruf' });
  assert.equal(read.azrNummer, '123456789012');
  await assert.rejects(act(kernel, nord, api.readAzrNummer, { id: person.id, zweck: 'neugier' as never }));
  const found = await act(kernel, nord, api.findPersonByAzrNummer, {
    azrNummer: '123456789012',
    zweck: 'registermeldung',
  });
  assert.equal(found.personId, person.id);
});

test('the AZR-Nummer stands nowhere in the clear, and belongs to one person', async () => {
  const { kernel } = house;
  const { rows } = await kernel.pool.pg.query<{ zeile: string }>('select p::text as zeile from akten.person p');
  assert.ok(rows.every(({ zeile }) => !zeile.includes('123456789012')));
  const other = await created({
    familienname: 'Registriert',
    vornamen: 'Zweite',
    trotzAehnlich: true,
    geseheneKandidaten: await seen('Registriert', 'Zweite'),
  });
  await assert.rejects(
    act(kernel, nord, api.setAzrNummer, { id: other.id, azrNummer: '123456789012' }),
    refused('akten.AZR_VERGEBEN'),
  );
});

async function seen(familienname: string, vornamen: string): Promise<string[]> {
  return (await find({ familienname, vornamen })).kandidaten.map(({ id }) => id);
}

test('who has no dealings with the register has no way to the number', async () => {
  const person = await created({ familienname: 'Verwahrt', vornamen: 'Lea' });
  const service = staff('service', nord.scope, ['akten.lesen', 'akten.bearbeiten']);
  await assert.rejects(
    act(house.kernel, service, api.readAzrNummer, { id: person.id, zweck: 'registerabruf' }),
    refused('allgemein.KEIN_RECHT'),
  );
});

test('a person with an Akte elsewhere is neither offered nor read, but noted for those who see both', async () => {
  const { kernel } = house;
  const theirs = await givenAkte(kernel, 'sued', {
    familienname: 'Grenzgänger',
    vornamen: 'Milan',
    geburtsdatum: '1975-06-07',
  });
  const own = await created({ familienname: 'Grenzgaenger', vornamen: 'Milan', geburtsdatum: '1975-06-07' });
  await assert.rejects(
    act(kernel, nord, api.getPerson, { id: theirs.personId }),
    refused('akten.PERSON_NICHT_GEFUNDEN'),
  );
  const { rows } = await kernel.pool.pg.query(
    'select 1 from akten.dublettenhinweis where person_id = $1 and andere_id = $2',
    [own.id, theirs.personId],
  );
  assert.equal(rows.length, 1);
  assert.equal((await act(kernel, sued, api.getPerson, { id: theirs.personId })).akten.length, 1);
});

test('a person with an Akte in one go, filed under the letter of the name', async () => {
  const teamId = await givenTeam(house.kernel, 'Team Ö–P', 'O', 'P');
  const clerk = staff('o-p', { ranges: [{ teamId, from: 'O', to: 'P' }] });
  const input = { familienname: 'Öberg', vornamen: 'Åsa', akte: { teamId } };
  const answer = await act(house.kernel, clerk, api.createPerson, input);
  assert.ok(answer.ergebnis === 'angelegt' && answer.akte);
  const { rows } = await house.kernel.pool.pg.query<{ buchstabe: string }>(
    'select buchstabe from akten.akte where id = $1',
    [answer.akte.id],
  );
  assert.equal(rows[0]?.buchstabe, 'O');
  await assert.rejects(
    act(house.kernel, clerk, api.createPerson, {
      familienname: 'Ohneteam',
      vornamen: 'X',
      akte: { teamId: 'gibt es nicht' },
    }),
    refused('allgemein.EINGABE_UNGUELTIG'),
  );
});

test('nobody opens an Akte with a new person where they would not see it, and nothing stays of the attempt', async () => {
  const teamId = await givenTeam(house.kernel, 'Anderswo', 'A', 'Z');
  const input = { familienname: 'Verlegt', vornamen: 'Vera', geburtsdatum: '1977-07-07', akte: { teamId } };
  await assert.rejects(
    act(house.kernel, nord, api.createPerson, input),
    (cause: unknown) => cause instanceof Fault && cause.fields[0]?.path === 'akte.teamId',
  );
  const { rows } = await house.kernel.pool.pg.query("select 1 from akten.person where familienname = 'Verlegt'");
  assert.equal(rows.length, 0);
});
