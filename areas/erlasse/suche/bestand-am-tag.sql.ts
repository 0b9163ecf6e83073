/** The sections that are in force on a day, with their Absätze: each law by its Fassung of the day. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';

export interface AmTagRow {
  readonly id: string;
  readonly werk_id: string;
  readonly art: Sammlungsart;
  readonly sammlung: string;
  readonly kurz: string;
  readonly titel: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly gliederung: readonly string[];
  readonly absaetze: readonly { readonly nr: string; readonly text: string }[] | null;
  readonly gueltig_ab: string;
  readonly gueltig_bis: string | null;
  readonly stand: string;
  readonly hinweise: readonly string[];
  readonly vor_bestand: boolean;
}

export async function listAmTag(db: Database | Tx, actor: Principal, tag: string): Promise<AmTagRow[]> {
  const { rows } = await sql<AmTagRow>`
    select n.id, w.id as werk_id, s.art, s.name as sammlung, w.kurz, w.titel, n.bezeichnung, n.ueberschrift, fn.gliederung,
      (select jsonb_agg(jsonb_build_object('nr', a.nr, 'text', a.text) order by a.ordnung) from erlasse.absatz a
        where a.norm_id = n.id) as absaetze,
      f.gueltig_ab, w.gueltig_bis, f.stand, f.hinweise, f.gueltig_ab > ${tag}::date as vor_bestand
    from erlasse.sammlung s join erlasse.werk w on w.sammlung_id = s.id
    cross join lateral (
      select * from erlasse.fassung v where v.werk_id = w.id
      order by (v.gueltig_ab <= ${tag}::date) desc, abs(v.gueltig_ab - ${tag}::date) limit 1) f
    join erlasse.fassung_norm fn on fn.fassung_id = f.id
    join erlasse.norm n on n.id = fn.norm_id
    where ${darfLesen(actor, 's')} and (w.einstufung is null or w.freigegeben_at is not null)
      and (s.art = 'recht' or (${tag}::date between w.gueltig_ab and coalesce(w.gueltig_bis, ${tag}::date)
        and not exists (select from erlasse.beziehung b join erlasse.werk r on r.id = b.von_werk_id
          where b.ziel_werk_id = w.id and b.art = 'hebt_auf' and b.stand <> 'abgelehnt' and r.gueltig_ab <= ${tag}::date)))
    order by w.kurz, fn.ordnung`.execute(db);
  return rows;
}

export interface NichtInKraftRow {
  readonly werk_id: string;
  readonly kurz: string;
  readonly titel: string;
  readonly ab: string | null;
  readonly bis: string | null;
  readonly durch: string | null;
  readonly text: string;
}

/** Erlasse and Hausregeln that hold on another day than this. */
export async function listNichtInKraft(db: Database | Tx, actor: Principal, tag: string): Promise<NichtInKraftRow[]> {
  const { rows } = await sql<NichtInKraftRow>`
    select w.id as werk_id, w.kurz, w.titel, w.gueltig_ab as ab, least(w.gueltig_bis, aufhebung.ab - 1) as bis, aufhebung.kurz as durch,
      (select string_agg(n.ueberschrift || ' ' || a.text, ' ') from erlasse.norm n join erlasse.absatz a on a.norm_id = n.id
        where n.werk_id = w.id) as text
    from erlasse.sammlung s join erlasse.werk w on w.sammlung_id = s.id
    left join lateral (
      select r.kurz, r.gueltig_ab as ab from erlasse.beziehung b join erlasse.werk r on r.id = b.von_werk_id
      where b.ziel_werk_id = w.id and b.art = 'hebt_auf' and b.stand <> 'abgelehnt' order by r.gueltig_ab limit 1) aufhebung on true
    where ${darfLesen(actor, 's')} and s.art <> 'recht' and (w.einstufung is null or w.freigegeben_at is not null)
      and (w.gueltig_ab > ${tag}::date or least(w.gueltig_bis, aufhebung.ab - 1) < ${tag}::date)`.execute(db);
  return rows;
}
