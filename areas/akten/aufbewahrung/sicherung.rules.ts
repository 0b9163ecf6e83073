/** When have the backups forgotten too? Pure. A backup deleted after n days is gone on the day after the n-th. */
import type { Sicherungen } from './loeschlauf.schema.ts';

/**
 * `staende` are the backups that the log knows, each with the office's day of its making, `ende` the day on which the last item was destroyed: a state made on
 * that day may still hold it. Without a decided period nobody can promise a day.
 */
export function forgetBackups(
  staende: readonly { readonly stand: string; readonly erstelltAm: string; readonly tag: string }[],
  ende: string,
  tage: number | undefined,
): Sicherungen {
  if (tage === undefined) return { staende: staende.map(({ stand, erstelltAm }) => ({ stand, erstelltAm })) };
  const gone = (day: string) =>
    Temporal.PlainDate.from(day)
      .add({ days: tage + 1 })
      .toString();
  const known = staende
    .map(({ stand, erstelltAm, tag }) => ({ stand, erstelltAm, vergessenAb: gone(tag) }))
    // What is past its days is deleted, if the office does as it decided.
    .filter(({ vergessenAb }) => vergessenAb > ende);
  return { tage, staende: known, vergessenAb: gone(ende) };
}
