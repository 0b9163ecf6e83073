/** Whom an Ausländerbehörde asks, after which norm, with which data and how long it waits. */
import type { Angabe, Anlass } from './anfrage.schema.ts';

const PERSON = ['name', 'geburtsdatum', 'staatsangehoerigkeit'] as const;

const must = (schluessel: string, text: string, tatsache?: string): Angabe => ({
  schluessel,
  text,
  pflicht: true,
  ...(tatsache ? { tatsache } : {}),
});
const may = (schluessel: string, text: string, tatsache?: string): Angabe => ({
  ...must(schluessel, text, tatsache),
  pflicht: false,
});

const JOB: readonly Angabe[] = [
  must('arbeitgeber', 'Arbeitgeber mit Anschrift'),
  must('taetigkeit', 'Tätigkeit'),
  must('wochenstunden', 'Wochenstunden', 'beschaeftigung.wochenstunden'),
  must('bruttoentgelt', 'Bruttoentgelt im Jahr', 'beschaeftigung.brutto_jahr'),
  may('arbeitsort', 'Arbeitsort'),
  may('beginn', 'Beginn'),
  may('bemerkung', 'Hinweis an die Bundesagentur'),
];

const FRAGE: readonly Angabe[] = [must('frage', 'Was gefragt wird'), may('zeichen', 'Zeichen der anderen Stelle')];

export const ANLAESSE: readonly Anlass[] = [
  {
    schluessel: 'ba-zustimmung',
    stelle: 'bundesagentur',
    name: 'Zustimmung der Bundesagentur für Arbeit',
    norm: '§ 39 AufenthG, § 36 Abs. 2 Satz 1 BeschV',
    person: [...PERSON],
    angaben: [...JOB],
    frist: { wochen: 2 },
    fiktion: 'ba',
    antworten: ['zustimmung', 'ablehnung', 'rueckfrage'],
  },
  {
    schluessel: 'ba-zustimmung-beschleunigt',
    stelle: 'bundesagentur',
    name: 'Zustimmung der Bundesagentur, beschleunigt',
    norm: '§ 39 AufenthG, § 36 Abs. 2 Satz 2 BeschV',
    person: [...PERSON],
    angaben: [...JOB],
    frist: { wochen: 1 },
    fiktion: 'ba',
    antworten: ['zustimmung', 'ablehnung', 'rueckfrage'],
  },
  {
    schluessel: 'sicherheit-73-2',
    stelle: 'sicherheit',
    name: 'Sicherheitsbehörden über das Bundesverwaltungsamt',
    norm: '§ 73 Abs. 2 AufenthG',
    person: [...PERSON],
    angaben: [may('ausweisnummer', 'Nummer des Passes'), may('bemerkung', 'Hinweis an die Stelle')],
    frist: { tage: 14 },
    antworten: ['keine_bedenken', 'bedenken', 'rueckfrage'],
  },
  {
    schluessel: 'azr-auskunft',
    stelle: 'azr',
    name: 'Auskunft aus dem Ausländerzentralregister',
    norm: '§ 15 AZRG',
    person: [...PERSON],
    angaben: [may('bemerkung', 'Anlass des Abrufs')],
    frist: { tage: 3 },
    antworten: ['auskunft', 'rueckfrage'],
  },
  {
    schluessel: 'meldeauskunft',
    stelle: 'melderegister',
    name: 'Auskunft aus dem Melderegister',
    norm: '§ 34 BMG',
    person: ['name', 'geburtsdatum'],
    angaben: [may('anschrift', 'Bekannte Anschrift')],
    frist: { tage: 7 },
    antworten: ['auskunft', 'rueckfrage'],
  },
  {
    schluessel: 'abh-zustimmung-zuzug',
    stelle: 'andere-abh',
    name: 'Zustimmung der Behörde am Zuzugsort',
    norm: '§ 72 Abs. 3a AufenthG',
    person: [...PERSON],
    angaben: [must('zuzugsort', 'Geplante Anschrift'), must('begruendung', 'Grund nach § 12a Abs. 5')],
    frist: { wochen: 4 },
    fiktion: 'zuzug',
    antworten: ['zustimmung', 'ablehnung', 'rueckfrage'],
  },
  {
    schluessel: 'abh-einvernehmen',
    stelle: 'andere-abh',
    name: 'Einvernehmen der Behörde, die angeordnet hat',
    norm: '§ 72 Abs. 3 AufenthG',
    person: [...PERSON],
    angaben: [...FRAGE],
    frist: { tage: 28 },
    antworten: ['zustimmung', 'ablehnung', 'rueckfrage'],
  },
  {
    schluessel: 'abh-betreten',
    stelle: 'andere-abh',
    name: 'Zustimmung zur Betretenserlaubnis',
    norm: '§ 72 Abs. 1 AufenthG',
    person: [...PERSON],
    angaben: [...FRAGE],
    frist: { tage: 14 },
    antworten: ['zustimmung', 'ablehnung', 'rueckfrage'],
  },
  {
    schluessel: 'sta-einvernehmen',
    stelle: 'staatsanwaltschaft',
    name: 'Einvernehmen der Staatsanwaltschaft',
    norm: '§ 72 Abs. 4 AufenthG',
    person: [...PERSON],
    angaben: [must('massnahme', 'Beabsichtigte Maßnahme'), must('zeichen', 'Aktenzeichen des Strafverfahrens')],
    frist: { tage: 28 },
    antworten: ['zustimmung', 'ablehnung', 'rueckfrage'],
  },
  {
    schluessel: 'bamf-beteiligung',
    stelle: 'bamf',
    name: 'Beteiligung des Bundesamtes',
    norm: '§ 72 Abs. 2 AufenthG',
    person: [...PERSON],
    angaben: [...FRAGE],
    frist: { tage: 42 },
    antworten: ['auskunft', 'rueckfrage'],
  },
  {
    schluessel: 'standesamt',
    stelle: 'standesamt',
    name: 'Auskunft des Standesamtes',
    norm: '§ 87 Abs. 1 AufenthG',
    person: ['name', 'geburtsdatum'],
    angaben: [...FRAGE],
    frist: { tage: 14 },
    antworten: ['auskunft', 'rueckfrage'],
  },
  {
    schluessel: 'sonstige',
    stelle: 'sonstige',
    name: 'Auskunft einer anderen Stelle',
    norm: '§ 24 VwVfG NRW, § 87 Abs. 1 AufenthG',
    person: ['name', 'geburtsdatum'],
    angaben: [...FRAGE],
    frist: { tage: 28 },
    antworten: ['auskunft', 'rueckfrage'],
  },
];

export const STELLEN_NAMEN = {
  bundesagentur: 'Bundesagentur für Arbeit',
  sicherheit: 'Bundesverwaltungsamt (Sicherheitsbehörden)',
  azr: 'Ausländerzentralregister',
  melderegister: 'Meldebehörde',
  'andere-abh': 'Andere Ausländerbehörde',
  staatsanwaltschaft: 'Staatsanwaltschaft',
  bamf: 'Bundesamt für Migration und Flüchtlinge',
  standesamt: 'Standesamt',
  sonstige: 'Andere Stelle',
} as const satisfies Record<Anlass['stelle'], string>;

export function findAnlass(schluessel: string): Anlass | undefined {
  return ANLAESSE.find((one) => one.schluessel === schluessel);
}
