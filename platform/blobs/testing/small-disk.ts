/** A disk that a test can fill: a small tmpfs over a folder, which only root may mount. */
import { execFileSync } from 'node:child_process';

/** For `{ skip: CANNOT_MOUNT }`. */
export const CANNOT_MOUNT: string | false = canMount()
  ? false
  : 'Für eine volle Platte braucht der Test ein kleines tmpfs, und das darf nur root einhängen.';

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface SmallDisk {
  /** `256k`, `8m` */
  resize(size: string): void;
  unmount(): void;
}

/** Until it is unmounted, the folder is as large as `size` and empty. */
export function mountSmallDisk(folder: string, size: string): SmallDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  return {
    resize: (to) => void execFileSync('mount', ['-o', `remount,size=${to}`, folder]),
    unmount: () => void execFileSync('umount', ['-l', folder]),
  };
}
