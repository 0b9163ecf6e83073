/** Queries on deliveries and the Eingang, for those who look at them. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { fromCursor } from './blaettern.rules.ts';
import type { Herkunft } from './dokument.schema.ts';
import type { Abgleich, EingangStatus, Verbleib } from './eingang.schema.ts';
import type { EmailAngaben } from './postfach/postfach.schema.ts';
import { sichtbareAkte, sichtbareLieferung, sichtbaresDokument } from './sichtbar.sql.ts';
import type { Unstimmigkeit } from './unstimmigkeit.rules.ts';
import { MISSING, PASSING } from './verbleib.rules.ts';

export interface EingangRow {
  readonly id: string;
  readonly lieferung_id: string;
  readonly nr: number | null;
  readonly dateiname: string;
  readonly groesse: number | null;
  readonly sha256: string | null;
  readonly status: EingangStatus;
  readonly fehler: { code: string; titel: string; rat: string } | null;
  readonly dokument_id: string | null;
  readonly titel: string | null;
  readonly akte: { id: string; aktenzeichen: string } | null;
  readonly dublette: { dokumentId: string; titel: string; akte: { id: string; aktenzeichen: string } | null } | null;
  readonly seiten: number;
  readonly seiten_fertig: number;
  readonly auffaellig: number;
  readonly unstimmigkeit: Unstimmigkeit[] | null;
  readonly herkunft: Herkunft;
  readonly created_at: string;
  readonly teil: { umordnungId: string; von: number; bis: number } | null;
  readonly email: EmailAngaben | null;
  readonly zerlegt: { umordnungId: string; teile: number; blaetter: number; zugeordnet: number } | null;
}

/** Document and Akte are named only where the actor may see them. */
function columns(actor: Principal) {
  return sql`e.id, e.lieferung_id, e.nr, e.dateiname, e.groesse, e.sha256, e.status, e.fehler, e.unstimmigkeit, l.herkunft,
    e.created_at, e.angaben -> 'email' as email,
    case when ${sichtbaresDokument(actor)} then d.id end as dokument_id,
    case when ${sichtbaresDokument(actor)} then d.titel end as titel,
    case when a.id is not null and ${sichtbareAkte(actor)}
      then jsonb_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen) end as akte,
    (select jsonb_build_object('dokumentId', dd.id, 'titel', dd.titel, 'akte', case when da.id is not null
         then jsonb_build_object('id', da.id, 'aktenzeichen', da.aktenzeichen) end)
     from akten.dokument dd left join akten.akte da on da.id = dd.akte_id
     where dd.eingang_id = e.dublette_von and ${sichtbaresDokument(actor, 'dd', 'da')}) as dublette,
    coalesce(d.seiten, 0) as seiten,
    case when d.abgeloest_at is not null then d.seiten else
      (select count(*)::int from akten.seite s where s.dokument_id = d.id and s.status in ('fertig', 'fehler'))
    end as seiten_fertig,
    (select count(*)::int from akten.seite s
     where s.dokument_id = d.id and (s.status = 'fehler' or s.qualitaet = 'unlesbar')) as auffaellig,
    case when e.teil_von is not null then
      (select jsonb_build_object('umordnungId', t.umordnung_id, 'von', min(us.von_nr), 'bis', max(us.von_nr))
       from akten.umordnung_teil t join akten.umordnung_seite us on us.umordnung_id = t.umordnung_id and us.teil_nr = t.nr
       where t.eingang_id = e.id group by t.umordnung_id) end as teil,
    case when d.abgeloest_at is not null then
      (select jsonb_build_object('umordnungId', d.umordnung_id, 'teile', count(*),
         'zugeordnet', count(*) filter (where te.status = 'zugeordnet'),
         'blaetter', (select count(*) from akten.umordnung_seite us
           where us.umordnung_id = d.umordnung_id and us.teil_nr is null))
       from akten.umordnung_teil t join akten.eingang te on te.id = t.eingang_id
       where t.umordnung_id = d.umordnung_id) end as zerlegt`;
}

const FROM = sql.raw(`from akten.eingang e join akten.lieferung l on l.id = e.lieferung_id
  left join akten.dokument d on d.eingang_id = e.id left join akten.akte a on a.id = d.akte_id`);

