/** Decrees in the database: what an editor has set stays, what only a reader found may be found anew. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { BeziehungInput } from '../bestand/werk.schema.ts';
import type { Pruefpunkt } from './erlass.rules.ts';

export interface KnownErlass {
  readonly id: string;
  readonly kurz: string;
  readonly titel: string;
  readonly herausgeber: string;
  readonly datum: string | null;
  readonly gueltigAb: string | null;
  readonly gueltigBis: string | null;
  readonly bezug: readonly string[];
  readonly vonHand: readonly string[];
  /** Day of its only text. */
  readonly fassungAb: string | null;
}

export async function findErlassBySchluessel(
  tx: Tx,
  sammlungId: string,
  schluessel: string,
): Promise<KnownErlass | undefined> {
  const { rows } = await sql<KnownErlass>`
    select w.id, w.kurz, w.titel, w.herausgeber, w.datum::text, w.gueltig_ab::text as "gueltigAb",
      w.gueltig_bis::text as "gueltigBis", w.bezug, w.von_hand as "vonHand",
      (select min(f.gueltig_ab)::text from erlasse.fassung f where f.werk_id = w.id) as "fassungAb"
    from erlasse.werk w where w.sammlung_id = ${sammlungId} and w.schluessel = ${schluessel} for no key update`.execute(
    tx,
  );
  return rows[0];
}

export async function savePruefung(
  tx: Tx,
  werkId: string,
  { zuPruefen, beginnUnklar }: { readonly zuPruefen: readonly Pruefpunkt[]; readonly beginnUnklar: boolean },
): Promise<void> {
  await sql`update erlasse.werk set beginn_unklar = ${beginnUnklar} and not 'gueltigAb' = any (von_hand),
      zu_pruefen = (select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(${JSON.stringify(zuPruefen)}::jsonb) p
        where not (p ->> 'feld') = any (von_hand))
    where id = ${werkId} and geprueft_von is null`.execute(tx);
}

/** A relation that an editor has decided stays as it is; of the others those that are no longer found go. */
export async function saveBeziehungen(tx: Tx, werkId: string, beziehungen: readonly BeziehungInput[]): Promise<void> {
  const json = JSON.stringify(
    beziehungen.map(({ art, ziel, abschnitte = [], fundtext = '' }) => ({ art, ziel, abschnitte, fundtext })),
  );
  await sql`insert into erlasse.beziehung (von_werk_id, art, ziel, abschnitte, fundtext)
    select ${werkId}::uuid, art, ziel, abschnitte, fundtext
    from jsonb_to_recordset(${json}::jsonb) as x(art text, ziel text, abschnitte jsonb, fundtext text)
    on conflict (von_werk_id, art, ziel) do update set abschnitte = excluded.abschnitte, fundtext = excluded.fundtext
      where erlasse.beziehung.stand = 'vorschlag'`.execute(tx);
  await sql`delete from erlasse.beziehung b where b.von_werk_id = ${werkId} and b.stand = 'vorschlag'
    and not exists (select from jsonb_to_recordset(${json}::jsonb) as x(art text, ziel text)
      where x.art = b.art and x.ziel = b.ziel)`.execute(tx);
}

/** Of a decree marked VS-NfD: it waits once more. */
export async function withdrawFreigabe(tx: Tx, werkId: string): Promise<void> {
  await sql`update erlasse.werk set freigegeben_von = null, freigegeben_at = null, version = version + 1
    where id = ${werkId} and freigegeben_at is not null`.execute(tx);
}
