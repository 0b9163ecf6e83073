/** `17.05.1990`, `05.1990` or `1990` of a birth date as far as it is known; for lists. */
export function formatTeilDatumKurz(iso: string): string {
  return iso.split('-').reverse().join('.');
}
