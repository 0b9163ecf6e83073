/** The only door of this room: signing in by an OpenID provider and by passkeys, for staff and for citizens alike. */
export {
  beginOidc,
  endSessionAddress,
  finishOidc,
  type OidcAnswer,
  type OidcBegin,
  type OidcClient,
  type OidcMemory,
  OidcRefused,
  OidcUnreachable,
} from './oidc.ts';
export {
  type AcceptedPasskey,
  type KnownCredential,
  type KnownPasskey,
  type PasskeyChallenge,
  passkeyLogin,
  passkeyRegistration,
  type RelyingParty,
  verifyLogin,
  verifyRegistration,
} from './passkey.ts';
