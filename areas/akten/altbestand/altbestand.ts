/** A folder against its list. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { aktenFaults } from '../akten.faults.ts';
import { abgleichOf } from './abgleich.rules.ts';
import { readListe, type Zeile } from './liste.ts';
import { type Mitgebracht, takeMitgebracht } from './mitgebracht.ts';

export interface AltbestandOrder {
  readonly folder: string;
  readonly liste: string;
  readonly signal?: AbortSignal;
}

/** Returns the id of the delivery, the same one for the same folder and list. */
export async function takeAltbestand(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  { folder, liste, signal }: AltbestandOrder,
): Promise<string> {
  const root = path.resolve(folder);
  const rows = await readListe(liste);
  const dateien = await compare(root, path.resolve(liste), rows);
  if (dateien.length === 0) throw aktenFaults.BEFEHL_FALSCH({ grund: 'Liste und Ordner sind leer.' });
  const merkmal = `altbestand:${createHash('sha256')
    .update(`${root}\n${path.resolve(liste)}`)
    .digest('hex')}`;
  return takeMitgebracht(kernel, actor, {
    herkunft: 'altbestand',
    merkmal,
    dateien,
    abgleich: abgleichOf(dateien),
    signal,
  });
}

async function compare(root: string, liste: string, rows: readonly Zeile[]): Promise<Mitgebracht[]> {
  const present = await filesOf(root, liste);
  const found: Mitgebracht[] = [];
  const seen = new Set<string>();
  for (const { datei, aktenzeichen, titel, datum, typ } of rows) {
    const key = keyOf(datei);
    if (seen.has(key)) continue;
    seen.add(key);
    const file = present.get(key);
    present.delete(key);
    found.push({
      name: aktenzeichen ? `${aktenzeichen}/${datei}` : datei,
      gelistet: true,
      ...(file ? await sourceOf(file) : {}),
      angaben: { ...(titel ? { titel } : {}), ...(datum ? { datum } : {}), ...(typ ? { typ } : {}) },
    });
  }
  for (const file of present.values())
    found.push({ name: path.relative(root, file), gelistet: false, ...(await sourceOf(file)), angaben: {} });
  return found;
}

async function sourceOf(file: string): Promise<Pick<Mitgebracht, 'quelle' | 'groesse'>> {
  const size = await stat(file).then(
    (one) => one.size,
    () => undefined,
  );
  return { quelle: () => createReadStream(file), ...(size === undefined ? {} : { groesse: size }) };
}

/** Plain files only: what a link or a `..` in the list points to is not in the folder. */
async function filesOf(root: string, liste: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw aktenFaults.DATEI_NICHT_LESBAR({}, { cause });
  });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file !== liste)
    .sort();
  return new Map(files.map((file) => [keyOf(path.relative(root, file)), file]));
}

/** Lists are written on Windows: case is not told apart there, and umlauts are composed. */
function keyOf(name: string): string {
  return path.posix.normalize(name.replaceAll('\\', '/')).normalize('NFC').toLowerCase();
}
