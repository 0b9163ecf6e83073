/**
 * A day on the grid of five minutes, as bits: the first cell, at midnight of the office, is the highest of 300 bits, so
 * that the 25 hours of the last Sunday in October fit. Pure.
 */
import { RASTER_MINUTEN } from '../termine.schema.ts';
import type { Spanne } from './kapazitaet.schema.ts';

export const ZELLEN = 300;
const VOLL = (1n << BigInt(ZELLEN)) - 1n;
const ZONE = 'Europe/Berlin';
const ZELLE_MS = RASTER_MINUTEN * 60_000;

/** Bits of a day of a Platz; set is free. */
export type Raster = bigint;

/** As PostgreSQL writes a bit(300). */
export const rasterOf = (bits: string): Raster => BigInt(`0b${bits}`);
/** 76 hexadecimal digits: the 300 bits, filled up to whole bytes. */
export const rasterOfHex = (hex: string): Raster => BigInt(`0x${hex}`) >> 4n;
export const bitsOf = (raster: Raster): string => raster.toString(2).padStart(ZELLEN, '0');

const beginne = new Map<string, number>();

/** Milliseconds of the first moment of a day in the office; remembered, because it is asked for thousands of times. */
export function tagesbeginn(tag: string): number {
  const known = beginne.get(tag);
  if (known !== undefined) return known;
  const found = Temporal.PlainDate.from(tag).toZonedDateTime(ZONE).epochMilliseconds;
  if (beginne.size > 4_000) beginne.clear();
  beginne.set(tag, found);
  return found;
}

/** The cell in which an instant lies; outside of the day below 0 or above 299. */
export const zelleOf = (tag: string, moment: string | number): number =>
  Math.floor(((typeof moment === 'number' ? moment : Date.parse(moment)) - tagesbeginn(tag)) / ZELLE_MS);

export const momentOf = (tag: string, zelle: number): string =>
  Temporal.Instant.fromEpochMilliseconds(tagesbeginn(tag) + zelle * ZELLE_MS).toString();

/** A cell that is only partly open is closed. */
export function rasterAus(tag: string, spannen: readonly Spanne[]): Raster {
  let raster = 0n;
  for (const { von, bis } of spannen) {
    const erste = Math.max(0, Math.ceil((Date.parse(von) - tagesbeginn(tag)) / ZELLE_MS));
    const letzte = Math.min(ZELLEN, zelleOf(tag, bis));
    raster |= zellen(erste, letzte - erste);
  }
  return raster;
}

/** `anzahl` cells from `von` on. */
export function zellen(von: number, anzahl: number): Raster {
  const laenge = Math.min(anzahl, ZELLEN - von);
  return laenge <= 0 ? 0n : ((1n << BigInt(laenge)) - 1n) << BigInt(ZELLEN - von - laenge);
}

/** Cells from which on `anzahl` cells are free without a gap. */
export function anfaenge(raster: Raster, anzahl: number): Raster {
  let laeufe = raster;
  for (let erreicht = 1; erreicht < anzahl; ) {
    const schritt = Math.min(erreicht, anzahl - erreicht);
    laeufe &= laeufe << BigInt(schritt);
    erreicht += schritt;
  }
  return laeufe & VOLL;
}

/** One stop of a visit on the grid: `versatz` cells after its begin, for `laenge` cells, on one of these places. */
export interface Halt {
  readonly versatz: number;
  readonly laenge: number;
  readonly plaetze: readonly Raster[];
}

/** Begins at which every stop finds a Platz. */
export function freieAnfaenge(halte: readonly Halt[]): Raster {
  let frei = VOLL;
  for (const { versatz, laenge, plaetze } of halte) {
    let einer = 0n;
    for (const platz of plaetze) einer |= anfaenge(platz, laenge);
    frei &= (einer << BigInt(versatz)) & VOLL;
    if (frei === 0n) return 0n;
  }
  return halte.length === 0 ? 0n : frei;
}

/** Cells that are set, in the order of the day. */
export function zellenIn(raster: Raster): number[] {
  if (raster === 0n) return [];
  const bits = bitsOf(raster);
  const found: number[] = [];
  for (let at = bits.indexOf('1'); at >= 0; at = bits.indexOf('1', at + 1)) found.push(at);
  return found;
}

/**
 * What people choose from: the quarters of an hour (short visits: every ten minutes). Of a stretch that holds none of
 * these its first start is kept, so that no free time is hidden.
 */
export function auswahlOf(starts: readonly number[], minuten: number): number[] {
  const schritt = (minuten < 15 ? 10 : 15) / RASTER_MINUTEN;
  const gewaehlt: number[] = [];
  for (let at = 0; at < starts.length; ) {
    let ende = at + 1;
    while (ende < starts.length && starts[ende] === (starts[ende - 1] as number) + 1) ende += 1;
    const lauf = starts.slice(at, ende);
    const runde = lauf.filter((zelle) => zelle % schritt === 0);
    gewaehlt.push(...(runde.length > 0 ? runde : lauf.slice(0, 1)));
    at = ende;
  }
  return gewaehlt;
}
