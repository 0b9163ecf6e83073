/** Room on the disk that holds the data directory. */
import { statfs } from 'node:fs/promises';

const SCARCE_BYTES = 2 * 1024 ** 3;

export interface Speicherstand {
  readonly freiBytes: number;
  readonly gesamtBytes: number;
  /** Less than a tenth or less than 2 GiB is free. */
  readonly knapp: boolean;
}

/** What is free to this user, without what the system keeps for root. */
export async function readSpeicherstand(dir: string): Promise<Speicherstand> {
  const { bavail, blocks, bsize } = await statfs(dir);
  const freiBytes = bavail * bsize;
  const gesamtBytes = blocks * bsize;
  return { freiBytes, gesamtBytes, knapp: freiBytes < SCARCE_BYTES || freiBytes < gesamtBytes / 10 };
}
