/** Invented law and Erlasse of Musterstadt: always there, so that the gate is tested also where no real law lies. */
import type { Passage } from '../zitat.schema.ts';

const verordnung = (bezeichnung: string, nr: string, text: string, rest: Partial<Passage> = {}): Passage => ({
  normId: `muster-${bezeichnung}`,
  art: 'recht',
  kurz: 'MusterAufV',
  titel: 'Verordnung über den Musteraufenthalt (Musteraufenthaltsverordnung)',
  bezeichnung,
  ueberschrift: '',
  nr,
  ordnung: nr === '' ? 0 : Number.parseInt(nr, 10) - 1,
  text,
  datum: null,
  gueltigAb: '2024-01-01',
  gueltigBis: null,
  ...rest,
});

const erlass = (kurz: string, bezeichnung: string, text: string, rest: Partial<Passage> = {}): Passage => ({
  ...verordnung(bezeichnung, '', text),
  normId: `${kurz}-${bezeichnung}`,
  art: 'erlass',
  kurz,
  titel: 'Ausgabe von Musterkarten',
  datum: '2024-09-02',
  gueltigAb: '2024-10-01',
  ...rest,
});

export const MUSTER: readonly Passage[] = [
  verordnung('§ 4', '1', 'Die Musterkarte wird auf Antrag erteilt. Sie gilt höchstens drei Jahre.', {
    ueberschrift: 'Musterkarte',
  }),
  verordnung(
    '§ 4',
    '2',
    'Die Musterkarte kann um zwei Jahre verlängert werden, wenn der Inhaber den Lebensunterhalt seit mindestens 18 Monaten ohne öffentliche Mittel sichert. Eine Verlängerung ist nicht möglich, wenn die Karte wegen falscher Angaben widerrufen worden ist.',
    { ueberschrift: 'Musterkarte' },
  ),
  verordnung(
    '§ 4',
    '3',
    'Für die Ausstellung ist eine Gebühr von 67,50 Euro zu erheben. Bei Minderjährigen, die das 16. Lebensjahr noch nicht vollendet haben, ermäßigt sie sich auf die Hälfte.',
    { ueberschrift: 'Musterkarte' },
  ),
  verordnung('§ 5', '1', 'Der Antrag ist spätestens sechs Wochen vor Ablauf der Musterkarte schriftlich zu stellen.', {
    ueberschrift: 'Antrag',
  }),
  verordnung(
    '§ 5',
    '2',
    'Dem Antrag sind beizufügen:\n1. ein gültiger Pass,\n2. der Nachweis über ein Einkommen von mindestens 1.450 Euro monatlich,\n3. ein Mietvertrag, soweit die Wohnung nicht im eigenen Eigentum steht.',
    { ueberschrift: 'Antrag' },
  ),
  verordnung(
    '§ 5',
    '3',
    'Von der Vorlage eines Passes soll abgesehen werden, wenn seine Beschaffung unzumutbar ist. Die Behörde darf die Vorlage nicht verlangen, solange ein Verfahren nach § 9 Absatz 2 anhängig ist.',
    { ueberschrift: 'Antrag' },
  ),
  verordnung(
    '§ 9',
    '',
    'Ist über den Antrag nicht innerhalb von drei Monaten entschieden, gilt die Musterkarte bis zur Entscheidung als fortbestehend.',
    {
      ueberschrift: 'Fortgeltung',
    },
  ),
  erlass(
    '77-12.01-03/2024',
    '2',
    'Die Musterkarte ist persönlich auszugeben. Eine Bevollmächtigung ist zulässig, wenn die Vollmacht nicht älter als vier Wochen ist.',
  ),
  erlass(
    '77-12.01-03/2024',
    '3',
    'Nicht abgeholte Karten werden nach Ablauf von 90 Tagen vernichtet. Der Inhaber ist mindestens zweimal schriftlich zu erinnern.',
  ),
  erlass(
    '77-12.01-09/2021',
    '2',
    'Die Musterkarte darf per Post an die Meldeanschrift versandt werden, wenn der Inhaber einwilligt.',
    {
      datum: '2021-03-01',
      gueltigAb: '2021-04-01',
      gueltigBis: '2024-09-30',
    },
  ),
];

/** Of the same law before it was changed. */
export const FRUEHER: readonly Passage[] = [
  verordnung(
    '§ 4',
    '1',
    'Die Musterkarte wird auf Antrag erteilt. Sie gilt längstens fünf Jahre und ist nicht übertragbar.',
    {
      gueltigAb: '2020-01-01',
      gueltigBis: '2023-12-31',
    },
  ),
];

/** Another law with the same numbers. */
export const ANDERES: readonly Passage[] = [
  verordnung('§ 4', '2', 'Die Gästekarte kann um vier Wochen verlängert werden, wenn ein Gastgeber dies bestätigt.', {
    normId: 'muster-gast',
    kurz: 'MusterGastG',
    titel: 'Gesetz über Gäste der Musterstadt (Mustergastgesetz)',
  }),
];

