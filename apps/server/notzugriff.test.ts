/** Break-glass between areas: who leads the team of the Akte hears of it, though `personal` does not know whose it is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPerson } from '#areas/akten/person.api.ts';
import { getMe } from '#areas/personal/ich.api.ts';
import { listNotzugriffe, openNotzugriff } from '#areas/personal/notzugriff.api.ts';
import { listTeams } from '#areas/personal/team.api.ts';
import { type TestOffice, testOffice } from './testing.ts';

const GRUND = 'Herr Weber steht am Schalter, die Zuständige ist krank.';

let office: TestOffice;
before(async () => {
  office = await testOffice({ work: true });
});
after(() => office.close());

async function mailsAbout(reason: string): Promise<string[]> {
  const { rows } = await office.kernel.pool.pg.query<{ empfaenger: string }>(
    'select empfaenger from platform.nachricht where position($1 in text) > 0 order by empfaenger',
    [reason],
  );
  return rows.map(({ empfaenger }) => empfaenger.replace('@musterstadt.example', ''));
}

test('the lead of the person, the lead of the team of the Akte and data protection have one mail each', async () => {
  const leitung = await office.signIn('leitung');
  const { teams } = await office.signIn('administration').then((session) => session.call(listTeams, {}));
  const team = teams.find(({ von }) => von === 'L');
  const weber = await leitung.call(createPerson, {
    familienname: 'Weber',
    vornamen: 'Anton',
    geburtsdatum: '1970-05-01',
    akte: { teamId: team?.id ?? '' },
  });
  assert.ok(weber.ergebnis === 'angelegt' && weber.akte);
  const helper = await office.signIn('sachbearbeitung.a-e');
  await helper.call(openNotzugriff, { akteId: weber.akte.id, grund: GRUND });
  const { notzugriffe } = await helper.call(getMe, {});
  assert.deepEqual(
    notzugriffe.map(({ akteId }) => akteId),
    [weber.akte.id],
  );
  while ((await mailsAbout(GRUND)).length < 3) await sleep(20);
  assert.deepEqual(await mailsAbout(GRUND), ['datenschutz', 'teamleitung.a-k', 'teamleitung.l-z']);
  for (const who of ['teamleitung.a-k', 'teamleitung.l-z', 'datenschutz']) {
    const seen = await office.signIn(who).then((session) => session.call(listNotzugriffe, {}));
    assert.deepEqual(
      seen.notzugriffe.map(({ grund }) => grund),
      [GRUND],
      who,
    );
  }
});
