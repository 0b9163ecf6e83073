/** Facts of the further kinds: label, norm, who provides them, what absence means. */
import type { Tatsache } from './tatsache.schema.ts';

const von =
  (wer: Tatsache['von']) =>
  (label: string, norm: string, fehlt?: Tatsache['fehlt']): Tatsache =>
    fehlt === undefined ? { label, norm, von: wer } : { label, norm, von: wer, fehlt };
const person = von('antragsteller');
const behoerde = von('behoerde');

export const WEITERE_TATSACHEN = {
  'ausbildung_16g.als_asylbewerber_begonnen': person(
    'Ausbildung im Asylverfahren begonnen',
    '§ 16g Abs. 1 Satz 1 Nr. 1 AufenthG',
    false,
  ),
  'ausbildung_16g.helferausbildung_mit_anschluss': person(
    'Helferausbildung mit Zusage für einen Engpassberuf',
    '§ 16g Abs. 1 Satz 1 Nr. 1 Buchst. b AufenthG',
    false,
  ),
  'ausbildung_16g.foerderung_sgb3': person(
    'Ausbildungsförderung nach dem SGB III',
    '§ 16g Abs. 10 Satz 3 AufenthG',
    false,
  ),
  'ausbildung_16g.missbrauch_offensichtlich': behoerde(
    'Offensichtlicher Missbrauch',
    '§ 16g Abs. 1 Satz 2 AufenthG',
    false,
  ),

  'voruebergehender_schutz.gewaehrt': person(
    'Vorübergehender Schutz nach dem Beschluss des Rates',
    '§ 24 Abs. 1 AufenthG',
  ),
  'voruebergehender_schutz.aufnahmebereit': person('Bereitschaft zur Aufnahme erklärt', '§ 24 Abs. 1 AufenthG'),
  'voruebergehender_schutz.ausschluss_60_8': behoerde('Ausschluss nach § 60 Abs. 8', '§ 24 Abs. 2 AufenthG'),
  'voruebergehender_schutz.hierher_verteilt': behoerde(
    'Hierher verteilt oder zugewiesen',
    '§ 24 Abs. 3 bis 5 AufenthG',
  ),

  'ausreisehindernis.vollziehbar_ausreisepflichtig': behoerde(
    'Vollziehbar ausreisepflichtig',
    '§ 25 Abs. 5 Satz 1 AufenthG',
  ),
  'ausreisehindernis.ausreise_unmoeglich': behoerde(
    'Ausreise rechtlich oder tatsächlich unmöglich',
    '§ 25 Abs. 5 Satz 1 AufenthG',
  ),
  'ausreisehindernis.wegfall_absehbar': behoerde('Wegfall des Hindernisses absehbar', '§ 25 Abs. 5 Satz 1 AufenthG'),
  'ausreisehindernis.abschiebung_ausgesetzt_seit': behoerde(
    'Abschiebung ausgesetzt seit',
    '§ 25 Abs. 5 Satz 2 AufenthG',
  ),
  'ausreisehindernis.verschuldet': behoerde('Hindernis verschuldet', '§ 25 Abs. 5 Satz 3, 4 AufenthG'),

  'nachzug_36.weg': person('Wer zu wem nachzieht', '§ 36 AufenthG'),
  'nachzug_36.sorgeberechtigter_hier': person(
    'Ein sorgeberechtigter Elternteil lebt schon hier',
    '§ 36 Abs. 1 AufenthG',
  ),
  'nachzug_36.aussergewoehnliche_haerte': behoerde('Außergewöhnliche Härte', '§ 36 Abs. 2 AufenthG'),
  'nachzug_36.titel_erstmals_am': person('Erste Erteilung des Titels der Bezugsperson', '§ 36 Abs. 3 AufenthG'),

  'nachzug_36a.weg': person('Wer zu wem nachzieht', '§ 36a Abs. 1 AufenthG'),
  'nachzug_36a.ehe_vor_flucht': person('Ehe vor der Flucht geschlossen', '§ 36a Abs. 3 Nr. 1 AufenthG'),
  'nachzug_36a.sorgeberechtigter_hier': person(
    'Ein sorgeberechtigter Elternteil lebt schon hier',
    '§ 36a Abs. 1 Satz 2 AufenthG',
  ),
  'nachzug_36a.humanitaerer_grund': behoerde('Humanitärer Grund', '§ 36a Abs. 2 AufenthG'),
  'nachzug_36a.regelausschluss_bezugsperson': behoerde(
    'Regelausschluss in der Person der Bezugsperson',
    '§ 36a Abs. 3 Nr. 2 bis 4 AufenthG',
  ),
  'nachzug_36a.auswahl_bundesverwaltungsamt': behoerde('Auswahl im Monatskontingent', '§ 36a Abs. 2 Satz 2 AufenthG'),

  'erwerb.zustimmungsfrei': behoerde(
    'Beschäftigung ohne Zustimmung der Bundesagentur zulässig',
    '§ 32 Abs. 2 Nr. 1 bis 4, Abs. 3 BeschV',
    false,
  ),
  'erwerb.wohnpflicht_aufnahmeeinrichtung': behoerde(
    'Pflicht, in einer Aufnahmeeinrichtung zu wohnen',
    '§ 61 Abs. 1 AsylG',
  ),
  'erwerb.duldung_60b': behoerde('Duldung für Personen mit ungeklärter Identität', '§ 60b Abs. 5 Satz 2 AufenthG'),
  'erwerb.gestattet_seit': behoerde('Gestattet, geduldet oder rechtmäßig hier seit', '§ 61 Abs. 2 Satz 1, 2 AsylG'),
  'erwerb.asylantrag_am': behoerde('Tag des Asylantrags', '§ 61 Abs. 1 Satz 2 Nr. 1, Abs. 2 Satz 4 AsylG'),
  'erwerb.sicherer_herkunftsstaat': behoerde(
    'Sicherer Herkunftsstaat',
    '§ 61 Abs. 1 Satz 2 Nr. 3, Abs. 2 Satz 4 AsylG',
  ),
  'erwerb.abgelehnt_offensichtlich_oder_unzulaessig': behoerde(
    'Asylantrag offensichtlich unbegründet oder unzulässig',
    '§ 61 Abs. 1 Satz 2 Nr. 4 AsylG',
    false,
  ),
  'erwerb.aufschiebende_wirkung_angeordnet': behoerde(
    'Aufschiebende Wirkung angeordnet',
    '§ 61 Abs. 1 Satz 2 Nr. 4 AsylG',
    false,
  ),

  'nebenbestimmung.gegenstand': person('Was geändert werden soll', '§ 4a Abs. 3, § 12 Abs. 2 AufenthG'),
  'nebenbestimmung.gesetzlich_zwingend': behoerde(
    'Beschränkung vom Gesetz vorgegeben',
    '§ 4a Abs. 1, § 12 Abs. 2 AufenthG',
  ),
  'nebenbestimmung.mit_zweck_vereinbar': behoerde(
    'Mit dem Aufenthaltszweck vereinbar',
    '§ 4a Abs. 3, § 7 Abs. 1 AufenthG',
  ),
  'nebenbestimmung.anlass_besteht_fort': behoerde('Anlass der Auflage besteht fort', '§ 12 Abs. 2 AufenthG'),

  'wohnsitz.verpflichtung_ab': behoerde('Anerkennung oder erste Erteilung', '§ 12a Abs. 1 Satz 1 AufenthG'),
  'wohnsitz.verlaengert_bis': behoerde('Frist verlängert bis', '§ 12a Abs. 1 Satz 3 AufenthG'),
  'wohnsitz.arbeit_ausbildung_einkommen': person(
    'Arbeit, Einkommen, Ausbildung oder Studium am Zuzugsort',
    '§ 12a Abs. 5 Satz 1 Nr. 1 Buchst. a AufenthG',
  ),
  'wohnsitz.kurs_verfuegbar': person(
    'Kurs oder Qualifizierung am Zuzugsort',
    '§ 12a Abs. 5 Satz 1 Nr. 1 Buchst. b AufenthG',
  ),
  'wohnsitz.familie_am_zuzugsort': person(
    'Ehegatte oder Kind lebt am Zuzugsort',
    '§ 12a Abs. 5 Satz 1 Nr. 1 Buchst. c AufenthG',
  ),
  'wohnsitz.haerte': behoerde('Härte', '§ 12a Abs. 5 Satz 1 Nr. 2 AufenthG'),
  'wohnsitz.zustimmung_zuzugsort': behoerde('Zustimmung der Behörde am Zuzugsort', '§ 72 Abs. 3a AufenthG'),
  'wohnsitz.ersuchen_zugegangen_am': behoerde('Zugang des Ersuchens am Zuzugsort', '§ 72 Abs. 3a Satz 3 AufenthG'),

  'karte.anlass': person('Anlass der Neuausstellung', '§ 45c AufenthV'),
  'karte.verlust_angezeigt': person('Verlust angezeigt', '§ 57a Nr. 1 AufenthV'),
  'karte.online_ausweis_gesperrt': behoerde('Online-Ausweis gesperrt', '§ 78 Abs. 5 AufenthG'),
  'karte.alte_karte_vorgelegt': person('Bisherige Karte vorgelegt', '§ 57a Nr. 2 AufenthV'),
  'karte.lichtbild_liegt_vor': person('Lichtbild liegt vor', '§ 60 AufenthV'),
  'karte.fingerabdruecke_liegen_vor': person(
    'Fingerabdrücke und Unterschrift erfasst',
    '§ 78 AufenthG, § 61a AufenthV',
  ),

  'einreiseverbot.laeuft_bis': behoerde('Ende des Einreise- und Aufenthaltsverbots', '§ 11 Abs. 2 AufenthG'),
  'einreiseverbot.unbefristet': behoerde('Unbefristetes Verbot', '§ 11 Abs. 5b AufenthG', false),
  'einreiseverbot.fall_5a_oder_5b': behoerde('Verbot nach Abs. 5a oder 5b', '§ 11 Abs. 5a, 5b AufenthG', false),
  'einreiseverbot.ausnahme_oberste_behoerde': behoerde(
    'Ausnahme der obersten Landesbehörde',
    '§ 11 Abs. 5a Satz 4 AufenthG',
  ),
  'einreiseverbot.titel_abschnitt_5_moeglich': behoerde(
    'Voraussetzungen eines Titels nach Abschnitt 5 liegen vor',
    '§ 11 Abs. 4 Satz 2 AufenthG',
  ),
  'einreiseverbot.schutzwuerdige_belange': behoerde('Schutzwürdige Belange', '§ 11 Abs. 4 Satz 1 AufenthG'),
  'einreiseverbot.zweck_erfordert_verbot_noch': behoerde(
    'Der Zweck erfordert das Verbot noch',
    '§ 11 Abs. 4 Satz 1 AufenthG',
  ),
  'einreiseverbot.erlassende_behoerde': behoerde('Einvernehmen der erlassenden Behörde', '§ 72 Abs. 3 AufenthG'),
  'einreiseverbot.zwingender_grund': person('Zwingender Grund für die Anwesenheit', '§ 11 Abs. 8 AufenthG'),
  'einreiseverbot.unbillige_haerte': behoerde('Unbillige Härte', '§ 11 Abs. 8 AufenthG'),
  'einreiseverbot.zustimmung_aufenthaltsort': behoerde(
    'Zustimmung der Behörde am Aufenthaltsort',
    '§ 72 Abs. 1 AufenthG',
  ),

  'ende.massnahme': behoerde('Art der Maßnahme', '§ 7 Abs. 2, §§ 51, 52 AufenthG'),
  'ende.erteilungsvoraussetzung_fehlt': behoerde(
    'Eine Voraussetzung der Erteilung fehlt',
    '§ 5 Abs. 1, § 8 Abs. 1 AufenthG',
  ),
  'ende.wesentliche_voraussetzung_entfallen': behoerde(
    'Wesentliche Voraussetzung entfallen',
    '§ 7 Abs. 2 Satz 2 AufenthG',
  ),
  'ende.widerrufsgrund_52': behoerde('Widerrufsgrund', '§ 52 AufenthG'),
  'ende.eigenstaendiger_anspruch': behoerde('Eigenständiger Anspruch auf einen Titel', '§ 52 Abs. 1 Satz 3 AufenthG'),
  'ende.ausgereist_am': behoerde('Tag der Ausreise', '§ 51 Abs. 1 Nr. 6, 7 AufenthG'),
  'ende.wieder_eingereist_am': behoerde('Tag der Wiedereinreise', '§ 51 Abs. 1 Nr. 7 AufenthG'),
  'ende.laengere_frist_bis': behoerde('Längere Frist für die Rückkehr', '§ 51 Abs. 1 Nr. 7, Abs. 4 AufenthG'),
  'ende.ausreise_auf_dauer': behoerde('Ausreise aus nicht vorübergehendem Grund', '§ 51 Abs. 1 Nr. 6 AufenthG'),
  'ende.schutz_51_2_oder_7': behoerde('Schutz vor dem Erlöschen', '§ 51 Abs. 2 bis 4, 7 AufenthG', false),
  'ende.anhoerung': behoerde('Anhörung', '§ 28 VwVfG'),
  'ende.ermessen_begruendet': behoerde('Ermessen begründet', '§ 77 Abs. 1 AufenthG, § 39 VwVfG'),

  'ausweisung.gefaehrdung': behoerde('Gegenwärtige Gefahr durch den Aufenthalt', '§ 53 Abs. 1 AufenthG'),
  'ausweisung.schutz': behoerde('Erhöhter Schutz vor Ausweisung', '§ 53 Abs. 3, 3a AufenthG'),
  'ausweisung.schwerwiegende_gefahr': behoerde(
    'Schwerwiegende Gefahr für ein Grundinteresse der Gesellschaft',
    '§ 53 Abs. 3 AufenthG',
  ),
  'ausweisung.zwingende_gruende': behoerde(
    'Zwingende Gründe der nationalen Sicherheit oder öffentlichen Ordnung',
    '§ 53 Abs. 3a AufenthG',
  ),
  'ausweisung.bleibeinteresse': behoerde('Festgestelltes Bleibeinteresse', '§ 55 AufenthG'),
  'ausweisung.rechtmaessig_seit': behoerde('Rechtmäßiger Aufenthalt seit (ohne Fiktionen)', '§ 55 Abs. 1, 3 AufenthG'),
  'ausweisung.hier_geboren_oder_minderjaehrig_eingereist': behoerde(
    'Hier geboren oder als Minderjähriger eingereist',
    '§ 55 Abs. 1 Nr. 2 AufenthG',
  ),
  'ausweisung.deutsche_familie': behoerde(
    'Lebensgemeinschaft mit deutschen Angehörigen, Sorge oder Umgang für ein deutsches Kind',
    '§ 55 Abs. 1 Nr. 4 AufenthG',
  ),
  'ausweisung.dauer_ermittelt': behoerde('Dauer des Aufenthalts ermittelt', '§ 53 Abs. 2 AufenthG'),
  'ausweisung.bindungen_ermittelt': behoerde('Bindungen hier und im Herkunftsstaat ermittelt', '§ 53 Abs. 2 AufenthG'),
  'ausweisung.folgen_familie_ermittelt': behoerde('Folgen für die Familie ermittelt', '§ 53 Abs. 2 AufenthG'),
  'ausweisung.rechtstreue_ermittelt': behoerde('Rechtstreue ermittelt', '§ 53 Abs. 2 AufenthG'),
  'ausweisung.abwaegung': behoerde('Ergebnis der Abwägung', '§ 53 Abs. 1 AufenthG'),
  'ausweisung.unter_bedingung': behoerde('Ausweisung unter der Bedingung des Abs. 4', '§ 53 Abs. 4 Satz 1 AufenthG'),
  'ausweisung.asyl_androhung_vollziehbar': behoerde(
    'Androhung nach dem Asylgesetz ist vollziehbar',
    '§ 53 Abs. 4 Satz 2 Nr. 2 AufenthG',
    false,
  ),
  'ausweisung.einvernehmen_staatsanwaltschaft': behoerde('Einvernehmen der Staatsanwaltschaft', '§ 72 Abs. 4 AufenthG'),
  'sperrfrist.monate': behoerde('Frist des Einreise- und Aufenthaltsverbots in Monaten', '§ 11 Abs. 2, 3 AufenthG'),
  'sperrfrist.unbefristet': behoerde('Unbefristetes Verbot vorgesehen', '§ 11 Abs. 5b Satz 2 AufenthG', false),
  'sperrfrist.grund': behoerde('Grund für mehr als fünf Jahre', '§ 11 Abs. 5 bis 5b AufenthG', 'keiner'),
  'androhung.ausreisepflichtig': behoerde(
    'Ausreisepflicht besteht oder entsteht mit der Entscheidung',
    '§ 50 Abs. 1 AufenthG',
  ),
  'androhung.bundesamt_zustaendig': behoerde('Das Bundesamt droht an', '§ 34 AsylG', false),
  'androhung.abschiebungsverbot': behoerde('Abschiebungsverbot', '§ 60 AufenthG'),
  'androhung.verurteilung_oder_auslieferung': behoerde(
    'Ausreisepflicht wegen einer Verurteilung, oder Auslieferungsverfahren',
    '§ 59 Abs. 3 Satz 1 AufenthG',
    false,
  ),
  'androhung.verbotsstaat_bezeichnet': behoerde(
    'Staat bezeichnet, in den nicht abgeschoben werden darf',
    '§ 59 Abs. 3 Satz 2 AufenthG',
  ),
  'androhung.kindeswohl_entgegen': behoerde('Kindeswohl steht entgegen', '§ 59 Abs. 1 Satz 1 AufenthG'),
  'androhung.familie_entgegen': behoerde('Familiäre Bindungen stehen entgegen', '§ 59 Abs. 1 Satz 1 AufenthG'),
  'androhung.gesundheit_entgegen': behoerde('Gesundheitszustand steht entgegen', '§ 59 Abs. 1 Satz 1 AufenthG'),
  'androhung.frist_tage': behoerde('Frist zur Ausreise in Tagen (0: keine)', '§ 59 Abs. 1 AufenthG'),
  'androhung.kuerzere_frist_zwingend': behoerde('Kürzere Frist zwingend erforderlich', '§ 59 Abs. 1 Satz 2 AufenthG'),
  'androhung.besondere_umstaende': behoerde('Besondere Umstände für eine längere Frist', '§ 59 Abs. 1 Satz 4 AufenthG'),
  'androhung.haft': behoerde('In Haft oder öffentlichem Gewahrsam', '§ 59 Abs. 5, § 58 Abs. 3 Nr. 1 AufenthG', false),
  'androhung.opfer_25_4a_4b': behoerde(
    'Anhaltspunkte für ein Opfer nach § 25 Abs. 4a oder 4b',
    '§ 59 Abs. 7 AufenthG',
    false,
  ),
  'androhung.opferfrist_entfaellt': behoerde(
    'Grund, von der Frist für Opfer abzusehen',
    '§ 59 Abs. 7 Satz 3 AufenthG',
    false,
  ),
  'androhung.zielstaat_bezeichnet': behoerde('Zielstaat bezeichnet', '§ 59 Abs. 2 AufenthG'),

  'zustaendigkeit.zuzugsort_bestaetigt': behoerde('Zuzug bestätigt', '§ 71 Abs. 1 AufenthG'),
  'zustaendigkeit.wohnsitzbeschraenkung_entgegen': behoerde(
    'Wohnsitzbeschränkung steht entgegen',
    '§ 12a, § 72 Abs. 3a Satz 4 AufenthG',
  ),
  'zustaendigkeit.gericht_anhaengig': behoerde('Gerichtliches Verfahren anhängig', '§ 71 Abs. 1 AufenthG'),
  'zustaendigkeit.originale_in_verwahrung': behoerde('Originale in Verwahrung', '§ 50 Abs. 5 AufenthG'),
  'zustaendigkeit.uebernahme': behoerde('Übernahme durch die andere Behörde', '§ 71 Abs. 1 AufenthG'),
} as const satisfies Readonly<Record<string, Tatsache>>;
