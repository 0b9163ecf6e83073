/**
 * Takes a message of another authority in: what it lists is offered as a Lieferung, and each file is compared with what
 * was listed. Safe to call again: a process that was taken in before goes on where it was left.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { abgleichOf } from '../altbestand/abgleich.rules.ts';
import { type Mitgebracht, takeMitgebracht } from '../altbestand/mitgebracht.ts';
import { DOKUMENTTYPEN } from '../dokumenttyp.data.ts';
import type { Abgleich } from '../eingang.schema.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { type OpenZip, openZip, readEntry, type ZipEntry } from './auspacken.ts';
import type { Nachricht } from './lesen.rules.ts';
import { MANIFEST } from './paket.ts';
import { type Pruefung, parseNachricht, pruefeDatei } from './schemata.ts';
import { openVorgaenge } from './vorgaenge.ts';
import { xdomeaFaults } from './xdomea.faults.ts';

const MOST_XML = 64 * 1024 ** 2;

export interface PaketView {
  readonly nachricht: Nachricht;
  readonly pruefung: Pruefung;
  readonly abgleich: Abgleich;
}

export interface OpenPaket extends PaketView {
  readonly zip: OpenZip;
  /** Of its delivery: the same for the same message. */
  readonly merkmal: string;
  readonly mitgebracht: readonly Mitgebracht[];
}

/** Reads and compares; writes nothing. */
export function viewPaket(kernel: Kernel, file: string): Promise<PaketView> {
  return withPaket(kernel, file, async ({ nachricht, pruefung, abgleich }) => ({ nachricht, pruefung, abgleich }));
}

export interface ImportOptions {
  /** Stop after the file at hand. */
  readonly signal?: AbortSignal;
  onDatei?(fertig: number): Promise<void>;
}

/** @param akteId where all of it belongs, when that is known */
export function importPaket(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  file: string,
  akteId: string | undefined,
  ablauf: ImportOptions = {},
): Promise<PaketView & { lieferungId: string }> {
  return withPaket(kernel, file, async ({ nachricht, pruefung, abgleich, mitgebracht, merkmal }) => {
    const lieferungId = await takeMitgebracht(kernel, actor, {
      herkunft: 'xdomea',
      merkmal,
      akteId,
      dateien: mitgebracht,
      abgleich,
      openOrdner: (tx, into) =>
        openVorgaenge(
          { tx, clock: kernel.clock },
          into,
          nachricht.vorgaenge,
          new Set(mitgebracht.map(({ ordner }) => ordner)),
          actor.id,
        ),
      ...ablauf,
    });
    return { nachricht, pruefung, abgleich, lieferungId };
  });
}

/** Opens a ZIP, reads its message and compares; all of it is open while `use` runs. */
export async function withPaket<T>(kernel: Kernel, file: string, use: (gelesen: OpenPaket) => Promise<T>): Promise<T> {
  const { dateien } = seitenwerk(kernel);
  const zip = await openZip(file);
  const xml = dateien.fresh();
  try {
    const bytes = await readEntry(zip, messageOf(zip), MOST_XML);
    await writeFile(xml, bytes, { mode: 0o600 });
    const nachricht = await parseNachricht(kernel, xml);
    const pruefung = await pruefeDatei(kernel, nachricht.fassung, xml);
    const mitgebracht = await compare(zip, nachricht);
    // Without the number of its process a message is known by itself, or two of them would be one delivery.
    const kennung = nachricht.prozessId || createHash('sha256').update(bytes).digest('hex');
    const merkmal = `xdomea:${kennung}:${nachricht.code}`;
    return await use({ nachricht, pruefung, mitgebracht, abgleich: abgleichOf(mitgebracht), zip, merkmal });
  } finally {
    zip.close();
    await dateien.remove(xml);
  }
}

/** `UUID_Gruppe.Nachricht.0503.xml`, or the only XML there is. */
function messageOf(zip: OpenZip): ZipEntry {
  const all = zip.entries.filter(({ name }) => /\.xml$/i.test(name));
  const named = all.filter(({ name }) => /(^|\/)[0-9a-f-]{36}_.*\d{4}(_\d+)?\.xml$/i.test(name));
  const [found, ...more] = named.length > 0 ? named : all;
  if (!found || more.length > 0) throw xdomeaFaults.XDOMEA_ZIP({ grund: 'Sie enthält nicht genau eine Nachricht' });
  return found;
}

/** Each listed file with its entry, if it came, and each entry that nobody listed. */
async function compare(zip: OpenZip, nachricht: Nachricht): Promise<Mitgebracht[]> {
  const message = messageOf(zip);
  const prefix = message.name.slice(0, message.name.lastIndexOf('/') + 1);
  const rest = new Map(zip.entries.filter((one) => one !== message).map((one) => [one.name, one]));
  const hashes = await manifestOf(zip, rest);
  const listed = nachricht.dokumente.flatMap((dokument) =>
    dokument.dateien.map(({ name, sha256 }) => ({ dokument, name, sha256: sha256 ?? hashes.get(name) })),
  );
  const found: Mitgebracht[] = [];
  const seen = new Set<string>();
  for (const { dokument, name, sha256 } of listed) {
    if (seen.has(name)) continue;
    seen.add(name);
    const entry = rest.get(prefix + name);
    rest.delete(prefix + name);
    found.push({
      name,
      gelistet: true,
      ...(entry ? { quelle: () => zip.open(entry), groesse: entry.groesse } : {}),
      ...(sha256 ? { erwartet: sha256 } : {}),
      ...(dokument.vorgang === undefined ? {} : { ordner: dokument.vorgang }),
      ...(entry && sha256 ? { gleich: (await hashOf(zip, entry)) === sha256 } : {}),
      angaben: {
        ...(dokument.titel ? { titel: dokument.titel } : {}),
        ...(dokument.datum ? { datum: dokument.datum } : {}),
        ...(dokument.absender ? { absender: dokument.absender } : {}),
        ...typOf(dokument.typ),
      },
    });
  }
  for (const entry of rest.values())
    found.push({
      name: entry.name,
      gelistet: false,
      quelle: () => zip.open(entry),
      groesse: entry.groesse,
      angaben: {},
    });
  return found;
}

const MOST_MANIFEST = 16 * 1024 ** 2;

/** Our own list of hashes, where it lies beside the message. */
async function manifestOf(zip: OpenZip, rest: Map<string, ZipEntry>): Promise<Map<string, string>> {
  const entry = [...rest.values()].find(({ name }) => name.endsWith(MANIFEST));
  if (!entry) return new Map();
  rest.delete(entry.name);
  const text = (await readEntry(zip, entry, MOST_MANIFEST)).toString();
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = '', name = '']) => [name, hash]));
}

/** Empty when the entry cannot be unfolded: that is no hash at all. */
async function hashOf(zip: OpenZip, entry: ZipEntry): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of await zip.open(entry)) hash.update(part as Buffer);
    return hash.digest('hex');
  } catch {
    return '';
  }
}

function typOf(name: string | undefined): { typ?: string } {
  const known = DOKUMENTTYPEN.find((one) => one.name === name || one.typ === name);
  return known ? { typ: known.typ } : {};
}
