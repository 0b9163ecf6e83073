/** Verbs on suits. With one the Akte is held: nothing of it is deleted while a court may ask for it. */
import { insertSperrvermerk, liftSperreZu, listSperrzeichen } from '#areas/akten/index.ts';
import { readBriefkopf } from '#areas/post/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { askVollziehbarkeit } from '../ausreise/ausreise.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToHold, tellVerfahren } from '../verfahren.ts';
import { type FristRow, finishFristen, insertEreignis, insertFrist, listFristRows } from '../zeitlauf.sql.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { tagWorte } from './brief.rules.ts';
import { loadGerichtsakten } from './gerichtsakte.ts';
import * as api from './rechtsbehelf.api.ts';
import type { Rechtsbehelf } from './rechtsbehelf.schema.ts';
import {
  endRechtsbehelf,
  findRechtsbehelf,
  insertRechtsbehelf,
  listRechtsbehelfRows,
  type RechtsbehelfRow,
} from './rechtsbehelf.sql.ts';
import { findSchreiben } from './schreiben.sql.ts';

export const NAME = { klage: 'Klage', eilantrag: 'Eilantrag' } as const;
/** The court asks for the file (§ 99 VwGO); an urgent application waits for nobody. */
const AKTE_TAGE = { klage: 14, eilantrag: 2 } as const;
/** The answer to a suit or to an urgent application (§ 85 VwGO), and whatever else the court wants by a day. */
const FRIST = 'gericht';

export const objectsOf = (id: string, verfahrenId: string) => [
  { art: 'rechtsbehelf', id },
  { art: 'verfahren', id: verfahrenId },
];

export function refuseFuture({ clock }: Pick<ActionContext, 'clock'>, path: string, tag: string): void {
  if (tag <= clock.today().toString()) return;
  throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message: 'Dieser Tag liegt in der Zukunft.' }] });
}

export const noteKlage = defineAction(api.noteKlage, {
  run: async (context, { id: schreibenId, antwortBis, ...values }) => {
    const { tx, actor, clock } = context;
    const schreiben = await findSchreiben(tx, schreibenId);
    if (!schreiben) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
    const verfahren = await requireVerfahrenToHold(context, schreiben.verfahren_id);
    if (schreiben.art !== 'bescheid' || schreiben.freigegeben_at === null) throw bescheidFaults.KEIN_BESCHEID();
    refuseFuture(context, 'eingegangenAm', values.eingegangenAm);
    const verfahrenId = verfahren.id;
    const id = await insertRechtsbehelf(tx, { ...values, verfahrenId, schreibenId }, actor.id);
    if (id === undefined) throw bescheidFaults.KLAGE_BEKANNT();
    await insertSperrvermerk(tx, {
      akteId: verfahren.akte_id,
      art: 'aufbewahrungssperre',
      grund: `${NAME[values.art]} beim ${values.gericht}`,
      geschaeftszeichen: values.aktenzeichen,
      by: actor.id,
    });
    await finishFristen(tx, { verfahrenId, art: 'rechtsbehelf', bezug: schreibenId }, actor.id);
    const text = `${NAME[values.art]} beim ${values.gericht}, ${values.aktenzeichen}, eingegangen am ${tagWorte(values.eingegangenAm)}`;
    await insertEreignis(tx, { verfahrenId, art: values.art, text, bezug: schreibenId }, actor.id);
    const faellig = clock.today().add({ days: AKTE_TAGE[values.art] }).toString();
    const akte = `Akte an das ${values.gericht} geben`;
    await insertFrist(
      tx,
      { verfahrenId, art: 'gerichtsakte', faellig, text: akte, norm: '§ 99 VwGO', bezug: id },
      actor.id,
    );
    if (antwortBis) await insertGerichtsfrist(context, verfahrenId, id, `${NAME[values.art]} erwidern`, antwortBis);
    await askVollziehbarkeit(tx, verfahrenId, clock.today().toString(), actor.id);
    await tellVerfahren(context, verfahren);
    return { id };
  },
  audit: ({ id, art }, result) => ({
    what: 'rechtsbehelf.vermerkt',
    objects: [{ art: 'schreiben', id }, ...(result ? [{ art: 'rechtsbehelf', id: result.id }] : [])],
    details: { art },
  }),
});

function insertGerichtsfrist({ tx, actor }: ActionContext, verfahrenId: string, id: string, text: string, bis: string) {
  return insertFrist(tx, { verfahrenId, art: FRIST, faellig: bis, text, norm: '§ 85 VwGO', bezug: id }, actor.id);
}

