/**
 * What a locker is to a card: a place from which the person takes it. The area of lockers calls these three and nothing
 * else; door, code and time are its own matter.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import { karteFaults } from './karte.faults.ts';
import { hindernisseFuerFach } from './karte.rules.ts';
import { findFachumfeld, type KarteRow, listKartenRows } from './karte.sql.ts';
import { holdKarte, letGo, moveKarte, requireKarte } from './karte.ts';

async function hindernisseOf({ tx }: Pick<ActionContext, 'tx'>, row: KarteRow): Promise<string[]> {
  const { erste, neben } = await findFachumfeld(tx, row);
  const { weg, pinbrief } = row;
  const einwilligung = row.einwilligung_at !== null;
  return hindernisseFuerFach({ weg, pinbrief, einwilligung, ersteKarte: erste, nebenbestimmungen: neben });
}

/** Cards that lie ready and whose persons want a locker, each with what speaks against it. */
export async function listKartenFuerFach(context: Pick<ActionContext, 'tx' | 'actor'>, anzahl = 200) {
  const rows = await listKartenRows(context.tx, context.actor, { stand: ['bereit'], anzahl });
  const wanted = rows.filter(({ weg }) => weg === 'fach');
  const list = [];
  for (const { id, version, person_id: personId, lagerplatz, ...row } of wanted)
    list.push({
      id,
      version,
      personId,
      lagerplatz,
      hindernisse: await hindernisseOf(context, { ...row, id, version, person_id: personId, lagerplatz }),
    });
  return list;
}

type Seen = { readonly id: string; readonly version: number };

/** The card lies in the locker named `fach`. Throws where something speaks against it. */
export async function placeInFach(context: ActionContext, seen: Seen, fach: string): Promise<void> {
  const row = await requireKarte(context, seen.id);
  const [hindernis] = await hindernisseOf(context, row);
  if (hindernis !== undefined) throw karteFaults.KARTE_UNVOLLSTAENDIG({ fehlt: hindernis });
  await holdKarte(context, seen, 'eingegangen');
  await moveKarte(context, row, 'bereit', { lagerplatz: fach }, fach);
}

/** The person took it; the locker has proved who it was. What is deleted at the counter is deleted here too. */
export async function handOverFromFach(context: ActionContext, seen: Seen): Promise<void> {
  const row = await holdKarte(context, seen, 'ausgegeben');
  const now = context.clock.now().toString();
  const who = { identitaet_geprueft_von: context.actor.id, identitaet_geprueft_at: now };
  await letGo(context, row, 'ausgegeben', {
    ...{ ...who, altkarte: 'keine', ausgegeben_von: context.actor.id, ausgegeben_at: now },
  });
}
