/**
 * Arrivals that a kiosk without connection keeps until it has one. Each has the key under which it is sent, made when it was
 * taken: sent twice, it is one arrival. Nothing of a person lies here, only the code of the Termin.
 */
export interface Vormerkung {
  /** Idempotency-Key. */
  readonly schluessel: string;
  readonly code: string;
  /** What the person was told to look for later, when the number is known: a code from a QR says nothing to them. */
  readonly merkzeichen: string;
  /** ISO instant at which somebody stood here. */
  readonly um: string;
  /** Only if the person chose one; else that of the Termin counts. */
  readonly sprache?: string | undefined;
  /** What the person said that they need. */
  readonly bedarf?: readonly string[] | undefined;
}

/** What became of one, for whoever comes back to the kiosk to look. */
export interface Nachgemeldet {
  readonly merkzeichen: string;
  /** Missing: the office has to look at it. */
  readonly nummer?: string;
  readonly um: string;
}

export interface Warteschlange {
  readonly offen: readonly Vormerkung[];
  readonly erledigt: readonly Nachgemeldet[];
}

export const LEERE_SCHLANGE: Warteschlange = { offen: [], erledigt: [] };

const MOST_WAITING = 500;
/** Yesterday's arrival says nothing today. */
const KEPT_HOURS = 12;
/** So long the start page shows numbers of those who came while there was no connection. */
const SHOWN_MINUTES = 20;

/** The same code twice is one arrival: the first one counts. */
export function addVormerkung(schlange: Warteschlange, neu: Vormerkung): Warteschlange {
  if (schlange.offen.some(({ code }) => code === neu.code)) return schlange;
  return { ...schlange, offen: [...schlange.offen, neu].slice(-MOST_WAITING) };
}

/**
 * How an attempt ended. `gesendet`: the server took it. `abgelehnt`: it never will. `spaeter`: not reached, too busy, or down;
 * it stays where it is.
 */
export type Ausgang =
  | { readonly art: 'gesendet'; readonly nummer: string }
  | { readonly art: 'abgelehnt' }
  | { readonly art: 'spaeter' };

export function ausgangOf(status: number): 'abgelehnt' | 'spaeter' {
  // 401 and 403: the kiosk has lost its key; the arrival is not to blame. 408, 429 and 5xx pass.
  const lasts = status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status);
  return lasts ? 'abgelehnt' : 'spaeter';
}

export function settle(schlange: Warteschlange, schluessel: string, ausgang: Ausgang, jetzt: string): Warteschlange {
  const one = schlange.offen.find((offen) => offen.schluessel === schluessel);
  if (!one || ausgang.art === 'spaeter') return schlange;
  const done: Nachgemeldet = {
    merkzeichen: one.merkzeichen,
    um: jetzt,
    ...(ausgang.art === 'gesendet' ? { nummer: ausgang.nummer } : {}),
  };
  return {
    offen: schlange.offen.filter((offen) => offen !== one),
    erledigt: [...schlange.erledigt, done],
  };
}

/** Signs that nobody mistakes for another. */
const ZEICHEN = 'ACDEFHJKLMNPRTUVWXY';

/** Three letters, none of which is on the screen already; `random` gives a number below its argument. */
export function newMerkzeichen(schlange: Warteschlange, random: (below: number) => number): string {
  const taken = new Set([...schlange.offen, ...schlange.erledigt].map(({ merkzeichen }) => merkzeichen));
  for (;;) {
    const sign = Array.from({ length: 3 }, () => ZEICHEN[random(ZEICHEN.length)]).join('');
    if (!taken.has(sign)) return sign;
  }
}

/** Forgets what has had its time. */
export function clearOld(schlange: Warteschlange, jetzt: string): Warteschlange {
  return {
    offen: schlange.offen.filter(({ um }) => minutesBetween(um, jetzt) < KEPT_HOURS * 60),
    erledigt: schlange.erledigt.filter(({ um }) => minutesBetween(um, jetzt) < SHOWN_MINUTES),
  };
}

/** What was kept, if it can be read; a broken entry must not stop the kiosk. */
export function readSchlange(text: string | null | undefined): Warteschlange {
  try {
    const found = JSON.parse(text ?? '') as Partial<Warteschlange>;
    return {
      offen: (found.offen ?? []).filter(({ schluessel, code, um, merkzeichen }) =>
        [schluessel, code, um, merkzeichen].every(isText),
      ),
      erledigt: (found.erledigt ?? []).filter(({ merkzeichen, um }) => [merkzeichen, um].every(isText)),
    };
  } catch {
    return LEERE_SCHLANGE;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
