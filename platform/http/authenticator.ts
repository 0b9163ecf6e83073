/**
 * The port through which the web server learns who sends a request. The area `personal` fills it and hands it to
 * apps/server: `export function createAuthenticator(kernel: Kernel): Authenticator` from `areas/personal/index.ts`.
 */
import type { Principal } from '../principal/principal.ts';

/** What a request carries to show who sends it. */
export interface Credentials {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The token of `Authorization: Bearer …`. When it is there, cookies count for nothing. */
  readonly bearer?: string;
  readonly ip?: string;
  readonly userAgent?: string;
  /** Path of the route that answers: each entry of the house has a cookie of its own. */
  readonly path?: string;
  /** True when the machinery asks by itself (an open event stream): must not count as work, or no session would idle. */
  readonly passive?: boolean;
}

export interface Authenticated {
  readonly principal: Principal;
  /**
   * Bound to the session and hard to guess; every request but GET and HEAD must send it as `x-csrf-token`. Absent
   * where a foreign page cannot make the browser send the credentials along: bearer tokens.
   */
  readonly csrfToken?: string;
}

export interface Authenticator {
  /** Null: no credentials, or none that count any more. Throws only when it cannot tell (the database is away). */
  authenticate(credentials: Credentials): Promise<Authenticated | null>;
}
