/** Words of the employer's declaration. It is made in German; English helps. Other languages see the German one. */
export const de = {
  titel: 'Erklärung zum Beschäftigungsverhältnis',
  fuer: 'Für {name}. Sie sehen nur diese Erklärung und nichts aus dem Antrag.',
  firma: 'Name der Firma',
  anschrift: 'Anschrift der Firma',
  betriebsnummer: 'Betriebsnummer (8 Ziffern)',
  ansprechperson: 'Wen können wir fragen?',
  telefon: 'Telefon',
  taetigkeit: 'Tätigkeit',
  beschreibung: 'Aufgaben im Einzelnen',
  arbeitsort: 'Arbeitsort',
  qualifikation: 'Welche Ausbildung verlangt die Stelle?',
  beginn: 'Beginn der Arbeit',
  unbefristet: 'Ist die Stelle unbefristet?',
  ende: 'Ende der Arbeit',
  wochenstunden: 'Stunden in der Woche',
  brutto_monat: 'Bruttolohn im Monat in Euro',
  sonderzahlungen_jahr: 'Feste Sonderzahlungen im Jahr in Euro',
  urlaubstage: 'Urlaubstage im Jahr',
  tarif: 'Tarifvertrag (freiwillig)',
  ueberlassung: 'Wird die Person an andere Firmen überlassen (Leiharbeit)?',
  versichern:
    'Ich gebe diese Erklärung für die Firma ab. Die Angaben sind wahr und vollständig. Wer falsche Angaben macht, kann mit einer Geldbuße belegt werden (§ 404 Abs. 2 Nr. 5 SGB III).',
  speichern: 'Zwischenspeichern',
  gespeichert: 'Gespeichert.',
  abgeben: 'Erklärung abgeben',
  fertig: 'Die Erklärung ist abgegeben',
  fertig_text: 'Wir haben sie am {tag} bekommen. Sie müssen nichts mehr tun.',
};

export const en: Readonly<Record<keyof typeof de, string>> = {
  titel: 'Declaration of employment',
  fuer: 'For {name}. You only see this declaration and nothing of the application.',
  firma: 'Name of the company',
  anschrift: 'Address of the company',
  betriebsnummer: 'Company number (Betriebsnummer, 8 digits)',
  ansprechperson: 'Whom can we ask?',
  telefon: 'Telephone',
  taetigkeit: 'Job',
  beschreibung: 'Tasks in detail',
  arbeitsort: 'Place of work',
  qualifikation: 'Which training does the job require?',
  beginn: 'Start of work',
  unbefristet: 'Is the job permanent?',
  ende: 'End of work',
  wochenstunden: 'Hours per week',
  brutto_monat: 'Gross pay per month in euros',
  sonderzahlungen_jahr: 'Fixed extra payments per year in euros',
  urlaubstage: 'Days of leave per year',
  tarif: 'Collective agreement (optional)',
  ueberlassung: 'Is the person hired out to other companies (temporary agency work)?',
  versichern:
    'I make this declaration for the company. What I state is true and complete. False statements can be fined (Section 404(2) no. 5 SGB III).',
  speichern: 'Save for later',
  gespeichert: 'Saved.',
  abgeben: 'Submit declaration',
  fertig: 'The declaration has been submitted',
  fertig_text: 'We received it on {tag}. You need not do anything else.',
};

export type Erklaerungswort = keyof typeof de;

export const erklaerungstext = (sprache: string, key: Erklaerungswort): string => (sprache === 'en' ? en : de)[key];
