/** Queries on notices that go by post. A title that continues or ended since is no longer among them. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { AblaufWas } from '../titel/ablauf.rules.ts';

export interface HinweisRow {
  readonly id: string;
  readonly was: AblaufWas;
  readonly art: string;
  readonly grundlage: string;
  readonly endet: string;
  readonly sprache: string;
  readonly anschrift: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly kennung: string;
  readonly freigegeben_von: string | null;
  readonly gedruckt: boolean;
  readonly fehler: string | null;
}

const FROM = sql.raw(`select h.id, coalesce(p.art, 'titel') as was, coalesce(t.art, p.art) as art,
    coalesce(t.grundlage, '') as grundlage, h.endet::text as endet, h.sprache, coalesce(k.anschrift, '') as anschrift,
    coalesce(t.akte_id, p.akte_id) as akte_id, coalesce(t.person_id, p.person_id) as person_id, h.kennung,
    h.freigegeben_von, h.gedruckt_at is not null as gedruckt, h.fehler
  from vorgaenge.ablaufhinweis h left join vorgaenge.titel t on t.id = h.titel_id
    left join vorgaenge.ausweispapier p on p.id = h.papier_id
    left join vorgaenge.erreichbarkeit k on k.person_id = coalesce(t.person_id, p.person_id)`);

const LEBT = sql.raw(`h.weg = 'brief' and (t.id is null or (t.beendet is null and t.endet = h.endet))
  and (p.id is null or p.abgeloest_at is null) and coalesce(k.anschrift, '') <> ''`);

const sichtbar = (actor: Principal) =>
  sql`(${liegtInSichtbarerAkte(actor, 't.akte_id')} or ${liegtInSichtbarerAkte(actor, 'p.akte_id')})`;

/** What waits, what is being written, and what failed; the nearest end first. */
export async function listHinweisRows(
  db: Database | Tx,
  actor: Principal,
  { heute, anzahl }: { readonly heute: string; readonly anzahl: number },
): Promise<HinweisRow[]> {
  const { rows } = await sql<HinweisRow>`${FROM} where ${LEBT} and h.gedruckt_at is null and h.endet >= ${heute}::date
    and ${sichtbar(actor)} order by h.endet, h.id limit ${anzahl}`.execute(db);
  return rows;
}

export async function findHinweis(db: Database | Tx, actor: Principal, id: string): Promise<HinweisRow | undefined> {
  const { rows } = await sql<HinweisRow>`${FROM} where ${LEBT} and h.id = ${id} and ${sichtbar(actor)}`.execute(db);
  return rows[0];
}

/** For the job; held until commit. */
export async function lockHinweis(tx: Tx, id: string): Promise<HinweisRow | undefined> {
  const { rows } = await sql<HinweisRow>`${FROM} where ${LEBT} and h.id = ${id} for no key update of h`.execute(tx);
  return rows[0];
}

/** Those of them that nobody has released yet, or that failed. */
export async function setHinweiseFreigegeben(
  tx: Tx,
  actor: Principal,
  { ids, heute, by }: { readonly ids: readonly string[]; readonly heute: string; readonly by: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with frei as (${FROM} where ${LEBT} and h.id = any (${[...ids]}::uuid[]) and h.gedruckt_at is null
      and (h.freigegeben_at is null or h.fehler is not null) and h.endet >= ${heute}::date and ${sichtbar(actor)}
      order by h.id for no key update of h)
    update vorgaenge.ablaufhinweis h set freigegeben_at = now(), freigegeben_von = ${by}, fehler = null
    from frei where frei.id = h.id returning h.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function setGeschrieben(tx: Tx, id: string, dokumentId: string, by: string): Promise<void> {
  await sql`update vorgaenge.ablaufhinweis set gedruckt_at = now(), gedruckt_von = ${by}, dokument_id = ${dokumentId},
    fehler = null where id = ${id} and gedruckt_at is null`.execute(tx);
}

export async function setHinweisFehler(tx: Tx, id: string, fehler: string): Promise<void> {
  await sql`update vorgaenge.ablaufhinweis set fehler = ${fehler} where id = ${id} and gedruckt_at is null`.execute(tx);
}
