/** A seal of its own beside a file that is no PDF, such as a Transfervermerk in XML: detached CAdES (.p7s), B-B or B-T. */
import { buildSignature } from './cms/build-signature.ts';
import { type ByteInput, digestOf, withBytes } from './pdf/byte-source.ts';
import { DIGEST_OF, type Signer } from './signer.ts';
import { fetchTimestamp, type TimestampService } from './timestamp/client.ts';

export interface SealBytesOrder {
  readonly data: ByteInput;
  readonly signer: Signer;
  readonly at: Temporal.Instant;
  readonly timestamp?: TimestampService;
  readonly signal?: AbortSignal;
}

/** The content of the `.p7s`, DER. Throws the faults of `sign.faults.ts`. */
export async function sealBytes({ data, signer, at, timestamp, signal }: SealBytesOrder): Promise<Buffer> {
  const contentDigest = await withBytes(data, (source) => digestOf(source, DIGEST_OF[signer.algorithm]));
  return buildSignature({
    signer,
    contentDigest,
    profile: 'cades',
    at,
    ...(timestamp ? { stamp: (value) => fetchTimestamp(timestamp, value, signal) } : {}),
    ...(signal ? { signal } : {}),
  });
}
