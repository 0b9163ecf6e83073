/** Calling: the next one by the rule, or a chosen one. The desk is held by the caller. */
import type { ActionContext } from '#platform/actions/action.ts';
import { takeBesuch, takeNext } from './aufruf.sql.ts';
import { type BesuchRow, findBesuch } from './besuch.sql.ts';
import { momentOf, tellBesuch } from './besuch.ts';
import type { EigenerSchalter, SchalterRow } from './schalter.sql.ts';
import { beginStation } from './station.sql.ts';

export async function callNextAt(context: ActionContext, schalter: EigenerSchalter): Promise<BesuchRow | undefined> {
  const { tx, actor } = context;
  const { tag, jetzt, regeln } = momentOf(context);
  const wer = {
    platzId: schalter.platz_id,
    poolId: schalter.pool_id,
    faehigkeiten: schalter.faehigkeiten,
    vertritt: schalter.vertritt,
    konto: actor.id,
  };
  const id = await takeNext(tx, wer, { tag, jetzt, faelligMinuten: regeln.faelligMinuten });
  return id === undefined ? undefined : called(context, id);
}

export async function callChosenAt(context: ActionContext, schalter: SchalterRow, id: string): Promise<BesuchRow> {
  const { jetzt } = momentOf(context);
  await takeBesuch(context.tx, id, { platzId: schalter.platz_id, konto: context.actor.id }, jetzt);
  return called(context, id);
}

async function called(context: ActionContext, id: string): Promise<BesuchRow> {
  await beginStation(context.tx, id);
  const row = (await findBesuch(context.tx, id)) as BesuchRow;
  await tellBesuch(context, row);
  return row;
}
