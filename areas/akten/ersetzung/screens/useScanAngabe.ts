/** Which Scanprofil was chosen for an upload, for as long as the screen is open. */
import { useState } from 'react';
import type { ScanAngabe } from '../vorgabe.schema.ts';

export function useScanAngabe(ersetztDokumentId: string | undefined): {
  readonly profil: string;
  readonly angabe: ScanAngabe | undefined;
  setProfil(profil: string): void;
} {
  const [profil, setProfil] = useState('');
  const angabe = profil !== '' ? { profil, ...(ersetztDokumentId ? { ersetztDokumentId } : {}) } : undefined;
  return { profil, angabe, setProfil };
}
