/** Verbs on the Regelwerk: edited data, drafted by one and released by another. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import {
  changeDraft,
  createDraft,
  discardDraft,
  listAllVersions,
  listVersions,
  readVersion,
  releaseDraft,
} from '#platform/edited/edited.ts';
import { requireVerfahren, toVerfahrenListe } from '../verfahren.ts';
import { exportRegelwerk, importRegelwerk } from './datei.actions.ts';
import { dokumenttypen, freigegebene, requireStimmig, toFassungen, type Version, vorherige } from './fassung.ts';
import { probiere } from './probe.ts';
import { getRechtsstand, listCodelisten } from './rechtsstand.actions.ts';
import * as api from './regelwerk.api.ts';
import { findRegel, REGELN, type Regel } from './regelwerk.data.ts';
import { regelwerkFaults } from './regelwerk.faults.ts';
import { kurzOf, normOf, regelAm } from './regelwerk.rules.ts';
import { type RegelKurz, regelKind } from './regelwerk.schema.ts';
import { countEntwuerfe, countTouched, listTouched, type Reichweite } from './regelwerk.sql.ts';
import { listVerfahrensartenAm, readGebuehrenrecht } from './regelwerk.ts';
import { verfahrensartenOf } from './reichweite.rules.ts';

const SHOWN = 20;
const heuteVon = ({ clock }: Pick<ActionContext, 'clock'>) => clock.today().toString();

export function requireRegel(schluessel: string): Regel {
  const found = findRegel(schluessel);
  if (!found) throw regelwerkFaults.REGEL_UNBEKANNT();
  return found;
}

export const listVerfahrensarten = defineAction(api.listVerfahrensarten, {
  run: async (context) => ({
    verfahrensarten: [...(await listVerfahrensartenAm(context.tx, heuteVon(context))).values()],
  }),
  audit: notPersonal('kinds of Verfahren name nobody'),
});

export const listGebuehrensaetze = defineAction(api.listGebuehrensaetze, {
  run: async (context) => {
    const heute = heuteVon(context);
    const { tatbestaende } = await readGebuehrenrecht(context.tx, heute);
    const valid = tatbestaende.filter(
      ({ gueltigAb, gueltigBis }) => gueltigAb <= heute && heute <= (gueltigBis ?? heute),
    );
    return {
      saetze: valid.map(({ schluessel, text, norm, brauchtTitel = false }) => ({
        schluessel,
        text,
        norm,
        brauchtTitel,
      })),
    };
  },
  audit: notPersonal('fees of the law name nobody'),
});

export const listRegelwerk = defineAction(api.listRegelwerk, {
  run: async (context, { abschnitt }) => {
    const heute = heuteVon(context);
    const versions = await listAllVersions(context.tx, regelKind);
    return {
      regeln: REGELN.filter((one) => abschnitt === undefined || one.abschnitt === abschnitt).flatMap((one) =>
        toKurz(one, versions, heute),
      ),
    };
  },
  audit: notPersonal('lists and amounts name nobody'),
});

function toKurz(regel: Regel, versions: readonly Version[], heute: string): RegelKurz[] {
  const own = freigegebene(versions, regel.schluessel);
  const later = own.flatMap(({ gueltigAb }) => (gueltigAb !== null && gueltigAb > heute ? [gueltigAb] : [])).toSorted();
  const now = regelAm(regel, own, heute);
  if (!now) return [];
  const { inhalt, mitgeliefert, gueltigAb } = now;
  return [
    {
      schluessel: regel.schluessel,
      abschnitt: regel.abschnitt,
      name: inhalt.abschnitt === 'verfahrensart' ? inhalt.name : regel.name,
      norm: normOf(inhalt),
      kurz: kurzOf(inhalt),
      mitgeliefert,
      gueltigAb,
      geprueftBis: inhalt.geprueftBis,
      entwurf: versions.some(({ schluessel, status }) => schluessel === regel.schluessel && status === 'ENTWURF'),
      ...(later[0] ? { kuenftigAb: later[0] } : {}),
    },
  ];
}

function reichweiteOf(regel: Regel): Reichweite {
  return {
    verfahrensarten: verfahrensartenOf(regel),
    ohneForderung: regel.abschnitt === 'gebuehr',
    antragsart: regel.abschnitt === 'unterlagen' ? regel.schluessel.slice('unterlagen.'.length) : undefined,
  };
}

export const getRegel = defineAction(api.getRegel, {
  run: async (context, { schluessel }) => {
    const { tx, actor } = context;
    const regel = requireRegel(schluessel);
    const versions = await listVersions(tx, regelKind, schluessel);
    const geltend = regelAm(regel, freigegebene(versions, schluessel), heuteVon(context));
    const reach = reichweiteOf(regel);
    return {
      schluessel,
      abschnitt: regel.abschnitt,
      name: regel.name,
      ...(geltend ? { geltend } : {}),
      fassungen: await toFassungen(context, regel, versions),
      dokumenttypen: regel.abschnitt === 'unterlagen' ? dokumenttypen() : [],
      betroffen: {
        anzahl: await countTouched(tx, actor, reach),
        erste: await toVerfahrenListe(context, await listTouched(tx, actor, reach, SHOWN)),
        entwuerfe: reach.antragsart === undefined ? 0 : await countEntwuerfe(tx, reach.antragsart),
      },
    };
  },
  audit: ({ schluessel }, result) => ({
    what: 'regelwerk.gelesen',
    objects: (result?.betroffen.erste ?? []).map(({ id }) => ({ art: 'verfahren', id })),
    details: { schluessel },
  }),
});

const fassung = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

async function one(context: ActionContext, version: Version) {
  const versions = await listVersions(context.tx, regelKind, version.schluessel);
  const [shown] = await toFassungen(context, requireRegel(version.schluessel), [version], versions);
  return shown as NonNullable<typeof shown>;
}

export const saveRegelEntwurf = defineAction(api.saveRegelEntwurf, {
  run: async (context, { schluessel, entwurf, gueltigAb, inhalt }) => {
    const { tx, actor } = context;
    requireStimmig(context, requireRegel(schluessel), inhalt, gueltigAb);
    const input = { inhalt, gueltigAb };
    const saved = entwurf
      ? await changeDraft(tx, regelKind, entwurf, actor, input)
      : await createDraft(tx, regelKind, schluessel, actor, input);
    return one(context, saved);
  },
  audit: ({ schluessel }, result) => ({
    what: 'regelwerk.entworfen',
    objects: fassung(result?.id),
    details: { schluessel },
  }),
});

export const releaseRegel = defineAction(api.releaseRegel, {
  run: async (context, seen) => {
    const { tx, actor, clock } = context;
    const draft = await readVersion(tx, regelKind, seen.id);
    // Its day may have passed while it waited: what held then stays as it was.
    requireStimmig(context, requireRegel(draft.schluessel), draft.inhalt, draft.gueltigAb ?? undefined);
    return one(context, await releaseDraft(tx, regelKind, seen, actor, clock));
  },
  audit: ({ id }) => ({ what: 'regelwerk.freigegeben', objects: fassung(id) }),
});

export const discardRegelEntwurf = defineAction(api.discardRegelEntwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, regelKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'regelwerk.verworfen', objects: fassung(id) }),
});

export const tryRegel = defineAction(api.tryRegel, {
  run: async (context, { id, verfahrenId }) => {
    const version = await readVersion(context.tx, regelKind, id);
    const regel = requireRegel(version.schluessel);
    const versions = await listVersions(context.tx, regelKind, version.schluessel);
    const heute = heuteVon(context);
    return probiere(context, await requireVerfahren(context, verfahrenId), {
      regel,
      vorher: vorherige(regel, versions, version, heute),
      nachher: version.inhalt,
      tag: version.gueltigAb ?? heute,
    });
  },
  audit: ({ id, verfahrenId }) => ({
    what: 'regelwerk.erprobt',
    objects: [...fassung(id), { art: 'verfahren', id: verfahrenId }],
  }),
});

export const regelwerkActions = [
  listVerfahrensarten,
  listGebuehrensaetze,
  listRegelwerk,
  getRegel,
  saveRegelEntwurf,
  releaseRegel,
  discardRegelEntwurf,
  tryRegel,
  exportRegelwerk,
  importRegelwerk,
  getRechtsstand,
  listCodelisten,
];