export async function findEingangById(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<EingangRow | undefined> {
  const { rows } = await sql<EingangRow>`
    select ${columns(actor)} ${FROM} where e.id = ${id} and ${sichtbareLieferung(actor)}`.execute(db);
  return rows[0];
}

export async function listEingangOfLieferung(
  db: Database | Tx,
  actor: Principal,
  lieferungId: string,
): Promise<EingangRow[]> {
  const { rows } = await sql<EingangRow>`
    select ${columns(actor)} ${FROM}
    where e.lieferung_id = ${lieferungId} and e.teil_von is null and ${sichtbareLieferung(actor)} order by e.nr`.execute(
    db,
  );
  return rows;
}

/** What waits for a human. */
const OPEN: readonly EingangStatus[] = ['zuzuordnen', 'dublette', 'fehler'];

/**
 * A file of which nothing was stored is told to the one who brought it, in the receipt: here nobody can do anything
 * about it. What lay in the folder nobody brought in person, and what waits for room on the server is not lost.
 */
const CONCERNS_EINGANG = sql<boolean>`(e.status <> 'fehler' or e.sha256 is not null
  or l.herkunft not in ('hochladen', 'befehl', 'xdomea', 'altbestand') or e.fehler ->> 'code' = any(${[...PASSING]}::text[]))`;

export async function listEingangRows(
  db: Database | Tx,
  actor: Principal,
  filter: { status: EingangStatus | 'offen'; ab?: string | undefined; anzahl: number },
): Promise<EingangRow[]> {
  const wanted = filter.status === 'offen' ? OPEN : [filter.status];
  const after = fromCursor(filter.ab, 1);
  const { rows } = await sql<EingangRow>`
    select ${columns(actor)} ${FROM}
    where e.status = any(${[...wanted]}::text[]) and ${CONCERNS_EINGANG} and ${seesEingang(actor)}
      ${after ? sql`and e.id > ${after[0]}::uuid` : sql``}
    order by e.id limit ${filter.anzahl + 1}`.execute(db);
  return rows;
}

/** The queue itself is open by right only, whoever brought a file. */
function seesEingang(actor: Principal) {
  return actor.rights.has('akten.eingang') ? sql`true` : sql`false`;
}

export interface EingangZaehler {
  readonly zuzuordnen: number;
  readonly dublette: number;
  readonly fehler: number;
  readonly inArbeit: number;
}

export async function countEingang(db: Database | Tx, actor: Principal): Promise<EingangZaehler> {
  const { rows } = await sql<EingangZaehler>`
    select count(*) filter (where e.status = 'zuzuordnen')::int as zuzuordnen,
           count(*) filter (where e.status = 'dublette')::int as dublette,
           count(*) filter (where e.status = 'fehler')::int as fehler,
           count(*) filter (where e.status in ('gespeichert', 'erkennung', 'teil'))::int as "inArbeit"
    from akten.eingang e join akten.lieferung l on l.id = e.lieferung_id
    where e.status not in ('zugeordnet', 'verworfen', 'zerlegt') and ${CONCERNS_EINGANG} and ${seesEingang(actor)}`.execute(
    db,
  );
  return rows[0] as EingangZaehler;
}

export interface VorschlagRow {
  readonly eingang_id: string;
  readonly akte_id: string;
  readonly aktenzeichen: string;
  readonly personen: string[];
  readonly score: number;
  readonly gruende: string[];
}

/** Proposals whose Akte the actor may see. */
export async function listVorschlaege(
  db: Database | Tx,
  actor: Principal,
  eingangIds: readonly string[],
): Promise<VorschlagRow[]> {
  const { rows } = await sql<VorschlagRow>`
    select v.eingang_id, v.akte_id, a.aktenzeichen, v.score, v.gruende, array(
      select concat_ws(', ', p.familienname, nullif(p.vornamen, '')) from akten.akte_person ap
      join akten.person p on p.id = ap.person_id where ap.akte_id = a.id order by ap.rolle) as personen
    from akten.vorschlag v join akten.akte a on a.id = v.akte_id
    where v.eingang_id = any(${[...eingangIds]}::uuid[]) and ${seesEingang(actor)} and ${sichtbareAkte(actor)}
    order by v.score desc, a.aktenzeichen`.execute(db);
  return rows;
}

/** First words of a document, for the one who decides where it belongs. */
export async function readTextStart(db: Database | Tx, actor: Principal, eingangId: string): Promise<string> {
  const { rows } = await sql<{ anfang: string }>`
    select left(s.text, 1200) as anfang from akten.dokument d join akten.seite s on s.dokument_id = d.id
    left join akten.akte a on a.id = d.akte_id
    where d.eingang_id = ${eingangId} and s.text <> '' and ${sichtbaresDokument(actor)} order by s.nr limit 1`.execute(
    db,
  );
  return rows[0]?.anfang ?? '';
}

export interface LieferungRow {
  readonly id: string;
  readonly herkunft: Herkunft;
  readonly status: 'offen' | 'abgeschlossen';
  readonly created_at: string;
  readonly abgeschlossen_at: string | null;
  readonly angeboten: number;
  readonly gespeichert: number;
  readonly fehler: number;
  readonly dubletten: number;
  readonly verbleib: Record<Verbleib, number>;
  readonly abgleich: Abgleich | null;
  readonly seiten: number;
  readonly seiten_fertig: number;
}

const LIEFERUNG = sql.raw(`l.id, l.herkunft, l.status, l.created_at, l.abgeschlossen_at, l.abgleich, z.*
  from akten.lieferung l, lateral (
    select count(*)::int as angeboten, count(*) filter (where e.sha256 is not null)::int as gespeichert,
      count(*) filter (where e.status = 'fehler')::int as fehler,
      count(*) filter (where e.status = 'dublette')::int as dubletten,
      jsonb_build_object(
        'unterwegs', count(*) filter (where e.status = 'angeboten'),
        'aufgenommen', count(*) filter (where e.status in ('gespeichert', 'erkennung', 'zuzuordnen', 'zugeordnet', 'zerlegt')),
        'unlesbar', count(*) filter (where e.status = 'fehler' and e.sha256 is not null),
        'bekannt', count(*) filter (where e.status = 'dublette'),
        'abgelehnt', count(*) filter (where e.status = 'fehler' and e.sha256 is null
          and e.fehler ->> 'code' <> all('{${MISSING.join(',')}}')),
        'ausgeblieben', count(*) filter (where e.status = 'fehler' and e.sha256 is null
          and e.fehler ->> 'code' = any('{${MISSING.join(',')}}')),
        'verworfen', count(*) filter (where e.status = 'verworfen')) as verbleib,
      coalesce(sum(d.seiten), 0)::int as seiten,
      coalesce(sum(case when d.abgeloest_at is not null then d.seiten else (select count(*) from akten.seite s
        where s.dokument_id = d.id and s.status in ('fertig', 'fehler')) end), 0)::int as seiten_fertig
    from akten.eingang e left join akten.dokument d on d.eingang_id = e.id
    where e.lieferung_id = l.id and e.teil_von is null) as z`);

export async function findLieferungById(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<LieferungRow | undefined> {
  const { rows } = await sql<LieferungRow>`
    select ${LIEFERUNG} where l.id = ${id} and ${sichtbareLieferung(actor)}`.execute(db);
  return rows[0];
}

export async function listLieferungRows(
  db: Database | Tx,
  actor: Principal,
  filter: { ab?: string | undefined; anzahl: number },
): Promise<LieferungRow[]> {
  const after = fromCursor(filter.ab, 1);
  const { rows } = await sql<LieferungRow>`
    select ${LIEFERUNG} where ${sichtbareLieferung(actor)} ${after ? sql`and l.id < ${after[0]}::uuid` : sql``}
    order by l.id desc limit ${filter.anzahl + 1}`.execute(db);
  return rows;
}

export interface FortschrittRow {
  readonly wartend: number;
  readonly laufend: number;
  readonly fertig: number;
  readonly fehler: number;
  readonly letzte: number;
}

/** Numbers of pages only, no content: the state of the machine. `letzte` are those of the ten minutes before `now`. */
export async function readFortschritt(db: Database | Tx, now: string): Promise<FortschrittRow> {
  const { rows } = await sql<FortschrittRow>`
    select (select count(*)::int from akten.seite where status = 'wartet') as wartend,
      (select count(*)::int from akten.seite where status = 'laeuft') as laufend,
      (select count(*)::int from akten.seite where fertig_at > ${now}::timestamptz - interval '24 hours') as fertig,
      (select count(*)::int from akten.seite where status = 'fehler') as fehler,
      (select count(*)::int from akten.seite where fertig_at > ${now}::timestamptz - interval '10 minutes') as letzte`.execute(
    db,
  );
  return rows[0] as FortschrittRow;
}
