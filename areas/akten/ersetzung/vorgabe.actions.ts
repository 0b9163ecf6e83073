/** Verbs on Scanner, Scanprofil and Prüfregel. Versions, second person and validity are the platform's (`edited.ts`). */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import {
  changeDraft,
  createDraft,
  discardDraft,
  listAllVersions,
  readVersion,
  releaseDraft,
} from '#platform/edited/edited.ts';
import { ersetzungFaults } from './ersetzung.faults.ts';
import * as api from './vorgabe.api.ts';
import { GRUNDREGEL } from './vorgabe.data.ts';
import {
  PRUEFREGEL,
  scanner,
  scanprofil,
  type Vorgabe,
  type VorgabeArt,
  type VorgabeEntwurf,
} from './vorgabe.schema.ts';
import { KINDS, listGeltendeProfile } from './vorgabe.ts';

const asVorgabe = (art: VorgabeArt, fassung: Fassung<unknown>) => ({ ...fassung, art }) as Vorgabe;
const objects = (art: VorgabeArt, id: string) => [{ art: `scanvorgabe-${art}`, id }];

export const listVorgaben = defineAction(api.listVorgaben, {
  run: async ({ tx }) => {
    const of = async (art: VorgabeArt) => (await listAllVersions(tx, KINDS[art])).map((one) => asVorgabe(art, one));
    const vorgaben = [...(await of('scanner')), ...(await of('scanprofil')), ...(await of('pruefregel'))];
    return { vorgaben, grundregel: GRUNDREGEL };
  },
  audit: () => ({ withoutAudit: 'settings of the office, nothing of a citizen' }),
});

/** There is one rule in an office, whatever key was typed. */
const keyOf = (schluessel: string, { art }: VorgabeEntwurf) => (art === 'pruefregel' ? PRUEFREGEL : schluessel);

export const draftVorgabe = defineAction(api.draftVorgabe, {
  run: async (context, { schluessel, vorgabe, gueltigAb, gueltigBis }) => {
    await requireSound(context, keyOf(schluessel, vorgabe), vorgabe);
    const input = { inhalt: vorgabe.inhalt as never, gueltigAb, gueltigBis };
    const made = await createDraft(context.tx, KINDS[vorgabe.art], keyOf(schluessel, vorgabe), context.actor, input);
    return asVorgabe(vorgabe.art, made);
  },
  audit: ({ vorgabe, schluessel }, result) => ({
    what: 'scanvorgabe.entworfen',
    objects: result ? objects(vorgabe.art, result.id) : [],
    details: { schluessel: keyOf(schluessel, vorgabe) },
  }),
});

export const changeVorgabe = defineAction(api.changeVorgabe, {
  run: async (context, { id, version, vorgabe, gueltigAb, gueltigBis }) => {
    const { schluessel } = await readVersion(context.tx, KINDS[vorgabe.art], id);
    await requireSound(context, schluessel, vorgabe);
    const input = { inhalt: vorgabe.inhalt as never, gueltigAb, gueltigBis };
    return asVorgabe(
      vorgabe.art,
      await changeDraft(context.tx, KINDS[vorgabe.art], { id, version }, context.actor, input),
    );
  },
  audit: ({ id, vorgabe }) => ({ what: 'scanvorgabe.geaendert', objects: objects(vorgabe.art, id) }),
});

/** A Scanprofil names a device that exists, and a subfolder that no other one claims. */
async function requireSound({ tx }: ActionContext, schluessel: string, vorgabe: VorgabeEntwurf): Promise<void> {
  if (vorgabe.art !== 'scanprofil') return;
  const devices = await listAllVersions(tx, scanner);
  if (!devices.some((one) => one.schluessel === vorgabe.inhalt.scanner && one.status !== 'VERWORFEN'))
    throw ersetzungFaults.SCANNER_UNBEKANNT();
  const { ordner } = vorgabe.inhalt;
  if (ordner === '') return;
  const others = (await listAllVersions(tx, scanprofil)).filter(
    (one) => one.schluessel !== schluessel && one.status !== 'VERWORFEN',
  );
  if (others.some((one) => one.inhalt.ordner.toLowerCase() === ordner.toLowerCase()))
    throw ersetzungFaults.ORDNER_VERGEBEN({ ordner });
}

export const releaseVorgabe = defineAction(api.releaseVorgabe, {
  run: async ({ tx, actor, clock }, { id, version, art }) =>
    asVorgabe(art, await releaseDraft(tx, KINDS[art], { id, version }, actor, clock)),
  audit: ({ id, art }) => ({ what: 'scanvorgabe.freigegeben', objects: objects(art, id) }),
});

export const discardVorgabe = defineAction(api.discardVorgabe, {
  run: async ({ tx }, { id, version, art }) => {
    await discardDraft(tx, KINDS[art], { id, version });
    return {};
  },
  audit: ({ id, art }) => ({ what: 'scanvorgabe.verworfen', objects: objects(art, id) }),
});

export const listScanwahl = defineAction(api.listScanwahl, {
  run: async ({ tx, clock }) => {
    const profile = (await listGeltendeProfile(tx, clock)).map(({ profil, scanner: device }) => {
      const { name, dpi, farbe, duplex } = profil.inhalt;
      return {
        schluessel: profil.schluessel,
        name,
        dpi,
        farbe,
        duplex,
        scanner: device.inhalt.name,
        ort: device.inhalt.ort,
      };
    });
    return { profile };
  },
  audit: () => ({ withoutAudit: 'settings of the office, nothing of a citizen' }),
});

export const vorgabeActions = [listVorgaben, draftVorgabe, changeVorgabe, releaseVorgabe, discardVorgabe, listScanwahl];
