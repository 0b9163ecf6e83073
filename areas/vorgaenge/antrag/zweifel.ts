/** What the check of an upload saw, told to the one who works on the Vorgang together with what the person says to it. */
import type { ActionContext } from '#platform/actions/action.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import type { AntragRow } from './antrag.sql.ts';
import type { DateiRow } from './datei.sql.ts';
import { nameOfUnterlage, textOf } from './texte/texte.data.ts';
import { KURZ } from './unterlagenpruefung.data.ts';
import { NUR_INFO } from './unterlagenpruefung.rules.ts';

export async function noteZweifel(
  { tx, actor, clock }: ActionContext,
  verfahrenId: string,
  { antragsart }: Pick<AntragRow, 'antragsart'>,
  datei: DateiRow,
): Promise<void> {
  const { zeilen } = await readUnterlagenliste(tx, antragsart, clock.today().toString());
  const text = zweifelText(datei, nameOfUnterlage(zeilen, datei.unterlage));
  if (text === undefined) return;
  await insertEreignis(tx, { verfahrenId, art: 'unterlage-hinweis', text, bezug: datei.id }, actor.id);
}

/** German, one line; undefined where nothing was doubtful. `name`: what the document is called in German. */
export function zweifelText({ hinweise, trotzdem, trotzdem_text }: DateiRow, name: string): string | undefined {
  const seen = hinweise.filter(({ art }) => !NUR_INFO.has(art));
  if (seen.length === 0) return undefined;
  const what = seen.map(({ art, seiten }) => {
    const where = seiten === undefined ? '' : ` (Seite ${seiten.join(', ')})`;
    return `${KURZ[art]}${where}`;
  });
  const why = trotzdem === null ? '' : ` Die Person sagt dazu: ${textOf('de', `trotzdem.${trotzdem}`)}`;
  const own = trotzdem_text === '' ? '' : ` „${trotzdem_text}“`;
  return `Prüfung beim Hochladen, ${name}: ${what.join(', ')}.${why}${own}`;
}
