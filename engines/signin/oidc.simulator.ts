/**
 * A small OpenID provider as a process of its own, for tests and for trying things out: discovery, authorization code
 * with PKCE, signed tokens, user information, sign-out. It believes whoever names themselves, so it belongs nowhere else.
 *
 *   node engines/signin/oidc.simulator.ts '{"clientId":"bleibe","secret":"…","people":[{"sub":"1","email":"…","groups":["…"]}]}'
 *
 * Prints one line of JSON with its issuer. `/authorize` lets in the person whose `sub` is given as `login_hint`, else it
 * shows a page to choose from.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Person {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly groups?: readonly string[];
  readonly amr?: readonly string[];
  readonly acr?: string;
}

interface Settings {
  readonly clientId: string;
  readonly secret?: string;
  readonly port?: number;
  readonly people: readonly Person[];
  /** Ways to misbehave that a client must notice. */
  readonly fault?: 'wrong-nonce' | 'wrong-signature' | 'wrong-audience' | 'expired';
}

interface Grant {
  readonly person: Person;
  readonly redirectUri: string;
  readonly nonce: string;
  readonly challenge: string;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const KEY_ID = 'simulator-1';
const grants = new Map<string, Grant>();
const accessTokens = new Map<string, Person>();

const server = createServer((request, response) => {
  answer(request, response).catch((cause: unknown) => reply(response, 500, { error: String(cause) }));
});
const ready = () => process.stdout.write(`${JSON.stringify({ issuer: issuer() })}\n`);
// A port that is taken is no reason not to start.
server.once('error', () => server.listen(0, '127.0.0.1'));
server.once('listening', ready);
server.listen(settings.port ?? 0, '127.0.0.1');

function issuer(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', issuer());
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /.well-known/openid-configuration':
      return reply(response, 200, metadata());
    case 'GET /jwks':
      return reply(response, 200, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' }],
      });
    case 'GET /authorize':
      return authorize(url, response);
    case 'POST /token':
      return token(request, response);
    case 'GET /userinfo':
      return userinfo(request, response);
    case 'GET /logout':
      return redirect(response, url.searchParams.get('post_logout_redirect_uri') ?? issuer());
    default:
      return reply(response, 404, { error: 'not_found' });
  }
}

function metadata() {
  return {
    issuer: issuer(),
    authorization_endpoint: `${issuer()}/authorize`,
    token_endpoint: `${issuer()}/token`,
    userinfo_endpoint: `${issuer()}/userinfo`,
    jwks_uri: `${issuer()}/jwks`,
    end_session_endpoint: `${issuer()}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
    authorization_response_iss_parameter_supported: true,
  };
}

function authorize(url: URL, response: ServerResponse): void {
  const ask = (name: string) => url.searchParams.get(name) ?? '';
  const sound =
    ask('client_id') === settings.clientId &&
    ask('response_type') === 'code' &&
    ask('code_challenge_method') === 'S256';
  const person = settings.people.find(({ sub }) => sub === ask('login_hint'));
  if (!sound || !ask('scope').split(' ').includes('openid')) reply(response, 400, { error: 'invalid_request' });
  else if (person) redirect(response, sendBack(person, ask));
  else choose(url, response);
}

function sendBack(person: Person, ask: (name: string) => string): string {
  const code = randomBytes(24).toString('base64url');
  grants.set(code, { person, redirectUri: ask('redirect_uri'), nonce: ask('nonce'), challenge: ask('code_challenge') });
  const back = new URL(ask('redirect_uri'));
  for (const [name, value] of Object.entries({ code, state: ask('state'), iss: issuer() }))
    back.searchParams.set(name, value);
  return back.href;
}

function choose(url: URL, response: ServerResponse): void {
  const links = settings.people.map(({ sub, name, email }) => {
    url.searchParams.set('login_hint', sub);
    return `<li><a href="${escapeHtml(url.href)}">${escapeHtml(name ?? email ?? sub)}</a></li>`;
  });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="de"><title>Identitätsdienst (Simulator)</title><ul>${links.join('')}</ul></html>`,
  );
}

async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await bodyOf(request));
  if (!isClient(request, form)) return reply(response, 401, { error: 'invalid_client' });
  const code = form.get('code') ?? '';
  const grant = grants.get(code);
  grants.delete(code);
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (!grant || grant.challenge !== challenge || grant.redirectUri !== form.get('redirect_uri'))
    return reply(response, 400, { error: 'invalid_grant' });
  const accessToken = randomBytes(24).toString('base64url');
  accessTokens.set(accessToken, grant.person);
  const answerOfToken = { access_token: accessToken, token_type: 'Bearer', expires_in: 300, id_token: idToken(grant) };
  reply(response, 200, answerOfToken);
}

function isClient(request: IncomingMessage, form: URLSearchParams): boolean {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
    : [form.get('client_id'), form.get('client_secret') ?? undefined];
  return id === settings.clientId && secret === settings.secret;
}

function idToken({ person, nonce }: Grant): string {
  const { fault, clientId } = settings;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...person,
    iss: issuer(),
    aud: fault === 'wrong-audience' ? 'somebody-else' : clientId,
    iat: fault === 'expired' ? now - 7200 : now,
    exp: fault === 'expired' ? now - 3600 : now + 300,
    nonce: fault === 'wrong-nonce' ? 'another' : nonce,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })}.${part(claims)}`;
  const key = fault === 'wrong-signature' ? foreignKey : privateKey;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

function userinfo(request: IncomingMessage, response: ServerResponse): void {
  const person = accessTokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  if (person) reply(response, 200, person);
  else reply(response, 401, { error: 'invalid_token' });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to });
  response.end();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
