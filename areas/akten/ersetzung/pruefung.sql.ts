/** What the Sichtprüfung reads and writes. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte, sichtbaresDokument } from '../sichtbar.sql.ts';
import type { Pruefstand } from './pruefung.schema.ts';

export interface PruefungRow {
  readonly dokument_id: string;
  readonly stand: Pruefstand;
  readonly typ: string;
  readonly umfang: 'alle' | 'stichprobe' | 'keine';
  readonly prozent: number | null;
  readonly mindestens: number | null;
  readonly saat: string;
  readonly seiten: number[];
  readonly gescannt_von: string;
  readonly trennung: boolean;
  readonly trennung_grund: string | null;
  readonly geprueft_von: string | null;
  readonly geprueft_name: string | null;
  readonly geprueft_at: string | null;
  readonly vermerk: string | null;
  readonly original_aufbewahren: boolean;
  readonly original_von_hand: boolean;
  readonly original_ort: string | null;
  readonly version: number;
}

const COLUMNS = sql.raw(`sp.dokument_id, sp.stand, sp.typ, sp.umfang, sp.prozent, sp.mindestens, sp.saat, sp.seiten,
  sp.gescannt_von, sp.trennung, sp.trennung_grund, sp.geprueft_von, sp.geprueft_name, sp.geprueft_at, sp.vermerk,
  sp.original_aufbewahren, sp.original_von_hand, sp.original_ort, sp.version`);

const FROM = sql.raw(`from akten.sichtpruefung sp join akten.dokument d on d.id = sp.dokument_id
  left join akten.akte a on a.id = d.akte_id join akten.eingang e on e.id = d.eingang_id
  join akten.scan sc on sc.lieferung_id = e.lieferung_id`);

/** No new scan has become a document yet. */
const NOT_REPLACED = sql<SqlBool>`not exists (select 1 from akten.scan nr join akten.eingang ner on ner.lieferung_id = nr.lieferung_id
  join akten.dokument ndr on ndr.eingang_id = ner.id where nr.ersetzt_dokument_id = d.id)`;

/** Waits for somebody: for the check, or for the scan desk. */
/** What was divided or joined is checked in its parts. */
const WAITS = sql<SqlBool>`d.abgeloest_at is null and (sp.stand = 'offen' or (sp.stand = 'beanstandet' and ${NOT_REPLACED}))`;

/**
 * A document whose check waits is seen by those who check within their scope, also where they read no Akten: they see
 * the pages they check and nothing else of the Akte. Otherwise as any document.
 */
function pruefbar(actor: Principal): RawBuilder<SqlBool> {
  const visible = sichtbaresDokument(actor);
  if (!actor.rights.has('akten.sichtpruefung')) return visible;
  return sql<SqlBool>`(${visible} or (${WAITS} and a.id is not null and ${sichtbareAkte(actor)}))`;
}

// ---- begin ---------------------------------------------------------------------------------------------------------------

export interface ScannedDokument {
  readonly id: string;
  readonly lieferung_id: string;
  readonly typ: string;
  readonly seiten: number;
  readonly gescannt_von: string;
}

/** A closed scan with its working copy that was handed in with a Scanprofil; nothing for anything else. */
export async function findScanned(tx: Tx, dokumentId: string): Promise<ScannedDokument | undefined> {
  const { rows } = await sql<ScannedDokument>`
    select d.id, e.lieferung_id, d.typ, d.seiten, sc.gescannt_von
    from akten.dokument d join akten.eingang e on e.id = d.eingang_id join akten.scan sc on sc.lieferung_id = e.lieferung_id
    where d.id = ${dokumentId} and d.status = 'fertig' and d.arbeitskopie is not null`.execute(tx);
  return rows[0];
}

export interface Plan {
  readonly typ: string;
  readonly stand: 'offen' | 'entfaellt';
  readonly umfang: 'alle' | 'stichprobe' | 'keine';
  readonly prozent: number | null;
  readonly mindestens: number | null;
  readonly regelFassung: string | null;
  readonly seiten: readonly number[];
  readonly originalAufbewahren: boolean;
}

/** False when there is one already. */
export async function insertPruefung(
  tx: Tx,
  { id, gescannt_von }: ScannedDokument,
  saat: string,
  plan: Plan,
): Promise<boolean> {
  const { rows } = await sql`
    insert into akten.sichtpruefung (dokument_id, stand, typ, umfang, prozent, mindestens, regel_fassung, saat, seiten,
      gescannt_von, original_aufbewahren)
    values (${id}, ${plan.stand}, ${plan.typ}, ${plan.umfang}, ${plan.prozent}, ${plan.mindestens}, ${plan.regelFassung},
      ${saat}, ${[...plan.seiten]}::int[], ${gescannt_von}, ${plan.originalAufbewahren})
    on conflict (dokument_id) do nothing returning dokument_id`.execute(tx);
  return rows.length > 0;
}

