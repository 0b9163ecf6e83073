/** Cursors of lists: where the page before ended. Opaque for who calls, checked when they come back. */
import { commonFaults } from '#platform/errors/errors.ts';

export function toCursor(name: string, id: string): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

export function fromCursor(cursor: string): { name: string; id: string } {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (typeof name === 'string' && typeof id === 'string' && /^[\da-f-]{36}$/.test(id)) return { name, id };
  } catch {
    // Falls through: not one of ours.
  }
  throw commonFaults.EINGABE_UNGUELTIG(
    {},
    { fields: [{ path: 'ab', message: 'Bitte beginnen Sie die Liste von vorn.' }] },
  );
}
