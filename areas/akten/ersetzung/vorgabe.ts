/** What the office laid down for its scans, as it holds on a day. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { EditedKind, Fassung } from '#platform/edited/edited.schema.ts';
import { listValid, readVersion } from '#platform/edited/edited.ts';
import { GRUNDREGEL } from './vorgabe.data.ts';
import {
  type PruefregelInhalt,
  pruefregel,
  type ScannerInhalt,
  type ScanprofilInhalt,
  scanner,
  scanprofil,
  type VorgabeArt,
} from './vorgabe.schema.ts';

export const KINDS: Readonly<Record<VorgabeArt, EditedKind>> = { scanner, scanprofil, pruefregel };

export interface GeltendeRegel {
  /** Version of the office; null: the built-in rule. */
  readonly fassung: string | null;
  readonly inhalt: PruefregelInhalt;
}

export async function geltendeRegel(db: Database | Tx, clock: Clock): Promise<GeltendeRegel> {
  const [found] = await listValid(db, pruefregel, clock.today().toString());
  return found ? { fassung: found.id, inhalt: found.inhalt } : { fassung: null, inhalt: GRUNDREGEL };
}

export interface Scanwahl {
  readonly profil: Fassung<ScanprofilInhalt>;
  readonly scanner: Fassung<ScannerInhalt>;
}

/** Profiles that hold on the day and whose device does. */
export async function listGeltendeProfile(db: Database | Tx, clock: Clock): Promise<Scanwahl[]> {
  const today = clock.today().toString();
  const devices = new Map((await listValid(db, scanner, today)).map((one) => [one.schluessel, one]));
  return (await listValid(db, scanprofil, today)).flatMap((profil) => {
    const device = devices.get(profil.inhalt.scanner);
    return device ? [{ profil, scanner: device }] : [];
  });
}

export interface BenutzteVorgaben {
  readonly scanner: Fassung<ScannerInhalt>;
  readonly profil: Fassung<ScanprofilInhalt>;
}

/** The versions that a Lieferung was scanned with, whatever holds now. */
export async function readBenutzte(
  db: Database | Tx,
  scan: { scanner_fassung: string; profil_fassung: string },
): Promise<BenutzteVorgaben> {
  return {
    scanner: await readVersion(db, scanner, scan.scanner_fassung),
    profil: await readVersion(db, scanprofil, scan.profil_fassung),
  };
}
