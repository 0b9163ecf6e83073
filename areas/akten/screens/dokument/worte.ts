/** Documents in words. */
import { count, formatDayShort, formatNumber } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import type { Dokument, DokumentKurz } from '../../dokument.schema.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';

const HERKUNFT: Readonly<Record<string, string>> = {
  ordner: 'aus dem Scan-Ordner',
  hochladen: 'hochgeladen',
  befehl: 'eingelesen',
  demo: 'aus der Vorführung',
  xdomea: 'von einer anderen Behörde',
  altbestand: 'aus dem Altbestand',
  portal: 'aus dem Bürgerportal',
  email: 'aus einem Postfach',
  schreiben: 'hier geschrieben',
};

export function herkunftWorte(herkunft: string): string {
  return HERKUNFT[herkunft] ?? herkunft;
}

/** What it is; while nobody has said so and it is not sure, that it is a proposal. */
export function artWorte({ typ, einordnung }: Dokument): string {
  const name = nameOfDokumenttyp(typ);
  return einordnung?.stand === 'offen' ? `${name}, noch nicht bestätigt` : name;
}

/** The document of a message itself, with the original inside; its attachments have names of their own. */
export function isNachricht({ herkunft, dateiname }: Dokument): boolean {
  return herkunft === 'email' && /^E-Mail( \(\d+\))?\.pdf$/.test(dateiname);
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

/** Where a printed page belongs: Aktenzeichen, document, its date, page. */
export function printHead({ akte, titel, datum, seiten }: Dokument, nr: number): string {
  const when = datum ? `vom ${formatDayShort(datum)}` : '';
  return [akte?.aktenzeichen, [titel, when].filter(Boolean).join(' '), `Seite ${nr} von ${seiten}`]
    .filter((part) => part !== undefined)
    .join(' · ');
}
