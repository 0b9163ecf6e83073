/** Whose account a public request was about: the audit row of a refusal names it, the answer does not. */
import type { RequestInfo } from '#platform/actions/action.ts';
import type { AuditRecord } from '#platform/actions/audit.ts';

const KONTEN = new WeakMap<RequestInfo, string>();

export function noteKonto(request: RequestInfo, kontoId: string | null | undefined): void {
  if (kontoId) KONTEN.set(request, kontoId);
}

export function kontoRecord(what: string, request: RequestInfo, details?: AuditRecord['details']): AuditRecord {
  const id = KONTEN.get(request);
  return { what, objects: id ? [{ art: 'konto', id }] : [], ...(details ? { details } : {}) };
}
