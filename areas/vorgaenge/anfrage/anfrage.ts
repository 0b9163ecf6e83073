/** Enquiries for people, and the transitions that actions and jobs share. Order of locks: Verfahren, Anfrage, Sendung. */
import { findAktenDerPersonen } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { listTatsacheRows, replaceTatsachen } from '../tatsache.sql.ts';
import { findVerfahrenById, lockVerfahren } from '../verfahren.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { findAnlass, STELLEN_NAMEN } from './anfrage.data.ts';
import { anfrageFaults } from './anfrage.faults.ts';
import {
  type BewieseneTatsache,
  brauchtMensch,
  checkAngaben,
  faelligAm,
  satzZurAntwort,
  standNach,
  tatsachenBeimSenden,
  tatsachenDerAntwort,
} from './anfrage.rules.ts';
import type { Anfrage, Angaben, Anlass, AntwortArt } from './anfrage.schema.ts';
import {
  type AnfrageRow,
  confirmSendung,
  findAnfrage,
  insertAntwort,
  isAnfrageThere,
  listAntworten,
  listSendungen,
  lockAnfrage,
  type SendungRow,
  updateAnfrage,
} from './anfrage.sql.ts';

export type Who = Pick<ActionContext, 'tx' | 'actor'>;
type House = Pick<Kernel, 'clock' | 'events'>;

export function requireAnlass(schluessel: string): Anlass {
  const anlass = findAnlass(schluessel);
  if (!anlass) throw anfrageFaults.ANLASS_UNBEKANNT();
  return anlass;
}

export async function requireAnfrage(context: Who, id: string): Promise<AnfrageRow> {
  const row = await findAnfrage(context.tx, context.actor, id);
  if (!row) throw anfrageFaults.ANFRAGE_NICHT_GEFUNDEN({}, { refusal: await isAnfrageThere(context.tx, id) });
  return row;
}

/** Held until commit; its Verfahren is open and held too. */
export async function requireAnfrageToChange(context: Who, id: string): Promise<AnfrageRow> {
  const row = await requireAnfrage(context, id);
  await requireVerfahrenToChange(context, row.verfahren_id);
  const locked = await lockAnfrage(context.tx, id);
  if (!locked) throw anfrageFaults.ANFRAGE_NICHT_GEFUNDEN();
  return { ...row, ...locked };
}

/** Given ones first; what is known as a fact fills the rest. */
export async function completeAngaben(tx: Tx, verfahrenId: string, anlass: Anlass, given: Angaben): Promise<Angaben> {
  const known = new Map((await listTatsacheRows(tx, verfahrenId)).map(({ feld, wert }) => [feld, wert]));
  const angaben = { ...given };
  for (const { schluessel, tatsache } of anlass.angaben) {
    const wert = tatsache === undefined ? undefined : known.get(tatsache);
    if ((angaben[schluessel] ?? '') === '' && wert !== undefined && wert !== null && typeof wert !== 'object')
      angaben[schluessel] = String(wert);
  }
  const { fremd, fehlt } = checkAngaben(anlass, angaben);
  if (fremd.length > 0) throw anfrageFaults.ANGABEN_ZU_VIEL({ was: fremd.join(', ') });
  if (fehlt.length > 0) throw anfrageFaults.ANGABEN_FEHLEN({ was: fehlt.join(', ') });
  return angaben;
}

/** What follows once it is known to have arrived. The caller holds Verfahren and Anfrage. False: somebody was faster. */
export async function noteGesendet(
  house: House,
  { tx, actor }: Who,
  row: AnfrageRow,
  sendung: Pick<SendungRow, 'id' | 'weg'>,
  an: { gesendetAt: string; quittung: string },
): Promise<boolean> {
  if (!(await confirmSendung(tx, sendung.id, { weg: sendung.weg, ...an }, actor.id))) return false;
  const anlass = requireAnlass(row.anlass);
  const tag = officeDay(an.gesendetAt);
  const faellig = faelligAm(anlass, tag);
  await finishFristen(tx, { verfahrenId: row.verfahren_id, bezug: row.id }, actor.id);
  await insertFrist(
    tx,
    {
      verfahrenId: row.verfahren_id,
      art: `anfrage-${row.stelle}`,
      faellig,
      text: `${anlass.name}: Antwort`,
      norm: anlass.norm,
      wartetAuf: 'stelle',
      bezug: row.id,
    },
    actor.id,
  );
  await storeTatsachen({ tx, actor }, row, tatsachenBeimSenden(anlass, tag));
  await updateAnfrage(tx, row.id, { stand: 'gesendet', faellig });
  await noteEreignis({ tx, actor }, row, 'anfrage', `${anlass.name}: gesendet`);
  await tellVerfahren({ tx, events: house.events }, { id: row.verfahren_id, akte_id: row.akte_id });
  return true;
}

export interface Eingegangen {
  readonly nachrichtId: string | null;
  readonly art: AntwortArt;
  readonly text: string;
  readonly eingegangenAt: string;
}

