/** The Eingang for people. */
import type { z } from 'zod';
import type { Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Eingang, Lieferung, Quittung, unstimmigkeitSchema } from './eingang.schema.ts';
import {
  type EingangRow,
  findLieferungById,
  type LieferungRow,
  listEingangOfLieferung,
  type VorschlagRow,
} from './eingang.sql.ts';
import { notFound } from './sichtbar.ts';
import { verbleibOf } from './verbleib.rules.ts';

export function toEingang(row: EingangRow): Eingang {
  return {
    id: row.id,
    lieferungId: row.lieferung_id,
    ...(row.nr === null ? {} : { nr: row.nr }),
    dateiname: row.dateiname,
    ...(row.groesse === null ? {} : { groesse: row.groesse }),
    ...(row.sha256 ? { sha256: row.sha256 } : {}),
    status: row.status,
    ...(row.fehler ? { fehler: row.fehler } : {}),
    ...(row.dokument_id ? { dokumentId: row.dokument_id } : {}),
    ...(row.titel ? { titel: row.titel } : {}),
    ...(row.akte ? { akte: row.akte } : {}),
    ...(row.teil ? { teil: row.teil } : {}),
    ...(row.zerlegt ? { zerlegt: row.zerlegt } : {}),
    ...(row.dublette
      ? {
          dubletteVon: {
            dokumentId: row.dublette.dokumentId,
            titel: row.dublette.titel,
            ...(row.dublette.akte ? { akte: row.dublette.akte } : {}),
          },
        }
      : {}),
    seiten: row.seiten,
    seitenFertig: row.seiten_fertig,
    auffaellig: row.auffaellig,
    verbleib: verbleibOf(row),
    herkunft: row.herkunft,
    ...(row.email ? { email: row.email } : {}),
    eingegangenAm: row.created_at,
  };
}

type Gegenseite = z.output<typeof unstimmigkeitSchema>;

/** With the proposals, which are those that the actor may see: of other Akten only what stands on the page is told. */
export function toEingangWithVorschlaege(row: EingangRow, proposals: readonly VorschlagRow[]) {
  const own = proposals.filter((one) => one.eingang_id === row.id);
  const unstimmigkeit = (row.unstimmigkeit ?? []).map(({ akteId, aktenzeichen, ...one }): Gegenseite => {
    const seiten = [...one.seiten];
    const seen = own.find((proposal) => proposal.akte_id === akteId);
    if (seen) return { seiten, akte: { id: seen.akte_id, aktenzeichen: seen.aktenzeichen }, personen: seen.personen };
    return { seiten, personen: [], ...(aktenzeichen ? { aktenzeichen } : {}) };
  });
  return { ...toEingang(row), vorschlaege: own.map(toVorschlag), unstimmigkeit };
}

function toVorschlag(row: VorschlagRow) {
  return {
    akte: { id: row.akte_id, aktenzeichen: row.aktenzeichen },
    personen: row.personen,
    score: Math.round(row.score * 1000) / 1000,
    gruende: row.gruende,
  };
}

export function toLieferung(row: LieferungRow): Lieferung {
  return {
    id: row.id,
    herkunft: row.herkunft,
    status: row.status,
    begonnenAm: row.created_at,
    ...(row.abgeschlossen_at ? { abgeschlossenAm: row.abgeschlossen_at } : {}),
    angeboten: row.angeboten,
    gespeichert: row.gespeichert,
    fehler: row.fehler,
    dubletten: row.dubletten,
    verbleib: row.verbleib,
    seiten: row.seiten,
    seitenFertig: row.seiten_fertig,
  };
}

/** The receipt: every file that was offered, and its fate. */
export async function readQuittung(tx: Tx, actor: Principal, lieferungId: string): Promise<Quittung> {
  const row = await findLieferungById(tx, actor, lieferungId);
  if (!row) throw await notFound({ tx }, 'lieferung', lieferungId);
  const files = await listEingangOfLieferung(tx, actor, lieferungId);
  const abgleich = row.abgleich ? { abgleich: row.abgleich } : {};
  return { ...toLieferung(row), dateien: files.map(toEingang), ...abgleich };
}
