/**
 * The one way in: folder, browser, command and demo offer files to a delivery and then hand over the bytes. What was
 * offered has a row from the first moment; whatever happens to the bytes, the row says so.
 */
import type { Readable } from 'node:stream';
import { pagesFaults } from '#engines/pages/index.ts';
import { type Database, type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { eingangBewegt } from './akten.events.ts';
import { aktenFaults } from './akten.faults.ts';
import type { EingangStatus } from './eingang.schema.ts';
import {
  failEingang,
  findDouble,
  findWorkEingang,
  freshIds,
  type Herkunft,
  insertLieferung,
  insertOffered,
  lockWorkEingang,
  type Spur,
  type StoredFault,
  storeOriginal,
  type WorkEingang,
} from './erfassung.sql.ts';
import { eingangKeyId, openOwner } from './schluessel.ts';
import { dropBlob, nameBlob, storeBlob } from './speicherung.ts';
import { PASSING } from './verbleib.rules.ts';
import { zerlegeEingang } from './zerlegung.jobs.ts';

/** Who waits decides the lane: a person at the desk, the folder, or nobody. */
const SPUR: Readonly<Record<Herkunft, Spur>> = {
  hochladen: 'now',
  befehl: 'now',
  ordner: 'normal',
  xdomea: 'normal',
  altbestand: 'later',
  portal: 'now',
  email: 'normal',
  schnittstelle: 'normal',
  schreiben: 'later',
  demo: 'later',
};

export interface NewLieferung {
  readonly herkunft: Herkunft;
  /** Where the files belong, when it is known. The caller has checked that the actor may see it. */
  readonly akteId?: string | undefined;
}

export function openLieferung(
  tx: Tx,
  actor: Pick<Principal, 'id'>,
  { herkunft, akteId }: NewLieferung,
): Promise<string> {
  return insertLieferung(tx, { herkunft, spur: SPUR[herkunft], akteId: akteId ?? null, createdBy: actor.id });
}

/** Notes files as offered, each with a key of its own. Returns their ids in the given order. */
export async function offerFiles(
  kernel: Pick<Kernel, 'keys'>,
  tx: Tx,
  lieferungId: string,
  files: readonly { name: string; groesse?: number | undefined; merkmal?: string | undefined }[],
): Promise<string[]> {
  const ids = await freshIds(tx, files.length);
  const offered = files.map((file, index) => {
    const id = ids[index] as string;
    return {
      id,
      dateiname: file.name,
      groesse: file.groesse ?? null,
      merkmal: file.merkmal,
      schluessel: kernel.keys.createKey(eingangKeyId(id)),
    };
  });
  await insertOffered(tx, lieferungId, offered);
  return ids;
}

/**
 * Stores the bytes of an offered file once, unmodified, and starts its way. Safe to repeat: a file that is stored
 * already stays as it is. A fault is written at the file and not thrown; the returned status says what became of it.
 */
export async function storeOffered(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  eingangId: string,
  source: () => Readable | Buffer | Promise<Readable | Buffer>,
): Promise<EingangStatus> {
  const eingang = await findWorkEingang(kernel.pool.db, eingangId);
  if (!eingang) throw aktenFaults.EINGANG_NICHT_GEFUNDEN();
  if (!awaitsBytes(eingang)) return eingang.status;
  try {
    const owner = await ownerOf(kernel, kernel.pool.db, eingang);
    const stored = await storeBlob(kernel, owner, source);
    const original = stored.ref;
    const refused = reasonAgainst(original.size, eingang.groesse);
    if (refused) {
      await transact(kernel.pool.db, actor, `eingang:${eingangId}`, (tx) => dropBlob(tx, stored));
      throw refused;
    }
    return await transact(kernel.pool.db, actor, `eingang:${eingangId}`, async (tx) => {
      const locked = await lockWorkEingang(tx, eingangId);
      if (!locked || !awaitsBytes(locked)) {
        await dropBlob(tx, stored);
        return locked?.status ?? 'verworfen';
      }
      await nameBlob(tx, stored);
      const doubleOf = locked.trotz_dublette ? undefined : await findDouble(tx, original.sha256, eingangId);
      await storeOriginal(tx, eingangId, original, doubleOf ? 'dublette' : 'gespeichert', doubleOf ?? null);
      if (!doubleOf) await kernel.jobs.enqueue(tx, zerlegeEingang, [{ eingangId }], { lane: locked.spur });
      await kernel.events.emit(tx, eingangBewegt, { lieferungId: locked.lieferung_id });
      return doubleOf ? 'dublette' : 'gespeichert';
    });
  } catch (cause) {
    return failOffered(kernel, actor, eingangId, cause);
  }
}

/** Changed on the way, or nothing in it: such a file is not taken in, and nothing of it waits for anybody. */
function reasonAgainst(size: number, offered: number | null): Fault | undefined {
  if (offered !== null && size !== offered) return aktenFaults.DATEI_ENTFERNT();
  return size === 0 ? pagesFaults.LEER() : undefined;
}

/** Bytes may still come: never stored, or reading them failed. */
function awaitsBytes(eingang: WorkEingang): boolean {
  return eingang.status === 'angeboten' || (eingang.status === 'fehler' && eingang.original === null);
}

export function ownerOf(kernel: Pick<Kernel, 'keys'>, db: Database | Tx, eingang: WorkEingang) {
  return openOwner(kernel, db, { eingangId: eingang.id, akteId: null, eingangSchluessel: eingang.schluessel });
}

/** Writes at the file why it could not be taken in. */
export async function failOffered(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  eingangId: string,
  cause: unknown,
): Promise<EingangStatus> {
  const fault = asCaptureFault(cause);
  if (isBroken(cause)) throw cause;
  if (!(cause instanceof Fault)) kernel.log.warn({ err: cause, eingangId }, 'a file could not be taken in');
  await transact(kernel.pool.db, actor, `eingang:${eingangId}`, async (tx) => {
    await failEingang(tx, eingangId, toStoredFault(fault));
    const eingang = await findWorkEingang(tx, eingangId);
    if (eingang) await kernel.events.emit(tx, eingangBewegt, { lieferungId: eingang.lieferung_id });
  });
  return 'fehler';
}

/** The database is away or refused: nothing could be written at the file either, and it keeps the state it has. */
function isBroken(cause: unknown): boolean {
  if (cause instanceof Fault || !(cause instanceof Error)) return false;
  const { code = '' } = cause as NodeJS.ErrnoException;
  return (
    /^(08|53|57P|40|55P)/.test(code) ||
    /^E(CONN|PIPE)/.test(code) ||
    /^(Connection|timeout exceeded)/.test(cause.message)
  );
}

/** Trying again later helps. */
export function isPassing(fehler: StoredFault | null): boolean {
  return fehler !== null && PASSING.includes(fehler.code);
}

/** What the operating system says, in words for the one who brought the file. */
function asCaptureFault(cause: unknown): Fault {
  if (cause instanceof Fault)
    return cause.code === 'blobs.KEIN_PLATZ' ? aktenFaults.SPEICHER_VOLL({}, { cause }) : cause;
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return aktenFaults.SPEICHER_VOLL({}, { cause });
    case 'EACCES':
    case 'EPERM':
      return aktenFaults.DATEI_NICHT_LESBAR({}, { cause });
    case 'ENOENT':
    case 'ESTALE':
    case 'EIO':
      return aktenFaults.DATEI_ENTFERNT({}, { cause });
    default:
      return aktenFaults.DATEI_NICHT_ANGEKOMMEN({}, { cause });
  }
}

export function toStoredFault(fault: Fault): StoredFault {
  return { code: fault.code, titel: fault.title, rat: fault.advice };
}

export interface Angebot {
  readonly lieferungId: string;
  readonly dateiname: string;
  readonly source: () => Readable | Buffer | Promise<Readable | Buffer>;
}

/** Offers one file and stores it: for sources that have the bytes at hand (folder, command, demo). */
export async function erfasse(
  kernel: Kernel,
  actor: Pick<Principal, 'id'>,
  { lieferungId, dateiname, source }: Angebot,
): Promise<{ eingangId: string; status: EingangStatus }> {
  const [eingangId] = await transact(kernel.pool.db, actor, `lieferung:${lieferungId}`, (tx) =>
    offerFiles(kernel, tx, lieferungId, [{ name: dateiname }]),
  );
  if (!eingangId) throw aktenFaults.LIEFERUNG_NICHT_GEFUNDEN();
  return { eingangId, status: await storeOffered(kernel, actor, eingangId, source) };
}
