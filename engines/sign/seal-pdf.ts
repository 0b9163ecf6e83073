/** Seals a PDF as PAdES baseline B-B, with a time-stamp B-T (EN 319 142-1). The original bytes stay in front, untouched. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { buildSignature, expectedSize } from './cms/build-signature.ts';
import { type ByteSource, bytesInMemory, bytesOfFile, followedBy, hashRange } from './pdf/byte-source.ts';
import { PdfDocument } from './pdf/document.ts';
import { type SealTexts, type SignatureUpdate, signatureUpdate } from './pdf/signature-update.ts';
import { signFaults } from './sign.faults.ts';
import { DIGEST_OF, type Signer } from './signer.ts';
import { fetchTimestamp, type TimestampService } from './timestamp/client.ts';

export interface SealOrder extends SealTexts {
  readonly signer: Signer;
  /** With it the seal reaches B-T: it stays provable after the certificate has expired. */
  readonly timestamp?: TimestampService;
  readonly signal?: AbortSignal;
}

/** The sealed PDF. Throws the faults of `sign.faults.ts`. */
export async function sealPdf(order: SealOrder & { readonly pdf: Uint8Array }): Promise<Buffer> {
  return Buffer.concat([order.pdf, await sealingUpdate(bytesInMemory(order.pdf), order)]);
}

/**
 * The same from file to file, in memory that does not grow with the file. `target` must not exist; after a failure it
 * does not exist either.
 */
export async function sealPdfFile(
  order: SealOrder & { readonly source: string; readonly target: string },
): Promise<{ size: number }> {
  await copyFile(order.source, order.target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  try {
    return await sealInPlace(order, order.target);
  } catch (error) {
    await rm(order.target, { force: true });
    throw error;
  }
}

async function sealInPlace(order: SealOrder, file: string): Promise<{ size: number }> {
  const handle = await open(file, 'r+');
  try {
    const original = await bytesOfFile(handle);
    const update = await sealingUpdate(original, order);
    await handle.write(update, 0, update.length, original.size);
    await handle.sync();
    return { size: original.size + update.length };
  } finally {
    await handle.close();
  }
}

/** What has to follow the original, signature included. */
async function sealingUpdate(original: ByteSource, order: SealOrder): Promise<Buffer> {
  const document = await PdfDocument.open(original);
  const token = order.timestamp ? (order.timestamp.tokenBytes ?? 8 << 10) : 0;
  let reserve = expectedSize(order.signer) + token;
  // A service may send a longer chain than anybody expected: then the gap is made to fit, once.
  for (let tries = 0; tries < 2; tries++) {
    const update = await signatureUpdate(document, order, reserve);
    const signature = await sign(order, followedBy(original, update.bytes), original.size, update);
    if (signature.length <= reserve) return filled(update, signature);
    reserve = signature.length + 1024;
  }
  throw signFaults.SIEGEL_MISSLUNGEN({ grund: 'die Signatur ist jedes Mal größer als vorgesehen' });
}

async function sign(order: SealOrder, whole: ByteSource, before: number, { gap }: SignatureUpdate): Promise<Buffer> {
  const { signer, timestamp, at, signal } = order;
  const hash = createHash(DIGEST_OF[signer.algorithm]);
  await hashRange(hash, whole, 0, before + gap.start);
  await hashRange(hash, whole, before + gap.end, whole.size);
  signal?.throwIfAborted();
  return buildSignature({
    signer,
    contentDigest: hash.digest(),
    profile: 'pades',
    at,
    ...(timestamp ? { stamp: (value) => fetchTimestamp(timestamp, value, signal) } : {}),
    ...(signal ? { signal } : {}),
  });
}

function filled({ bytes, gap }: SignatureUpdate, signature: Buffer): Buffer {
  bytes.write(signature.toString('hex'), gap.start + 1, 'latin1');
  return bytes;
}
