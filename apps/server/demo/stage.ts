/**
 * Where the people of Musterstadt act: each step is a contract, performed as HTTP would, by somebody of the demo's staff
 * or a citizen, on the day on which it happened. A step that was done before a start was cut off is not done again: its
 * answer is kept under the key of its chapter and its number.
 */
import { findHauptpersonen } from '#areas/akten/index.ts';
import { createBuergerAuthenticator } from '#areas/buerger/index.ts';
import { demoPrincipal } from '#areas/personal/index.ts';
import { type Action, type AnswerHeaders, findAnswer, perform } from '#platform/actions/action.ts';
import { type Clock, OFFICE_ZONE } from '#platform/clock/clock.ts';
import { type Contract, needsIdempotencyKey, type OutputOf, type RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';

export const NARRATOR = systemPrincipal('musterstadt');

const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 150;

export interface Scene {
  readonly kernel: Kernel;
  readonly actions: ReadonlyMap<string, Action>;
  readonly chapter: string;
  /** The moment that all days count from; the same at each try. */
  readonly jetzt: Temporal.Instant;
  readonly signal: AbortSignal;
}

/** As a function where it asks for something that is there only before the step. */
type Input<C extends Contract> = RawInputOf<C> | (() => Promise<RawInputOf<C>>);

export interface Somebody {
  readonly akteId: string;
  readonly personId: string;
  readonly buchstabe: string;
  readonly name: string;
  readonly vornamen: string;
  readonly familienname: string;
  readonly geburtsdatum: string;
}

export class Stage {
  readonly #scene: Scene;
  /** Shared by all days of a chapter. */
  readonly #step: { nr: number };
  readonly kernel: Kernel;

  constructor(scene: Scene, tage = 0, step = { nr: 0 }) {
    this.#scene = scene;
    this.#step = step;
    this.kernel = { ...scene.kernel, clock: clockAt(scene.jetzt, tage) };
  }

  /** The same stage so many days before (negative) or after today. */
  on(tage: number): Stage {
    return new Stage(this.#scene, tage, this.#step);
  }

  /** The same house while no other body could be reached by wire: they know it by its pool. */
  withoutWire(): Stage {
    const there = new Stage(this.#scene, 0, this.#step);
    return Object.assign(there, { kernel: { ...this.kernel, pool: { ...this.kernel.pool } } });
  }

  /** ISO day, counted from the day that this stage shows. */
  day(tage = 0): string {
    return this.kernel.clock.today().add({ days: tage }).toString();
  }

  /** What somebody of the staff does; `wer` is the part of the address before the @. */
  async act<C extends Contract>(wer: string, contract: C, input: Input<C>): Promise<OutputOf<C>> {
    return this.perform(await demoPrincipal(this.kernel, wer), contract, input);
  }

  async perform<C extends Contract>(
    actor: Principal | null,
    contract: C,
    input: Input<C>,
    browser: { readonly cookies?: Record<string, string>; readonly answer?: AnswerHeaders } = {},
  ): Promise<OutputOf<C>> {
    const { actions, chapter, signal } = this.#scene;
    signal.throwIfAborted();
    const action = actions.get(contract.name);
    if (!action) throw new Error(`no action for ${contract.name}`);
    // What is only read is no step: it may be asked for more often at one try than at another.
    const isStep = needsIdempotencyKey(contract);
    if (isStep) this.#step.nr += 1;
    const key = `musterstadt/${chapter}/${this.#step.nr}`;
    const done = actor && isStep && (await findAnswer(this.kernel, { actor, key }, contract));
    if (done) return done.response;
    const given = typeof input === 'function' ? await (input as () => Promise<RawInputOf<C>>)() : input;
    const { cookies, answer } = browser;
    const request = { id: key, idempotencyKey: key, ...(cookies ? { cookies } : {}) };
    const caller = { actor, request, ...(answer ? { answer } : {}) };
    return perform(this.kernel, action, caller, given) as Promise<OutputOf<C>>;
  }

  /** Until jobs and events have brought about what the story goes on with. */
  async until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      this.#scene.signal.throwIfAborted();
      const found = await look();
      if (found !== undefined && found !== false) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    throw new Error(`Musterstadt: ${what} did not happen`);
  }

  /** Somebody from the register whose letter lies in the range, with a whole birth date, not of the EU. */
  async find(von: string, bis: string, nr: number): Promise<Somebody> {
    const all = await findHauptpersonen(this.kernel.pool.db, NARRATOR, ALLE);
    const [found] = all
      .slice(BEGINN)
      .filter(({ buchstabe, geburtsdatum, staatsangehoerigkeiten: [staat] }) => {
        const here = von <= buchstabe && buchstabe <= bis;
        return (
          here && geburtsdatum?.length === 10 && isGrown(geburtsdatum) && !['POL', 'ROU', 'GBR'].includes(staat ?? '')
        );
      })
      .slice(nr);
    if (!found) throw new Error(`Musterstadt has nobody left in ${von}–${bis}`);
    const { vornamen, familienname, geburtsdatum } = found;
    return { ...found, name: `${vornamen} ${familienname}`.trim(), geburtsdatum: geburtsdatum ?? '' };
  }
}

const ALLE = 200;
/** The first ones of the register have titles, cards and open Vorgänge already. */
const BEGINN = 82;
const isGrown = (geburtsdatum: string) => geburtsdatum > '1966' && geburtsdatum < '2003';

/** Who works on the Akten of a letter. */
export const caseworkerOf = ({ buchstabe }: Pick<Somebody, 'buchstabe'>): string =>
  buchstabe <= 'E'
    ? 'sachbearbeitung.a-e'
    : buchstabe <= 'K'
      ? 'sachbearbeitung.f-k'
      : buchstabe <= 'R'
        ? 'sachbearbeitung.l-r'
        : 'sachbearbeitung.s-z';

/** Who releases for this letter. */
export const leaderOf = ({ buchstabe }: Pick<Somebody, 'buchstabe'>): string =>
  buchstabe <= 'K' ? 'teamleitung.a-k' : 'teamleitung.l-z';

function clockAt(jetzt: Temporal.Instant, tage: number): Clock {
  const day = jetzt.toZonedDateTimeISO(OFFICE_ZONE).add({ days: tage });
  return { now: () => day.toInstant(), today: () => day.toPlainDate() };
}

/** A citizen's browser: what it was given as cookies, it shows. */
export class Browser {
  readonly #cookies: Record<string, string> = {};

  async act<C extends Contract>(stage: Stage, contract: C, input: RawInputOf<C>): Promise<OutputOf<C>> {
    const cookies = { ...this.#cookies };
    const changes: (() => void)[] = [];
    const answer: AnswerHeaders = {
      setCookie: (name, value) => changes.push(() => Object.assign(this.#cookies, { [name]: value })),
      clearCookie: (name) => changes.push(() => delete this.#cookies[name]),
    };
    const signedIn = await createBuergerAuthenticator(stage.kernel).authenticate({ cookies } as never);
    const result = await stage.perform(signedIn?.principal ?? null, contract, input, { cookies, answer });
    for (const change of changes) change();
    return result;
  }
}
