/** Cases of the office: reported, looked at, measured. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Stelle } from '../glossar/glossar.schema.ts';
import type { Prueffall } from './guete.schema.ts';

export interface NewPrueffall {
  readonly frage: string;
  readonly stichtag: string;
  readonly gold: readonly Stelle[];
  readonly bemerkung: string;
}

export async function insertPrueffall(tx: Tx, fall: NewPrueffall, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into erlasse.prueffall (frage, stichtag, gold, bemerkung, created_by)
    values (${fall.frage}, ${fall.stichtag}, ${JSON.stringify(fall.gold)}::jsonb, ${fall.bemerkung}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listPrueffallRows(
  db: Database | Tx,
  stand: Prueffall['stand'],
  limit: number,
): Promise<Prueffall[]> {
  const { rows } = await sql<Prueffall>`
    select id, version, frage, stichtag, gold, auch, bemerkung, stand, created_by as von, created_at as am
    from erlasse.prueffall where stand = ${stand} order by id desc limit ${limit}`.execute(db);
  return rows;
}

export async function countPrueffaelle(db: Database | Tx): Promise<{ gilt: number; gemeldet: number }> {
  const { rows } = await sql<{ gilt: number; gemeldet: number }>`
    select count(*) filter (where stand = 'gilt')::int as gilt, count(*) filter (where stand = 'gemeldet')::int as gemeldet
    from erlasse.prueffall`.execute(db);
  return rows[0] ?? { gilt: 0, gemeldet: 0 };
}

export interface Entscheidung {
  readonly stand: 'gilt' | 'abgelehnt';
  readonly frage: string;
  readonly stichtag: string;
  readonly gold: readonly Stelle[];
  readonly auch: readonly Stelle[];
}

/** A case that holds may be decided anew. False when somebody was quicker. */
export async function decidePrueffallRow(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  { stand, frage, stichtag, gold, auch }: Entscheidung,
  by: string,
): Promise<boolean> {
  const { rows } = await sql`
    update erlasse.prueffall set stand = ${stand}, frage = ${frage}, stichtag = ${stichtag},
      gold = ${JSON.stringify(gold)}::jsonb, auch = ${JSON.stringify(auch)}::jsonb,
      entschieden_von = ${by}, entschieden_at = now(), version = version + 1
    where id = ${seen.id} and version = ${seen.version} returning id`.execute(tx);
  return rows.length === 1;
}
