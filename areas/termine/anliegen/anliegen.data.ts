/**
 * What a new office begins with: Anliegen of an Ausländerbehörde, with the minutes that comparable offices plan. The office
 * changes them in the browser; a change is a version over these. Fees: AufenthV §§ 44 to 53, StAG § 38; halves for minors
 * are computed at the desk.
 */
import type { Zugang } from '../termine.schema.ts';
import type { Anliegen, Station } from './anliegen.schema.ts';

interface Zeile {
  readonly name: string;
  readonly gruppe: string;
  readonly zugang: Zugang;
  readonly stationen: readonly Station[];
  readonly verfahren: string | null;
  /** Keys of documents; `*` for each person, `schluessel@lage` only in that situation. */
  readonly mitbringen: string;
  readonly personen?: number;
  readonly vorlaufStunden?: number;
  readonly horizontTage?: number;
  readonly tageVorTitelende?: number;
  readonly kombinierbar?: string;
  readonly fragtVerlaengerung?: true;
  readonly gebuehrCent?: number;
  readonly puffer?: number;
}

const station = (art: Station['art'], pool: string, minuten: number, jePerson: number): Station => ({
  art,
  pool,
  minuten,
  jePerson,
  faehigkeiten: [],
});

/** Since 1 May 2025 only digital photos (§ 60 AufenthV): taken here, or brought as a code. */
const FOTO = station('foto', 'foto', 5, 5);
const KASSE = station('kasse', 'kasse', 5, 0);
const schalter = (minuten: number, jePerson = 0, pool = 'aufenthalt') => station('schalter', pool, minuten, jePerson);
const mitFoto = (minuten: number, jePerson = 10) => [FOTO, schalter(minuten, jePerson)];

const TITEL = {
  gruppe: 'titel',
  zugang: 'zuteilung',
  vorlaufStunden: 48,
  personen: 5,
  kombinierbar: 'reiseausweis',
} as const;
const VERLAENGERN = { ...TITEL, tageVorTitelende: 84, fragtVerlaengerung: true, gebuehrCent: 9_300 } as const;
const EINLADUNG = { zugang: 'einladung', vorlaufStunden: 24 } as const;
const DIREKT = { zugang: 'direkt', vorlaufStunden: 24, horizontTage: 42 } as const;

const PASS_TITEL = 'pass* titel* foto-code*@foto-extern antrag*';
const LEBENSUNTERHALT = 'einkommen krankenversicherung* mietvertrag';

