/**
 * The door for whoever received a person: what came of the visit is written to the time line of the Vorgang. It appends only, and it
 * asks for no range: whoever sits at the desk serves everybody, and reads nothing by this.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import type { VerfahrenKurz } from '../verfahren.schema.ts';
import { findVerfahrenById } from '../verfahren.sql.ts';
import { tellVerfahren, toVerfahrenListe } from '../verfahren.ts';
import { insertEreignis, insertFrist } from '../zeitlauf.sql.ts';

const ALLE = systemPrincipal('vorsprache');

export interface Vorsprache {
  readonly verfahrenId: string;
  /** German, one line; the applicant reads it too. */
  readonly text: string;
  /** Of the colleague, for colleagues. */
  readonly vermerk?: string | undefined;
  /** What was missing, in words, and the day (ISO) until which it is expected. */
  readonly fehlt?: { readonly unterlagen: readonly string[]; readonly bis?: string | undefined } | undefined;
  /** Id of the visit. */
  readonly bezug: string;
}

/** False where the Vorgang is gone: then nobody waits for it. */
export async function noteVorsprache(
  context: Pick<ActionContext, 'tx' | 'actor' | 'events'>,
  { verfahrenId, text, vermerk, fehlt, bezug }: Vorsprache,
): Promise<boolean> {
  const { tx, actor } = context;
  const row = await findVerfahrenById(tx, ALLE, verfahrenId);
  if (!row) return false;
  await insertEreignis(tx, { verfahrenId, art: 'vorsprache', text, oeffentlich: true, bezug }, actor.id);
  if (vermerk) await insertEreignis(tx, { verfahrenId, art: 'notiz', text: vermerk, bezug }, actor.id);
  if (fehlt?.bis && row.stand !== 'erledigt')
    await insertFrist(
      tx,
      {
        verfahrenId,
        art: 'nachforderung',
        faellig: fehlt.bis,
        text: `Nachzureichen: ${fehlt.unterlagen.join(', ')}`,
        norm: '§ 82 Abs. 1 AufenthG',
        wartetAuf: 'antragsteller',
        bezug,
      },
      actor.id,
    );
  await tellVerfahren(context, row);
  return true;
}

/** Those of these that the actor may see, by id; the others are left out without a word. */
export async function findVorgaengeKurz(
  context: Pick<ActionContext, 'tx' | 'clock' | 'actor'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VerfahrenKurz>> {
  const found = await Promise.all(ids.map((id) => findVerfahrenById(context.tx, context.actor, id)));
  const liste = await toVerfahrenListe(
    context,
    found.filter((row) => row !== undefined),
  );
  return new Map(liste.map((one) => [one.id, one]));
}

/** Akten of these for what is ordered in the house: ids only, whoever may see them, and never for an answer. */
export async function listAkteIdsDerVorgaenge(
  { tx }: Pick<ActionContext, 'tx'>,
  ids: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => findVerfahrenById(tx, ALLE, id)));
  return [...new Set(found.flatMap((row) => (row ? [row.akte_id] : [])))];
}
