/**
 * A page that keeps itself fresh reads the same things again and again, and would drown the audit log in rows that say
 * nothing new. What a session was noted to have read is not noted again for a quarter of an hour when the request says
 * that nobody asked for it. The first read, whatever else it brings along, and every read that a person asked for are
 * noted: calling a request passive hides nothing.
 */
import type { Contract } from '../http/contract.ts';
import type { Principal } from '../principal/principal.ts';
import type { AuditRecord } from './audit.ts';

const KEEP_MS = 15 * 60_000;
const MOST_SESSIONS = 2_000;
const MOST_READS = 5_000;

interface Reader {
  readonly actor: Pick<Principal, 'id' | 'sessionId'>;
  readonly contract: Pick<Contract, 'name' | 'method'>;
  readonly passive: boolean;
  readonly nowMs: number;
}

export class RepeatedReads {
  readonly #bySession = new Map<string, Map<string, number>>();

  /** What is new in these records. Only what is remembered by `note` counts as known. */
  withoutRepeated(records: readonly AuditRecord[], reader: Reader): readonly AuditRecord[] {
    const known = reader.passive ? this.#readsOf(reader) : undefined;
    if (!known) return records;
    const isFresh = (key: string) => reader.nowMs - (known.get(key) ?? Number.NEGATIVE_INFINITY) < KEEP_MS;
    return records.flatMap((record) => {
      const objects = record.objects.filter((_, index) => !isFresh(keysOf(reader, record)[index] ?? ''));
      if (record.objects.length === 0) return keysOf(reader, record).every(isFresh) ? [] : [record];
      return objects.length === 0 ? [] : [{ ...record, objects }];
    });
  }

  /** Once they are committed. */
  note(records: readonly AuditRecord[], reader: Reader): void {
    const { sessionId } = reader.actor;
    if (sessionId === undefined || reader.contract.method !== 'GET') return;
    const known = this.#bySession.get(sessionId) ?? new Map<string, number>();
    // Sessions and reads are forgotten in the order of their last use: a Map keeps that of insertion.
    this.#bySession.delete(sessionId);
    this.#bySession.set(sessionId, known);
    for (const key of records.flatMap((record) => keysOf(reader, record))) {
      known.delete(key);
      known.set(key, reader.nowMs);
    }
    shorten(known, MOST_READS);
    shorten(this.#bySession, MOST_SESSIONS);
  }

  #readsOf({ actor, contract }: Reader): Map<string, number> | undefined {
    return contract.method === 'GET' && actor.sessionId !== undefined
      ? this.#bySession.get(actor.sessionId)
      : undefined;
  }
}

/** One for each thing, or one for the deed where it names none. */
function keysOf({ contract, actor }: Reader, { what, objects, reason = '' }: AuditRecord): string[] {
  const deed = `${actor.id} ${contract.name} ${what} ${reason}`;
  return objects.length === 0 ? [deed] : objects.map(({ art, id }) => `${deed} ${art}:${id}`);
}

function shorten(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
