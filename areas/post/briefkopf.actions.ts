/** Verbs on the letterhead. */
import { defineAction } from '#platform/actions/action.ts';
import { changeDraft, createDraft, discardDraft, listVersions, releaseDraft } from '#platform/edited/edited.ts';
import * as api from './briefkopf.api.ts';
import { BRIEFKOPF, briefkopfKind } from './briefkopf.ts';

const objects = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

export const listBriefkoepfe = defineAction(api.listBriefkoepfe, {
  run: async ({ tx, actor }) => ({
    fassungen: (await listVersions(tx, briefkopfKind, BRIEFKOPF)).map(({ bearbeitetVon, ...one }) => ({
      ...one,
      darfFreigeben:
        one.status === 'ENTWURF' && !bearbeitetVon.includes(actor.id) && actor.rights.has('post.briefkopf'),
    })),
  }),
  audit: () => ({ what: 'briefkopf.gelesen', objects: [] }),
});

export const saveBriefkopfEntwurf = defineAction(api.saveBriefkopfEntwurf, {
  run: async ({ tx, actor }, { entwurf, ...values }) => {
    const { id, version } = entwurf
      ? await changeDraft(tx, briefkopfKind, entwurf, actor, values)
      : await createDraft(tx, briefkopfKind, BRIEFKOPF, actor, values);
    return { id, version };
  },
  audit: (_input, result) => ({ what: 'briefkopf.entworfen', objects: objects(result?.id) }),
});

export const releaseBriefkopf = defineAction(api.releaseBriefkopf, {
  run: async ({ tx, actor, clock }, seen) => {
    const { id, version } = await releaseDraft(tx, briefkopfKind, seen, actor, clock);
    return { id, version };
  },
  audit: ({ id }) => ({ what: 'briefkopf.freigegeben', objects: objects(id) }),
});

export const discardBriefkopfEntwurf = defineAction(api.discardBriefkopfEntwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, briefkopfKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'briefkopf.verworfen', objects: objects(id) }),
});

export const briefkopfActions = [listBriefkoepfe, saveBriefkopfEntwurf, releaseBriefkopf, discardBriefkopfEntwurf];
