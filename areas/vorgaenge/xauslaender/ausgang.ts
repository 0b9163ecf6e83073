/** A reply: the message is built and kept in the caller's transaction, a job sends it after commit. */
import { randomUUID } from 'node:crypto';
import type { ActionContext } from '#platform/actions/action.ts';
import { schreibeAntwort } from './antwort.rules.ts';
import type { XAntwort } from './antwort.schema.ts';
import { sendeXAntwort } from './ausgang.jobs.ts';
import { insertAusgang } from './eingang.sql.ts';
import type { Gespeichert } from './nachricht.schema.ts';
import { xauslaenderFaults } from './xauslaender.faults.ts';

/** Returns the id of the message. Where there is no way back, nothing may be sent (`rueckkanalVorhanden`). */
export async function replyTo(
  context: ActionContext,
  { id: eingangId, antrag }: { id: string; antrag: Gespeichert },
  antwort: XAntwort,
): Promise<string> {
  if (!antrag.rueckkanal) throw xauslaenderFaults.KEIN_RUECKKANAL();
  const id = randomUUID();
  const { config, clock, tx } = context;
  const xml = schreibeAntwort(
    {
      nachrichtId: id,
      erstelltAm: clock.now().toString({ fractionalSecondDigits: 3 }),
      autor: { kennung: config.BLEIBE_XAUSLAENDER_KENNUNG, name: config.BLEIBE_OFFICE ?? 'Ausländerbehörde' },
      leser: antrag.absender,
      antragsidentifikation: antrag.antragsidentifikation,
      ausloeser: antrag.nachrichtId,
    },
    antwort,
  );
  await insertAusgang(tx, { id, eingangId, art: antwort.art, xml }, context.actor.id);
  await context.jobs.enqueue(tx, sendeXAntwort, [{ ausgangId: id }]);
  return id;
}
