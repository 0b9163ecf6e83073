/** Queues, messages and the state of the machinery, as the Administration meets them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type Action, perform } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { commonFaults, Fault } from '#platform/errors/errors.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { listGescheiterteAuftraege, listWarteschlangen, redriveAuftraege } from './auftrag.api.ts';
import { area } from './betrieb.module.ts';
import { rights } from './betrieb.rights.ts';
import { isWorkerAlive } from './index.ts';
import { getNachricht, listNachrichten, revealNachricht } from './nachricht.api.ts';
import { getSystemstand } from './system.api.ts';

const SYSTEM = systemPrincipal('test');
let broken = true;
let done = 0;

const fragile = defineJob({
  name: 'test.zerbrechlich',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 0,
  retryDelaySeconds: 0,
  expireInSeconds: 60,
  title: 'Zerbrechliches',
  run: async () => {
    if (broken) throw commonFaults.ZU_GROSS();
    done += 1;
  },
});
const withJob: AreaModule = { name: 'test', rights: {}, actions: [], jobs: [fragile] };
const invitation: MailTemplate<{ link: string }> = {
  name: 'test.einladung',
  params: ['link'],
  texts: { de: { subject: 'Ihre Einladung', text: 'Bitte öffnen Sie {link}.' } },
};

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area, withJob], work: true });
});
after(() => house.close());

function staff(role: string): Principal {
  const own = Object.entries(rights).filter(([, { rollen }]) => (rollen as readonly string[]).includes(role));
  return {
    kind: 'staff',
    id: role,
    displayName: role,
    roles: [role],
    rights: new Set(own.map(([right]) => right as Right)),
    scope: { all: false, ranges: [], akten: [] },
  };
}

function act<C extends Contract>(role: string, contract: C, input: RawInputOf<C>): Promise<OutputOf<C>> {
  const action = area.actions.find((one) => one.contract.name === contract.name) as unknown as Action<C>;
  const request = { id: 'test', idempotencyKey: crypto.randomUUID() };
  return perform(house.kernel, action, { actor: staff(role), request }, input) as Promise<OutputOf<C>>;
}

test('a job that failed for good is shown with its reason, and run again once however many ask', async () => {
  const { kernel } = house;
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => kernel.jobs.enqueue(tx, fragile, [{}]));
  const dead = async () => (await act('administration', listGescheiterteAuftraege, {})).auftraege;
  while ((await dead()).length === 0) await sleep(20);
  const [auftrag] = await dead();
  assert.equal(auftrag?.titel, 'Zerbrechliches');
  assert.equal(auftrag?.meldung, 'Das ist zu groß. Bitte senden Sie weniger auf einmal.');
  const { warteschlangen } = await act('administration', listWarteschlangen, {});
  assert.equal(warteschlangen.find(({ name }) => name === fragile.name)?.gescheitert, 1);

  broken = false;
  const ids = [auftrag?.id ?? ''];
  const answers = await Promise.all([1, 2, 3].map(() => act('administration', redriveAuftraege, { ids })));
  assert.equal(
    answers.reduce((sum, { wiederholt }) => sum + wiederholt, 0),
    1,
  );
  while (done === 0) await sleep(20);
  assert.deepEqual(await dead(), []);
  assert.equal(done, 1);
});

test('who may see that messages went out may not therefore open their one-time links', async () => {
  const { kernel } = house;
  const to = { address: 'neu@amt.example', language: 'de' } as const;
  const link = 'https://amt.example/kennwort#geheim-geheim-geheim';
  const id = await transact(kernel.pool.db, SYSTEM, 'test', (tx) => kernel.mail.send(tx, invitation, to, { link }));
  const list = await act('administration', listNachrichten, {});
  assert.deepEqual([list.darfLesen, list.mailserver, list.anzahl.ausgangspost], [false, false, 1]);
  assert.ok(!JSON.stringify(list).includes('geheim'));
  await assert.rejects(
    act('administration', getNachricht, { id }),
    (cause) => cause instanceof Fault && cause.code === 'betrieb.INHALT_GESPERRT',
  );
  const opened = await act('leitung', getNachricht, { id });
  assert.match(opened.text, /kennwort#…/);
  assert.equal(opened.verborgen, true);
  await assert.rejects(act('administration', revealNachricht, { id }));
  assert.match((await act('leitung', revealNachricht, { id })).text, /kennwort#geheim-geheim/);
  const { rows } = await kernel.pool.pg.query(
    `select akteur_id, was, ergebnis from protokoll.eintrag where was in ('nachricht.gelesen', 'nachricht.link-gelesen')
     order by id`,
  );
  assert.deepEqual(
    rows.map(({ akteur_id, was, ergebnis }) => `${akteur_id} ${was} ${ergebnis}`),
    [
      'administration nachricht.gelesen verweigert',
      'leitung nachricht.gelesen ok',
      'administration nachricht.link-gelesen verweigert',
      'leitung nachricht.link-gelesen ok',
    ],
  );
});

test('pages of messages follow one another without a gap', async () => {
  const { kernel } = house;
  await transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    for (let nr = 0; nr < 5; nr += 1)
      await kernel.mail.sendSms(tx, { number: '+49 30 123456', language: 'de' }, `Nr. ${nr}`);
  });
  const seen: string[] = [];
  let ab: string | undefined;
  do {
    const page = await act('leitung', listNachrichten, { anzahl: 2, ab });
    seen.push(...page.nachrichten.map(({ id }) => id));
    ab = page.weiter;
  } while (ab !== undefined);
  assert.equal(new Set(seen).size, 6);
  assert.equal(seen.length, 6);
});

test('a worker that gives signs of life is seen, one that falls silent is missed', async () => {
  assert.equal(await isWorkerAlive(house.kernel), true);
  const { prozesse, siegel, texterkennung } = await act('administration', getSystemstand, {});
  assert.deepEqual(prozesse.map(({ rolle, lebt }) => `${rolle} ${lebt}`).sort(), ['api true', 'worker true']);
  assert.equal(siegel.laeuft, true);
  assert.ok(['nativ', 'wasm'].includes(texterkennung.art));
  await house.kernel.pool.pg.query(`update betrieb.prozess set zuletzt_at = now() - interval '1 minute'`);
  assert.equal(await isWorkerAlive(house.kernel), false);
});
