/** When a Platz is open on a day: holiday beats Ausnahme beats Wochenregel, an Abwesenheit always takes away. Pure. */
import type { Klasse } from '../termine.schema.ts';
import { KLASSEN } from '../termine.schema.ts';
import type { Ausnahme, Spanne, Wochenregel, Zeitfenster } from './kapazitaet.schema.ts';

const ZONE = 'Europe/Berlin';
const EBENEN = ['platz', 'pool', 'standort'] as const;

export interface Tagesfakten {
  readonly tag: string;
  /** Public holiday of Nordrhein-Westfalen. */
  readonly feiertag: boolean;
  readonly regeln: readonly Wochenregel[];
  readonly ausnahmen: readonly Ausnahme[];
  readonly abwesenheiten: readonly Spanne[];
}

/** Spans in order, without overlap; ISO instants. */
export function offeneZeiten({ tag, feiertag, regeln, ausnahmen, abwesenheiten }: Tagesfakten): Spanne[] {
  if (feiertag) return [];
  const fenster = ausnahmeAm(tag, ausnahmen) ?? regeln.filter((regel) => giltAm(regel, tag));
  const spannen = vereine(fenster.map((eines) => spanneOf(tag, eines)).filter(({ von, bis }) => von < bis));
  return abwesenheiten.reduce(nimmWeg, spannen);
}

/** The windows of the nearest level that says something; closed beats open on one level. */
function ausnahmeAm(tag: string, ausnahmen: readonly Ausnahme[]): readonly Zeitfenster[] | undefined {
  for (const ebene of EBENEN) {
    const hier = ausnahmen.filter((eine) => eine.ebene === ebene && eine.tag === tag);
    if (hier.length > 0)
      return hier.some(({ zeiten }) => zeiten.length === 0) ? [] : hier.flatMap(({ zeiten }) => zeiten);
  }
  return undefined;
}

/** Every n-th week counts from the week in which the rule begins. */
export function giltAm({ wochentag, gueltigAb, gueltigBis, alleWochen }: Wochenregel, tag: string): boolean {
  if (tag < gueltigAb || (gueltigBis !== null && tag > gueltigBis)) return false;
  const day = Temporal.PlainDate.from(tag);
  if (day.dayOfWeek !== wochentag) return false;
  if (alleWochen === 1) return true;
  const wochen = montag(Temporal.PlainDate.from(gueltigAb)).until(montag(day), { largestUnit: 'days' }).days / 7;
  return wochen % alleWochen === 0;
}

const montag = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

/** A time that the clock skips in March moves behind the gap; one that comes twice in October is the first. */
function spanneOf(tag: string, { von, bis }: Zeitfenster): Spanne {
  return { von: momentAm(tag, von), bis: momentAm(tag, bis) };
}

export function momentAm(tag: string, uhrzeit: string): string {
  const day = Temporal.PlainDate.from(tag);
  const moment =
    uhrzeit === '24:00' || uhrzeit === '24:00:00'
      ? day.add({ days: 1 }).toZonedDateTime(ZONE)
      : day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(uhrzeit) });
  return iso(moment.epochMilliseconds);
}

/** All instants of this file have one form, so that they compare as text. */
const iso = (ms: number): string => new Date(ms).toISOString();

function vereine(spannen: readonly Spanne[]): Spanne[] {
  const eine: Spanne[] = [];
  for (const spanne of spannen.toSorted((a, b) => a.von.localeCompare(b.von))) {
    const letzte = eine.at(-1);
    if (letzte === undefined || spanne.von > letzte.bis) eine.push(spanne);
    else if (spanne.bis > letzte.bis) eine[eine.length - 1] = { von: letzte.von, bis: spanne.bis };
  }
  return eine;
}

function nimmWeg(spannen: readonly Spanne[], weg: Spanne): Spanne[] {
  const [von, bis] = [iso(Date.parse(weg.von)), iso(Date.parse(weg.bis))];
  return spannen.flatMap((eine) =>
    bis <= eine.von || von >= eine.bis
      ? [eine]
      : [
          { von: eine.von, bis: von },
          { von: bis, bis: eine.bis },
        ].filter((rest) => rest.von < rest.bis),
  );
}

export const minutenIn = (spannen: readonly Spanne[]): number =>
  spannen.reduce((sum, { von, bis }) => sum + (Date.parse(bis) - Date.parse(von)) / 60_000, 0);

export type Anteile = Partial<Record<Klasse, number>>;

/** Minutes of each Klasse; what rounding leaves goes to the first one, so that whole shares give the whole day. */
export function verteile(minuten: number, anteile: Anteile): Record<Klasse, number> {
  const genau = Object.fromEntries(
    KLASSEN.map((klasse) => [klasse, Math.floor((minuten * (anteile[klasse] ?? 0)) / 100)]),
  ) as Record<Klasse, number>;
  const summe = KLASSEN.reduce((sum, klasse) => sum + (anteile[klasse] ?? 0), 0);
  if (summe !== 100) return genau;
  const rest = minuten - KLASSEN.reduce((sum, klasse) => sum + genau[klasse], 0);
  return { ...genau, oeffentlich: genau.oeffentlich + rest };
}
