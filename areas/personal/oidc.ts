/** The office's identity provider: who came back from it, and with which groups. */
import { z } from 'zod';
import {
  beginOidc,
  endSessionAddress,
  finishOidc,
  type OidcBegin,
  type OidcClient,
  type OidcMemory,
  OidcUnreachable,
} from '#engines/signin/index.ts';
import type { Config } from '#platform/config/config.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { linkTo } from './benachrichtigung.ts';
import { parseGruppen } from './oidc.rules.ts';
import { personalFaults } from './personal.faults.ts';

export function oidcSettings(config: Config): OidcClient | undefined {
  const { BLEIBE_OIDC_ISSUER: issuer, BLEIBE_OIDC_CLIENT_ID: clientId, BLEIBE_OIDC_CLIENT_SECRET: secret } = config;
  if (!issuer || !clientId) return undefined;
  const redirectUri = linkTo(config, '/anmeldung/oidc');
  return { issuer: new URL(issuer), clientId, secret, redirectUri, scope: 'openid profile email' };
}

function requireSettings(config: Config): OidcClient {
  const settings = oidcSettings(config);
  if (!settings) throw anmeldeFaults.OIDC_AUS();
  return settings;
}

/** At start: a typing mistake in the groups must not become a person without a role, or one with too many. */
export function requireSoundGroups(config: Config): void {
  const { unbekannt } = parseGruppen(config.BLEIBE_OIDC_GROUPS ?? '');
  if (unbekannt.length > 0) throw personalFaults.OIDC_GRUPPEN_FALSCH({ falsch: unbekannt.join(', ') });
}

export async function beginAtProvider(config: Config): Promise<OidcBegin> {
  const settings = requireSettings(config);
  return guarded(() => beginOidc(settings));
}

const texts = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string()).catch([]));

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  groups: texts.optional().catch(undefined),
  roles: texts.optional().catch(undefined),
  amr: texts.optional().catch(undefined),
  acr: z.string().optional().catch(undefined),
});

export interface OidcPerson {
  readonly aussteller: string;
  readonly kennung: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly emailBestaetigt: boolean;
  readonly gruppen: readonly string[];
  readonly amr: readonly string[];
  readonly acr: string | undefined;
  readonly idToken: string;
}

export async function finishAtProvider(config: Config, adresse: string, merke: OidcMemory): Promise<OidcPerson> {
  const settings = requireSettings(config);
  return guarded(async () => {
    const answer = await finishOidc(settings, adresse, merke, saysAll);
    const claims = claimsSchema.parse(answer.claims);
    return {
      aussteller: claims.iss,
      kennung: claims.sub,
      name: claims.name ?? claims.preferred_username ?? claims.email ?? claims.sub,
      email: claims.email?.trim().toLowerCase(),
      emailBestaetigt: claims.email_verified ?? false,
      gruppen: [...(claims.groups ?? []), ...(claims.roles ?? [])],
      amr: claims.amr ?? [],
      acr: claims.acr,
      idToken: answer.idToken,
    };
  });
}

/** Some providers keep groups and address out of the token. */
const saysAll = (claims: Readonly<Record<string, unknown>>): boolean =>
  'email' in claims && ('groups' in claims || 'roles' in claims);

async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw cause instanceof OidcUnreachable
      ? anmeldeFaults.OIDC_NICHT_ERREICHBAR({}, { cause })
      : anmeldeFaults.OIDC_GESCHEITERT({}, { cause });
  }
}

/** Where the browser signs out of the identity provider too; `undefined` when it has no such address. */
export async function logoutAddress(config: Config, idToken: string): Promise<string | undefined> {
  const settings = oidcSettings(config);
  if (!settings) return undefined;
  try {
    return await endSessionAddress(settings, idToken, linkTo(config, '/anmeldung?abgemeldet=true'));
  } catch {
    // The session here ends in any case, also when the provider is away.
    return undefined;
  }
}
