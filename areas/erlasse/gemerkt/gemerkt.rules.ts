/** Whether a saved answer still holds. Pure. */
import type { Stellenstand } from './gemerkt.schema.ts';

/**
 * The day on which its places are looked at again. Who asked what holds today wants to know what holds now; who asked for a
 * day that is past, whether a better source has come for it.
 */
export function pruefTag(of: { readonly stichtag: string; readonly fuerHeute: boolean }, heute: string): string {
  return of.fuerHeute && of.stichtag < heute ? heute : of.stichtag;
}

/** No number on either side means the whole norm. */
export function hasAbsatz(absatz: string, geaendert: readonly string[]): boolean {
  return geaendert.length === 0 || absatz === '' || geaendert.includes(absatz);
}

/** The last day of an Erlass before `tag`, or null where its section is in force on it or has not begun. */
export function lastDayBefore(
  gueltig: readonly { readonly von: string; readonly bis: string | undefined }[],
  tag: string,
): string | null {
  if (gueltig.some(({ von, bis }) => von <= tag && (bis === undefined || bis >= tag))) return null;
  return (
    gueltig
      .flatMap(({ bis }) => (bis !== undefined && bis < tag ? [bis] : []))
      .sort()
      .at(-1) ?? null
  );
}

export interface StelleAmTag {
  readonly normId: string;
  readonly text: string;
  /** The norm of that name on the day; null: there is none. */
  readonly neuId: string | null;
  readonly neuText: string | null;
  /** First day on which the norm read otherwise. */
  readonly seit: string | null;
  /** Last day of an Erlass. */
  readonly bis: string | null;
}

export interface Urteil {
  readonly stand: Stellenstand;
  readonly seit?: string;
  readonly neu?: string;
}

/** What has become of a place until the day. An Erlass that no longer holds comes first: its words do not matter then. */
export function judgeStelle({ normId, text, neuId, neuText, seit, bis }: StelleAmTag, tag: string): Urteil {
  const since = seit === null ? {} : { seit };
  if (bis !== null && bis < tag) return { stand: 'abgelaufen', seit: nextDay(bis) };
  if (neuId === normId) return { stand: 'unveraendert' };
  if (neuId === null || neuText === null) return { stand: 'entfallen', ...since };
  if (neuText === text) return { stand: 'anderer_absatz', ...since };
  return { stand: 'geaendert', ...since, neu: neuText };
}

function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
