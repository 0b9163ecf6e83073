/** Vectors of Absätze: which are missing, which there are, and of what may not leave the office. */
import { sql } from 'kysely';
import type { ByteVector } from '#engines/retrieval/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';

/** A VS-NfD without release is in no index. */
const EINGELESEN = sql`(w.einstufung is null or w.freigegeben_at is not null)`;
/** Goes to a model of the office only. */
const VERTRAULICH = sql`(s.sichtbar = 'vertraulich' or w.einstufung is not null)`;

export interface AbsatzStelle {
  readonly norm_id: string;
  readonly ordnung: number;
}

export interface FehlenderAbsatz extends AbsatzStelle {
  readonly sammlung_id: string;
  readonly kurz: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly text: string;
}

export interface Fehlsuche {
  readonly modell: string;
  readonly vertraulich: boolean;
  readonly nach: AbsatzStelle | undefined;
  readonly anzahl: number;
}

const ANFANG: AbsatzStelle = { norm_id: '00000000-0000-0000-0000-000000000000', ordnung: -1 };

export async function listFehlende(db: Database | Tx, asked: Fehlsuche): Promise<FehlenderAbsatz[]> {
  const { norm_id, ordnung } = asked.nach ?? ANFANG;
  const { rows } = await sql<FehlenderAbsatz>`
    select a.norm_id, a.ordnung, w.sammlung_id, w.kurz, n.bezeichnung, n.ueberschrift, a.text
    from erlasse.absatz a
    join erlasse.norm n on n.id = a.norm_id
    join erlasse.werk w on w.id = n.werk_id
    join erlasse.sammlung s on s.id = w.sammlung_id
    where (a.norm_id, a.ordnung) > (${norm_id}::uuid, ${ordnung}::int) and ${EINGELESEN}
      and ${VERTRAULICH} = ${asked.vertraulich} and a.text ~ '\\S'
      and not exists (select from erlasse.absatz_vektor v
        where v.norm_id = a.norm_id and v.ordnung = a.ordnung and v.modell = ${asked.modell})
    order by a.norm_id, a.ordnung limit ${asked.anzahl}`.execute(db);
  return rows;
}

export interface NeuerVektor extends AbsatzStelle {
  readonly vektor: ByteVector;
}

/** An Absatz that was removed meanwhile is left out. Counts up what its Sammlung has. */
export async function saveVektoren(
  tx: Tx,
  modell: string,
  sammlungIds: readonly string[],
  neue: readonly NeuerVektor[],
): Promise<void> {
  const werte = neue.map(({ vektor }) =>
    Buffer.from(vektor.values.buffer, vektor.values.byteOffset, vektor.values.length),
  );
  await sql`insert into erlasse.absatz_vektor (norm_id, ordnung, modell, werte, skala)
    select x.norm_id, x.ordnung, ${modell}, x.werte, x.skala
    from unnest(${neue.map(({ norm_id }) => norm_id)}::uuid[], ${neue.map(({ ordnung }) => ordnung)}::int[],
      ${werte}::bytea[], ${neue.map(({ vektor }) => vektor.scale)}::real[]) as x(norm_id, ordnung, werte, skala)
    join erlasse.absatz a on a.norm_id = x.norm_id and a.ordnung = x.ordnung
    on conflict (norm_id, ordnung) do update
      set modell = excluded.modell, werte = excluded.werte, skala = excluded.skala, created_at = now()`.execute(tx);
  await sql`insert into erlasse.vektor_stand (sammlung_id, stand)
    select id, 1 from erlasse.sammlung where id = any (${[...new Set(sammlungIds)].sort()}::uuid[]) order by id
    on conflict (sammlung_id) do update set stand = erlasse.vektor_stand.stand + 1`.execute(tx);
}

export interface LesbareSammlung {
  readonly id: string;
  /** Changes with the texts and with the vectors. */
  readonly stand: string;
}

export async function listLesbareSammlungen(db: Database | Tx, actor: Principal): Promise<LesbareSammlung[]> {
  const { rows } = await sql<LesbareSammlung>`
    select s.id, s.stand || '/' || coalesce(v.stand, 0) as stand
    from erlasse.sammlung s left join erlasse.vektor_stand v on v.sammlung_id = s.id
    where ${darfLesen(actor, 's')} order by s.id`.execute(db);
  return rows;
}

export interface VektorRow extends AbsatzStelle {
  readonly werte: Buffer;
  readonly skala: number;
}

export async function listVektoren(
  db: Database,
  asked: {
    readonly sammlungId: string;
    readonly modell: string;
    readonly nach: AbsatzStelle | undefined;
    readonly anzahl: number;
  },
): Promise<VektorRow[]> {
  const { norm_id, ordnung } = asked.nach ?? ANFANG;
  const { rows } = await sql<VektorRow>`
    select v.norm_id, v.ordnung, v.werte, v.skala from erlasse.absatz_vektor v
    join erlasse.norm n on n.id = v.norm_id
    join erlasse.werk w on w.id = n.werk_id
    where w.sammlung_id = ${asked.sammlungId} and v.modell = ${asked.modell} and ${EINGELESEN}
      and (v.norm_id, v.ordnung) > (${norm_id}::uuid, ${ordnung}::int)
    order by v.norm_id, v.ordnung limit ${asked.anzahl}`.execute(db);
  return rows;
}

export interface RerankText extends AbsatzStelle {
  readonly kurz: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly text: string;
  /** May be read by a model of the office only. */
  readonly vertraulich: boolean;
}

/** Texts of these Absätze that the actor may read, whatever was found. */
export async function listRerankTexts(
  db: Database | Tx,
  actor: Principal,
  stellen: readonly AbsatzStelle[],
): Promise<RerankText[]> {
  const { rows } = await sql<RerankText>`
    select a.norm_id, a.ordnung, w.kurz, n.bezeichnung, n.ueberschrift, a.text, ${VERTRAULICH} as vertraulich
    from unnest(${stellen.map(({ norm_id }) => norm_id)}::uuid[], ${stellen.map(({ ordnung }) => ordnung)}::int[])
      as x(norm_id, ordnung)
    join erlasse.absatz a on a.norm_id = x.norm_id and a.ordnung = x.ordnung
    join erlasse.norm n on n.id = a.norm_id
    join erlasse.werk w on w.id = n.werk_id
    join erlasse.sammlung s on s.id = w.sammlung_id
    where ${EINGELESEN} and ${darfLesen(actor, 's')}`.execute(db);
  return rows;
}

export interface Vektorfortschritt {
  readonly absaetze: number;
  readonly mitVektor: number;
}

export async function readVektorfortschritt(db: Database | Tx, modell: string): Promise<Vektorfortschritt> {
  const { rows } = await sql<Vektorfortschritt>`
    select count(*)::int as absaetze, count(v.norm_id)::int as "mitVektor"
    from erlasse.absatz a join erlasse.norm n on n.id = a.norm_id join erlasse.werk w on w.id = n.werk_id
    left join erlasse.absatz_vektor v on v.norm_id = a.norm_id and v.ordnung = a.ordnung and v.modell = ${modell}
    where ${EINGELESEN} and a.text ~ '\\S'`.execute(db);
  return rows[0] as Vektorfortschritt;
}

/** Of models that are not asked any more. */
export async function deleteAndereVektoren(tx: Tx, modell: string): Promise<void> {
  await sql`delete from erlasse.absatz_vektor where modell <> ${modell}`.execute(tx);
}
