/** What the tests of this subject begin with: a scanner with a profile, and a key to seal with. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTestPki, startTimestampSimulator, type TimestampSimulator } from '#engines/sign/index.ts';
import { transact } from '#platform/db/db.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { erfasse, openLieferung } from '../erfassung.ts';
import { untilDone } from '../testing.ts';
import { noteScan } from './scan.ts';
import { type ScannerInhalt, type ScanprofilInhalt, scanner, scanprofil } from './vorgabe.schema.ts';
import type { KINDS } from './vorgabe.ts';

export const SCANNER: ScannerInhalt = {
  name: 'Scanner Poststelle',
  hersteller: 'Musterwerk MS 300',
  seriennummer: 'MS300-0815',
  ort: 'Raum 012',
  qualifiziertAm: '2026-01-15',
  qualifiziertVon: 'Technik der Stadt',
  naechstePruefung: '2099-01-15',
};
export const PROFIL: ScanprofilInhalt = {
  name: 'Akten farbig 300 dpi',
  scanner: 'poststelle',
  dpi: 300,
  farbe: 'farbe',
  duplex: true,
  format: 'pdf',
  begruendung: '',
  typen: [],
  ordner: '',
};

/** Puts something into force without its two persons. */
export async function givenVorgabe(
  kernel: Kernel,
  kind: (typeof KINDS)[keyof typeof KINDS],
  schluessel: string,
  inhalt: object,
): Promise<string> {
  return transact(kernel.pool.db, { id: 'test' }, 'test', async (tx) => {
    const input = { inhalt, gueltigAb: '2026-01-01' };
    const { id, version } = await createDraft(tx, kind, schluessel, { id: 'eine' }, input);
    await releaseDraft(tx, kind, { id, version }, { id: 'andere' }, kernel.clock);
    return id;
  });
}

export async function givenScanprofil(kernel: Kernel, values: Partial<ScanprofilInhalt> = {}): Promise<void> {
  await givenVorgabe(kernel, scanner, 'poststelle', SCANNER);
  await givenVorgabe(kernel, scanprofil, 'standard', { ...PROFIL, ...values });
}

/** Hands in a scan as this person and lets the workers read it. */
export async function givenScan(
  kernel: Kernel,
  actor: Principal,
  file: Buffer,
  options: { akteId?: string; name?: string; ersetztDokumentId?: string } = {},
): Promise<string> {
  const { akteId, name = 'scan.jpg', ersetztDokumentId } = options;
  const lieferungId = await transact(kernel.pool.db, actor, 'test', async (tx) => {
    const id = await openLieferung(tx, actor, { herkunft: 'befehl', akteId });
    await noteScan({ tx, actor, clock: kernel.clock }, id, 1, { profil: 'standard', ersetztDokumentId });
    return id;
  });
  const { eingangId } = await erfasse(kernel, actor, { lieferungId, dateiname: name, source: () => file });
  return (await untilDone(kernel, eingangId)).dokumentId;
}

export interface TestSchluessel {
  /** Settings by their names in the environment. */
  readonly config: Readonly<Record<string, string>>;
  readonly timestamps: TimestampSimulator;
}

/** A key of the office in files, and a time-stamp server beside it. */
export async function givenSchluessel(folder: string): Promise<TestSchluessel> {
  const pki = createTestPki(Temporal.Now.instant());
  const seal = pki.seal();
  const write = (name: string, text: string | Buffer, mode = 0o600) => {
    writeFileSync(path.join(folder, name), text, { mode });
    return path.join(folder, name);
  };
  const pem = (...all: (typeof seal)[]) => all.map(({ certificate }) => certificate.x509.toString()).join('');
  const now = () => Temporal.Now.instant();
  const timestamps = await startTimestampSimulator({ issued: pki.timestamp, now });
  return {
    timestamps,
    config: {
      BLEIBE_SIEGEL_KEY_FILE: write('siegel.pem', seal.key.export({ format: 'pem', type: 'pkcs8' })),
      BLEIBE_SIEGEL_CERT_FILE: write('kette.pem', pem(seal, pki.intermediate)),
      BLEIBE_SIEGEL_ANCHORS_FILE: write('wurzel.pem', pem(pki.root)),
      BLEIBE_SIEGEL_TSA_URL: timestamps.url,
      BLEIBE_SIEGEL_TSA_ANCHORS_FILE: write('zeit.pem', pem(pki.timestampRoot)),
    },
  };
}
