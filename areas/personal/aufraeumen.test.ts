/** What has ended is removed, and only that. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beginPasskeySignIn, signIn } from './anmeldung.api.ts';
import { createKonto } from './konto.api.ts';
import { raeumeAnmeldungenAuf } from './personal.jobs.ts';
import { Browser, givenKonto, type House, openHouse } from './testing.ts';

let given: House;
before(async () => {
  given = await openHouse();
});
after(() => given.house.close());

async function counts(): Promise<Record<string, number>> {
  const { rows } = await given.kernel.pool.pg.query(`
    select (select count(*)::int from personal.sitzung) as sitzung, (select count(*)::int from personal.anmeldung) as anmeldung,
      (select count(*)::int from personal.einmallink) as einmallink, (select count(*)::int from personal.drossel) as drossel`);
  return rows[0];
}

test('sessions, half sign-ins, links and counts of failed attempts go when their time is over', async () => {
  const { kernel, clock } = given;
  await givenKonto(kernel, { email: 'admin@amt.example', rollen: ['administration'] });
  const admin = new Browser(kernel);
  await admin.signIn('admin@amt.example');
  const neu = { name: 'Neue Person', email: 'neu@amt.example', rollen: ['kasse' as const], zustaendigkeiten: [] };
  await admin.call(createKonto, neu);
  await new Browser(kernel).call(beginPasskeySignIn, {});
  await assert.rejects(new Browser(kernel).call(signIn, { email: 'admin@amt.example', kennwort: 'falsch geraten' }));
  const clean = () =>
    raeumeAnmeldungenAuf.run(kernel, {}, { id: 'test', signal: new AbortController().signal, attempt: 0 });
  await clean();
  const before = await counts();
  assert.deepEqual([before.sitzung, before.anmeldung, before.einmallink], [1, 1, 1]);
  assert.ok((before.drossel ?? 0) >= 2);
  clock.advance({ minutes: 11 });
  await clean();
  assert.deepEqual([(await counts()).sitzung, (await counts()).anmeldung], [1, 0]);
  clock.advance({ hours: 24 });
  await clean();
  assert.deepEqual(await counts(), { sitzung: 0, anmeldung: 0, einmallink: 1, drossel: 0 });
  clock.advance({ hours: 7 * 24 });
  await clean();
  assert.equal((await counts()).einmallink, 0);
});
