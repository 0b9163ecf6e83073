/** Why an application of the portal waits for a person. */
export const WARUM_WORTE: Readonly<Record<string, string>> = {
  'ohne-aktenzeichen': 'Kein Aktenzeichen angegeben',
  'aktenzeichen-passt-nicht': 'Aktenzeichen passt nicht zur Person',
  'person-unbekannt': 'Person nicht gefunden',
  mensch: 'Anliegen in eigenen Worten',
  mitantrag: 'Mit einem Familienantrag gekommen',
};
