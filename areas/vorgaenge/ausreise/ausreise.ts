/** The time to leave begins with the announcement; a suit makes a person say whether it goes on. */
import type { Tx } from '#platform/db/db.ts';
import type { Endeplan } from '../folge/folge.schema.ts';
import { finishFristen, insertFrist } from '../zeitlauf.sql.ts';
import { ausreisefristAb } from './ausreise.rules.ts';
import { insertAusreise, listAusreiseRows } from './ausreise.sql.ts';

/** Keys of Fristen. */
export const AUSREISEFRIST = 'ausreisefrist';
export const BESCHEINIGUNG = 'ausreise-bescheinigung';
export const PRUEFEN = 'ausreise-pruefen';
export const VOLLZIEHBAR = 'ausreise-vollziehbar';

const BESCHEINIGUNG_TAGE = 3;
const KLAGE_TAGE = 3;

export const plusTage = (tag: string, days: number) => Temporal.PlainDate.from(tag).add({ days }).toString();

/** In the transaction in which an expulsion or a threat is announced (§ 43 (1) VwVfG NRW); may be told twice. */
export async function openAusreise(
  tx: Tx,
  { verfahrenId, schreibenId, tag }: { verfahrenId: string; schreibenId: string; tag: string },
  ende: Endeplan,
  by: string,
): Promise<void> {
  const { massnahme, ausreisefristTage: tage = 0, sperre } = ende;
  if (massnahme !== 'ausweisung' && massnahme !== 'androhung') return;
  const frist = massnahme === 'androhung' && tage > 0 ? ausreisefristAb(tag, tage) : undefined;
  const made = await insertAusreise(tx, {
    ...{ schreibenId, verfahrenId, massnahme, bekanntAm: tag },
    fristTage: frist ? tage : null,
    fristBis: frist?.bis ?? null,
    sperreMonate: sperre === undefined ? null : 'monate' in sperre ? sperre.monate : 0,
  });
  if (made === undefined || !frist) return;
  await watchFrist(tx, { verfahrenId, bezug: made, bis: frist.bis }, by);
  await askBescheinigung(tx, { verfahrenId, bezug: made, tag }, by);
}

/** § 59 (1): the last day on which leaving is in time. */
export async function watchFrist(
  tx: Tx,
  { verfahrenId, bezug, bis }: { verfahrenId: string; bezug: string; bis: string },
  by: string,
): Promise<void> {
  for (const art of [AUSREISEFRIST, PRUEFEN]) await finishFristen(tx, { verfahrenId, bezug, art }, by);
  await insertFrist(
    tx,
    {
      ...{ verfahrenId, bezug, art: AUSREISEFRIST, faellig: bis, wartetAuf: 'antragsteller' },
      text: 'Frist zur freiwilligen Ausreise',
      norm: '§ 59 Abs. 1 AufenthG',
    },
    by,
  );
}

/** § 59 (6): each period that is granted is certified. */
export async function askBescheinigung(
  tx: Tx,
  { verfahrenId, bezug, tag }: { verfahrenId: string; bezug: string; tag: string },
  by: string,
): Promise<void> {
  await finishFristen(tx, { verfahrenId, bezug, art: BESCHEINIGUNG }, by);
  await insertFrist(
    tx,
    {
      ...{ verfahrenId, bezug, art: BESCHEINIGUNG, faellig: plusTage(tag, BESCHEINIGUNG_TAGE) },
      text: 'Bescheinigung über die Frist zur Ausreise ausstellen',
      norm: '§ 59 Abs. 6 AufenthG',
    },
    by,
  );
}

/** Whether a suit holds up the duty to leave depends on what it is against (§ 84 AufenthG, § 80 VwGO): a person says so. */
export async function askVollziehbarkeit(tx: Tx, verfahrenId: string, heute: string, by: string): Promise<void> {
  const open = (await listAusreiseRows(tx, verfahrenId)).filter(
    (one) => one.ausgereist_am === null && one.unterbrochen_am === null && one.frist_tage !== null,
  );
  for (const { id } of open)
    await insertFrist(
      tx,
      {
        ...{ verfahrenId, bezug: id, art: VOLLZIEHBAR, faellig: plusTage(heute, KLAGE_TAGE) },
        text: 'Prüfen, ob Klage oder Eilantrag die Frist zur Ausreise unterbricht',
        norm: '§ 59 Abs. 1 Satz 6, § 84 Abs. 1 AufenthG',
      },
      by,
    );
}
