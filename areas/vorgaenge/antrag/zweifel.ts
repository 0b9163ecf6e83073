/** What the check of an upload saw, told to the one who works on the Vorgang together with what the person says to it. */
import type { ActionContext } from '#platform/actions/action.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import type { DateiRow } from './datei.sql.ts';
import { textOf } from './texte/texte.data.ts';
import { KURZ } from './unterlagenpruefung.data.ts';
import { NUR_INFO } from './unterlagenpruefung.rules.ts';

export async function noteZweifel({ tx, actor }: ActionContext, verfahrenId: string, datei: DateiRow): Promise<void> {
  const text = zweifelText(datei);
  if (text === undefined) return;
  await insertEreignis(tx, { verfahrenId, art: 'unterlage-hinweis', text, bezug: datei.id }, actor.id);
}

/** German, one line; undefined where nothing was doubtful. */
export function zweifelText({ unterlage, hinweise, trotzdem, trotzdem_text }: DateiRow): string | undefined {
  const seen = hinweise.filter(({ art }) => !NUR_INFO.has(art));
  if (seen.length === 0) return undefined;
  const what = seen.map(({ art, seiten }) => {
    const where = seiten === undefined ? '' : ` (Seite ${seiten.join(', ')})`;
    return `${KURZ[art]}${where}`;
  });
  const why = trotzdem === null ? '' : ` Die Person sagt dazu: ${textOf('de', `trotzdem.${trotzdem}`)}`;
  const own = trotzdem_text === '' ? '' : ` „${trotzdem_text}“`;
  return `Prüfung beim Hochladen, ${textOf('de', `unterlage.${unterlage}`)}: ${what.join(', ')}.${why}${own}`;
}
