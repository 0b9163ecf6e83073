/** Verbs on the Aktenplan: edited data, drafted by one and released by another. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import { changeDraft, createDraft, discardDraft, listVersions, releaseDraft } from '#platform/edited/edited.ts';
import * as api from './aktenplan.api.ts';
import { comparePlan } from './aktenplan.rules.ts';
import { aktenplanKind, type PlanEintrag, type PlanFassung } from './aktenplan.schema.ts';
import { PLAN, readPlan } from './aktenplan.ts';

function toFassung({ actor }: Pick<ActionContext, 'actor'>, f: Fassung<PlanEintrag[]>): PlanFassung {
  const { id, nummer, status, gueltigAb, gueltigBis, version, bearbeitetVon, freigegebenVon } = f;
  return {
    id,
    nummer,
    status,
    gueltigAb,
    gueltigBis,
    version,
    bearbeitetVon: [...bearbeitetVon],
    freigegebenVon,
    eintraege: f.inhalt,
    darfFreigeben: status === 'ENTWURF' && !bearbeitetVon.includes(actor.id),
  };
}

export const getAktenplan = defineAction(api.getAktenplan, {
  run: async ({ tx, clock }) => readPlan(tx, clock.today().toString()),
  audit: notPersonal('the plan by which an office files names nobody'),
});

export const listAktenplanFassungen = defineAction(api.listAktenplanFassungen, {
  run: async (context) => {
    const fassungen = await listVersions(context.tx, aktenplanKind, PLAN);
    return { fassungen: fassungen.map((one) => toFassung(context, one)) };
  },
  audit: notPersonal('the plan by which an office files names nobody'),
});

const fassung = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

export const saveAktenplanEntwurf = defineAction(api.saveAktenplanEntwurf, {
  run: async (context, { entwurf, gueltigAb, eintraege }) => {
    const { tx, actor } = context;
    const input = { inhalt: eintraege.toSorted(comparePlan), gueltigAb };
    const saved = entwurf
      ? await changeDraft(tx, aktenplanKind, entwurf, actor, input)
      : await createDraft(tx, aktenplanKind, PLAN, actor, input);
    return toFassung(context, saved);
  },
  audit: ({ eintraege }, result) => ({
    what: 'aktenplan.entworfen',
    objects: fassung(result?.id),
    details: { eintraege: eintraege.length },
  }),
});

export const releaseAktenplan = defineAction(api.releaseAktenplan, {
  run: async (context, seen) =>
    toFassung(context, await releaseDraft(context.tx, aktenplanKind, seen, context.actor, context.clock)),
  audit: ({ id }) => ({ what: 'aktenplan.freigegeben', objects: fassung(id) }),
});

export const discardAktenplanEntwurf = defineAction(api.discardAktenplanEntwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, aktenplanKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'aktenplan.verworfen', objects: fassung(id) }),
});

export const aktenplanActions = [
  getAktenplan,
  listAktenplanFassungen,
  saveAktenplanEntwurf,
  releaseAktenplan,
  discardAktenplanEntwurf,
];
