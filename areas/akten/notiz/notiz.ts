/** Notes for people. */
import type { Tx } from '#platform/db/db.ts';
import { namer } from '../vorgang/vorgang.ts';
import type { Notiz } from './notiz.schema.ts';
import type { NotizRow } from './notiz.sql.ts';

export async function toNotizen(tx: Tx, rows: readonly NotizRow[], actorId: string): Promise<Notiz[]> {
  const nameOf = await namer(
    tx,
    rows.flatMap((row) => [row.created_by, row.gestrichen_von]),
  );
  return rows.map((row) => ({
    id: row.id,
    art: row.art,
    ...(row.vorgang ? { vorgang: row.vorgang } : {}),
    ...(row.dokument ? { dokument: row.dokument } : {}),
    ...(row.seite === null ? {} : { seite: row.seite }),
    ...kastenOf(row),
    ...(row.stempel ? { stempel: row.stempel } : {}),
    text: row.text,
    von: nameOf(row.created_by),
    eigene: row.created_by === actorId,
    am: row.created_at,
    ...(row.updated_at > row.created_at ? { geaendertAm: row.updated_at } : {}),
    ...(row.gestrichen_at && row.gestrichen_von
      ? { gestrichen: { am: row.gestrichen_at, von: nameOf(row.gestrichen_von) } }
      : {}),
    version: row.version,
  }));
}

function kastenOf({ x, y, w, h }: NotizRow): Pick<Notiz, 'kasten'> {
  return x === null || y === null || w === null || h === null ? {} : { kasten: { x, y, w, h } };
}
