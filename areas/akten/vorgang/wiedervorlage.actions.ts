/** Verbs on Wiedervorlagen. A Vorgang that is z. d. A. may have one: that is how one looks once more whether all is quiet. */
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { aktenFaults } from '../akten.faults.ts';
import { findDokumentById } from '../dokument.sql.ts';
import { notFound, requireMoreThanReading } from '../sichtbar.ts';
import { namer, requireVorgang, tellAkte } from './vorgang.ts';
import * as api from './wiedervorlage.api.ts';
import { findWiedervorlage, insertWiedervorlage, listWiedervorlageRows, setErledigt } from './wiedervorlage.sql.ts';

export const createWiedervorlage = defineAction(api.createWiedervorlage, {
  run: async (context, input) => {
    const { tx, actor, clock } = context;
    await requireAkteToChange(context, input.akteId);
    if (input.vorgangId && (await requireVorgang(context, input.vorgangId)).akte_id !== input.akteId)
      throw aktenFaults.VORGANG_IN_ANDERER_AKTE();
    if (input.dokumentId && (await findDokumentById(tx, actor, input.dokumentId))?.akte_id !== input.akteId)
      throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
    if (input.faellig < clock.today().toString()) {
      const message = 'Dieser Tag ist vorbei. Bitte nennen Sie heute oder einen späteren Tag.';
      throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'faellig', message }] });
    }
    const id = await insertWiedervorlage(tx, input, actor.id);
    await tellAkte(context, input.akteId);
    return { id };
  },
  audit: ({ akteId, vorgangId, dokumentId }) => ({
    what: 'wiedervorlage.verfuegt',
    objects: [
      { art: 'akte', id: akteId },
      ...(vorgangId ? [{ art: 'vorgang', id: vorgangId }] : []),
      ...(dokumentId ? [{ art: 'dokument', id: dokumentId }] : []),
    ],
  }),
});

const MOST = 100;
const AHEAD_DAYS = 7;

export const listWiedervorlagen = defineAction(api.listWiedervorlagen, {
  run: async ({ tx, actor, clock }, { umfang, akteId }) => {
    const rows = await listWiedervorlageRows(tx, actor, {
      eigene: umfang === 'eigene' && akteId === undefined,
      akteId,
      bis: akteId ? undefined : clock.today().add({ days: AHEAD_DAYS }).toString(),
      limit: MOST + 1,
    });
    const shown = rows.slice(0, MOST);
    const nameOf = await namer(
      tx,
      shown.map(({ fuer }) => fuer),
    );
    const eintraege = shown.map((row) => ({
      id: row.id,
      faellig: row.faellig,
      ...(row.vermerk === '' ? {} : { vermerk: row.vermerk }),
      akte: { id: row.akte_id, aktenzeichen: row.aktenzeichen },
      ...(row.person ? { person: row.person } : {}),
      ...(row.vorgang ? { vorgang: row.vorgang } : {}),
      ...(row.dokument ? { dokument: row.dokument } : {}),
      fuer: nameOf(row.fuer),
      version: row.version,
    }));
    return { eintraege, mehr: rows.length > MOST };
  },
  audit: (_input, result) => ({
    what: 'wiedervorlagen.aufgelistet',
    objects: [...new Set(result?.eintraege.map(({ akte }) => akte.id))].map((id) => ({ art: 'akte', id })),
  }),
});

export const finishWiedervorlage = defineAction(api.finishWiedervorlage, {
  run: async (context, { id, version }) => {
    const { tx, actor } = context;
    const before = await findWiedervorlage(tx, actor, id);
    if (!before) throw await notFound(context, 'verfuegung', id);
    await requireMoreThanReading(context, (own) => findWiedervorlage(tx, own, id));
    if (!(await setErledigt(tx, id, version, actor.id))) throw commonFaults.KONFLIKT();
    await tellAkte(context, before.akte_id);
    return { akteId: before.akte_id };
  },
  audit: ({ id }, result) => ({
    what: 'wiedervorlage.erledigt',
    objects: [{ art: 'wiedervorlage', id }, ...(result ? [{ art: 'akte', id: result.akteId }] : [])],
  }),
});

export const wiedervorlageActions = [createWiedervorlage, listWiedervorlagen, finishWiedervorlage];
