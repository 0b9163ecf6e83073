/** Files that come with a list: offered with what is known of them, stored, and compared with the list. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Tx, transact } from '#platform/db/db.ts';
import type { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { aktenFaults } from '../akten.faults.ts';
import type { Abgleich } from '../eingang.schema.ts';
import { closeLieferung, type Herkunft } from '../erfassung.sql.ts';
import { failOffered, offerFiles, openLieferung, storeOffered } from '../erfassung.ts';
import {
  type Angaben,
  findLieferungByMerkmal,
  listByMerkmale,
  markLieferung,
  storeAngaben,
} from './mitgebracht.sql.ts';

export interface Mitgebracht {
  /** Name in the receipt; an Aktenzeichen in its folder names the Akte. */
  readonly name: string;
  readonly gelistet: boolean;
  /** Missing: listed, and did not come. */
  readonly quelle?: () => Readable | Promise<Readable>;
  readonly groesse?: number;
  /** SHA-256 that the list states. */
  readonly erwartet?: string;
  readonly gleich?: boolean;
  /** Refused before it was stored, and why. */
  readonly abgelehnt?: Fault;
  readonly angaben: Angaben;
  /** Which of the folders that came along (`openOrdner`). */
  readonly ordner?: number;
}

export interface Lieferauftrag {
  readonly herkunft: Herkunft;
  /** The same for the same delivery, however often it is called. */
  readonly merkmal: string;
  readonly akteId?: string | undefined;
  readonly dateien: readonly Mitgebracht[];
  readonly abgleich: Abgleich;
  /** Opens the Vorgänge that came along, in the Akte where all of it belongs; called once for a delivery, returns their ids. */
  openOrdner?(tx: Tx, akteId: string): Promise<readonly (string | undefined)[]>;
  /** Stop after the file at hand. */
  readonly signal?: AbortSignal | undefined;
  /** So many files have met their fate. */
  onDatei?(fertig: number): Promise<void>;
}

/** Returns the id of the delivery. What was stored before is left as it is. */
export async function takeMitgebracht(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  auftrag: Lieferauftrag,
): Promise<string> {
  const { lieferungId, ids } = await transact(kernel.pool.db, actor, 'lieferung', async (tx) => {
    const { herkunft, merkmal, akteId, dateien, abgleich } = auftrag;
    const before = await findLieferungByMerkmal(tx, merkmal);
    const id = before ?? (await openLieferung(tx, actor, { herkunft, akteId }));
    const ordner = (before === undefined && akteId && (await auftrag.openOrdner?.(tx, akteId))) || [];
    await markLieferung(tx, id, merkmal, abgleich);
    const marks = dateien.map(({ name }) => markOf(merkmal, name));
    const known = await listByMerkmale(tx, marks);
    const fresh = dateien.flatMap((datei, index) => (known.has(marks[index] as string) ? [] : [{ datei, index }]));
    const offered = await offerFiles(
      kernel,
      tx,
      id,
      fresh.map(({ datei: { name, groesse }, index }) => ({ name, groesse, merkmal: marks[index] })),
    );
    fresh.forEach(({ index }, nth) => {
      known.set(marks[index] as string, offered[nth] as string);
    });
    await storeAngaben(
      tx,
      fresh.map(({ datei: { angaben, ordner: nr } }, nth) => ({
        id: offered[nth] as string,
        angaben: { ...angaben, ...(nr !== undefined && ordner[nr] ? { vorgangId: ordner[nr] } : {}) },
      })),
    );
    return { lieferungId: id, ids: marks.map((mark) => known.get(mark) as string) };
  });
  for (const [index, datei] of auftrag.dateien.entries()) {
    if (auftrag.signal?.aborted) return lieferungId;
    await takeOne(kernel, actor, ids[index] as string, datei);
    await auftrag.onDatei?.(index + 1);
  }
  await transact(kernel.pool.db, actor, 'lieferung', (tx) => closeLieferung(tx, lieferungId));
  return lieferungId;
}

async function takeOne(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  eingangId: string,
  { quelle, gleich, abgelehnt }: Mitgebracht,
): Promise<void> {
  if (abgelehnt) await failOffered(kernel, actor, eingangId, abgelehnt);
  else if (!quelle) await failOffered(kernel, actor, eingangId, aktenFaults.DATEI_NICHT_ANGEKOMMEN());
  else if (gleich === false) await failOffered(kernel, actor, eingangId, aktenFaults.PRUEFSUMME_FALSCH());
  else await storeOffered(kernel, actor, eingangId, quelle);
}

function markOf(merkmal: string, name: string): string {
  return createHash('sha256').update(`${merkmal}\n${name}`).digest('hex');
}
