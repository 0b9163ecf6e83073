/** Queries around one Verfahren that its page and its verbs need. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { VERFAHREN_COLUMNS, type VerfahrenRow } from '../verfahren.sql.ts';
import type { WartetAuf } from './arbeitsliste.schema.ts';

export async function findWartetAuf(db: Database | Tx, id: string): Promise<WartetAuf | null> {
  const { rows } = await sql<{ wartet_auf: WartetAuf | null }>`
    select wartet_auf from vorgaenge.verfahren where id = ${id}`.execute(db);
  return rows[0]?.wartet_auf ?? null;
}

/** Visible Verfahren of these persons, open ones first; `without` is the one that is looked at. */
export async function listVerfahrenDerPersonen(
  db: Database | Tx,
  actor: Principal,
  personIds: readonly string[],
  without?: string,
): Promise<VerfahrenRow[]> {
  const { rows } = await sql<VerfahrenRow>`
    select ${VERFAHREN_COLUMNS} from vorgaenge.verfahren v
    where v.person_id = any(${[...personIds]}::uuid[]) and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}
      ${without ? sql`and v.id <> ${without}` : sql``}
    order by (v.stand = 'erledigt'), v.eingegangen_at desc, v.id limit 50`.execute(db);
  return rows;
}

/** Whose application or card has this number; an Akte that the actor does not see gives nobody away. */
export async function findPersonenZuNummer(
  db: Database | Tx,
  actor: Principal,
  { nummer, serieHmac }: { readonly nummer: string; readonly serieHmac: string },
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select v.person_id from vorgaenge.antrag a join vorgaenge.verfahren v on v.id = a.verfahren_id
      where a.nummer = ${nummer} and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}
    union
    select k.person_id from vorgaenge.karte k
      where (k.serie_hmac = ${serieHmac} or k.bestellnummer = ${nummer}) and ${liegtInSichtbarerAkte(actor, 'k.akte_id')}
    limit 20`.execute(db);
  return rows.map(({ person_id }) => person_id);
}

/** The caller holds it. False when another version is there by now. */
export async function setVollstaendigAt(tx: Tx, id: string, at: string | null): Promise<void> {
  await sql`update vorgaenge.verfahren set vollstaendig_at = ${at}, version = version + 1, updated_at = now()
    where id = ${id}`.execute(tx);
}

export async function setBearbeiter(tx: Tx, ids: readonly string[], bearbeiter: string | null): Promise<void> {
  await sql`update vorgaenge.verfahren set bearbeiter = ${bearbeiter}, version = version + 1, updated_at = now()
    where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Those that are open and visible, held until commit in the order of their ids. */
export async function lockOpenVerfahren(
  tx: Tx,
  actor: Principal,
  ids: readonly string[],
): Promise<Pick<VerfahrenRow, 'id' | 'akte_id' | 'person_id' | 'bearbeiter' | 'version'>[]> {
  const { rows } = await sql<Pick<VerfahrenRow, 'id' | 'akte_id' | 'person_id' | 'bearbeiter' | 'version'>>`
    select v.id, v.akte_id, v.person_id, v.bearbeiter, v.version from vorgaenge.verfahren v
    where v.id = any(${[...ids]}::uuid[]) and v.stand <> 'erledigt' and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}
    order by v.id for no key update of v`.execute(tx);
  return rows;
}

/** How many open ones each of these people has. */
export async function countOffene(db: Database | Tx, bearbeiter: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ bearbeiter: string; offen: number }>`
    select bearbeiter, count(*)::int as offen from vorgaenge.verfahren
    where stand <> 'erledigt' and bearbeiter = any(${[...bearbeiter]}::text[]) group by bearbeiter`.execute(db);
  return new Map(rows.map((row) => [row.bearbeiter, row.offen]));
}

/** Ids of the open ones of an Akte, whoever may see it. */
export async function listOpenInAkte(db: Database | Tx, akteId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from vorgaenge.verfahren where akte_id = ${akteId} and stand <> 'erledigt' order by id`.execute(db);
  return rows.map(({ id }) => id);
}