export const listRechtsbehelfe = defineAction(api.listRechtsbehelfe, {
  run: async (context, { verfahrenId }) => {
    const verfahren = await requireVerfahren(context, verfahrenId);
    const rows = await listRechtsbehelfRows(context.tx, verfahrenId);
    const fristen = await listFristRows(context.tx, verfahrenId);
    const zeichen = await listSperrzeichen(context.tx, verfahren.akte_id);
    const rechtsbehelfe: Rechtsbehelf[] = [];
    for (const row of rows) rechtsbehelfe.push(await toRechtsbehelf(context, verfahren.akte_id, row, fristen, zeichen));
    const gericht = (await readBriefkopf(context.tx, context.clock.today().toString()))?.gericht.name;
    return { rechtsbehelfe, ...(gericht ? { gericht } : {}) };
  },
  audit: ({ verfahrenId }) => ({ what: 'rechtsbehelfe.gelesen', objects: [{ art: 'verfahren', id: verfahrenId }] }),
});

async function toRechtsbehelf(
  context: ActionContext,
  akteId: string,
  row: RechtsbehelfRow,
  fristen: readonly FristRow[],
  zeichen: readonly string[],
): Promise<Rechtsbehelf> {
  const { akten, neu } = await loadGerichtsakten(context, akteId, row.id);
  return {
    id: row.id,
    schreibenId: row.schreiben_id,
    art: row.art,
    gericht: row.gericht,
    aktenzeichen: row.aktenzeichen,
    eingegangenAm: row.eingegangen_am,
    ...(row.erledigt_am === null ? {} : { erledigtAm: row.erledigt_am }),
    ...(row.ausgang === null ? {} : { ausgang: row.ausgang }),
    gesperrt: zeichen.includes(row.aktenzeichen),
    fristen: fristen
      .filter(({ bezug }) => bezug === row.id)
      .map(({ id, text, faellig, norm, erledigt_at }) => ({ id, text, faellig, norm, erledigt: erledigt_at !== null })),
    akten,
    neu,
  };
}

/** The Verfahren held, also where it is done, and the suit in it. */
export async function requireRechtsbehelf(
  context: ActionContext,
  { verfahrenId, id }: { verfahrenId: string; id: string },
): Promise<{ verfahren: VerfahrenRow; row: RechtsbehelfRow }> {
  const verfahren = await requireVerfahrenToHold(context, verfahrenId);
  const row = await findRechtsbehelf(context.tx, verfahrenId, id);
  if (!row) throw bescheidFaults.KLAGE_NICHT_GEFUNDEN();
  return { verfahren, row };
}

export const setGerichtsfrist = defineAction(api.setGerichtsfrist, {
  run: async (context, { verfahrenId, id, text, bis }) => {
    const { verfahren, row } = await requireRechtsbehelf(context, { verfahrenId, id });
    if (row.erledigt_am !== null) throw bescheidFaults.KLAGE_BEENDET();
    const fristId = await insertGerichtsfrist(context, verfahrenId, id, text, bis);
    await tellVerfahren(context, verfahren);
    return { id: fristId };
  },
  audit: ({ id, verfahrenId }) => ({ what: 'rechtsbehelf.frist', objects: objectsOf(id, verfahrenId) }),
});

export const finishGerichtsfrist = defineAction(api.finishGerichtsfrist, {
  run: async (context, { verfahrenId, id, fristId }) => {
    const { verfahren } = await requireRechtsbehelf(context, { verfahrenId, id });
    const done = await finishFristen(context.tx, { verfahrenId, bezug: id, id: fristId }, context.actor.id);
    if (done === 0) throw commonFaults.KONFLIKT();
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id, verfahrenId }) => ({ what: 'rechtsbehelf.frist-erledigt', objects: objectsOf(id, verfahrenId) }),
});

/** The hold ends only where somebody says so: another court may still ask for the Akte. */
export const finishRechtsbehelf = defineAction(api.finishRechtsbehelf, {
  run: async (context, { verfahrenId, id, am, ausgang, sperreAufheben }) => {
    const { tx, actor } = context;
    const { verfahren, row } = await requireRechtsbehelf(context, { verfahrenId, id });
    refuseFuture(context, 'am', am);
    if (!(await endRechtsbehelf(tx, verfahrenId, id, { am, ausgang }))) throw commonFaults.KONFLIKT();
    await finishFristen(tx, { verfahrenId, bezug: id }, actor.id);
    const text = `${NAME[row.art]} ${row.aktenzeichen} beendet am ${tagWorte(am)}: ${ausgang}`;
    await insertEreignis(tx, { verfahrenId, art: 'rechtsbehelf-ende', text, bezug: id }, actor.id);
    if (sperreAufheben) await liftSperreZu(tx, verfahren.akte_id, row.aktenzeichen, { by: actor.id, grund: text });
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id, verfahrenId, sperreAufheben }) => ({
    what: 'rechtsbehelf.beendet',
    objects: objectsOf(id, verfahrenId),
    details: { sperreAufgehoben: String(sperreAufheben) },
  }),
});

export const rechtsbehelfActions = [
  noteKlage,
  listRechtsbehelfe,
  setGerichtsfrist,
  finishGerichtsfrist,
  finishRechtsbehelf,
];
