/** What the status page may say: how long it takes, what holds meanwhile, when a fee can be paid. Pure. */
import { fiktionVon } from '../fiktion/fiktion.rules.ts';
import type { FiktionFakten } from '../fiktion/fiktion.schema.ts';
import type { Antworten } from './formular.schema.ts';
import type { Dauer, GebuehrStand, Geltung } from './stand.schema.ts';

/** Fewer say nothing about the next one. */
const GENUG = 10;

/** From days of closed ones to "half within …, four of five within …"; undefined where too few are closed. */
export function dauerOf(tage: readonly number[]): Dauer | undefined {
  if (tage.length < GENUG) return undefined;
  const sorted = tage.toSorted((a, b) => a - b);
  const at = (part: number) => Math.max(1, Math.round(sorted[Math.ceil(sorted.length * part) - 1] ?? 0));
  return { anzahl: tage.length, haelfte: at(0.5), meiste: at(0.8) };
}

/**
 * § 81 (3), (4) AufenthG by the answers of the form, as `fiktion` computes it. The answers do not say everything that
 * counts, so where it depends on more the case says "if"; where the law says nothing certain, nothing is said.
 */
export function geltungOf(
  antragsart: string,
  antworten: Antworten,
  antragAm: string,
  heute: string,
): Geltung | undefined {
  const base = { stichtag: heute, antragAm, identitaetZuSichern: false } as const;
  const bis = antworten.titel_bis;
  if ((antragsart === 'verlaengern' || antragsart === 'niederlassung') && typeof bis === 'string')
    return fall({ ...base, bisher: 'aufenthaltstitel', bis }, 'fortgeltend', bis);
  if (antragsart !== 'blaue-karte' && antragsart !== 'familie') return undefined;
  switch (antworten.einreise_mit) {
    case 'nationales_visum':
      return fall({ ...base, bisher: 'visum_national', bis: antragAm }, 'fortgeltend_wenn', antragAm);
    case 'schengen_visum':
      return fall({ ...base, bisher: 'visum_schengen', bis: antragAm }, 'fortgeltend', antragAm);
    case 'visumfrei':
      return fall({ ...base, bisher: 'keiner', bis: antragAm }, 'erlaubt_wenn', antragAm);
    default:
      return undefined;
  }
}

function fall(fakten: FiktionFakten, gilt: Geltung['fall'], tag: string): Geltung | undefined {
  const { wirkung } = fiktionVon(fakten);
  if (wirkung === 'fortgeltend' || wirkung === 'erlaubt') return { fall: gilt, tag };
  if (wirkung !== 'keine') return undefined;
  return { fall: fakten.bisher === 'visum_schengen' ? 'visum_c' : 'zu_spaet', tag };
}

interface Zahlbarkeit {
  readonly offenCent: number;
  readonly art: 'gebuehr' | 'bearbeitung';
  readonly faelligAm: string;
  readonly heute: string;
  /** A decision of the Vorgang is written and has not arrived: its fee is asked for with it. */
  readonly bescheidUnterwegs: boolean;
  readonly dienst: boolean;
}

/** A fee is due when the decision that sets it arrives (§ 69 AufenthG, § 11 GebG NRW), at the latest on its day. */
export function zahlbarkeitOf(of: Zahlbarkeit): GebuehrStand['zahlbar'] {
  if (of.offenCent <= 0) return 'nein';
  if (of.art === 'gebuehr' && of.bescheidUnterwegs && of.heute < of.faelligAm) return 'bald';
  return of.dienst ? 'ja' : 'aus';
}
