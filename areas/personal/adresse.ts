/** Where people reach this office, and what follows from it for cookies and passkeys. */
import type { Config } from '#platform/config/config.ts';

type Where = Pick<Config, 'BLEIBE_PUBLIC_URL' | 'PORT'>;

export function publicUrl(config: Where): URL {
  return new URL(config.BLEIBE_PUBLIC_URL ?? `http://localhost:${config.PORT}`);
}

/** With https the browser itself makes sure that no neighbour domain and no plain connection sets the cookie. */
function cookieName(config: Where, name: string): string {
  return publicUrl(config).protocol === 'https:' ? `__Host-${name}` : name;
}

/** The session. */
export const sitzungCookie = (config: Where): string => cookieName(config, 'bleibe-sitzung');
/** A sign-in under way. */
export const anmeldungCookie = (config: Where): string => cookieName(config, 'bleibe-anmeldung');
/** A browser in which somebody has signed in before; opens nothing, but is throttled on its own. */
export const bekanntCookie = (config: Where): string => cookieName(config, 'bleibe-bekannt');
