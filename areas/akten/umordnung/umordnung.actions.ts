/** Verbs: divide a document, join several, take it back. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { aktenFaults } from '../akten.faults.ts';
import { requireDokumentToChange } from '../dokument.actions.ts';
import { type DokumentRow, findDokumentById } from '../dokument.sql.ts';
import { isDokumenttyp } from '../dokumenttyp.data.ts';
import { requireOpenAround } from '../vorgang/vorgang.ts';
import * as api from './umordnung.api.ts';
import { ordneUm } from './umordnung.jobs.ts';
import type { JoinDokumenteInput, Umordnung } from './umordnung.schema.ts';
import { findUmordnung, listQuellenIds, listTeile, lockQuellen, type QuelleRow } from './umordnung.sql.ts';
import { type Plan, type PlanTeil, planUmordnung, undoUmordnung as undo } from './umordnung.ts';
import { countBlaetter } from './umordnung-auskunft.sql.ts';

const dokumentObjects = (ids: readonly string[]) => ids.map((id) => ({ art: 'dokument', id }));

/** The documents, locked, whole and as the actor saw them. */
async function lockForUmordnung(
  context: ActionContext,
  seen: readonly { readonly id: string; readonly version: number }[],
): Promise<QuelleRow[]> {
  for (const { id } of seen) await requireDokumentToChange(context, id);
  const locked = await lockQuellen(
    context.tx,
    seen.map(({ id }) => id),
  );
  for (const { id, version } of seen) {
    const row = locked.find((one) => one.id === id);
    if (!row || row.umordnung_id !== null) throw aktenFaults.DOKUMENT_UMGEORDNET();
    if (row.status === 'erkennung') throw aktenFaults.NICHT_IN_DIESEM_STAND();
    if (row.version !== version) throw commonFaults.KONFLIKT();
    await requireOpenAround(context.tx, row.vorgang_id);
  }
  return locked;
}

async function begin(context: ActionContext, quellen: readonly QuelleRow[], plan: Omit<Plan, 'createdBy'>) {
  for (const { typ } of plan.teile) if (typ && !isDokumenttyp(typ)) throw aktenFaults.TYP_UNBEKANNT();
  const umordnungId = await planUmordnung(context, context.tx, quellen, { ...plan, createdBy: context.actor.id });
  await context.jobs.enqueue(context.tx, ordneUm, [{ umordnungId }], { lane: 'now' });
  return { umordnungId };
}

export const splitDokument = defineAction(api.splitDokument, {
  run: async (context, { id, version, teile }) => {
    const [quelle] = await lockForUmordnung(context, [{ id, version }]);
    if (!quelle) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
    for (const akteId of new Set(teile.flatMap((teil) => (teil.akteId ? [teil.akteId] : []))))
      await requireAkteToChange(context, akteId);
    const parts = teile.map(({ seiten, titel, typ, akteId }): PlanTeil => {
      const target = akteId ?? quelle.akte_id ?? undefined;
      return {
        seiten: seiten.map((nr) => ({ dokumentId: id, nr })),
        titel,
        typ,
        ...(target ? { akteId: target, grund: 'Von Hand abgeteilt' } : {}),
        ...(target === quelle.akte_id && quelle.vorgang_id ? { vorgangId: quelle.vorgang_id } : {}),
      };
    });
    return begin(context, [quelle], { art: 'teilen', teile: parts });
  },
  audit: ({ id, teile }) => ({
    what: 'dokument.geteilt',
    objects: dokumentObjects([id]),
    details: { teile: teile.length },
  }),
});

export const joinDokumente = defineAction(api.joinDokumente, {
  run: async (context, input) => {
    const locked = await lockForUmordnung(context, input.dokumente);
    if (locked.length !== input.dokumente.length) throw aktenFaults.UMORDNUNG_UNVOLLSTAENDIG();
    const [akteId = null, ...others] = new Set(locked.map((one) => one.akte_id));
    if (others.length > 0) throw aktenFaults.VERSCHIEDENE_AKTEN();
    const ordered = input.dokumente.map(({ id }) => locked.find((one) => one.id === id) as QuelleRow);
    const [first] = ordered as [QuelleRow];
    const teil: PlanTeil = {
      seiten: orderPages(ordered, input.wie),
      titel: input.titel ?? first.titel,
      typ: input.typ ?? first.typ,
      ...(akteId ? { akteId, grund: 'Aus mehreren Dokumenten verbunden' } : {}),
      ...(first.vorgang_id ? { vorgangId: first.vorgang_id } : {}),
    };
    return begin(context, locked, { art: input.wie === 'duplex' ? 'duplex' : 'verbinden', teile: [teil] });
  },
  audit: ({ dokumente, wie }) => ({
    what: 'dokumente.verbunden',
    objects: dokumentObjects(dokumente.map(({ id }) => id)),
    details: { wie },
  }),
});

