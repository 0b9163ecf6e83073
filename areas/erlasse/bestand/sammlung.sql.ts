/** Who reads what: the one predicate of this area, in every list, count and search. */
import { type RawBuilder, sql } from 'kysely';
import { afterCommit, type Database, type Tx } from '#platform/db/db.ts';
import type { Signals } from '#platform/events/signals.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import type { Sammlungsart } from './werk.schema.ts';

/** Whether the actor may read the Sammlung with this alias. What is confidential also the Leitung reads only when named. */
export function darfLesen(actor: Principal, alias: string): RawBuilder<boolean> {
  const s = sql.raw(alias);
  if (actor.kind === 'system') return sql`true`;
  const teams = [...new Set(actor.scope.ranges.map(({ teamId }) => teamId))];
  return sql`(${s}.sichtbar = 'alle'
    or (${s}.sichtbar = 'teams' and (${actor.scope.all} or ${s}.teams::text[] && ${teams}))
    or (${s}.sichtbar = 'vertraulich' and ${actor.id} = any (${s}.personen)))`;
}

/** Held by the office's own import until commit, made where it is not there yet. */
export async function ensureSammlung(tx: Tx, name: string, art: Sammlungsart, by: string): Promise<string> {
  // One that is read by few goes before: a command must not open a second one beside it for all.
  const find = () =>
    sql<{ id: string }>`select id from erlasse.sammlung where name = ${name} and art = ${art}
      order by (sichtbar = 'alle'), id limit 1 for no key update`.execute(tx);
  const known = (await find()).rows[0];
  if (known) return known.id;
  await sql`insert into erlasse.sammlung (name, art, created_by) values (${name}, ${art}, ${by})
    on conflict (name) where sichtbar = 'alle' do nothing`.execute(tx);
  const made = (await find()).rows[0];
  if (!made) throw erlasseFaults.BEFEHL_FALSCH({ grund: `Die Sammlung „${name}“ ist von anderer Art.` });
  return made.id;
}

/** Wakes every process that searches; sent after the commit of what has changed. */
export const BESTAND_SIGNAL = 'erlasse.bestand';

/**
 * The index of this Sammlung is old: every process that searches sees it when it looks, within seconds, and with `signals`
 * at once. Who takes in many in a row sends the signal after the last of them.
 */
export async function raiseStand(tx: Tx, sammlungId: string, signals?: Pick<Signals, 'send'>): Promise<void> {
  await sql`update erlasse.sammlung set stand = stand + 1 where id = ${sammlungId}`.execute(tx);
  if (signals) afterCommit(tx, () => signals.send(BESTAND_SIGNAL));
}

export interface SammlungStand {
  readonly id: string;
  readonly name: string;
  readonly art: Sammlungsart;
  readonly stand: number;
}

export async function listSammlungStaende(db: Database | Tx, actor: Principal): Promise<SammlungStand[]> {
  const { rows } = await sql<SammlungStand>`select s.id, s.name, s.art, s.stand from erlasse.sammlung s
    where ${darfLesen(actor, 's')} order by s.art, s.name`.execute(db);
  return rows;
}
