/** Verbs on pages that look alike. No page is ever removed here. */
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { eingangBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { requireDokument } from '../dokument.actions.ts';
import { findDokumentById } from '../dokument.sql.ts';
import { requireMoreThanReading } from '../sichtbar.ts';
import { findWorkDokument } from '../verarbeitung.sql.ts';
import * as api from './doppelt.api.ts';
import type { Doppelverdacht } from './doppelt.schema.ts';
import {
  type DoppelverdachtRow,
  findDoppelverdacht,
  listDoppelverdachtRows,
  storeDoppeltEntscheidung,
} from './doppelt.sql.ts';

function toDoppelverdacht(row: DoppelverdachtRow): Doppelverdacht {
  return {
    id: row.id,
    erste: {
      dokumentId: row.erste_dokument,
      titel: row.erste_titel,
      seite: row.erste_nr,
      drehung: row.erste_drehung,
    },
    zweite: {
      dokumentId: row.zweite_dokument,
      titel: row.zweite_titel,
      seite: row.zweite_nr,
      drehung: row.zweite_drehung,
    },
    ...(row.entscheidung ? { entscheidung: row.entscheidung } : {}),
    ...(row.entschieden_at ? { entschiedenAm: row.entschieden_at } : {}),
    version: row.version,
  };
}

const dokumentObjects = (pairs: readonly Doppelverdacht[]) =>
  [...new Set(pairs.flatMap(({ erste, zweite }) => [erste.dokumentId, zweite.dokumentId]))].map((id) => ({
    art: 'dokument',
    id,
  }));

export const listDoppelverdacht = defineAction(api.listDoppelverdacht, {
  run: async (context, { dokumentId }) => {
    if (dokumentId) await requireDokument(context, dokumentId);
    const rows = await listDoppelverdachtRows(context.tx, context.actor, dokumentId);
    return { eintraege: rows.map(toDoppelverdacht) };
  },
  audit: (_input, result) => ({
    what: 'doppelverdacht.aufgelistet',
    objects: dokumentObjects(result?.eintraege ?? []),
  }),
});

export const decideDoppelverdacht = defineAction(api.decideDoppelverdacht, {
  run: async (context, { id, version, entscheidung }) => {
    const { tx, actor, events } = context;
    const row = await findDoppelverdacht(tx, actor, id);
    if (!row) throw aktenFaults.DOPPELVERDACHT_NICHT_GEFUNDEN();
    for (const dokumentId of [row.erste_dokument, row.zweite_dokument])
      await requireMoreThanReading(context, (own) => findDokumentById(tx, own, dokumentId));
    if (!(await storeDoppeltEntscheidung(tx, id, { version, entscheidung, by: actor.id })))
      throw commonFaults.KONFLIKT();
    const dokument = await findWorkDokument(tx, row.zweite_dokument);
    if (dokument)
      await events.emit(tx, eingangBewegt, {
        lieferungId: dokument.lieferung_id,
        ...(dokument.akte_id ? { akteId: dokument.akte_id } : {}),
      });
    return toDoppelverdacht((await findDoppelverdacht(tx, actor, id)) ?? row);
  },
  audit: ({ entscheidung }, result) => ({
    what: entscheidung === null ? 'doppelverdacht.zurueckgenommen' : 'doppelverdacht.entschieden',
    objects: dokumentObjects(result ? [result] : []),
    details: {
      entscheidung: entscheidung ?? '',
      ...(result ? { erste: result.erste.seite, zweite: result.zweite.seite } : {}),
    },
  }),
});

export const doppeltActions = [listDoppelverdacht, decideDoppelverdacht];
