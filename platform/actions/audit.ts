/** What the audit log is told; the area `protokoll` fills the port through apps/server. */
import type { Tx } from '../db/db.ts';
import type { Principal } from '../principal/principal.ts';

export interface AuditObject {
  /** Kind of thing, German as in the glossary: `person`, `akte`, `dokument`, `konto`. */
  readonly art: string;
  readonly id: string;
}

export interface AuditRecord {
  /** What was done: `person.angelegt`, `dokument.gelesen`. Stable; old rows depend on it. */
  readonly what: string;
  readonly objects: readonly AuditObject[];
  /** Why, where the person had to say so (break-glass, purpose of an AZR number). */
  readonly reason?: string;
  /** Small facts without names or contents: counts, ids, changed field names. */
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export type AuditResult = 'ok' | 'verweigert' | 'fehler';

export interface AuditEntry extends AuditRecord {
  readonly actor: Pick<Principal, 'kind' | 'id' | 'sessionId'>;
  readonly action: string;
  readonly result: AuditResult;
  readonly requestId: string;
}

export interface AuditPort {
  /** Appends in the acting transaction. */
  append(tx: Tx, entries: readonly AuditEntry[]): Promise<void>;
}

/** Says why an action needs no audit row; reading personal data is never such a case. */
export interface NoAudit {
  readonly withoutAudit: string;
}

/** `audit: notPersonal('list of public holidays')` */
export function notPersonal(why: string): () => NoAudit {
  return () => ({ withoutAudit: why });
}
