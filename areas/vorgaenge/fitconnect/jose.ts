/** The little of JOSE that FIT-Connect needs: open a JWE (RSA-OAEP-256, A256GCM), sign a security event (PS512). */
import {
  constants,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  privateDecrypt,
  sign,
  type webcrypto,
} from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

const MOST_INFLATED = 64 * 1024 * 1024;

export interface Schluessel {
  readonly kid: string;
  readonly key: KeyObject;
}

export interface Schluesselbund {
  readonly entschluesseln: readonly Schluessel[];
  readonly signieren: Schluessel;
}

interface Jwk extends webcrypto.JsonWebKey {
  readonly kid?: string;
  readonly alg?: string;
}

/** A JWK Set with private keys: those for RSA-OAEP-256 open, the one for PS512 signs. Throws RangeError. */
export function readSchluesselbund(text: string): Schluesselbund {
  const { keys = [] } = JSON.parse(text) as { keys?: Jwk[] };
  const load = (alg: string) =>
    keys
      .filter((one) => one.alg === alg && one.kid !== undefined && one.d !== undefined)
      .map((one) => ({ kid: one.kid as string, key: createPrivateKey({ key: one, format: 'jwk' }) }));
  const [signieren] = load('PS512');
  const entschluesseln = load('RSA-OAEP-256');
  if (!signieren || entschluesseln.length === 0)
    throw new RangeError('Es fehlt ein Schlüssel für RSA-OAEP-256 oder PS512.');
  return { entschluesseln, signieren };
}

/** Throws RangeError with a German sentence when it cannot be opened; never tells which part was wrong. */
export function openJwe(jwe: string, { entschluesseln }: Schluesselbund): Buffer {
  const parts = jwe.trim().split('.');
  const [head = '', wrapped = '', iv = '', text = '', tag = ''] = parts;
  if (parts.length !== 5) throw new RangeError('Ein verschlüsselter Teil hat nicht die Form eines JWE.');
  const { alg, enc, kid, zip } = headerOf(head);
  if (alg !== 'RSA-OAEP-256' || enc !== 'A256GCM' || (zip !== undefined && zip !== 'DEF'))
    throw new RangeError('Ein Teil ist mit einem Verfahren verschlüsselt, das FIT-Connect nicht vorsieht.');
  const schluessel = entschluesseln.find((one) => one.kid === kid);
  if (!schluessel) throw new RangeError('Ein Teil ist für einen Schlüssel verschlüsselt, den dieses Amt nicht hat.');
  try {
    const key = privateDecrypt(
      { key: schluessel.key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      bytes(wrapped),
    );
    const cipher = createDecipheriv('aes-256-gcm', key, bytes(iv), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(head, 'ascii'));
    cipher.setAuthTag(bytes(tag));
    const plain = Buffer.concat([cipher.update(bytes(text)), cipher.final()]);
    return zip === 'DEF' ? inflateRawSync(plain, { maxOutputLength: MOST_INFLATED }) : plain;
  } catch (cause) {
    throw new RangeError('Ein Teil ließ sich nicht entschlüsseln.', { cause });
  }
}

function headerOf(head: string): Record<string, unknown> {
  try {
    return JSON.parse(bytes(head).toString()) as Record<string, unknown>;
  } catch (cause) {
    throw new RangeError('Der Kopf eines verschlüsselten Teils ist nicht lesbar.', { cause });
  }
}

const bytes = (text: string) => Buffer.from(text, 'base64url');
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A security event token (RFC 8417), compact. */
export function signSet(claims: object, { signieren }: Schluesselbund): string {
  const signed = `${encoded({ typ: 'secevent+jwt', alg: 'PS512', kid: signieren.kid })}.${encoded(claims)}`;
  const options = { key: signieren.key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 };
  return `${signed}.${sign('sha512', Buffer.from(signed), options).toString('base64url')}`;
}
