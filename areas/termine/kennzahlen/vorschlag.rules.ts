/** What measured visits propose. A person accepts it or does not; nothing follows by itself. */
import { RASTER_MINUTEN } from '../termine.schema.ts';
import { anzahlOf, mittelOf, quantilOf, type Stufe, sicherOf } from './verteilung.rules.ts';

/** Visits of one person with one Anliegen: so many at least before a duration is doubted. */
export const MINDESTENS_DAUERN = 30;
/** Visits of a pool: so many at least before its no-shows are believed. */
export const MINDESTENS_TERMINE = 100;
/** So much of the sure no-shows is given out again; the rest is the calm of the waiting room. */
export const VORSICHT = 0.75;

export interface Dauervorschlag {
  readonly minuten: number;
  readonly satz: string;
}

/**
 * The mean, up to the grid. Only where it is off by more than half a step of it: a catalogue that changes each month
 * would help nobody. Longer than nine of ten need is never proposed: single long talks are no reason.
 */
export function vorschlagDauer(
  name: string,
  geplant: number,
  stufen: readonly Stufe[],
  mindestens = MINDESTENS_DAUERN,
): Dauervorschlag | null {
  const anzahl = anzahlOf(stufen);
  const mittel = mittelOf(stufen);
  if (anzahl < mindestens || mittel === null) return null;
  if (Math.abs(mittel - geplant) <= RASTER_MINUTEN / 2) return null;
  const meiste = quantilOf(stufen, 0.9) ?? mittel;
  const minuten = Math.max(RASTER_MINUTEN, Math.min(aufRaster(mittel), meiste));
  if (minuten === geplant) return null;
  return { minuten, satz: `${name} dauert im Mittel ${ganz(mittel)} statt ${geplant} Minuten (n = ${anzahl}).` };
}

const aufRaster = (minuten: number) => Math.ceil(minuten / RASTER_MINUTEN) * RASTER_MINUTEN;
const ganz = (wert: number) => Math.round(wert);

export interface Ausfallmessung {
  readonly pool: string;
  /** Promised visits that were due, and those of them to which nobody came. */
  readonly termine: number;
  readonly ausgefallen: number;
  /** Promised minutes of an average day of this pool. */
  readonly minutenJeTag: number;
}

export interface Ueberbuchungsvorschlag {
  readonly minutenJeTag: number;
  readonly satz: string;
}

/** Sized by what is surely missed, not by the mean: who comes must find a Platz. */
export function vorschlagUeberbuchung(
  { pool, termine, ausgefallen, minutenJeTag }: Ausfallmessung,
  mindestens = MINDESTENS_TERMINE,
): Ueberbuchungsvorschlag {
  if (termine < mindestens)
    return {
      minutenJeTag: 0,
      satz: `${pool}: Für einen Vorschlag braucht es ${mindestens} Termine, gemessen sind ${termine}.`,
    };
  const { von } = sicherOf(ausgefallen, termine);
  const minuten = Math.floor((minutenJeTag * von * VORSICHT) / RASTER_MINUTEN) * RASTER_MINUTEN;
  const quote = `${prozent(ausgefallen / termine)} der Termine fallen aus (n = ${termine}), sicher ${prozent(von)}`;
  if (minuten < 30)
    return { minutenJeTag: 0, satz: `${pool}: ${quote}. Das ist zu wenig für einen Überbuchungsplatz.` };
  return {
    minutenJeTag: minuten,
    satz: `${pool}: ${quote}. Ein Überbuchungsplatz mit ${minuten} Minuten am Tag fängt das auf.`,
  };
}

const prozent = (anteil: number) => `${Math.round(anteil * 100)} %`;
