/**
 * Who is told of a break-glass access: those who lead the person and data protection in the acting transaction; those
 * who lead the team of the Akte as soon as the area that knows the Akte has named it.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { inWords, linkTo, writeTo } from './benachrichtigung.ts';
import { listEmpfaengerByRolle } from './konto.sql.ts';
import { findNotzugriff, listTeamleitungen, listTeamleitungenOfTeam, noteTeamOfAkte } from './notzugriff.sql.ts';
import { notzugriffAufTeam, notzugriffGeoeffnet } from './personal.mails.ts';

const PAGE = '/notzugriffe';

export async function tellAbove(context: ActionContext, { grund, bis }: { grund: string; bis: string }): Promise<void> {
  const { tx, actor, clock, config } = context;
  const leads = await listTeamleitungen(tx, actor.id);
  // Nobody leads this person, or they lead themselves: then it is the Leitung's to know.
  const above = leads.length > 0 ? leads : await listEmpfaengerByRolle(tx, ['leitung']);
  const people = [...above, ...(await listEmpfaengerByRolle(tx, ['datenschutz']))];
  const times = { von: inWords(clock.now()), bis: inWords(bis) };
  const link = linkTo(config, PAGE);
  await writeTo(context, notzugriffGeoeffnet, people, { wer: actor.displayName, ...times, grund, link });
}

/** Safe to repeat; who was told as the person's own lead is not told twice. */
export async function tellTeamOfAkte(kernel: Kernel, tx: Tx, notzugriffId: string, teamId: string): Promise<void> {
  if (!(await noteTeamOfAkte(tx, notzugriffId, teamId))) return;
  const row = await findNotzugriff(tx, notzugriffId);
  if (!row) return;
  const told = new Set([row.konto_id, ...(await listTeamleitungen(tx, row.konto_id)).map(({ id }) => id)]);
  const people = (await listTeamleitungenOfTeam(tx, teamId)).filter(({ id }) => !told.has(id));
  await writeTo({ ...kernel, tx }, notzugriffAufTeam, people, {
    wer: row.name,
    von: inWords(row.von),
    bis: inWords(row.bis),
    grund: row.grund,
    link: linkTo(kernel.config, PAGE),
  });
}
