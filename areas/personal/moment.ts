/** The one reading of the clock that a request decides by. */

import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import type { Kernel } from '#platform/module/kernel.ts';

type Timed = Pick<Kernel, 'clock' | 'config'>;

/** Day and instant of one look at the clock, so that midnight does not fall between them. */
export function momentOf({ clock, config }: Timed): { now: string; today: string; idleSince: string } {
  const now = clock.now();
  return {
    now: now.toString(),
    today: now.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString(),
    idleSince: now.subtract({ minutes: config.BLEIBE_SESSION_IDLE_MINUTES }).toString(),
  };
}

export function later({ clock }: Pick<Kernel, 'clock'>, duration: { minutes?: number; hours?: number }): string {
  return clock.now().add(duration).toString();
}