/** A feeder that reads one side gives the fronts in order and then, the stack turned over, the backs from the last. */
function orderPages(dokumente: readonly QuelleRow[], wie: JoinDokumenteInput['wie']): PlanTeil['seiten'] {
  const pagesOf = (one: QuelleRow) =>
    Array.from({ length: one.seiten }, (_, index) => ({ dokumentId: one.id, nr: index + 1 }));
  if (wie === 'hintereinander') return dokumente.flatMap(pagesOf);
  const [fronts, backs, more] = dokumente;
  if (!fronts || !backs || more) throw aktenFaults.UMORDNUNG_UNVOLLSTAENDIG();
  // The back of the last sheet may have been left out when it was empty.
  if (backs.seiten !== fronts.seiten && backs.seiten !== fronts.seiten - 1)
    throw aktenFaults.DUPLEX_UNGLEICH({ vorn: fronts.seiten, hinten: backs.seiten });
  const reversed = pagesOf(backs).reverse();
  return pagesOf(fronts).flatMap((front, index) => {
    const back = reversed[index];
    return back ? [front, back] : [front];
  });
}

/** Visible when one of its documents is; the others are not told. */
async function describe(context: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<Umordnung> {
  const umordnung = await findUmordnung(context.tx, id);
  if (!umordnung) throw aktenFaults.UMORDNUNG_NICHT_GEFUNDEN();
  const seen = async (ids: readonly string[]) => {
    const rows: DokumentRow[] = [];
    for (const one of ids) {
      const row = await findDokumentById(context.tx, context.actor, one);
      if (row) rows.push(row);
    }
    return rows;
  };
  const quellen = await seen(await listQuellenIds(context.tx, id));
  const teile = await listTeile(context.tx, id);
  const made = await seen(teile.flatMap(({ dokument_id: one }) => (one ? [one] : [])));
  if (quellen.length + made.length === 0) throw aktenFaults.UMORDNUNG_NICHT_GEFUNDEN();
  return {
    id,
    art: umordnung.art,
    status: umordnung.status,
    ...(umordnung.fehler ? { fehler: umordnung.fehler } : {}),
    begonnenAm: umordnung.created_at,
    quellen: quellen.map(({ id: one, titel, seiten }) => ({ id: one, titel, seiten })),
    teile: teile.map(({ nr, seiten, dokument_id: one }) => {
      const row = made.find((dokument) => dokument.id === one);
      return { nr, seiten: seiten.length, ...(row ? { dokumentId: row.id, titel: row.titel } : {}) };
    }),
    blaetter: await countBlaetter(context.tx, id),
    hinweise: umordnung.hinweise.map(({ art, seite }) => ({ art, seite })),
  };
}

export const getUmordnung = defineAction(api.getUmordnung, {
  run: (context, { id }) => describe(context, id),
  audit: (_input, result) => ({
    what: 'umordnung.gelesen',
    objects: dokumentObjects(result?.quellen.map((one) => one.id) ?? []),
  }),
});

export const undoUmordnung = defineAction(api.undoUmordnung, {
  run: async (context, { id }) => {
    const umordnung = await findUmordnung(context.tx, id);
    if (!umordnung) throw aktenFaults.UMORDNUNG_NICHT_GEFUNDEN();
    const teile = await listTeile(context.tx, id);
    const made = teile.flatMap(({ dokument_id: one }) => (one ? [one] : []));
    for (const one of [...(await listQuellenIds(context.tx, id)), ...made])
      await requireDokumentToChange(context, one, { umgeordnet: 'erlaubt' });
    await undo(context, context.tx, umordnung, context.actor);
    return describe(context, id);
  },
  audit: (_input, result) => ({
    what: 'umordnung.zurueckgenommen',
    objects: dokumentObjects(result?.quellen.map((one) => one.id) ?? []),
  }),
});

export const umordnungActions = [splitDokument, joinDokumente, getUmordnung, undoUmordnung];
