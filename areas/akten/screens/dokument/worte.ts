/** Documents in words. */
import { count, formatNumber } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import type { DokumentKurz } from '../../dokument.schema.ts';

const HERKUNFT: Readonly<Record<string, string>> = {
  ordner: 'aus dem Scan-Ordner',
  hochladen: 'hochgeladen',
  befehl: 'eingelesen',
  demo: 'aus der Vorführung',
};

export function herkunftWorte(herkunft: string): string {
  return HERKUNFT[herkunft] ?? herkunft;
}

/** `3 von 12 Seiten`, `0 von 1 Seite` */
export function vonSeiten(fertig: number, seiten: number): string {
  return `${formatNumber(fertig)} von ${count(seiten, 'Seite', 'Seiten')}`;
}

/** What should be seen about a document in a list; nothing when all is well. */
export function dokumentStand(dokument: DokumentKurz): { tone: Tone; text: string } | undefined {
  if (dokument.status === 'erkennung')
    return { tone: 'info', text: `wird erkannt, ${vonSeiten(dokument.seitenFertig, dokument.seiten)}` };
  if (dokument.status === 'fehler') return { tone: 'danger', text: 'nicht vollständig erkannt' };
  if (dokument.auffaellig > 0)
    return {
      tone: 'warning',
      text: dokument.auffaellig === 1 ? 'eine Seite ansehen' : `${dokument.auffaellig} Seiten ansehen`,
    };
  return undefined;
}
