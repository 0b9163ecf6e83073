/** ASN.1 in and out with bounds: foreign bytes never nest, multiply or grow without end. */
import * as asn1js from 'asn1js';
import { LIMITS } from '../limits.ts';
import { isExact } from './exact.ts';

/** Bytes that are no ASN.1, or not the structure that was expected. */
export class AsnProblem extends Error {}

export type AsnBlock = asn1js.AsnType;

/** Octet strings are not looked into: their bytes mean something else to everybody. */
const BOUNDS = { maxDepth: 40, maxNodes: 20_000, maxContentLength: LIMITS.cmsBytes, parseEmbedded: false };

/** `padded`: zeros may follow, as in the place a PDF reserves for its signature. */
export function parseAsn(bytes: Uint8Array, options: { padded?: boolean } = {}): AsnBlock {
  if (bytes.length > LIMITS.cmsBytes * (options.padded ? 2 : 1)) throw new AsnProblem('too large');
  const used = options.padded ? bytes.subarray(0, lengthOf(bytes)) : bytes;
  if (!isExact(used)) throw new AsnProblem('lengths disagree');
  // A copy of its own, so that views on it are views on nothing else.
  const { offset, result } = asn1js.fromBER(Uint8Array.from(used).buffer, BOUNDS);
  if (offset === -1) throw new AsnProblem(result.error || 'no ASN.1');
  if (offset !== used.length) throw new AsnProblem('bytes behind the end');
  return result;
}

/** Length of the first element with its head; indefinite lengths have none and are refused here. */
function lengthOf(bytes: Uint8Array): number {
  const first = bytes[1] ?? 0x80;
  if (first < 0x80) return 2 + first;
  const digits = first & 0x7f;
  if (digits === 0 || digits > 4) throw new AsnProblem('no definite length');
  const length = bytes.subarray(2, 2 + digits).reduce((value, digit) => value * 256 + digit, 0);
  const end = 2 + digits + length;
  if (end > bytes.length) throw new AsnProblem('cut off');
  if (bytes.subarray(end).some((byte) => byte !== 0)) throw new AsnProblem('bytes behind the end');
  return end;
}

/** Reads a structure of pkijs; whatever it stumbles over becomes one kind of error. */
export function readAs<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof AsnProblem ? cause : new AsnProblem('unexpected structure', { cause });
  }
}

/** The element as it was sent, head included. */
export function rawOf(block: AsnBlock): Buffer {
  const view = block.valueBeforeDecodeView;
  return Buffer.from(view.length > 0 ? view : new Uint8Array(block.toBER(false)));
}

export function derOf(block: { toBER(sizeOnly?: boolean): ArrayBuffer }): Buffer {
  return Buffer.from(block.toBER(false));
}

/** The elements of a SEQUENCE, a SET or a constructed tag. */
export function partsOf(block: AsnBlock | undefined): readonly AsnBlock[] {
  const value = (block?.valueBlock as { value?: unknown } | undefined)?.value;
  if (!Array.isArray(value)) throw new AsnProblem('unexpected structure');
  return value as AsnBlock[];
}

export function octetsOf(block: AsnBlock | undefined): Buffer {
  if (!(block instanceof asn1js.OctetString)) throw new AsnProblem('unexpected structure');
  return Buffer.from(block.getValue());
}

export function oidOf(block: AsnBlock | undefined): string {
  if (!(block instanceof asn1js.ObjectIdentifier)) throw new AsnProblem('unexpected structure');
  return block.valueBlock.toString();
}

export const isSequence = (block: AsnBlock | undefined): block is asn1js.Sequence => block instanceof asn1js.Sequence;

export const oid = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });
export const octets = (value: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: Uint8Array.from(value).buffer });
export const sequence = (value: AsnBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
