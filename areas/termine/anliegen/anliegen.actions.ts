/** Verbs of the catalogue: drafted by one, released by another. Termine that exist keep what was promised to them. */
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
import { listPoolRows } from '../kapazitaet/plaetze.sql.ts';
import { termineFaults } from '../termine.faults.ts';
import * as api from './anliegen.api.ts';
import { ANLIEGEN } from './anliegen.data.ts';
import type { Anliegen } from './anliegen.schema.ts';
import { countVereinbarte } from './anliegen.sql.ts';
import { dauerWorte, einwaende, unterschiede } from './katalog.rules.ts';
import type { AnliegenFassung } from './katalog.schema.ts';
import { anliegenKind, findAnliegenAm, listAnliegenAm } from './katalog.ts';

type Version = Fassung<Anliegen>;

const heuteVon = ({ clock }: Pick<ActionContext, 'clock'>) => clock.today().toString();
const mitgeliefertes = (schluessel: string) => ANLIEGEN.find((eines) => eines.schluessel === schluessel);
const giltAm = (tag: string) => (one: Version) =>
  one.status === 'FREIGEGEBEN' && (one.gueltigAb ?? '') <= tag && tag <= (one.gueltigBis ?? tag);

export const listAnliegenkatalog = defineAction(api.listAnliegenkatalog, {
  run: async (context) => {
    const heute = heuteVon(context);
    const versions = await listAllVersions(context.tx, anliegenKind);
    const geltend = await listAnliegenAm(context.tx, heute);
    const drafted = versions.filter(
      ({ schluessel, status }) => status === 'ENTWURF' && !geltend.some((eines) => eines.schluessel === schluessel),
    );
    const alle = [...geltend, ...drafted.map(({ inhalt }) => ({ ...inhalt, aktiv: false }))];
    return {
      anliegen: alle.map((eines) => {
        const own = versions.filter(({ schluessel }) => schluessel === eines.schluessel);
        const jetzt = own.find(giltAm(heute));
        const spaeter = own
          .flatMap(({ status, gueltigAb }) =>
            status === 'FREIGEGEBEN' && (gueltigAb ?? '') > heute ? [gueltigAb as string] : [],
          )
          .toSorted()[0];
        return {
          ...eines,
          name: eines.name.de ?? eines.schluessel,
          dauer: dauerWorte(eines),
          mitgeliefert: jetzt === undefined && mitgeliefertes(eines.schluessel) !== undefined,
          gueltigAb: jetzt?.gueltigAb ?? null,
          entwurf: own.some(({ status }) => status === 'ENTWURF'),
          ...(spaeter ? { kuenftigAb: spaeter } : {}),
        };
      }),
    };
  },
  audit: notPersonal('the catalogue names nobody'),
});

export const getAnliegen = defineAction(api.getAnliegen, {
  run: async (context, { schluessel }) => {
    const { tx, clock } = context;
    const heute = heuteVon(context);
    const versions = await listVersions(tx, anliegenKind, schluessel);
    const geltend = await findAnliegenAm(tx, schluessel, heute);
    if (!geltend && versions.length === 0) throw termineFaults.ANLIEGEN_UNBEKANNT();
    const andere = (await listAnliegenAm(tx, heute)).filter((eines) => eines.schluessel !== schluessel);
    return {
      schluessel,
      name: geltend?.name.de ?? versions[0]?.inhalt.name.de ?? schluessel,
      ...(geltend ? { geltend } : {}),
      mitgeliefert: !versions.some(giltAm(heute)) && geltend !== undefined,
      fassungen: versions.map((one) => toFassung(context, one, versions)),
      pools: (await listPoolRows(tx)).map(({ schluessel: key, name }) => ({ schluessel: key, name })),
      andere: andere.map((eines) => ({ schluessel: eines.schluessel, name: eines.name.de ?? eines.schluessel })),
      vereinbart: await countVereinbarte(tx, schluessel, clock.now().toString()),
    };
  },
  audit: notPersonal('the catalogue names nobody'),
});

function toFassung({ actor, clock }: ActionContext, one: Version, versions: readonly Version[]): AnliegenFassung {
  const heute = clock.today().toString();
  const davor = versions.filter(
    (other) =>
      other.id !== one.id && other.status === 'FREIGEGEBEN' && (other.gueltigAb ?? '') < (one.gueltigAb ?? heute),
  );
  const vorige = davor.toSorted((a, b) => ((a.gueltigAb ?? '') < (b.gueltigAb ?? '') ? 1 : -1))[0]?.inhalt;
  return {
    ...one,
    unterschiede: unterschiede(vorige ?? mitgeliefertes(one.schluessel), one.inhalt),
    darfFreigeben:
      one.status === 'ENTWURF' && !one.bearbeitetVon.includes(actor.id) && actor.rights.has('termine.pflegen'),
  };
}

async function requireStimmig(context: ActionContext, schluessel: string, inhalt: Anliegen, gueltigAb: string) {
  const heute = heuteVon(context);
  const fields = einwaende(inhalt, {
    schluessel,
    heute,
    gueltigAb,
    pools: new Set((await listPoolRows(context.tx)).map((pool) => pool.schluessel)),
    andere: new Set((await listAnliegenAm(context.tx, heute)).map((eines) => eines.schluessel)),
  });
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
}

const fassung = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

async function shown(context: ActionContext, one: Version): Promise<AnliegenFassung> {
  return toFassung(context, one, await listVersions(context.tx, anliegenKind, one.schluessel));
}

export const saveAnliegenEntwurf = defineAction(api.saveAnliegenEntwurf, {
  run: async (context, { schluessel, entwurf, gueltigAb, inhalt }) => {
    await requireStimmig(context, schluessel, inhalt, gueltigAb);
    const { tx, actor } = context;
    const input = { inhalt, gueltigAb };
    const saved = entwurf
      ? await changeDraft(tx, anliegenKind, entwurf, actor, input)
      : await createDraft(tx, anliegenKind, schluessel, actor, input);
    return shown(context, saved);
  },
  audit: ({ schluessel }, result) => ({
    what: 'termine.anliegen-entworfen',
    objects: fassung(result?.id),
    details: { schluessel },
  }),
});

export const releaseAnliegen = defineAction(api.releaseAnliegen, {
  run: async (context, seen) => {
    const { tx, actor, clock } = context;
    const draft = await readVersion(tx, anliegenKind, seen.id);
    // Its day may have passed, or a pool may be gone, while it waited.
    await requireStimmig(context, draft.schluessel, draft.inhalt, draft.gueltigAb ?? '');
    return shown(context, await releaseDraft(tx, anliegenKind, seen, actor, clock));
  },
  audit: ({ id }) => ({ what: 'termine.anliegen-freigegeben', objects: fassung(id) }),
});

export const discardAnliegenEntwurf = defineAction(api.discardAnliegenEntwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, anliegenKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'termine.anliegen-verworfen', objects: fassung(id) }),
});

export const anliegenActions = [
  listAnliegenkatalog,
  getAnliegen,
  saveAnliegenEntwurf,
  releaseAnliegen,
  discardAnliegenEntwurf,
];