const ZEILEN: Readonly<Record<string, Zeile>> = {
  'titel-verlaengern': {
    ...VERLAENGERN,
    name: 'Aufenthaltserlaubnis verlängern',
    stationen: mitFoto(15),
    verfahren: 'P01',
    mitbringen: `${PASS_TITEL} ${LEBENSUNTERHALT} zwecknachweis* integrationskurs@kurspflicht`,
  },
  'titel-nach-einreise': {
    ...TITEL,
    name: 'Aufenthaltserlaubnis nach Einreise mit Visum',
    stationen: mitFoto(20),
    verfahren: 'P02',
    fragtVerlaengerung: true,
    gebuehrCent: 10_000,
    mitbringen: `pass* visum* foto-code*@foto-extern antrag* meldebescheinigung* ${LEBENSUNTERHALT} zwecknachweis*`,
  },
  'zweck-wechseln': {
    ...VERLAENGERN,
    name: 'Zweck des Aufenthalts wechseln',
    stationen: mitFoto(25),
    verfahren: 'P03',
    gebuehrCent: 9_800,
    mitbringen: `${PASS_TITEL} ${LEBENSUNTERHALT} zwecknachweis*`,
  },
  ausbildung: {
    ...VERLAENGERN,
    name: 'Aufenthalt für eine Berufsausbildung',
    stationen: mitFoto(15),
    verfahren: 'P04',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} ausbildungsvertrag ${LEBENSUNTERHALT} berufsschule@schulisch`,
  },
  studium: {
    ...VERLAENGERN,
    name: 'Aufenthalt für ein Studium',
    stationen: mitFoto(15),
    verfahren: 'P05',
    mitbringen: `${PASS_TITEL} immatrikulation* studienstand finanzierung krankenversicherung* mietvertrag`,
  },
  anerkennung: {
    ...VERLAENGERN,
    name: 'Aufenthalt zur Anerkennung des Berufs',
    stationen: mitFoto(25),
    verfahren: 'P06',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} anerkennungsbescheid massnahme ${LEBENSUNTERHALT}`,
  },
  fachkraft: {
    ...VERLAENGERN,
    name: 'Aufenthalt zur Arbeit als Fachkraft',
    stationen: mitFoto(25),
    verfahren: 'P07',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} arbeitsvertrag stellenbeschreibung abschluss lohnabrechnung@arbeitet-schon krankenversicherung* mietvertrag`,
  },
  'blaue-karte': {
    ...VERLAENGERN,
    name: 'Blaue Karte EU',
    stationen: mitFoto(25),
    verfahren: 'P08',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} arbeitsvertrag stellenbeschreibung abschluss bewertung@abschluss-ausland krankenversicherung* mietvertrag`,
  },
  chancenkarte: {
    ...VERLAENGERN,
    name: 'Chancenkarte',
    stationen: mitFoto(20),
    verfahren: 'P09',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} abschluss sprachnachweis finanzierung krankenversicherung*`,
  },
  'arbeit-suchen': {
    ...VERLAENGERN,
    name: 'Arbeit suchen nach Studium oder Ausbildung',
    stationen: mitFoto(15),
    verfahren: 'P10',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} abschluss finanzierung krankenversicherung*`,
  },
  selbstaendig: {
    ...VERLAENGERN,
    name: 'Aufenthalt für eine selbständige Tätigkeit',
    stationen: mitFoto(30),
    verfahren: 'P11',
    personen: 1,
    mitbringen: `${PASS_TITEL} geschaeftsplan gewerbeanmeldung@gewerbe steuerbescheid@schon-selbstaendig ${LEBENSUNTERHALT}`,
  },
  'familie-deutsche': {
    ...VERLAENGERN,
    name: 'Aufenthalt bei deutschen Angehörigen',
    stationen: mitFoto(20),
    verfahren: 'P12',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} heiratsurkunde@ehe geburtsurkunde*@kind ausweis-angehoerige ${LEBENSUNTERHALT} deutsch-a1@erstantrag beide-eheleute@ehe`,
  },
  familie: {
    ...VERLAENGERN,
    name: 'Aufenthalt bei ausländischen Angehörigen',
    stationen: mitFoto(20),
    verfahren: 'P13',
    gebuehrCent: 10_000,
    mitbringen: `${PASS_TITEL} heiratsurkunde@ehe geburtsurkunde*@kind titel-angehoerige ${LEBENSUNTERHALT} deutsch-a1@erstantrag beide-eheleute@ehe`,
  },
  geburt: {
    ...TITEL,
    name: 'Aufenthalt für ein hier geborenes Kind',
    stationen: mitFoto(15),
    verfahren: 'P14',
    fragtVerlaengerung: true,
    gebuehrCent: 5_000,
    mitbringen: 'geburtsurkunde* pass*@kind-hat-pass titel-eltern pass-eltern foto-code*@foto-extern antrag*',
  },
  trennung: {
    ...VERLAENGERN,
    name: 'Eigenes Aufenthaltsrecht nach einer Trennung',
    stationen: mitFoto(30),
    verfahren: 'P15',
    mitbringen: `${PASS_TITEL} trennungsnachweis ${LEBENSUNTERHALT}`,
  },
  niederlassung: {
    ...TITEL,
    name: 'Niederlassungserlaubnis',
    stationen: mitFoto(30),
    verfahren: 'P16',
    gebuehrCent: 11_300,
    mitbringen: `${PASS_TITEL} rentenverlauf arbeitsvertrag lohnabrechnung krankenversicherung* mietvertrag deutsch-b1* leben-in-deutschland*`,
  },
  daueraufenthalt: {
    ...TITEL,
    name: 'Erlaubnis zum Daueraufenthalt – EU',
    stationen: mitFoto(30),
    verfahren: 'P17',
    gebuehrCent: 10_900,
    mitbringen: `${PASS_TITEL} rentenverlauf einkommen krankenversicherung* mietvertrag deutsch-b1* leben-in-deutschland*`,
  },
  schutz: {
    ...TITEL,
    name: 'Aufenthalt nach Anerkennung durch das Bundesamt',
    stationen: mitFoto(30),
    verfahren: 'P18',
    fragtVerlaengerung: true,
    mitbringen: 'bamf-bescheid* gestattung* foto-code*@foto-extern antrag* meldebescheinigung*',
  },
  abschiebungsverbot: {
    ...VERLAENGERN,
    name: 'Aufenthalt bei Abschiebungsverbot',
    stationen: mitFoto(30),
    verfahren: 'P19',
    gebuehrCent: 0,
    mitbringen: 'bamf-bescheid* titel* pass*@pass-vorhanden passbemuehung*@ohne-pass foto-code*@foto-extern antrag*',
  },
  ukraine: {
    ...VERLAENGERN,
    name: 'Vorübergehender Schutz',
    stationen: mitFoto(15, 5),
    verfahren: 'P20',
    gebuehrCent: 0,
    mitbringen: 'pass* titel* foto-code*@foto-extern meldebescheinigung*',
  },
  integration: {
    ...VERLAENGERN,
    name: 'Aufenthalt nach guter Integration',
    stationen: mitFoto(30),
    verfahren: 'P21',
    mitbringen: `pass* duldung* foto-code*@foto-extern antrag* schulzeugnis*@schule ${LEBENSUNTERHALT} sprachnachweis* leben-in-deutschland*`,
  },
  fiktion: {
    ...EINLADUNG,
    name: 'Fiktionsbescheinigung',
    gruppe: 'fiktion',
    stationen: mitFoto(15, 5),
    verfahren: 'P22',
    personen: 4,
    gebuehrCent: 1_300,
    mitbringen: 'pass* titel* antragsnachweis foto-code*@foto-extern',
  },
  duldung: {
    ...EINLADUNG,
    name: 'Duldung verlängern',
    gruppe: 'duldung',
    stationen: mitFoto(15),
    verfahren: 'P23',
    personen: 5,
    tageVorTitelende: 14,
    mitbringen: 'duldung* foto-code*@foto-extern passbemuehung*@ohne-pass attest*@krank einkommen@arbeitet-schon',
  },
  ausbildungsduldung: {
    ...EINLADUNG,
    name: 'Ausbildungs- oder Beschäftigungsduldung',
    gruppe: 'duldung',
    stationen: mitFoto(30),
    verfahren: 'P24',
    personen: 1,
    mitbringen:
      'duldung* ausbildungsvertrag@ausbildung arbeitsvertrag@arbeitet-schon identitaetsnachweis* foto-code*@foto-extern',
  },
  'arbeit-erlauben': {
    ...EINLADUNG,
    name: 'Arbeiten mit Duldung oder Gestattung',
    gruppe: 'arbeit',
    stationen: [schalter(15)],
    verfahren: 'P25',
    personen: 1,
    mitbringen: 'duldung* stellenbeschreibung arbeitsvertrag',
  },
  gestattung: {
    ...EINLADUNG,
    name: 'Aufenthaltsgestattung verlängern',
    gruppe: 'duldung',
    stationen: mitFoto(15),
    verfahren: 'P26',
    personen: 5,
    tageVorTitelende: 14,
    gebuehrCent: 0,
    mitbringen: 'gestattung* meldebescheinigung* foto-code*@foto-extern',
  },
  nebenbestimmung: {
    ...EINLADUNG,
    name: 'Nebenbestimmung ändern',
    gruppe: 'nebenbestimmung',
    stationen: [schalter(15)],
    verfahren: 'P27',
    personen: 1,
    gebuehrCent: 5_000,
    mitbringen: 'pass* titel* zwecknachweis*',
  },
  wohnsitz: {
    ...EINLADUNG,
    name: 'Wohnsitzauflage ändern',
    gruppe: 'nebenbestimmung',
    stationen: [schalter(15, 5)],
    verfahren: 'P28',
    personen: 5,
    mitbringen: 'titel* umzugsgrund mietvertrag arbeitsvertrag@arbeitet-schon',
  },
  verpflichtungserklaerung: {
    ...DIREKT,
    name: 'Verpflichtungserklärung abgeben',
    gruppe: 'verpflichtung',
    stationen: [schalter(20), KASSE],
    verfahren: 'P29',
    personen: 2,
    gebuehrCent: 2_900,
    mitbringen: 'ausweis* titel*@titel-noetig einkommen mietvertrag gastdaten beide-eheleute@ehe',
  },
  reiseausweis: {
    ...EINLADUNG,
    name: 'Reiseausweis für Flüchtlinge, Staatenlose oder Ausländer',
    gruppe: 'reiseausweis',
    stationen: mitFoto(15, 5),
    verfahren: 'P30',
    personen: 5,
    gebuehrCent: 10_000,
    mitbringen: 'titel* bamf-bescheid*@schutz foto-code*@foto-extern reiseausweis-alt*@verlaengert',
  },
  ausweisersatz: {
    ...EINLADUNG,
    name: 'Ausweisersatz',
    gruppe: 'reiseausweis',
    stationen: mitFoto(20, 5),
    verfahren: 'P31',
    personen: 5,
    mitbringen: 'titel* passbemuehung* foto-code*@foto-extern',
  },
  'neuer-pass': {
    ...EINLADUNG,
    name: 'Aufenthaltstitel in einen neuen Pass übertragen',
    gruppe: 'karte',
    stationen: mitFoto(15, 5),
    verfahren: 'P32',
    personen: 4,
    gebuehrCent: 6_700,
    mitbringen: 'pass* pass-alt* titel* foto-code*@foto-extern',
  },
  verlust: {
    ...DIREKT,
    name: 'Verlust oder Diebstahl von Karte oder Reiseausweis',
    gruppe: 'karte',
    stationen: mitFoto(15, 5),
    verfahren: 'P32',
    personen: 2,
    gebuehrCent: 6_700,
    mitbringen: 'pass*@pass-vorhanden verlustanzeige foto-code*@foto-extern',
  },
  biometrie: {
    ...EINLADUNG,
    name: 'Foto und Fingerabdrücke für die Karte',
    gruppe: 'karte',
    stationen: mitFoto(15, 5),
    verfahren: null,
    personen: 5,
    mitbringen: 'pass* titel* foto-code*@foto-extern',
  },
  abholung: {
    ...DIREKT,
    name: 'Karte oder Reiseausweis abholen',
    gruppe: 'abholung',
    stationen: [schalter(10, 5, 'ausgabe')],
    verfahren: null,
    personen: 5,
    gebuehrCent: 0,
    kombinierbar: 'eid',
    mitbringen: 'pass* titel-alt* pin-brief*@karte vollmacht@fuer-andere',
  },
  eid: {
    ...DIREKT,
    name: 'Online-Ausweis einschalten oder PIN ändern',
    gruppe: 'eid',
    stationen: [schalter(10, 5, 'ausgabe')],
    verfahren: null,
    personen: 2,
    gebuehrCent: 0,
    mitbringen: 'karte* pin-brief*@pin-aendern',
  },
  freizuegigkeit: {
    ...DIREKT,
    name: 'Aufenthaltskarte und Daueraufenthalt für EU-Familien',
    gruppe: 'freizuegigkeit',
    stationen: mitFoto(20),
    verfahren: 'P33',
    personen: 5,
    gebuehrCent: 3_700,
    mitbringen:
      'pass* ausweis-angehoerige heiratsurkunde@ehe geburtsurkunde*@kind meldebescheinigung* einkommen foto-code*@foto-extern',
  },
  fachkraefteverfahren: {
    ...EINLADUNG,
    name: 'Beschleunigtes Fachkräfteverfahren, Beratung für Betriebe',
    gruppe: 'fachkraefteverfahren',
    stationen: [schalter(30)],
    verfahren: 'P34',
    personen: 1,
    gebuehrCent: 41_100,
    mitbringen: 'vollmacht arbeitsvertrag stellenbeschreibung abschluss pass*',
  },
  'visum-verlaengern': {
    ...EINLADUNG,
    name: 'Schengen-Visum verlängern',
    gruppe: 'visum',
    stationen: [schalter(20, 5)],
    verfahren: null,
    personen: 4,
    fragtVerlaengerung: true,
    gebuehrCent: 6_000,
    mitbringen: 'pass* visum* verlaengerungsgrund reisekrankenversicherung* finanzierung',
  },
  einbuergerung: {
    ...DIREKT,
    name: 'Beratung zur Einbürgerung',
    gruppe: 'einbuergerung',
    stationen: [schalter(60)],
    verfahren: null,
    personen: 5,
    horizontTage: 90,
    puffer: 5,
    mitbringen: 'pass* titel* geburtsurkunde* heiratsurkunde@ehe lebenslauf* einkommen deutsch-b1* einbuergerungstest*',
  },
  integrationskurs: {
    ...DIREKT,
    name: 'Berechtigung zum Integrationskurs',
    gruppe: 'integrationskurs',
    stationen: [schalter(10, 5)],
    verfahren: 'P39',
    personen: 2,
    gebuehrCent: 0,
    mitbringen: 'pass* titel*',
  },
  bescheinigung: {
    ...EINLADUNG,
    name: 'Bescheinigung über den Aufenthalt',
    gruppe: 'auskunft',
    stationen: [schalter(15)],
    verfahren: 'P42',
    personen: 5,
    gebuehrCent: 1_800,
    mitbringen: 'pass* titel*',
  },
  beratung: {
    ...DIREKT,
    name: 'Auskunft zum Aufenthaltsrecht',
    gruppe: 'auskunft',
    stationen: [schalter(15)],
    verfahren: 'P42',
    personen: 2,
    gebuehrCent: 0,
    mitbringen: 'pass* titel*',
  },
  adresse: {
    name: 'Adresse auf der Karte ändern',
    gruppe: 'adresse',
    zugang: 'spontan',
    stationen: [schalter(5, 5, 'ausgabe')],
    verfahren: null,
    personen: 5,
    gebuehrCent: 0,
    mitbringen: 'karte* meldebescheinigung*',
  },
  'unterlagen-abgeben': {
    name: 'Unterlagen abgeben',
    gruppe: 'unterlagen',
    zugang: 'spontan',
    stationen: [schalter(5, 0, 'ausgabe')],
    verfahren: null,
    personen: 2,
    gebuehrCent: 0,
    mitbringen: 'schreiben unterlagen',
  },
  'karte-spontan': {
    name: 'Frage zu Karte oder Reiseausweis',
    gruppe: 'karte-frage',
    zugang: 'spontan',
    stationen: [schalter(10, 0, 'ausgabe')],
    verfahren: null,
    personen: 5,
    gebuehrCent: 0,
    mitbringen: 'karte* pass*',
  },
  notfall: {
    name: 'Notfall: Titel läuft ab, Arbeit oder Leistungen in Gefahr',
    gruppe: 'notfall',
    zugang: 'zuteilung',
    stationen: [schalter(10, 5, 'notfall')],
    verfahren: 'P22',
    personen: 5,
    vorlaufStunden: 1,
    horizontTage: 7,
    tageVorTitelende: 14,
    fragtVerlaengerung: true,
    mitbringen: 'pass* titel* notfallnachweis antrag*',
  },
};

function anliegenOf(schluessel: string, zeile: Zeile): Anliegen {
  return {
    schluessel,
    name: { de: zeile.name },
    gruppe: zeile.gruppe,
    zugang: zeile.zugang,
    stationen: [...zeile.stationen],
    puffer: zeile.puffer ?? 0,
    hoechstPersonen: zeile.personen ?? 1,
    vorlaufStunden: zeile.vorlaufStunden ?? 0,
    horizontTage: zeile.horizontTage ?? 60,
    tageVorTitelende: zeile.tageVorTitelende ?? null,
    kombinierbar: zeile.kombinierbar?.split(' ') ?? [],
    verfahren: zeile.verfahren,
    fragtVerlaengerung: zeile.fragtVerlaengerung ?? false,
    mitbringen: zeile.mitbringen.split(' ').map(mitbringselOf),
    gebuehrCent: zeile.gebuehrCent ?? null,
    aktiv: true,
  };
}

function mitbringselOf(wort: string): Anliegen['mitbringen'][number] {
  const [was = '', ...wenn] = wort.split('@');
  return { schluessel: was.replace('*', ''), jePerson: was.endsWith('*'), wenn };
}

export const ANLIEGEN: readonly Anliegen[] = Object.entries(ZEILEN).map(([schluessel, zeile]) =>
  anliegenOf(schluessel, zeile),
);
