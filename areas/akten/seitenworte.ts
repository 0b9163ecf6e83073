/** Documents of an Akte and the words of their pages, for whoever reads for a person: with that person's right and range. */
import type { PageWord } from '#engines/pages/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { findSeite, listDokumentRows } from './dokument.sql.ts';
import { unpackWords } from './worte.ts';

/** What the reader needs; the caller writes „seite.gelesen“ into the log. */
export const SEITEN_LESEN = 'akten.ansehen';

export interface DokumentDerAkte {
  readonly id: string;
  readonly titel: string;
  readonly typ: string;
  readonly seiten: number;
  /** Whether all its pages are recognised. */
  readonly erkannt: boolean;
  readonly vorgangId: string | null;
}

const MOST = 200;

/** Newest first; of a visible Akte. */
export async function listDokumenteDerAkte(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
): Promise<DokumentDerAkte[]> {
  const rows = await listDokumentRows(db, actor, { akteId, anzahl: MOST });
  return rows.slice(0, MOST).map(({ id, titel, typ, seiten, status, vorgang_id }) => ({
    id,
    titel,
    typ,
    seiten,
    erkannt: status === 'fertig',
    vorgangId: vorgang_id,
  }));
}

export interface Seitenworte {
  readonly seite: number;
  readonly worte: readonly PageWord[];
}

/** The first pages, as they were recognised; boxes are fractions of the upright page. */
export async function readSeitenworte(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
  bis: number,
): Promise<Seitenworte[]> {
  if (!actor.rights.has(SEITEN_LESEN)) throw commonFaults.KEIN_RECHT();
  const pages: Seitenworte[] = [];
  for (let nr = 1; nr <= bis; nr++) {
    const row = await findSeite(db, actor, dokumentId, nr);
    if (!row) break;
    pages.push({ seite: nr, worte: await unpackWords(row.worte) });
  }
  return pages;
}
