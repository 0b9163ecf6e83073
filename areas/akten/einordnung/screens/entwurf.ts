/** What lies ready to be accepted, and what people made of it. Pure. */
import { UNBESTIMMT } from '../../dokumenttyp.data.ts';
import type { Karte } from '../einordnung.schema.ts';

export interface Ziel {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly personen: string;
}

export interface Entwurf {
  /** Empty: nothing says what it is, somebody has to. */
  readonly typ: string;
  /** ISO date, or empty. */
  readonly datum: string;
  readonly absender: string;
  /** Absent: it stays where it lies. */
  readonly akte: Ziel | undefined;
}

/** An Akte is laid ready only when it is well founded and no other comes near; a contradiction is for eyes. */
const BEREIT_AB = 0.75;
const ABSTAND = 0.1;

export function entwurfOf(karte: Karte): Entwurf {
  const typ = karte.typen[0]?.wert ?? '';
  return {
    typ: typ === UNBESTIMMT ? '' : typ,
    datum: karte.datum?.wert ?? '',
    absender: (karte.absender[0]?.konfidenz ?? 0) >= 0.5 ? (karte.absender[0]?.wert ?? '') : '',
    akte: bereiteAkte(karte),
  };
}

function bereiteAkte({ akte, akten, widerspruch }: Karte): Ziel | undefined {
  const [best, second] = akten;
  if (akte || widerspruch || !best || best.konfidenz < BEREIT_AB) return undefined;
  if (second && best.konfidenz - second.konfidenz < ABSTAND) return undefined;
  return zielOf(best);
}

export function zielOf({ wert }: Karte['akten'][number]): Ziel {
  return { id: wert.id, aktenzeichen: wert.aktenzeichen, personen: wert.personen.join(' · ') };
}

/** `92 %` */
export function prozentWorte(konfidenz: number): string {
  return `${Math.round(konfidenz * 100)} %`;
}
