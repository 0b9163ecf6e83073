/** What people should know about a page, in words. */
import type { SeiteKurz } from '../../dokument.schema.ts';

export interface SeiteHinweis {
  /** For a thumbnail, as short as can be. */
  readonly marke: string;
  readonly kurz: string;
  readonly text: string;
  readonly art: 'info' | 'warning' | 'danger';
}

export function seiteHinweis(seite: SeiteKurz): SeiteHinweis | undefined {
  if (seite.status === 'wartet' || seite.status === 'laeuft')
    return {
      marke: '…',
      kurz: 'wird erkannt',
      art: 'info',
      text: 'Der Text dieser Seite wird noch erkannt. Die Suche findet ihn danach.',
    };
  if (seite.status === 'fehler')
    return {
      marke: 'Fehler',
      kurz: 'nicht erkannt',
      art: 'danger',
      text: seite.fehler ?? 'Der Text dieser Seite konnte nicht erkannt werden. Das Bild ist vollständig.',
    };
  if (seite.leer && seite.leerVonHand)
    return {
      marke: 'leer',
      kurz: 'leer',
      art: 'info',
      text: 'Von Hand als leer gekennzeichnet. Die Seite bleibt in der Akte.',
    };
  if (seite.leer)
    return {
      marke: 'leer?',
      kurz: 'vermutlich leer',
      art: 'info',
      text: 'Leerseite vermutet: Auf dieser Seite wurde nichts gefunden. Sie bleibt in der Akte.',
    };
  if (seite.qualitaet === 'unlesbar')
    return {
      marke: 'prüfen',
      kurz: 'nicht lesbar',
      art: 'warning',
      text: 'Auf dieser Seite steht etwas, das nicht als Text erkannt wurde, etwa Handschrift oder ein Stempel. Die Suche findet es nicht.',
    };
  if (seite.qualitaet === 'schwach')
    return {
      marke: 'prüfen',
      kurz: 'schwer lesbar',
      art: 'warning',
      text: `Die Schrift ist schwer zu lesen${sicher(seite)}. Bitte prüfen Sie Namen, Zahlen und Daten am Bild.`,
    };
  return undefined;
}

function sicher({ konfidenz }: SeiteKurz): string {
  return konfidenz === undefined ? '' : ` (erkannt zu ${Math.round(konfidenz)} %)`;
}

/** How well the text of a page was recognised, always said. */
export function erkennungWorte(seite: SeiteKurz): string {
  if (seite.status !== 'fertig') return seiteHinweis(seite)?.kurz ?? 'noch nicht erkannt';
  if (seite.leer) return seite.leerVonHand ? 'als leer gekennzeichnet' : 'Leerseite vermutet';
  const guete = { gut: 'gut lesbar', schwach: 'schwer lesbar', unlesbar: 'nicht lesbar' }[seite.qualitaet ?? 'gut'];
  return `${guete}${sicher(seite)}`;
}
