/** What the disk says, in words for people. */
import { blobFaults } from './blobs.faults.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const AWAY = new Set(['EIO', 'ESTALE', 'EROFS', 'ENOTCONN', 'ETIMEDOUT', 'EACCES', 'ENODEV']);

export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = String((cause as NodeJS.ErrnoException).code);
    if (FULL.has(code)) throw blobFaults.KEIN_PLATZ({}, { cause });
    if (AWAY.has(code)) throw blobFaults.NICHT_ERREICHBAR({ grund: code }, { cause });
    throw cause;
  }
}
