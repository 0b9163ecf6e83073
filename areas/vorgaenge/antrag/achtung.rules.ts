/** What somebody should mind before going on: never a stop, since only the office decides. Pure. */
import type { Antworten } from './formular.schema.ts';

export interface Amtsgebiet {
  /** Town or district, as on the letters. */
  readonly gebiet: string;
  readonly plz: string;
}

export interface Achtung {
  /** Key of the texts. */
  readonly art: string;
  /** Question beside which it stands. */
  readonly frage: string;
  readonly tag?: string;
  readonly gebiet?: string;
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

/** § 3 VwVfG NRW, § 4 OBG NRW: the place where somebody lives. Another region is surely another office. */
function ort({ anschrift }: Antworten, amt: Amtsgebiet | undefined): Achtung[] {
  const plz = typeof anschrift === 'string' ? /(?<!\d)\d{5}(?!\d)/.exec(anschrift)?.[0] : undefined;
  if (!amt || plz === undefined || plz.slice(0, 2) === amt.plz.slice(0, 2)) return [];
  return [{ art: 'anderer_ort', frage: 'anschrift', gebiet: amt.gebiet }];
}

function eignung(antragsart: string, { abschluss, einreise_mit, rente_monate }: Antworten): Achtung[] {
  const found: Achtung[] = [];
  // § 18g (1), (2) AufenthG.
  if (antragsart === 'blaue-karte' && ['keiner', 'ausbildung_de', 'ausbildung_ausland'].includes(String(abschluss)))
    found.push({ art: 'bk_abschluss', frage: 'abschluss' });
  if (antragsart === 'niederlassung' && typeof rente_monate === 'number' && rente_monate < RENTE_MONATE)
    found.push({ art: 'ne_rente', frage: 'rente_monate' });
  // § 5 (2) AufenthG.
  if (einreise_mit === 'schengen_visum') found.push({ art: 'visum_c', frage: 'einreise_mit' });
  return found;
}
