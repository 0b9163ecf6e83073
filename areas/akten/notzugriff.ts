/** Break-glass belongs to `personal`, which does not know whose Akte it is. The team that owns it hears of it from here. */
import { notzugriffGeoeffnet, tellTeamOfAkte } from '#areas/personal/index.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findAkteById } from './akte.sql.ts';

const ACTOR = systemPrincipal('notzugriff');

export const tellOwningTeam: EventHandler<typeof notzugriffGeoeffnet.payload> = {
  name: 'akten.notzugriff-melden',
  event: notzugriffGeoeffnet,
  async handle(kernel, tx, { notzugriffId, akteId }) {
    const akte = await findAkteById(tx, ACTOR, akteId);
    if (akte) await tellTeamOfAkte(kernel, tx, notzugriffId, akte.team_id);
  },
};
