/** Facts and findings: superseded, never changed, so that what was known on a day can be read back. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export type Herkunft = 'antrag' | 'beleg' | 'amt' | 'stelle';

export interface Beleg {
  readonly dokumentId: string;
  readonly seite?: number;
  /** Place on the page, 0 to 1 from its upper left. */
  readonly stelle?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

export interface NewTatsache {
  /** As in the vocabulary of the Pruefschema, `person.pass`. */
  readonly feld: string;
  readonly wert: unknown;
  readonly herkunft: Herkunft;
  readonly beleg?: Beleg;
  readonly bemerkung?: string;
}

/** What holds for these fields until now ends; the new ones hold from this moment. The caller holds the Verfahren. */
export async function replaceTatsachen(
  tx: Tx,
  verfahrenId: string,
  list: readonly NewTatsache[],
  by: string,
): Promise<void> {
  await endTatsachen(
    tx,
    verfahrenId,
    list.map(({ feld }) => feld),
  );
  for (const t of list) {
    const { dokumentId = null, seite = null, stelle } = t.beleg ?? {};
    await sql`insert into vorgaenge.tatsache (verfahren_id, feld, wert, herkunft, dokument_id, seite, x, y, w, h,
        bemerkung, erhoben_von)
      values (${verfahrenId}, ${t.feld}, ${JSON.stringify(t.wert)}::jsonb, ${t.herkunft}, ${dokumentId}, ${seite},
        ${stelle?.x ?? null}, ${stelle?.y ?? null}, ${stelle?.w ?? null}, ${stelle?.h ?? null}, ${t.bemerkung ?? ''},
        ${by})`.execute(tx);
  }
}

/** What was known of them is not held any more, e.g. because it was noted by mistake. */
export async function endTatsachen(tx: Tx, verfahrenId: string, felder: readonly string[]): Promise<void> {
  await sql`update vorgaenge.tatsache set abgeloest_at = now()
    where verfahren_id = ${verfahrenId} and feld = any(${[...felder]}::text[]) and abgeloest_at is null`.execute(tx);
}

export interface TatsacheRow {
  readonly id: string;
  readonly feld: string;
  readonly wert: unknown;
  readonly herkunft: Herkunft;
  readonly dokument_id: string | null;
  readonly seite: number | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly w: number | null;
  readonly h: number | null;
  readonly bemerkung: string;
  readonly erhoben_at: string;
  readonly erhoben_von: string;
}

/** What is known, or what was known at the instant `am`. */
export async function listTatsacheRows(db: Database | Tx, verfahrenId: string, am?: string): Promise<TatsacheRow[]> {
  const { rows } = await sql<TatsacheRow>`
    select id, feld, wert, herkunft, dokument_id, seite, x, y, w, h, bemerkung, erhoben_at, erhoben_von
    from vorgaenge.tatsache where verfahren_id = ${verfahrenId} and ${
      am === undefined
        ? sql`abgeloest_at is null`
        : sql`erhoben_at <= ${am}::timestamptz and (abgeloest_at is null or abgeloest_at > ${am}::timestamptz)`
    } order by feld`.execute(db);
  return rows;
}

export type Pruefwort = 'erfuellt' | 'nicht_erfuellt' | 'offen' | 'entfaellt';

export interface NewFeststellung {
  readonly schluessel: string;
  readonly ergebnis: Pruefwort;
  /** What the Pruefschema says at this moment. */
  readonly vorschlag: Pruefwort;
  /** Due where the two differ. */
  readonly grund: string;
}

/** The caller holds the Verfahren. */
export async function replaceFeststellung(tx: Tx, verfahrenId: string, f: NewFeststellung, by: string): Promise<void> {
  await endFeststellung(tx, verfahrenId, f.schluessel);
  await sql`insert into vorgaenge.feststellung (verfahren_id, schluessel, ergebnis, vorschlag, grund, getroffen_von)
    values (${verfahrenId}, ${f.schluessel}, ${f.ergebnis}, ${f.vorschlag}, ${f.grund}, ${by})`.execute(tx);
}

export async function endFeststellung(tx: Tx, verfahrenId: string, schluessel: string): Promise<void> {
  await sql`update vorgaenge.feststellung set abgeloest_at = now()
    where verfahren_id = ${verfahrenId} and schluessel = ${schluessel} and abgeloest_at is null`.execute(tx);
}

export interface FeststellungRow extends NewFeststellung {
  readonly getroffen_at: string;
  readonly getroffen_von: string;
}

export async function listFeststellungRows(db: Database | Tx, verfahrenId: string): Promise<FeststellungRow[]> {
  const { rows } = await sql<FeststellungRow>`
    select schluessel, ergebnis, vorschlag, grund, getroffen_at, getroffen_von from vorgaenge.feststellung
    where verfahren_id = ${verfahrenId} and abgeloest_at is null order by schluessel`.execute(db);
  return rows;
}
