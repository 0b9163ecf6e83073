/** Musterstadt in the middle of its registry: three weeks of scanning behind it, a few urgent Akten ahead. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

/** Akten that came from paper, in the order of their numbers; the last of them still stand in the shelf. */
const PAPIERAKTEN = 160;
const GESCANNT = 104;
/** Working days that the scanned ones are spread over. */
const TAGE = 15;

/** @param heute ISO date */
export async function seedBestand(tx: Tx, heute: string, by: string): Promise<void> {
  await sql`
    insert into akten.bestand (akte_id, regal, dicke_mm, blaetter, created_by)
    select id, 'Regal ' || (1 + nr % 7), 4 + (nr * 7) % 23, 30 + (nr * 37) % 160, ${by}
    from (select id, row_number() over (order by aktenzeichen) as nr from akten.akte) as a
    where nr <= ${PAPIERAKTEN} on conflict do nothing`.execute(tx);
  const days = workingDaysBefore(heute, TAGE);
  const rows = days.flatMap((tag, index) => {
    const from = Math.floor((GESCANNT * index) / TAGE);
    const to = Math.floor((GESCANNT * (index + 1)) / TAGE);
    return from < to ? [{ tag, from, to }] : [];
  });
  await sql`
    insert into akten.papier_schritt (akte_id, nach, ort, created_at, created_by)
    select b.akte_id, 'gescannt', 'Karton ' || (1 + b.nr / 12), (t.tag || ' 11:00')::timestamp at time zone 'Europe/Berlin',
      ${by}
    from (select akte_id, row_number() over (order by aktenzeichen) - 1 as nr
      from akten.bestand join akten.akte on id = akte_id) as b
    join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (tag text, "from" int, "to" int)
      on b.nr >= t."from" and b.nr < t."to"`.execute(tx);
  await sql`
    update akten.bestand b set papier = 'gescannt', papier_ort = s.ort, papier_at = s.created_at
    from akten.papier_schritt s where s.akte_id = b.akte_id and s.nach = 'gescannt'`.execute(tx);
  await sql`
    update akten.bestand set eilig_bis = ${heute}::date + (2 + n)::int, eilig_grund = 'Vorsprache ist gebucht'
    from (select akte_id as id, row_number() over (order by aktenzeichen) as n
      from akten.bestand join akten.akte on akte.id = akte_id where papier = 'regal' order by aktenzeichen limit 4) e
    where e.id = akte_id`.execute(tx);
  await sql`insert into akten.bestand_projekt (cent_je_blatt, ziel) values (9, ${heute}::date + 60)
    on conflict do nothing`.execute(tx);
}

function workingDaysBefore(heute: string, count: number): string[] {
  const days: string[] = [];
  for (
    let day = Temporal.PlainDate.from(heute).subtract({ days: 1 });
    days.length < count;
    day = day.subtract({ days: 1 })
  )
    if (day.dayOfWeek <= 5) days.unshift(day.toString());
  return days;
}
