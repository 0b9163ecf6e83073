/** Files, folders and ZIPs that somebody named, as the single sources in them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '#platform/cli/files-in.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { chooseQuellen, isZip } from './endung.rules.ts';
import { askInhalt, type Quelle } from './leser.ts';

/** A source, or what could not even be looked into. */
export type Fund = Quelle | { readonly name: string; readonly grund: string };

/** What was named by itself is always a source; of folders and ZIPs those files that a reader takes. */
export async function collectQuellen(
  kernel: Pick<Kernel, 'sandbox'>,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<Fund[]> {
  const found: Fund[] = [];
  for (const one of paths) {
    signal?.throwIfAborted();
    for (const file of await filesOf(path.resolve(one))) {
      if ('grund' in file || !isZip(file.datei)) found.push(file);
      else found.push(...(await unpack(kernel, file, signal)));
    }
  }
  return found;
}

async function filesOf(root: string): Promise<Fund[]> {
  const name = path.basename(root);
  try {
    if (!(await stat(root)).isDirectory()) return [{ name, datei: root }];
    const found = await filesIn(root);
    const files = chooseQuellen(found.map((file) => path.relative(root, file)));
    if (files.length === 0) return [{ name, grund: 'In diesem Ordner liegt keine Datei, die Bleibe hier liest.' }];
    return files.map((file) => ({ name: file, datei: path.join(root, file) }));
  } catch (cause) {
    return [{ name, grund: UNREACHABLE[(cause as NodeJS.ErrnoException).code ?? ''] ?? rethrow(cause) }];
  }
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOENT: 'Diese Datei oder diesen Ordner gibt es nicht.',
  ENOTDIR: 'Diese Datei oder diesen Ordner gibt es nicht.',
  EACCES: 'Bleibe darf diese Datei oder diesen Ordner nicht lesen.',
  EPERM: 'Bleibe darf diese Datei oder diesen Ordner nicht lesen.',
  ELOOP: 'Die Verknüpfung führt im Kreis.',
};

function rethrow(cause: unknown): never {
  throw cause;
}

/** The official site gives one law a ZIP, with pictures beside it. */
async function unpack(kernel: Pick<Kernel, 'sandbox'>, zip: Quelle, signal?: AbortSignal): Promise<Fund[]> {
  const { name, datei } = zip;
  const inhalt = await askInhalt(kernel, datei, signal);
  if ('grund' in inhalt) return [{ name, grund: inhalt.grund }];
  const eintraege = chooseQuellen(inhalt.eintraege);
  if (eintraege.length === 0) return [{ name, grund: 'In der ZIP-Datei liegt keine Datei, die Bleibe hier liest.' }];
  const one = eintraege.length === 1;
  return eintraege.map((eintrag) => ({ name: one ? name : `${name} › ${eintrag}`, datei, eintrag }));
}
