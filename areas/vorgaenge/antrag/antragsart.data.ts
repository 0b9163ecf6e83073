/** What people can apply for in the portal: pages in their order, and which procedure it becomes. */
import type { Antragsart, Bedingung, Seite } from './formular.schema.ts';

const seite = (schluessel: string, fragen: string, wenn?: Bedingung): Seite => ({
  schluessel,
  fragen: fragen === '' ? [] : fragen.split(' '),
  ...(wenn ? { wenn } : {}),
});

const WEN = seite('vertretung', 'fuer_wen vertreter_art vertreter_name');
const PERSON = seite('person', 'familienname vornamen geburtsdatum staatsangehoerigkeit aktenzeichen');
const KONTAKT = seite('kontakt', 'anschrift telefon');
const PASS = seite('pass', 'pass');
const TITEL = seite('titel', 'titel_bis');
const EINREISE = seite('einreise', 'einreise_mit einreise_am');
const UNTERHALT = seite('unterhalt', 'versichert');
const SCHLUSS = seite('schluss', 'bemerkung');
const FAMILIE = 'beziehung bezugsperson_name bezugsperson_deutsch ehe_am zusammen';
const ARBEIT = 'arbeitgeber beruf arbeit_ab brutto_jahr unbefristet wochenstunden';

const zweck = (...ist: string[]): Bedingung => [{ frage: 'zweck', ist }];
/** Sorgerecht matters where the applicant is a child. */
const ALS_KIND: Bedingung = [{ frage: 'beziehung', ist: ['kind'] }];
const DEUTSCH: Bedingung = [{ frage: 'bezugsperson_deutsch', ist: [true] }];
const beziehung = (ist: string): Bedingung => [{ frage: 'beziehung', ist: [ist] }];
const verlaengert = (pruefart: string, ...wenn: Bedingung) => ({ verfahrensart: 'P01', pruefart, wenn });

/** § 81a AufenthG: the employer asks for it, with a Vollmacht of the one who is to come. */
export const FACHKRAEFTEVERFAHREN = 'fachkraefteverfahren';

