/** Verbs of filing in bulk. All or nothing: what stands against one of the documents was to be seen in the preview. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { aktenFaults } from '../akten.faults.ts';
import { isDokumenttyp } from '../dokumenttyp.data.ts';
import { noteDecision } from '../einordnung/angaben.ts';
import * as api from './ablage.api.ts';
import { type AblageStueck, type AblageVorgang, planAblage } from './ablage.rules.ts';
import type { AblageZiel } from './ablage.schema.ts';
import {
  insertAblage,
  listStuecke,
  lockAblage,
  lockStuecke,
  noteZumVorgang,
  putIntoVorgang,
  setTypOf,
  shareVorgaenge,
  takeBack,
} from './ablage.sql.ts';
import { tellAkte } from './vorgang.ts';

const dokumente = (ids: readonly string[]) => ids.map((id) => ({ art: 'dokument', id }));

/** The Vorgänge that are touched; the target must be one of this Akte. */
async function vorgaengeOf(
  { tx }: Pick<ActionContext, 'tx'>,
  akteId: string,
  stuecke: readonly AblageStueck[],
  ziel: AblageZiel,
): Promise<AblageVorgang[]> {
  if (ziel.art === 'typ' && !isDokumenttyp(ziel.typ)) throw aktenFaults.TYP_UNBEKANNT();
  const target = ziel.art === 'vorgang' ? ziel.vorgangId : null;
  const ids = new Set([...stuecke.map((one) => one.vorgang_id), target].filter((id) => id !== null));
  const found = await shareVorgaenge(tx, akteId, [...ids]);
  if (target !== null && !found.some(({ id }) => id === target)) throw aktenFaults.VORGANG_IN_ANDERER_AKTE();
  return found;
}

export const previewAblage = defineAction(api.previewAblage, {
  run: async (context, { akteId, ziel, dokumente: wanted }) => {
    await requireAkteToChange(context, akteId);
    const stuecke = await listStuecke(
      context.tx,
      akteId,
      wanted.map(({ id }) => id),
    );
    return { zeilen: planAblage(wanted, stuecke, await vorgaengeOf(context, akteId, stuecke, ziel), ziel) };
  },
  audit: ({ akteId, dokumente: wanted }) => ({
    what: 'ablage.angesehen',
    objects: [{ art: 'akte', id: akteId }],
    details: { dokumente: wanted.length },
  }),
});

export const fileDokumente = defineAction(api.fileDokumente, {
  run: async (context, { akteId, ziel, dokumente: wanted }) => {
    const { tx, actor } = context;
    await requireAkteToChange(context, akteId);
    const stuecke = await lockStuecke(
      tx,
      akteId,
      wanted.map(({ id }) => id),
    );
    const vorgaenge = await vorgaengeOf(context, akteId, stuecke, ziel);
    const zeilen = planAblage(wanted, stuecke, vorgaenge, ziel);
    const closed = zeilen.find(({ hindernis }) => hindernis === 'zda');
    if (closed) throw aktenFaults.VORGANG_ZDA({ vorgang: nameOfClosed(closed.id, stuecke, vorgaenge, ziel) });
    if (zeilen.some(({ hindernis }) => hindernis === 'geaendert' || hindernis === 'fort'))
      throw commonFaults.KONFLIKT();
    const changing = new Set(zeilen.filter(({ hindernis }) => !hindernis).map(({ id }) => id));
    const changed = stuecke.filter(({ id }) => changing.has(id));
    const ablageId = await insertAblage(tx, akteId, ziel.art, changed, actor.id);
    await file(context, akteId, ziel, [...changing]);
    await tellAkte(context, akteId);
    return { ablageId, dokumente: changed.length };
  },
  audit: ({ akteId, ziel, dokumente: wanted }) => ({
    what: ziel.art === 'typ' ? 'dokumente.art-geaendert' : 'dokumente.abgelegt',
    objects: [
      { art: 'akte', id: akteId },
      ...(ziel.art === 'vorgang' && ziel.vorgangId ? [{ art: 'vorgang', id: ziel.vorgangId }] : []),
      ...dokumente(wanted.map(({ id }) => id)),
    ],
    details: { nach: ziel.art === 'typ' ? ziel.typ : ziel.art },
  }),
});

async function file(context: ActionContext, akteId: string, ziel: AblageZiel, ids: readonly string[]) {
  if (ids.length === 0) return;
  const { tx, actor } = context;
  if (ziel.art === 'typ') {
    await setTypOf(tx, ids, ziel.typ);
    return noteDecision(context, ids, ziel.typ);
  }
  await putIntoVorgang(tx, ids, ziel.vorgangId);
  if (ziel.vorgangId !== null) await noteZumVorgang(tx, akteId, ziel.vorgangId, ids, actor.id);
}

function nameOfClosed(
  id: string,
  stuecke: readonly AblageStueck[],
  vorgaenge: readonly AblageVorgang[],
  ziel: AblageZiel,
): string {
  const from = stuecke.find((one) => one.id === id)?.vorgang_id;
  const target = ziel.art === 'vorgang' ? ziel.vorgangId : null;
  const closed = vorgaenge.find((one) => one.zustand === 'zda' && (one.id === from || one.id === target));
  return closed?.bezeichnung ?? '';
}

export const undoAblage = defineAction(api.undoAblage, {
  run: async (context, { id }) => {
    const { tx, actor } = context;
    const ablage = await lockAblage(tx, id);
    // Taking back belongs to the one who filed: to others it is as if it were not there.
    if (ablage?.created_by !== actor.id) throw aktenFaults.ABLAGE_NICHT_GEFUNDEN({}, { refusal: ablage !== undefined });
    await requireAkteToChange(context, ablage.akte_id);
    if (ablage.rueckgaengig_at !== null) throw aktenFaults.NICHT_MEHR_SO();
    const versions = new Map(ablage.stuecke.map((one) => [one.dokument_id, one.version_danach]));
    const stuecke = await lockStuecke(tx, ablage.akte_id, [...versions.keys()]);
    const asLeft = stuecke.filter((one) => one.version === versions.get(one.id));
    if (asLeft.length !== versions.size) throw aktenFaults.NICHT_MEHR_SO();
    await requireVorgaengeOpen(context, ablage.akte_id, [
      ...stuecke.map((one) => one.vorgang_id),
      ...(ablage.art === 'vorgang' ? ablage.stuecke.map((one) => one.vorher_vorgang) : []),
    ]);
    await takeBack(tx, ablage);
    await tellAkte(context, ablage.akte_id);
    return { akteId: ablage.akte_id, dokumente: versions.size };
  },
  audit: ({ id }, result) => ({
    what: 'ablage.zurueckgenommen',
    objects: [{ art: 'ablage', id }, ...(result ? [{ art: 'akte', id: result.akteId }] : [])],
    details: { dokumente: result?.dokumente ?? 0 },
  }),
});

async function requireVorgaengeOpen(
  { tx }: ActionContext,
  akteId: string,
  ids: readonly (string | null)[],
): Promise<void> {
  const wanted = new Set(ids.filter((id) => id !== null));
  const found = await shareVorgaenge(tx, akteId, [...wanted]);
  if (found.length !== wanted.size) throw aktenFaults.NICHT_MEHR_SO();
  const closed = found.find(({ zustand }) => zustand === 'zda');
  if (closed) throw aktenFaults.VORGANG_ZDA({ vorgang: closed.bezeichnung });
}

export const ablageActions = [previewAblage, fileDokumente, undoAblage];
