/** From Anliegen and persons to one visit: stations in order, minutes, limits. Pure. */
import type { Anliegen, Station } from '../anliegen/anliegen.schema.ts';
import type { Platzart } from '../termine.schema.ts';
import type { Besuchsplan, Planstation } from './besuchsplan.schema.ts';

/** How people walk: the photo first, the cash desk last; an interpreter sits at the desk. */
const WEG: readonly Platzart[] = ['foto', 'dolmetschen', 'schalter', 'person', 'video', 'kasse'];
const HAUPT: readonly Platzart[] = ['schalter', 'person', 'video'];

export interface GewaehltesAnliegen {
  readonly anliegen: Anliegen;
  readonly personen: number;
}

export type Hindernis =
  | { readonly art: 'zu_viele_personen'; readonly anliegen: string; readonly hoechstens: number }
  | { readonly art: 'nicht_kombinierbar'; readonly eines: string; readonly anderes: string };

/** Time per dossier, not per head: the first person takes the base, each further one what the station says. */
export const minutenFuer = ({ minuten, jePerson }: Station, personen: number): number =>
  minuten + jePerson * (personen - 1);

export function hindernisIn(gewaehlt: readonly GewaehltesAnliegen[]): Hindernis | undefined {
  for (const [nr, { anliegen, personen }] of gewaehlt.entries()) {
    if (personen > anliegen.hoechstPersonen)
      return { art: 'zu_viele_personen', anliegen: anliegen.schluessel, hoechstens: anliegen.hoechstPersonen };
    const stoert = gewaehlt.slice(nr + 1).find((other) => !zusammen(anliegen, other.anliegen));
    if (stoert) return { art: 'nicht_kombinierbar', eines: anliegen.schluessel, anderes: stoert.anliegen.schluessel };
  }
  return undefined;
}

/** One side says so; the same thing twice is a matter of persons. */
const zusammen = (eines: Anliegen, anderes: Anliegen): boolean =>
  eines.schluessel !== anderes.schluessel &&
  (eines.kombinierbar.includes(anderes.schluessel) || anderes.kombinierbar.includes(eines.schluessel));

/** Stations of all Anliegen in the order of the walk, with the key of their pool; equal ones are one stop. */
export function stationenFuer(
  gewaehlt: readonly GewaehltesAnliegen[],
): (Omit<Planstation, 'poolId'> & { readonly pool: string })[] {
  const alle = gewaehlt.flatMap(({ anliegen, personen }) =>
    anliegen.stationen.map((station) => ({ station, minuten: minutenFuer(station, personen) })),
  );
  const halte: (Omit<Planstation, 'poolId'> & { readonly pool: string })[] = [];
  for (const { station, minuten } of geordnet(alle, gewaehlt.length)) {
    const schon = halte.findIndex(({ art, pool }) => art === station.art && pool === station.pool);
    const vorher = halte[schon];
    if (vorher === undefined || gewaehlt.length === 1) {
      halte.push({ art: station.art, pool: station.pool, minuten, faehigkeiten: station.faehigkeiten });
      continue;
    }
    halte[schon] = {
      ...vorher,
      // One photo serves all that is applied for in a visit.
      minuten: station.art === 'foto' ? Math.max(vorher.minuten, minuten) : vorher.minuten + minuten,
      faehigkeiten: [...new Set([...vorher.faehigkeiten, ...station.faehigkeiten])],
    };
  }
  return halte;
}

/** One Anliegen keeps the order that it says; several are brought into the order of the walk. */
function geordnet<T extends { readonly station: Station }>(alle: readonly T[], anzahl: number): readonly T[] {
  return anzahl === 1 ? alle : alle.toSorted((a, b) => WEG.indexOf(a.station.art) - WEG.indexOf(b.station.art));
}

/** Which of the stations is what people come for. */
export function hauptstation(stationen: readonly { readonly art: Platzart }[]): number {
  const found = stationen.findIndex(({ art }) => HAUPT.includes(art));
  return Math.max(found, 0);
}

export interface Haltezeit {
  /** Minutes after the begin of the visit. */
  readonly versatz: number;
  readonly minuten: number;
}

/** When each station begins and how long its Platz is taken: one after the other, the interpreter beside the next. */
export function haltezeiten({ stationen, puffer }: Pick<Besuchsplan, 'stationen' | 'puffer'>): Haltezeit[] {
  let versatz = 0;
  return stationen.map((station, nr) => {
    const letzte = nr === stationen.length - 1;
    if (station.art === 'dolmetschen' && !letzte)
      return { versatz, minuten: (stationen[nr + 1] as Planstation).minuten };
    const halt = { versatz, minuten: station.minuten + (letzte ? puffer : 0) };
    versatz += station.minuten;
    return halt;
  });
}

export function besuchsminuten(stationen: readonly Planstation[]): number {
  return stationen.reduce(
    (sum, { art, minuten }, nr) => sum + (art === 'dolmetschen' && nr < stationen.length - 1 ? 0 : minuten),
    0,
  );
}
