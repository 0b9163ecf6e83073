/** What the agreement says, point by point, in own words (§ 81a (2) nos. 2 to 8 AufenthG; no. 1 stands above them). */
export interface Vereinbarungsangaben {
  readonly unterlagen: readonly string[];
  readonly kosten: string | undefined;
  readonly auslandsvertretung: string;
  readonly mitFamilie: boolean;
}

export interface Punkt {
  readonly titel: string;
  readonly absaetze: readonly string[];
}

export const vereinbarungspunkte = (of: Vereinbarungsangaben): readonly Punkt[] => [
  {
    titel: 'Vollmacht der Fachkraft',
    absaetze: [
      'Die Fachkraft hat den Arbeitgeber bevollmächtigt, dieses Verfahren für sie zu führen. Die Vollmacht liegt bei.',
    ],
  },
  {
    titel: 'Vollmacht des Arbeitgebers',
    absaetze: [
      'Der Arbeitgeber bevollmächtigt die Ausländerbehörde, die Anerkennung oder Bewertung des ausländischen Abschlusses bei der zuständigen Stelle einzuleiten und zu betreiben.',
    ],
  },
  {
    titel: 'Mitwirkung der Fachkraft',
    absaetze: [
      'Der Arbeitgeber sorgt dafür, dass die Fachkraft ihre Angaben vollständig macht und Nachweise rechtzeitig vorlegt (§ 82 Abs. 1 Satz 1 AufenthG).',
    ],
  },
  { titel: 'Nachweise', absaetze: [`Vorzulegen sind: ${of.unterlagen.join(', ')}.`] },
  {
    titel: 'Ablauf, Beteiligte und Fristen',
    absaetze: [
      'Die Ausländerbehörde berät den Arbeitgeber und leitet ein, was nötig ist: die Anerkennung oder Bewertung bei der zuständigen Stelle (sie bestätigt den Eingang innerhalb von zwei Wochen und soll innerhalb von zwei Monaten entscheiden, sobald alles da ist) und die Zustimmung der Bundesagentur für Arbeit (sie gilt nach einer Woche ohne Rückmeldung als erteilt).',
      'Fordert eine Stelle Nachweise nach oder entscheidet sie, lädt die Ausländerbehörde den Arbeitgeber innerhalb von drei Werktagen ein.',
      `Liegen die Voraussetzungen vor, stimmt sie dem Visum unverzüglich vorab zu und unterrichtet die Auslandsvertretung${of.auslandsvertretung === '' ? '' : ` (${of.auslandsvertretung})`}. Diese bietet innerhalb von drei Wochen einen Termin an und entscheidet über den vollständigen Antrag in der Regel innerhalb von drei Wochen.`,
      ...(of.mitFamilie
        ? [
            'Das Verfahren umfasst Ehegatten und minderjährige ledige Kinder, die ihr Visum zeitlich zusammen beantragen (§ 81a Abs. 4 AufenthG).',
          ]
        : []),
    ],
  },
  {
    titel: 'Mitteilungspflicht des Arbeitgebers',
    absaetze: [
      'Endet die Beschäftigung vorzeitig, teilt der Arbeitgeber es der Ausländerbehörde innerhalb von vier Wochen mit, nachdem er davon erfahren hat (§ 4a Abs. 5 Satz 3 Nr. 3 AufenthG).',
    ],
  },
  {
    titel: 'Folgen, wenn die Vereinbarung nicht eingehalten wird',
    absaetze: [
      'Fehlen Nachweise trotz Erinnerung, kann die Ausländerbehörde das beschleunigte Verfahren beenden. Die Fachkraft kann das Visum dann im gewöhnlichen Verfahren beantragen. Die Gebühr wird nicht zurückgezahlt.',
    ],
  },
  ...(of.kosten === undefined
    ? []
    : [
        {
          titel: 'Gebühr',
          absaetze: [
            `Das Verfahren kostet ${of.kosten} (§ 47 Abs. 1 Nr. 15 AufenthV). Andere Stellen erheben eigene Gebühren.`,
          ],
        },
      ]),
];
