/** Documents for people, and their way from one owner to the next. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { holdAkten, touchAkte } from './akte.sql.ts';
import { akteBewegt } from './akten.events.ts';
import { aktenFaults } from './akten.faults.ts';
import type { Dokument, DokumentKurz, SeiteKurz } from './dokument.schema.ts';
import {
  type DokumentKurzRow,
  type DokumentRow,
  lockDokumentBlobs,
  type SeiteRow,
  storeNewOwner,
} from './dokument.sql.ts';
import { openAkteKey, openOwner, rewrapRef } from './schluessel.ts';
import type { HerkunftRow } from './umordnung/umordnung-auskunft.sql.ts';

export function toDokumentKurz(row: DokumentKurzRow): DokumentKurz {
  return {
    id: row.id,
    titel: row.titel,
    typ: row.typ,
    ...(row.datum ? { datum: row.datum } : {}),
    ...(row.absender ? { absender: row.absender } : {}),
    eingegangenAm: row.created_at,
    seiten: row.seiten,
    seitenFertig: row.seiten_fertig,
    status: row.status,
    auffaellig: row.auffaellig,
    ...(row.vorgang_id ? { vorgangId: row.vorgang_id } : {}),
    drehung: row.drehung,
    version: row.version,
  };
}

export function toDokument(row: DokumentRow, seiten: readonly SeiteRow[], herkunft?: HerkunftRow): Dokument {
  return {
    ...toDokumentKurz(row),
    ...(row.umordnung_id ? { umordnung: { id: row.umordnung_id, erledigt: row.abgeloest_at !== null } } : {}),
    ...(herkunft ? { aus: { umordnungId: herkunft.umordnung_id, art: herkunft.art } } : {}),
    ...(row.akte_id && row.aktenzeichen ? { akte: { id: row.akte_id, aktenzeichen: row.aktenzeichen } } : {}),
    eingangId: row.eingang_id,
    herkunft: row.herkunft,
    dateiname: row.dateiname,
    art: row.art,
    groesse: row.groesse,
    sha256: row.sha256,
    arbeitskopie: row.arbeitskopie !== null,
    ...(row.fehler ? { fehler: row.fehler } : {}),
    ...(row.zuordnung ? { zuordnung: row.zuordnung } : {}),
    ...einordnungOf(row),
    seitenliste: seiten.map(toSeiteKurz),
  };
}

/** Who said what it is; absent for documents from before that was noted. */
function einordnungOf({ einordnung: stand, vorschlaege, typ }: DokumentRow): Pick<Dokument, 'einordnung'> {
  if (!stand) return {};
  const vorschlag = stand === 'mensch' ? undefined : vorschlaege?.typen?.find(({ wert }) => wert === typ);
  return { einordnung: { stand, ...(vorschlag ? { grund: vorschlag.grund } : {}) } };
}

function toSeiteKurz(row: SeiteRow): SeiteKurz {
  return {
    nr: row.nr,
    status: row.status,
    leer: row.leer,
    leerVonHand: row.leer_von_hand,
    ...(row.qualitaet ? { qualitaet: row.qualitaet } : {}),
    ...(row.konfidenz === null ? {} : { konfidenz: row.konfidenz }),
    drehung: row.drehung,
    ...(row.breite === null ? {} : { breite: row.breite }),
    ...(row.hoehe === null ? {} : { hoehe: row.hoehe }),
    ...(row.fehler ? { fehler: row.fehler } : {}),
    ...(row.trennblatt ? { trennblatt: row.trennblatt.art } : {}),
  };
}

/**
 * Puts a document into an Akte: every blob is wrapped by that Akte's key, in the acting transaction. From the Eingang
 * or from another Akte. Returns the new version.
 */
export async function giveToAkte(
  kernel: Pick<Kernel, 'keys' | 'blobs' | 'events'>,
  tx: Tx,
  dokumentId: string,
  akteId: string,
  zuordnung: string,
): Promise<number> {
  const blobs = await lockDokumentBlobs(tx, dokumentId);
  if (!blobs) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  await holdAkten(tx, blobs.akte_id === null ? [akteId] : [akteId, blobs.akte_id]);
  const from = await openOwner(kernel, tx, {
    eingangId: blobs.eingang_id,
    akteId: blobs.akte_id,
    eingangSchluessel: blobs.eingang_schluessel,
  });
  const to = await openAkteKey(kernel, tx, akteId);
  const rewrapped = {
    ...blobs,
    original: rewrapRef(kernel, from, to, blobs.original),
    arbeitskopie: rewrapRef(kernel, from, to, blobs.arbeitskopie),
    seiten: blobs.seiten.map((seite) => ({ ...seite, vorschau: rewrapRef(kernel, from, to, seite.vorschau) })),
  };
  const version = await storeNewOwner(tx, rewrapped, akteId, zuordnung);
  for (const id of new Set([akteId, blobs.akte_id])) {
    if (id === null) continue;
    await touchAkte(tx, id);
    await kernel.events.emit(tx, akteBewegt, { akteId: id });
  }
  return version;
}
