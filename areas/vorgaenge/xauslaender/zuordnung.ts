/** A message finds its Vorgang: a new one, or the one that runs already. Its contents become facts, its files go into the Akte. */
import { readStaat, toAlpha2 } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { noteAngaben } from '../angabe/angabe.ts';
import type { Kanal } from '../verfahren.schema.ts';
import { openVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { angabenOf } from './angaben.rules.ts';
import { legeAnlagenAb } from './anlagen.jobs.ts';
import { assignNachrichtTo } from './eingang.sql.ts';
import type { Gespeichert } from './nachricht.schema.ts';

export interface Nachricht {
  readonly id: string;
  readonly antrag: Gespeichert;
  readonly eingegangenAm: string;
}

export interface Neuziel {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrensart: string;
  readonly pruefart: string | null;
}

/** The caller holds the message. Returns the Verfahren. */
export async function placeInNeuem(
  context: ActionContext,
  n: Nachricht,
  ziel: Neuziel,
  kanal: Kanal = 'schnittstelle',
): Promise<string> {
  const verfahrenId = await openVerfahren(context, { ...ziel, kanal, eingegangenAm: n.eingegangenAm });
  await place(context, n, { ...ziel, verfahrenId });
  return verfahrenId;
}

/** The second application for one matter: the first day stays, and who works on it sees that more came. */
export async function placeInLaufendem(context: ActionContext, n: Nachricht, verfahrenId: string): Promise<string> {
  const row = await requireVerfahrenToChange(context, verfahrenId);
  await place(context, n, { akteId: row.akte_id, personId: row.person_id, verfahrenId });
  const text = 'Weiterer Antrag zu dieser Sache eingegangen';
  await insertEreignis(
    context.tx,
    { verfahrenId, art: 'antrag', text, oeffentlich: true, bezug: n.id },
    context.actor.id,
  );
  await tellVerfahren(context, row);
  return verfahrenId;
}

async function place(
  context: ActionContext,
  { id, antrag, eingegangenAm }: Nachricht,
  ziel: { akteId: string; personId: string; verfahrenId: string },
): Promise<void> {
  await assignNachrichtTo(context.tx, id, ziel, context.actor.id);
  const said = angabenOf(antrag, officeDay(eingegangenAm), (text) => {
    const staat = readStaat(text);
    return staat && toAlpha2(staat);
  });
  await noteAngaben(context, { ...ziel, quelle: `Nachricht ${antrag.antragsidentifikation}`, bezug: id }, said);
  await context.jobs.enqueue(context.tx, legeAnlagenAb, [{ nachrichtId: id }]);
}
