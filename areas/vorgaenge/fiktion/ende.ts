/** The end of what an application brought about, in the transaction in which it is decided or withdrawn. */
import type { Tx } from '#platform/db/db.ts';
import { insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { endFiktionspapiere, revokeFiktionsblaetter } from './ende.sql.ts';

const EINZIEHEN_TAGE = 14;

interface Ende {
  readonly verfahren: { readonly id: string; readonly person_id: string };
  readonly tag: string;
  /** German: `Antrag abgelehnt`. */
  readonly weil: string;
  /** The Vorgang goes on, so that somebody still sees a Frist in it. */
  readonly offen: boolean;
}

/** § 81 (3), (4) AufenthG: certificates and sheets end with it; § 52 VwVfG NRW: they are asked back. May be told twice. */
export async function endFiktion(tx: Tx, { verfahren, tag, weil, offen }: Ende, by: string): Promise<void> {
  const papiere = await endFiktionspapiere(tx, verfahren.id);
  const blaetter = await revokeFiktionsblaetter(tx, { personId: verfahren.person_id, tag, grund: weil }, by);
  if (papiere === 0 && blaetter === 0) return;
  const what = [papiere > 0 && 'Fiktionsbescheinigung', blaetter > 0 && 'Prüfblatt für die Arbeit'].filter(Boolean);
  const text = `${what.join(' und ')} beendet: ${weil}`;
  await insertEreignis(tx, { verfahrenId: verfahren.id, art: 'fiktion-ende', text }, by);
  if (!offen || papiere === 0) return;
  const faellig = Temporal.PlainDate.from(tag).add({ days: EINZIEHEN_TAGE }).toString();
  const frist = { verfahrenId: verfahren.id, art: 'fiktion-einziehen', faellig, norm: '§ 52 VwVfG NRW' };
  await insertFrist(tx, { ...frist, text: 'Fiktionsbescheinigung einziehen' }, by);
}
