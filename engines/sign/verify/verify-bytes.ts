/** Checks a seal that lies beside its file (`.p7s`). */
import { type ByteInput, digestOf, withBytes } from '../pdf/byte-source.ts';
import { judgeMessage, type TrustSettings } from './judge-message.ts';
import type { SignatureVerdict } from './verdict.ts';

export async function verifyBytes(
  order: TrustSettings & { readonly data: ByteInput; readonly signature: Uint8Array },
): Promise<SignatureVerdict> {
  return withBytes(order.data, (source) =>
    judgeMessage({ ...order, padded: false, profile: 'cades', digest: (name) => digestOf(source, name) }),
  );
}
