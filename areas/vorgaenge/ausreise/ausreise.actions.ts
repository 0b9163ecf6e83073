/** Verbs on the time to leave: lengthen it, hold it up, let it begin anew, end it with the departure. */
import { randomUUID } from 'node:crypto';
import { reportTatsache } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { lockSchreiben, setVerworfen } from '../bescheid/schreiben.sql.ts';
import { ENDEARTEN } from '../titel/ende.data.ts';
import { endTitel, insertTitelEintrag, listTitelOf } from '../titel/titel.sql.ts';
import { germanDay } from '../titel/titel.ts';
import { nameOfTitel } from '../titel/titelart.data.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToHold, tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis } from '../zeitlauf.sql.ts';
import * as api from './ausreise.api.ts';
import { ausreiseFaults } from './ausreise.faults.ts';
import { ausreisefristAb, isSperreWirksam, naechstesVon, sperreBis, standVon } from './ausreise.rules.ts';
import type { Ausreise } from './ausreise.schema.ts';
import {
  type AusreiseRow,
  changeAusreise,
  findAusreise,
  listAusreiseRows,
  listOffeneDerPerson,
} from './ausreise.sql.ts';
import { AUSREISEFRIST, askBescheinigung, BESCHEINIGUNG, PRUEFEN, VOLLZIEHBAR, watchFrist } from './ausreise.ts';

const objectsOf = (id: string, verfahrenId?: string) => [
  { art: 'ausreise', id },
  ...(verfahrenId ? [{ art: 'verfahren', id: verfahrenId }] : []),
];

const touched = (id: string, result: Ausreise | undefined) => objectsOf(id, result?.verfahrenId);

const tagfehler = (path: string, message: string) =>
  commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });

