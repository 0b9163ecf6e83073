/** One page engine for recognition, one for pictures (a person who looks must not wait behind the batch), per process. */
import path from 'node:path';
import { createPages, type Pages } from '#engines/pages/index.ts';
import { createTypesetter, type Typesetter } from '#engines/typeset/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { Werkdateien } from './werkdatei.ts';

export interface Seitenwerk {
  readonly erkennung: Pages;
  readonly bilder: Pages;
  /** Sheets and letters to print. */
  readonly satz: Typesetter;
  /** Pages with text of others, which must keep nobody waiting who prints. */
  readonly fremdsatz: Typesetter;
  readonly dateien: Werkdateien;
}

const BY_SANDBOX = new WeakMap<object, Seitenwerk>();

export function seitenwerk(kernel: Pick<Kernel, 'sandbox' | 'config' | 'log'>): Seitenwerk {
  const known = BY_SANDBOX.get(kernel.sandbox);
  if (known) return known;
  const { sandbox, config } = kernel;
  const note = (line: string) => kernel.log.warn(line);
  const opened: Seitenwerk = {
    erkennung: createPages({ sandbox, lanes: config.BLEIBE_OCR_WORKERS, note }),
    bilder: createPages({ sandbox, lanes: 2, newestFirst: true, note }),
    satz: createTypesetter(sandbox),
    fremdsatz: createTypesetter(sandbox),
    dateien: new Werkdateien(path.join(config.dataDir, 'werkdateien')),
  };
  BY_SANDBOX.set(sandbox, opened);
  return opened;
}

/** On shutdown, and at the end of a test. */
export async function closeSeitenwerk(kernel: Pick<Kernel, 'sandbox'>): Promise<void> {
  const known = BY_SANDBOX.get(kernel.sandbox);
  if (!known) return;
  BY_SANDBOX.delete(kernel.sandbox);
  known.dateien.close();
  await Promise.all([known.erkennung.close(), known.bilder.close(), known.satz.close(), known.fremdsatz.close()]);
}
