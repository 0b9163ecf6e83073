/** Paging by key: a cursor names the last row seen, so that rows added meanwhile neither repeat nor vanish. */

/** Opaque to the browser. */
export function toCursor(values: readonly string[]): string {
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
