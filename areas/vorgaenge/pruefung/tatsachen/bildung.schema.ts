/** Facts: training, study, school, language and integration. */
import { anzahl, einesVon, gruppe, jaNein, niveau, tag } from './werte.schema.ts';

export const bildungTatsachen = {
  ausbildung: gruppe({
    art: einesVon(['betrieblich', 'schulisch']).nullish(),
    vertrag: jaNein.nullish(),
    qualifiziert: jaNein.nullish(),
    sprache_geprueft: jaNein.nullish(),
    sprachkurs_vorbereitend: jaNein.nullish(),
    staatlich_anerkannter_abschluss: jaNein.nullish(),
    ueberwiegend_ein_staat: jaNein.nullish(),
    beginn: tag.nullish(),
    eintragung_beantragt_oder_erfolgt: jaNein.nullish(),
  }),
  studium: gruppe({
    art: einesVon(['vollzeit', 'teilzeit']).nullish(),
    zulassung: einesVon(['unbedingt', 'bedingt_studienvorbereitung', 'bedingt_sonstig', 'keine']).nullish(),
    prognose: einesVon(['positiv', 'negativ', 'angefragt', 'nicht_eingeholt']).nullish(),
  }),
  schule: gruppe({
    erfolgreicher_besuch_monate: anzahl.nullish(),
    anerkannter_abschluss: jaNein.nullish(),
    in_ausbildung: jaNein.nullish(),
  }),
  sprache: gruppe({
    deutsch: niveau.nullish(),
    deutsch_muendlich: niveau.nullish(),
    englisch: niveau.nullish(),
  }),
  integration: gruppe({
    grundkenntnisse: jaNein.nullish(),
    integrationskurs_bestanden: jaNein.nullish(),
    integrationskurs_verpflichtet: jaNein.nullish(),
    krankheit_hindert_sprache: jaNein.nullish(),
    krankheit_hindert_erwerb: jaNein.nullish(),
    fdgo_bekenntnis: jaNein.nullish(),
    fdgo_zweifel: jaNein.nullish(),
    einfuegungsprognose: einesVon(['positiv', 'negativ']).nullish(),
  }),
};
