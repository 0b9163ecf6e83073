/** Every area of the house, in its order. Nothing else names them all. */
import { area as akten } from '#areas/akten/akten.module.ts';
import { area as assistent } from '#areas/assistent/assistent.module.ts';
import { area as betrieb } from '#areas/betrieb/betrieb.module.ts';
import { area as buerger } from '#areas/buerger/buerger.module.ts';
import { area as erlasse } from '#areas/erlasse/erlasse.module.ts';
import { area as personal } from '#areas/personal/personal.module.ts';
import { area as post } from '#areas/post/post.module.ts';
import { area as protokoll } from '#areas/protokoll/protokoll.module.ts';
import { area as termine } from '#areas/termine/termine.module.ts';
import { area as vorgaenge } from '#areas/vorgaenge/vorgaenge.module.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { musterstadt } from './demo/musterstadt.ts';

const office: readonly AreaModule[] = [
  protokoll,
  personal,
  betrieb,
  buerger,
  akten,
  post,
  erlasse,
  vorgaenge,
  termine,
  assistent,
];

/** The last one is no area of work: what the demo tells, through the actions of all others. */
export const allAreas: readonly AreaModule[] = [...office, musterstadt(office)];
