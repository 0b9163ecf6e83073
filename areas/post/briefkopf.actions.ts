/** Verbs on the letterhead. */
import { Readable } from 'node:stream';
import { drawSeite } from '#areas/akten/index.ts';
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { changeDraft, createDraft, discardDraft, listVersions, releaseDraft } from '#platform/edited/edited.ts';
import { setBrief } from './brief.ts';
import * as api from './briefkopf.api.ts';
import { musterbriefOf } from './briefkopf.muster.ts';
import { briefkopfSchema } from './briefkopf.schema.ts';
import { BRIEFKOPF, briefkopfKind } from './briefkopf.ts';
import { postFaults } from './post.faults.ts';

const objects = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

export const listBriefkoepfe = defineAction(api.listBriefkoepfe, {
  run: async ({ tx, actor }) => {
    const versions = await listVersions(tx, briefkopfKind, BRIEFKOPF);
    const ids = versions.flatMap((one) => [one.erstelltVon, one.freigegebenVon ?? []].flat());
    const namen = new Map((await findNamen(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => namen.get(id) ?? (id.startsWith('system:') ? 'Bleibe' : id);
    return {
      fassungen: versions.map(({ bearbeitetVon, erstelltVon, freigegebenVon, ...one }) => ({
        ...one,
        von: nameOf(erstelltVon),
        ...(freigegebenVon === null ? {} : { freigegebenVon: nameOf(freigegebenVon) }),
        darfFreigeben:
          one.status === 'ENTWURF' && !bearbeitetVon.includes(actor.id) && actor.rights.has('post.briefkopf'),
      })),
    };
  },
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

async function muster(context: ActionContext, inhalt: string): Promise<Buffer> {
  const amt = briefkopfSchema.safeParse(readJson(inhalt));
  if (!amt.success) throw postFaults.BRIEFKOPF_UNVOLLSTAENDIG();
  return setBrief(context, musterbriefOf(amt.data, context.clock.today().toString()));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bytesOf = (bytes: Buffer, contentType: string, filename: string): ByteAnswer => ({
  contentType,
  length: bytes.length,
  filename,
  open: (range) => Readable.from(range ? bytes.subarray(range.start, range.end + 1) : bytes),
});

export const previewBriefkopf = defineAction(api.previewBriefkopf, {
  run: async (context, { inhalt }) => bytesOf(await muster(context, inhalt), 'application/pdf', 'musterbrief.pdf'),
  audit: notPersonal('a letter to nobody'),
});

const BREITE = 900;

export const previewBriefkopfSeite = defineAction(api.previewBriefkopfSeite, {
  run: async (context, { inhalt }) =>
    bytesOf(await drawSeite(context, await muster(context, inhalt), 1, BREITE), 'image/webp', 'musterbrief.webp'),
  audit: notPersonal('a letter to nobody'),
});

export const briefkopfActions = [
  listBriefkoepfe,
  saveBriefkopfEntwurf,
  releaseBriefkopf,
  discardBriefkopfEntwurf,
  previewBriefkopf,
  previewBriefkopfSeite,
];
