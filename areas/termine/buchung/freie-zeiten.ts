/** Free days and times for a plan, as the public asks for them. */

import type { ActionContext } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { zeitgrenzen } from '../termin/frei.ts';
import { type Besuchsplan, listFreieTage, listFreieZeiten } from '../termin/vergabe.ts';
import type { Klasse } from '../termine.schema.ts';

type Frager = Pick<ActionContext, 'tx' | 'clock'>;
/** A page shows a month or two; nobody needs a year at once. */
const HOECHSTENS_TAGE = 92;

export interface Tagefrage {
  readonly klasse: Klasse;
  readonly von?: string | undefined;
  readonly bis?: string | undefined;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const sooner = (a: string, b: string): string => (a < b ? a : b);
const dayOf = (moment: Temporal.Instant): string => moment.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
const plus = (tag: string, days: number): string => Temporal.PlainDate.from(tag).add({ days }).toString();

export async function freieTage({ tx, clock }: Frager, plan: Besuchsplan, { klasse, von, bis }: Tagefrage) {
  const jetzt = clock.now();
  const grenzen = zeitgrenzen(plan, klasse, jetzt);
  const [ab, ende] = [dayOf(grenzen.frueheste), dayOf(grenzen.spaeteste.subtract({ seconds: 1 }))];
  const erster = later(von ?? ab, ab);
  const letzter = sooner(sooner(bis ?? ende, ende), plus(erster, HOECHSTENS_TAGE - 1));
  const tage = erster > letzter ? [] : await listFreieTage(tx, plan, { von: erster, bis: letzter, klasse, jetzt });
  return { tage, minuten: plan.minuten, ab, bis: ende };
}

export async function freieZeiten(
  { tx, clock }: Frager,
  plan: Besuchsplan,
  { klasse, tag }: { klasse: Klasse; tag: string },
) {
  const zeiten = await listFreieZeiten(tx, plan, { tag, klasse, jetzt: clock.now() });
  return { tag, minuten: plan.minuten, zeiten };
}
