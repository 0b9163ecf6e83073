/** What somebody chooses to hand out of an Akte, as the form keeps it and as the server takes it. */
import { parseSeiten } from '../../screens/dokument/seiten.ts';
import { MOST_SEITEN } from '../auskunft.rules.ts';
import type { EmpfaengerArt } from '../herausgabe.schema.ts';

export interface ZurueckgehaltenEntwurf {
  readonly grund: string;
  readonly seiten: string;
}

export interface Entwurf {
  readonly umfang: 'akte' | 'dokumente' | '';
  readonly ids: readonly string[];
  /** Document → reason, and the pages as they are typed; all of them when empty. */
  readonly zurueck: Readonly<Record<string, ZurueckgehaltenEntwurf>>;
  readonly anlass: string;
  readonly empfaengerArt: EmpfaengerArt | '';
  readonly empfaenger: string;
}

export const LEER: Entwurf = { umfang: '', ids: [], zurueck: {}, anlass: '', empfaengerArt: '', empfaenger: '' };

/** Only what is chosen can be withheld. */
export function wahlOf(akteId: string, { umfang, ids, zurueck }: Entwurf) {
  const chosen = umfang === 'dokumente' ? new Set(ids) : undefined;
  return {
    id: akteId,
    umfang: umfang === 'dokumente' ? { art: 'dokumente' as const, ids: [...ids] } : { art: 'akte' as const },
    zurueckgehalten: Object.entries(zurueck)
      .filter(([dokumentId, { grund }]) => grund !== '' && (chosen?.has(dokumentId) ?? true))
      .map(([dokumentId, { grund, seiten }]) => {
        const only = parseSeiten(seiten, MOST_SEITEN);
        return { dokumentId, grund, ...(only.length > 0 ? { seiten: only } : {}) };
      }),
  };
}

/** Who has not said how much gets a refusal at the field, never the whole Akte. */
export function readWahl(akteId: string, draft: Entwurf) {
  const wahl = wahlOf(akteId, draft);
  return draft.umfang === '' ? { ...wahl, umfang: undefined as unknown as typeof wahl.umfang } : wahl;
}
