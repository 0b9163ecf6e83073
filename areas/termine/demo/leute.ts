/** Who comes to Musterstadt: people of the register, and people whom chance invents. */
import { findHauptpersonen } from '#areas/akten/index.ts';
import { listVorgangIdsOfPerson } from '#areas/vorgaenge/index.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import type { Terminsprache } from '../termine.schema.ts';
import type { Chance } from './chance.ts';
import { NAMENSRAEUME } from './leute.data.ts';

const ACTOR = systemPrincipal('termine.demo');

export interface Mensch {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly sprache: Terminsprache;
  readonly aktenzeichen: string | null;
  readonly personId: string | null;
  readonly verfahrenId: string | null;
}

/** People of the register with a whole birth date, each once, with an open Vorgang where they have one. */
export function listBekannte({ pool }: Kernel, anzahl: number): Promise<Mensch[]> {
  return transact(pool.db, ACTOR, 'demo', async (tx) => {
    const found: Mensch[] = [];
    for (const wer of await findHauptpersonen(tx, ACTOR, anzahl)) {
      const { personId, familienname, vornamen, geburtsdatum, aktenzeichen } = wer;
      if (!geburtsdatum || geburtsdatum.length < 10) continue;
      const [verfahrenId = null] = await listVorgangIdsOfPerson(tx, personId);
      found.push({ familienname, vornamen, geburtsdatum, sprache: 'de', aktenzeichen, personId, verfahrenId });
    }
    return found;
  });
}

export function inventMensch(chance: Chance): Mensch {
  const { sprache, vornamen, familiennamen } = chance.weigh(NAMENSRAEUME);
  const tag = Temporal.PlainDate.from('1968-01-01').add({ days: Math.floor(chance.next() * 13_500) });
  return {
    ...{ familienname: chance.pick(familiennamen), vornamen: chance.pick(vornamen), geburtsdatum: tag.toString() },
    ...{ sprache, aktenzeichen: null, personId: null, verfahrenId: null },
  };
}
