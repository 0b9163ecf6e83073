/**
 * What somebody has chosen and typed, kept in this tab until it is booked: back, reload and a lost connection take
 * nothing away. Gone when the tab is closed; on a device in a library nobody finds it later.
 */
import { createContext, useCallback, useContext, useState } from 'react';
import type { Wegart } from './kontaktwege.ts';

export interface Wahl {
  readonly schluessel: string;
  readonly personen: number;
}

export interface Personeneingabe {
  readonly familienname: string;
  readonly vornamen: string;
  /** ISO, or what is there of it. */
  readonly geburtsdatum: string;
  readonly nummer: string;
  /** Reason why there is no number; empty: there is one. */
  readonly ohneNummer: string;
}

/** A time that is held for this tab. */
export interface Halt {
  readonly id: string;
  readonly halter: string;
  readonly beginn: string;
  readonly ende: string;
  /** End of the hold by the clock of this device. */
  readonly bis: number;
  readonly kennung?: string;
  /** Where the code went. */
  readonly codeAn?: string;
  /** In the demo no mail leaves the house. */
  readonly demoCode?: string;
}

export interface Entwurf {
  readonly pfad: readonly string[];
  readonly lagen: readonly string[];
  readonly anliegen: readonly Wahl[];
  /** Language of the interpreter; empty: none. */
  readonly dolmetschen: string;
  readonly personen: readonly Personeneingabe[];
  readonly weg: Wegart | '';
  readonly email: string;
  readonly telefon: string;
  readonly halt?: Halt | undefined;
  /**
   * The Termin that was booked last here: whoever goes back finds it instead of an empty form, and its list of documents stays
   * the one that was made for its situation.
   */
  readonly gebucht?: { readonly id: string; readonly lagen: readonly string[]; readonly schluessel: string };
}

export const LEERER_ENTWURF: Entwurf = {
  pfad: [],
  lagen: [],
  anliegen: [],
  dolmetschen: '',
  personen: [],
  weg: '',
  email: '',
  telefon: '',
};

export const LEERE_PERSON: Personeneingabe = {
  familienname: '',
  vornamen: '',
  geburtsdatum: '',
  nummer: '',
  ohneNummer: '',
};

const ABLAGE = 'bleibe.termin';

export type Entwurfsstand = readonly [Entwurf, (part: Partial<Entwurf>) => void];

export function useEntwurfsablage(): Entwurfsstand {
  const [entwurf, setEntwurf] = useState(readEntwurf);
  const change = useCallback((part: Partial<Entwurf>) => {
    setEntwurf((before) => {
      const next = { ...before, ...part };
      writeEntwurf(next);
      return next;
    });
  }, []);
  return [entwurf, change];
}

export const EntwurfContext = createContext<Entwurfsstand>([LEERER_ENTWURF, () => undefined]);
export const useEntwurf = (): Entwurfsstand => useContext(EntwurfContext);

/** Most persons of one Anliegen: so many come. */
export function personenzahl({ anliegen }: Pick<Entwurf, 'anliegen'>): number {
  return Math.max(1, ...anliegen.map(({ personen }) => personen));
}

function readEntwurf(): Entwurf {
  try {
    return { ...LEERER_ENTWURF, ...JSON.parse(sessionStorage.getItem(ABLAGE) ?? '{}') };
  } catch {
    return LEERER_ENTWURF;
  }
}

function writeEntwurf(entwurf: Entwurf): void {
  try {
    sessionStorage.setItem(ABLAGE, JSON.stringify(entwurf));
  } catch {
    // Storage is forbidden here; the draft then lasts as long as the page.
  }
}
