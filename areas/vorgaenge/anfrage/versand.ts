/** The intent to send: a row in the caller's transaction, and a job that sees to it after commit. */
import type { ActionContext } from '#platform/actions/action.ts';
import { sendeAnfrage } from './anfrage.jobs.ts';
import type { Angaben } from './anfrage.schema.ts';
import { insertSendung } from './anfrage.sql.ts';
import { stellenOf } from './stelle.port.ts';

const KEIN_WEG = 'Für diese Stelle ist kein elektronischer Weg eingerichtet.';

/** Writes the intent; a job sends it after commit, or a person where there is no way. */
export async function intendSendung(context: ActionContext, anfrageId: string, angaben: Angaben): Promise<void> {
  const port = stellenOf(context);
  const weg = port ? 'elektronisch' : 'von_hand';
  const id = await insertSendung(
    context.tx,
    { anfrageId, angaben, weg, grund: port ? '' : KEIN_WEG },
    context.actor.id,
  );
  if (port) await context.jobs.enqueue(context.tx, sendeAnfrage, [{ sendungId: id }], { lane: 'now' });
}