/** Another plan after the type was changed; what was seen stays seen. */
export async function updatePlan(tx: Tx, dokumentId: string, plan: Plan): Promise<void> {
  await sql`update akten.sichtpruefung set typ = ${plan.typ}, version = version + 1,
      original_aufbewahren = case when original_von_hand then original_aufbewahren else ${plan.originalAufbewahren} end,
      stand = case when stand = 'offen' then ${plan.stand} else stand end,
      umfang = case when stand = 'offen' then ${plan.umfang} else umfang end,
      prozent = case when stand = 'offen' then ${plan.prozent}::int else prozent end,
      mindestens = case when stand = 'offen' then ${plan.mindestens}::int else mindestens end,
      regel_fassung = case when stand = 'offen' then ${plan.regelFassung}::uuid else regel_fassung end,
      seiten = case when stand = 'offen' then ${[...plan.seiten]}::int[] else seiten end
    where dokument_id = ${dokumentId}`.execute(tx);
}

// ---- read ----------------------------------------------------------------------------------------------------------------

export interface Verweis {
  readonly dokumentId: string;
  readonly titel: string;
}

export interface PruefungMitDokument extends PruefungRow {
  readonly titel: string;
  readonly dokumenttyp: string;
  readonly eingegangen: string;
  readonly seitenzahl: number;
  readonly akte: { id: string; aktenzeichen: string } | null;
  readonly scanner_fassung: string;
  readonly profil_fassung: string;
  readonly gescannt_name: string | null;
  readonly gescannt_at: string;
  readonly befunde: number;
  readonly ersetzt: Verweis | null;
  readonly ersetzt_durch: Verweis | null;
}

/** The Akte and other documents are named only where the actor may read them. */
function withDokument(actor: Principal) {
  return sql`${COLUMNS}, d.titel, d.typ as dokumenttyp, d.created_at as eingegangen, d.seiten as seitenzahl,
    sc.scanner_fassung, sc.profil_fassung, sc.gescannt_name, sc.created_at as gescannt_at,
    case when a.id is not null and ${sichtbaresDokument(actor)}
      then jsonb_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen) end as akte,
    (select count(*)::int from akten.sichtpruefung_befund b where b.dokument_id = d.id) as befunde,
    (select jsonb_build_object('dokumentId', od.id, 'titel', od.titel) from akten.dokument od
       left join akten.akte oa on oa.id = od.akte_id
       where od.id = sc.ersetzt_dokument_id and ${sichtbaresDokument(actor, 'od', 'oa')}) as ersetzt,
    (select jsonb_build_object('dokumentId', nd.id, 'titel', nd.titel) from akten.scan ns
       join akten.eingang ne on ne.lieferung_id = ns.lieferung_id join akten.dokument nd on nd.eingang_id = ne.id
       left join akten.akte na on na.id = nd.akte_id
       where ns.ersetzt_dokument_id = d.id and ${sichtbaresDokument(actor, 'nd', 'na')}
       order by nd.id desc limit 1) as ersetzt_durch`;
}

export async function findPruefung(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
): Promise<PruefungMitDokument | undefined> {
  const { rows } = await sql<PruefungMitDokument>`
    select ${withDokument(actor)} ${FROM} where d.id = ${dokumentId} and ${pruefbar(actor)}`.execute(db);
  return rows[0];
}

/** Without break-glass: somebody who was let into one Akte does not check its scans. */
const ofQueue = (actor: Principal) => pruefbar({ ...actor, scope: { ...actor.scope, akten: [] } });

export async function listPruefungen(
  db: Database | Tx,
  actor: Principal,
  stand: 'offen' | 'beanstandet',
  ohneEigene: boolean,
  limit: number,
): Promise<PruefungMitDokument[]> {
  const foreign = stand === 'offen' && ohneEigene ? sql`and sp.gescannt_von <> ${actor.id}` : sql``;
  const { rows } = await sql<PruefungMitDokument>`
    select ${withDokument(actor)} ${FROM} where sp.stand = ${stand} and ${WAITS} and ${ofQueue(actor)} ${foreign}
    order by sp.dokument_id limit ${limit}`.execute(db);
  return rows;
}

export interface Pruefzahlen {
  readonly dokumente: number;
  readonly seiten: number;
  readonly eigene: number;
  readonly beanstandet: number;
}

export async function countPruefungen(db: Database | Tx, actor: Principal, ohneEigene: boolean): Promise<Pruefzahlen> {
  const mine = ohneEigene ? sql`sp.gescannt_von = ${actor.id}` : sql`false`;
  const { rows } = await sql<Pruefzahlen>`
    select count(*) filter (where sp.stand = 'offen' and not ${mine})::int as dokumente,
      coalesce(sum(cardinality(sp.seiten)) filter (where sp.stand = 'offen' and not ${mine}), 0)::int as seiten,
      count(*) filter (where sp.stand = 'offen' and ${mine})::int as eigene,
      count(*) filter (where sp.stand = 'beanstandet')::int as beanstandet
    ${FROM} where sp.stand in ('offen', 'beanstandet') and ${WAITS} and ${ofQueue(actor)}`.execute(db);
  return rows[0] as Pruefzahlen;
}

