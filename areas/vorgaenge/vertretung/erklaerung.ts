/** What the employer's declaration means in the procedure, and its sheet for the Akte. */
import path from 'node:path';
import { findAmtName } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Database } from '#platform/db/db.ts';
import { formatAmount, formatDate, formatInstant } from '#platform/i18n/format.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AntragRow } from '../antrag/antrag.sql.ts';
import { setzeBlatt } from '../antrag/pruefwerk.ts';
import { textOf } from '../antrag/texte/texte.data.ts';
import { listTatsacheRows, replaceTatsachen } from '../tatsache.sql.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { erklaerungstext } from './erklaerung.data.ts';
import { tatsachenOfErklaerung } from './erklaerung.rules.ts';
import { type Erklaerung, erklaerungSchema, FELDER } from './erklaerung.schema.ts';
import { listAbgegebene } from './erklaerung.sql.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'erklaerung.typ');

/** Where the employer says something else than the applicant, a person looks; nothing known is overwritten. */
export async function noteErklaerung(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  row: Pick<AntragRow, 'id'>,
  verfahrenId: string,
): Promise<void> {
  const declared = await listAbgegebene(tx, row.id);
  const last = declared.at(-1);
  const sound = last && erklaerungSchema.safeParse(last.angaben);
  if (!sound?.success) return;
  const said = tatsachenOfErklaerung(sound.data);
  const known = new Map((await listTatsacheRows(tx, verfahrenId)).map((one) => [one.feld, one.wert]));
  const fresh = said.filter(({ feld }) => !known.has(feld));
  const bemerkung = `Erklärung des Arbeitgebers: ${sound.data.firma}`;
  await replaceTatsachen(
    tx,
    verfahrenId,
    fresh.map((one) => ({ ...one, herkunft: 'antrag' as const, bemerkung })),
    actor.id,
  );
  const text = 'Der Arbeitgeber hat die Erklärung zum Beschäftigungsverhältnis abgegeben';
  await insertEreignis(tx, { verfahrenId, art: 'unterlage', text, oeffentlich: true, bezug: last?.id ?? '' }, actor.id);
  const differing = said.filter(
    ({ feld, wert }) => known.has(feld) && JSON.stringify(known.get(feld)) !== JSON.stringify(wert),
  );
  if (differing.length === 0) return;
  const widerspruch = `Erklärung des Arbeitgebers weicht ab: ${differing.map(({ feld }) => feld).join(', ')}`;
  await insertEreignis(tx, { verfahrenId, art: 'widerspruch', text: widerspruch, bezug: row.id }, actor.id);
}

/** Before any transaction: typesetting must hold no connection. */
export async function setzeErklaerung(kernel: Kernel, fuerName: string, angaben: Erklaerung): Promise<Buffer> {
  const now = kernel.clock.now();
  const at = now.toZonedDateTimeISO('UTC');
  return setzeBlatt(kernel, TEMPLATE, {
    amt: await findAmtName(kernel.pool.db as Database),
    titel: erklaerungstext('de', 'titel'),
    fuer: fuerName,
    abgegeben: formatInstant('de', now.toString()),
    zeit: [at.year, at.month, at.day, at.hour, at.minute, at.second],
    zeilen: FELDER.flatMap((key) => {
      const wert = angaben[key];
      return wert === undefined ? [] : [{ frage: erklaerungstext('de', key), antwort: lineOf(key, wert) }];
    }),
    versichert: erklaerungstext('de', 'versichern'),
  });
}

function lineOf(key: keyof Erklaerung, wert: string | number | boolean): string {
  if (typeof wert === 'boolean') return textOf('de', wert ? 'ja' : 'nein');
  if (key === 'brutto_monat' || key === 'sonderzahlungen_jahr')
    return formatAmount('de', Math.round(Number(wert) * 100));
  if (typeof wert === 'number') return String(wert).replace('.', ',');
  return key === 'beginn' || key === 'ende' ? formatDate('de', wert) : wert;
}
