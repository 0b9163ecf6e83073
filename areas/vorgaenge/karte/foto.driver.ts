/** Fetches a sealed photo and opens it with the key of the code; the service never sees the key. */

import { createDecipheriv } from 'node:crypto';
import { readBytes } from '#platform/http/bounded-answer.ts';
import type { Fotocode } from './foto.rules.ts';

const TIMEOUT_MS = 10_000;
const MOST = 5_000_000;
const IV = 12;
const TAG = 16;

/** Undefined where nothing lies under the code, or its key does not fit. */
export async function holeFoto(base: string, { id, schluessel }: Fotocode): Promise<Buffer | undefined> {
  const answer = await fetch(new URL(`/lichtbilder/${encodeURIComponent(id)}`, base), {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`the photo was not given: ${answer.status}`);
  const sealed = await readBytes(answer, MOST);
  return open(sealed, Buffer.from(schluessel, 'base64url'));
}

/** AES-256-GCM: vector, bytes, tag. */
function open(sealed: Buffer, key: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV));
    decipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}
