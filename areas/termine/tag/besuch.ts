/** What every verb on a visit shares: the moment with its rules, the token of the telephone, what screens are told. */
import { createHash } from 'node:crypto';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Ziel } from './besuch.schema.ts';
import type { BesuchRow } from './besuch.sql.ts';
import { besuchBewegt } from './tag.events.ts';
import { tagFaults } from './tag.faults.ts';
import type { Tagesregeln } from './tagesregeln.data.ts';
import { tagesregelnAm } from './tagesregeln.rules.ts';

export interface Moment {
  /** ISO instant. */
  readonly jetzt: string;
  readonly ms: number;
  readonly tag: string;
  readonly regeln: Tagesregeln;
}

export function momentOf({ clock }: Pick<Kernel, 'clock'>): Moment {
  const now = clock.now();
  const tag = officeDay(now.toString());
  return { jetzt: now.toString(), ms: now.epochMilliseconds, tag, regeln: tagesregelnAm(tag) };
}

export const toMs = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
export const fromMs = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(Math.round(ms)).toString();

/** The same for the same visit, so that whoever says twice that they are there gets the same page. */
export const tokenOf = ({ keys }: Pick<Kernel, 'keys'>, besuchId: string): string =>
  keys.hmac('termine.besuch', besuchId);

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export function zielOf({
  platz,
  raum,
  weg,
  richtung,
}: Pick<BesuchRow, 'platz' | 'raum' | 'weg' | 'richtung'>): Ziel | null {
  if (platz === null) return null;
  return { platz, raum: raum ?? '', weg: weg ?? '', richtung: richtung ?? 'geradeaus' };
}

/** The last step of a write. */
export async function tellBesuch(
  { tx, events }: Pick<Kernel, 'events'> & { tx: Tx },
  { id, standort_id, standort, tag, pool_id, stand }: BesuchRow,
): Promise<void> {
  await events.emit(tx, besuchBewegt, {
    besuchId: id,
    standortId: standort_id,
    standort,
    tag,
    poolId: pool_id,
    stand,
  });
}

export async function requireBesuch(
  find: (tx: Tx) => Promise<BesuchRow | undefined>,
  { tx }: Pick<ActionContext, 'tx'>,
): Promise<BesuchRow> {
  const row = await find(tx);
  if (!row) throw tagFaults.BESUCH_NICHT_GEFUNDEN();
  return row;
}
