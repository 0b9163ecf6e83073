/** OpenID Connect with an identity provider: authorization code with PKCE, state and nonce. Knows no accounts. */
import * as oidc from 'openid-client';

const CACHE_MINUTES = 60;
const TIMEOUT_SECONDS = 10;

export interface OidcClient {
  readonly issuer: URL;
  readonly clientId: string;
  readonly secret: string | undefined;
  /** Where the provider sends the browser back. */
  readonly redirectUri: string;
  readonly scope: string;
  /** Levels of trust to ask for, the best first (`acr_values`). */
  readonly acrValues?: readonly string[] | undefined;
}

/** What the side that began has to remember until the browser is back; never told to the browser. */
export interface OidcMemory {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcBegin {
  readonly address: string;
  readonly memory: OidcMemory;
}

export interface OidcAnswer {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly idToken: string;
}

/** The provider is away or broken. */
export class OidcUnreachable extends Error {}
/** The answer proves nothing. */
export class OidcRefused extends Error {}

export async function beginOidc(client: OidcClient): Promise<OidcBegin> {
  const provider = await discover(client);
  const memory = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  const address = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: client.redirectUri,
    scope: client.scope,
    state: memory.state,
    nonce: memory.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(memory.verifier),
    code_challenge_method: 'S256',
    ...(client.acrValues?.length ? { acr_values: client.acrValues.join(' ') } : {}),
  });
  return { address: address.href, memory };
}

/**
 * Exchanges the code of the address to which the provider sent the browser back. One use per begin. `isComplete`: whether
 * the token says enough; otherwise the provider's user information is asked too. What the token says wins.
 */
export async function finishOidc(
  client: OidcClient,
  address: string,
  memory: OidcMemory,
  isComplete: (claims: Readonly<Record<string, unknown>>) => boolean,
): Promise<OidcAnswer> {
  const provider = await discover(client);
  const current = new URL(client.redirectUri);
  try {
    // Only what the provider added counts: where the page itself lies is known.
    current.search = new URL(address).search;
    const tokens = await oidc.authorizationCodeGrant(provider, current, {
      expectedState: memory.state,
      expectedNonce: memory.nonce,
      pkceCodeVerifier: memory.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims() as Record<string, unknown> & { sub: string };
    const asks = !isComplete(claims) && provider.serverMetadata().userinfo_endpoint !== undefined;
    const more = asks ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : {};
    return { claims: { ...more, ...claims }, idToken: tokens.id_token ?? '' };
  } catch (cause) {
    throw isUnreachable(cause) ? new OidcUnreachable('', { cause }) : new OidcRefused('', { cause });
  }
}

/** Where the browser signs out of the provider too; `undefined` when it has no such address. */
export async function endSessionAddress(
  client: OidcClient,
  idToken: string,
  back: string,
): Promise<string | undefined> {
  const provider = await discover(client);
  if (!provider.serverMetadata().end_session_endpoint) return undefined;
  return oidc.buildEndSessionUrl(provider, { id_token_hint: idToken, post_logout_redirect_uri: back }).href;
}

const providers = new Map<string, { readonly provider: Promise<oidc.Configuration>; readonly until: number }>();

async function discover(client: OidcClient): Promise<oidc.Configuration> {
  const key = `${client.issuer.href} ${client.clientId}`;
  const known = providers.get(key);
  const provider = known && known.until > performance.now() ? known.provider : askProvider(client);
  if (provider !== known?.provider) providers.set(key, { provider, until: performance.now() + CACHE_MINUTES * 60_000 });
  try {
    return await provider;
  } catch (cause) {
    providers.delete(key);
    throw new OidcUnreachable('', { cause });
  }
}

function askProvider({ issuer, clientId, secret }: OidcClient): Promise<oidc.Configuration> {
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
