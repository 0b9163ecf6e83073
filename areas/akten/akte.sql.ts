/** Queries on Akten. */
import { sql } from 'kysely';
import { noteDestroyed } from '#platform/crypto/destroyed.sql.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { forgetAufbewahrung } from './aufbewahrung/vernichtung.sql.ts';
import { forgetPapier } from './bestand/papier-ende.sql.ts';
import { fromCursor } from './blaettern.rules.ts';
import { noteForRemoval } from './entfernung.sql.ts';
import { sichtbareAkte } from './sichtbar.sql.ts';
import { forgetInArbeitslisten } from './suche/arbeitsliste.ts';
import { destroyVorgaenger } from './umordnung/umordnung-ende.sql.ts';
import { destroyAktenfuehrung, lockVorgaengeOf } from './vorgang/vorgang.sql.ts';

export interface AkteRow {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly zustand: 'A' | 'B';
  readonly team_id: string;
  readonly buchstabe: string;
  readonly bewegt_at: string;
  readonly created_at: string;
  readonly version: number;
  readonly hauptperson: AktePersonRow | null;
  readonly dokumente: number;
  readonly seiten: number;
}

export interface AktePersonRow {
  readonly id: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string | null;
  readonly staatsangehoerigkeiten: string[];
}

const PERSON_JSON = sql.raw(`jsonb_build_object('id', p.id, 'familienname', p.familienname, 'vornamen', p.vornamen,
  'geburtsdatum', p.geburtsdatum, 'staatsangehoerigkeiten', p.staatsangehoerigkeiten)`);

const COLUMNS = sql`a.id, a.aktenzeichen, a.zustand, a.team_id, a.buchstabe, a.bewegt_at, a.created_at, a.version,
  (select ${PERSON_JSON} from akten.akte_person ap join akten.person p on p.id = ap.person_id
   where ap.akte_id = a.id and ap.rolle = 'hauptperson') as hauptperson,
  (select count(*)::int from akten.dokument d where d.akte_id = a.id and d.abgeloest_at is null) as dokumente,
  (select coalesce(sum(d.seiten), 0)::int from akten.dokument d where d.akte_id = a.id and d.abgeloest_at is null) as seiten`;

/** The next number of the year: the row of the year is locked until commit, so that none is given twice or left out. */
export async function nextNumber(tx: Tx, jahr: number): Promise<number> {
  const { rows } = await sql<{ letzte: number }>`
    insert into akten.aktenzeichen_folge as f (jahr, letzte) values (${jahr}, 1)
    on conflict (jahr) do update set letzte = f.letzte + 1 returning letzte`.execute(tx);
  return (rows[0] as { letzte: number }).letzte;
}

/** Numbers from paper files move the sequence on, so that it never meets them. */
export async function raiseNumber(tx: Tx, jahr: number, nummer: number): Promise<void> {
  await sql`insert into akten.aktenzeichen_folge as f (jahr, letzte) values (${jahr}, ${nummer})
    on conflict (jahr) do update set letzte = greatest(f.letzte, excluded.letzte)`.execute(tx);
}

export interface AkteValues {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly zustand: 'A' | 'B';
  readonly teamId: string;
  readonly buchstabe: string;
  readonly schluessel: WrappedKey;
  readonly createdBy: string;
}

