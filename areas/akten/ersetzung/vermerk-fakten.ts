/** Gathers what the Transfervermerk tells of a document. */
import { readFileSync } from 'node:fs';
import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/db.ts';
import { aktenFaults } from '../akten.faults.ts';
import { nameOfDokumenttyp } from '../dokumenttyp.data.ts';
import { listBefunde } from './pruefung.sql.ts';
import { listVermerkSeiten, readVermerkRow } from './siegel.sql.ts';
import type { VermerkFakten } from './vermerk.rules.ts';
import { readBenutzte } from './vorgabe.ts';

const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const SOFTWARE = { name: 'Bleibe', fassung: (JSON.parse(manifest) as { version: string }).version };
const ZONE = 'Europe/Berlin';

export async function readVermerkFakten(
  db: Database,
  clock: Clock,
  dokumentId: string,
  kopie: VermerkFakten['kopie'],
  siegel: VermerkFakten['siegel'],
): Promise<VermerkFakten> {
  const row = await readVermerkRow(db, dokumentId);
  if (!row) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  const { scanner, profil } = await readBenutzte(db, row);
  return {
    dokument: { id: dokumentId, titel: row.titel, typ: row.typ, typName: nameOfDokumenttyp(row.typ) },
    scan: {
      tag: Temporal.Instant.from(row.abgegeben_at).toZonedDateTimeISO(ZONE).toPlainDate().toString(),
      at: row.abgegeben_at,
      person: row.gescannt_von,
      name: row.gescannt_name,
      herkunft: row.herkunft,
      ersetzt: row.ersetzt_dokument_id,
    },
    scanner,
    profil,
    pruefung: {
      stand: row.stand,
      umfang: row.umfang,
      prozent: row.prozent,
      mindestens: row.mindestens,
      regel: row.regel_fassung,
      saat: row.saat,
      seiten: row.zu_sehen,
      trennung: row.trennung,
      trennungGrund: row.trennung_grund,
      person: row.geprueft_von,
      name: row.geprueft_name,
      at: row.geprueft_at,
    },
    befunde: await listBefunde(db, dokumentId),
    original: {
      dateiname: row.dateiname,
      art: row.art,
      groesse: row.groesse,
      sha256: row.sha256,
      seiten: row.seiten,
      aufbewahren: row.original_aufbewahren,
      ort: row.original_ort,
    },
    kopie,
    seiten: await listVermerkSeiten(db, dokumentId, row.geprueft_von),
    software: SOFTWARE,
    erstelltAt: clock.now().round('second').toString(),
    siegel,
  };
}
