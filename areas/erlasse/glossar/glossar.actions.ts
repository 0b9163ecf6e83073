/** Verbs on the Glossar: everybody reads it, editors draft, a second one releases. */
import { randomUUID } from 'node:crypto';
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Tx } from '#platform/db/db.ts';
import { changeDraft, createDraft, discardDraft, listAllVersions, releaseDraft } from '#platform/edited/edited.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { listFassungenFor, zeilenFor } from './eintrag.ts';
import { countOffeneFehlsuchen, listOffeneFehlsuchen, settleFehlsuche } from './fehlsuche.sql.ts';
import * as api from './glossar.api.ts';
import type { GlossarInhalt } from './glossar.schema.ts';
import { glossarKind } from './glossar.ts';
import { findMitgeliefert } from './mitgeliefert.ts';
import { tellSearch } from './stand.ts';
import { readZiel } from './stelle.rules.ts';
import { findUeberschrift } from './stelle.sql.ts';
import { searchZeilen } from './zeile.rules.ts';

const PAGE = 50;
const SHOWN = 50;
const NO_PERSON = notPersonal('words of the office name nobody');
const fassung = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

export const listGlossar = defineAction(api.listGlossar, {
  run: async (context, { quelle, suche, ab = '0' }) => {
    const found = searchZeilen(await zeilenFor(context, quelle), suche);
    const end = Number(ab) + PAGE;
    return {
      eintraege: found.slice(Number(ab), end),
      anzahl: found.length,
      ...(end < found.length ? { weiter: String(end) } : {}),
    };
  },
  audit: NO_PERSON,
});

export const getGlossareintrag = defineAction(api.getGlossareintrag, {
  run: async (context, { schluessel }) => {
    const mitgeliefert = await findMitgeliefert(schluessel);
    const fassungen = await listFassungenFor(context, (one) => one.schluessel === schluessel);
    if (!mitgeliefert && fassungen.length === 0) throw erlasseFaults.NICHT_GEFUNDEN();
    const heute = context.clock.today().toString();
    const geltend = fassungen.find(
      ({ status, gueltigAb, gueltigBis }) =>
        status === 'FREIGEGEBEN' && (gueltigAb ?? '') <= heute && heute <= (gueltigBis ?? '9999-12-31'),
    );
    const inhalt = geltend?.inhalt ?? mitgeliefert?.inhalt;
    return {
      schluessel,
      ...(mitgeliefert ? { mitgeliefert: mitgeliefert.inhalt } : {}),
      ...(inhalt ? { geltend: inhalt } : {}),
      fassungen,
    };
  },
  audit: NO_PERSON,
});

export const listGlossarEntwuerfe = defineAction(api.listGlossarEntwuerfe, {
  run: async (context) => ({ entwuerfe: await listFassungenFor(context, ({ status }) => status === 'ENTWURF') }),
  audit: NO_PERSON,
});

export const readGlossarziel = defineAction(api.readGlossarziel, {
  run: async ({ tx, actor }, { text }) => {
    const { woerter, stellen } = readZiel(text);
    const checked = [];
    for (const stelle of stellen.slice(0, 20)) {
      const ueberschrift = await findUeberschrift(tx, actor, stelle);
      checked.push({ ...stelle, bekannt: ueberschrift !== undefined, ueberschrift: ueberschrift ?? '' });
    }
    return { woerter, stellen: checked };
  },
  audit: NO_PERSON,
});

export const saveGlossarEntwurf = defineAction(api.saveGlossarEntwurf, {
  run: async ({ tx, actor }, { schluessel = `amt|${randomUUID()}`, entwurf, inhalt, gueltigAb, fehlsuche }) => {
    if (!entwurf) await requireKnown(tx, schluessel, inhalt);
    const { id, version, ...saved } = entwurf
      ? await changeDraft(tx, glossarKind, entwurf, actor, { inhalt, gueltigAb })
      : await createDraft(tx, glossarKind, schluessel, actor, { inhalt, gueltigAb });
    if (fehlsuche && !(await settleFehlsuche(tx, fehlsuche, 'uebernommen'))) throw commonFaults.KONFLIKT();
    return { id, version, schluessel: saved.schluessel };
  },
  audit: (_input, result) => ({ what: 'glossar.entworfen', objects: fassung(result?.id) }),
});

/** Keys are made here; what is not shipped and not there yet cannot be switched off either. */
async function requireKnown(tx: Tx, schluessel: string, { aus }: GlossarInhalt): Promise<void> {
  if (await findMitgeliefert(schluessel)) return;
  const own = (await listAllVersions(tx, glossarKind)).some((one) => one.schluessel === schluessel);
  const isNew = /^amt\|[0-9a-f-]{36}$/.test(schluessel) && !aus;
  if (!own && !isNew) throw erlasseFaults.NICHT_GEFUNDEN();
}

export const releaseGlossareintrag = defineAction(api.releaseGlossareintrag, {
  run: async ({ tx, actor, clock, signals }, seen) => {
    const { id, version } = await releaseDraft(tx, glossarKind, seen, actor, clock);
    await tellSearch(tx, signals);
    return { id, version };
  },
  audit: ({ id }) => ({ what: 'glossar.freigegeben', objects: fassung(id) }),
});

export const discardGlossarEntwurf = defineAction(api.discardGlossarEntwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, glossarKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'glossar.verworfen', objects: fassung(id) }),
});

export const listFehlsuchen = defineAction(api.listFehlsuchen, {
  run: async ({ tx }) => ({
    fehlsuchen: await listOffeneFehlsuchen(tx, SHOWN),
    anzahl: await countOffeneFehlsuchen(tx),
  }),
  audit: NO_PERSON,
});

export const dismissFehlsuche = defineAction(api.dismissFehlsuche, {
  run: async ({ tx }, seen) => {
    if (!(await settleFehlsuche(tx, seen, 'verworfen'))) throw commonFaults.KONFLIKT();
    return {};
  },
  audit: ({ id }) => ({ what: 'fehlsuche.verworfen', objects: [{ art: 'fehlsuche', id }] }),
});

export const glossarActions = [
  listGlossar,
  getGlossareintrag,
  listGlossarEntwuerfe,
  readGlossarziel,
  saveGlossarEntwurf,
  releaseGlossareintrag,
  discardGlossarEntwurf,
  listFehlsuchen,
  dismissFehlsuche,
];
