/** Facts: protection, toleration and public safety. */
import { anzahl, einesVon, gruppe, jaNein } from './werte.schema.ts';

export const schutzTatsachen = {
  schutz: gruppe({
    asylverfahren: einesVon([
      'keines',
      'laufend',
      'anerkannt',
      'abgelehnt',
      'abgelehnt_30_1_nr3_bis_7',
      'zurueckgenommen',
    ]).nullish(),
    bamf_entscheidung: einesVon([
      'asylberechtigt',
      'fluechtling',
      'subsidiaer',
      'abschiebungsverbot_60_5',
      'abschiebungsverbot_60_7',
      'keine',
    ]).nullish(),
    unanfechtbar: jaNein.nullish(),
    ausweisung_53_3a: jaNein.nullish(),
    ausreise_anderer_staat_zumutbar: jaNein.nullish(),
    mitwirkung_groeblich_verletzt: jaNein.nullish(),
    ausschlussgrund_25_3: jaNein.nullish(),
    taeuschung_ursaechlich: jaNein.nullish(),
    asylverfahren_monate: anzahl.nullish(),
    widerrufsmitteilung: jaNein.nullish(),
    eu_status: einesVon([
      'keiner',
      'voruebergehender_schutz',
      'voruebergehender_schutz_beantragt',
      'abschiebung_ausgesetzt',
      'daueraufenthalt_eu',
      'int_schutz_antrag_offen',
      'int_schutz_zuerkannt',
    ]).nullish(),
  }),
  duldung: gruppe({
    grund: einesVon(['krankheit', 'passlosigkeit', 'reiseunfaehigkeit', 'familie_art6', 'keiner']).nullish(),
    aerztliche_bescheinigung: einesVon(['qualifiziert', 'unzureichend', 'keine']).nullish(),
    unverschuldet_gehindert: jaNein.nullish(),
    lebensbedrohlich_anderweitig_belegt: jaNein.nullish(),
    ausschluss_60a_6: jaNein.nullish(),
    konkrete_massnahmen_bei_antrag: jaNein.nullish(),
  }),
  sicherheit: gruppe({
    ausweisungsinteresse: einesVon([
      'keines',
      'p54_abs1_nr2_oder_4',
      'p54_abs1_sonst',
      'p54_abs2_nr1_oder_2',
      'p54_abs2_sonst',
    ]).nullish(),
    gruende_oeffentliche_sicherheit: jaNein.nullish(),
    ermittlungsverfahren_laeuft: jaNein.nullish(),
    anklage_erhoben: jaNein.nullish(),
    geldstrafe_tagessaetze: anzahl.nullish(),
    geldstrafe_tagessaetze_auslaenderdelikte: anzahl.nullish(),
    freiheitsstrafe_monate: anzahl.nullish(),
    verurteilung_35_3: jaNein.nullish(),
  }),
};
