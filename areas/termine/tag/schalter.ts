/** Where a colleague works now. Every verb at a desk holds this row first: two windows of one colleague come one after the other. */
import { findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Schalter } from './schalter.schema.ts';
import { type EigenerSchalter, lockSchalterOf, type SchalterRow } from './schalter.sql.ts';
import { schalterBewegt } from './tag.events.ts';
import { tagFaults } from './tag.faults.ts';

/** Held until commit. */
export async function holdMeinSchalter({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>): Promise<EigenerSchalter> {
  const row = await lockSchalterOf(tx, actor.id);
  if (!row) throw tagFaults.SCHALTER_NICHT_OFFEN();
  return row;
}

/** Held, with nobody there, and no break: from here somebody can be called. */
export async function holdFreienSchalter(
  context: Pick<ActionContext, 'tx' | 'actor'>,
  platzId: string,
): Promise<EigenerSchalter> {
  const row = await holdMeinSchalter(context);
  if (row.platz_id !== platzId) throw tagFaults.SCHALTER_ANDERSWO();
  if (row.pause_seit !== null) throw tagFaults.SCHALTER_IN_PAUSE();
  if (row.besuch_id !== null) throw tagFaults.SCHALTER_BELEGT({ nummer: row.nummer ?? '' });
  return row;
}

export async function toSchalterListe(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  rows: readonly SchalterRow[],
): Promise<Schalter[]> {
  const konten = [...new Set(rows.flatMap(({ konto }) => (konto === null ? [] : [konto])))];
  const namen = new Map((await findNamen(tx, konten)).map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    platzId: row.platz_id,
    name: row.name,
    art: row.art,
    raum: row.raum,
    poolId: row.pool_id,
    pool: row.pool,
    faehigkeiten: [...row.faehigkeiten],
    offen:
      row.schalter_id === null || row.konto === null
        ? null
        : {
            id: row.schalter_id,
            konto: row.konto,
            ich: row.konto === actor.id,
            wer: namen.get(row.konto) ?? '',
            seit: row.seit ?? '',
            pauseSeit: row.pause_seit,
            vertretungId: row.vertretung_id,
            version: row.version ?? 1,
          },
    besuchId: row.besuch_id,
    nummer: row.nummer,
  }));
}

export async function tellSchalter(
  { tx, events }: Pick<Kernel, 'events'> & { tx: Tx },
  { platz_id, standort_id, standort }: SchalterRow,
): Promise<void> {
  await events.emit(tx, schalterBewegt, { platzId: platz_id, standortId: standort_id, standort });
}