export interface PruefSeiteRow {
  readonly nr: number;
  readonly status: 'wartet' | 'laeuft' | 'fertig' | 'fehler';
  readonly leer: boolean;
  readonly leer_von_hand: boolean;
  readonly qualitaet: 'gut' | 'schwach' | 'unlesbar' | null;
  readonly konfidenz: number | null;
  readonly drehung: number;
  readonly neigung: number | null;
  readonly breite: number | null;
  readonly hoehe: number | null;
  readonly fehler: string | null;
  readonly vorschau: null;
}

/** The caller has checked that the actor may see the check. */
export async function listPruefSeiten(db: Database | Tx, dokumentId: string): Promise<PruefSeiteRow[]> {
  const { rows } = await sql<PruefSeiteRow>`
    select nr, status, leer, leer_von_hand, qualitaet, konfidenz, drehung, neigung, breite, hoehe, fehler, null as vorschau
    from akten.seite where dokument_id = ${dokumentId} order by nr`.execute(db);
  return rows;
}

export async function listGesehen(db: Database | Tx, dokumentId: string, person: string): Promise<number[]> {
  const { rows } = await sql<{ nr: number }>`select nr from akten.sichtpruefung_blick
    where dokument_id = ${dokumentId} and person = ${person} order by nr`.execute(db);
  return rows.map(({ nr }) => nr);
}

export interface BefundRow {
  readonly id: string;
  readonly nr: number;
  readonly art: string;
  readonly vermerk: string | null;
  readonly person: string;
}

export async function listBefunde(db: Database | Tx, dokumentId: string): Promise<BefundRow[]> {
  const { rows } = await sql<BefundRow>`select id, nr, art, vermerk, person from akten.sichtpruefung_befund
    where dokument_id = ${dokumentId} order by nr, id`.execute(db);
  return rows;
}

// ---- write ---------------------------------------------------------------------------------------------------------------

/** The caller has locked the document first. */
export async function lockPruefung(tx: Tx, dokumentId: string): Promise<PruefungRow | undefined> {
  const { rows } = await sql<PruefungRow>`
    select ${COLUMNS} from akten.sichtpruefung sp where sp.dokument_id = ${dokumentId} for update`.execute(tx);
  return rows[0];
}

/** A page went to this person in full width, for a check that waits. */
export async function noteBlick(tx: Tx, dokumentId: string, nr: number, person: string, breite: number): Promise<void> {
  await sql`insert into akten.sichtpruefung_blick as b (dokument_id, nr, person, breite)
    select dokument_id, ${nr}, ${person}, ${breite} from akten.sichtpruefung
      where dokument_id = ${dokumentId} and stand = 'offen'
    on conflict (dokument_id, nr, person) do update set breite = greatest(b.breite, excluded.breite)`.execute(tx);
}

export async function insertBefund(
  tx: Tx,
  values: { dokumentId: string; nr: number; art: string; vermerk: string | null; person: string },
): Promise<BefundRow> {
  const { dokumentId, nr, art, vermerk, person } = values;
  const { rows } = await sql<BefundRow>`
    insert into akten.sichtpruefung_befund (dokument_id, nr, art, vermerk, person)
    values (${dokumentId}, ${nr}, ${art}, ${vermerk}, ${person})
    on conflict (dokument_id, nr, art) do update set vermerk = excluded.vermerk, person = excluded.person
    returning id, nr, art, vermerk, person`.execute(tx);
  return rows[0] as BefundRow;
}

export async function deleteBefund(tx: Tx, dokumentId: string, befundId: string): Promise<void> {
  await sql`delete from akten.sichtpruefung_befund where dokument_id = ${dokumentId} and id = ${befundId}`.execute(tx);
}

export interface Ergebnis {
  readonly stand: 'bestanden' | 'beanstandet';
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly trennung: boolean;
  readonly trennungGrund: string | null;
  readonly vermerk: string | null;
}

export async function storeErgebnis(tx: Tx, dokumentId: string, ergebnis: Ergebnis): Promise<void> {
  const { stand, person, name, at, trennung, trennungGrund, vermerk } = ergebnis;
  await sql`update akten.sichtpruefung set stand = ${stand}, geprueft_von = ${person}, geprueft_name = ${name},
      geprueft_at = ${at}::timestamptz, trennung = ${trennung}, trennung_grund = ${trennungGrund}, vermerk = ${vermerk},
      version = version + 1
    where dokument_id = ${dokumentId} and stand = 'offen'`.execute(tx);
}

export async function storeOriginal(
  tx: Tx,
  dokumentId: string,
  aufbewahren: boolean,
  ort: string | null,
): Promise<void> {
  await sql`update akten.sichtpruefung set original_aufbewahren = ${aufbewahren}, original_von_hand = true,
      original_ort = ${ort}, version = version + 1
    where dokument_id = ${dokumentId}`.execute(tx);
}
