/** Which value holds on a day. An office's own, once released, stands before what came with Bleibe. */
import type { Rechtswert } from './rechtswert.data.ts';
import type { RechtswertStand } from './rechtswert.schema.ts';

/** A released version of the office; days are ISO, both inclusive, null is open. */
export interface EigenerWert {
  readonly wert: number;
  readonly quelle: string;
  readonly gueltigAb: string | null;
  readonly gueltigBis: string | null;
}

type Geltend = NonNullable<RechtswertStand['geltend']>;

export function geltendAm(
  rechtswert: Rechtswert,
  eigene: readonly EigenerWert[],
  stichtag: string,
): Geltend | undefined {
  const own = eigene.find(
    ({ gueltigAb, gueltigBis }) =>
      (gueltigAb === null || gueltigAb <= stichtag) && (gueltigBis === null || gueltigBis >= stichtag),
  );
  if (own)
    return {
      wert: own.wert,
      quelle: own.quelle,
      gueltigAb: own.gueltigAb ?? stichtag,
      ...(own.gueltigBis === null ? {} : { gueltigBis: own.gueltigBis }),
      mitgeliefert: false,
    };
  const shipped = rechtswert.mitgeliefert.find(
    ({ gueltigAb, gueltigBis = stichtag }) => gueltigAb <= stichtag && gueltigBis >= stichtag,
  );
  return shipped ? { ...shipped, mitgeliefert: true } : undefined;
}

/**
 * Whether what holds runs out within `tage` and nothing follows: a threshold that is set each year by a regulation is
 * missing on 1 January otherwise, and everything that needs it stays open.
 */
export function laeuftAus(
  rechtswert: Rechtswert,
  eigene: readonly EigenerWert[],
  stichtag: string,
  tage: number,
): string | undefined {
  const now = geltendAm(rechtswert, eigene, stichtag);
  if (!now) return stichtag;
  if (now.gueltigBis === undefined) return undefined;
  const next = Temporal.PlainDate.from(now.gueltigBis).add({ days: 1 }).toString();
  if (geltendAm(rechtswert, eigene, next)) return undefined;
  const limit = Temporal.PlainDate.from(stichtag).add({ days: tage }).toString();
  return now.gueltigBis <= limit ? now.gueltigBis : undefined;
}
