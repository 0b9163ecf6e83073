/**
 * What stays when an Akte is destroyed, and after which norm. Everything else of it goes; a test looks through every
 * column of the schemas buerger, post and vorgaenge.
 */
export interface Verbleibendes {
  /** `schema.table.column` */
  readonly spalte: string;
  readonly was: string;
  readonly norm: string;
}

const KASSE = '§ 59 KomHVO NRW (zehn Jahre)';

export const VERBLEIBT: readonly Verbleibendes[] = [
  { spalte: 'vorgaenge.forderung.zahler', was: 'Wer eine Gebühr schuldete', norm: KASSE },
  { spalte: 'vorgaenge.forderung.vorgang_id', was: 'Zu welchem Vorgang die Gebühr gehörte', norm: KASSE },
  { spalte: 'vorgaenge.forderung.storno_grund', was: 'Warum eine Forderung storniert wurde', norm: KASSE },
  { spalte: 'vorgaenge.forderung.zeilen', was: 'Woraus sich der Betrag ergibt', norm: KASSE },
  {
    spalte: 'vorgaenge.forderung.zahler_anschrift',
    was: 'Wohin die Rechnung ging, wenn ein anderer zahlt',
    norm: KASSE,
  },
  { spalte: 'vorgaenge.storno.grund', was: 'Warum ein Storno vorgeschlagen wurde', norm: KASSE },
  { spalte: 'vorgaenge.erlass.nachweis', was: 'Was den Erlass belegt', norm: KASSE },
  { spalte: 'vorgaenge.erstattung.empfaenger', was: 'An wen zurückgezahlt wurde', norm: KASSE },
  { spalte: 'vorgaenge.erstattung.begruendung', was: 'Warum zurückgezahlt wurde', norm: KASSE },
  { spalte: 'vorgaenge.beitreibung.schuldner', was: 'Gegen wen vollstreckt wird', norm: KASSE },
  { spalte: 'vorgaenge.beitreibung.anschrift', was: 'Wo vollstreckt wird', norm: KASSE },
  { spalte: 'vorgaenge.erlass.begruendung', was: 'Warum eine Gebühr erlassen wurde', norm: KASSE },
  { spalte: 'vorgaenge.zahlung.auftraggeber', was: 'Wer überwiesen hat', norm: KASSE },
  { spalte: 'vorgaenge.zahlung.zweck', was: 'Verwendungszweck der Überweisung', norm: KASSE },
];
