/** Decisions of the office on retention: no personal data, but what deletions rest on. */
import { defineAction } from '#platform/actions/action.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import { changeDraft, createDraft, discardDraft, listVersions, releaseDraft } from '#platform/edited/edited.ts';
import * as api from './entscheidung.api.ts';
import { ENTSCHEIDUNGEN, type Entscheidung, type EntscheidungInhalt } from './entscheidung.schema.ts';
import { entscheidungKind } from './entscheidung.ts';

const fassung = (id: string) => [{ art: 'fassung', id }];

/** Its key is one of ours: nothing else writes this kind. */
const typed = (one: Fassung<EntscheidungInhalt>) => ({ ...one, schluessel: one.schluessel as Entscheidung });

export const listEntscheidungen = defineAction(api.listEntscheidungen, {
  run: async ({ tx }) => {
    const all = [];
    for (const key of ENTSCHEIDUNGEN) all.push(...(await listVersions(tx, entscheidungKind, key)));
    return { eintraege: all.filter(({ status }) => status !== 'VERWORFEN').map(typed) };
  },
  audit: () => ({ what: 'aufbewahrung.entscheidungen-gelesen', objects: [] }),
});

export const draftEntscheidung = defineAction(api.draftEntscheidung, {
  run: async ({ tx, actor }, { schluessel, entwurf, ...input }) =>
    typed(
      entwurf
        ? await changeDraft(tx, entscheidungKind, entwurf, actor, input)
        : await createDraft(tx, entscheidungKind, schluessel, actor, input),
    ),
  audit: ({ schluessel }, result) => ({
    what: 'aufbewahrung.entscheidung-entworfen',
    objects: result ? fassung(result.id) : [],
    details: { schluessel },
  }),
});

export const releaseEntscheidung = defineAction(api.releaseEntscheidung, {
  run: async ({ tx, actor, clock }, seen) => typed(await releaseDraft(tx, entscheidungKind, seen, actor, clock)),
  audit: ({ id }) => ({ what: 'aufbewahrung.entscheidung-freigegeben', objects: fassung(id) }),
});

export const discardEntscheidung = defineAction(api.discardEntscheidung, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, entscheidungKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'aufbewahrung.entscheidung-verworfen', objects: fassung(id) }),
});

export const entscheidungActions = [listEntscheidungen, draftEntscheidung, releaseEntscheidung, discardEntscheidung];
