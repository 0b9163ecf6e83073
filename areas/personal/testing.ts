/** What the tests of this room stand on: a browser that keeps cookies, people with accounts, and a clock that obeys. */
import { randomUUID } from 'node:crypto';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type Action, type AnswerHeaders, perform } from '#platform/actions/action.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { readWholeText } from '#platform/mail/one-time-links.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { confirmSecondFactor, signIn } from './anmeldung.api.ts';
import { createAuthenticator } from './authenticator.ts';
import type { Buchstaben } from './bereich.rules.ts';
import { TOTP_SIEGEL } from './faktor.ts';
import { hashKennwort } from './kennwort.ts';
import { insertKonto } from './konto.sql.ts';
import { area } from './personal.module.ts';
import type { Rolle } from './rolle.data.ts';
import { insertTeam } from './team.sql.ts';
import { currentTotpCode } from './totp.ts';
import { replaceZustaendigkeiten } from './zustaendigkeit.sql.ts';

export const SYSTEM = systemPrincipal('test');
export const KENNWORT = 'ein langer Satz für die Tests';
export const TOTP = 'TESTTESTTESTTESTTESTTESTTESTTEST';
const HASH = hashKennwort(KENNWORT, { memory: 256, passes: 1, parallelism: 1 });

export interface House {
  readonly house: TestKernel;
  readonly kernel: Kernel;
  readonly clock: ReturnType<typeof fixedClock>;
}

export async function openHouse(
  options: { config?: Record<string, string>; demo?: boolean; start?: string } = {},
): Promise<House> {
  const { start = '2026-11-26T09:00:00Z', ...rest } = options;
  const clock = fixedClock(start);
  const house = await testKernel({ areas: [area], clock, ...rest });
  return { house, kernel: house.kernel, clock };
}

const ACTIONS = new Map(area.actions.map((action) => [action.contract.name, action]));

/** Performs the action of a contract as HTTP would: same gate, same transaction, same audit. */
export function act<C extends Contract>(
  kernel: Kernel,
  actor: Principal | null,
  contract: C,
  input: RawInputOf<C>,
  extra: { cookies?: Record<string, string>; answer?: AnswerHeaders; ip?: string } = {},
): Promise<OutputOf<C>> {
  const action = ACTIONS.get(contract.name) as Action<C>;
  const { answer, ...request } = extra;
  const caller = { actor, request: { id: randomUUID(), idempotencyKey: randomUUID(), ...request } };
  return perform(kernel, action, answer ? { ...caller, answer } : caller, input) as Promise<OutputOf<C>>;
}

export class Browser {
  readonly kernel: Kernel;
  readonly cookies: Record<string, string> = {};
  ip: string;
  constructor(kernel: Kernel, ip = '192.0.2.7') {
    this.kernel = kernel;
    this.ip = ip;
  }

  async call<C extends Contract>(contract: C, input: RawInputOf<C>): Promise<OutputOf<C>> {
    const changes: (() => void)[] = [];
    const answer: AnswerHeaders = {
      setCookie: (name, value) => changes.push(() => Object.assign(this.cookies, { [name]: value })),
      clearCookie: (name) => changes.push(() => delete this.cookies[name]),
    };
    const given = { cookies: { ...this.cookies }, answer, ip: this.ip };
    const result = await act(this.kernel, await this.principal(), contract, input, given);
    for (const change of changes) change();
    return result;
  }

  async principal(): Promise<Principal | null> {
    const who = await createAuthenticator(this.kernel).authenticate({ cookies: this.cookies });
    return who?.principal ?? null;
  }

  /** Password and code of the test people. */
  async signIn(email: string, kennwort = KENNWORT): Promise<void> {
    await this.call(signIn, { email, kennwort });
    await this.call(confirmSecondFactor, { nachweis: { art: 'totp', code: this.code() } });
  }

  code(): string {
    return currentTotpCode(TOTP, this.kernel.clock.now()).code;
  }
}

export interface GivenKonto {
  readonly email: string;
  readonly rollen: readonly Rolle[];
  readonly name?: string;
  readonly buchstaben?: readonly Buchstaben[];
  readonly ohneFaktor?: boolean;
}

/** An account with the tests' password and app. */
export async function givenKonto(kernel: Kernel, given: GivenKonto): Promise<string> {
  const { email, rollen, name = email, buchstaben = [], ohneFaktor = false } = given;
  const kennwort = await HASH;
  const totp = { versiegelt: kernel.keys.seal(TOTP_SIEGEL, TOTP), at: kernel.clock.now().toString() };
  return transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    const row = { name, email, rollen, status: 'aktiv', createdBy: SYSTEM.id, kennwort } as const;
    const id = (await insertKonto(tx, ohneFaktor ? row : { ...row, totp })) as string;
    await replaceZustaendigkeiten(tx, id, buchstaben);
    return id;
  });
}

export function givenTeam(kernel: Kernel, name: string, von = 'A', bis = 'Z'): Promise<string> {
  return transact(
    kernel.pool.db,
    SYSTEM,
    'test',
    async (tx) => (await insertTeam(tx, { name, von, bis }))?.id as string,
  );
}

/** Text of the latest message to this address, as it arrives there. */
export async function lastMailTo(kernel: Kernel, email: string): Promise<string> {
  const { rows } = await kernel.pool.pg.query<{ text: string; geheim: string | null }>(
    'select text, geheim from platform.nachricht where empfaenger = $1 order by id desc limit 1',
    [email],
  );
  return rows[0] ? readWholeText(kernel.keys, rows[0]) : '';
}
