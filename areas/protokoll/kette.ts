/** Hashes and signatures over the texts of `kette.rules.ts`. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { type EintragZeile, type SegmentZeile, textOfEintrag, textOfSegment } from './kette.rules.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

export function hashEintrag(eintrag: EintragZeile): string {
  return sha256(textOfEintrag(eintrag));
}

export function hashSegment(segment: Omit<SegmentZeile, 'hash' | 'signatur'>): string {
  return sha256(textOfSegment(segment));
}

/** An Ed25519 key that this house signs with. Its id is the fingerprint of the public half. */
export interface Siegelschluessel {
  readonly id: string;
  readonly privat: KeyObject;
  readonly oeffentlich: KeyObject;
}

export function newSiegelschluessel(): Siegelschluessel {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { id: fingerprint(publicKey), privat: privateKey, oeffentlich: publicKey };
}

/** PKCS8 in base64, to be sealed by the key ring. */
export function exportPrivat({ privat }: Siegelschluessel): string {
  return privat.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

export function importPrivat(base64: string): Siegelschluessel {
  const privat = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
  const oeffentlich = createPublicKey(privat);
  return { id: fingerprint(oeffentlich), privat, oeffentlich };
}

/** SPKI in base64, for whoever wants to check without this house. */
export function exportOeffentlich(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

export function importOeffentlich(base64: string): { id: string; oeffentlich: KeyObject } {
  const oeffentlich = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  return { id: fingerprint(oeffentlich), oeffentlich };
}

/** The first 16 bytes of SHA-256 over the SPKI form, hex. */
function fingerprint(key: KeyObject): string {
  return hash('sha256', key.export({ format: 'der', type: 'spki' }), 'hex').slice(0, 32);
}

export function signText({ privat }: Siegelschluessel, text: string): string {
  return sign(null, Buffer.from(text), privat).toString('base64');
}

export function isSigned(key: KeyObject | undefined, text: string, signatur: string): boolean {
  return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signatur, 'base64'));
}
