/** Words for enquiries, the same on every screen. */
import { formatDayShort } from '#ui/format.ts';
import { Status } from '#ui/Status.tsx';
import type { Anfrage, AntwortArt } from '../anfrage.schema.ts';

export const ANTWORTEN: Readonly<Record<AntwortArt, string>> = {
  zustimmung: 'Zustimmung',
  ablehnung: 'Ablehnung',
  rueckfrage: 'Rückfrage',
  keine_bedenken: 'Keine Bedenken',
  bedenken: 'Bedenken',
  auskunft: 'Auskunft',
};

export function AnfrageStatus({ of }: { of: Anfrage }) {
  const { stand, vonHand, brauchtMensch, ueberfaellig } = of;
  if (vonHand) return <Status tone="warning">von Hand zu senden</Status>;
  if (brauchtMensch) return <Status tone="warning">Antwort zu bewerten</Status>;
  if (stand === 'rueckfrage') return <Status tone="warning">Rückfrage offen</Status>;
  if (ueberfaellig) return <Status tone="danger">überfällig</Status>;
  if (stand === 'entwurf') return <Status tone="info">wird gesendet</Status>;
  if (stand === 'gesendet') return <Status tone="plain">wartet auf Antwort</Status>;
  if (stand === 'beantwortet') return <Status tone="success">beantwortet</Status>;
  if (stand === 'fiktion') return <Status tone="success">gilt als zugestimmt</Status>;
  return <Status tone="quiet">zurückgezogen</Status>;
}

/** What the day means: the end of the law's period, or the day on which we ask again. */
export function fristWorte({ faellig, mitFiktion, stand }: Anfrage): string {
  if (!faellig || stand === 'beantwortet' || stand === 'zurueckgezogen') return '';
  if (stand === 'fiktion') return `seit Ablauf des ${formatDayShort(faellig)}`;
  return mitFiktion
    ? `bis ${formatDayShort(faellig)}, danach gilt sie als erteilt`
    : `nachfragen nach dem ${formatDayShort(faellig)}`;
}
