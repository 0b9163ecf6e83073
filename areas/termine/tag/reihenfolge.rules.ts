/**
 * The one order of the waiting room. `aufruf.sql.ts` says the same in SQL, and a test compares both over random rooms.
 *
 * Everybody has one instant, set on arrival (`ankunft.rules.ts`) and kept through every station and redirection: the
 * begin of the Termin, or the arrival plus the minutes after which waiting itself gives precedence. So a Termin comes
 * before those who came without one, until one of these has waited that long; nobody can be overtaken for ever, for whoever
 * comes later has a later instant. A Termin that is not due yet waits for those who are there already.
 */
import { MINUTE } from './ankunft.rules.ts';
import type { Tagesregeln } from './tagesregeln.data.ts';

export interface Wartend {
  readonly id: string;
  readonly mitTermin: boolean;
  readonly rang: number;
  readonly angekommen: number;
}

type Faellig = Pick<Tagesregeln, 'faelligMinuten'>;

const zuFrueh = ({ mitTermin, rang }: Wartend, jetzt: number, { faelligMinuten }: Faellig): boolean =>
  mitTermin && rang > jetzt + faelligMinuten * MINUTE;

/** Negative: `a` is called before `b`. */
export function compareWartende(a: Wartend, b: Wartend, jetzt: number, regeln: Faellig): number {
  return (
    Number(zuFrueh(a, jetzt, regeln)) - Number(zuFrueh(b, jetzt, regeln)) ||
    a.rang - b.rang ||
    Number(b.mitTermin) - Number(a.mitTermin) ||
    a.angekommen - b.angekommen ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

export function ordneWartende<W extends Wartend>(wartende: readonly W[], jetzt: number, regeln: Faellig): W[] {
  return wartende.toSorted((a, b) => compareWartende(a, b, jetzt, regeln));
}

export interface Platzkann {
  readonly platzId: string;
  readonly poolId: string;
  readonly faehigkeiten: readonly string[];
  /** Plätze on a break for which this one stands in. */
  readonly vertritt: readonly string[];
}

export interface Braucht {
  readonly poolId: string;
  readonly faehigkeiten: readonly string[];
  readonly nurPlatzId: string | null;
}

/** Whom a Platz may call: all skills, and either its pool and nobody named, or named itself or whom it stands in for. */
export function kannBedienen(platz: Platzkann, besuch: Braucht): boolean {
  if (!besuch.faehigkeiten.every((one) => platz.faehigkeiten.includes(one))) return false;
  if (besuch.nurPlatzId === null) return besuch.poolId === platz.poolId;
  return besuch.nurPlatzId === platz.platzId || platz.vertritt.includes(besuch.nurPlatzId);
}
