/** OpenID Connect with the office's identity provider: authorization code with PKCE, state and nonce. */
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { Config } from '#platform/config/config.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { linkTo } from './benachrichtigung.ts';
import { parseGruppen } from './oidc.rules.ts';
import { personalFaults } from './personal.faults.ts';

const CACHE_MINUTES = 60;
const TIMEOUT_SECONDS = 10;
const SCOPE = 'openid profile email';

interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly secret: string | undefined;
}

export function oidcSettings(config: Config): OidcSettings | undefined {
  const { BLEIBE_OIDC_ISSUER: issuer, BLEIBE_OIDC_CLIENT_ID: clientId, BLEIBE_OIDC_CLIENT_SECRET: secret } = config;
  return issuer && clientId ? { issuer: new URL(issuer), clientId, secret } : undefined;
}

/** At start: a typing mistake in the groups must not become a person without a role, or one with too many. */
export function requireSoundGroups(config: Config): void {
  const { unbekannt } = parseGruppen(config.BLEIBE_OIDC_GROUPS ?? '');
  if (unbekannt.length > 0) throw personalFaults.OIDC_GRUPPEN_FALSCH({ falsch: unbekannt.join(', ') });
}

export interface OidcBegin {
  readonly adresse: string;
  readonly merke: { readonly state: string; readonly nonce: string; readonly verifier: string };
}

export async function beginAtProvider(config: Config): Promise<OidcBegin> {
  const client = await discover(config);
  const merke = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  const adresse = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri(config),
    scope: SCOPE,
    state: merke.state,
    nonce: merke.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(merke.verifier),
    code_challenge_method: 'S256',
  });
  return { adresse: adresse.href, merke };
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

/** Exchanges the code of the address to which the provider sent the browser back. One use per begin. */
export async function finishAtProvider(
  config: Config,
  adresse: string,
  merke: OidcBegin['merke'],
): Promise<OidcPerson> {
  const client = await discover(config);
  const current = new URL(redirectUri(config));
  // Only what the provider added counts: where the page itself lies is known.
  current.search = new URL(adresse).search;
  try {
    const tokens = await oidc.authorizationCodeGrant(client, current, {
      expectedState: merke.state,
      expectedNonce: merke.nonce,
      pkceCodeVerifier: merke.verifier,
      idTokenExpected: true,
    });
    const claims = claimsSchema.parse(await fullClaims(client, tokens));
    return {
      aussteller: claims.iss,
      kennung: claims.sub,
      name: claims.name ?? claims.preferred_username ?? claims.email ?? claims.sub,
      email: claims.email?.trim().toLowerCase(),
      emailBestaetigt: claims.email_verified ?? false,
      gruppen: [...(claims.groups ?? []), ...(claims.roles ?? [])],
      amr: claims.amr ?? [],
      acr: claims.acr,
      idToken: tokens.id_token ?? '',
    };
  } catch (cause) {
    throw isUnreachable(cause)
      ? anmeldeFaults.OIDC_NICHT_ERREICHBAR({}, { cause })
      : anmeldeFaults.OIDC_GESCHEITERT({}, { cause });
  }
}

/** Some providers keep groups and address out of the token; what the token says wins. */
async function fullClaims(
  client: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
): Promise<Record<string, unknown>> {
  const claims = tokens.claims() as Record<string, unknown> & { sub: string };
  const complete = 'email' in claims && ('groups' in claims || 'roles' in claims);
  if (complete || !client.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await oidc.fetchUserInfo(client, tokens.access_token, claims.sub)), ...claims };
}

/** Where the browser signs out of the identity provider too; `undefined` when it has no such address. */
export async function logoutAddress(config: Config, idToken: string): Promise<string | undefined> {
  if (!oidcSettings(config)) return undefined;
  try {
    const client = await discover(config);
    if (!client.serverMetadata().end_session_endpoint) return undefined;
    const back = { id_token_hint: idToken, post_logout_redirect_uri: linkTo(config, '/anmeldung?abgemeldet=true') };
    return oidc.buildEndSessionUrl(client, back).href;
  } catch {
    // The session here ends in any case, also when the provider is away.
    return undefined;
  }
}

function redirectUri(config: Config): string {
  return linkTo(config, '/anmeldung/oidc');
}

const clients = new Map<string, { readonly client: Promise<oidc.Configuration>; readonly until: number }>();

async function discover(config: Config): Promise<oidc.Configuration> {
  const settings = oidcSettings(config);
  if (!settings) throw anmeldeFaults.OIDC_AUS();
  const key = `${settings.issuer.href} ${settings.clientId}`;
  const known = clients.get(key);
  const client = known && known.until > performance.now() ? known.client : askProvider(settings);
  if (client !== known?.client) clients.set(key, { client, until: performance.now() + CACHE_MINUTES * 60_000 });
  try {
    return await client;
  } catch (cause) {
    clients.delete(key);
    throw anmeldeFaults.OIDC_NICHT_ERREICHBAR({}, { cause });
  }
}

function askProvider({ issuer, clientId, secret }: OidcSettings): Promise<oidc.Configuration> {
  const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  // The signature of a token is checked even though it comes straight from the provider.
  const execute = [oidc.enableNonRepudiationChecks, ...(local ? [oidc.allowInsecureRequests] : [])];
  const authentication = secret ? undefined : oidc.None();
  return oidc.discovery(issuer, clientId, secret, authentication, { execute, timeout: TIMEOUT_SECONDS });
}

function isUnreachable(cause: unknown): boolean {
  if (cause instanceof TypeError) return true;
  const code = cause instanceof oidc.ClientError ? cause.code : undefined;
  return code === 'OAUTH_TIMEOUT' || (cause instanceof oidc.ResponseBodyError && cause.status >= 500);
}
