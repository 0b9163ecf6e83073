/** Passports and originals that the office holds. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';
import type { Verwahrung } from './bestand.schema.ts';

export interface VerwahrungRow {
  readonly id: string;
  readonly akte_id: string;
  readonly aktenzeichen: string;
  readonly art: Verwahrung['art'];
  readonly bezeichnung: string;
  readonly nummer: string | null;
  readonly ort: string;
  readonly grund: string;
  readonly abgegeben_von: string;
  readonly genommen_at: string;
  readonly genommen_by: string;
  readonly rueckgabe_at: string | null;
  readonly rueckgabe_by: string | null;
  readonly rueckgabe_an: string | null;
  readonly version: number;
}

const COLUMNS =
  sql.raw(`v.id, v.akte_id, a.aktenzeichen, v.art, v.bezeichnung, v.nummer, v.ort, v.grund, v.abgegeben_von,
  v.genommen_at, v.genommen_by, v.rueckgabe_at, v.rueckgabe_by, v.rueckgabe_an, v.version
  from akten.verwahrung v join akten.akte a on a.id = v.akte_id`);

export async function listVerwahrungRows(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
): Promise<VerwahrungRow[]> {
  const { rows } = await sql<VerwahrungRow>`
    select ${COLUMNS} where v.akte_id = ${akteId} and ${sichtbareAkte(actor)}
    order by v.rueckgabe_at is not null, v.id desc`.execute(db);
  return rows;
}

export async function findVerwahrung(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<VerwahrungRow | undefined> {
  const { rows } = await sql<VerwahrungRow>`
    select ${COLUMNS} where v.id = ${id} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

export async function insertVerwahrung(
  tx: Tx,
  v: Pick<Verwahrung, 'akteId' | 'art' | 'bezeichnung' | 'ort' | 'grund' | 'abgegebenVon'> & {
    nummer?: string | undefined;
    by: string;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.verwahrung (akte_id, art, bezeichnung, nummer, ort, grund, abgegeben_von, genommen_by)
    values (${v.akteId}, ${v.art}, ${v.bezeichnung}, ${v.nummer || null}, ${v.ort}, ${v.grund}, ${v.abgegebenVon}, ${v.by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** False when the version is stale or it went back already. */
export async function returnVerwahrung(
  tx: Tx,
  id: string,
  values: { version: number; an: string; by: string },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.verwahrung set rueckgabe_at = now(), rueckgabe_by = ${values.by}, rueckgabe_an = ${values.an},
      version = version + 1
    where id = ${id} and version = ${values.version} and rueckgabe_at is null returning 1`.execute(tx);
  return rows.length > 0;
}
