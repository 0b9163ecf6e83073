/** What a Nachforderung begins with: the list that the Pruefschema makes, and a help in the language the person applied in. */
import { nameOfDokumenttyp } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { listAntraegeOfVerfahren } from '../antrag/antrag.sql.ts';
import type { Formularsprache } from '../antrag/formular.schema.ts';
import { textOf } from '../antrag/texte/texte.data.ts';
import { UNTERLAGEN } from '../antrag/unterlagen.data.ts';
import { pruefstandAm } from '../arbeit/pruefstand.ts';
import { tatsachenfeldOf } from '../arbeit/tatsachenform.rules.ts';
import { listFeststellungRows, listTatsacheRows } from '../tatsache.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { NACHFORDERUNG_RAHMEN } from './fehlendes.data.ts';
import { fehlendesVon, punkteVon, uebersetzungVon } from './fehlendes.rules.ts';
import type { Abschnitt } from './schreiben.schema.ts';

/** The sections „Was fehlt“ and, where the person applied in another language, the translation. The official edits both. */
export async function fehlendeAbschnitte(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  { id, pruefart }: Pick<VerfahrenRow, 'id' | 'pruefart'>,
): Promise<Abschnitt[]> {
  const stand = await pruefstandAm(tx, pruefart, await listTatsacheRows(tx, id), clock.today().toString());
  const found = new Map((await listFeststellungRows(tx, id)).map(({ schluessel, ergebnis }) => [schluessel, ergebnis]));
  const fehlendes = fehlendesVon(stand?.zeilen ?? [], found, tatsachenfeldOf);
  if (fehlendes.length === 0) return [];
  const sprache = (await listAntraegeOfVerfahren(tx, id)).at(-1)?.sprache;
  const rahmen = sprache === undefined ? undefined : NACHFORDERUNG_RAHMEN[sprache];
  return [
    { art: 'punkte', text: punkteVon(fehlendes, nameOfDokumenttyp) },
    ...(sprache !== undefined && rahmen
      ? [
          {
            art: 'uebersetzung' as const,
            sprache,
            text: uebersetzungVon(fehlendes, rahmen, (dokument) => nameIn(sprache as Formularsprache, dokument)),
          },
        ]
      : []),
  ];
}

/** The portal has words for the documents it asks for, in all its languages. */
function nameIn(sprache: Formularsprache, dokument: string): string {
  const asked =
    UNTERLAGEN.find(({ dokumenttypen }) => dokumenttypen[0] === dokument) ??
    UNTERLAGEN.find(({ dokumenttypen }) => dokumenttypen.includes(dokument));
  return asked ? textOf(sprache, `unterlage.${asked.schluessel}`) : nameOfDokumenttyp(dokument);
}
