/**
 * The result of a check, in the terms of EN 319 102-1: passed, failed, or indeterminate when something is missing that
 * would decide it, such as an anchor or a proof of time. Words are for people.
 */
import type { Change } from '../pdf/changes.ts';
import type { CertificateFacts } from '../x509/certificate.ts';

export type Indication = 'passed' | 'indeterminate' | 'failed';

export type CheckCode =
  /** The place and the form of the signature in the file. */
  | 'AUFBAU'
  /** The sealed bytes are the bytes that are there. */
  | 'INHALT'
  /** The signature value belongs to the certificate and the certificate to the signature. */
  | 'SIGNATUR'
  /** A proof of the time, where there is one. */
  | 'ZEITSTEMPEL'
  /** The certificate leads to an anchor and was valid. */
  | 'ZERTIFIKAT'
  /** What came after the seal. */
  | 'AENDERUNG';

export interface Check {
  readonly code: CheckCode;
  readonly result: Indication;
  readonly words: string;
}

/** Baseline levels of EN 319 142-1 and EN 319 122-1; `none` for signatures that are none of them. */
export type Level = 'B-B' | 'B-T' | 'none';

export interface SignatureVerdict {
  readonly indication: Indication;
  readonly level: Level;
  /** In order; the first that is not passed decides. */
  readonly checks: readonly Check[];
  /** Worth knowing, without weight for the indication. */
  readonly remarks: readonly string[];
  readonly signer?: CertificateFacts;
  /** What the signature itself says about its time, ISO 8601; nobody vouches for it. */
  readonly claimedAt?: string;
  /** The time a valid time-stamp proves, ISO 8601. */
  readonly provenAt?: string;
  readonly timestamp?: { readonly authority: CertificateFacts; readonly policy: string };
}

export interface PdfSignatureVerdict extends SignatureVerdict {
  /** Full name of the field. */
  readonly field: string;
  readonly kind: 'seal' | 'documentTimestamp';
  readonly subFilter: string;
  readonly reason?: string;
  readonly location?: string;
  /** Bytes from the start of the file that this signature covers, its own gap aside. */
  readonly coveredBytes: number;
  readonly coversWholeFile: boolean;
  readonly changesAfter: readonly Change[];
}

export interface PdfVerdict {
  /** `none`: there is no signature at all. Otherwise the worst of all signatures and of the file as a whole. */
  readonly indication: Indication | 'none';
  /** One German sentence. */
  readonly words: string;
  /** In the order in which they were made. */
  readonly signatures: readonly PdfSignatureVerdict[];
}

export const passed = (code: CheckCode, words: string): Check => ({ code, result: 'passed', words });
export const open = (code: CheckCode, words: string): Check => ({ code, result: 'indeterminate', words });
export const failed = (code: CheckCode, words: string): Check => ({ code, result: 'failed', words });

export function worst(results: readonly Indication[]): Indication {
  if (results.includes('failed')) return 'failed';
  return results.includes('indeterminate') ? 'indeterminate' : 'passed';
}
