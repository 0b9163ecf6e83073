/** Whom this session acts for, with a name for the head of every page. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Ich } from './konto.schema.ts';
import { findVollmacht } from './vollmacht.sql.ts';
import { readNamen } from './vollmacht.ts';

export async function vertretungOf(context: ActionContext): Promise<Pick<Ich, 'vertretung'>> {
  const { vertretung } = context.actor;
  const row = vertretung && (await findVollmacht(context.tx, vertretung.id));
  if (!vertretung || !row) return {};
  return {
    vertretung: {
      id: vertretung.id,
      art: vertretung.art,
      fuerName: readNamen(context, row).fuer,
      umfang: [...vertretung.umfang],
      ...(vertretung.bezug === undefined ? {} : { bezug: vertretung.bezug }),
    },
  };
}
