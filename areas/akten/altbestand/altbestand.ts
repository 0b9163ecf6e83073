/** A folder against its list. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '#platform/cli/files-in.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { aktenFaults } from '../akten.faults.ts';
import { abgleichOf } from './abgleich.rules.ts';
import { type Liste, readListe, type Zeile } from './liste.ts';
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
  const { dateien, hinweise } = await compare(root, path.resolve(liste), await readListe(liste));
  if (dateien.length === 0) throw aktenFaults.BEFEHL_FALSCH({ grund: 'Liste und Ordner sind leer.' });
  const merkmal = `altbestand:${createHash('sha256')
    .update(`${root}\n${path.resolve(liste)}`)
    .digest('hex')}`;
  return takeMitgebracht(kernel, actor, {
    herkunft: 'altbestand',
    merkmal,
    dateien,
    abgleich: abgleichOf(dateien, hinweise),
    signal,
  });
}

async function compare(root: string, liste: string, { zeilen, hinweise: unread }: Liste) {
  const present = await filesOf(root, liste);
  const dateien: Mitgebracht[] = [];
  const hinweise = [...unread];
  const rows = Map.groupBy(zeilen, ({ datei }) => (present.has(exactly(datei)) ? exactly(datei) : keyOf(datei)));
  for (const [key, [row, ...again]] of rows as Map<string, [Zeile, ...Zeile[]]>) {
    const other = again.filter((one) => !saysTheSame(row, one));
    hinweise.push(...other.map((one) => twice(row, one)));
    const { datei, titel, datum, typ } = row;
    // Which of two Akten is right, only a person knows: then the file waits in the Eingang.
    const aktenzeichen = other.every((one) => one.aktenzeichen === row.aktenzeichen) ? row.aktenzeichen : undefined;
    const file = present.get(key);
    present.delete(key);
    dateien.push({
      name: aktenzeichen ? `${aktenzeichen}/${datei}` : datei,
      gelistet: true,
      ...(file ? await sourceOf(file) : {}),
      angaben: { ...(titel ? { titel } : {}), ...(datum ? { datum } : {}), ...(typ ? { typ } : {}) },
    });
  }
  for (const file of present.values())
    dateien.push({ name: path.relative(root, file), gelistet: false, ...(await sourceOf(file)), angaben: {} });
  return { dateien, hinweise };
}

function saysTheSame(a: Zeile, b: Zeile): boolean {
  return (['aktenzeichen', 'titel', 'datum', 'typ'] as const).every((key) => a[key] === b[key]);
}

function twice(first: Zeile, { zeile, datei, aktenzeichen }: Zeile): string {
  const known = `Zeile ${zeile}: „${datei}“ steht mit anderen Angaben schon in Zeile ${first.zeile}.`;
  return first.aktenzeichen === aktenzeichen
    ? `${known} Es gilt Zeile ${first.zeile}.`
    : `${known} Die Aktenzeichen sind verschieden: Ordnen Sie die Datei im Eingang zu.`;
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
  const all = await filesIn(root).catch((cause: unknown) => {
    throw aktenFaults.DATEI_NICHT_LESBAR({}, { cause });
  });
  const files = all.filter((file) => !path.basename(file).startsWith('.') && file !== liste).sort();
  const found = new Map<string, string>();
  for (const file of files) {
    const name = path.relative(root, file);
    // Two files whose names differ in case only are two files.
    found.set(found.has(keyOf(name)) ? exactly(name) : keyOf(name), file);
  }
  return found;
}

function exactly(name: string): string {
  return `=${path.posix.normalize(name.replaceAll('\\', '/')).normalize('NFC')}`;
}

/** Lists are written on Windows: case is not told apart there, and umlauts are composed. */
function keyOf(name: string): string {
  return path.posix.normalize(name.replaceAll('\\', '/')).normalize('NFC').toLowerCase();
}