/** The Verfahren held, also where it is done: somebody leaves when they leave. */
export async function requireAusreise(
  context: ActionContext,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<{ verfahren: VerfahrenRow; row: AusreiseRow }> {
  const seen = await findAusreise(context.tx, id);
  if (!seen) throw ausreiseFaults.AUSREISE_NICHT_GEFUNDEN();
  const verfahren = await requireVerfahrenToHold(context, seen.verfahren_id);
  const row = await findAusreise(context.tx, id);
  if (!row) throw ausreiseFaults.AUSREISE_NICHT_GEFUNDEN();
  if (version !== undefined && row.version !== version) throw commonFaults.KONFLIKT();
  return { verfahren, row };
}

/** What was drafted on a period that has changed must not go out any more. */
async function discardBescheinigung({ tx }: ActionContext, { bescheinigung_id }: AusreiseRow): Promise<void> {
  const letter = bescheinigung_id === null ? undefined : await lockSchreiben(tx, bescheinigung_id);
  if (letter?.stand === 'entwurf' || letter?.stand === 'vorgelegt') await setVerworfen(tx, letter.id);
}

async function change(context: ActionContext, row: AusreiseRow, values: Parameters<typeof changeAusreise>[2]) {
  if (!(await changeAusreise(context.tx, row, values))) throw commonFaults.KONFLIKT();
}

/** The last step: people see it in the Vorgang, and what was changed is read back. */
async function told(context: ActionContext, verfahren: VerfahrenRow, id: string, text: string): Promise<Ausreise> {
  const { tx, actor } = context;
  await insertEreignis(tx, { verfahrenId: verfahren.id, art: 'ausreise', text, bezug: id }, actor.id);
  await tellVerfahren(context, verfahren);
  const row = await findAusreise(tx, id);
  if (!row) throw ausreiseFaults.AUSREISE_NICHT_GEFUNDEN();
  return toAusreise(row, await listOffeneTitel(context, verfahren), context.clock.today().toString());
}

export const listAusreisen = defineAction(api.listAusreisen, {
  run: async (context, { verfahrenId }) => {
    const verfahren = await requireVerfahren(context, verfahrenId);
    const rows = await listAusreiseRows(context.tx, verfahrenId);
    const titel = rows.length === 0 ? [] : await listOffeneTitel(context, verfahren);
    return { ausreisen: rows.map((row) => toAusreise(row, titel, context.clock.today().toString())) };
  },
  audit: ({ verfahrenId }) => ({ what: 'ausreisen.gelesen', objects: [{ art: 'verfahren', id: verfahrenId }] }),
});

async function listOffeneTitel({ tx, actor }: ActionContext, { person_id }: VerfahrenRow) {
  const rows = await listTitelOf(tx, actor, person_id);
  return rows.filter(({ beendet }) => beendet === null).map((row) => ({ id: row.id, name: nameOfTitel(row) }));
}

const lageOf = (row: AusreiseRow) => ({
  massnahme: row.massnahme,
  fristTage: row.frist_tage,
  fristBis: row.frist_bis,
  unterbrochenAm: row.unterbrochen_am,
  ausgereistAm: row.ausgereist_am,
});

function toAusreise(row: AusreiseRow, titel: Ausreise['titel'], heute: string): Ausreise {
  const lage = lageOf(row);
  const nachFrist = row.frist_bis !== null && row.ausgereist_am !== null && row.ausgereist_am > row.frist_bis;
  const naechstes = naechstesVon({ ...lage, nachFrist }, heute);
  const bescheinigung = bescheinigungOf(row);
  const sperre = sperreOf(row);
  return {
    id: row.id,
    schreibenId: row.schreiben_id,
    verfahrenId: row.verfahren_id,
    massnahme: row.massnahme,
    bekanntAm: row.bekannt_am,
    stand: standVon(lage, heute),
    ...(row.frist_tage !== null && row.frist_bis !== null
      ? {
          frist: {
            ...{ ab: row.frist_ab, tage: row.frist_tage, bis: row.frist_bis },
            ...(row.verlaengert_grund === null ? {} : { verlaengert: row.verlaengert_grund }),
          },
        }
      : {}),
    ...(row.unterbrochen_am !== null && row.unterbrochen_grund !== null
      ? { unterbrochen: { am: row.unterbrochen_am, grund: row.unterbrochen_grund } }
      : {}),
    ...(bescheinigung ? { bescheinigung } : {}),
    ...(sperre ? { sperre } : {}),
    ...(row.ausgereist_am !== null && row.ausreise_art !== null
      ? { ausreise: { am: row.ausgereist_am, art: row.ausreise_art, nachweis: row.nachweis ?? '' } }
      : {}),
    ...(naechstes ? { naechstes } : {}),
    titel: row.ausgereist_am === null ? titel : [],
    version: row.version,
  };
}

function bescheinigungOf(row: AusreiseRow): Ausreise['bescheinigung'] {
  if (row.frist_bis === null || row.unterbrochen_am !== null || row.ausgereist_am !== null) return undefined;
  if (row.bescheinigung_id === null) return { stand: 'faellig' };
  return { stand: row.bescheinigt_am === null ? 'in-arbeit' : 'ausgestellt', schreibenId: row.bescheinigung_id };
}

/** A ban that came with a threat and was never triggered is none. */
function sperreOf(row: AusreiseRow): Ausreise['sperre'] {
  if (row.sperre_monate === null) return undefined;
  const bedingt = row.massnahme === 'androhung';
  if (row.ausgereist_am === null || row.ausreise_art === null) return { monate: row.sperre_monate, bedingt };
  if (!isSperreWirksam(row.massnahme, row.ausreise_art)) return undefined;
  return {
    ...{ monate: row.sperre_monate, ab: row.ausgereist_am, bedingt: false },
    ...(row.sperre_bis === null ? {} : { bis: row.sperre_bis }),
  };
}

function requireFrist(row: AusreiseRow): { readonly tage: number; readonly bis: string } {
  if (row.ausgereist_am !== null) throw ausreiseFaults.AUSGEREIST();
  if (row.frist_tage === null || row.frist_bis === null) throw ausreiseFaults.OHNE_AUSREISEFRIST();
  return { tage: row.frist_tage, bis: row.frist_bis };
}

export const extendAusreisefrist = defineAction(api.extendAusreisefrist, {
  run: async (context, { id, version, bis, grund }) => {
    const { verfahren, row } = await requireAusreise(context, { id, version });
    const before = requireFrist(row);
    if (row.unterbrochen_am !== null) throw ausreiseFaults.FRIST_UNTERBROCHEN();
    if (bis <= before.bis)
      throw tagfehler('bis', `Die Frist endet schon am ${germanDay(before.bis)}. Bitte wählen Sie einen späteren Tag.`);
    // § 31 (7) VwVfG NRW: also after its end, but not for a time that is over.
    if (bis < context.clock.today().toString()) throw tagfehler('bis', 'Dieser Tag liegt in der Vergangenheit.');
    await discardBescheinigung(context, row);
    const tage = Temporal.PlainDate.from(row.frist_ab).until(bis, { largestUnit: 'days' }).days;
    await change(context, row, {
      ...{ frist_tage: tage, frist_bis: bis, verlaengert_grund: grund, gemeldet_am: null },
      ...{ bescheinigung_id: null, bescheinigt_am: null },
    });
    const { tx, actor, clock } = context;
    await watchFrist(tx, { verfahrenId: verfahren.id, bezug: id, bis }, actor.id);
    await askBescheinigung(tx, { verfahrenId: verfahren.id, bezug: id, tag: clock.today().toString() }, actor.id);
    return told(context, verfahren, id, `Frist zur Ausreise verlängert bis zum ${germanDay(bis)}: ${grund}`);
  },
  audit: ({ id, grund, bis }, result) => ({
    what: 'ausreisefrist.verlaengert',
    objects: touched(id, result),
    reason: grund,
    details: { bis },
  }),
});

export const interruptAusreisefrist = defineAction(api.interruptAusreisefrist, {
  run: async (context, { id, version, am, grund }) => {
    const { verfahren, row } = await requireAusreise(context, { id, version });
    requireFrist(row);
    if (row.unterbrochen_am !== null) throw ausreiseFaults.FRIST_UNTERBROCHEN();
    if (am > context.clock.today().toString()) throw tagfehler('am', 'Dieser Tag liegt in der Zukunft.');
    if (am < row.bekannt_am) throw tagfehler('am', 'Da war der Bescheid noch nicht bekannt gegeben.');
    await discardBescheinigung(context, row);
    await change(context, row, {
      unterbrochen_am: am,
      unterbrochen_grund: grund,
      gemeldet_am: null,
      bescheinigung_id: null,
    });
    for (const art of [AUSREISEFRIST, PRUEFEN, VOLLZIEHBAR, BESCHEINIGUNG])
      await finishFristen(context.tx, { verfahrenId: verfahren.id, bezug: id, art }, context.actor.id);
    return told(context, verfahren, id, `Frist zur Ausreise seit dem ${germanDay(am)} unterbrochen: ${grund}`);
  },
  audit: ({ id, grund }, result) => ({
    what: 'ausreisefrist.unterbrochen',
    objects: touched(id, result),
    reason: grund,
  }),
});

/** § 59 (1) sentence 6, 7: it begins anew, whole, and nobody sets it again. */
export const resumeAusreisefrist = defineAction(api.resumeAusreisefrist, {
  run: async (context, { id, version, ab }) => {
    const { tx, actor, clock } = context;
    const { verfahren, row } = await requireAusreise(context, { id, version });
    const { tage } = requireFrist(row);
    if (row.unterbrochen_am === null) throw ausreiseFaults.FRIST_NICHT_UNTERBROCHEN();
    if (ab > clock.today().toString()) throw tagfehler('ab', 'Dieser Tag liegt in der Zukunft.');
    if (ab < row.unterbrochen_am)
      throw tagfehler('ab', `Unterbrochen ist die Frist erst seit dem ${germanDay(row.unterbrochen_am)}.`);
    const { bis, satz } = ausreisefristAb(ab, tage);
    await change(context, row, {
      ...{ frist_ab: ab, frist_bis: bis, unterbrochen_am: null, unterbrochen_grund: null, gemeldet_am: null },
      ...{ bescheinigung_id: null, bescheinigt_am: null },
    });
    await watchFrist(tx, { verfahrenId: verfahren.id, bezug: id, bis }, actor.id);
    await askBescheinigung(tx, { verfahrenId: verfahren.id, bezug: id, tag: clock.today().toString() }, actor.id);
    return told(context, verfahren, id, `Wieder vollziehbar. ${satz}`);
  },
  audit: ({ id, ab }, result) => ({ what: 'ausreisefrist.neu', objects: touched(id, result), details: { ab } }),
});

export const dismissVollziehbarkeit = defineAction(api.dismissVollziehbarkeit, {
  run: async (context, { id, version }) => {
    const { verfahren, row } = await requireAusreise(context, { id, version });
    requireFrist(row);
    const which = { verfahrenId: verfahren.id, bezug: id, art: VOLLZIEHBAR };
    if ((await finishFristen(context.tx, which, context.actor.id)) === 0) throw commonFaults.KONFLIKT();
    return told(context, verfahren, id, 'Klage oder Eilantrag unterbricht die Frist zur Ausreise nicht');
  },
  audit: ({ id }, result) => ({ what: 'ausreisefrist.laeuft-weiter', objects: touched(id, result) }),
});

/** § 11 (2) sentence 4, § 51 (1) no. 6 AufenthG, §§ 89 (3), 91 (1): what the departure lets begin and end. */
export const noteAusreise = defineAction(api.noteAusreise, {
  run: async (context, { id, version, am, art, nachweis, titel }) => {
    const { verfahren, row } = await requireAusreise(context, { id, version });
    if (row.ausgereist_am !== null) throw ausreiseFaults.AUSGEREIST();
    if (am > context.clock.today().toString()) throw tagfehler('am', 'Dieser Tag liegt in der Zukunft.');
    if (am < row.bekannt_am)
      throw tagfehler(
        'am',
        `Der Bescheid ist erst am ${germanDay(row.bekannt_am)} bekannt gegeben. Bitte prüfen Sie den Tag.`,
      );
    for (const one of await listOffeneDerPerson(context.tx, verfahren.person_id))
      await endAusreise(context, one, { am, art, nachweis });
    await endTitelMit(context, verfahren, titel, am);
    const akteId = verfahren.akte_id;
    const was = art === 'abgeschoben' ? 'abschiebung' : 'ausreise';
    await reportTatsache(context, context.tx, { meldungId: randomUUID(), akteId, art: was, tag: am });
    const how = art === 'abgeschoben' ? 'Abgeschoben' : 'Ausgereist';
    return told(context, verfahren, id, `${how} am ${germanDay(am)}: ${nachweis}`);
  },
  audit: ({ id, am, art }, result) => ({
    what: 'ausreise.festgehalten',
    objects: touched(id, result),
    details: { am, art },
  }),
});

async function endAusreise(
  context: ActionContext,
  row: AusreiseRow,
  { am, art, nachweis }: { am: string; art: 'freiwillig' | 'abgeschoben'; nachweis: string },
): Promise<void> {
  const { tx, actor } = context;
  await discardBescheinigung(context, row);
  const wirksam = row.sperre_monate !== null && isSperreWirksam(row.massnahme, art);
  const bis = wirksam ? sperreBis(am, row.sperre_monate ?? 0) : undefined;
  await change(context, row, { ausgereist_am: am, ausreise_art: art, nachweis, sperre_bis: bis ?? null });
  await finishFristen(tx, { verfahrenId: row.verfahren_id, bezug: row.id }, actor.id);
  if (bis === undefined) return;
  const verfahren = await requireVerfahren(context, row.verfahren_id);
  const text = `Einreise- und Aufenthaltsverbot bis zum ${germanDay(bis)} (§ 11 Abs. 2 Satz 4 AufenthG)`;
  await insertEreignis(tx, { verfahrenId: row.verfahren_id, art: 'sperre', text, bezug: row.id }, actor.id);
  // § 91 (1) AufenthG counts from there.
  const meldung = { meldungId: randomUUID(), akteId: verfahren.akte_id, art: 'verbot-ende' as const, tag: bis };
  await reportTatsache(context, tx, meldung);
}

async function endTitelMit(context: ActionContext, verfahren: VerfahrenRow, ids: readonly string[], am: string) {
  const { tx, actor } = context;
  const held = await listTitelOf(tx, actor, verfahren.person_id);
  const { norm, name } = ENDEARTEN.ausreise;
  for (const id of ids) {
    const titel = held.find((one) => one.id === id && one.beendet === null);
    if (!titel) throw tagfehler('titel', 'Dieser Titel ist nicht mehr da. Bitte laden Sie die Seite neu.');
    const grund = `${name} am ${germanDay(am)}`;
    await endTitel(tx, titel, { wie: 'erloschen', am, grund, art: 'ausreise', norm });
    await insertTitelEintrag(tx, { titelId: id, art: 'erloschen', text: grund, norm, bezug: verfahren.id }, actor.id);
  }
}

export const ausreiseActions = [
  listAusreisen,
  extendAusreisefrist,
  interruptAusreisefrist,
  resumeAusreisefrist,
  dismissVollziehbarkeit,
  noteAusreise,
];
