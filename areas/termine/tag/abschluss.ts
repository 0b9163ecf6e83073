/** The end of a visit, and what the Termin and the Vorgang learn of it. The desk and the visit are held by the caller. */
import { noteVorsprache } from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { finishTermin } from '../termin/vergabe.ts';
import type { Ergebnis } from './besuch.schema.ts';
import { type BesuchRow, findBesuch, setBeendet, setStand } from './besuch.sql.ts';
import { momentOf, tellBesuch } from './besuch.ts';
import { readVermerk } from './person.ts';
import { endStation, setStationBegonnen } from './station.sql.ts';
import { nameOfUnterlage } from './unterlage.ts';

export interface Abschluss {
  readonly ergebnis: Ergebnis;
  /** Keys of documents. */
  readonly fehlt: readonly string[];
  readonly fehltBis?: string | undefined;
}

const SATZ: Readonly<Record<Exclude<Ergebnis, 'unterlagen_fehlen'>, string>> = {
  erledigt: 'Persönliche Vorsprache: erledigt',
  neuer_termin: 'Persönliche Vorsprache: ein neuer Termin ist nötig',
  abgewiesen: 'Persönliche Vorsprache: nicht möglich, weil Person und Termin nicht zusammenpassen',
};

export async function finish(context: ActionContext, row: BesuchRow, abschluss: Abschluss): Promise<BesuchRow> {
  const { tx } = context;
  const { jetzt } = momentOf(context);
  await setStationBegonnen(tx, row.id, row.begonnen_at ?? row.aufgerufen_at ?? jetzt);
  await endStation(tx, row.id, jetzt);
  await setBeendet(tx, row.id, { ergebnis: abschluss.ergebnis, jetzt });
  // Whoever came with the Termin of somebody else leaves it unkept; the person it is for may still come by day's end.
  const stand = abschluss.ergebnis === 'abgewiesen' ? 'nicht_erschienen' : 'wahrgenommen';
  if (row.termin_id !== null) await finishTermin(tx, { id: row.termin_id, stand });
  await tellVorgang(context, row, abschluss);
  return told(context, row.id);
}

async function told(context: ActionContext, id: string): Promise<BesuchRow> {
  const row = (await findBesuch(context.tx, id)) as BesuchRow;
  await tellBesuch(context, row);
  return row;
}

async function tellVorgang(
  context: ActionContext,
  row: BesuchRow,
  { ergebnis, fehlt, fehltBis }: Abschluss,
): Promise<void> {
  if (row.verfahren_id === null) return;
  const vermerk = readVermerk(context, row.vermerk);
  const unterlagen = await Promise.all(fehlt.map((one) => nameOfUnterlage(one)));
  const offen = ergebnis === 'unterlagen_fehlen';
  const missing = unterlagen.length > 0 ? unterlagen.join(', ') : 'Unterlagen';
  await noteVorsprache(context, {
    verfahrenId: row.verfahren_id,
    text: offen ? `Persönliche Vorsprache: es fehlt noch ${missing}` : SATZ[ergebnis],
    bezug: row.id,
    ...(vermerk === '' ? {} : { vermerk: `Vermerk zum Besuch: ${vermerk}` }),
    ...(offen ? { fehlt: { unterlagen: unterlagen.length > 0 ? unterlagen : ['Unterlagen'], bis: fehltBis } } : {}),
  });
}

export async function noShow(context: ActionContext, row: BesuchRow): Promise<BesuchRow> {
  const { tx } = context;
  const { jetzt } = momentOf(context);
  await setStand(tx, row.id, { stand: 'nicht_erschienen', jetzt });
  if (row.termin_id !== null) await finishTermin(tx, { id: row.termin_id, stand: 'nicht_erschienen' });
  return told(context, row.id);
}
