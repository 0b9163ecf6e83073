/** The whole house on an ephemeral port, with the staff of Musterstadt, who sign in as people do. */

import type { FastifyInstance } from 'fastify';
import { confirmSecondFactor, getSigninInfo, signIn } from '#areas/personal/anmeldung.api.ts';
import { getMe } from '#areas/personal/ich.api.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { allAreas } from '../areas.ts';
import { Closing } from '../closing.ts';
import { listen, openWeb } from '../web.ts';
import { type TestKernel, type TestKernelOptions, testKernel } from './kernel.ts';
import { TestSession } from './session.ts';

export { TestSession } from './session.ts';

export interface TestOffice extends TestKernel {
  /** `http://localhost:PORT` */
  readonly url: string;
  readonly app: FastifyInstance;
  /** Somebody without a session. */
  stranger(): TestSession;
  /**
   * Signs in with password and second factor, once per account; `who` is the part of the address before the @:
   * `leitung`, `teamleitung.a-k`, `sachbearbeitung.a-e`, `service`, `administration`, `datenschutz`, …
   */
  signIn(who: string): Promise<TestSession>;
}

export interface TestOfficeOptions extends Omit<TestKernelOptions, 'areas' | 'demo'> {
  readonly areas?: readonly AreaModule[];
  /** Areas that are filled with Musterstadt; default: the staff alone, because 200 Akten take their time. */
  readonly seed?: readonly string[];
  /** Milliseconds between two heartbeats of an event stream. */
  readonly heartbeatMs?: number;
}

export async function testOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const { areas = allAreas, seed = ['personal'], config, heartbeatMs } = options;
  const closing = new Closing();
  try {
    const house = await testKernel({ ...options, areas, demo: true, config: { PORT: '0', ...config } });
    closing.add(house, (one) => one.close());
    for (const area of areas) if (seed.includes(area.name)) await area.seedDemo?.(house.kernel);
    const { kernel, opened } = house;
    const app = await openWeb({
      kernel,
      opened,
      areas,
      ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
    });
    closing.add(app, (one) => one.close());
    const url = await listen(app, kernel);
    return { ...house, url, app, ...visitorsOf(url), close: () => closing.close() };
  } catch (cause) {
    await closing.close();
    throw cause;
  }
}

function visitorsOf(url: string): Pick<TestOffice, 'stranger' | 'signIn'> {
  const known = new Map<string, Promise<TestSession>>();
  const stranger = () => new TestSession(url);
  return {
    stranger,
    signIn(who) {
      // The code of a minute opens an account once only, so one session serves all tests of a file.
      const session = known.get(who) ?? signInAs(stranger(), `${who}@musterstadt.example`);
      known.set(who, session);
      return session;
    },
  };
}

/** Signs a session in as this account of Musterstadt. */
export async function signInAs(session: TestSession, email: string): Promise<TestSession> {
  const { demo } = await session.call(getSigninInfo, {});
  if (!demo) throw new Error('the demo has no staff: the area personal was not seeded');
  await session.call(signIn, { email, kennwort: demo.kennwort });
  await session.call(confirmSecondFactor, { nachweis: { art: 'totp', code: demo.totpCode } });
  session.csrfToken = (await session.call(getMe, {})).csrfToken ?? '';
  return session;
}
