/** Fees for titles: §§ 44 to 45c and 46 (2) AufenthV. */
import type { Gebuehrentatbestand } from './gebuehr.data.ts';

const SEIT = { gueltigAb: '2025-05-01' } as const;

/** `stelle`, key, cents, text; applied for unless said otherwise. */
const antrag = (
  stelle: string,
  norm: string,
  schluessel: string,
  betrag: number,
  text: string,
  more: Partial<Gebuehrentatbestand> = {},
): Gebuehrentatbestand => ({
  ...SEIT,
  schluessel,
  stelle,
  norm: `${norm} AufenthV`,
  text,
  betrag,
  aufAntrag: true,
  ...more,
});

const TITEL_NOETIG = { brauchtTitel: true } as const;

export const TITEL: readonly Gebuehrentatbestand[] = [
  antrag('44.1', '§ 44 Nr. 1', 'ne_hochqualifiziert', 14700, 'Niederlassungserlaubnis für Hochqualifizierte'),
  antrag('44.2', '§ 44 Nr. 2', 'ne_selbstaendig', 12400, 'Niederlassungserlaubnis für Selbständige'),
  antrag('44.3', '§ 44 Nr. 3', 'ne', 11300, 'Niederlassungserlaubnis'),
  antrag(
    '50.1.2',
    '§ 50 Abs. 1 Satz 2',
    'ne_minderjaehrig',
    5500,
    'Niederlassungserlaubnis für Jugendliche (§ 35 AufenthG)',
  ),
  antrag('44a', '§ 44a', 'da_eu', 10900, 'Erlaubnis zum Daueraufenthalt – EU'),
  antrag(
    '45.1a',
    '§ 45 Nr. 1 Buchst. a',
    'ae_erteilung_bis_1j',
    10000,
    'Aufenthaltserlaubnis, Blaue Karte oder ICT-Karte, bis ein Jahr',
  ),
  antrag(
    '45.1b',
    '§ 45 Nr. 1 Buchst. b',
    'ae_erteilung',
    10000,
    'Aufenthaltserlaubnis, Blaue Karte oder ICT-Karte, länger als ein Jahr',
  ),
  antrag('45.2a', '§ 45 Nr. 2 Buchst. a', 'ae_verlaengerung_bis_3m', 9600, 'Verlängerung bis drei Monate'),
  antrag('45.2b', '§ 45 Nr. 2 Buchst. b', 'ae_verlaengerung', 9300, 'Verlängerung um mehr als drei Monate'),
  antrag('45.3', '§ 45 Nr. 3', 'ae_zweckwechsel', 9800, 'Wechsel des Aufenthaltszwecks, mit Verlängerung'),
  antrag('45.4', '§ 45 Nr. 4', 'mobiler_ict_erteilung', 8000, 'Mobiler-ICT-Karte'),
  antrag('45.5', '§ 45 Nr. 5', 'mobiler_ict_verlaengerung', 7000, 'Verlängerung der Mobiler-ICT-Karte'),
  antrag('45a', '§ 45a', 'express', 3500, 'Zuschlag für das Expressverfahren', { aufAntrag: false }),
  antrag(
    '45c.1.1',
    '§ 45c Abs. 1 Nr. 1',
    'neuausstellung_pass',
    6700,
    'Neue Karte, weil der Pass abgelaufen ist',
    TITEL_NOETIG,
  ),
  antrag(
    '45c.1.2',
    '§ 45c Abs. 1 Nr. 2',
    'neuausstellung_angaben',
    6700,
    'Neue Karte, weil die Karte abläuft oder Angaben sich geändert haben',
    TITEL_NOETIG,
  ),
  antrag('45c.1.3', '§ 45c Abs. 1 Nr. 3', 'neuausstellung_verlust', 6700, 'Neue Karte nach Verlust', TITEL_NOETIG),
  antrag(
    '45c.1.4',
    '§ 45c Abs. 1 Nr. 4',
    'neuausstellung_chip',
    6700,
    'Neue Karte, weil der Chip nicht mehr geht',
    TITEL_NOETIG,
  ),
  antrag(
    '45c.1.5',
    '§ 45c Abs. 1 Nr. 5',
    'neuausstellung_105b',
    6700,
    'Karte statt Aufkleber auf Wunsch (§ 105b AufenthG)',
    TITEL_NOETIG,
  ),
  antrag('46.2.1', '§ 46 Abs. 2 Nr. 1', 'visum_national', 7500, 'Nationales Visum'),
  antrag('46.2.2', '§ 46 Abs. 2 Nr. 2', 'visum_national_verlaengerung', 2500, 'Verlängerung des nationalen Visums'),
  antrag(
    '46.2.3',
    '§ 46 Abs. 2 Nr. 3',
    'visum_schengen_als_national',
    6000,
    'Schengen-Visum, über 90 Tage hinaus als nationales Visum verlängert',
  ),
];
