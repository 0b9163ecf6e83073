/**
 * Sign-in. None of these keeps an idempotency answer: their inputs hold passwords and their answers secrets, and what
 * lies in the table of answers would be readable there.
 */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  anmeldeschrittSchema,
  einmallinkSchema,
  nachweisSchema,
  resetPasswordInputSchema,
  signInInputSchema,
  signinInfoSchema,
  totpCodeSchema,
  totpEinrichtungSchema,
  webauthnSchema,
} from './anmeldung.schema.ts';

export const getSigninInfo = contract({
  name: 'getSigninInfo',
  method: 'GET',
  path: '/api/personal/anmeldung',
  summary: 'Was die Anmeldeseite wissen muss',
  access: 'public',
  input: z.object({}),
  output: signinInfoSchema,
});

export const signIn = contract({
  name: 'signIn',
  method: 'POST',
  path: '/api/personal/anmeldung',
  summary: 'Mit E-Mail-Adresse und Kennwort anmelden (erster Schritt)',
  access: 'public',
  input: signInInputSchema,
  output: anmeldeschrittSchema,
  idempotent: false,
});

export const confirmSecondFactor = contract({
  name: 'confirmSecondFactor',
  method: 'POST',
  path: '/api/personal/anmeldung/zweiter-faktor',
  summary: 'Zweiten Faktor bestätigen (zweiter Schritt)',
  access: 'public',
  input: z.object({ nachweis: nachweisSchema }),
  output: anmeldeschrittSchema,
  idempotent: false,
});

/** A passkey with PIN or fingerprint is both factors: no password is asked for. */
export const beginPasskeySignIn = contract({
  name: 'beginPasskeySignIn',
  method: 'POST',
  path: '/api/personal/anmeldung/passkey/beginn',
  summary: 'Anmeldung mit Passkey beginnen',
  access: 'public',
  input: z.object({}),
  output: z.object({ optionen: webauthnSchema }),
  idempotent: false,
});

export const finishPasskeySignIn = contract({
  name: 'finishPasskeySignIn',
  method: 'POST',
  path: '/api/personal/anmeldung/passkey',
  summary: 'Anmeldung mit Passkey abschließen',
  access: 'public',
  input: z.object({ antwort: webauthnSchema }),
  output: anmeldeschrittSchema,
  idempotent: false,
});

/** First set-up during sign-in, after `{schritt: 'einrichtung'}`. */
export const beginFirstTotp = contract({
  name: 'beginFirstTotp',
  method: 'POST',
  path: '/api/personal/anmeldung/einrichtung/totp/beginn',
  summary: 'Bei der ersten Anmeldung eine Authenticator-App einrichten',
  access: 'public',
  input: z.object({}),
  output: totpEinrichtungSchema,
  idempotent: false,
});

export const finishFirstTotp = contract({
  name: 'finishFirstTotp',
  method: 'POST',
  path: '/api/personal/anmeldung/einrichtung/totp',
  summary: 'Einrichtung der Authenticator-App mit einem Code bestätigen',
  access: 'public',
  input: z.object({ code: totpCodeSchema }),
  output: anmeldeschrittSchema,
  idempotent: false,
});

export const beginFirstPasskey = contract({
  name: 'beginFirstPasskey',
  method: 'POST',
  path: '/api/personal/anmeldung/einrichtung/passkey/beginn',
  summary: 'Bei der ersten Anmeldung einen Passkey einrichten',
  access: 'public',
  input: z.object({}),
  output: z.object({ optionen: webauthnSchema }),
  idempotent: false,
});

export const finishFirstPasskey = contract({
  name: 'finishFirstPasskey',
  method: 'POST',
  path: '/api/personal/anmeldung/einrichtung/passkey',
  summary: 'Einrichtung des Passkeys abschließen',
  access: 'public',
  input: z.object({ antwort: webauthnSchema, name: z.string().trim().min(1).max(60).default('Passkey') }),
  output: anmeldeschrittSchema,
  idempotent: false,
});

/** The browser goes to `adresse`; the identity provider sends it back to `/anmeldung/oidc`. */
export const beginOidc = contract({
  name: 'beginOidc',
  method: 'POST',
  path: '/api/personal/anmeldung/oidc/beginn',
  summary: 'Anmeldung über den Identitätsdienst des Amtes beginnen',
  access: 'public',
  input: z.object({}),
  output: z.object({ adresse: z.url() }),
  idempotent: false,
});

/** Called by the page `/anmeldung/oidc` with its whole address, which it then removes from the history. */
export const finishOidc = contract({
  name: 'finishOidc',
  method: 'POST',
  path: '/api/personal/anmeldung/oidc',
  summary: 'Anmeldung über den Identitätsdienst abschließen',
  access: 'public',
  input: z.object({ adresse: z.url().max(8000) }),
  output: anmeldeschrittSchema,
  idempotent: false,
});

/** The page `/kennwort#TOKEN` of the one-time link asks what it needs. */
export const getEinmallink = contract({
  name: 'getEinmallink',
  method: 'POST',
  path: '/api/personal/einmallink/beginn',
  summary: 'Einmaligen Link öffnen',
  access: 'public',
  input: z.object({ token: z.string().min(20).max(200) }),
  output: einmallinkSchema,
  idempotent: false,
});

/** Sets the password; ends every session of the account. Sign-in follows as usual. */
export const resetPassword = contract({
  name: 'resetPassword',
  method: 'POST',
  path: '/api/personal/einmallink',
  summary: 'Kennwort mit einem einmaligen Link setzen',
  access: 'public',
  input: resetPasswordInputSchema,
  output: z.object({}),
  idempotent: false,
});
