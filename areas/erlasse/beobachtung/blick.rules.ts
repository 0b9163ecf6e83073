/** What a look at a watched place has found, in words. Pure. */

const WORTE = {
  neu: 'neu',
  geaendert: 'geändert',
  unveraendert: 'schon bekannt',
  abgewiesen: 'nicht lesbar',
} as const;

/** `gesehen`: all files; `ergebnisse`: of those that were not looked at before; `grund`: the first refusal. */
export function blickWorte(gesehen: number, ergebnisse: readonly (keyof typeof WORTE)[], grund: string): string {
  if (gesehen === 0) return 'Hier liegt keine Datei, die Bleibe liest.';
  const dateien = gesehen === 1 ? '1 Datei' : `${gesehen} Dateien`;
  if (ergebnisse.length === 0) return `Nichts Neues (${dateien}).`;
  const parts = (Object.keys(WORTE) as (keyof typeof WORTE)[]).flatMap((one) => {
    const count = ergebnisse.filter((each) => each === one).length;
    return count === 0 ? [] : [`${count} ${WORTE[one]}`];
  });
  return `${dateien}: ${parts.join(', ')}.${grund ? ` ${grund}` : ''}`;
}
