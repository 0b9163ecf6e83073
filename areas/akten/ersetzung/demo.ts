/** What Musterstadt has laid down for replacement scanning, and which of its papers were scanned so. */
import type { Tx } from '#platform/db/db.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { insertScan } from './scan.sql.ts';
import { scanner, scanprofil } from './vorgabe.schema.ts';

const WROTE = { id: 'system:akten.demo' };
const RELEASED = { id: 'system:akten.demo-freigabe' };

interface DemoScans {
  /** For a Lieferung of scans that were made with this device and profile. */
  note(lieferungId: string): Promise<void>;
}

export async function seedScan({ clock }: Pick<Kernel, 'clock'>, tx: Tx): Promise<DemoScans> {
  const today = clock.today();
  const gueltigAb = today.with({ month: 1, day: 1 }).toString();
  const device = await createDraft(tx, scanner, 'poststelle', WROTE, {
    gueltigAb,
    inhalt: {
      name: 'Scanner Poststelle',
      hersteller: 'Musterscanner 300',
      seriennummer: 'MS300-0815',
      ort: 'Rathaus, Raum 012',
      qualifiziertAm: today.subtract({ months: 5 }).toString(),
      qualifiziertVon: 'Technik der Stadt Musterstadt',
      naechstePruefung: today.add({ months: 7 }).toString(),
    },
  });
  const profile = await createDraft(tx, scanprofil, 'akten-farbe', WROTE, {
    gueltigAb,
    inhalt: {
      name: 'Akten farbig',
      scanner: 'poststelle',
      dpi: 300,
      farbe: 'farbe',
      duplex: true,
      format: 'pdf',
      ordner: 'scanner-poststelle',
    },
  });
  await releaseDraft(tx, scanner, device, RELEASED, clock);
  await releaseDraft(tx, scanprofil, profile, RELEASED, clock);
  return {
    note: (lieferungId) =>
      insertScan(tx, {
        lieferungId,
        scannerFassung: device.id,
        profilFassung: profile.id,
        person: WROTE.id,
        name: 'Scanstelle Musterstadt',
        ersetztDokumentId: null,
      }),
  };
}
