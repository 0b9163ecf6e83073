/** The load test's pool: exactly three hundred, whoever comes at once, and three hundred again after a new start. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { holdTermin, listFreieTage, listFreieZeiten, planBesuch } from '../termin/vergabe.ts';
import { openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { seedTermineLast } from './last.ts';

const VERBINDUNGEN = 12;

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({
    tage: 3,
    config: { BLEIBE_LOCK_TIMEOUT_MS: '120000', BLEIBE_STATEMENT_TIMEOUT_MS: '120000' },
  });
});
after(() => amt.close());

async function plan() {
  const { kernel, clock } = amt;
  return planBesuch(kernel.pool.db, { anliegen: [{ schluessel: 'last', personen: 1 }] }, clock.now());
}

test('one day with twenty times, and of four hundred who take at once three hundred get one', async () => {
  const { kernel, clock } = amt;
  const { tag, plaetze } = await seedTermineLast(kernel);
  assert.equal(plaetze, 300);
  const [besuchsplan, jetzt] = [await plan(), clock.now()];
  const bis = Temporal.PlainDate.from(tag).add({ days: 20 }).toString();
  const tage = await listFreieTage(kernel.pool.db, besuchsplan, { von: tag, bis, klasse: 'oeffentlich', jetzt });
  assert.deepEqual(
    tage.map((eines) => eines.tag),
    [tag],
  );
  const zeiten = await listFreieZeiten(kernel.pool.db, besuchsplan, { tag, klasse: 'oeffentlich', jetzt });
  assert.equal(zeiten.length, 20);
  const hold = (beginn: string) =>
    amt.tx((tx) =>
      holdTermin(tx, {
        ...{
          plan: besuchsplan,
          beginn,
          klasse: 'oeffentlich',
          herkunft: 'direkt',
          stand: 'gehalten',
          sprache: 'de',
          jetzt,
        },
      }),
    );
  // As many at once as a process has connections: who waits longer for one than ten seconds is told to come again.
  const wer = Array.from({ length: 400 }, (_, nr) => zeiten[nr % 20] ?? '');
  const gruende = await Promise.all(
    Array.from({ length: VERBINDUNGEN }, async () => {
      const eigene: string[] = [];
      for (let beginn = wer.pop(); beginn !== undefined; beginn = wer.pop())
        eigene.push(
          await hold(beginn).then(
            () => 'ja',
            (cause: { code?: string; message?: string }) => cause.code ?? String(cause.message),
          ),
        );
      return eigene;
    }),
  );
  const zahl = Map.groupBy(gruende.flat(), (grund) => grund);
  assert.deepEqual(Object.fromEntries([...zahl].map(([grund, alle]) => [grund, alle.length])), {
    ja: 300,
    'termine.NICHT_MEHR_FREI': 100,
  });
});

test('another start opens another day, all free, and closes the first', async () => {
  const { kernel, clock } = amt;
  const { tag, plaetze } = await seedTermineLast(kernel);
  assert.equal(plaetze, 300);
  const heute = clock.today();
  const tage = await listFreieTage(kernel.pool.db, await plan(), {
    ...{ von: heute.toString(), bis: heute.add({ days: 30 }).toString(), klasse: 'oeffentlich', jetzt: clock.now() },
  });
  assert.deepEqual(
    tage.map((eines) => eines.tag),
    [tag],
  );
});
