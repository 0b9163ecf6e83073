/** One Vorgang, whole. */
import { findDokumente, findVerbleib, findVerbundene } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { listOffeneWidersprueche } from '../angabe/widerspruch.sql.ts';
import { countUngelesene } from '../antrag/gespraech.sql.ts';
import { loadAufenthalt } from '../fiktion/aufenthalt.ts';
import { lageOf } from '../lage/lage.rules.ts';
import { namer } from '../namen.ts';
import { findVerfahrensartAm } from '../regelwerk/regelwerk.ts';
import { listFeststellungRows, listTatsacheRows, type TatsacheRow } from '../tatsache.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, tellVerfahren, toVerfahrenListe } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { insertEreignis, listEreignisRows, listFristRows } from '../zeitlauf.sql.ts';
import { findWartetAuf, listVerfahrenDerPersonen } from './arbeit.sql.ts';
import { untaetigkeitAb } from './arbeitsliste.rules.ts';
import { listBeteiligterRows } from './beteiligter.sql.ts';
import { pruefstandAm } from './pruefstand.ts';
import type { TatsacheGelesen } from './tatsache.schema.ts';
import type { Verfahren } from './vorgang.schema.ts';

interface Sicht {
  readonly stichtag?: string | undefined;
  readonly wissen?: string | undefined;
}

export async function loadVerfahren(
  context: ActionContext,
  id: string,
  { stichtag, wissen }: Sicht = {},
): Promise<Verfahren> {
  const { tx, clock } = context;
  const row = await requireVerfahren(context, id);
  const [kurz] = await toVerfahrenListe(context, [row]);
  if (!kurz) throw vorgaengeFaults.VERFAHREN_NICHT_GEFUNDEN();
  const today = clock.today().toString();
  const facts = await listTatsacheRows(tx, id, wissen);
  const findings = await listFeststellungRows(tx, id);
  const fristen = await listFristRows(tx, id);
  const ereignisse = await listEreignisRows(tx, id);
  const nameOf = await namer(tx, [
    ...facts.map((one) => one.erhoben_von),
    ...findings.map((one) => one.getroffen_von),
    ...ereignisse.map((one) => one.created_by),
  ]);
  const pruefung = await pruefstandAm(tx, row.pruefart, facts, stichtag ?? today);
  const wartetAuf = await findWartetAuf(tx, id);
  const verbleib = (await findVerbleib(tx, [row.akte_id])).get(row.akte_id);
  const lage = row.stand === 'erledigt' ? undefined : lageOf(verbleib, ereignisse);
  const aufenthalt = await loadAufenthalt(context, row);
  return {
    ...kurz,
    ...(lage ? { lage } : {}),
    ...(aufenthalt ? { aufenthalt: { stand: aufenthalt.stand, saetze: [...aufenthalt.saetze] } } : {}),
    norm: (await findVerfahrensartAm(tx, row.verfahrensart, today))?.norm ?? '',
    ...(wartetAuf ? { wartetAuf } : {}),
    untaetigkeit: untaetigkeitAb(officeDay(kurz.vollstaendigAm ?? kurz.eingegangenAm), today),
    ...(pruefung ? { pruefung } : {}),
    feststellungen: findings.map(({ schluessel, ergebnis, vorschlag, grund, getroffen_at, getroffen_von }) => ({
      schluessel,
      ergebnis,
      vorschlag,
      grund,
      am: getroffen_at,
      von: nameOf(getroffen_von),
    })),
    tatsachen: toTatsachenListe(facts, await titlesOf(context, facts), nameOf),
    widersprueche: (await listOffeneWidersprueche(tx, id)).map(({ gegen_herkunft, created_at, ...rest }) => ({
      ...rest,
      gegenHerkunft: gegen_herkunft,
      am: created_at,
    })),
    fristen: fristen.map((one) => ({
      id: one.id,
      art: one.art,
      faellig: one.faellig,
      text: one.text,
      norm: one.norm,
      ...(one.wartet_auf ? { wartetAuf: one.wartet_auf } : {}),
      ...(one.erledigt_at ? { erledigtAm: one.erledigt_at } : {}),
    })),
    ereignisse: ereignisse.map((one) => ({
      id: one.id,
      art: one.art,
      text: one.text,
      oeffentlich: one.oeffentlich,
      am: one.geschehen_at,
      von: nameOf(one.created_by),
    })),
    beteiligte: (await listBeteiligterRows(tx, id)).map(({ person_id, bis, vollmacht_id, bestaetigt_at, ...rest }) => ({
      ...rest,
      ausPortal: vollmacht_id !== null,
      ...vollmachtstandOf(rest.rolle, { bis, bestaetigt_at }, context.clock.today().toString()),
      ...(person_id ? { personId: person_id } : {}),
      ...(bis ? { bis } : {}),
    })),
    neueNachrichten: await countUngelesene(tx, id),
    familie: await toVerfahrenListe(context, await listFamilie(context, row.akte_id, id)),
  };
}

/** The caller holds the Verfahren. */
export async function writeNotiz(context: ActionContext, row: VerfahrenRow, text: string): Promise<void> {
  await insertEreignis(context.tx, { verfahrenId: row.id, art: 'notiz', text }, context.actor.id);
  await tellVerfahren(context, row);
}

const MIT_VOLLMACHT = new Set(['bevollmaechtigt', 'sorgeberechtigt', 'betreuung']);

function vollmachtstandOf(
  rolle: string,
  { bis, bestaetigt_at }: { bis: string | null; bestaetigt_at: string | null },
  heute: string,
): Pick<Verfahren['beteiligte'][number], 'vollmacht'> {
  if (bis !== null && bis < heute) return { vollmacht: 'beendet' };
  if (!MIT_VOLLMACHT.has(rolle)) return {};
  return { vollmacht: bestaetigt_at === null ? 'unbestaetigt' : 'bestaetigt' };
}

async function listFamilie({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>, akteId: string, without: string) {
  const persons = await findVerbundene(tx, actor, akteId);
  const ids = [...new Set(persons.map(({ personId }) => personId))];
  return ids.length === 0 ? [] : listVerfahrenDerPersonen(tx, actor, ids, without);
}

async function titlesOf({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>, facts: readonly TatsacheRow[]) {
  const ids = [...new Set(facts.flatMap((one) => (one.dokument_id === null ? [] : [one.dokument_id])))];
  return new Map((await findDokumente(tx, actor, ids)).map(({ id, titel }) => [id, titel]));
}

function toTatsachenListe(
  facts: readonly TatsacheRow[],
  titles: ReadonlyMap<string, string>,
  nameOf: (id: string) => string,
): TatsacheGelesen[] {
  return facts.map((one) => ({
    id: one.id,
    feld: one.feld,
    wert: one.wert,
    herkunft: one.herkunft,
    ...(one.dokument_id === null ? {} : { beleg: toBeleg(one, one.dokument_id, titles.get(one.dokument_id)) }),
    bemerkung: one.bemerkung,
    am: one.erhoben_at,
    von: nameOf(one.erhoben_von),
  }));
}

function toBeleg({ seite, x, y, w, h }: TatsacheRow, dokumentId: string, titel: string | undefined) {
  const placed = x !== null && y !== null && w !== null && h !== null;
  return {
    dokumentId,
    ...(titel === undefined ? {} : { titel }),
    ...(seite === null ? {} : { seite }),
    ...(placed ? { stelle: { x, y, w, h } } : {}),
  };
}
