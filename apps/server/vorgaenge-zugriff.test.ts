/**
 * Nobody of the staff reads or changes what lies in an Akte outside of their letters: every contract of `vorgaenge` and
 * `post`, with every right, taken by the neighbour team with the ids of an Akte that is not theirs. Break-glass reads and
 * changes nothing. What the whole office shares by its nature is named below, with the reason.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract } from '#platform/http/contract.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { allAreas } from './areas.ts';
import { actAnything as act, almighty, givenVolleAkte, inputsFor, type VolleAkte } from './testing/volle-akte.ts';
import { type TestKernel, testKernel } from './testing.ts';

/** Stands in what the Akte holds, and nowhere else. */
const GEHEIM = /Geheimfrau|Geheimgasse/;

const AREAS = allAreas.filter(({ name }) => name === 'vorgaenge' || name === 'post');
const CONTRACTS = AREAS.flatMap(({ actions }) => actions.map(({ contract }) => contract)).filter(
  ({ path, access }) => !path.startsWith('/api/buerger/') && access !== 'public',
);

/** The cash desk takes money for the whole office and sees no Akte; its rights belong to the role `kasse` alone. */
const istKasse = ({ access }: Contract) => access.startsWith('vorgaenge.kasse');

/** Law, words, lists and stock of the office are nobody's Akte; a message is new, and a draft of a rule too. */
const makesItsOwn = ({ name, access }: Contract) =>
  ['takeAntragsnachricht', 'draftFortgeltungsregel'].includes(name) ||
  /^(vorgaenge\.(recht|bausteine|uebernahme|vordrucke\.verwalten)|post\.briefkopf)$/.test(access);

const sued = almighty('sued', { ranges: [{ teamId: 'sued', from: 'A', to: 'Z' }] });

let house: TestKernel;
let akte: VolleAkte;
let akteId: string;
let notzugriff: Principal;

before(async () => {
  house = await testKernel({ areas: allAreas });
  akte = await givenVolleAkte(house);
  akteId = akte.named.akteId ?? '';
  notzugriff = almighty('not', { ranges: sued.scope.ranges, akten: [akteId] });
});
after(() => house.close());

async function sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await house.kernel.pool.pg.query<T>(text, values)).rows;
}

/** Everything of these areas as one fingerprint. */
async function snapshot(): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('vorgaenge', 'post', 'akten') and table_type = 'BASE TABLE' order by 1`,
  );
  const one = tables.map(
    ({ name }) => `(select '${name}' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t)`,
  );
  const [row] = await sql<{ all: string[] }>(`select array[${one.join(',')}] as all`);
  return row?.all ?? [];
}

interface Antwort {
  readonly status: number;
  readonly text: string;
}

async function tryIt(actor: Principal, contract: Contract, input: Record<string, unknown>): Promise<Antwort> {
  try {
    const answer = (await act(house.kernel, actor, contract, input as never)) as unknown;
    return { status: 200, text: contract.bytes ? 'bytes' : JSON.stringify(answer) };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw new Error(`${contract.name} broke`, { cause });
    return { status: cause.status, text: `${cause.code} ${cause.title} ${JSON.stringify(cause.fields)}` };
  }
}

/** Nothing of the Akte is told, and nothing of it is changed. */
async function tryAll(actor: Principal, contracts: readonly Contract[], reads: boolean): Promise<Set<string>> {
  let before = await snapshot();
  const shown = new Set<string>();
  const unsound = new Set<string>();
  for (const contract of contracts)
    for (const input of inputsFor(contract, akte)) {
      const { status, text } = await tryIt(actor, contract, input);
      const what = `${actor.id}: ${contract.name} answers ${status} ${text.slice(0, 200)}`;
      if (status === 400) unsound.add(contract.name);
      if (status !== 200) continue;
      if (GEHEIM.test(text) || text.includes(akteId)) shown.add(contract.name);
      assert.ok(reads || !shown.has(contract.name), what);
      if (contract.method === 'GET') continue;
      const now = await snapshot();
      const changed = now.filter((one, index) => one !== before[index]);
      assert.ok(changed.length === 0 || makesItsOwn(contract), `${what}\n${changed.join('\n')}`);
      before = now;
    }
  assert.ok(unsound.size <= MOST_UNSOUND, `these were never really tried: ${[...unsound].join(', ')}`);
  return shown;
}

/** Drafts of the office's own law and lists, which know no Akte. */
const MOST_UNSOUND = 8;

describe('the staff', () => {
  const contracts = CONTRACTS.filter((one) => !istKasse(one));

  it('has contracts to be tried', () => assert.ok(contracts.length > 150, String(contracts.length)));

  it('the neighbour team sees and changes nothing of the Akte', async () => {
    await tryAll(sued, contracts, false);
  });

  it('break-glass changes nothing', async () => {
    const writing = contracts.filter(({ method }) => method !== 'GET');
    await tryAll(notzugriff, writing, true);
  });

  it('break-glass reads: the ids above are those of the Akte', async () => {
    const shown = await tryAll(
      notzugriff,
      contracts.filter(({ method }) => method === 'GET'),
      true,
    );
    assert.ok(shown.size > 10, [...shown].join(', '));
  });
});
