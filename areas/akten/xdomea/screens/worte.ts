/** A message of another authority in words. */
import { count, formatNumber } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import type { DateiStand, Paket } from '../uebernahme.schema.ts';

const ARTEN: Readonly<Record<string, string>> = {
  '0401': 'Abgabe einer Akte',
  '0501': 'Verzeichnis zur Anbietung an ein Archiv',
  '0503': 'Aussonderung an ein Archiv',
};

type Nachricht = NonNullable<Paket['nachricht']>;

export function artWorte({ code, name }: Nachricht): string {
  return ARTEN[code] ?? `${name}.${code}`;
}

const PRUEFUNGEN = {
  gueltig: 'entspricht den Schemata',
  ungueltig: 'entspricht den Schemata nicht',
  ungeprueft: 'nicht gegen Schemata geprüft, weil keine eingerichtet sind',
} as const;

export function fassungWorte({ fassung, pruefung }: Nachricht): string {
  return `xdomea ${fassung}, ${PRUEFUNGEN[pruefung.ergebnis]}`;
}

/** `1 Akte (M-2019-4), 3 Vorgänge, 12 Dokumente` */
export function inhaltWorte({ akten, vorgaenge, dokumente }: Nachricht): string {
  const zeichen = akten.flatMap(({ aktenzeichen }) => aktenzeichen ?? []);
  const shown = zeichen.slice(0, 3).join(', ') + (zeichen.length > 3 ? ' …' : '');
  return [
    count(akten.length, 'Akte', 'Akten') + (shown ? ` (${shown})` : ''),
    ...(vorgaenge > 0 ? [count(vorgaenge, 'Vorgang', 'Vorgänge')] : []),
    count(dokumente, 'Dokument', 'Dokumente'),
  ].join(', ');
}

export const DATEI_STAND: Readonly<Record<DateiStand, { readonly text: string; readonly tone: Tone }>> = {
  bereit: { text: 'vollständig', tone: 'success' },
  unlesbar: { text: 'wird gespeichert, lässt sich aber nicht lesen', tone: 'warning' },
  abweichend: { text: 'anderer Inhalt als gelistet, wird nicht übernommen', tone: 'danger' },
  beschaedigt: { text: 'beschädigt oder leer, wird nicht übernommen', tone: 'danger' },
  fehlt: { text: 'gelistet, liegt aber nicht in der ZIP-Datei', tone: 'danger' },
};

type Zahlen = NonNullable<Paket['zahlen']>;

/** One sentence for each kind of difference, what is lost before what is only odd. */
export function paketAbgleich({ staende, nichtGelistet, bekannt }: Zahlen, { ohneDatei }: Nachricht): string[] {
  const told = (n: number, one: string, many: string) =>
    n === 0 ? [] : [n === 1 ? one : `${formatNumber(n)} ${many}`];
  return [
    ...told(staende.fehlt, 'Eine gelistete Datei fehlt', 'gelistete Dateien fehlen'),
    ...told(
      staende.abweichend,
      'Eine Datei hat einen anderen Inhalt, als die Nachricht angibt',
      'Dateien haben einen anderen Inhalt, als die Nachricht angibt',
    ),
    ...told(staende.beschaedigt, 'Eine Datei ist beschädigt oder leer', 'Dateien sind beschädigt oder leer'),
    ...told(ohneDatei, 'Ein Dokument nennt keine Datei', 'Dokumente nennen keine Datei'),
    ...told(
      staende.unlesbar,
      'Eine Datei wird gespeichert, lässt sich aber nicht lesen',
      'Dateien werden gespeichert, lassen sich aber nicht lesen',
    ),
    ...told(nichtGelistet, 'Eine Datei steht nicht in der Nachricht', 'Dateien stehen nicht in der Nachricht'),
    ...told(
      bekannt,
      'Eine Datei ist schon bekannt; ob sie noch einmal aufgenommen wird, entscheiden Sie danach im Eingang',
      'Dateien sind schon bekannt; ob sie noch einmal aufgenommen werden, entscheiden Sie danach im Eingang',
    ),
  ].map((sentence) => `${sentence}.`);
}

/** Files that will be stored. */
export function countSound({ staende }: Zahlen): number {
  return staende.bereit + staende.unlesbar;
}
