/**
 * The tree of the triage (§ 25 VwVfG NRW: the office advises what to ask for). An answer leads to a question (`?titel`),
 * to an Anliegen (`abholung`), to a way without a visit (`ohne:stand`) or to help now (`sofort:gefahr`); behind `@`
 * stand the situations that it tells.
 */
import type { Triageantwort, Triagefrage, Triageziel } from './triage.schema.ts';

/** What works without coming, and where; null: only the text helps. */
const OHNE: Readonly<Record<string, string | null>> = {
  antrag: '/buerger',
  stand: '/buerger/meine',
  unterlagen: '/buerger/meine',
  arbeitgeber: '/buerger',
  umzug: null,
};

const SOFORT: Readonly<Record<string, readonly string[]>> = {
  gefahr: ['112', '110'],
  haft: [],
};

const BAUM: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: {
    titel: '?titel',
    karte: '?karte',
    bleiben: '?bleiben',
    duldung: '?duldung',
    familie: '?familie',
    frage: '?frage',
    anderes: '?anderes',
    dringend: '?dringend',
  },
  titel: {
    ablauf: '?zweck',
    visum: '?visum',
    wechsel: 'zweck-wechseln',
    wartet: '?wartet',
    schutz: '?schutz',
    ukraine: 'ukraine @pass-vorhanden',
  },
  zweck: {
    arbeit: '?arbeit',
    studium: 'studium',
    ausbildung: 'ausbildung',
    familie: '?familie',
    anerkennung: 'anerkennung',
    suche: '?suche',
    selbstaendig: 'selbstaendig @schon-selbstaendig',
    schutz: '?schutz',
    integration: 'integration',
    anderes: 'titel-verlaengern',
  },
  arbeit: {
    hochschule: 'blaue-karte @arbeitet-schon',
    fachkraft: 'fachkraft @arbeitet-schon',
    wechsel: 'ohne:arbeitgeber',
    anderes: 'titel-verlaengern @arbeitet-schon',
  },
  suche: { abschluss: 'arbeit-suchen', chancenkarte: 'chancenkarte' },
  familie: {
    deutsche: 'familie-deutsche',
    auslaendisch: 'familie',
    eu: 'freizuegigkeit',
    geburt: 'geburt',
    trennung: 'trennung',
    besuch: 'verpflichtungserklaerung',
  },
  visum: { national: 'titel-nach-einreise @erstantrag', schengen: 'visum-verlaengern', ohne: 'ohne:antrag' },
  wartet: { papier: 'fiktion', stand: 'ohne:stand', nachreichen: 'ohne:unterlagen' },
  schutz: { anerkannt: 'schutz', verbot: 'abschiebungsverbot', ausweis: 'reiseausweis @schutz' },
  karte: {
    fertig: 'abholung @karte',
    verloren: 'verlust',
    pass: 'neuer-pass @pass-vorhanden',
    keinpass: '?keinpass',
    adresse: '?adresse',
    pin: 'eid @pin-aendern',
    foto: 'biometrie',
    auflage: '?auflage',
    frage: 'karte-spontan',
  },
  keinpass: { reisen: 'reiseausweis @ohne-pass', ausweisen: 'ausweisersatz @ohne-pass' },
  adresse: { karte: 'adresse', umzug: 'ohne:umzug' },
  auflage: { arbeit: 'nebenbestimmung', wohnort: 'wohnsitz' },
  bleiben: { unbefristet: 'niederlassung', eu: 'daueraufenthalt', deutsch: 'einbuergerung' },
  duldung: {
    duldung: 'duldung',
    gestattung: 'gestattung',
    ausbildung: 'ausbildungsduldung @ausbildung',
    beschaeftigung: 'ausbildungsduldung @arbeitet-schon',
    arbeit: 'arbeit-erlauben',
    wohnort: 'wohnsitz',
    integration: 'integration',
  },
  frage: {
    brief: '?brief',
    stand: 'ohne:stand',
    bescheinigung: 'bescheinigung',
    beratung: 'beratung',
  },
  brief: { online: 'ohne:unterlagen', abgeben: 'unterlagen-abgeben', foto: 'biometrie', karte: 'abholung @karte' },
  anderes: {
    besuch: 'verpflichtungserklaerung',
    betrieb: 'fachkraefteverfahren',
    kurs: 'integrationskurs',
    umzug: 'ohne:umzug',
    beratung: 'beratung',
  },
  dringend: {
    ablauf: 'notfall',
    arbeit: 'notfall',
    reise: 'notfall',
    haft: 'sofort:haft',
    gefahr: 'sofort:gefahr',
  },
};

export const ERSTE_FRAGE = 'start';

export const TRIAGEFRAGEN: readonly Triagefrage[] = Object.entries(BAUM).map(([schluessel, antworten]) => ({
  schluessel,
  antworten: Object.entries(antworten).map(([antwort, ziel]) => antwortOf(antwort, ziel)),
}));

function antwortOf(schluessel: string, text: string): Triageantwort {
  const [ziel = '', ...lagen] = text.split(' @');
  return { schluessel, lagen, weiter: ziel.startsWith('?') ? ziel.slice(1) : zielOf(ziel) };
}

function zielOf(text: string): Triageziel {
  const [art, schluessel = ''] = text.split(':');
  if (art === 'ohne') return { art, schluessel, weg: OHNE[schluessel] ?? null };
  if (art === 'sofort') return { art, schluessel, rufnummern: SOFORT[schluessel] ?? [] };
  return { art: 'anliegen', schluessel: text };
}
