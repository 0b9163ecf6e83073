/** What people type and what the contract takes. */

/** `8`, `8:00`, `0800` → `08:00`; anything else as it stands, so that the contract says what is wrong. */
export function uhrzeit(text: string): string {
  const [, stunde, minute = '00'] = /^(\d{1,2})[:.]?(\d{2})?(?:\s*Uhr)?$/.exec(text.trim()) ?? [];
  return stunde === undefined ? text.trim() : `${stunde.padStart(2, '0')}:${minute}`;
}

/** Empty or no number becomes one that every shape refuses with a sentence. */
export function zahl(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
