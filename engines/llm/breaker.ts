/**
 * What is known of a connection, and whether asking makes sense right now. After trouble nobody waits in vain: the
 * breaker answers at once until its time is up, then lets one question through to see.
 */
import type { Fault } from '#platform/errors/errors.ts';
import { llmFaults, type Trouble, troubleOf } from './llm.faults.ts';

export type ConnectionState = 'unbekannt' | 'verbunden' | Trouble;

/** So many in a row make "antwortet nicht"; one alone may be an accident. Who is in a hurry takes one for enough. */
const SILENT_IN_A_ROW = 3;
const HOLD_MS: Readonly<Record<Trouble, number>> = {
  ausgelastet: 2000,
  antwortet_nicht: 15_000,
  falsch_eingerichtet: 30_000,
};
const LONGEST_HOLD_MS = 60_000;
const KEPT_TROUBLES = 20;

export interface SeenTrouble {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly code: string;
  /** German, without contents. */
  readonly title: string;
}

export class Breaker {
  readonly #now: () => number;
  readonly #silentInARow: number;
  #state: ConnectionState = 'unbekannt';
  #since: number;
  #silent = 0;
  #openUntil = 0;
  #trying = false;
  #last: Fault | undefined;
  readonly #troubles: SeenTrouble[] = [];

  constructor(now: () => number = Date.now, silentInARow = SILENT_IN_A_ROW) {
    this.#now = now;
    this.#silentInARow = silentInARow;
    this.#since = now();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get since(): number {
    return this.#since;
  }

  /** Latest first. */
  get troubles(): readonly SeenTrouble[] {
    return this.#troubles.toReversed();
  }

  /** Throws the last fault again while it holds. */
  check(): void {
    if (this.#openUntil === 0 || !this.#last) return;
    if (this.#now() < this.#openUntil || this.#trying) throw this.#last;
  }

  /** As `check`; once the time is up, whoever comes first is the one that tries. Ends by one of the three below. */
  admit(): void {
    this.check();
    if (this.#openUntil !== 0) this.#trying = true;
  }

  succeeded(): void {
    this.#silent = 0;
    this.#openUntil = 0;
    this.#trying = false;
    this.#enter('verbunden');
  }

  /** The question ended without saying anything about the connection. */
  undecided(): void {
    this.#trying = false;
  }

  failed(fault: Fault, retryAfterMs?: number): void {
    this.#trying = false;
    this.#note(fault);
    const trouble = troubleOf(fault.code);
    if (!trouble) {
      // It answered, however badly.
      if (fault.code === 'ki.UNBRAUCHBAR' || fault.code === 'ki.ZU_LANG') this.succeeded();
      return;
    }
    this.#silent = trouble === 'antwortet_nicht' ? this.#silent + 1 : 0;
    const again = this.#openUntil !== 0;
    if (trouble === 'antwortet_nicht' && this.#silent < this.#silentInARow && !again) return;
    this.#last = fault;
    this.#openUntil = this.#now() + Math.min(retryAfterMs ?? HOLD_MS[trouble], LONGEST_HOLD_MS);
    this.#enter(trouble);
  }

  /** Forgets what holds, for somebody who has just changed the server and asks. */
  reset(): void {
    this.#openUntil = 0;
    this.#trying = false;
    this.#silent = 0;
  }

  #enter(state: ConnectionState): void {
    if (state !== this.#state) this.#since = this.#now();
    this.#state = state;
  }

  #note(fault: Fault): void {
    if (fault.code === llmFaults.ABGEBROCHEN().code) return;
    this.#troubles.push({ at: this.#now(), code: fault.code, title: fault.title });
    if (this.#troubles.length > KEPT_TROUBLES) this.#troubles.shift();
  }
}
