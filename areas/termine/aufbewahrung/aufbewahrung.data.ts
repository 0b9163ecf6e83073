/** What of Termine is kept for how long. The page for the office shows this list; the nightly job works it off. */
import type { Aufbewahrungszeile } from './aufbewahrung.schema.ts';

/** Days from the visit: the setting. */
export const NACH_BESUCH = 'nach-besuch';

/** What was only held or never confirmed has no purpose left. */
export const TAGE_VERFALLEN = 7;
/** Hashes of networks and addresses against machines; the longest limit looks back one day. */
export const TAGE_ZAEHLER = 3;
/** Who changed hours and quotas: as long as somebody may ask why a day was closed. */
export const TAGE_AENDERUNGEN = 730;

export const AUFBEWAHRUNG: readonly Aufbewahrungszeile[] = [
  {
    schluessel: 'termin',
    was: 'Name, Geburtsdatum, E-Mail oder Telefon, Anliegen und Unterlagen eines Termins, auch eines abgesagten',
    tage: NACH_BESUCH,
    norm: 'Art. 5 Abs. 1 Buchst. e DSGVO',
  },
  {
    schluessel: 'besuch',
    was: 'Nummer, Ankunft, Aufrufe, Vermerk und Ergebnis eines Besuchs; das Ergebnis steht im Vorgang und bleibt dort',
    tage: NACH_BESUCH,
    norm: 'Art. 5 Abs. 1 Buchst. e DSGVO',
  },
  {
    schluessel: 'anfrage',
    was: 'Terminanfragen mit Gründen und Nachweisen, nachdem sie erledigt oder zurückgezogen sind',
    tage: NACH_BESUCH,
    norm: 'Art. 5 Abs. 1 Buchst. e DSGVO',
  },
  {
    schluessel: 'verfallen',
    was: 'Reservierungen, die niemand bestätigt hat',
    tage: TAGE_VERFALLEN,
    norm: 'Art. 17 Abs. 1 Buchst. a DSGVO',
  },
  {
    schluessel: 'zaehler',
    was: 'Zähler gegen automatische Buchungen; sie enthalten nur Prüfsummen von Netzen und Adressen',
    tage: TAGE_ZAEHLER,
    norm: 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW',
  },
  {
    schluessel: 'dienst',
    was: 'Wer an welchem Schalter saß, Abwesenheiten und Notrufe',
    tage: NACH_BESUCH,
    norm: '§ 18 DSG NRW',
  },
  {
    schluessel: 'aenderungen',
    was: 'Wer Zeiten, Plätze und Kontingente geändert hat',
    tage: TAGE_AENDERUNGEN,
    norm: '§ 18 DSG NRW',
  },
  {
    schluessel: 'kennzahlen',
    was: 'Zahlen nach Woche, Bereich und Anliegen; niemand ist darin zu erkennen',
    tage: null,
    norm: 'Erwägungsgrund 26 DSGVO',
  },
];
