/** The second copy of all stored bytes, when the office has set one up: opened once per process. */
import type { BlobStore } from '#platform/blobs/blobs.ts';
import { openSecondStore } from '#platform/blobs/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';

const BY_CONFIG = new WeakMap<object, Promise<BlobStore | undefined>>();

/** `undefined` when none is set up. Throws `blobs.NICHT_ERREICHBAR` while it is away. */
export function zweitspeicher({ config }: Pick<Kernel, 'config'>): Promise<BlobStore | undefined> {
  const known = BY_CONFIG.get(config);
  if (known) return known;
  const opened = openSecondStore(config);
  BY_CONFIG.set(config, opened);
  // Away now is not away for ever.
  opened.catch(() => BY_CONFIG.delete(config));
  return opened;
}
