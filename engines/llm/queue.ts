/**
 * Who is served next when more ask than the server can answer at once: one question of each person in turn, so that
 * somebody with ten does not keep the others waiting; background work only when no person waits. What cannot be served
 * in a sensible time is refused at once and not at the end of the wait.
 */
import { llmFaults } from './llm.faults.ts';

export interface Place {
  /** 1 is next. */
  readonly place: number;
  readonly of: number;
}

export interface Ticket {
  readonly person: string;
  readonly background?: boolean;
  readonly signal?: AbortSignal;
  readonly onPlace?: (place: Place) => void;
}

interface Waiter {
  readonly ticket: Ticket;
  readonly admit: () => void;
  readonly refuse: (cause: unknown) => void;
  shown: string;
}

export interface QueueLimits {
  readonly parallel: number;
  readonly mostWaiting: number;
  readonly mostPerPerson: number;
  readonly waitMs: number;
}

export class FairQueue {
  readonly #limits: QueueLimits;
  #running = 0;
  #runningBackground = 0;
  /** In the order of turns: who was served goes to the end. */
  readonly #lines = new Map<string, Waiter[]>();
  readonly #background: Waiter[] = [];

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#order().length;
  }

  /** Resolves with how to give the place back. Throws AUSGELASTET when the queue is full or the wait too long. */
  async enter(ticket: Ticket): Promise<() => void> {
    ticket.signal?.throwIfAborted();
    if (this.#hasRoom(ticket) && this.#isNext(ticket)) this.#count(ticket, 1);
    else await this.#wait(ticket);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#count(ticket, -1);
      this.#serve();
    };
  }

  #count({ background }: Ticket, by: 1 | -1): void {
    this.#running += by;
    if (background) this.#runningBackground += by;
  }

  /** Nobody waits who would come before. */
  #isNext({ background }: Ticket): boolean {
    return this.#lines.size === 0 && (!background || this.#background.length === 0);
  }

  /** Background work leaves one place to persons, where there are two. */
  #hasRoom({ background }: Ticket): boolean {
    const { parallel } = this.#limits;
    return this.#running < parallel && (!background || this.#runningBackground < Math.max(1, parallel - 1));
  }

  async #wait(ticket: Ticket): Promise<void> {
    const line = ticket.background ? this.#background : (this.#lines.get(ticket.person) ?? []);
    if (this.waiting >= this.#limits.mostWaiting)
      throw llmFaults.AUSGELASTET({ grund: `es warten schon ${this.waiting}` });
    if (!ticket.background && line.length >= this.#limits.mostPerPerson)
      throw llmFaults.AUSGELASTET({ grund: `${line.length} Ihrer eigenen Fragen warten schon` });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { ticket, admit: resolve, refuse: reject, shown: '' };
    line.push(waiter);
    if (!ticket.background) this.#lines.set(ticket.person, line);
    const leave = (cause: unknown) => {
      if (this.#remove(waiter)) reject(cause);
      this.#tell();
    };
    const aborted = () => leave(ticket.signal?.reason);
    const timer = setTimeout(
      () => leave(llmFaults.AUSGELASTET({ grund: 'die Wartezeit war zu lang' })),
      this.#limits.waitMs,
    );
    ticket.signal?.addEventListener('abort', aborted, { once: true });
    this.#tell();
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      ticket.signal?.removeEventListener('abort', aborted);
    }
  }

  #serve(): void {
    for (;;) {
      const [next] = this.#order();
      if (!next || !this.#hasRoom(next.ticket)) break;
      this.#remove(next);
      const { person, background } = next.ticket;
      const rest = this.#lines.get(person);
      // To the end of the turns, with what is left of the own line.
      if (!background && rest) {
        this.#lines.delete(person);
        this.#lines.set(person, rest);
      }
      this.#count(next.ticket, 1);
      next.admit();
    }
    this.#tell();
  }

  #remove(waiter: Waiter): boolean {
    const { person, background } = waiter.ticket;
    const line = background ? this.#background : this.#lines.get(person);
    const at = line?.indexOf(waiter) ?? -1;
    if (!line || at < 0) return false;
    line.splice(at, 1);
    if (!background && line.length === 0) this.#lines.delete(person);
    return true;
  }

  /** All who wait, in the order in which they would be served if nobody else came. */
  #order(): Waiter[] {
    const lines = [...this.#lines.values()];
    const longest = Math.max(0, ...lines.map(({ length }) => length));
    const turns = Array.from({ length: longest }, (_, turn) => lines.flatMap((line) => line[turn] ?? []));
    return [...turns.flat(), ...this.#background];
  }

  #tell(): void {
    const order = this.#order();
    order.forEach((waiter, at) => {
      const shown = `${at + 1}/${order.length}`;
      if (shown === waiter.shown) return;
      waiter.shown = shown;
      waiter.ticket.onPlace?.({ place: at + 1, of: order.length });
    });
  }
}
