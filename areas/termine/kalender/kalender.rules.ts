/** Small decisions of the calendar. Pure. */

/** Days from the first to the last, both inclusive; none where the end lies before the begin. */
export function tageVon(von: string, bis: string): string[] {
  const tage: string[] = [];
  // One more than anybody may see: enough to say no.
  for (let day = Temporal.PlainDate.from(von); day.toString() <= bis && tage.length < 8; day = day.add({ days: 1 }))
    tage.push(day.toString());
  return tage;
}

/** `k7mx 42qd` as it is kept: `K7MX-42QD`. */
export function kennungAus(text: string): string {
  const zeichen = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return zeichen.length === 8 ? `${zeichen.slice(0, 4)}-${zeichen.slice(4)}` : zeichen;
}
