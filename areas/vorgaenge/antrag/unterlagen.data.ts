/**
 * The evidence lists that came with Bleibe; what the office released stands over them (`regelwerk`).
 * Which documents a procedure needs, why, how many, and when. § 82 (1) AufenthG: the applicant brings what is needed. A
 * list does not refuse anybody: what is missing is asked for with a Frist.
 */
import type { Unterlage } from './formular.schema.ts';

const ist = (frage: string, ...werte: (string | boolean)[]): Unterlage['wenn'] => [{ frage, ist: werte }];

function need(
  schluessel: string,
  antragsarten: string,
  seite: string,
  dokumenttypen: string,
  norm: string,
  more: Partial<Pick<Unterlage, 'wenn' | 'anzahl' | 'freiwillig'>> = {},
): Unterlage {
  return {
    schluessel,
    antragsarten: antragsarten.split(' '),
    seite,
    dokumenttypen: dokumenttypen.split(' '),
    norm,
    ...more,
  };
}

const TITEL = 'verlaengern blaue-karte familie niederlassung';
const DIPLOM = ist('abschluss', 'hochschule_de', 'hochschule_ausland', 'ausbildung_de', 'ausbildung_ausland');

export const UNTERLAGEN: readonly Unterlage[] = [
  need('vollmacht', `${TITEL} reiseausweis karte allgemein`, 'vertretung', 'vollmacht', '§ 14 Abs. 1 VwVfG NRW', {
    wenn: ist('fuer_wen', 'andere'),
  }),
  need('pass', `${TITEL} kind`, 'pass', 'pass', '§§ 3, 5 Abs. 1 Nr. 4 AufenthG', {
    wenn: ist('pass', 'gueltig', 'abgelaufen'),
  }),
  need('identitaet', `${TITEL} kind`, 'pass', 'identitaet geburtsurkunde', '§ 5 Abs. 1 Nr. 1a AufenthG', {
    wenn: ist('pass', 'keiner'),
  }),
  need(
    'titel',
    'verlaengern niederlassung',
    'titel',
    'aufenthaltstitel visum fiktionsbescheinigung',
    '§ 8 Abs. 1 AufenthG',
  ),
  need('visum', 'blaue-karte familie', 'einreise', 'visum', '§ 5 Abs. 2 AufenthG', {
    wenn: ist('einreise_mit', 'nationales_visum', 'schengen_visum'),
  }),
  need('diplom', 'blaue-karte', 'qualifikation', 'zeugnis anerkennung', '§ 18g Abs. 1 AufenthG', { wenn: DIPLOM }),
  need('bewertung', 'blaue-karte', 'qualifikation', 'anerkennung zeugnis', '§ 18 Abs. 2 Nr. 4 AufenthG', {
    wenn: ist('abschluss', 'hochschule_ausland', 'ausbildung_ausland'),
  }),
  need('arbeitsvertrag', 'blaue-karte niederlassung', 'arbeit', 'arbeitsvertrag', '§ 18 Abs. 2 Nr. 1 AufenthG'),
  need('arbeitsvertrag', 'verlaengern', 'arbeit', 'arbeitsvertrag', '§ 18 Abs. 2 Nr. 1 AufenthG', {
    wenn: ist('zweck', 'arbeit'),
  }),
  need('lohn', 'verlaengern', 'arbeit', 'lohnabrechnung', '§ 5 Abs. 1 Nr. 1 AufenthG', {
    wenn: ist('zweck', 'arbeit'),
    anzahl: 3,
  }),
  need('lohn', 'niederlassung', 'arbeit', 'lohnabrechnung', '§ 9 Abs. 2 Nr. 2 AufenthG', { anzahl: 3 }),
  need('immatrikulation', 'verlaengern', 'studium', 'immatrikulation', '§ 16b Abs. 1 AufenthG', {
    wenn: ist('zweck', 'studium'),
  }),
  need('mittel', 'verlaengern', 'studium', 'sperrkonto kontoauszug verpflichtungserklaerung', '§ 2 Abs. 3 AufenthG', {
    wenn: ist('zweck', 'studium'),
  }),
  need('eheurkunde', 'verlaengern familie', 'familie', 'eheurkunde', '§ 27 Abs. 1 AufenthG', {
    wenn: ist('beziehung', 'ehegatte'),
  }),
  need('geburtsurkunde', 'verlaengern familie', 'familie', 'geburtsurkunde', '§ 27 Abs. 1 AufenthG', {
    wenn: ist('beziehung', 'kind', 'elternteil'),
  }),
  need('geburtsurkunde', 'kind', 'geburt', 'geburtsurkunde', '§ 33 AufenthG'),
  need('einverstaendnis', 'verlaengern familie kind', 'sorge', 'sorgerecht vollmacht', '§ 80 Abs. 4 AufenthG', {
    wenn: ist('sorgerecht', 'gemeinsam'),
  }),
  need('sorgenachweis', 'verlaengern familie kind', 'sorge', 'sorgerecht', '§ 32 Abs. 3 AufenthG', {
    wenn: ist('sorgerecht', 'allein_mutter', 'allein_vater'),
  }),
  need('mietvertrag', 'familie niederlassung', 'wohnen', 'mietvertrag wohnungsgeber', '§ 2 Abs. 4 AufenthG'),
  need('versicherung', `${TITEL} kind`, 'unterhalt', 'krankenversicherung', '§ 2 Abs. 3 AufenthG', {
    wenn: ist('versichert', true),
  }),
  need('sprachnachweis', 'niederlassung', 'sprache', 'sprachnachweis integrationskurs', '§ 9 Abs. 2 Nr. 7 AufenthG', {
    wenn: ist('deutsch', 'B1', 'B2', 'C1', 'C2'),
  }),
  need('rentenverlauf', 'niederlassung', 'rente', 'rente', '§ 9 Abs. 2 Nr. 3 AufenthG'),
  need('verlustanzeige', 'karte', 'karte', 'verlustanzeige polizei', '§ 57a AufenthV', {
    wenn: ist('karte_grund', 'verloren', 'gestohlen'),
  }),
  need('pass', 'karte', 'karte', 'pass', '§ 45c AufenthV', { wenn: ist('karte_grund', 'neuer_pass', 'neue_daten') }),
  need('bemuehung', 'reiseausweis', 'ausweis', 'botschaft', '§ 5 Abs. 1 AufenthV', {
    wenn: ist('ausweis_grund', 'kein_pass'),
    freiwillig: true,
  }),
  need('vollmacht', 'fachkraefteverfahren', 'fachkraft', 'vollmacht', '§ 81a Abs. 2 Nr. 2 AufenthG'),
  need('pass', 'fachkraefteverfahren', 'fachkraft', 'pass', '§§ 3, 5 Abs. 1 Nr. 4 AufenthG'),
  need('diplom', 'fachkraefteverfahren', 'fk_abschluss', 'zeugnis anerkennung', '§ 81a Abs. 2 Nr. 5 AufenthG', {
    wenn: DIPLOM,
  }),
  need('bewertung', 'fachkraefteverfahren', 'fk_abschluss', 'anerkennung zeugnis', '§ 81a Abs. 3 Nr. 2 AufenthG', {
    wenn: ist('anerkennung', 'ja'),
  }),
  need('arbeitsvertrag', 'fachkraefteverfahren', 'fk_stelle', 'arbeitsvertrag', '§ 18 Abs. 2 Nr. 1 AufenthG'),
  need('vereinbarung', 'fachkraefteverfahren', 'vereinbarung', 'unbestimmt', '§ 81a Abs. 2 AufenthG'),
  need('anlage', 'allgemein', 'anliegen', 'unbestimmt', '§ 24 Abs. 3 VwVfG NRW', { freiwillig: true }),
];