/** The caller holds Verfahren and Anfrage. Undefined: this message is here already. */
export async function noteAntwort(
  house: House,
  { tx, actor }: Who,
  row: AnfrageRow,
  { verfahrenOffen }: { verfahrenOffen: boolean },
  e: Eingegangen,
): Promise<string | undefined> {
  const anlass = requireAnlass(row.anlass);
  if (!anlass.antworten.includes(e.art)) throw anfrageFaults.ANTWORT_PASST_NICHT();
  const { stand, verspaetet } = standNach(row.stand, e.art);
  const late = verspaetet || !verfahrenOffen;
  const id = await insertAntwort(tx, { ...e, anfrageId: row.id, verspaetet: late }, actor.id);
  if (id === undefined) return undefined;
  if (!late) {
    await finishFristen(tx, { verfahrenId: row.verfahren_id, bezug: row.id }, actor.id);
    await storeTatsachen({ tx, actor }, row, tatsachenDerAntwort(anlass, e.art));
  }
  await updateAnfrage(tx, row.id, { stand, brauchtMensch: row.braucht_mensch || brauchtMensch(e.art, late) });
  await noteEreignis({ tx, actor }, row, 'anfrage', satzZurAntwort(anlass, e.art, late));
  await tellVerfahren({ tx, events: house.events }, { id: row.verfahren_id, akte_id: row.akte_id });
  return id;
}

async function storeTatsachen({ tx, actor }: Who, row: AnfrageRow, list: readonly BewieseneTatsache[]): Promise<void> {
  if (list.length === 0) return;
  const neu = list.map((one) => ({ ...one, herkunft: 'stelle' as const }));
  await replaceTatsachen(tx, row.verfahren_id, neu, actor.id);
}

export function noteEreignis({ tx, actor }: Who, row: AnfrageRow, art: string, text: string): Promise<void> {
  return insertEreignis(tx, { verfahrenId: row.verfahren_id, art, text, bezug: row.id }, actor.id);
}

/** For jobs: the rows held in the order of locks, whatever became of the Verfahren. */
export async function holdAnfrage(
  { tx, actor }: Who,
  id: string,
): Promise<{ row: AnfrageRow; verfahrenOffen: boolean } | undefined> {
  const row = await findAnfrage(tx, actor, id);
  const verfahren = row && (await findVerfahrenById(tx, actor, row.verfahren_id));
  if (!row || !verfahren) return undefined;
  const held = await lockVerfahren(tx, row.verfahren_id);
  const locked = await lockAnfrage(tx, id);
  return held && locked ? { row: { ...row, ...locked }, verfahrenOffen: held.stand !== 'erledigt' } : undefined;
}

export async function toAnfragen(
  { tx, actor }: { tx: Tx; actor: Principal },
  rows: readonly AnfrageRow[],
  heute: string,
): Promise<Anfrage[]> {
  const ids = rows.map(({ id }) => id);
  const sendungen = Map.groupBy(await listSendungen(tx, ids), ({ anfrage_id }) => anfrage_id);
  const antworten = Map.groupBy(await listAntworten(tx, ids), ({ anfrage_id }) => anfrage_id);
  const paare = rows.map(({ akte_id, person_id }) => ({ akteId: akte_id, personId: person_id }));
  const akten = await findAktenDerPersonen(tx, actor, paare);
  return rows.map((row) => {
    const anlass = findAnlass(row.anlass);
    const akte = akten.get(`${row.akte_id}/${row.person_id}`);
    const sent = sendungen.get(row.id) ?? [];
    const waits = row.stand === 'gesendet' || row.stand === 'rueckfrage';
    return {
      id: row.id,
      verfahrenId: row.verfahren_id,
      akteId: row.akte_id,
      aktenzeichen: akte?.aktenzeichen ?? '',
      person: akte ? [akte.familienname, akte.vornamen].filter(Boolean).join(', ') : '',
      anlass: row.anlass,
      anlassName: anlass?.name ?? STELLEN_NAMEN[row.stelle],
      norm: anlass?.norm ?? '',
      stelle: row.stelle,
      empfaenger: row.empfaenger,
      stand: row.stand,
      ...(row.faellig ? { faellig: row.faellig } : {}),
      ueberfaellig: waits && row.faellig !== null && row.faellig < heute,
      mitFiktion: anlass?.fiktion !== undefined,
      vonHand: sent.some((one) => one.weg === 'von_hand' && !one.gesendet_at && !one.aufgegeben_at),
      brauchtMensch: row.braucht_mensch,
      antworten: [...(anlass?.antworten ?? [])],
      sendungen: sent.map((one) => ({
        id: one.id,
        weg: one.weg,
        grund: one.grund,
        angaben: one.angaben,
        ...(one.gesendet_at ? { gesendetAm: one.gesendet_at } : {}),
        quittung: one.quittung,
      })),
      eingegangen: (antworten.get(row.id) ?? []).map((one) => ({
        id: one.id,
        art: one.art,
        text: one.text,
        eingegangenAm: one.eingegangen_at,
        verspaetet: one.verspaetet,
      })),
      version: row.version,
    };
  });
}
