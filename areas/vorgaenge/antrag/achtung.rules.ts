/** What somebody should mind before going on: never a stop, since only the office decides. Pure. */
import type { Antworten } from './formular.schema.ts';
import { type Stelle, stelleFuer } from './stelle.rules.ts';

export interface Amtsgebiet {
  /** Town or district, as on the letters. */
  readonly gebiet: string;
  readonly plz: string;
  /** Of the list that the office keeps: who is responsible for which postcodes. */
  readonly stellen?: readonly Stelle[];
}

export interface Achtung {
  /** Key of the texts. */
  readonly art: string;
  /** Question beside which it stands. */
  readonly frage: string;
  readonly tag?: string;
  readonly gebiet?: string;
  readonly plz?: string;
  /** The office that is responsible there. */
  readonly stelle?: Stelle;
}

/** § 2 (1) FreizügG/EU, Art. 28 EWR, and the agreement with Switzerland: they need no title as a rule. */
const FREIZUEGIG: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH'.split(' '),
);
/** Proof that is older than a few months is asked for again. */
const FRUEH_TAGE = 120;
const BALD_TAGE = 42;
/** § 9 (2) no. 3 AufenthG. */
const RENTE_MONATE = 60;

export function achtungOf(
  antragsart: string,
  antworten: Antworten,
  heute: string,
  amt?: Amtsgebiet | undefined,
): readonly Achtung[] {
  return [
    ...staat(antragsart, antworten),
    ...ende(antworten, heute, antragsart),
    ...ort(antworten, amt),
    ...lohn(antworten),
    ...eignung(antragsart, antworten),
  ];
}

function staat(antragsart: string, { staatsangehoerigkeit }: Antworten): Achtung[] {
  const frage = 'staatsangehoerigkeit';
  if (staatsangehoerigkeit === 'DE' && antragsart !== 'allgemein') return [{ art: 'deutsch', frage }];
  const title = ['verlaengern', 'blaue-karte', 'familie', 'kind', 'niederlassung'].includes(antragsart);
  return title && FREIZUEGIG.has(String(staatsangehoerigkeit)) ? [{ art: 'eu', frage }] : [];
}

/** § 81 (4) sentence 1 AufenthG: the last day of the title is the last one in time. */
function ende({ titel_bis: tag }: Antworten, heute: string, antragsart: string): Achtung[] {
  if (typeof tag !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(tag)) return [];
  const left = tageBis(tag, heute);
  const frage = 'titel_bis';
  if (left < 0) return [{ art: 'titel_abgelaufen', frage, tag }];
  if (left <= BALD_TAGE) return [{ art: 'titel_bald', frage, tag }];
  return antragsart === 'verlaengern' && left > FRUEH_TAGE ? [{ art: 'zu_frueh', frage, tag }] : [];
}

const DAY_MS = 86_400_000;
const tageBis = (tag: string, heute: string): number => Math.round((Date.parse(tag) - Date.parse(heute)) / DAY_MS);

/**
 * § 3 VwVfG NRW, § 4 OBG NRW: the place where somebody lives; § 31 (4) AufenthV: the place of the business. The list of the
 * office names who it is; without an entry another region is surely another office, and that is all that is known.
 */
function ort({ anschrift, firma_anschrift }: Antworten, amt: Amtsgebiet | undefined): Achtung[] {
  if (!amt) return [];
  return Object.entries({ anschrift, firma_anschrift }).flatMap(([frage, wert]): Achtung[] => {
    const plz = typeof wert === 'string' ? /(?<!\d)\d{5}(?!\d)/.exec(wert)?.[0] : undefined;
    if (plz === undefined) return [];
    const stelle = stelleFuer(amt.stellen ?? [], plz);
    if (stelle) return [{ art: 'anderer_ort', frage, plz, stelle }];
    return plz.slice(0, 2) === amt.plz.slice(0, 2) ? [] : [{ art: 'ort_unbekannt', frage, plz, gebiet: amt.gebiet }];
  });
}

/** Below it a whole year's pay is probably that of a month. */
const WENIG_IM_JAHR = 10_000;
const VIEL_STUNDEN = 20;

function lohn({ brutto_jahr, wochenstunden }: Antworten): Achtung[] {
  const wenig = typeof brutto_jahr === 'number' && brutto_jahr > 0 && brutto_jahr < WENIG_IM_JAHR;
  const teilzeit = typeof wochenstunden === 'number' && wochenstunden < VIEL_STUNDEN;
  return wenig && !teilzeit ? [{ art: 'lohn_monat', frage: 'brutto_jahr' }] : [];
}

function eignung(antragsart: string, { abschluss, einreise_mit, rente_monate }: Antworten): Achtung[] {
  const found: Achtung[] = [];
  // § 18g (1), (2) AufenthG.
  if (antragsart === 'blaue-karte' && ['keiner', 'ausbildung_de', 'ausbildung_ausland'].includes(String(abschluss)))
    found.push({ art: 'bk_abschluss', frage: 'abschluss' });
  if (antragsart === 'niederlassung' && typeof rente_monate === 'number' && rente_monate < RENTE_MONATE)
    found.push({ art: 'ne_rente', frage: 'rente_monate' });
  // § 71 (2) AufenthG: abroad the missions are responsible.
  if (einreise_mit === 'noch_nicht') found.push({ art: 'noch_nicht_hier', frage: 'einreise_mit' });
  // § 5 (2) AufenthG.
  if (einreise_mit === 'schengen_visum') found.push({ art: 'visum_c', frage: 'einreise_mit' });
  return found;
}
