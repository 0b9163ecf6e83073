/** Whether the sources that somebody may read hold a place. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Stelle } from './glossar.schema.ts';

/** Heading of the newest text of the place; undefined where the actor has no such place. */
export async function findUeberschrift(
  db: Database | Tx,
  actor: Principal,
  { kurz, bezeichnung, absatz }: Stelle,
): Promise<string | undefined> {
  const { rows } = await sql<{ ueberschrift: string }>`
    select n.ueberschrift from erlasse.norm n
    join erlasse.werk w on w.id = n.werk_id join erlasse.sammlung s on s.id = w.sammlung_id
    where w.kurz = ${kurz} and n.bezeichnung = ${bezeichnung} and ${darfLesen(actor, 's')}
      and (${absatz} = '' or exists (select 1 from erlasse.absatz a where a.norm_id = n.id and a.nr = ${absatz}))
    order by n.id desc limit 1`.execute(db);
  return rows[0]?.ueberschrift;
}

/** Of these works the ones that exist and that the actor may not read: nobody learns of them by the Glossar. */
export async function findVerborgene(
  db: Database | Tx,
  actor: Principal,
  kurze: readonly string[],
): Promise<ReadonlySet<string>> {
  if (kurze.length === 0) return new Set();
  const { rows } = await sql<{ kurz: string }>`
    select w.kurz from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where w.kurz = any (${[...kurze]}::text[]) group by w.kurz having not bool_or(${darfLesen(actor, 's')})`.execute(
    db,
  );
  return new Set(rows.map(({ kurz }) => kurz));
}
