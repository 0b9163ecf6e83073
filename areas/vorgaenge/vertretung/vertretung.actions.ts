/** Verbs of the portal on proxies: invite one; the employer's part; the other parent's consent. */
import { buergerFaults, inviteVertreter, readVollmacht, vertrauenOfSitzung } from '#areas/buerger/index.ts';
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { antragFaults } from '../antrag/antrag.faults.ts';
import { nameIn } from '../antrag/antrag.rules.ts';
import { type AntragRow, findAntrag, lockAntrag } from '../antrag/antrag.sql.ts';
import { isWithin, requireBesitz, requireUmfang } from '../antrag/antrag.ts';
import { insertDatei } from '../antrag/datei.sql.ts';
import { reicheNach } from '../antrag/unterlage.actions.ts';
import { findErklaerung, holdErklaerung, setErklaerung } from './erklaerung.sql.ts';
import { noteErklaerung, setzeErklaerung } from './erklaerung.ts';
import * as api from './vertretung.api.ts';
import { insertZustimmung, listZustimmungen } from './zustimmung.sql.ts';
import { noteZustimmung } from './zustimmung.ts';

const objects = ({ actor }: Pick<ActionContext, 'actor'>) =>
  actor.vertretung?.bezug ? [{ art: 'antrag', id: actor.vertretung.bezug }] : [];

type Who = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

/** Whoever came by an invitation has one application and one task. */
async function requireAufgabe(
  context: Who,
  aufgabe: 'erklaeren' | 'zustimmen',
): Promise<{ row: AntragRow; vollmachtId: string }> {
  const { vertretung } = context.actor;
  if (!vertretung?.bezug) throw buergerFaults.VOLLMACHT_REICHT_NICHT({}, { refusal: true });
  requireUmfang(context, aufgabe);
  const row = await findAntrag(context.tx, vertretung.bezug);
  if (!row || !(await isWithin(context, row))) throw antragFaults.ANTRAG_NICHT_GEFUNDEN({}, { refusal: true });
  return { row, vollmachtId: vertretung.id };
}

const invite = defineAction(api.inviteVertretung, {
  run: async (context, { id, ...wunsch }) => {
    await requireBesitz(context, id);
    if (wunsch.bis !== undefined && wunsch.bis < context.clock.today().toString())
      throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'bis', message: 'tag_frueh' }] });
    const { id: vollmachtId, ...rest } = await inviteVertreter(context, { ...wunsch, bezug: id });
    return { vollmachtId, ...rest };
  },
  audit: ({ id, art }, result) => ({
    what: 'vollmacht.eingeladen',
    objects: [{ art: 'antrag', id }, ...(result ? [{ art: 'vollmacht', id: result.vollmachtId }] : [])],
    details: { art },
  }),
});

// ---- the employer ---------------------------------------------------------------------------------------------------

const getPart = defineAction(api.getArbeitgeberteil, {
  run: async (context) => {
    const { vollmachtId } = await requireAufgabe(context, 'erklaeren');
    const row = await findErklaerung(context.tx, vollmachtId);
    return {
      fuerName: (await readVollmacht(context, vollmachtId))?.fuerName ?? '',
      angaben: row?.angaben ?? {},
      version: row?.version ?? 1,
      ...(row?.abgegeben_at ? { abgegebenAm: row.abgegeben_at } : {}),
    };
  },
  audit: (_input, _result, context) => ({ what: 'arbeitgeberteil.gelesen', objects: objects(context) }),
});

async function holdPart(context: ActionContext, version: number) {
  const { row, vollmachtId } = await requireAufgabe(context, 'erklaeren');
  const part = await holdErklaerung(context.tx, { antragId: row.id, vollmachtId });
  if (part.version !== version) throw commonFaults.KONFLIKT();
  if (part.abgegeben_at !== null) throw antragFaults.ANTRAG_EINGEREICHT();
  return { row, part };
}

const savePart = defineAction(api.saveArbeitgeberteil, {
  run: async (context, { version, angaben }) => {
    const { part } = await holdPart(context, version);
    return { version: await setErklaerung(context.tx, part.id, { angaben, abgegebenAt: null }) };
  },
  audit: (_input, _result, context) => ({ what: 'arbeitgeberteil.gespeichert', objects: objects(context) }),
});

/** Once. It becomes a sheet among the documents, and with them it goes into the Akte. */
const submitPart = defineAction(api.submitArbeitgeberteil, {
  prepare: async (kernel, { angaben }, { actor, request }) => {
    const fuerName = await transact(kernel.pool.db, actor as Principal, request.id, async (tx) => {
      const { vollmachtId } = await requireAufgabe({ ...kernel, tx, actor }, 'erklaeren');
      return (await readVollmacht({ ...kernel, tx }, vollmachtId))?.fuerName ?? '';
    });
    return setzeErklaerung(kernel, fuerName, angaben);
  },
  run: async (context, { version, angaben }, pdf) => {
    const { tx, clock } = context;
    const { row, part } = await holdPart(context, version);
    const at = clock.now().toString();
    await setErklaerung(tx, part.id, { angaben, abgegebenAt: at });
    const dateiname = 'Erklaerung-zum-Beschaeftigungsverhaeltnis.pdf';
    const unterlage = 'arbeitgebererklaerung';
    const datei = await insertDatei(tx, {
      antragId: row.id,
      unterlage,
      dateiname,
      inhalt: pdf,
      seiten: 1,
      hinweise: [],
      blaetter: [],
    });
    const held = (await lockAntrag(tx, row.id)) ?? row;
    if (held.stand === 'zugeordnet') await reicheNach(context, held, datei);
    if (held.verfahren_id !== null) await noteErklaerung(context, held, held.verfahren_id);
    return { abgegebenAm: at };
  },
  audit: (_input, _result, context) => ({ what: 'arbeitgeberteil.abgegeben', objects: objects(context) }),
});

// ---- the other parent -----------------------------------------------------------------------------------------------

const getConsent = defineAction(api.getZustimmung, {
  run: async (context) => {
    const { row, vollmachtId } = await requireAufgabe(context, 'zustimmen');
    const name = (await readVollmacht(context, vollmachtId))?.vertreterName;
    const given = (await listZustimmungen(context.tx, row.id)).find((one) => one.name === name);
    return {
      antragsart: row.antragsart,
      kind: nameIn(row.antworten),
      ...(given ? { zugestimmtAm: given.zugestimmt_at } : {}),
    };
  },
  audit: (_input, _result, context) => ({ what: 'zustimmung.gelesen', objects: objects(context) }),
});

const giveConsent = defineAction(api.giveZustimmung, {
  run: async (context) => {
    const { tx, clock } = context;
    const { row, vollmachtId } = await requireAufgabe(context, 'zustimmen');
    const at = clock.now().toString();
    const name = (await readVollmacht(context, vollmachtId))?.vertreterName ?? '';
    const vertrauen = await vertrauenOfSitzung(context);
    const isNew = await insertZustimmung(tx, { antragId: row.id, vollmachtId, name, vertrauen, at });
    if (isNew && row.verfahren_id !== null)
      await noteZustimmung(context, row, row.verfahren_id, { name, vertrauen, zugestimmt_at: at });
    return { zugestimmtAm: at };
  },
  audit: (_input, _result, context) => ({ what: 'zustimmung.erteilt', objects: objects(context) }),
});

export const vertretungActions: readonly Action[] = [invite, getPart, savePart, submitPart, getConsent, giveConsent];
