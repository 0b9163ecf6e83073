/** OpenID Connect with the office's identity provider. */
import type { Config } from '#platform/config/config.ts';

/** Where the browser signs out of the identity provider too; `undefined` when it has no such address. */
export async function logoutAddress(_config: Config, _idToken: string): Promise<string | undefined> {
  return undefined;
}
