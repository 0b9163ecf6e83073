/** Decrees and Hausregeln of the fictional Musterstadt. All of it is made up; chains show what ends what. */

const KOPF = 'Herausgeber: Landesministerium für Beispiele, Referat 33';

function erlass(
  zeichen: string,
  datum: string,
  betreff: string,
  more: readonly string[],
  abschnitte: readonly (readonly [string, string])[],
): string {
  return [
    KOPF,
    `Aktenzeichen: ${zeichen}`,
    `Datum: ${datum}`,
    ...more,
    `Betreff: ${betreff}`,
    '',
    'An die Ausländerbehörden des Landes',
    '',
    ...abschnitte.flatMap(([titel, text], i) => [`${i + 1}. ${titel}`, text, '']),
    'Im Auftrag',
    'Beispiel',
  ].join('\n');
}

export const MUSTERERLASSE: readonly string[] = [
  erlass(
    '33-4.01-01/2022',
    '10. Januar 2022',
    'Bescheinigungen während der Bearbeitung',
    ['Gültig ab: 1. Februar 2022', 'Bezug: § 81 Absatz 5 AufenthG'],
    [
      [
        'Anlass',
        'Die Antragszahlen sind gestiegen. Die Bescheinigung über den gestellten Antrag wird deshalb einheitlich ausgestellt.',
      ],
      ['Dauer', 'Die Bescheinigung wird für vier Monate ausgestellt. Sie kann um zwei Monate verlängert werden.'],
      ['Ausgabe', 'Die Ausgabe erfolgt nur bei persönlicher Vorsprache.'],
    ],
  ),
  erlass(
    '33-4.01-05/2024',
    '4. März 2024',
    'Bescheinigungen während der Bearbeitung; Neufassung',
    ['Gültig ab: 1. April 2024', 'Hebt auf: 33-4.01-01/2022', 'Bezug: § 81 Absatz 5 AufenthG'],
    [
      ['Anlass', 'Der bisherige Erlass hat sich als zu eng erwiesen und wird ersetzt.'],
      ['Dauer', 'Die Bescheinigung wird für acht Monate ausgestellt.'],
      ['Ausgabe', 'Die Bescheinigung darf auch mit einfachem Brief versandt werden.'],
    ],
  ),
  erlass(
    '33-4.01-09/2025',
    '1. September 2025',
    'Bescheinigungen während der Bearbeitung; Änderung zur Ausgabe',
    ['Gültig ab: 15. September 2025', 'Ändert: 33-4.01-05/2024', 'Bezug: § 81 Absatz 5 AufenthG'],
    [
      [
        'Änderung',
        'Abschnitt 3 des Erlasses vom 4. März 2024 (33-4.01-05/2024) erhält folgende Fassung:\n\nDie Bescheinigung wird über das Portal bereitgestellt. Wer das Portal nicht nutzt, erhält sie als Brief.',
      ],
      ['Übergang', 'Bereits gedruckte Bescheinigungen werden aufgebraucht.'],
    ],
  ),
  erlass(
    '33-5.02-02/2023',
    '8. Mai 2023',
    'Nachweis des Lebensunterhalts',
    ['Gültig ab: 1. Juni 2023', 'Bezug: § 2 Absatz 3 AufenthG; § 5 Absatz 1 Nummer 1 AufenthG'],
    [
      ['Grundsatz', 'Maßgeblich ist das durchschnittliche Nettoeinkommen der letzten drei Monate.'],
      [
        'Unterlagen',
        'Vorzulegen sind der Arbeitsvertrag und drei Abrechnungen. Kontoauszüge dürfen nur verlangt werden, wenn Zweifel bestehen.',
      ],
    ],
  ),
  erlass(
    '33-5.02-01/2026',
    '12. Januar 2026',
    'Nachweis des Lebensunterhalts; Selbstständige',
    ['Gültig ab: 1. Februar 2026', 'Ergänzt: 33-5.02-02/2023', 'Bezug: § 2 Absatz 3 AufenthG'],
    [
      [
        'Selbstständige',
        'Bei selbstständiger Tätigkeit genügt die betriebswirtschaftliche Auswertung der letzten sechs Monate mit einer Bestätigung des Steuerbüros.',
      ],
      [
        'Schwankende Einkommen',
        'Schwankt das Einkommen um mehr als ein Drittel, wird der Durchschnitt von zwölf Monaten gebildet.',
      ],
    ],
  ),
  erlass(
    '33-6.10-03/2021',
    '14. Juni 2021',
    'Vorsprache ohne Termin',
    ['Gültig ab: 1. Juli 2021', 'Gültig bis: 30. Juni 2024'],
    [
      ['Notfälle', 'Wer am selben Tag reisen muss, wird ohne Termin angenommen, wenn er den Anlass belegt.'],
      ['Öffnung', 'Jede Behörde hält dafür täglich zwei Stunden frei.'],
    ],
  ),
  erlass(
    '33-6.10-07/2024',
    '3. Juni 2024',
    'Vorsprache ohne Termin; Fortführung',
    ['Gültig ab: 1. Juli 2024', 'Gültig bis: 30. Juni 2029'],
    [
      [
        'Notfälle',
        'Notfälle sind Todesfälle, schwere Erkrankungen naher Angehöriger und der drohende Verlust eines Arbeitsplatzes.',
      ],
      ['Öffnung', 'Notfälle werden während der gesamten Öffnungszeit angenommen.'],
    ],
  ),
  erlass(
    '33-7.03-04/2025',
    '5. Mai 2025',
    'Gebühren bei Bezug von Sozialleistungen',
    ['Gültig ab: 1. Juni 2025', 'Bezug: § 53 AufenthV'],
    [
      [
        'Befreiung',
        'Wer Leistungen zum Lebensunterhalt bezieht, ist von der Gebühr befreit, soweit die Verordnung es zulässt. Der Leistungsbescheid genügt als Nachweis.',
      ],
      ['Raten', 'Sonst ist auf Antrag Zahlung in höchstens drei Raten zu gewähren.'],
    ],
  ),
  erlass(
    '33-8.01-02/2023',
    '20. Februar 2023',
    'Übersetzungen einfacher Urkunden',
    ['Gültig ab: 1. März 2023'],
    [
      ['Verzicht', 'Auf die Übersetzung mehrsprachiger Urkunden nach internationalem Muster wird verzichtet.'],
      [
        'Weitere Sprachen',
        'Urkunden in englischer oder französischer Sprache bedürfen keiner Übersetzung, wenn sie verständlich sind.',
      ],
    ],
  ),
  erlass(
    '33-1.00-01/2026',
    '2. Februar 2026',
    'Bereinigung der Erlasse',
    ['Gültig ab: 1. März 2026'],
    [
      [
        'Aufhebung',
        'Aufgehoben werden:\n- der Erlass vom 20. Februar 2023 (33-8.01-02/2023) zu Übersetzungen,\n- der Erlass vom 9. September 2019 (33-9.09-01/2019) zu Vordrucken.',
      ],
      ['Fortgeltung', 'Andere Erlasse gelten weiter.'],
    ],
  ),
  erlass(
    '33-8.01-01/2026',
    '16. Februar 2026',
    'Übersetzungen; Neufassung',
    ['Gültig ab: 1. März 2026', 'Gültig bis: 28. Februar 2031'],
    [
      ['Grundsatz', 'Eine Übersetzung wird nur verlangt, wenn die Urkunde sonst nicht geprüft werden kann.'],
      ['Kosten', 'Die Kosten trägt, wer die Urkunde vorlegt.'],
    ],
  ),
  erlass(
    '33-2.11-06/2026',
    '3. August 2026',
    'Terminerinnerungen',
    [],
    [
      [
        'Erinnerung',
        'Zwei Tage vor dem Termin wird an ihn erinnert. Die Erinnerung enthält weder Anliegen noch Aktenzeichen.',
      ],
      ['Absage', 'Eine Absage ist bis zum Vortag ohne Begründung möglich.'],
    ],
  ),
];

export const MUSTERHAUSREGELN = [
  {
    titel: 'Vertretung am Empfang',
    gueltigAb: '2025-01-01',
    text: '# Wer vertritt\n\nFällt der Empfang aus, übernimmt das Team, dessen Buchstaben an diesem Tag am wenigsten Termine haben.\n\n# Wie lange\n\nDie Vertretung dauert höchstens drei Stunden. Danach wechselt das Team.',
  },
  {
    titel: 'Rückfragen an den Arbeitgeber',
    gueltigAb: '2026-02-01',
    text: 'Rückfragen stellt nur, wer die Akte führt.\n\n# Form\n\nRückfragen gehen schriftlich und nur mit Einwilligung der Kundin oder des Kunden heraus.\n\n# Frist\n\nDie Antwort wird nach zehn Arbeitstagen einmal angemahnt.',
  },
] as const;
