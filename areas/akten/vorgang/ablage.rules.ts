/** What filing would do to each document, and what stands against it. Pure. */
import { nameOfDokumenttyp } from '../dokumenttyp.data.ts';
import type { AblageZeile, AblageZiel, Hindernis } from './ablage.schema.ts';

export interface AblageStueck {
  readonly id: string;
  readonly titel: string;
  readonly typ: string;
  readonly version: number;
  readonly vorgang_id: string | null;
}

export interface AblageVorgang {
  readonly id: string;
  readonly nummer: number;
  readonly bezeichnung: string;
  readonly zustand: 'offen' | 'zda';
}

export const NO_VORGANG = 'ohne Vorgang';

/** One line for each document asked for, in that order. `da` are those that lie in the Akte now. */
export function planAblage(
  wanted: readonly { readonly id: string; readonly version: number }[],
  da: readonly AblageStueck[],
  vorgaenge: readonly AblageVorgang[],
  ziel: AblageZiel,
): AblageZeile[] {
  const byId = new Map(da.map((one) => [one.id, one]));
  const vorgangById = new Map(vorgaenge.map((one) => [one.id, one]));
  const placeOf = (id: string | null) => {
    const vorgang = id === null ? undefined : vorgangById.get(id);
    return vorgang ? `${vorgang.nummer} ${vorgang.bezeichnung}` : NO_VORGANG;
  };
  const isClosed = (id: string | null) => id !== null && vorgangById.get(id)?.zustand === 'zda';
  return wanted.map(({ id, version }) => {
    const now = byId.get(id);
    const nach = ziel.art === 'typ' ? nameOfDokumenttyp(ziel.typ) : placeOf(ziel.vorgangId);
    if (!now) return { id, titel: '', von: '', nach, hindernis: 'fort', version };
    const von = ziel.art === 'typ' ? nameOfDokumenttyp(now.typ) : placeOf(now.vorgang_id);
    const hindernis = hindernisOf(now, version, ziel, isClosed);
    return { id, titel: now.titel, von, nach, ...(hindernis ? { hindernis } : {}), version: now.version };
  });
}

function hindernisOf(
  now: AblageStueck,
  seen: number,
  ziel: AblageZiel,
  isClosed: (id: string | null) => boolean,
): Hindernis | undefined {
  if (now.version !== seen) return 'geaendert';
  if (isClosed(now.vorgang_id) || (ziel.art === 'vorgang' && isClosed(ziel.vorgangId))) return 'zda';
  const same = ziel.art === 'typ' ? now.typ === ziel.typ : now.vorgang_id === ziel.vorgangId;
  return same ? 'unveraendert' : undefined;
}
