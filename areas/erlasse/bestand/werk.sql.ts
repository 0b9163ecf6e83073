/** A work, its versions and their sections: each text is stored once, however many versions carry it. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Absatz, Teil, WerkMitText } from './werk.schema.ts';

/** Locks the work until commit; makes it where it is not there yet. */
export async function saveWerk(tx: Tx, sammlungId: string, werk: WerkMitText, by: string): Promise<string> {
  const { schluessel, kurz, titel } = werk;
  await sql`insert into erlasse.werk (sammlung_id, schluessel, kurz, titel, created_by)
    values (${sammlungId}, ${schluessel}, ${kurz}, ${titel}, ${by})
    on conflict (sammlung_id, schluessel) do nothing`.execute(tx);
  const { rows } = await sql<{ id: string }>`select id from erlasse.werk
    where sammlung_id = ${sammlungId} and schluessel = ${schluessel} for no key update`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** Its head becomes what the newest source says; a source that says the same changes nothing. */
export async function saveKopf(tx: Tx, id: string, werk: WerkMitText): Promise<void> {
  const { kurz, titel, herausgeber, bezug } = werk;
  await sql`update erlasse.werk w set (kurz, titel, herausgeber, datum, gueltig_ab, gueltig_bis, bezug, einstufung, version)
      = (k.kurz, k.titel, k.herausgeber, k.datum, k.gueltig_ab, k.gueltig_bis, k.bezug, coalesce(k.einstufung, w.einstufung),
        w.version + 1)
    from (select ${kurz}::text as kurz, ${titel}::text as titel, ${herausgeber}::text as herausgeber,
      ${werk.datum ?? null}::date as datum, ${werk.gueltigAb ?? null}::date as gueltig_ab,
      ${werk.gueltigBis ?? null}::date as gueltig_bis, ${bezug}::text[] as bezug, ${werk.einstufung ?? null}::text as einstufung) k
    where w.id = ${id} and (w.kurz, w.titel, w.herausgeber, w.datum, w.gueltig_ab, w.gueltig_bis, w.bezug, w.einstufung)
      is distinct from (k.kurz, k.titel, k.herausgeber, k.datum, k.gueltig_ab, k.gueltig_bis, k.bezug,
        coalesce(k.einstufung, w.einstufung))`.execute(tx);
}

export interface NewNorm {
  readonly sha256: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  /** `teile` is asked only of what is not stored yet. */
  readonly absaetze: readonly (Absatz & { readonly teile: () => readonly Teil[] })[];
}

/** Stores what is not there yet; returns the id of each by its hash. */
export async function saveNormen(
  tx: Tx,
  werkId: string,
  normen: readonly NewNorm[],
): Promise<ReadonlyMap<string, string>> {
  const json = JSON.stringify(
    normen.map(({ sha256, bezeichnung, ueberschrift }) => ({ sha256, bezeichnung, ueberschrift })),
  );
  const { rows: inserted } = await sql<{ id: string; sha256: string }>`
    insert into erlasse.norm (werk_id, bezeichnung, ueberschrift, sha256)
    select distinct on (sha256) ${werkId}::uuid, bezeichnung, ueberschrift, sha256
    from jsonb_to_recordset(${json}::jsonb) as x(sha256 text, bezeichnung text, ueberschrift text)
    on conflict (werk_id, sha256) do nothing returning id, sha256`.execute(tx);
  const idOf = new Map(inserted.map(({ id, sha256 }) => [sha256, id]));
  const absaetze = normen.flatMap(({ sha256, absaetze: own }) => {
    const normId = idOf.get(sha256);
    idOf.delete(sha256);
    return normId
      ? own.map(({ nr, text, teile }, ordnung) => ({ norm_id: normId, ordnung, nr, text, teile: teile() }))
      : [];
  });
  await sql`insert into erlasse.absatz (norm_id, ordnung, nr, text, teile)
    select norm_id, ordnung, nr, text, teile from jsonb_to_recordset(${JSON.stringify(absaetze)}::jsonb)
      as x(norm_id uuid, ordnung int, nr text, text text, teile jsonb)`.execute(tx);
  const { rows } = await sql<{
    id: string;
    sha256: string;
  }>`select id, sha256 from erlasse.norm where werk_id = ${werkId}`.execute(tx);
  return new Map(rows.map(({ id, sha256 }) => [sha256, id]));
}