/** False when the Aktenzeichen is taken. */
export async function insertAkte(tx: Tx, akte: AkteValues): Promise<boolean> {
  const { rows } = await sql`
    insert into akten.akte (id, aktenzeichen, zustand, team_id, buchstabe, schluessel, created_by)
    values (${akte.id}, ${akte.aktenzeichen}, ${akte.zustand}, ${akte.teamId}, ${akte.buchstabe},
      ${JSON.stringify(akte.schluessel)}::jsonb, ${akte.createdBy})
    on conflict (aktenzeichen) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function insertAktePerson(tx: Tx, akteId: string, personId: string, rolle: string): Promise<void> {
  await sql`insert into akten.akte_person (akte_id, person_id, rolle) values (${akteId}, ${personId}, ${rolle})
    on conflict (akte_id, person_id) do nothing`.execute(tx);
}

export async function findAkteById(db: Database | Tx, actor: Principal, id: string): Promise<AkteRow | undefined> {
  const { rows } = await sql<AkteRow>`
    select ${COLUMNS} from akten.akte a where a.id = ${id} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

export async function findAkteByZeichen(
  db: Database | Tx,
  actor: Principal,
  aktenzeichen: string,
): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from akten.akte a where a.aktenzeichen = ${aktenzeichen} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

/** Any Akte of the office by its exact number, and whether the actor sees it anyway: for break-glass only. */
export async function findAkteBeyondScope(
  tx: Tx,
  actor: Principal,
  aktenzeichen: string,
): Promise<{ id: string; sichtbar: boolean } | undefined> {
  const { rows } = await sql<{ id: string; sichtbar: boolean }>`
    select a.id, ${sichtbareAkte(actor)} as sichtbar from akten.akte a
    where a.aktenzeichen = ${aktenzeichen} and a.vernichtet_at is null`.execute(tx);
  return rows[0];
}

export async function listAktePersonen(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
): Promise<(AktePersonRow & { rolle: 'hauptperson' | 'mitgefuehrt' })[]> {
  const { rows } = await sql<AktePersonRow & { rolle: 'hauptperson' | 'mitgefuehrt' }>`
    select p.id, p.familienname, p.vornamen, p.geburtsdatum, p.staatsangehoerigkeiten, ap.rolle
    from akten.akte_person ap join akten.person p on p.id = ap.person_id join akten.akte a on a.id = ap.akte_id
    where a.id = ${akteId} and ${sichtbareAkte(actor)} order by ap.rolle, ap.created_at`.execute(db);
  return rows;
}

export interface AktenFilter {
  readonly teamId?: string | undefined;
  readonly buchstabe?: string | undefined;
  readonly zustand?: 'A' | 'B' | undefined;
  readonly ordnung: 'aktenzeichen' | 'bewegt';
  readonly ab?: string | undefined;
  readonly anzahl: number;
}

export async function listAkteRows(db: Database | Tx, actor: Principal, filter: AktenFilter): Promise<AkteRow[]> {
  const byNumber = filter.ordnung === 'aktenzeichen';
  const after = fromCursor(filter.ab, byNumber ? 1 : 2);
  const cursor = !after
    ? sql``
    : byNumber
      ? sql`and a.aktenzeichen > ${after[0]}`
      : sql`and (a.bewegt_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const { rows } = await sql<AkteRow>`
    select ${COLUMNS} from akten.akte a
    where ${sichtbareAkte(actor)}
      ${filter.teamId ? sql`and a.team_id = ${filter.teamId}` : sql``}
      ${filter.buchstabe ? sql`and a.buchstabe = ${filter.buchstabe}` : sql``}
      ${filter.zustand ? sql`and a.zustand = ${filter.zustand}` : sql``}
      ${cursor}
    order by ${byNumber ? sql`a.aktenzeichen` : sql`a.bewegt_at desc, a.id desc`} limit ${filter.anzahl + 1}`.execute(
    db,
  );
  return rows;
}

/** Undefined when the version is stale. */
export async function updateAkteRow(
  tx: Tx,
  id: string,
  version: number,
  values: { zustand: 'A' | 'B'; teamId: string },
): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    update akten.akte set zustand = ${values.zustand}, team_id = ${values.teamId}, version = version + 1, bewegt_at = now()
    where id = ${id} and version = ${version} returning id`.execute(tx);
  return rows[0];
}

export async function touchAkte(tx: Tx, id: string): Promise<void> {
  await sql`update akten.akte set bewegt_at = now() where id = ${id}`.execute(tx);
}

export async function findAkteKey(db: Database | Tx, id: string): Promise<WrappedKey | null | undefined> {
  const { rows } = await sql<{ schluessel: WrappedKey | null }>`
    select schluessel from akten.akte where id = ${id}`.execute(db);
  return rows[0]?.schluessel;
}

/**
 * Holds Akten until commit, in the order of their ids: an Akte whose key is being destroyed takes no document in, and
 * two documents on their way into one Akte wait for each other.
 */
export async function holdAkten(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select id from akten.akte where id = any(${[...ids]}::uuid[]) order by id for no key update`.execute(tx);
}

/** Types of documents in an Akte with their number. */
export async function countTypes(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
): Promise<{ typ: string; anzahl: number }[]> {
  const { rows } = await sql<{ typ: string; anzahl: number }>`
    select d.typ, count(*)::int as anzahl from akten.dokument d join akten.akte a on a.id = d.akte_id
    where a.id = ${akteId} and d.abgeloest_at is null and ${sichtbareAkte(actor)} group by d.typ order by d.typ`.execute(
    db,
  );
  return rows;
}

/** Akten whose number contains what was typed, blanks and hyphens aside; best match first. */
export async function listAktenByNumber(
  db: Database | Tx,
  actor: Principal,
  typed: string,
  limit: number,
): Promise<{ id: string; aktenzeichen: string; personen: string[] }[]> {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.length < 2) return [];
  const { rows } = await sql<{ id: string; aktenzeichen: string; personen: string[] }>`
    select a.id, a.aktenzeichen, array(
      select concat_ws(', ', p.familienname, nullif(p.vornamen, '')) from akten.akte_person ap
      join akten.person p on p.id = ap.person_id where ap.akte_id = a.id order by ap.rolle) as personen
    from akten.akte a
    where replace(a.aktenzeichen, '-', '') like ${`%${plain}%`} and ${sichtbareAkte(actor)}
    order by length(a.aktenzeichen), a.aktenzeichen limit ${limit}`.execute(db);
  return rows;
}

export interface ZielakteRow {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly personen: Omit<AktePersonRow, 'staatsangehoerigkeiten'>[];
}

/** These Akten with whose they are, as much as is needed to tell them apart; in the given order. */
export async function listZielakten(
  db: Database | Tx,
  actor: Principal,
  ids: readonly string[],
): Promise<ZielakteRow[]> {
  const { rows } = await sql<ZielakteRow>`
    select a.id, a.aktenzeichen, coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'familienname', p.familienname, 'vornamen', p.vornamen,
        'geburtsdatum', p.geburtsdatum) order by ap.rolle, ap.created_at)
      from akten.akte_person ap join akten.person p on p.id = ap.person_id where ap.akte_id = a.id), '[]') as personen
    from akten.akte a
    where a.id = any(${[...ids]}::uuid[]) and a.vernichtet_at is null and ${sichtbareAkte(actor)}
    order by array_position(${[...ids]}::uuid[], a.id)`.execute(db);
  return rows;
}

// ---- the end of an Akte ------------------------------------------------------------------------------------------------

/**
 * Forgets the key, all text, words and references of an Akte, and notes its blobs for removal. What still lies in the
 * store or in a backup of it stays as bytes that nobody can read any more. Who may do it and when is a matter of the
 * deletion rules. Safe to repeat.
 */
export async function destroyAkteContent(tx: Tx, akteId: string): Promise<void> {
  // Documents before their Akte, as everywhere: whoever moves or closes a document takes its locks in this order.
  const dokumente = await sql<{ id: string }>`
    select id from akten.dokument where akte_id = ${akteId} order by id for update`.execute(tx);
  await lockVorgaengeOf(tx, akteId);
  await sql`select id from akten.akte where id = ${akteId} for update`.execute(tx);
  await destroyVorgaenger(
    tx,
    dokumente.rows.map(({ id }) => id),
  );
  await noteForRemoval(
    tx,
    sql`select unnest(array[d.original ->> 'address', d.arbeitskopie ->> 'address']) as address
          from akten.dokument d where d.akte_id = ${akteId}
        union
        select h.datei ->> 'address' from akten.herausgabe h where h.akte_id = ${akteId}
        union
        select s.vorschau ->> 'address' from akten.seite s join akten.dokument d on d.id = s.dokument_id
          where d.akte_id = ${akteId}`,
  );
  await noteKeysDestroyed(tx, akteId);
  await forgetInArbeitslisten(tx, akteId);
  await sql`delete from akten.vorschlag where akte_id = ${akteId}`.execute(tx);
  await forgetAufbewahrung(tx, akteId);
  await forgetPapier(tx, akteId);
  await sql`delete from akten.herausgabe where akte_id = ${akteId}`.execute(tx);
  await sql`with weg as (delete from akten.dokument where akte_id = ${akteId} returning eingang_id)
    update akten.eingang e set dateiname = '', sha256 = null, groesse = null, merkmal = null, fehler = null, angaben = null,
      schluessel = null, original = null, status = 'verworfen', entschieden = 'Akte vernichtet', updated_at = now()
    from weg where weg.eingang_id = e.id`.execute(tx);
  await destroyAktenfuehrung(tx, akteId);
  await sql`update akten.akte set schluessel = null, vernichtet_at = now(), version = version + 1
    where id = ${akteId} and vernichtet_at is null`.execute(tx);
}

/**
 * Also the keys that the Eingänge of its documents had before, and the addresses: backups from before the assignment
 * know them. A blob that a document moved elsewhere shares with one of this Akte stays.
 */
async function noteKeysDestroyed(tx: Tx, akteId: string): Promise<void> {
  const { rows } = await sql<{ kennung: string }>`
    select 'akte:' || ${akteId}::text as kennung
    union select 'eingang:' || eingang_id from akten.dokument where akte_id = ${akteId}
    union select 'xdomea:' || p.id from akten.xdomea_paket p join akten.eingang e on e.lieferung_id = p.lieferung_id
      join akten.dokument d on d.eingang_id = e.id where d.akte_id = ${akteId}
    union select 'blob:' || (datei ->> 'address') from akten.herausgabe where akte_id = ${akteId} and datei is not null
    union select 'blob:' || address from akten.dokument d
      left join akten.seite s on s.dokument_id = d.id
      cross join unnest(array[d.original ->> 'address', d.arbeitskopie ->> 'address', s.vorschau ->> 'address']) as address
      where d.akte_id = ${akteId} and address is not null
        and not exists (select from akten.dokument o where o.akte_id is distinct from ${akteId}
          and (o.original ->> 'address' = address or o.arbeitskopie ->> 'address' = address))
        and not exists (select from akten.seite n join akten.dokument o on o.id = n.dokument_id
          where n.vorschau ->> 'address' = address and o.akte_id is distinct from ${akteId})`.execute(tx);
  await noteDestroyed(
    tx,
    rows.map(({ kennung }) => kennung),
  );
}
