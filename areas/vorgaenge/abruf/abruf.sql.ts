/** What lies in the portal to be fetched. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface BereitstellungRow {
  readonly schreiben_id: string;
  readonly antrag_id: string;
  readonly vollmacht_id: string | null;
  readonly benachrichtigt_am: string;
  readonly abruf_bis: string;
  readonly abgerufen_am: string | null;
  readonly beendet_am: string | null;
  readonly titel: string;
  readonly kennung: string;
  readonly verfahren_id: string;
  readonly dokument_id: string | null;
}

const FROM = sql.raw(`select b.schreiben_id, b.antrag_id, b.vollmacht_id, b.benachrichtigt_am::text, b.abruf_bis::text,
  b.abgerufen_am::text, b.beendet_am::text, s.titel, s.kennung, s.verfahren_id, s.dokument_id
  from vorgaenge.bereitstellung b join vorgaenge.schreiben s on s.id = b.schreiben_id`);

export interface NewBereitstellung {
  readonly schreibenId: string;
  readonly antragId: string;
  readonly vollmachtId: string | null;
  readonly einwilligungAt: string;
  readonly benachrichtigtAm: string;
  readonly abrufBis: string;
}

export async function insertBereitstellung(tx: Tx, b: NewBereitstellung): Promise<void> {
  await sql`insert into vorgaenge.bereitstellung (schreiben_id, antrag_id, vollmacht_id, einwilligung_at, benachrichtigt_am,
      abruf_bis)
    values (${b.schreibenId}, ${b.antragId}, ${b.vollmachtId}, ${b.einwilligungAt}, ${b.benachrichtigtAm}::date,
      ${b.abrufBis}::date)`.execute(tx);
}

export async function findBereitstellung(db: Db, schreibenId: string): Promise<BereitstellungRow | undefined> {
  const { rows } = await sql<BereitstellungRow>`${FROM} where b.schreiben_id = ${schreibenId}`.execute(db);
  return rows[0];
}

/** Held until commit: of fetching and ending at the same moment one waits for the other. */
export async function lockBereitstellung(tx: Tx, schreibenId: string): Promise<BereitstellungRow | undefined> {
  const { rows } = await sql<BereitstellungRow>`${FROM} where b.schreiben_id = ${schreibenId} for update of b`.execute(
    tx,
  );
  return rows[0];
}

/** Newest first. */
export async function listBereitstellungen(db: Db, verfahrenId: string): Promise<BereitstellungRow[]> {
  const { rows } = await sql<BereitstellungRow>`
    ${FROM} where s.verfahren_id = ${verfahrenId} order by s.freigegeben_at desc, s.id desc`.execute(db);
  return rows;
}

export interface Abruf {
  readonly am: string;
  readonly von: string;
  readonly vollmacht: string | null;
  readonly vertrauen: string;
}

/** The caller holds it. */
export async function setAbgerufen(tx: Tx, schreibenId: string, a: Abruf): Promise<void> {
  await sql`update vorgaenge.bereitstellung set abgerufen_am = ${a.am}::date, abgerufen_von = ${a.von},
    abgerufen_vollmacht = ${a.vollmacht}, abgerufen_vertrauen = ${a.vertrauen}
    where schreiben_id = ${schreibenId} and abgerufen_am is null and beendet_am is null`.execute(tx);
}

export async function setBeendet(tx: Tx, schreibenId: string, am: string): Promise<void> {
  await sql`update vorgaenge.bereitstellung set beendet_am = ${am}::date
    where schreiben_id = ${schreibenId} and abgerufen_am is null and beendet_am is null`.execute(tx);
}

export async function listAbgelaufene(
  db: Db,
  heute: string,
): Promise<{ schreiben_id: string; verfahren_id: string }[]> {
  const { rows } = await sql<{ schreiben_id: string; verfahren_id: string }>`
    select b.schreiben_id, s.verfahren_id from vorgaenge.bereitstellung b
    join vorgaenge.schreiben s on s.id = b.schreiben_id
    where b.abgerufen_am is null and b.beendet_am is null and b.abruf_bis < ${heute}::date
    order by b.abruf_bis, b.schreiben_id limit 500`.execute(db);
  return rows;
}

/** The Vollmacht by which a Beteiligter of the Vorgang gets letters. */
export async function findVollmachtOfBeteiligter(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ vollmacht_id: string | null }>`
    select vollmacht_id from vorgaenge.beteiligter where id = ${id} and bestaetigt_at is not null`.execute(db);
  return rows[0]?.vollmacht_id ?? undefined;
}
