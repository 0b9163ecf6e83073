/** Queries of the take-over. Lines are worked off in batches under their own lock: each is applied once. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Uebernahmesatz } from './uebernahme.liste.ts';
import type { Uebernahmebefund } from './uebernahme.schema.ts';

export interface Zeilendaten extends Uebernahmesatz {
  readonly akteId?: string;
  readonly personId?: string;
}

export interface NewZeile {
  readonly zeile: number;
  readonly befund: Uebernahmebefund;
  readonly satz: string;
  /** Only of lines that are going to be applied. */
  readonly daten: Zeilendaten | null;
}

export async function insertUebernahme(
  tx: Tx,
  u: { readonly datei: string; readonly pruefsumme: string; readonly teamId: string },
  zeilen: readonly NewZeile[],
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.uebernahme (datei, pruefsumme, team_id, zeilen, created_by)
    values (${u.datei}, ${u.pruefsumme}, ${u.teamId}, ${zeilen.length}, ${by}) returning id`.execute(tx);
  const { id } = rows[0] as { id: string };
  await sql`insert into vorgaenge.uebernahme_zeile (uebernahme_id, zeile, befund, satz, daten)
    select ${id}, z.zeile, z.befund, z.satz, nullif(z.daten, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) as z (zeile int, befund text, satz text, daten jsonb)`.execute(
    tx,
  );
  return id;
}

export interface UebernahmeRow {
  readonly id: string;
  readonly datei: string;
  readonly team_id: string;
  readonly stand: 'geprueft' | 'laeuft' | 'fertig' | 'verworfen';
  readonly zeilen: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly fertig_at: string | null;
  readonly zahlen: Partial<Record<Uebernahmebefund, number>>;
  readonly angewendet: number;
  readonly offen: number;
}

const SELECT = sql.raw(`select u.id, u.datei, u.team_id, u.stand, u.zeilen, u.created_at, u.created_by, u.fertig_at,
  coalesce((select jsonb_object_agg(befund, n) from (select befund, count(*) as n from vorgaenge.uebernahme_zeile
    where uebernahme_id = u.id group by befund) g), '{}') as zahlen,
  (select count(*)::int from vorgaenge.uebernahme_zeile where uebernahme_id = u.id and angewendet_at is not null)
    as angewendet,
  (select count(*)::int from vorgaenge.uebernahme_zeile where uebernahme_id = u.id and daten is not null
    and angewendet_at is null) as offen
  from vorgaenge.uebernahme u`);

export async function findUebernahme(db: Database | Tx, id: string): Promise<UebernahmeRow | undefined> {
  const { rows } = await sql<UebernahmeRow>`${SELECT} where u.id = ${id}`.execute(db);
  return rows[0];
}

export async function listUebernahmeRows(db: Database | Tx): Promise<UebernahmeRow[]> {
  const { rows } = await sql<UebernahmeRow>`${SELECT} where u.stand <> 'verworfen' order by u.id desc limit 30`.execute(
    db,
  );
  return rows;
}

/** Lines that somebody looks at: of one finding, in the order of the file. */
export async function listZeilen(
  db: Database | Tx,
  id: string,
  w: { readonly befund: Uebernahmebefund | undefined; readonly nach: number; readonly anzahl: number },
): Promise<{ zeile: number; befund: Uebernahmebefund; satz: string; angewendet: boolean }[]> {
  const { rows } = await sql<{ zeile: number; befund: Uebernahmebefund; satz: string; angewendet: boolean }>`
    select zeile, befund, satz, angewendet_at is not null as angewendet from vorgaenge.uebernahme_zeile
    where uebernahme_id = ${id} and zeile > ${w.nach}
      and (${w.befund ?? null}::text is null or befund = ${w.befund ?? null})
    order by zeile limit ${w.anzahl + 1}`.execute(db);
  return rows;
}

/** False when this list, byte for byte, was taken over before or is being taken over now. */
export async function startUebernahme(tx: Tx, id: string): Promise<boolean> {
  const { rows: twin } = await sql`select from vorgaenge.uebernahme o join vorgaenge.uebernahme u
    on u.pruefsumme = o.pruefsumme and o.id <> u.id where u.id = ${id} and o.stand in ('laeuft', 'fertig')`.execute(tx);
  if (twin.length > 0) return false;
  const { rows } = await sql`update vorgaenge.uebernahme set stand = 'laeuft'
    where id = ${id} and stand in ('geprueft', 'laeuft') returning id`.execute(tx);
  return rows.length > 0;
}

export async function takeZeilen(tx: Tx, id: string, anzahl: number): Promise<{ zeile: number; daten: Zeilendaten }[]> {
  const { rows } = await sql<{ zeile: number; daten: Zeilendaten }>`
    select zeile, daten from vorgaenge.uebernahme_zeile
    where uebernahme_id = ${id} and daten is not null and angewendet_at is null
    order by zeile limit ${anzahl} for update`.execute(tx);
  return rows;
}

export interface TitelSatz {
  readonly zeile: number;
  readonly akteId: string;
  readonly personId: string;
  readonly art: string;
  readonly grundlage: string;
  readonly gueltigAb: string;
  readonly gueltigBis: string | null;
  readonly versiegelt: string | null;
  readonly hmac: string | null;
}

/**
 * Titles of one batch and their entries: what is there by kind and beginning gets the end of the list if it came from
 * one. A serial that another title has stays away from this one.
 */
export async function storeTitelSaetze(
  tx: Tx,
  uebernahmeId: string,
  saetze: readonly TitelSatz[],
  by: string,
): Promise<void> {
  await sql`
    with s as (select * from jsonb_to_recordset(${JSON.stringify(saetze)}::jsonb) as s (zeile int, "akteId" uuid,
        "personId" uuid, art text, grundlage text, "gueltigAb" date, "gueltigBis" date, versiegelt text, hmac text)),
      da as (select distinct on (s.zeile) s.zeile, t.id, t.herkunft, t.gueltig_bis, s."gueltigBis" as neu from s
        join vorgaenge.titel t on t.person_id = s."personId" and t.art = s.art and t.grundlage = s.grundlage
          and t.gueltig_ab = s."gueltigAb" order by s.zeile, t.id),
      anders as (update vorgaenge.titel t set gueltig_bis = da.neu, version = t.version + 1 from da
        where da.id = t.id and da.herkunft = 'uebernahme' and t.gueltig_bis is distinct from da.neu
          and t.beendet is null and t.fortgilt_bis is null returning t.id),
      frei as (select s.*, s.hmac is not null and not exists (select from vorgaenge.titel o where o.serie_hmac = s.hmac)
          and row_number() over (partition by s.hmac order by s.zeile) = 1 as serie
        from s where not exists (select from da where da.zeile = s.zeile)),
      neu as (insert into vorgaenge.titel (akte_id, person_id, art, grundlage, gueltig_ab, gueltig_bis, beschaeftigung,
          selbstaendig, serie_versiegelt, serie_hmac, herkunft, created_by)
        select "akteId", "personId", art, grundlage, "gueltigAb", "gueltigBis", 'unbekannt', 'unbekannt',
          case when serie then versiegelt end, case when serie then hmac end, 'uebernahme', ${by} from frei returning id)
    insert into vorgaenge.titel_eintrag (titel_id, art, text, bezug, created_by)
    select id, 'uebernommen', 'Aus dem alten Fachverfahren übernommen', ${uebernahmeId}::uuid, ${by} from neu
    union all
    select id, 'angepasst', 'Ende nach der Liste des alten Fachverfahrens angepasst', ${uebernahmeId}::uuid, ${by} from anders
    on conflict (titel_id, bezug) where bezug is not null do nothing`.execute(tx);
}

export async function storeNebenher(
  tx: Tx,
  list: readonly { akteId: string; personId: string; passBis?: string; sprache?: string; anschrift?: string }[],
  by: string,
): Promise<void> {
  const json = JSON.stringify(list);
  await sql`insert into vorgaenge.ausweispapier (akte_id, person_id, art, gueltig_bis, created_by)
    select distinct on (s."personId") s."akteId", s."personId", 'pass', s."passBis", ${by}
    from jsonb_to_recordset(${json}::jsonb) as s ("akteId" uuid, "personId" uuid, "passBis" date)
    where s."passBis" is not null and not exists (select from vorgaenge.ausweispapier p where p.person_id = s."personId"
      and p.art = 'pass' and p.abgeloest_at is null)`.execute(tx);
  await sql`insert into vorgaenge.erreichbarkeit (person_id, akte_id, sprache, anschrift, updated_by)
    select distinct on (s."personId") s."personId", s."akteId", coalesce(s.sprache, 'de'), coalesce(s.anschrift, ''), ${by}
    from jsonb_to_recordset(${json}::jsonb) as s ("akteId" uuid, "personId" uuid, sprache text, anschrift text)
    where s.sprache is not null or s.anschrift is not null on conflict (person_id) do nothing`.execute(tx);
}

/** Done; what the line said is not needed any more. */
export async function finishZeilen(tx: Tx, id: string, zeilen: readonly number[]): Promise<void> {
  await sql`update vorgaenge.uebernahme_zeile set angewendet_at = now(), daten = null
    where uebernahme_id = ${id} and zeile = any(${[...zeilen]}::int[])`.execute(tx);
}

/** Somebody else came into this Akte since the list was looked at: a person decides. */
export async function leaveZeilen(tx: Tx, id: string, zeilen: readonly number[], satz: string): Promise<void> {
  await sql`update vorgaenge.uebernahme_zeile set befund = 'abweichend', satz = ${satz}, daten = null
    where uebernahme_id = ${id} and zeile = any(${[...zeilen]}::int[])`.execute(tx);
}

export async function finishUebernahme(tx: Tx, id: string): Promise<void> {
  await sql`update vorgaenge.uebernahme set stand = 'fertig', fertig_at = now()
    where id = ${id} and stand = 'laeuft'`.execute(tx);
}

export async function discardUebernahme(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.uebernahme set stand = 'verworfen' where id = ${id} and stand = 'geprueft'
    returning id`.execute(tx);
  await sql`update vorgaenge.uebernahme_zeile set daten = null where uebernahme_id = ${id}`.execute(tx);
  return rows.length > 0;
}

export interface BekannterTitel {
  readonly person_id: string;
  readonly art: string;
  readonly grundlage: string;
  readonly gueltig_ab: string;
  readonly gueltig_bis: string | null;
  readonly uebernommen: boolean;
}

export async function listBekannteTitel(db: Database | Tx, personIds: readonly string[]): Promise<BekannterTitel[]> {
  const { rows } = await sql<BekannterTitel>`select person_id, art, grundlage, gueltig_ab, gueltig_bis,
      herkunft = 'uebernahme' as uebernommen from vorgaenge.titel where person_id = any(${[...personIds]}::uuid[])`.execute(
    db,
  );
  return rows;
}