/** Said by people, each true by its quotation: [text, quotation, place]. */
export const RICHTIG: readonly (readonly [string, string, string, string])[] = [
  ['Die Musterkarte ist höchstens drei Jahre gültig.', 'Sie gilt höchstens drei Jahre.', '§ 4', '1'],
  ['Eine Musterkarte gilt längstens 3 Jahre (§ 4 Abs. 1 MusterAufV).', 'Sie gilt höchstens drei Jahre', '§ 4', '1'],
  [
    'Nach § 4 Abs. 1 Satz 2 MusterAufV beträgt die Gültigkeit der Musterkarte höchstens drei Jahre.',
    'Sie gilt höchstens drei Jahre.',
    '§ 4',
    '1',
  ],
  ['Auf Antrag wird die Musterkarte erteilt.', 'Die Musterkarte wird auf Antrag erteilt.', '§ 4', '1'],
  [
    'Die Verlängerung der Musterkarte um 2 Jahre ist möglich.',
    'Die Musterkarte kann um zwei Jahre verlängert werden',
    '§ 4',
    '2',
  ],
  [
    'Eine Musterkarte kann um zwei Jahre verlängert werden, wenn der Lebensunterhalt seit mindestens achtzehn Monaten gesichert ist.',
    'Die Musterkarte kann um zwei Jahre verlängert werden, wenn der Inhaber den Lebensunterhalt seit mindestens 18 Monaten ohne öffentliche Mittel sichert.',
    '§ 4',
    '2',
  ],
  [
    'Wurde die Karte wegen falscher Angaben widerrufen, ist keine Verlängerung möglich.',
    'Eine Verlängerung ist nicht möglich, wenn die Karte wegen falscher Angaben widerrufen worden ist.',
    '§ 4',
    '2',
  ],
  [
    'Ausgeschlossen ist die Verlängerung einer wegen falscher Angaben widerrufenen Karte, § 4 Abs. 2 S. 2 MusterAufV.',
    'Eine Verlängerung ist nicht möglich, wenn die Karte wegen falscher Angaben widerrufen worden ist.',
    '§ 4',
    '2',
  ],
  [
    'Die Gebühr für die Ausstellung beträgt 67,50 €.',
    'Für die Ausstellung ist eine Gebühr von 67,50 Euro zu erheben.',
    '§ 4',
    '3',
  ],
  [
    'Für Minderjährige unter 16 Jahren halbiert sich die Gebühr: Sie „ermäßigt […] sich auf die Hälfte“.',
    'Bei Minderjährigen, die das 16. Lebensjahr noch nicht vollendet haben, ermäßigt sie sich auf die Hälfte.',
    '§ 4',
    '3',
  ],
  [
    'Der Antrag muss spätestens sechs Wochen vor dem Ablauf der Karte schriftlich gestellt werden.',
    'Der Antrag ist spätestens sechs Wochen vor Ablauf der Musterkarte schriftlich zu stellen.',
    '§ 5',
    '1',
  ],
  [
    'Schriftlich und spätestens 6 Wochen vor Ablauf der Musterkarte ist der Antrag zu stellen.',
    'Der Antrag ist spätestens sechs Wochen vor Ablauf der Musterkarte schriftlich zu stellen.',
    '§ 5',
    '1',
  ],
  [
    'Beizufügen ist ein gültiger Pass (§ 5 Abs. 2 Nr. 1 MusterAufV).',
    'Dem Antrag sind beizufügen: […] ein gültiger Pass',
    '§ 5',
    '2',
  ],
  [
    'Verlangt wird nach § 5 II Nr. 2 MusterAufV der Nachweis über ein monatliches Einkommen von mindestens 1450 Euro.',
    'der Nachweis über ein Einkommen von mindestens 1.450 Euro monatlich',
    '§ 5',
    '2',
  ],
  [
    'Ein Mietvertrag ist beizufügen, soweit die Wohnung nicht dem Antragsteller zu Eigentum gehört.',
    'Dem Antrag sind beizufügen: [...] ein Mietvertrag, soweit die Wohnung nicht im eigenen Eigentum steht',
    '§ 5',
    '2',
  ],
  [
    'Ist die Beschaffung eines Passes unzumutbar, soll von seiner Vorlage abgesehen werden.',
    'Von der Vorlage eines Passes soll abgesehen werden, wenn seine Beschaffung unzumutbar ist.',
    '§ 5',
    '3',
  ],
  [
    'Während eines Verfahrens nach § 9 Abs. 2 darf die Behörde die Vorlage des Passes nicht verlangen.',
    'Die Behörde darf die Vorlage nicht verlangen, solange ein Verfahren nach § 9 Absatz 2 anhängig ist.',
    '§ 5',
    '3',
  ],
  [
    'Die Musterkarte gilt bis zur Entscheidung als fortbestehend, wenn über den Antrag nicht binnen drei Monaten entschieden ist.',
    'Ist über den Antrag nicht innerhalb von drei Monaten entschieden, gilt die Musterkarte bis zur Entscheidung als fortbestehend.',
    '§ 9',
    '',
  ],
  [
    'Ohne Entscheidung binnen 3 Monaten gilt die Karte als fortbestehend (§ 9 der Musteraufenthaltsverordnung).',
    'Ist über den Antrag nicht innerhalb von drei Monaten entschieden, gilt die Musterkarte […] als fortbestehend',
    '§ 9',
    '',
  ],
  ['Die Karte ist persönlich auszugeben.', 'Die Musterkarte ist persönlich auszugeben.', '77-12.01-03/2024', '2'],
  [
    'Bei einer Vollmacht, die nicht älter als 4 Wochen ist, ist die Bevollmächtigung zulässig (Nr. 2 des Erlasses 77-12.01-03/2024).',
    'Eine Bevollmächtigung ist zulässig, wenn die Vollmacht nicht älter als vier Wochen ist.',
    '77-12.01-03/2024',
    '2',
  ],
  [
    'Werden Karten nicht abgeholt, sind sie nach Ablauf von neunzig Tagen zu vernichten.',
    'Nicht abgeholte Karten werden nach Ablauf von 90 Tagen vernichtet.',
    '77-12.01-03/2024',
    '3',
  ],
  [
    'Mindestens zweimal ist der Inhaber schriftlich zu erinnern, so der Erlass vom 2. September 2024.',
    'Der Inhaber ist mindestens zweimal schriftlich zu erinnern.',
    '77-12.01-03/2024',
    '3',
  ],
];
