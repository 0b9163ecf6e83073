/** Paging by key: a cursor names the last row seen, so that rows added meanwhile neither repeat nor vanish. */

/** Opaque to the browser. */
export function toCursor(values: readonly (string | number)[]): string {
  return encodeURIComponent(JSON.stringify(values));
}

/** Undefined for a cursor that is none: the list then starts at its beginning. */
export function fromCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (!cursor) return undefined;
  try {
    const values: unknown = JSON.parse(decodeURIComponent(cursor));
    return Array.isArray(values) && values.length === length ? values.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** One row more than asked for was read: it says whether there is a next page. */
export function cutPage<T>(rows: readonly T[], count: number, cursorOf: (row: T) => readonly (string | number)[]) {
  const shown = rows.slice(0, count);
  const last = shown.at(-1);
  return { shown, weiter: rows.length > count && last !== undefined ? toCursor(cursorOf(last)) : undefined };
}
