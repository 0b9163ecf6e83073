/** How replies leave: to an intermediary over HTTP, or into a folder that the data centre empties. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import { xauslaenderFaults } from './xauslaender.faults.ts';

export interface Transport {
  /** The same id again is the same message. Throws 422 when it will never be taken. */
  sende(nachricht: { readonly id: string; readonly art: string; readonly xml: string }): Promise<void>;
}

export function xauslaenderDir({ config }: Pick<Kernel, 'config'>): string {
  return path.resolve(config.BLEIBE_XAUSLAENDER_DIR ?? path.join(config.dataDir, 'xauslaender'));
}

/** Complete or not there: who empties the folder never reads half a message. A repeated try writes the same file. */
function folderTransport(kernel: Pick<Kernel, 'config'>): Transport {
  return {
    async sende({ id, art, xml }) {
      const folder = path.join(xauslaenderDir(kernel), 'ausgang');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const half = path.join(folder, `.${id}.teil`);
      await writeFile(half, xml, { mode: 0o600 });
      await rename(half, path.join(folder, `${id}_${art}.xml`));
    },
  };
}

/** An intermediary that has not answered by then is asked again later. */
const PATIENCE_MS = 20_000;

export function httpTransport(base: string, patienceMs = PATIENCE_MS): Transport {
  return {
    async sende({ id, xml }) {
      const response = await fetch(new URL(`nachrichten/${id}`, base.endsWith('/') ? base : `${base}/`), {
        method: 'PUT',
        body: xml,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: { 'content-type': 'application/xml; charset=utf-8' },
      }).catch((cause: unknown) => {
        throw xauslaenderFaults.EMPFAENGER_NICHT_ERREICHBAR({}, { cause });
      });
      if (response.ok) return;
      if (response.status === 400 || response.status === 422)
        throw xauslaenderFaults.NACHRICHT_UNLESBAR({ grund: `Die Vermittlung lehnt sie ab (${response.status}).` });
      throw xauslaenderFaults.EMPFAENGER_NICHT_ERREICHBAR();
    },
  };
}

export function transportOf(kernel: Pick<Kernel, 'config'>): Transport {
  const url = kernel.config.BLEIBE_XAUSLAENDER_URL;
  return url ? httpTransport(url) : folderTransport(kernel);
}
