/** Fees for other acts: § 47 AufenthV. */
import type { Betrag, Gebuehrentatbestand } from './gebuehr.data.ts';

const SEIT = { gueltigAb: '2025-05-01' } as const;

const akt = (
  stelle: string,
  norm: string,
  schluessel: string,
  betrag: Betrag,
  text: string,
  more: Partial<Gebuehrentatbestand> = {},
): Gebuehrentatbestand => ({
  ...SEIT,
  schluessel,
  stelle,
  norm: `§ 47 ${norm} AufenthV`,
  text,
  betrag,
  aufAntrag: true,
  ...more,
});

const VON_AMTS_WEGEN = { aufAntrag: false } as const;
const TITEL_NOETIG = { brauchtTitel: true } as const;

export const AMTSHANDLUNGEN: readonly Gebuehrentatbestand[] = [
  akt(
    '47.1.1a',
    'Abs. 1 Nr. 1a',
    'sperre_verkuerzen',
    16900,
    'Einreise- und Aufenthaltsverbot aufheben oder verkürzen',
  ),
  akt(
    '47.1.1b',
    'Abs. 1 Nr. 1b',
    'sperre_verlaengern',
    16900,
    'Einreise- und Aufenthaltsverbot verlängern',
    VON_AMTS_WEGEN,
  ),
  akt('47.1.2', 'Abs. 1 Nr. 2', 'betretenserlaubnis', 10000, 'Betretenserlaubnis'),
  akt(
    '47.1.3',
    'Abs. 1 Nr. 3',
    'auflage_titel',
    5000,
    'Auflage zum Aufenthaltstitel ändern oder aufheben',
    TITEL_NOETIG,
  ),
  akt(
    '47.1.4',
    'Abs. 1 Nr. 4',
    'beratung_44a',
    2100,
    'Beratung zum Integrationskurs nach erfolglosem Hinweis',
    VON_AMTS_WEGEN,
  ),
  akt('47.1.5a', 'Abs. 1 Nr. 5 Buchst. a', 'duldung_etikett', 5800, 'Duldung als Klebeetikett'),
  akt('47.1.5b', 'Abs. 1 Nr. 5 Buchst. b', 'duldung_traeger', 6200, 'Duldung mit Trägervordruck'),
  akt('47.1.6a', 'Abs. 1 Nr. 6 Buchst. a', 'duldung_erneuern_etikett', 3300, 'Duldung erneuern, Klebeetikett'),
  akt('47.1.6b', 'Abs. 1 Nr. 6 Buchst. b', 'duldung_erneuern_traeger', 3700, 'Duldung erneuern, mit Trägervordruck'),
  akt('47.1.7', 'Abs. 1 Nr. 7', 'auflage_duldung', 5000, 'Auflage zur Duldung ändern oder aufheben'),
  akt('47.1.8', 'Abs. 1 Nr. 8', 'fiktion', 1300, 'Fiktionsbescheinigung'),
  akt('47.1.9', 'Abs. 1 Nr. 9', 'bescheinigung', 1800, 'Bescheinigung auf Antrag'),
  akt('47.1.10', 'Abs. 1 Nr. 10', 'titel_besonderes_blatt', 1800, 'Aufenthaltstitel auf besonderem Blatt'),
  akt(
    '47.1.11',
    'Abs. 1 Nr. 11',
    'uebertragung',
    1200,
    'Aufenthaltstitel in ein anderes Dokument übertragen',
    TITEL_NOETIG,
  ),
  akt('47.1.12', 'Abs. 1 Nr. 12', 'verpflichtungserklaerung', 2900, 'Verpflichtungserklärung'),
  akt('47.1.13', 'Abs. 1 Nr. 13', 'passierschein', 1000, 'Passierschein'),
  akt('47.1.14', 'Abs. 1 Nr. 14', 'forschungseinrichtung', 21900, 'Anerkennung einer Forschungseinrichtung'),
  akt('47.1.15', 'Abs. 1 Nr. 15', 'fachkraefteverfahren', 41100, 'Beschleunigtes Fachkräfteverfahren'),
  akt('47.1.16', 'Abs. 1 Nr. 16', 'direktversand', 1500, 'Karte vom Hersteller nach Hause senden', VON_AMTS_WEGEN),
  akt('47.2', 'Abs. 2', 'nebenbestimmung_beschaeftigung', 0, 'Nebenbestimmung zur Beschäftigung ändern'),
  akt(
    '47.3.1',
    'Abs. 3 Satz 1',
    'eu_aufenthaltskarte',
    'personalausweis',
    'Aufenthaltskarte für Familienangehörige von Unionsbürgern',
  ),
  akt('47.3.1', 'Abs. 3 Satz 1', 'eu_daueraufenthaltskarte', 'personalausweis', 'Daueraufenthaltskarte'),
  akt('47.3.1', 'Abs. 3 Satz 1', 'gb_dokument', 'personalausweis', 'Aufenthaltsdokument-GB'),
  akt('47.3.1', 'Abs. 3 Satz 1', 'gb_grenzgaenger', 'personalausweis', 'Aufenthaltsdokument für Grenzgänger-GB'),
  akt(
    '47.3.4',
    'Abs. 3 Satz 4',
    'eu_neuausstellung',
    'personalausweis',
    'Neue Karte für Familienangehörige von Unionsbürgern oder GB',
  ),
  akt(
    '47.3.4c',
    'Abs. 3 Satz 4',
    'eu_neuausstellung_chip',
    'personalausweis',
    'Neue EU- oder GB-Karte, weil der Chip nicht mehr geht',
  ),
  akt('47.3.5', 'Abs. 3 Satz 5', 'eu_daueraufenthaltsbescheinigung', 1000, 'Bescheinigung des Daueraufenthalts'),
];
