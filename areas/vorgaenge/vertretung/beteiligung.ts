/** A Vollmacht of the portal in a procedure: who acts becomes Beteiligter, and stays one until it ends. */
import { type BekannteVollmacht, receivesLetters, type Vollmachtart } from '#areas/buerger/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { insertAntragBeteiligter } from '../antrag/antrag.sql.ts';
import type { Beteiligtenrolle } from '../arbeit/vorgang.schema.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';

/** As what somebody takes part who says they act for the applicant. */
export const ROLLE_ERKLAERT: Readonly<Record<Vollmachtart, Beteiligtenrolle>> = {
  eltern: 'sorgeberechtigt',
  betreuung: 'betreuung',
  anwalt: 'bevollmaechtigt',
  vertrauensperson: 'bevollmaechtigt',
  arbeitgeber: 'bevollmaechtigt',
};

/** As what somebody takes part whom the applicant invited. A helper is no Bevollmächtigter, an employer tells its part. */
export const ROLLE_EINGELADEN: Readonly<Record<Vollmachtart, Beteiligtenrolle>> = {
  ...ROLLE_ERKLAERT,
  vertrauensperson: 'hilfe',
  arbeitgeber: 'arbeitgeber',
};

type Writes = Pick<ActionContext, 'tx' | 'actor'>;
type Invited = Pick<BekannteVollmacht, 'id' | 'art' | 'vertreterName' | 'bestaetigt'>;

/** § 14 (3) VwVfG NRW: letters go to who is appointed, once the office can rely on it. */
export async function noteVertreter({ tx, actor }: Writes, verfahrenId: string, one: Invited): Promise<void> {
  const isNew = await insertAntragBeteiligter(
    tx,
    {
      ...{ verfahrenId, rolle: ROLLE_EINGELADEN[one.art], name: one.vertreterName, vollmachtId: one.id },
      empfaengt: receivesLetters(one.art) && one.bestaetigt,
      bestaetigtVon: one.bestaetigt ? 'system:vorgaenge.portal' : null,
    },
    actor.id,
  );
  if (!isNew) return;
  const text = one.bestaetigt
    ? 'Im Portal bevollmächtigt, durch eine ausgewiesene Person'
    : 'Im Portal bevollmächtigt; die Vollmacht ist noch zu prüfen';
  await insertEreignis(tx, { verfahrenId, art: 'vollmacht', text, bezug: one.id }, actor.id);
}
