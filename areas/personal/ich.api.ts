/** What a signed-in person does with their own account. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { totpCodeSchema, totpEinrichtungSchema, webauthnSchema } from './anmeldung.schema.ts';
import { bestaetigungSchema, changePasswordInputSchema, faktorenSchema, meSchema } from './ich.schema.ts';
import { sitzungSchema } from './konto.schema.ts';

export const getMe = contract({
  name: 'getMe',
  method: 'GET',
  path: '/api/personal/ich',
  summary: 'Wer ich bin und was ich darf',
  access: 'signed-in',
  input: z.object({}),
  output: meSchema,
});

/** `abmeldeadresse`: where the browser goes to sign out of the identity provider too. */
export const signOut = contract({
  name: 'signOut',
  method: 'POST',
  path: '/api/personal/ich/abmeldung',
  summary: 'Abmelden',
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ abmeldeadresse: z.url().optional() }),
  idempotent: false,
});

export const listSessions = contract({
  name: 'listSessions',
  method: 'GET',
  path: '/api/personal/ich/sitzungen',
  summary: 'Meine offenen Sitzungen',
  access: 'personal.eigenes-konto',
  input: z.object({}),
  output: z.object({ sitzungen: z.array(sitzungSchema) }),
});

export const revokeSession = contract({
  name: 'revokeSession',
  method: 'DELETE',
  path: '/api/personal/ich/sitzungen/:id',
  summary: 'Eine meiner Sitzungen beenden',
  access: 'personal.eigenes-konto',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});

/** Ends all other sessions. */
export const changePassword = contract({
  name: 'changePassword',
  method: 'POST',
  path: '/api/personal/ich/kennwort',
  summary: 'Mein Kennwort ändern',
  access: 'personal.eigenes-konto',
  input: changePasswordInputSchema,
  output: z.object({}),
  idempotent: false,
});

export const listFaktoren = contract({
  name: 'listFaktoren',
  method: 'GET',
  path: '/api/personal/ich/faktoren',
  summary: 'Meine zweiten Faktoren',
  access: 'personal.eigenes-konto',
  input: z.object({}),
  output: faktorenSchema,
});

/** A new app replaces the old one when `finishTotp` has seen its first code. */
export const beginTotp = contract({
  name: 'beginTotp',
  method: 'POST',
  path: '/api/personal/ich/faktoren/totp/beginn',
  summary: 'Authenticator-App einrichten oder wechseln',
  access: 'personal.eigenes-konto',
  input: bestaetigungSchema,
  output: totpEinrichtungSchema,
  idempotent: false,
});

export const finishTotp = contract({
  name: 'finishTotp',
  method: 'POST',
  path: '/api/personal/ich/faktoren/totp',
  summary: 'Authenticator-App mit einem Code bestätigen',
  access: 'personal.eigenes-konto',
  input: z.object({ code: totpCodeSchema }),
  output: faktorenSchema,
  idempotent: false,
});

export const beginPasskey = contract({
  name: 'beginPasskey',
  method: 'POST',
  path: '/api/personal/ich/faktoren/passkeys/beginn',
  summary: 'Passkey einrichten',
  access: 'personal.eigenes-konto',
  input: bestaetigungSchema,
  output: z.object({ optionen: webauthnSchema }),
  idempotent: false,
});

export const finishPasskey = contract({
  name: 'finishPasskey',
  method: 'POST',
  path: '/api/personal/ich/faktoren/passkeys',
  summary: 'Einrichtung des Passkeys abschließen',
  access: 'personal.eigenes-konto',
  input: z.object({ antwort: webauthnSchema, name: z.string().trim().min(1).max(60) }),
  output: faktorenSchema,
  idempotent: false,
});

/** Refused for the last factor. */
export const removePasskey = contract({
  name: 'removePasskey',
  method: 'POST',
  path: '/api/personal/ich/faktoren/passkeys/:id/entfernung',
  summary: 'Passkey entfernen',
  access: 'personal.eigenes-konto',
  input: bestaetigungSchema.extend({ id: z.uuid() }),
  output: faktorenSchema,
  idempotent: false,
});

/** The old ones stop working; the new ones are shown this once. */
export const renewRecoveryCodes = contract({
  name: 'renewRecoveryCodes',
  method: 'POST',
  path: '/api/personal/ich/faktoren/wiederherstellung',
  summary: 'Neue Wiederherstellungscodes erzeugen',
  access: 'personal.eigenes-konto',
  input: bestaetigungSchema,
  output: z.object({ codes: z.array(z.string()) }),
  idempotent: false,
});
