/** The arrivals that wait for a connection: kept in this browser, sent in their order, each under its own key. */
import { useCallback, useEffect, useState } from 'react';
import { call, ProblemError } from '#platform/http/client.ts';
import type { Terminsprache } from '../../../termine.schema.ts';
import type { Bedarf } from '../../besuch.schema.ts';
import { checkInAtKiosk } from '../../kiosk.api.ts';
import {
  addVormerkung,
  ausgangOf,
  clearOld,
  newMerkzeichen,
  readSchlange,
  settle,
  type Vormerkung,
  type Warteschlange,
} from '../../vormerkung.rules.ts';
import type { Kioskgeraet } from './geraet.ts';

const KEPT = 'bleibe.kiosk.ankuenfte';
const LOOK_MS = 10_000;

/** Only this kiosk's tab: without storage the queue lasts as long as the page. */
let inMemory: string | null = null;

function read(): Warteschlange {
  try {
    return readSchlange(localStorage.getItem(KEPT) ?? inMemory);
  } catch {
    return readSchlange(inMemory);
  }
}

function write(schlange: Warteschlange): void {
  inMemory = JSON.stringify(schlange);
  try {
    localStorage.setItem(KEPT, inMemory);
  } catch {
    // Storage is full or forbidden; the page still knows.
  }
}

export interface Schlange extends Warteschlange {
  /** Takes in an arrival that could not be sent; one whose code waits already stays as it was. */
  vormerken(neu: Omit<Vormerkung, 'merkzeichen'>): { vormerkung: Vormerkung; neu: boolean };
}

export function useSchlange(geraet: Kioskgeraet): Schlange {
  const [schlange, setSchlange] = useState(read);
  const change = useCallback((next: Warteschlange) => {
    write(next);
    setSchlange(next);
  }, []);
  useEffect(() => {
    let going = false;
    const look = async () => {
      if (going) return;
      going = true;
      try {
        change(clearOld(read(), new Date().toISOString()));
        await sendAll(geraet, change);
      } finally {
        going = false;
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    const online = () => void look();
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [geraet, change]);
  const vormerken = useCallback(
    (neu: Omit<Vormerkung, 'merkzeichen'>) => {
      const before = read();
      const known = before.offen.find(({ code }) => code === neu.code);
      if (known) return { vormerkung: known, neu: false };
      const vormerkung = { ...neu, merkzeichen: newMerkzeichen(before, randomBelow) };
      change(addVormerkung(before, vormerkung));
      return { vormerkung, neu: true };
    },
    [change],
  );
  return { ...schlange, vormerken };
}

/** One after the other; the first that is not reached ends the round. */
async function sendAll(geraet: Kioskgeraet, change: (next: Warteschlange) => void): Promise<void> {
  for (const one of read().offen) {
    const ausgang = await send(geraet, one);
    if (ausgang.art === 'spaeter') return;
    change(settle(read(), one.schluessel, ausgang, new Date().toISOString()));
  }
}

async function send(geraet: Kioskgeraet, one: Vormerkung) {
  try {
    const antwort = await call(checkInAtKiosk, ankunftOf(geraet, one), sendOptions(geraet, one.schluessel));
    if (antwort.nummer === null) return { art: 'abgelehnt' } as const;
    return { art: 'gesendet', nummer: antwort.nummer } as const;
  } catch (cause) {
    return { art: cause instanceof ProblemError ? ausgangOf(cause.problem.status) : ('spaeter' as const) };
  }
}

/** The same words at every attempt: under one key only one thing can be asked for. */
export function ankunftOf(
  { haus }: Kioskgeraet,
  { code, um, sprache, bedarf = [] }: Pick<Vormerkung, 'code' | 'um' | 'sprache' | 'bedarf'>,
) {
  const wahl = sprache === undefined ? {} : { sprache: sprache as Terminsprache };
  return { standort: haus, code, um, ...wahl, ...(bedarf.length === 0 ? {} : { bedarf: [...bedarf] as Bedarf[] }) };
}

/** Whoever stands there waits no longer than this for an answer. */
const PATIENCE_MS = 8_000;

export function sendOptions({ token }: Kioskgeraet, idempotencyKey: string) {
  return { bearer: token, idempotencyKey, signal: AbortSignal.timeout(PATIENCE_MS) };
}

function randomBelow(below: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
}
