/** What an upload belongs to: a file that a delivery offered, or a message of another authority. */
import type { Readable } from 'node:stream';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { findWorkEingang, type WorkEingang } from './erfassung.sql.ts';
import { isPassing, storeOffered } from './erfassung.ts';
import { storeXdomeaPaket } from './xdomea/uebernahme.jobs.ts';
import { findWorkPaket, type PaketRow } from './xdomea/uebernahme.sql.ts';

export interface UploadTarget {
  readonly createdBy: string;
  /** Bytes as announced; null when nobody said. */
  readonly groesse: number | null;
  /** Takes no file any more. */
  readonly geschlossen: boolean;
  /** Set when it is a file of a delivery whose row tells its fate. */
  readonly eingang?: WorkEingang;
  /** `bleibt`: there was no room, and the uploaded copy is needed for another try. */
  store(actor: Pick<Principal, 'id'>, source: () => Readable): Promise<{ status: string; bleibt: boolean }>;
}

export async function findUploadTarget(kernel: Kernel, id: string): Promise<UploadTarget | undefined> {
  const eingang = await findWorkEingang(kernel.pool.db, id);
  if (eingang) return ofEingang(kernel, eingang);
  const paket = await findWorkPaket(kernel.pool.db, id);
  return paket && ofPaket(kernel, paket);
}

function ofEingang(kernel: Kernel, eingang: WorkEingang): UploadTarget {
  return {
    createdBy: eingang.created_by,
    groesse: eingang.groesse,
    geschlossen: eingang.lieferung_status === 'abgeschlossen',
    eingang,
    store: async (actor, source) => {
      const status = await storeOffered(kernel, actor, eingang.id, source);
      const bleibt =
        status === 'fehler' && isPassing((await findWorkEingang(kernel.pool.db, eingang.id))?.fehler ?? null);
      return { status, bleibt };
    },
  };
}

function ofPaket(kernel: Kernel, paket: PaketRow): UploadTarget {
  return {
    createdBy: paket.created_by,
    groesse: paket.groesse,
    geschlossen: paket.status !== 'angeboten',
    store: async (actor, source) => ({ status: await storeXdomeaPaket(kernel, actor, paket, source), bleibt: false }),
  };
}
