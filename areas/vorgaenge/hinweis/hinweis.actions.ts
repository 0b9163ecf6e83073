/** Verbs on notices by post. Released in bulk, because a notice decides nothing: no Schreiben takes this way. */
import { Readable } from 'node:stream';
import { findAktenDerPersonen, ownRange } from '#areas/akten/index.ts';
import { readBriefkopf, setBrief } from '#areas/post/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { bescheidFaults } from '../bescheid/bescheid.faults.ts';
import { titelFaults } from '../titel/titel.faults.ts';
import * as api from './hinweis.api.ts';
import { schreibeHinweis } from './hinweis.jobs.ts';
import type { Hinweisbrief } from './hinweis.schema.ts';
import { findHinweis, type HinweisRow, listHinweisRows, setHinweiseFreigegeben } from './hinweis.sql.ts';
import { hinweisbriefOf, nameOfHinweis } from './hinweisbrief.ts';

const objects = (ids: readonly string[]) => ids.map((id) => ({ art: 'hinweis', id }));
const heute = ({ clock }: ActionContext) => clock.today().toString();

function personen({ tx, actor }: ActionContext, rows: readonly HinweisRow[]) {
  return findAktenDerPersonen(
    tx,
    actor,
    rows.map((row) => ({ akteId: row.akte_id, personId: row.person_id })),
  );
}

export const listHinweisbriefe = defineAction(api.listHinweisbriefe, {
  run: async (context, { anzahl }) => {
    const rows = await listHinweisRows(context.tx, context.actor, { heute: heute(context), anzahl });
    const akten = await personen(context, rows);
    const briefe = rows.flatMap((row): Hinweisbrief[] => {
      const wer = akten.get(`${row.akte_id}/${row.person_id}`);
      if (!wer) return [];
      return [
        {
          id: row.id,
          person: `${wer.familienname}, ${wer.vornamen}`,
          aktenzeichen: wer.aktenzeichen,
          was: nameOfHinweis(row),
          endet: row.endet,
          sprache: row.sprache,
          anschrift: row.anschrift,
          stand: row.fehler !== null ? 'fehler' : row.freigegeben_von === null ? 'wartet' : 'freigegeben',
          ...(row.fehler === null ? {} : { fehler: row.fehler }),
        },
      ];
    });
    return { briefe };
  },
  audit: (_input, result) => ({
    what: 'hinweisbriefe.gelesen',
    objects: objects((result?.briefe ?? []).map(({ id }) => id)),
  }),
});

export const previewHinweisbrief = defineAction(api.previewHinweisbrief, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const row = await findHinweis(context.tx, context.actor, id);
    const wer = row && (await personen(context, [row])).get(`${row.akte_id}/${row.person_id}`);
    if (!row || !wer) throw titelFaults.HINWEIS_NICHT_GEFUNDEN();
    const amt = await readBriefkopf(context.tx, heute(context));
    if (!amt) throw bescheidFaults.BRIEFKOPF_FEHLT();
    const an = { name: `${wer.vornamen} ${wer.familienname}`.trim(), aktenzeichen: wer.aktenzeichen };
    const pdf = await setBrief(context, { ...hinweisbriefOf(row, an, amt, heute(context)), entwurf: true });
    return {
      contentType: 'application/pdf',
      length: pdf.length,
      filename: 'hinweis.pdf',
      open: (range) => Readable.from(range ? pdf.subarray(range.start, range.end + 1) : pdf),
    };
  },
  audit: ({ id }) => ({ what: 'hinweisbrief.angesehen', objects: objects([id]) }),
});

export const releaseHinweisbriefe = defineAction(api.releaseHinweisbriefe, {
  run: async (context, { ids }) => {
    const { tx, actor, jobs } = context;
    if (!(await readBriefkopf(tx, heute(context)))) throw bescheidFaults.BRIEFKOPF_FEHLT();
    const released = await setHinweiseFreigegeben(tx, ownRange(actor), { ids, heute: heute(context), by: actor.id });
    const payloads = released.map((hinweisId) => ({ hinweisId }));
    if (payloads.length > 0) await jobs.enqueue(tx, schreibeHinweis, payloads, { lane: 'normal' });
    return { anzahl: released.length };
  },
  audit: ({ ids }, result) => ({
    what: 'hinweisbriefe.freigegeben',
    objects: objects(ids),
    details: { anzahl: result?.anzahl ?? 0 },
  }),
});

export const hinweisActions = [listHinweisbriefe, previewHinweisbrief, releaseHinweisbriefe];
