/** Verbs on text blocks. One with a placeholder that no letter knows is neither saved nor released. */
import { defineAction } from '#platform/actions/action.ts';
import {
  changeDraft,
  createDraft,
  discardDraft,
  listAllVersions,
  readVersion,
  releaseDraft,
} from '#platform/edited/edited.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import * as api from './baustein.api.ts';
import { BAUSTEINE } from './baustein.data.ts';
import { bausteinKind, readBausteine } from './baustein.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { PLATZHALTER } from './platzhalter.data.ts';
import { findUnbekannte } from './platzhalter.rules.ts';

const objects = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

function requireKnownPlatzhalter(text: string): void {
  const unknown = findUnbekannte(text);
  if (unknown.length > 0)
    throw commonFaults.EINGABE_UNGUELTIG(
      {},
      {
        fields: [
          {
            path: 'inhalt.text',
            message: `Unbekannter Platzhalter: ${unknown.join(', ')}. Wählen Sie einen aus der Liste.`,
          },
        ],
      },
    );
}

export const listBausteine = defineAction(api.listBausteine, {
  run: async ({ tx, clock, actor }) => {
    const drafts = new Map(
      (await listAllVersions(tx, bausteinKind))
        .filter(({ status }) => status === 'ENTWURF')
        .map((one) => [one.schluessel, one]),
    );
    const bausteine = [...(await readBausteine(tx, clock.today().toString()))].map(([schluessel, one]) => {
      const draft = drafts.get(schluessel);
      return {
        schluessel,
        ...one,
        ...(draft
          ? {
              entwurf: {
                id: draft.id,
                version: draft.version,
                ...draft.inhalt,
                gueltigAb: draft.gueltigAb,
                darfFreigeben: !draft.bearbeitetVon.includes(actor.id) && actor.rights.has('vorgaenge.bausteine'),
              },
            }
          : {}),
      };
    });
    return { bausteine, platzhalter: [...PLATZHALTER] };
  },
  audit: () => ({ what: 'bausteine.gelesen', objects: [] }),
});

export const saveBausteinEntwurf = defineAction(api.saveBausteinEntwurf, {
  run: async ({ tx, actor }, { schluessel, entwurf, ...values }) => {
    if (!Object.hasOwn(BAUSTEINE, schluessel)) throw bescheidFaults.BAUSTEIN_UNBEKANNT();
    requireKnownPlatzhalter(values.inhalt.text);
    const { id, version } = entwurf
      ? await changeDraft(tx, bausteinKind, entwurf, actor, values)
      : await createDraft(tx, bausteinKind, schluessel, actor, values);
    return { id, version };
  },
  audit: ({ schluessel }, result) => ({
    what: 'baustein.entworfen',
    objects: objects(result?.id),
    details: { schluessel },
  }),
});

export const releaseBaustein = defineAction(api.releaseBaustein, {
  run: async ({ tx, actor, clock }, seen) => {
    requireKnownPlatzhalter((await readVersion(tx, bausteinKind, seen.id)).inhalt.text);
    const { id, version } = await releaseDraft(tx, bausteinKind, seen, actor, clock);
    return { id, version };
  },
  audit: ({ id }) => ({ what: 'baustein.freigegeben', objects: objects(id) }),
});

export const discardBausteinEntwurf = defineAction(api.discardBausteinEntwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, bausteinKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'baustein.verworfen', objects: objects(id) }),
});

export const bausteinActions = [listBausteine, saveBausteinEntwurf, releaseBaustein, discardBausteinEntwurf];
