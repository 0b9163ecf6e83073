/** Days and amounts as people read them. Pure. */

const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** `14. März 2026` of an ISO day. */
export function tagWorte(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}. ${MONATE[(month as number) - 1]} ${year}`;
}

/** `1.234,56 €` */
export function euroWorte(cent: number): string {
  const grouped = Math.trunc(cent / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
  return `${grouped},${(cent % 100).toString().padStart(2, '0')} €`;
}
