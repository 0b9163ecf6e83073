/** Subscriptions of one person with their news. */
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import { readKennung } from '../lesen/kennung.rules.ts';
import type { Abo, Neuigkeit } from './abo.schema.ts';
import {
  type AboFassung,
  type AboRow,
  listAboFassungen,
  listAboRows,
  listNeueBeziehungen,
  listNeueWerke,
  type NeuesWerk,
  type Seit,
} from './abo.sql.ts';

export async function readAbos(db: Database | Tx, actor: Principal, seit: Seit): Promise<Abo[]> {
  const rows = await listAboRows(db, actor, seit);
  if (rows.length === 0) return [];
  const fassungen = Map.groupBy(await listAboFassungen(db, actor, seit), ({ abo_id }) => abo_id);
  const werke = Map.groupBy(await listNeueWerke(db, actor, seit), ({ abo_id }) => abo_id);
  const beziehungen = Map.groupBy(await listNeueBeziehungen(db, actor, seit), ({ abo_id }) => abo_id);
  return rows.map((row) => ({
    id: row.id,
    werkId: row.werk_id,
    kurz: row.kurz,
    titel: row.titel,
    art: row.art,
    kennung: row.kennung || null,
    mail: row.mail,
    neues: [
      ...newTexts(row, fassungen.get(row.id) ?? []),
      ...(werke.get(row.id) ?? []).filter((werk) => isAbout(werk, row)).map((werk) => toNews('auslegung', werk)),
      ...(beziehungen.get(row.id) ?? []).map((werk) => toNews('beziehung', werk)),
    ],
  }));
}

/** The first text that is known changes nothing. */
function newTexts({ werk_id, kurz, titel, kennung }: AboRow, fassungen: readonly AboFassung[]): Neuigkeit[] {
  return fassungen.flatMap(({ gueltig_ab, neu, norm_id }, i) => {
    const before = fassungen[i - 1];
    if (!before || !neu || (kennung !== '' && before.norm_id === norm_id)) return [];
    return [{ art: 'fassung' as const, tag: gueltig_ab, vorher: before.gueltig_ab, werkId: werk_id, kurz, titel }];
  });
}

function isAbout({ bezug }: NeuesWerk, { kurz, kennung }: AboRow): boolean {
  const wanted = kennung === '' ? undefined : readKennung(kennung).bezeichnung;
  return bezug
    .flatMap((text) => findFundstellen(text))
    .some(({ gesetz, paragraf }) => gesetz === kurz && (wanted === undefined || paragraf === wanted));
}

function toNews(art: 'auslegung' | 'beziehung', { werk_id, kurz, titel, tag }: Omit<NeuesWerk, 'bezug'>): Neuigkeit {
  return { art, tag, vorher: null, werkId: werk_id, kurz, titel };
}
