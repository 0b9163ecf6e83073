/** Verbs on text blocks. One with a placeholder that no letter knows is neither saved nor released. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import {
  changeDraft,
  createDraft,
  discardDraft,
  listAllVersions,
  listVersions,
  readVersion,
  releaseDraft,
} from '#platform/edited/edited.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { namer } from '../namen.ts';
import * as api from './baustein.api.ts';
import { type Baustein, type BausteinFassung, EIGENER_SCHLUESSEL } from './baustein.schema.ts';
import { bausteinKind, findAusgeliefert, readBausteine } from './baustein.ts';
import { bescheidFaults } from './bescheid.faults.ts';
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
  run: async ({ tx, clock }) => {
    const drafts = (await listAllVersions(tx, bausteinKind)).filter(({ status }) => status === 'ENTWURF');
    const waiting = new Set(drafts.map(({ schluessel }) => schluessel));
    const valid = await readBausteine(tx, clock.today().toString());
    const rows = [...valid].map(([schluessel, one]) => ({
      schluessel,
      ...one,
      gilt: true,
      entwurf: waiting.has(schluessel),
    }));
    const fresh = drafts
      .filter(({ schluessel }) => !valid.has(schluessel))
      .map(({ schluessel, inhalt }) => ({ schluessel, ...inhalt, gilt: false, ausgeliefert: false, entwurf: true }));
    return { bausteine: [...rows, ...fresh].toSorted((a, b) => a.titel.localeCompare(b.titel, 'de')) };
  },
  audit: notPersonal('text blocks name nobody'),
});

export const getBaustein = defineAction(api.getBaustein, {
  run: async (context, { schluessel }) => {
    const versions = await listVersions(context.tx, bausteinKind, schluessel);
    const ausgeliefert = findAusgeliefert(schluessel);
    if (!ausgeliefert && versions.length === 0) throw bescheidFaults.BAUSTEIN_UNBEKANNT();
    const geltend = (await readBausteine(context.tx, context.clock.today().toString())).get(schluessel);
    return {
      schluessel,
      ...(ausgeliefert ? { ausgeliefert } : {}),
      ...(geltend ? { geltend } : {}),
      fassungen: await toFassungen(context, versions),
    };
  },
  audit: notPersonal('text blocks name nobody'),
});

async function toFassungen(
  { tx, actor }: ActionContext,
  versions: readonly Fassung<Baustein>[],
): Promise<BausteinFassung[]> {
  const ids = versions.flatMap((one) => [
    one.erstelltVon,
    ...(one.freigegebenVon === null ? [] : [one.freigegebenVon]),
  ]);
  const nameOf = await namer(tx, ids);
  return versions.map((one) => ({
    ...one,
    von: nameOf(one.erstelltVon),
    ...(one.freigegebenVon === null ? { freigegebenVon: undefined } : { freigegebenVon: nameOf(one.freigegebenVon) }),
    darfFreigeben: one.status === 'ENTWURF' && !one.bearbeitetVon.includes(actor.id),
  }));
}

export const saveBausteinEntwurf = defineAction(api.saveBausteinEntwurf, {
  run: async ({ tx, actor }, { schluessel, entwurf, ...values }) => {
    if (!findAusgeliefert(schluessel) && !EIGENER_SCHLUESSEL.test(schluessel))
      throw bescheidFaults.BAUSTEIN_UNBEKANNT();
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

export const bausteinActions = [
  listBausteine,
  getBaustein,
  saveBausteinEntwurf,
  releaseBaustein,
  discardBausteinEntwurf,
];