export const ANTRAGSARTEN: readonly Antragsart[] = [
  {
    schluessel: 'verlaengern',
    art: 'verlaengerung',
    verfahren: [
      verlaengert('AE_16b', ...zweck('studium')),
      verlaengert('AE_18b', ...zweck('arbeit'), { frage: 'abschluss', ist: ['hochschule_de', 'hochschule_ausland'] }),
      verlaengert('AE_18a', ...zweck('arbeit'), { frage: 'abschluss', ist: ['ausbildung_de', 'ausbildung_ausland'] }),
      verlaengert('AE_28', ...zweck('familie'), ...DEUTSCH),
      verlaengert('AE_30', ...zweck('familie'), ...beziehung('ehegatte')),
      verlaengert('AE_32', ...zweck('familie'), ...beziehung('kind')),
      verlaengert('AE_36', ...zweck('familie'), ...beziehung('elternteil')),
      { verfahrensart: 'P01', pruefart: null },
    ],
    seiten: [
      WEN,
      PERSON,
      KONTAKT,
      PASS,
      TITEL,
      seite('zweck', 'zweck'),
      seite('arbeit', `${ARBEIT} abschluss`, zweck('arbeit')),
      seite('studium', 'hochschule studienfach studium_art', zweck('studium')),
      seite('familie', FAMILIE, zweck('familie')),
      seite('sorge', 'sorgerecht anderer_elternteil einverstanden', [...zweck('familie'), ...ALS_KIND]),
      UNTERHALT,
      seite('mit', 'mitantraege'),
      SCHLUSS,
    ],
  },
  {
    schluessel: 'blaue-karte',
    art: 'ersterteilung',
    verfahren: [{ verfahrensart: 'P08', pruefart: 'BK_18g' }],
    seiten: [
      WEN,
      PERSON,
      KONTAKT,
      PASS,
      EINREISE,
      seite('qualifikation', 'abschluss abschluss_am'),
      seite('arbeit', ARBEIT),
      UNTERHALT,
      SCHLUSS,
    ],
  },
  {
    schluessel: 'familie',
    art: 'ersterteilung',
    verfahren: [
      { verfahrensart: 'P12', pruefart: 'AE_28', wenn: DEUTSCH },
      { verfahrensart: 'P13', pruefart: 'AE_30', wenn: beziehung('ehegatte') },
      { verfahrensart: 'P13', pruefart: 'AE_32', wenn: beziehung('kind') },
      { verfahrensart: 'P13', pruefart: 'AE_36' },
    ],
    seiten: [
      WEN,
      PERSON,
      KONTAKT,
      PASS,
      EINREISE,
      seite('familie', FAMILIE),
      seite('sorge', 'sorgerecht anderer_elternteil einverstanden', ALS_KIND),
      seite('wohnen', ''),
      UNTERHALT,
      SCHLUSS,
    ],
  },
  {
    schluessel: 'kind',
    art: 'ersterteilung',
    verfahren: [
      { verfahrensart: 'P14', pruefart: 'AE_33', wenn: [{ frage: 'geburt_hier', ist: [true] }] },
      { verfahrensart: 'P13', pruefart: 'AE_32' },
    ],
    seiten: [
      PERSON,
      seite('geburt', 'geburt_hier'),
      KONTAKT,
      seite('sorge', 'elternteil_name sorgerecht anderer_elternteil einverstanden'),
      PASS,
      UNTERHALT,
      SCHLUSS,
    ],
  },
  {
    schluessel: 'niederlassung',
    art: 'ersterteilung',
    verfahren: [{ verfahrensart: 'P16', pruefart: 'NE_9' }],
    seiten: [
      WEN,
      PERSON,
      KONTAKT,
      PASS,
      TITEL,
      seite('arbeit', ARBEIT),
      seite('sprache', 'deutsch'),
      seite('rente', 'rente_monate'),
      seite('wohnen', ''),
      UNTERHALT,
      SCHLUSS,
    ],
  },
  {
    schluessel: FACHKRAEFTEVERFAHREN,
    art: null,
    verfahren: [{ verfahrensart: 'P34', pruefart: null }],
    // Mostly nobody has an Akte yet, and the Vereinbarung wants a signature of the office.
    nurMensch: true,
    tatsachen: [{ feld: 'antrag.beschleunigt_81a', wert: true }],
    seiten: [
      seite('firma', 'arbeitgeber firma_anschrift betriebsnummer ansprechperson telefon'),
      seite('fachkraft', 'familienname vornamen geburtsdatum staatsangehoerigkeit wohnland'),
      seite('fk_abschluss', 'abschluss abschluss_am anerkennung'),
      seite('fk_stelle', 'stelle arbeit_ab brutto_jahr unbefristet wochenstunden'),
      seite('fk_visum', 'visum_ort mit_familie'),
      seite('vereinbarung', ''),
      SCHLUSS,
    ],
  },
  {
    schluessel: 'reiseausweis',
    art: null,
    verfahren: [{ verfahrensart: 'P30', pruefart: null }],
    seiten: [WEN, PERSON, KONTAKT, seite('ausweis', 'ausweis_grund'), SCHLUSS],
  },
  {
    schluessel: 'karte',
    art: null,
    verfahren: [{ verfahrensart: 'P32', pruefart: 'KARTE_NEU' }],
    seiten: [WEN, PERSON, KONTAKT, seite('karte', 'karte_grund'), SCHLUSS],
  },
  {
    schluessel: 'allgemein',
    art: null,
    verfahren: [{ verfahrensart: 'P42', pruefart: null }],
    nurMensch: true,
    seiten: [WEN, PERSON, KONTAKT, seite('anliegen', 'anliegen')],
  },
];

export function findAntragsart(schluessel: string): Antragsart | undefined {
  return ANTRAGSARTEN.find((one) => one.schluessel === schluessel);
}
