/** Verbs on titles that continue by law: rule, dry run, release by a second person. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import { createDraft, listAllVersions, readVersion, releaseDraft } from '#platform/edited/edited.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import * as api from './fortgeltung.api.ts';
import { schreibeFort } from './fortgeltung.jobs.ts';
import { type FortgeltungsregelInhalt, fortgeltungsregel } from './fortgeltung.schema.ts';
import { discardLauf, findLauf, insertLauf, type LaufRow, listLaufRows, releaseLauf } from './fortgeltung.sql.ts';
import { toLauf } from './fortgeltung.ts';
import { titelFaults } from './titel.faults.ts';

const regelOf = (fassung: Fassung<FortgeltungsregelInhalt>, { actor }: Pick<ActionContext, 'actor'>) => ({
  ...fassung,
  vonMir: fassung.bearbeitetVon.includes(actor.id),
});

async function requireLauf({ tx }: Pick<ActionContext, 'tx'>, id: string): Promise<LaufRow> {
  const row = await findLauf(tx, id);
  if (!row) throw titelFaults.LAUF_NICHT_GEFUNDEN();
  return row;
}

export const listFortgeltungsregeln = defineAction(api.listFortgeltungsregeln, {
  run: async (context) => {
    const all = await listAllVersions(context.tx, fortgeltungsregel);
    return { regeln: all.filter(({ status }) => status !== 'VERWORFEN').map((one) => regelOf(one, context)) };
  },
  audit: () => ({ withoutAudit: 'rules, nobody is named' }),
});

export const draftFortgeltungsregel = defineAction(api.draftFortgeltungsregel, {
  run: async (context, { schluessel, gueltigAb, inhalt }) =>
    regelOf(
      await createDraft(context.tx, fortgeltungsregel, schluessel, context.actor, { inhalt, gueltigAb }),
      context,
    ),
  audit: ({ schluessel }, result) => ({
    what: 'fortgeltung.regel-entworfen',
    objects: result ? [{ art: 'fassung', id: result.id }] : [],
    details: { schluessel },
  }),
});

export const releaseFortgeltungsregel = defineAction(api.releaseFortgeltungsregel, {
  run: async (context, seen) =>
    regelOf(await releaseDraft(context.tx, fortgeltungsregel, seen, context.actor, context.clock), context),
  audit: ({ id }) => ({ what: 'fortgeltung.regel-freigegeben', objects: [{ art: 'fassung', id }] }),
});

export const listFortgeltungslaeufe = defineAction(api.listFortgeltungslaeufe, {
  run: async (context) => {
    const laeufe = [];
    for (const row of await listLaufRows(context.tx)) laeufe.push(await toLauf(context, row));
    return { laeufe };
  },
  audit: (_input, result) => ({
    what: 'fortgeltung.laeufe-aufgelistet',
    objects: (result?.laeufe ?? []).map(({ id }) => ({ art: 'fortgeltung', id })),
  }),
});

export const prepareFortgeltungslauf = defineAction(api.prepareFortgeltungslauf, {
  run: async (context, { fassungId }) => {
    const { inhalt, status } = await readVersion(context.tx, fortgeltungsregel, fassungId);
    if (status !== 'FREIGEGEBEN') throw commonFaults.KONFLIKT();
    const id = await insertLauf(context.tx, context.actor, fassungId, inhalt);
    if (id === undefined) throw titelFaults.LAUF_OFFEN();
    return toLauf(context, await requireLauf(context, id));
  },
  audit: (_input, result) => ({
    what: 'fortgeltung.lauf-vorbereitet',
    objects: result ? [{ art: 'fortgeltung', id: result.id }] : [],
    details: { anzahl: result?.anzahl ?? 0 },
  }),
});

export const releaseFortgeltungslauf = defineAction(api.releaseFortgeltungslauf, {
  run: async (context, seen) => {
    const lauf = await requireLauf(context, seen.id);
    if (lauf.created_by === context.actor.id) throw titelFaults.LAUF_ZWEITE_PERSON({}, { refusal: true });
    if (!(await releaseLauf(context.tx, seen, context.actor.id))) throw commonFaults.KONFLIKT();
    await context.jobs.enqueue(context.tx, schreibeFort, [{ laufId: seen.id }]);
    return toLauf(context, await requireLauf(context, seen.id));
  },
  audit: ({ id }, result) => ({
    what: 'fortgeltung.lauf-freigegeben',
    objects: [{ art: 'fortgeltung', id }],
    details: { anzahl: result?.anzahl ?? 0 },
  }),
});

export const discardFortgeltungslauf = defineAction(api.discardFortgeltungslauf, {
  run: async (context, seen) => {
    if (!(await discardLauf(context.tx, seen))) throw commonFaults.KONFLIKT();
    return {};
  },
  audit: ({ id }) => ({ what: 'fortgeltung.lauf-verworfen', objects: [{ art: 'fortgeltung', id }] }),
});

export const fortgeltungActions = [
  listFortgeltungsregeln,
  draftFortgeltungsregel,
  releaseFortgeltungsregel,
  listFortgeltungslaeufe,
  prepareFortgeltungslauf,
  releaseFortgeltungslauf,
  discardFortgeltungslauf,
];
