/** Fates of a file in words. */
import type { Tone } from '#ui/Status.tsx';
import type { Eingang, EingangStatus } from '../../eingang.schema.ts';

export const STAENDE: Readonly<Record<EingangStatus, { readonly text: string; readonly tone: Tone }>> = {
  angeboten: { text: 'noch nicht angekommen', tone: 'plain' },
  gespeichert: { text: 'angekommen, wartet auf Erkennung', tone: 'info' },
  erkennung: { text: 'wird erkannt', tone: 'info' },
  dublette: { text: 'schon bekannt, bitte entscheiden', tone: 'warning' },
  zuzuordnen: { text: 'Akte fehlt noch', tone: 'warning' },
  zugeordnet: { text: 'liegt in der Akte', tone: 'success' },
  fehler: { text: 'nicht lesbar', tone: 'danger' },
  verworfen: { text: 'verworfen', tone: 'quiet' },
};

/** With the number of pages while they are recognised, and the Akte where it lies in one. */
export function standWorte({ status, seiten, seitenFertig, akte, fehler }: Eingang): string {
  if (status === 'erkennung' && seiten > 0) return `wird erkannt, ${seitenFertig} von ${seiten} Seiten`;
  if (status === 'zugeordnet' && akte) {
    return seitenFertig < seiten
      ? `liegt in ${akte.aktenzeichen}, ${seitenFertig} von ${seiten} Seiten erkannt`
      : `liegt in ${akte.aktenzeichen}`;
  }
  if (status === 'fehler' && fehler) return fehler.titel;
  return STAENDE[status].text;
}
