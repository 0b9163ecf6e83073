/** Days as the index counts them: since 1970-01-01. Pure. */
const MS = 86_400_000;

/** `2024-03-01` → 19783 */
export function toTag(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS;
}

export function toIso(tag: number): string {
  return new Date(tag * MS).toISOString().slice(0, 10);
}
