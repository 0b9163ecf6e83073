/**
 * How an area speaks upward: events go into the outbox in the writing transaction, a relay wakes listeners by NOTIFY.
 * Two kinds of listeners: handlers of other areas (durable, each event once, in order per handler) and browsers
 * (server-sent events: a hint to reload, never the data itself).
 */
import type { z } from 'zod';
import type { Tx } from '../db/db.ts';
import type { Kernel } from '../module/kernel.ts';
import type { Principal } from '../principal/principal.ts';

export interface EventDefinition<S extends z.ZodObject = z.ZodObject> {
  /** `akten.dokument-erkannt` */
  readonly name: string;
  readonly version: number;
  readonly payload: S;
  /**
   * Topics for browsers, e.g. `akte:ID`, `eingang`. A browser subscribes to topics that its actor may see; the
   * payload is not sent along.
   */
  topics?(payload: z.output<S>): readonly string[];
}

export function defineEvent<const S extends z.ZodObject>(definition: EventDefinition<S>): EventDefinition<S> {
  return definition;
}

export interface EventHandler<S extends z.ZodObject = z.ZodObject> {
  /** Stable name of the reaction; its position in the stream is remembered under it. */
  readonly name: string;
  readonly event: EventDefinition<S>;
  /**
   * Whether this event matters here at all; by its payload alone, for the answer must be the same at any time. Those that do
   * not are passed over, many in one transaction; without it every event is handled.
   */
  concerns?(payload: z.output<S>): boolean;
  handle(kernel: Kernel, tx: Tx, payload: z.output<S>): Promise<void>;
}

export interface Events {
  emit<S extends z.ZodObject>(tx: Tx, event: EventDefinition<S>, payload: z.input<S>): Promise<void>;
  /** For the SSE route: calls back with the topics of each event. Returns how to stop. */
  subscribe(listener: (topics: readonly string[]) => void): () => void;
  /** Topics that moved within the last seconds: for whoever loaded something before they could listen. */
  movedWithin(seconds: number): Promise<string[]>;
  /** Says whether this actor may hear this topic; areas register checks per topic kind. */
  mayHear(actor: Principal, topic: string): Promise<boolean>;
  registerTopic(kind: string, check: (actor: Principal, id: string) => Promise<boolean>): void;
  start(kernel: Kernel, handlers: readonly EventHandler[]): Promise<void>;
  stop(): Promise<void>;
}
