/** Facts of the kinds in `weitere-arten.schema.ts`. */
import { anzahl, einesVon, gruppe, jaNein, tag } from './werte.schema.ts';

export const weitereTatsachen = {
  /** § 16g AufenthG */
  ausbildung_16g: gruppe({
    als_asylbewerber_begonnen: jaNein.nullish(),
    helferausbildung_mit_anschluss: jaNein.nullish(),
    foerderung_sgb3: jaNein.nullish(),
    missbrauch_offensichtlich: jaNein.nullish(),
  }),
  /** § 24 AufenthG */
  voruebergehender_schutz: gruppe({
    gewaehrt: jaNein.nullish(),
    aufnahmebereit: jaNein.nullish(),
    ausschluss_60_8: jaNein.nullish(),
    hierher_verteilt: jaNein.nullish(),
  }),
  /** § 25 (5) AufenthG */
  ausreisehindernis: gruppe({
    vollziehbar_ausreisepflichtig: jaNein.nullish(),
    ausreise_unmoeglich: jaNein.nullish(),
    wegfall_absehbar: jaNein.nullish(),
    abschiebung_ausgesetzt_seit: tag.nullish(),
    verschuldet: jaNein.nullish(),
  }),
  /** § 36 AufenthG */
  nachzug_36: gruppe({
    weg: einesVon(['eltern_schutzberechtigter', 'sonstige_angehoerige', 'eltern_fachkraft']).nullish(),
    sorgeberechtigter_hier: jaNein.nullish(),
    aussergewoehnliche_haerte: jaNein.nullish(),
    titel_erstmals_am: tag.nullish(),
  }),
  /** § 36a AufenthG */
  nachzug_36a: gruppe({
    weg: einesVon(['ehegatte', 'kind', 'eltern']).nullish(),
    ehe_vor_flucht: jaNein.nullish(),
    sorgeberechtigter_hier: jaNein.nullish(),
    humanitaerer_grund: jaNein.nullish(),
    regelausschluss_bezugsperson: jaNein.nullish(),
    auswahl_bundesverwaltungsamt: jaNein.nullish(),
  }),
  /** § 60a (5b), (6), § 60b (5) AufenthG, § 61 AsylG, § 32 BeschV */
  erwerb: gruppe({
    zustimmungsfrei: jaNein.nullish(),
    wohnpflicht_aufnahmeeinrichtung: jaNein.nullish(),
    duldung_60b: jaNein.nullish(),
    gestattet_seit: tag.nullish(),
    asylantrag_am: tag.nullish(),
    sicherer_herkunftsstaat: jaNein.nullish(),
    abgelehnt_offensichtlich_oder_unzulaessig: jaNein.nullish(),
    aufschiebende_wirkung_angeordnet: jaNein.nullish(),
  }),
  /** § 4a, § 12 (2) AufenthG */
  nebenbestimmung: gruppe({
    gegenstand: einesVon(['erwerbstaetigkeit', 'wohnsitz', 'raeumlich', 'sonstige']).nullish(),
    gesetzlich_zwingend: jaNein.nullish(),
    mit_zweck_vereinbar: jaNein.nullish(),
    anlass_besteht_fort: jaNein.nullish(),
  }),
  /** § 12a (5), § 72 (3a) AufenthG */
  wohnsitz: gruppe({
    verpflichtung_ab: tag.nullish(),
    verlaengert_bis: tag.nullish(),
    arbeit_ausbildung_einkommen: jaNein.nullish(),
    kurs_verfuegbar: jaNein.nullish(),
    familie_am_zuzugsort: jaNein.nullish(),
    haerte: jaNein.nullish(),
    zustimmung_zuzugsort: einesVon(['erteilt', 'angefragt', 'nicht_angefragt', 'abgelehnt']).nullish(),
    ersuchen_zugegangen_am: tag.nullish(),
  }),
  /** § 78 AufenthG, §§ 45c, 57a AufenthV */
  karte: gruppe({
    anlass: einesVon([
      'verlust',
      'chip_defekt',
      'neuer_pass',
      'angaben_geaendert',
      'nutzungsdauer_abgelaufen',
    ]).nullish(),
    verlust_angezeigt: jaNein.nullish(),
    online_ausweis_gesperrt: jaNein.nullish(),
    alte_karte_vorgelegt: jaNein.nullish(),
    lichtbild_liegt_vor: jaNein.nullish(),
    fingerabdruecke_liegen_vor: jaNein.nullish(),
  }),
  /** § 11 (4), (5) to (5b), (8), § 72 (1), (3) AufenthG */
  einreiseverbot: gruppe({
    laeuft_bis: tag.nullish(),
    unbefristet: jaNein.nullish(),
    fall_5a_oder_5b: jaNein.nullish(),
    ausnahme_oberste_behoerde: jaNein.nullish(),
    titel_abschnitt_5_moeglich: jaNein.nullish(),
    schutzwuerdige_belange: jaNein.nullish(),
    zweck_erfordert_verbot_noch: jaNein.nullish(),
    erlassende_behoerde: einesVon(['eigene', 'einverstanden', 'angefragt', 'nicht_angefragt', 'abgelehnt']).nullish(),
    zwingender_grund: jaNein.nullish(),
    unbillige_haerte: jaNein.nullish(),
    zustimmung_aufenthaltsort: einesVon(['eigene', 'erteilt', 'angefragt', 'nicht_angefragt', 'abgelehnt']).nullish(),
  }),
  /** § 7 (2), §§ 51, 52, § 72 (4) AufenthG, § 28 VwVfG */
  ende: gruppe({
    massnahme: einesVon(['versagung', 'verkuerzung', 'widerruf', 'feststellung_erloschen']).nullish(),
    erteilungsvoraussetzung_fehlt: jaNein.nullish(),
    wesentliche_voraussetzung_entfallen: jaNein.nullish(),
    widerrufsgrund_52: jaNein.nullish(),
    eigenstaendiger_anspruch: jaNein.nullish(),
    ausgereist_am: tag.nullish(),
    wieder_eingereist_am: tag.nullish(),
    laengere_frist_bis: tag.nullish(),
    ausreise_auf_dauer: jaNein.nullish(),
    schutz_51_2_oder_7: jaNein.nullish(),
    anhoerung: einesVon(['erfolgt', 'frist_laeuft', 'offen', 'entbehrlich']).nullish(),
    ermessen_begruendet: jaNein.nullish(),
  }),
  /** §§ 53 to 55, § 72 (4) AufenthG */
  ausweisung: gruppe({
    gefaehrdung: jaNein.nullish(),
    schutz: einesVon(['keiner', 'assoziationsrecht', 'daueraufenthalt_eu', 'schutzberechtigt']).nullish(),
    schwerwiegende_gefahr: jaNein.nullish(),
    zwingende_gruende: jaNein.nullish(),
    bleibeinteresse: einesVon(['besonders_schwer', 'schwer', 'keines']).nullish(),
    rechtmaessig_seit: tag.nullish(),
    hier_geboren_oder_minderjaehrig_eingereist: jaNein.nullish(),
    deutsche_familie: jaNein.nullish(),
    dauer_ermittelt: jaNein.nullish(),
    bindungen_ermittelt: jaNein.nullish(),
    folgen_familie_ermittelt: jaNein.nullish(),
    rechtstreue_ermittelt: jaNein.nullish(),
    abwaegung: einesVon(['ausreise_ueberwiegt', 'verbleib_ueberwiegt']).nullish(),
    unter_bedingung: jaNein.nullish(),
    asyl_androhung_vollziehbar: jaNein.nullish(),
    einvernehmen_staatsanwaltschaft: einesVon([
      'erteilt',
      'nicht_erforderlich',
      'angefragt',
      'nicht_angefragt',
      'abgelehnt',
    ]).nullish(),
  }),
  /** § 11 (2), (3), (5) to (5b) AufenthG */
  sperrfrist: gruppe({
    monate: anzahl.nullish(),
    unbefristet: jaNein.nullish(),
    grund: einesVon(['keiner', 'abs_5', 'abs_5a', 'p54_abs1_nr1_2_2a']).nullish(),
  }),
  /** § 59 AufenthG */
  androhung: gruppe({
    ausreisepflichtig: jaNein.nullish(),
    bundesamt_zustaendig: jaNein.nullish(),
    abschiebungsverbot: jaNein.nullish(),
    verurteilung_oder_auslieferung: jaNein.nullish(),
    verbotsstaat_bezeichnet: jaNein.nullish(),
    kindeswohl_entgegen: jaNein.nullish(),
    familie_entgegen: jaNein.nullish(),
    gesundheit_entgegen: jaNein.nullish(),
    frist_tage: anzahl.nullish(),
    kuerzere_frist_zwingend: jaNein.nullish(),
    besondere_umstaende: jaNein.nullish(),
    haft: jaNein.nullish(),
    opfer_25_4a_4b: jaNein.nullish(),
    opferfrist_entfaellt: jaNein.nullish(),
    zielstaat_bezeichnet: jaNein.nullish(),
  }),
  /** § 71 AufenthG, §§ 62, 67 AufenthV */
  zustaendigkeit: gruppe({
    zuzugsort_bestaetigt: jaNein.nullish(),
    wohnsitzbeschraenkung_entgegen: jaNein.nullish(),
    gericht_anhaengig: jaNein.nullish(),
    originale_in_verwahrung: jaNein.nullish(),
    uebernahme: einesVon(['bestaetigt', 'angefragt', 'nicht_angefragt', 'abgelehnt']).nullish(),
  }),
};
