/** Rows of the Einordnung: who decided, what was proposed, and the queue from which two people never get the same. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from '../sichtbar.sql.ts';
import { ownRange } from '../sichtbar.ts';
import type { EinordnungFilter, Stand, Vorschlaege } from './einordnung.schema.ts';

export interface EinordnungRow {
  readonly dokument_id: string;
  readonly stand: Stand;
  readonly vorschlaege: Partial<Vorschlaege>;
  readonly gehalten_von: string | null;
  readonly gehalten_bis: string | null;
}

/** Locked; the document is locked before, as everywhere. */
export async function lockEinordnung(tx: Tx, dokumentId: string): Promise<EinordnungRow | undefined> {
  const { rows } = await sql<EinordnungRow>`
    select dokument_id, stand, vorschlaege, gehalten_von, gehalten_bis from akten.einordnung
    where dokument_id = ${dokumentId} for update`.execute(tx);
  return rows[0];
}

/** What a machine found out; what a person has decided stays. */
export async function storeEinordnung(
  tx: Tx,
  dokumentId: string,
  values: { stand: Exclude<Stand, 'mensch'>; vorschlaege: Vorschlaege; eilig: boolean },
): Promise<void> {
  await sql`insert into akten.einordnung (dokument_id, stand, vorschlaege, eilig)
    values (${dokumentId}, ${values.stand}, ${JSON.stringify(values.vorschlaege)}::jsonb, ${values.eilig})
    on conflict (dokument_id) do update set stand = excluded.stand, vorschlaege = excluded.vorschlaege,
      eilig = excluded.eilig where akten.einordnung.stand <> 'mensch'`.execute(tx);
}

/** These documents are what a person says: nobody is asked again, and it is learned from. */
export async function markEntschieden(tx: Tx, ids: readonly string[], by: string, at: string): Promise<void> {
  await sql`insert into akten.einordnung (dokument_id, stand, entschieden_von, entschieden_at)
    select id, 'mensch', ${by}, ${at}::timestamptz from unnest(${[...ids]}::uuid[]) as id
    on conflict (dokument_id) do update set stand = 'mensch', entschieden_von = excluded.entschieden_von,
      entschieden_at = excluded.entschieden_at, gehalten_von = null, gehalten_bis = null`.execute(tx);
}

/** Back in the queue, first for the one who took it back. */
export async function reopenEinordnung(tx: Tx, dokumentId: string, hold: { by: string; until: string }): Promise<void> {
  await sql`update akten.einordnung set stand = 'offen', entschieden_von = null, entschieden_at = null,
      gehalten_von = ${hold.by}, gehalten_bis = ${hold.until}::timestamptz, spaeter_at = null
    where dokument_id = ${dokumentId}`.execute(tx);
}

/** Types that were given in bulk are taken back: whoever had decided before, decided again. */
export async function restoreEinordnung(tx: Tx, ablageId: string): Promise<void> {
  await sql`delete from akten.einordnung e using akten.ablage_stueck s
    where s.ablage_id = ${ablageId} and e.dokument_id = s.dokument_id and s.vorher_einordnung is null`.execute(tx);
  await sql`update akten.einordnung e set stand = s.vorher_einordnung, entschieden_von = null, entschieden_at = null
    from akten.ablage_stueck s
    where s.ablage_id = ${ablageId} and e.dokument_id = s.dokument_id and s.vorher_einordnung <> 'mensch'`.execute(tx);
}

// ---- the queue ---------------------------------------------------------------------------------------------------------

/** What the actor may put in order: in the Eingang, or in Akten that they may change and where nothing is closed. */
function darfEinordnen(actor: Principal): RawBuilder<SqlBool> {
  const own = ownRange(actor);
  const inAkten = actor.rights.has('akten.bearbeiten') ? sql<SqlBool>`true` : sql<SqlBool>`d.akte_id is null`;
  return sql<SqlBool>`e.stand = 'offen' and d.umordnung_id is null and d.status <> 'erkennung'
    and ${sichtbaresDokument(own)} and ${inAkten}
    and not exists (select from akten.vorgang v where v.id = d.vorgang_id and v.zustand = 'zda')`;
}

