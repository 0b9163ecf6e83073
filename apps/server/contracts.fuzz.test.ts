/**
 * Whatever fits a contract's shape and is still senseless (a year 0, a page nobody was on, half a list) is
 * answered with a sentence that names what is wrong. Never by "unexpected", and never by the database that could not store it.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { citizenPrincipal } from '#areas/buerger/index.ts';
import { type Action, perform } from '#platform/actions/action.ts';
import { isUnfitValue } from '#platform/db/trouble.ts';
import type { Contract } from '#platform/http/contract.ts';
import { toFault } from '#platform/http/server/problem.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { allAreas } from './areas.ts';
import { almighty, givenVolleAkte, inputsFor, type VolleAkte } from './testing/volle-akte.ts';
import { type TestKernel, testKernel } from './testing.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
/** Of each contract, when there is little time. */
const TRIED = 6;

/** Break-glass is opened on one's own account, which these actors do not have. */
const ACTIONS = allAreas.flatMap(({ actions }) => actions).filter(({ contract }) => contract.name !== 'openNotzugriff');

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const TEXTS: readonly string[] = [
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '1e309',
  '99999999999999999999',
  '-1',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '{}',
  '__proto__',
  "'; select pg_sleep(9) --",
  '\u202egnp.exe\u202c \u200b\u0001\u001b[31m 👩‍👩‍👧',
  'ﷺ'.repeat(300),
  '%',
  '\\',
  '../../../../etc/passwd',
  cursor([]),
  cursor(['x']),
  cursor([1e300]),
  cursor([null, {}]),
  cursor({ a: 1 }),
  cursor(['9999-99-99', 'x']),
  cursor(['2026-01-01T00:00:00Z', 'x']),
];
const NUMBERS: readonly number[] = [-1, -0, 0, 0.5, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e308];
const LISTS: readonly unknown[] = [[], Array.from({ length: 5_000 }, () => 'x')];

/** The base with one leaf exchanged, for every leaf and every value of its kind. */
function* mutated(base: Record<string, unknown>, names: readonly string[]): Generator<Record<string, unknown>> {
  for (const name of names) {
    const held = base[name];
    for (const value of [...TEXTS, ...NUMBERS, ...LISTS, null, true, {}]) yield { ...base, [name]: value };
    if (Array.isArray(held) && typeof held[0] === 'object' && held[0] !== null)
      for (const inner of mutated(held[0], Object.keys(held[0]))) yield { ...base, [name]: [inner] };
    else if (typeof held === 'object' && held !== null)
      for (const inner of mutated(held as Record<string, unknown>, Object.keys(held))) yield { ...base, [name]: inner };
  }
}

let house: TestKernel;
let akte: VolleAkte;
let people: readonly Principal[];
before(async () => {
  house = await testKernel({ areas: allAreas });
  akte = await givenVolleAkte(house);
  const { rows } = await house.kernel.pool.pg.query<{ konto_id: string }>('select konto_id from vorgaenge.antrag');
  people = [
    almighty(crypto.randomUUID(), { all: true, ranges: [{ teamId: crypto.randomUUID(), from: 'A', to: 'Z' }] }),
    citizenPrincipal(rows[0]?.konto_id ?? '', house.kernel.rights, crypto.randomUUID()),
  ];
});
after(() => house.close());

const isPortal = ({ path }: Contract) => path.startsWith('/api/buerger/');

let requests = 0;

/** The worst that came of it, or nothing. */
async function stumbled(action: Action, actor: Principal, input: Record<string, unknown>): Promise<string | undefined> {
  requests += 1;
  const request = { id: `fuzz-${requests}`, idempotencyKey: `key-${requests}` };
  try {
    await perform(house.kernel, action, { actor, request }, input);
  } catch (cause) {
    const fault = toFault(cause, 'fuzz');
    const told = `${action.contract.name} ${JSON.stringify(input).slice(0, 300)}: ${String(fault.cause).slice(0, 300)}`;
    if (fault.code === 'allgemein.UNERWARTET') return told;
    // A number that is too large is refused by its column: nobody types one. Days and ids people do get wrong.
    if (isUnfitValue(fault.cause) && (fault.cause as { code?: string }).code !== '22003') return told;
  }
  return undefined;
}

/** Always the same ones, spread over all. */
function pick<T>(all: readonly T[]): readonly T[] {
  const step = DEEP ? 1 : Math.max(1, all.length / TRIED);
  return all.filter((_one, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

test('what fits the shape and makes no sense is answered, not stumbled over', async () => {
  const found: string[] = [];
  for (const action of ACTIONS) {
    const { contract } = action;
    const actor = people[isPortal(contract) ? 1 : 0] as Principal;
    const base = inputsFor(contract, akte)[0] ?? {};
    const all = [...mutated(base, Object.keys(contract.input.shape))];
    for (const input of pick(all.filter((one) => contract.input.safeParse(one).success))) {
      const told = await stumbled(action, actor, input);
      if (told !== undefined) found.push(told);
    }
  }
  assert.ok(requests > 1_000, String(requests));
  assert.deepEqual(found, []);
});

test('a day of the year 0 and a fact that every object has are refused with a sentence', async () => {
  const [anna] = people as [Principal];
  const tell = async (name: string, input: Record<string, unknown>) => {
    const action = ACTIONS.find(({ contract }) => contract.name === name) as Action;
    requests += 1;
    const caller = { actor: anna, request: { id: `fuzz-${requests}`, idempotencyKey: `key-${requests}` } };
    const cause = await perform(house.kernel, action, caller, input).catch((one: unknown) => one);
    const { status, fields } = toFault(cause, 'fuzz');
    return [status, ...fields.map(({ path }) => path)];
  };
  const { verfahrenId = '' } = akte.named;
  assert.deepEqual(await tell('getVerfahren', { id: verfahrenId, stichtag: '0000-01-01' }), [400, 'stichtag']);
  for (const feld of ['__proto__', 'person.__proto__', 'constructor', 'person.toString']) {
    const tatsachen = [{ feld, wert: true, herkunft: 'antrag' }];
    const [status = 0] = await tell('noteTatsachen', { id: verfahrenId, tatsachen });
    assert.ok(Number(status) >= 400 && Number(status) < 500, `${feld}: ${status}`);
  }
});
