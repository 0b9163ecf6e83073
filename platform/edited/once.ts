/**
 * What is valid is asked for many times in one deed: each asks for it once. Forgotten with the transaction, and as soon as
 * it puts something in force itself.
 */
import type { Database, Tx } from '../db/db.ts';

const known = new WeakMap<object, Map<string, Promise<readonly unknown[]>>>();

/** `key`: all that the answer depends on. Outside of a transaction nothing is kept. */
export function onceIn<T>(db: Database | Tx, key: string, read: () => Promise<T[]>): Promise<T[]> {
  if (!db.isTransaction) return read();
  const answers = known.get(db) ?? new Map<string, Promise<readonly unknown[]>>();
  known.set(db, answers);
  const answer = answers.get(key) ?? read();
  answers.set(key, answer);
  return answer as Promise<T[]>;
}

export function forgetIn(db: Database | Tx): void {
  known.delete(db);
}
