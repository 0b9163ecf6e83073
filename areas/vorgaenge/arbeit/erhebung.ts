/** Facts as a person notes them, whoever prepared them. */
import { findDokumente } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { noteAbweichungen } from '../angabe/angabe.ts';
import { einwandGegen } from '../angabe/tage.rules.ts';
import { settleAgreeing } from '../angabe/widerspruch.sql.ts';
import { listTatsacheRows, type NewTatsache, replaceTatsachen } from '../tatsache.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { tellVerfahren } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import type { TatsacheInput } from './tatsache.schema.ts';
import { isWertErlaubt, tatsachenfeldOf } from './tatsachenform.rules.ts';

const field = (path: string, message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });

/** The caller holds the Verfahren. */
export async function erhebeTatsachen(
  context: ActionContext,
  row: VerfahrenRow,
  tatsachen: readonly TatsacheInput[],
): Promise<void> {
  await judge(context, row, tatsachen);
  await noteAbweichungen(context, row.id, tatsachen);
  await replaceTatsachen(context.tx, row.id, tatsachen.map(toNew), context.actor.id);
  for (const { feld, wert } of tatsachen) await settleAgreeing(context.tx, row.id, feld, wert, context.actor.id);
  await tellVerfahren(context, row);
}

/** The vocabulary knows it, the value is one of it, and what proves it lies in this Akte. */
async function judge(context: ActionContext, row: VerfahrenRow, list: readonly TatsacheInput[]): Promise<void> {
  if (new Set(list.map(({ feld }) => feld)).size !== list.length)
    throw field('tatsachen', 'Jede Angabe kann nur einmal vorkommen.');
  for (const [at, { feld, wert, herkunft, beleg }] of list.entries()) {
    if (!tatsachenfeldOf(feld)) throw vorgaengeFaults.TATSACHE_UNBEKANNT();
    if (!isWertErlaubt(feld, wert)) throw field(`tatsachen.${at}.wert`, 'Dieser Wert passt nicht zu der Angabe.');
    if (herkunft === 'beleg' && !beleg)
      throw field(`tatsachen.${at}.beleg`, 'Bitte wählen Sie das Dokument, das es belegt.');
  }
  const known = await listTatsacheRows(context.tx, row.id);
  const others = [...list, ...known.filter(({ feld }) => !list.some((one) => one.feld === feld))];
  for (const [at, one] of list.entries()) {
    const why = einwandGegen(one, others, context.clock.today().toString());
    if (why) throw field(`tatsachen.${at}.wert`, why);
  }
  const ids = [...new Set(list.flatMap(({ beleg }) => (beleg ? [beleg.dokumentId] : [])))];
  const there = new Map((await findDokumente(context.tx, context.actor, ids)).map((one) => [one.id, one]));
  for (const { beleg } of list) {
    const dokument = beleg && there.get(beleg.dokumentId);
    if (beleg && (dokument?.akteId !== row.akte_id || (beleg.seite ?? 1) > dokument.seiten))
      throw vorgaengeFaults.BELEG_NICHT_IN_AKTE();
  }
}

function toNew({ feld, wert, herkunft, beleg, bemerkung }: TatsacheInput): NewTatsache {
  if (!beleg) return { feld, wert, herkunft, bemerkung };
  const { dokumentId, seite, stelle } = beleg;
  const place = seite === undefined ? {} : { seite, ...(stelle ? { stelle } : {}) };
  return { feld, wert, herkunft, bemerkung, beleg: { dokumentId, ...place } };
}
