/** The day on which the effect of an application ended, and what was issued on it. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface EntscheidRow {
  readonly entscheidung: 'erteilung' | 'teilweise' | 'ablehnung' | 'massnahme';
  readonly bekannt_am: string;
  readonly rechtsbehelf_bis: string | null;
  /** Of a measure. */
  readonly massnahme: string | null;
}

/** The last one that was announced. */
export async function findEntscheid(db: Database | Tx, verfahrenId: string): Promise<EntscheidRow | undefined> {
  const { rows } = await sql<EntscheidRow>`select s.entscheidung, s.bekannt_am::text as bekannt_am,
      s.rechtsbehelf_bis::text as rechtsbehelf_bis, f.plan #>> '{ende,massnahme}' as massnahme
    from vorgaenge.schreiben s left join vorgaenge.bescheid_folge f on f.schreiben_id = s.id
    where s.verfahren_id = ${verfahrenId} and s.art = 'bescheid' and s.stand = 'bekannt' and s.bekannt_am is not null
    order by s.bekannt_am desc, s.id desc limit 1`.execute(db);
  return rows[0];
}

export async function listOffeneRechtsbehelfe(
  db: Database | Tx,
  verfahrenId: string,
): Promise<('klage' | 'eilantrag')[]> {
  const { rows } = await sql<{ art: 'klage' | 'eilantrag' }>`select art from vorgaenge.rechtsbehelf
    where verfahren_id = ${verfahrenId} and erledigt_am is null`.execute(db);
  return rows.map(({ art }) => art);
}

/** Certificates of this application; how many there were. */
export async function endFiktionspapiere(tx: Tx, verfahrenId: string): Promise<number> {
  const { rows } = await sql`update vorgaenge.ausweispapier set abgeloest_at = now()
    where verfahren_id = ${verfahrenId} and art = 'fiktion' and abgeloest_at is null returning id`.execute(tx);
  return rows.length;
}

/** Sheets for employers that rested on the fiction: those of titles that would have run out. Codes answer no more. */
export async function revokeFiktionsblaetter(
  tx: Tx,
  { personId, tag, grund }: { personId: string; tag: string; grund: string },
  by: string,
): Promise<number> {
  const { rows } = await sql`update vorgaenge.pruefblatt b set widerrufen_at = now(), widerrufen_von = ${by},
      widerruf_grund = ${grund}
    from vorgaenge.titel t where t.id = b.titel_id and t.person_id = ${personId} and b.widerrufen_at is null
      and t.endet < b.gueltig_bis and t.endet <= ${tag}::date returning b.id`.execute(tx);
  return rows.length;
}
