/** What an audit row of a Schreiben names. */
import type { Schreiben } from './schreiben.schema.ts';

export const objects = (id: string | undefined, verfahrenId?: string, akteId?: string) => [
  ...(id ? [{ art: 'schreiben', id }] : []),
  ...(verfahrenId ? [{ art: 'verfahren', id: verfahrenId }] : []),
  ...(akteId ? [{ art: 'akte', id: akteId }] : []),
];

export const touched = (id: string, result: Schreiben | undefined) => objects(id, result?.verfahrenId, result?.akteId);
