/** A plan and a begin become spans of the day. */
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { bitsOf, zellen, zelleOf } from '../kapazitaet/raster.rules.ts';
import { termineFaults } from '../termine.faults.ts';
import { type Klasse, RASTER_MINUTEN } from '../termine.schema.ts';
import type { Bedarf } from './belegung.sql.ts';
import { haltezeiten, hauptstation } from './besuchsplan.rules.ts';
import type { Besuchsplan, Planstation } from './besuchsplan.schema.ts';
import { zeitgrenzen } from './frei.ts';

/** Each station with its span and its cells of the day. */
export function bedarfOf(plan: Besuchsplan, beginn: Temporal.Instant): Bedarf[] {
  const { tag } = zeitOf(plan, beginn);
  const haupt = hauptstation(plan.stationen);
  return haltezeiten(plan).map(({ versatz, minuten }, station) => {
    const { art, poolId, faehigkeiten } = plan.stationen[station] as Planstation;
    const von = beginn.add({ minutes: versatz });
    return {
      station,
      art,
      poolId,
      faehigkeiten,
      von: von.toString(),
      bis: von.add({ minutes: minuten }).toString(),
      minuten,
      platzId: station === haupt ? (plan.platzId ?? null) : null,
      bits: bitsOf(zellen(zelleOf(tag, von.epochMilliseconds), minuten / RASTER_MINUTEN)),
    };
  });
}

/** Begin, end for people, day in the office. */
export function zeitOf(plan: Besuchsplan, beginn: Temporal.Instant): { beginn: string; ende: string; tag: string } {
  return { beginn: beginn.toString(), ende: beginn.add({ minutes: plan.minuten }).toString(), tag: dayOf(beginn) };
}

/** On the grid, and neither too soon nor too late. */
export function requireZeit(
  plan: Besuchsplan,
  beginn: Temporal.Instant,
  klasse: Klasse,
  jetzt: Temporal.Instant,
): void {
  const { frueheste, spaeteste } = zeitgrenzen(plan, klasse, jetzt);
  const aufRaster = beginn.epochMilliseconds % (RASTER_MINUTEN * 60_000) === 0;
  const inGrenzen = Temporal.Instant.compare(frueheste, beginn) <= 0 && Temporal.Instant.compare(beginn, spaeteste) < 0;
  if (!aufRaster || !inGrenzen) throw termineFaults.NICHT_MEHR_FREI();
}

/** ISO day in the office. */
export const dayOf = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
