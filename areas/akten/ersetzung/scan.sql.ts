/** With which device and settings a Lieferung was scanned, by whom, and what it replaces. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface NewScan {
  readonly lieferungId: string;
  readonly scannerFassung: string;
  readonly profilFassung: string;
  readonly person: string;
  /** As people know them; absent where files came without a person. */
  readonly name: string | null;
  readonly ersetztDokumentId: string | null;
}

export async function insertScan(tx: Tx, scan: NewScan): Promise<void> {
  await sql`insert into akten.scan (lieferung_id, scanner_fassung, profil_fassung, gescannt_von, gescannt_name, ersetzt_dokument_id)
    values (${scan.lieferungId}, ${scan.scannerFassung}, ${scan.profilFassung}, ${scan.person}, ${scan.name},
      ${scan.ersetztDokumentId})`.execute(tx);
}

export interface ScanRow {
  readonly scanner_fassung: string;
  readonly profil_fassung: string;
  readonly gescannt_von: string;
  readonly gescannt_name: string | null;
  readonly ersetzt_dokument_id: string | null;
  /** Instant at which the files were handed in. */
  readonly created_at: string;
}

export async function findScan(db: Database | Tx, dokumentId: string): Promise<ScanRow | undefined> {
  const { rows } = await sql<ScanRow>`
    select sc.scanner_fassung, sc.profil_fassung, sc.gescannt_von, sc.gescannt_name, sc.ersetzt_dokument_id, sc.created_at
    from akten.dokument d join akten.eingang e on e.id = d.eingang_id join akten.scan sc on sc.lieferung_id = e.lieferung_id
    where d.id = ${dokumentId}`.execute(db);
  return rows[0];
}

/** Locks the document whose scan was objected to; false when it was not, or is replaced already. */
export async function lockReplaceable(tx: Tx, dokumentId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from akten.sichtpruefung sp where sp.dokument_id = ${dokumentId} and sp.stand = 'beanstandet'
      and not exists (
        select 1 from akten.scan sc where sc.ersetzt_dokument_id = sp.dokument_id and (
          not exists (select 1 from akten.eingang e where e.lieferung_id = sc.lieferung_id)
          or exists (select 1 from akten.eingang e where e.lieferung_id = sc.lieferung_id
                     and (e.status not in ('fehler', 'verworfen')))))
    for update of sp`.execute(tx);
  return rows.length > 0;
}
