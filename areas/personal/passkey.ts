/** Passkeys of the staff; one is both factors. The technique is that of `engines/signin`. */
import {
  passkeyRegistration as newPasskey,
  passkeyLogin,
  type RelyingParty,
  verifyLogin,
  verifyRegistration,
} from '#engines/signin/index.ts';
import type { Config } from '#platform/config/config.ts';
import type { Tx } from '#platform/db/db.ts';
import { publicUrl } from './adresse.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { insertPasskey, lockPasskey, markPasskeyUsed, type Passkeyzeile } from './faktor.sql.ts';

type Where = Pick<Config, 'BLEIBE_PUBLIC_URL' | 'PORT'>;
type Json = Record<string, unknown>;

export interface Herausforderung {
  readonly optionen: Json;
  readonly challenge: string;
}

/** The address that passkeys of this office answer to; of staff and citizens alike. */
export function relyingParty(config: Where): RelyingParty {
  return { url: publicUrl(config), anyLocalPort: config.BLEIBE_PUBLIC_URL === undefined };
}

const credentials = (rows: readonly Passkeyzeile[]) =>
  rows.map(({ kennung, wege }) => ({ id: kennung, transports: wege }));

export async function passkeyRegistration(
  config: Where,
  {
    amt,
    konto,
    vorhandene,
  }: { amt: string; konto: { id: string; name: string; email: string }; vorhandene: readonly Passkeyzeile[] },
): Promise<Herausforderung> {
  const { options, challenge } = await newPasskey(relyingParty(config), {
    rpName: `Bleibe ${amt}`,
    user: { id: konto.id, name: konto.email, displayName: konto.name },
    exclude: credentials(vorhandene),
  });
  return { optionen: options, challenge };
}

/** Without `vorhandene` the browser asks which passkey to use. */
export async function passkeyChallenge(config: Where, vorhandene?: readonly Passkeyzeile[]): Promise<Herausforderung> {
  const { options, challenge } = await passkeyLogin(relyingParty(config), vorhandene && credentials(vorhandene));
  return { optionen: options, challenge };
}

export async function acceptRegistration(
  tx: Tx,
  config: Where,
  {
    antwort,
    challenge,
    kontoId,
    name,
    now,
  }: { antwort: Json; challenge: string; kontoId: string; name: string; now: string },
): Promise<void> {
  const accepted = await verifyRegistration(relyingParty(config), antwort, challenge);
  if (!accepted) throw anmeldeFaults.PASSKEY_FALSCH();
  const isNew = await insertPasskey(tx, {
    kennung: accepted.id,
    konto_id: kontoId,
    schluessel: accepted.publicKey,
    zaehler: accepted.counter,
    wege: accepted.transports,
    name,
    now,
  });
  if (!isNew) throw anmeldeFaults.PASSKEY_BEKANNT();
}

/** Whose passkey it was. With `kontoId` it must be one of that account. */
export async function acceptAssertion(
  tx: Tx,
  config: Where,
  { antwort, challenge, kontoId, now }: { antwort: Json; challenge: string; kontoId?: string; now: string },
): Promise<string> {
  const passkey = typeof antwort.id === 'string' ? await lockPasskey(tx, antwort.id) : undefined;
  if (!passkey || (kontoId !== undefined && passkey.konto_id !== kontoId)) throw anmeldeFaults.PASSKEY_FALSCH();
  const known = { id: passkey.kennung, publicKey: passkey.schluessel, counter: passkey.zaehler };
  const counter = await verifyLogin(relyingParty(config), antwort, challenge, known);
  if (counter === undefined) throw anmeldeFaults.PASSKEY_FALSCH();
  await markPasskeyUsed(tx, passkey.id, counter, now);
  return passkey.konto_id;
}
