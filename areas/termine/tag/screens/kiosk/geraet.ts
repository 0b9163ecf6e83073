/**
 * Which kiosk this is: key and house, given once by the address (`/kiosk#token=…&haus=…`) and kept in this browser. The key
 * leaves the address at once, so that nobody reads it off the screen or out of the history.
 */
import { call } from '#platform/http/client.ts';
import { getEinrichtung } from '../../einrichtung.api.ts';

export interface Kioskgeraet {
  readonly token: string;
  /** Key of the house. */
  readonly haus: string;
}

const KEPT = 'bleibe.kiosk';

export type Einrichtung =
  | { readonly art: 'bereit'; readonly geraet: Kioskgeraet }
  /** Which house it stands in is to be chosen. */
  | { readonly art: 'haus'; readonly token: string; readonly haeuser: readonly { standort: string; haus: string }[] }
  | { readonly art: 'schluessel' }
  | { readonly art: 'unerreichbar' };

export async function findGeraet(): Promise<Einrichtung> {
  const given = takeFromAddress();
  const kept = { ...readKept(), ...given };
  if (kept.token && kept.haus) return ready({ token: kept.token, haus: kept.haus });
  const found = await call(getEinrichtung, {}, { passive: true }).catch(() => undefined);
  if (!found) return { art: 'unerreichbar' };
  const token = kept.token ?? found.demoSchluessel;
  if (!token) return { art: 'schluessel' };
  const haus = kept.haus ?? (found.haeuser.length === 1 ? found.haeuser[0]?.standort : undefined);
  // The key of the demo is fetched anew with each start: its data may be another office's tomorrow.
  if (haus && found.demoSchluessel && !kept.token) return { art: 'bereit', geraet: { token, haus } };
  return haus ? ready({ token, haus }) : { art: 'haus', token, haeuser: found.haeuser };
}

export function keepGeraet(geraet: Kioskgeraet): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(geraet));
  } catch {
    // Without storage it is a kiosk as long as the page is open.
  }
}

/** The key no longer counts. */
export function forgetGeraet(): void {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept.
  }
}

function ready(geraet: Kioskgeraet): Einrichtung {
  keepGeraet(geraet);
  return { art: 'bereit', geraet };
}

function readKept(): Partial<Kioskgeraet> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Kioskgeraet>;
  } catch {
    return {};
  }
}

function takeFromAddress(): Partial<Kioskgeraet> {
  const given = new URLSearchParams(window.location.hash.slice(1));
  const token = given.get('token');
  const haus = given.get('haus') ?? new URLSearchParams(window.location.search).get('standort');
  if (token) window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return { ...(token ? { token } : {}), ...(haus ? { haus } : {}) };
}
