/** In what the numbers of the vocabulary of facts are counted. `einheit.data.test.ts` asks for a row of each. */
import type { Feld } from '../pruefung/tatsachen.schema.ts';

export interface Einheit {
  readonly eins: string;
  readonly viele: string;
}

const MONATE: Einheit = { eins: 'Monat', viele: 'Monate' };
const TAGESSAETZE: Einheit = { eins: 'Tagessatz', viele: 'Tagessätze' };

/** `euro`: an amount, shown with its cents. */
export const EINHEITEN: Readonly<Partial<Record<Feld, Einheit | 'euro'>>> = {
  'recht.beitragsbemessungsgrenze_jahr': 'euro',
  'recht.bafoeg_bedarf_monat': 'euro',
  'lebensunterhalt.mittel_monat': 'euro',
  'beschaeftigung.brutto_jahr': 'euro',
  'aufenthalt.monate_60b': MONATE,
  'aufenthalt.monate_studium_ausbildung': MONATE,
  'rente.monate': MONATE,
  'rente.ehegatte_monate': MONATE,
  'qualifikation.ausbildungsdauer_monate': MONATE,
  'qualifikation.berufserfahrung_monate_letzte_5_jahre': MONATE,
  'qualifikation.berufserfahrung_monate_letzte_7_jahre': MONATE,
  'qualifikation.it_erfahrung_monate_letzte_7_jahre': MONATE,
  'beschaeftigung.dauer_monate': MONATE,
  'beschaeftigung.monate_18g': MONATE,
  'beschaeftigung.wochenstunden': { eins: 'Stunde', viele: 'Stunden' },
  'suche.monate_bisher': MONATE,
  'suche.monate_beantragt': MONATE,
  'suche.verlaengerungen': { eins: 'Verlängerung', viele: 'Verlängerungen' },
  'chancenkarte.voraufenthalt_monate_letzte_5_jahre': MONATE,
  'schule.erfolgreicher_besuch_monate': MONATE,
  'bezugsperson.aufenthalt_voraussichtlich_monate': MONATE,
  'schutz.asylverfahren_monate': MONATE,
  'sicherheit.geldstrafe_tagessaetze': TAGESSAETZE,
  'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': TAGESSAETZE,
  'sicherheit.freiheitsstrafe_monate': MONATE,
  'freizuegigkeit.abwesenheit_max_monate_im_jahr': MONATE,
  'freizuegigkeit.abwesenheit_einmalig_monate': MONATE,
  'freizuegigkeit.abwesenheit_nach_erwerb_monate': MONATE,
  'sperrfrist.monate': MONATE,
  'androhung.frist_tage': { eins: 'Tag', viele: 'Tage' },
};
