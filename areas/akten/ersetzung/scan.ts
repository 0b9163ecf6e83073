/** Notes at a Lieferung with what it was scanned. Without that, nothing of it is a scan that may replace its paper. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findDokumentById } from '../dokument.sql.ts';
import { notFound } from '../sichtbar.ts';
import { findWorkDokument } from '../verarbeitung.sql.ts';
import { ersetzungFaults } from './ersetzung.faults.ts';
import { insertScan, lockReplaceable } from './scan.sql.ts';
import type { ScanAngabe } from './vorgabe.schema.ts';
import { listGeltendeProfile, type Scanwahl } from './vorgabe.ts';

/** For the upload of a person. Throws PROFIL_GILT_NICHT, ERSATZ_NUR_EINER. */
export async function noteScan(
  context: Pick<ActionContext, 'tx' | 'actor' | 'clock'>,
  lieferungId: string,
  files: number,
  { profil, ersetztDokumentId = null }: { profil: string; ersetztDokumentId?: ScanAngabe['ersetztDokumentId'] | null },
): Promise<void> {
  const { tx, actor, clock } = context;
  const chosen = (await listGeltendeProfile(tx, clock)).find((one) => one.profil.schluessel === profil);
  if (!chosen) throw ersetzungFaults.PROFIL_GILT_NICHT();
  if (ersetztDokumentId) {
    if (!(await seesReplaced(context, ersetztDokumentId))) throw await notFound(context, 'dokument', ersetztDokumentId);
    if (files !== 1 || !(await lockReplaceable(tx, ersetztDokumentId))) throw ersetzungFaults.ERSATZ_NUR_EINER();
  }
  await insertScan(tx, {
    lieferungId,
    scannerFassung: chosen.scanner.id,
    profilFassung: chosen.profil.id,
    person: actor.id,
    name: actor.displayName,
    ersetztDokumentId,
  });
}

/** A new scan goes where the one lies that it replaces, also when who scans it reads no Akten. */
export async function akteOfReplaced(tx: Tx, scan: ScanAngabe | undefined): Promise<string | undefined> {
  if (!scan?.ersetztDokumentId) return undefined;
  return (await findWorkDokument(tx, scan.ersetztDokumentId))?.akte_id ?? undefined;
}

/** Who scans reads no Akten: it is enough that the document lies within their scope and waits for a new scan. */
async function seesReplaced({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<boolean> {
  const reads = { ...actor, rights: new Set([...actor.rights, 'akten.lesen', 'akten.eingang'] as const) };
  return (await findDokumentById(tx, { ...reads, scope: { ...actor.scope, akten: [] } }, id)) !== undefined;
}

/** Of a file in the watched folder: the profile that claims its subfolder. */
export async function findOrdnerProfile({
  pool,
  clock,
}: Pick<Kernel, 'pool' | 'clock'>): Promise<(name: string) => Scanwahl | undefined> {
  const all = (await listGeltendeProfile(pool.db, clock)).filter(({ profil }) => profil.inhalt.ordner !== '');
  return (name) => {
    const [first, ...rest] = name.toLowerCase().split('/');
    return rest.length === 0 ? undefined : all.find(({ profil }) => profil.inhalt.ordner.toLowerCase() === first);
  };
}

/** For the folder, where nobody hands in anything in person. */
export function noteOrdnerScan(tx: Tx, lieferungId: string, person: string, chosen: Scanwahl): Promise<void> {
  return insertScan(tx, {
    lieferungId,
    scannerFassung: chosen.scanner.id,
    profilFassung: chosen.profil.id,
    person,
    name: null,
    ersetztDokumentId: null,
  });
}
