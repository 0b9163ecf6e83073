/** What the word of a broker is worth. */
import { ACR } from './broker.data.ts';
import type { Angaben, Broker } from './broker.schema.ts';
import type { Vertrauen } from './konto.schema.ts';

const ORDER: readonly Vertrauen[] = ['niedrig', 'substanziell', 'hoch'];

export const isAtLeast = (given: Vertrauen, wanted: Vertrauen): boolean =>
  ORDER.indexOf(given) >= ORDER.indexOf(wanted);

const lower = (one: Vertrauen, other: Vertrauen): Vertrauen => (isAtLeast(one, other) ? other : one);

/** Unknown words are worth nothing more than a code by mail; no broker is believed beyond what the office allows it. */
export function vertrauenOf(broker: Pick<Broker, 'acr' | 'hoechstens'>, acr: unknown): Vertrauen {
  if (typeof acr !== 'string') return 'niedrig';
  const own = Object.hasOwn(broker.acr, acr) ? broker.acr[acr] : undefined;
  const known = Object.hasOwn(ACR, acr) ? ACR[acr] : undefined;
  return lower(own ?? known ?? 'niedrig', broker.hoechstens);
}

/** Names and birth date under the names that this broker gives them. */
export function angabenOf({ claims }: Pick<Broker, 'claims'>, said: Readonly<Record<string, unknown>>): Angaben {
  const text = (name: string) => {
    const value = said[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
  };
  const [familienname, vornamen] = [text(claims.familienname), text(claims.vornamen)];
  const tag = text(claims.geburtsdatum);
  const geburtsdatum = tag && /^\d{4}-\d{2}-\d{2}$/.test(tag) ? tag : undefined;
  return {
    ...(familienname ? { familienname } : {}),
    ...(vornamen ? { vornamen } : {}),
    ...(geburtsdatum ? { geburtsdatum } : {}),
  };
}

/** Whether an application is about the person who was proven; undefined where too little is known to say so. */
export function isSamePerson(
  proven: Angaben,
  said: { familienname?: unknown; geburtsdatum?: unknown },
): boolean | undefined {
  if (!proven.familienname || !proven.geburtsdatum) return undefined;
  return fold(proven.familienname) === fold(said.familienname) && proven.geburtsdatum === said.geburtsdatum;
}

const fold = (name: unknown): string =>
  String(name ?? '')
    .normalize('NFC')
    .trim()
    .replace(/[\s-]+/g, ' ')
    .toLocaleUpperCase('de');