function passt({ stapel, typ, eilig }: EinordnungFilter): RawBuilder<SqlBool> {
  const parts = [
    stapel ? sql<SqlBool>`ein.stapel_id = ${stapel}` : undefined,
    typ ? sql<SqlBool>`d.typ = ${typ}` : undefined,
    eilig ? sql<SqlBool>`e.eilig` : undefined,
  ].filter((one) => one !== undefined);
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

const FROM = sql.raw(`from akten.einordnung e join akten.dokument d on d.id = e.dokument_id
  join akten.eingang ein on ein.id = d.eingang_id left join akten.akte a on a.id = d.akte_id`);

export interface Halten {
  readonly now: string;
  readonly until: string;
  readonly anzahl: number;
}

/**
 * Puts up to `anzahl` documents on the actor's table, those first that lie there already, and lets go of their others.
 * Rows that somebody else is taking this moment are passed by, so no two people get the same one.
 */
export async function takeFromQueue(
  tx: Tx,
  actor: Principal,
  filter: EinordnungFilter,
  { now, until, anzahl }: Halten,
): Promise<{ id: string; neu: boolean }[]> {
  const { rows } = await sql<{ id: string; neu: boolean }>`
    with frei as (
      select e.dokument_id, e.gehalten_von = ${actor.id} and e.gehalten_bis > ${now}::timestamptz as meines
      ${FROM} where ${darfEinordnen(actor)} and ${passt(filter)}
        and (e.gehalten_bis is null or e.gehalten_bis <= ${now}::timestamptz or e.gehalten_von = ${actor.id})
      order by coalesce(e.gehalten_von = ${actor.id} and e.gehalten_bis > ${now}::timestamptz, false) desc,
        e.spaeter_at nulls first, e.eilig desc, e.dokument_id
      limit ${anzahl} for update of e skip locked),
    genommen as (update akten.einordnung e set gehalten_von = ${actor.id}, gehalten_bis = ${until}::timestamptz
      from frei where e.dokument_id = frei.dokument_id
      returning e.dokument_id, frei.meines, e.spaeter_at, e.eilig)
    select dokument_id as id, not coalesce(meines, false) as neu from genommen
    order by coalesce(meines, false) desc, spaeter_at nulls first, eilig desc, dokument_id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await sql`update akten.einordnung set gehalten_von = null, gehalten_bis = null
    where dokument_id in (select dokument_id from akten.einordnung
      where gehalten_von = ${actor.id} and dokument_id <> all(${ids}::uuid[]) for update skip locked)`.execute(tx);
  return rows;
}

export async function letGoOfQueue(tx: Tx, actor: Principal): Promise<void> {
  await sql`update akten.einordnung set gehalten_von = null, gehalten_bis = null where gehalten_von = ${actor.id}`.execute(
    tx,
  );
}

/** At the end of the queue. */
export async function putOff(tx: Tx, dokumentId: string, now: string): Promise<void> {
  await sql`update akten.einordnung set gehalten_von = null, gehalten_bis = null, spaeter_at = ${now}::timestamptz
    where dokument_id = ${dokumentId}`.execute(tx);
}

export interface KarteRow {
  readonly id: string;
  readonly eingang_id: string;
  readonly version: number;
  readonly titel: string;
  readonly dateiname: string;
  readonly status: 'erkennung' | 'fertig' | 'fehler';
  readonly typ: string;
  readonly datum: string | null;
  readonly absender: string | null;
  readonly created_at: string;
  readonly drehungen: number[];
  readonly eilig: boolean;
  readonly vorschlaege: Partial<Vorschlaege>;
  readonly akte: { id: string; aktenzeichen: string } | null;
  readonly widerspruch: boolean;
}

/** In the given order. */
export async function listKarten(tx: Tx, actor: Principal, ids: readonly string[]): Promise<KarteRow[]> {
  const { rows } = await sql<KarteRow>`
    select d.id, d.eingang_id, d.version, d.titel, d.dateiname, d.status, d.typ, d.datum, d.absender, d.created_at, e.eilig,
      e.vorschlaege, ein.unstimmigkeit is not null as widerspruch,
      array(select s.drehung from akten.seite s where s.dokument_id = d.id order by s.nr) as drehungen,
      case when a.id is not null then jsonb_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen) end as akte
    ${FROM} where d.id = any(${[...ids]}::uuid[]) and ${sichtbaresDokument(actor)}
    order by array_position(${[...ids]}::uuid[], d.id)`.execute(tx);
  return rows;
}

export async function countQueue(
  db: Database | Tx,
  actor: Principal,
  filter: EinordnungFilter = {},
): Promise<{ wartend: number; eilig: number }> {
  const { rows } = await sql<{ wartend: number; eilig: number }>`
    select count(*)::int as wartend, count(*) filter (where e.eilig)::int as eilig
    ${FROM} where ${darfEinordnen(actor)} and ${passt(filter)}`.execute(db);
  return rows[0] ?? { wartend: 0, eilig: 0 };
}

export async function listWaiting(
  db: Database | Tx,
  actor: Principal,
): Promise<{ typen: { typ: string; anzahl: number }[]; stapel: { id: string; nummer: number; anzahl: number }[] }> {
  const { rows: typen } = await sql<{ typ: string; anzahl: number }>`
    select d.typ, count(*)::int as anzahl ${FROM} where ${darfEinordnen(actor)} group by d.typ order by 2 desc, 1`.execute(
    db,
  );
  const { rows: stapel } = await sql<{ id: string; nummer: number; anzahl: number }>`
    select st.id, st.nr as nummer, count(*)::int as anzahl ${FROM} join akten.stapel st on st.id = ein.stapel_id
    where ${darfEinordnen(actor)} group by st.id, st.nr order by st.nr`.execute(db);
  return { typen, stapel };
}

/** What the actor has put in order since two moments; taken back does not count. */
export async function countDone(
  db: Database | Tx,
  by: string,
  since: { day: string; lately: string },
): Promise<{ heute: number; letzte: number }> {
  const { rows } = await sql<{ heute: number; letzte: number }>`
    select count(*)::int as heute, count(*) filter (where created_at >= ${since.lately}::timestamptz)::int as letzte
    from akten.einordnung_schritt
    where created_by = ${by} and rueckgaengig_at is null and created_at >= ${since.day}::timestamptz`.execute(db);
  return rows[0] ?? { heute: 0, letzte: 0 };
}

// ---- steps, and the way back -------------------------------------------------------------------------------------------

export interface Vorher {
  readonly titel: string;
  readonly typ: string;
  readonly datum: string | null;
  readonly absender: string | null;
  /** Where it lay; null: in the Eingang. */
  readonly akteId: string | null;
  readonly zuordnung: string | null;
}

export async function insertSchritt(
  tx: Tx,
  values: { dokumentId: string; vorher: Vorher; versionDanach: number; by: string; at: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.einordnung_schritt (dokument_id, vorher, version_danach, created_by, created_at)
    values (${values.dokumentId}, ${JSON.stringify(values.vorher)}::jsonb, ${values.versionDanach}, ${values.by},
      ${values.at}::timestamptz) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface SchrittRow {
  readonly id: string;
  readonly dokument_id: string;
  readonly vorher: Vorher;
  readonly version_danach: number;
  readonly created_by: string;
  readonly created_at: string;
  readonly rueckgaengig_at: string | null;
}

export async function findSchritt(tx: Tx, id: string): Promise<SchrittRow | undefined> {
  const { rows } = await sql<SchrittRow>`
    select id, dokument_id, vorher, version_danach, created_by, created_at, rueckgaengig_at
    from akten.einordnung_schritt where id = ${id}`.execute(tx);
  return rows[0];
}

/** False when it was taken back meanwhile. */
export async function endSchritt(tx: Tx, id: string, at: string): Promise<boolean> {
  const { rows } = await sql`update akten.einordnung_schritt set rueckgaengig_at = ${at}::timestamptz
    where id = ${id} and rueckgaengig_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Notes, Wiedervorlagen, redactions or a seal that hang on a document: then it does not leave its Akte in passing. */
export async function hasAnhang(tx: Tx, dokumentId: string): Promise<boolean> {
  const { rows } = await sql`select 1 where exists (select from akten.notiz where dokument_id = ${dokumentId})
    or exists (select from akten.verfuegung where dokument_id = ${dokumentId})
    or exists (select from akten.schwaerzungsstand where dokument_id = ${dokumentId})
    or exists (select from akten.siegelung where dokument_id = ${dokumentId})`.execute(tx);
  return rows.length > 0;
}

/** Out of its Akte and back into the Eingang, under a key of its own again. Returns the new version. */
export async function storeInEingang(
  tx: Tx,
  blobs: {
    id: string;
    eingang_id: string;
    original: BlobRef;
    arbeitskopie: BlobRef | null;
    seiten: readonly { nr: number; vorschau: BlobRef }[];
  },
  schluessel: WrappedKey,
): Promise<number> {
  await sql`update akten.seite s set vorschau = neu.vorschau
    from jsonb_to_recordset(${JSON.stringify(blobs.seiten)}::jsonb) as neu (nr int, vorschau jsonb)
    where s.dokument_id = ${blobs.id} and s.nr = neu.nr`.execute(tx);
  await sql`update akten.eingang set schluessel = ${JSON.stringify(schluessel)}::jsonb, status = 'zuzuordnen',
    updated_at = now() where id = ${blobs.eingang_id}`.execute(tx);
  const { rows } = await sql<{ version: number }>`
    update akten.dokument set akte_id = null, vorgang_id = null, zuordnung = null,
      original = ${JSON.stringify(blobs.original)}::jsonb,
      arbeitskopie = ${blobs.arbeitskopie ? JSON.stringify(blobs.arbeitskopie) : null}::jsonb, version = version + 1
    where id = ${blobs.id} returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

// ---- senders -----------------------------------------------------------------------------------------------------------

/** Senders that people have confirmed and that stand, letter by letter or nearly, in one of these lines. */
export async function listBekannteAbsender(
  db: Database | Tx,
  zeilen: readonly string[],
): Promise<{ name: string; anzahl: number }[]> {
  const lines = [...new Set(zeilen.map((zeile) => zeile.toLowerCase().slice(0, 200)))];
  if (lines.length === 0) return [];
  const { rows } = await sql<{ name: string; anzahl: number }>`
    select d.absender as name, count(*)::int as anzahl
    from akten.dokument d where d.absender is not null and d.absender_bestaetigt and lower(d.absender) % any(${lines}::text[])
    group by d.absender order by 2 desc limit 20`.execute(db);
  return rows;
}

/** In how many Akten a sender stands before it is shown to those who see none of these documents. */
const HAUSBEKANNT = 3;

/** Senders by a part of their name: of documents the actor sees, and those that many Akten know. */
export async function searchAbsender(db: Database | Tx, actor: Principal, q: string, limit: number): Promise<string[]> {
  const part = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ name: string }>`
    select d.absender as name from akten.dokument d left join akten.akte a on a.id = d.akte_id
    where d.absender is not null and lower(d.absender) like ${part}
    group by d.absender
    having bool_or(${sichtbaresDokument(actor)}) or count(distinct d.akte_id) >= ${HAUSBEKANNT}
    order by count(*) desc, d.absender limit ${limit}`.execute(db);
  return rows.map(({ name }) => name);
}

/** For the facts of a document. */
export async function findStand(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
): Promise<{ stand: Stand; vorschlaege: Partial<Vorschlaege> } | undefined> {
  const { rows } = await sql<{ stand: Stand; vorschlaege: Partial<Vorschlaege> }>`
    select e.stand, e.vorschlaege ${FROM} where d.id = ${dokumentId} and ${sichtbaresDokument(actor)}`.execute(db);
  return rows[0];
}

/** Waiting documents by the type that is proposed, in the whole office: numbers only. */
export async function countWaitingByTyp(db: Database | Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ typ: string; anzahl: number }>`
    select d.typ, count(*)::int as anzahl from akten.einordnung e join akten.dokument d on d.id = e.dokument_id
    where e.stand = 'offen' and d.umordnung_id is null group by d.typ`.execute(db);
  return new Map(rows.map(({ typ, anzahl }) => [typ, anzahl]));
}
