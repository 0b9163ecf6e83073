/**
 * A name of others is shown and stored: no control characters, no end of line, nothing that turns its direction and makes
 * `…exe` read as `…pdf`, not endless. Pure.
 */
export function cleanName(name: string): string {
  return name
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .slice(0, 300);
}
