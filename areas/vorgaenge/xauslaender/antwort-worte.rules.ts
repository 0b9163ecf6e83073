/** What a reply says, in words: for the look before it goes, and for the list of what went. */
import type { XAntwort } from './antwort.schema.ts';
import { STATUS } from './codelisten.data.ts';

export const ANTWORT_WORTE: Readonly<Record<XAntwort['art'], string>> = {
  '130102': 'Rückfrage',
  '130104': 'Stand mitteilen',
  '130105': 'Termin mitteilen',
  '130109': 'Nicht zuständig',
  '130110': 'Beabsichtigte Ablehnung',
};

type Zeile = readonly [string, string];

const lines = (list: readonly (readonly [string, string | undefined])[]): readonly Zeile[] =>
  list.flatMap(([name, value]) => (value ? [[name, value] as const] : []));

/** `day`: how a day is written. */
export function inhaltOf(antwort: XAntwort, day: (iso: string) => string): readonly Zeile[] {
  switch (antwort.art) {
    case '130102':
      return lines([
        ['Frage', antwort.frage],
        ['Antwort bis', antwort.fristdatum && day(antwort.fristdatum)],
      ]);
    case '130104':
      return lines([['Stand', STATUS[antwort.status]]]);
    case '130105': {
      const { termin } = antwort;
      const bis = termin?.uhrzeitBis ? ` bis ${termin.uhrzeitBis}` : '';
      return lines([
        ['Termin', termin && `${day(termin.datum)}, ${termin.uhrzeitAb}${bis} Uhr`],
        ['Ort', termin && `${termin.strasse} ${termin.hausnummer}, ${termin.postleitzahl} ${termin.ort}`],
        ['Zum Ort', termin?.weitereAngaben],
        ['Termin buchen', antwort.onlinevergabe],
        ['Hinweise', antwort.weitereHinweise],
      ]);
    }
    case '130109':
      return lines([
        ['Hinweis', antwort.hinweis],
        ['Zuständig', antwort.zustaendigeAbh],
      ]);
    case '130110':
      return lines([
        ['Schreiben', antwort.mitteilung.name],
        ['Gebühren', antwort.gebuehrenmitteilung?.name],
      ]);
  }
}

/** What people see in the course of the Vorgang. */
export function satzZu(antwort: XAntwort): string {
  switch (antwort.art) {
    case '130102':
      return 'Rückfrage über das Eingabeverfahren gesendet';
    case '130104':
      return STATUS[antwort.status] ?? 'Stand mitgeteilt';
    case '130105':
      return 'Termin mitgeteilt';
    case '130109':
      return 'Nicht zuständig';
    case '130110':
      return 'Beabsichtigte Ablehnung mitgeteilt';
  }
}

export type Anlass = XAntwort['art'];

/** Which reply fits where the Vorgang stands; the others stay possible. A refusal is announced by the hearing (§ 28 VwVfG). */
export function passendeAntwort(stand: string): Exclude<Anlass, '130109'> {
  switch (stand) {
    case 'anhoerung':
      return '130110';
    case 'entscheidung':
    case 'freigabe':
      return '130104';
    case 'ausgabe':
    case 'bekanntgabe':
      return '130105';
    default:
      return '130102';
  }
}
