/** When a version may be released, and which one is valid on a day. Pure: no clock, no database. */
import type { Fault } from '../errors/errors.ts';
import { editedFaults } from './edited.faults.ts';
import type { FassungKopf } from './edited.schema.ts';

type Zeitraum = Pick<FassungKopf, 'gueltigAb' | 'gueltigBis'>;
type Freigegeben = Zeitraum & Pick<FassungKopf, 'id' | 'nummer'>;

export type ReleasePlan =
  | { readonly erlaubt: false; readonly grund: Fault }
  | {
      readonly erlaubt: true;
      /** The version that was valid without end until now, and the last day it now has. */
      readonly endet?: { readonly id: string; readonly gueltigBis: string };
    };

/** `others` are the released versions of the same thing. The open one in front of the draft ends the day before. */
export function planRelease(
  draft: Zeitraum & Pick<FassungKopf, 'status' | 'bearbeitetVon'>,
  others: readonly Freigegeben[],
  releaser: string,
): ReleasePlan {
  const { gueltigAb, gueltigBis, status, bearbeitetVon } = draft;
  if (status !== 'ENTWURF') return { erlaubt: false, grund: editedFaults.KEIN_ENTWURF() };
  if (bearbeitetVon.includes(releaser)) return { erlaubt: false, grund: editedFaults.ZWEITE_PERSON() };
  if (gueltigAb === null) return { erlaubt: false, grund: editedFaults.BEGINN_FEHLT() };
  if (gueltigBis !== null && gueltigBis < gueltigAb) return { erlaubt: false, grund: editedFaults.ENDE_VOR_BEGINN() };
  const open = others.find(
    (other) => other.gueltigBis === null && other.gueltigAb !== null && other.gueltigAb < gueltigAb,
  );
  const ended = open ? { id: open.id, gueltigBis: dayBefore(gueltigAb) } : undefined;
  const clash = others.filter((other) => other !== open).find((other) => overlap(other, draft));
  if (clash) {
    const { nummer, gueltigBis: until, gueltigAb: from } = clash;
    return {
      erlaubt: false,
      grund: editedFaults.UEBERSCHNEIDUNG({ nummer, tag: germanDay(until ?? from ?? gueltigAb) }),
    };
  }
  return { erlaubt: true, ...(ended ? { endet: ended } : {}) };
}

/** The version valid on the day; none is a fault, because a decision on no law would be worse than none. */
export function versionOn<F extends Freigegeben>(schluessel: string, released: readonly F[], stichtag: string): F {
  const found = released.find((one) => overlap(one, { gueltigAb: stichtag, gueltigBis: stichtag }));
  if (!found) throw editedFaults.KEINE_GELTENDE({ schluessel, stichtag: germanDay(stichtag) });
  return found;
}

/** ISO days compare as text. */
function overlap(a: Zeitraum, b: Zeitraum): boolean {
  const [endOfTime, startOfTime] = ['9999-12-31', '0001-01-01'];
  return (
    (a.gueltigAb ?? startOfTime) <= (b.gueltigBis ?? endOfTime) &&
    (b.gueltigAb ?? startOfTime) <= (a.gueltigBis ?? endOfTime)
  );
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

function germanDay(day: string): string {
  return day.split('-').reverse().join('.');
}
