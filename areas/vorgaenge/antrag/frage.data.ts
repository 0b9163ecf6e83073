/** Every question of the forms. `feld` names the fact of the Pruefschema that an answer becomes. */
import type { Frage } from './formular.schema.ts';

const NICHT_ICH = [{ frage: 'fuer_wen', ist: ['kind', 'andere'] }];

export const FRAGEN: readonly Frage[] = [
  // ---- for whom
  { schluessel: 'fuer_wen', art: 'auswahl', wahl: ['ich', 'kind', 'andere'] },
  {
    schluessel: 'vertreter_art',
    art: 'auswahl',
    wahl: ['eltern', 'betreuung', 'anwalt', 'arbeitgeber', 'vertrauensperson'],
    wenn: NICHT_ICH,
  },
  { schluessel: 'vertreter_name', art: 'name', wenn: NICHT_ICH, autocomplete: 'name', ltr: true },
  { schluessel: 'elternteil_name', art: 'name', optional: true, autocomplete: 'name', ltr: true },
  // ---- who
  { schluessel: 'familienname', art: 'name', autocomplete: 'family-name', ltr: true },
  { schluessel: 'vornamen', art: 'name', optional: true, autocomplete: 'given-name', ltr: true },
  { schluessel: 'geburtsdatum', art: 'tag', zeit: 'vergangen', feld: 'person.geburtsdatum' },
  { schluessel: 'staatsangehoerigkeit', art: 'staat', feld: 'person.staatsangehoerigkeit' },
  { schluessel: 'aktenzeichen', art: 'text', optional: true, hoechstens: 40, ltr: true },
  { schluessel: 'anschrift', art: 'langtext', hoechstens: 400, autocomplete: 'street-address', ltr: true },
  { schluessel: 'telefon', art: 'text', optional: true, hoechstens: 40, autocomplete: 'tel', ltr: true },
  // ---- passport, title, entry
  { schluessel: 'pass', art: 'auswahl', wahl: ['gueltig', 'abgelaufen', 'keiner'], feld: 'person.pass' },
  { schluessel: 'titel_bis', art: 'tag', feld: 'aufenthalt.titel_bis' },
  {
    schluessel: 'einreise_mit',
    art: 'auswahl',
    wahl: ['nationales_visum', 'schengen_visum', 'visumfrei', 'ohne_visum', 'noch_nicht'],
    feld: 'einreise.mit',
    werte: {
      nationales_visum: 'nationales_visum',
      schengen_visum: 'schengen_visum',
      visumfrei: 'visumfrei',
      ohne_visum: 'ohne_visum',
    },
  },
  {
    schluessel: 'einreise_am',
    art: 'tag',
    zeit: 'vergangen',
    feld: 'einreise.datum',
    wenn: [{ frage: 'einreise_mit', ist: ['nationales_visum', 'schengen_visum', 'visumfrei', 'ohne_visum'] }],
  },
  // ---- purpose, work, study
  { schluessel: 'zweck', art: 'auswahl', wahl: ['arbeit', 'studium', 'familie', 'anderes'] },
  {
    schluessel: 'abschluss',
    art: 'auswahl',
    wahl: ['hochschule_de', 'hochschule_ausland', 'ausbildung_de', 'ausbildung_ausland', 'keiner'],
    feld: 'qualifikation.art',
    werte: {
      hochschule_de: 'deutscher_hochschulabschluss',
      hochschule_ausland: 'auslaendischer_hochschulabschluss',
      ausbildung_de: 'inlaendische_berufsausbildung',
      ausbildung_ausland: 'auslaendische_berufsqualifikation',
      keiner: 'keine',
    },
  },
  {
    schluessel: 'abschluss_am',
    art: 'tag',
    zeit: 'vergangen',
    feld: 'qualifikation.abschluss_am',
    wenn: [{ frage: 'abschluss', ist: ['hochschule_de', 'hochschule_ausland', 'ausbildung_de', 'ausbildung_ausland'] }],
  },
  { schluessel: 'arbeitgeber', art: 'text', hoechstens: 200, autocomplete: 'organization', ltr: true },
  { schluessel: 'beruf', art: 'text', hoechstens: 200 },
  { schluessel: 'arbeit_ab', art: 'tag', feld: 'beschaeftigung.seit' },
  { schluessel: 'brutto_jahr', art: 'betrag', feld: 'beschaeftigung.brutto_jahr' },
  { schluessel: 'unbefristet', art: 'janein', feld: 'beschaeftigung.unbefristet' },
  { schluessel: 'wochenstunden', art: 'zahl', hoechstens: 60, feld: 'beschaeftigung.wochenstunden' },
  { schluessel: 'hochschule', art: 'text', hoechstens: 200 },
  { schluessel: 'studienfach', art: 'text', hoechstens: 200 },
  { schluessel: 'studium_art', art: 'auswahl', wahl: ['vollzeit', 'teilzeit'], feld: 'studium.art' },
  // ---- family
  { schluessel: 'beziehung', art: 'auswahl', wahl: ['ehegatte', 'elternteil', 'kind'], feld: 'familie.beziehung' },
  { schluessel: 'bezugsperson_name', art: 'name', ltr: true },
  { schluessel: 'bezugsperson_deutsch', art: 'janein', feld: 'bezugsperson.deutsch' },
  {
    schluessel: 'ehe_am',
    art: 'tag',
    zeit: 'vergangen',
    feld: 'familie.ehe_geschlossen_am',
    wenn: [{ frage: 'beziehung', ist: ['ehegatte'] }],
  },
  {
    schluessel: 'zusammen',
    art: 'janein',
    feld: 'familie.lebensgemeinschaft_besteht',
    wenn: [{ frage: 'beziehung', ist: ['ehegatte'] }],
  },
  {
    schluessel: 'sorgerecht',
    art: 'auswahl',
    wahl: ['gemeinsam', 'allein_mutter', 'allein_vater'],
    feld: 'eltern.sorgerecht',
  },
  {
    schluessel: 'anderer_elternteil',
    art: 'name',
    wenn: [{ frage: 'sorgerecht', ist: ['gemeinsam'] }],
    ltr: true,
  },
  {
    schluessel: 'einverstanden',
    art: 'janein',
    feld: 'eltern.einverstaendnis_anderer_elternteil',
    wenn: [{ frage: 'sorgerecht', ist: ['gemeinsam'] }],
  },
  { schluessel: 'geburt_hier', art: 'janein', feld: 'person.geburt_im_bundesgebiet' },
  // ---- the accelerated procedure, as the employer tells it (§ 81a AufenthG)
  { schluessel: 'firma_anschrift', art: 'langtext', hoechstens: 400, autocomplete: 'street-address', ltr: true },
  { schluessel: 'betriebsnummer', art: 'text', hoechstens: 8, optional: true, ltr: true },
  { schluessel: 'ansprechperson', art: 'name', autocomplete: 'name', ltr: true },
  { schluessel: 'wohnland', art: 'staat' },
  { schluessel: 'anerkennung', art: 'auswahl', wahl: ['ja', 'laeuft', 'nein'] },
  { schluessel: 'stelle', art: 'text', hoechstens: 200 },
  { schluessel: 'visum_ort', art: 'text', hoechstens: 120 },
  { schluessel: 'mit_familie', art: 'janein' },
  // ---- livelihood, language, pension
  { schluessel: 'versichert', art: 'janein', feld: 'lebensunterhalt.krankenversicherung' },
  {
    schluessel: 'deutsch',
    art: 'auswahl',
    wahl: ['keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
    feld: 'sprache.deutsch',
  },
  { schluessel: 'rente_monate', art: 'zahl', hoechstens: 800, feld: 'rente.monate' },
  // ---- cards, anything else
  {
    schluessel: 'karte_grund',
    art: 'auswahl',
    wahl: ['verloren', 'gestohlen', 'beschaedigt', 'neuer_pass', 'neue_daten'],
    feld: 'karte.anlass',
    werte: {
      verloren: 'verlust',
      gestohlen: 'verlust',
      neuer_pass: 'neuer_pass',
      neue_daten: 'angaben_geaendert',
    },
  },
  {
    schluessel: 'ausweis_grund',
    art: 'auswahl',
    wahl: ['kein_pass', 'abgelaufen', 'verloren'],
    feld: 'person.pass',
    werte: { kein_pass: 'keiner', abgelaufen: 'abgelaufen', verloren: 'keiner' },
  },
  { schluessel: 'anliegen', art: 'langtext', hoechstens: 4000 },
  { schluessel: 'mitantraege', art: 'personen', optional: true },
  { schluessel: 'bemerkung', art: 'langtext', hoechstens: 4000, optional: true },
];

const BY_KEY = new Map(FRAGEN.map((frage) => [frage.schluessel, frage]));

export const findFrage = (schluessel: string): Frage | undefined => BY_KEY.get(schluessel);

export function frageOf(schluessel: string): Frage {
  const found = BY_KEY.get(schluessel);
  if (!found) throw new Error(`no question ${schluessel}`);
  return found;
}
