/** Persons and their Akten in sets, for lists of hundreds: one statement a table, whatever the number. */
import { sql } from 'kysely';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Tx } from '#platform/db/db.ts';
import type { PersonValues } from './person.sql.ts';

export async function insertPersonen(
  tx: Tx,
  rows: readonly (PersonValues & { readonly id: string })[],
  createdBy: string,
): Promise<void> {
  await sql`
    insert into akten.person (id, familienname, geburtsname, vornamen, aliase, geburtsdatum, geburtsort, geburtsstaat,
      geschlecht, staatsangehoerigkeiten, ordnung, suchname, klang, created_by)
    select p.id, p.familienname, p.geburtsname, p.vornamen, p.aliase, p.geburtsdatum, p.geburtsort, p.geburtsstaat,
      p.geschlecht, array(select jsonb_array_elements_text(p.staatsangehoerigkeiten)), p.ordnung, p.suchname,
      array(select jsonb_array_elements_text(p.klang)), ${createdBy}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, familienname text, geburtsname text,
      vornamen text, aliase jsonb, geburtsdatum text, geburtsort text, geburtsstaat text, geschlecht text,
      staatsangehoerigkeiten jsonb, ordnung text, suchname text, klang jsonb)`.execute(tx);
}

export interface NeueAkteRow {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly zustand: 'A' | 'B';
  readonly teamId: string;
  readonly buchstabe: string;
  readonly schluessel: WrappedKey;
  readonly personId: string;
}

/** Returns the ids of those that were inserted: an Aktenzeichen that exists, or stands twice in the list, leaves a gap. */
export async function insertAkten(tx: Tx, rows: readonly NeueAkteRow[], createdBy: string): Promise<Set<string>> {
  const json = JSON.stringify(rows);
  const { rows: made } = await sql<{ id: string }>`
    insert into akten.akte (id, aktenzeichen, zustand, team_id, buchstabe, schluessel, created_by)
    select a.id, a.aktenzeichen, a.zustand, a."teamId", a.buchstabe, a.schluessel, ${createdBy}
    from jsonb_to_recordset(${json}::jsonb)
      as a (id uuid, aktenzeichen text, zustand text, "teamId" text, buchstabe text, schluessel jsonb)
    on conflict (aktenzeichen) do nothing returning id`.execute(tx);
  await sql`
    insert into akten.akte_person (akte_id, person_id, rolle)
    select a.id, a."personId", 'hauptperson' from jsonb_to_recordset(${json}::jsonb) as a (id uuid, "personId" uuid)
    where exists (select from akten.akte where id = a.id)`.execute(tx);
  return new Set(made.map(({ id }) => id));
}
