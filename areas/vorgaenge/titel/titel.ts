/** Titles for people, and the two ways by which one comes into being. */
import { findAktenDerPersonen, ownRange } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { namer } from '../namen.ts';
import { requireVerfahren } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { loadErreichbarkeit } from './erreichbarkeit.ts';
import { listMerker } from './merker.rules.ts';
import { titelFaults } from './titel.faults.ts';
import { listTitelfehler, listUnterschiede, PAPIER_WORTE, standOn } from './titel.rules.ts';
import type {
  AusVerfahren,
  Ausweispapier,
  CorrectTitel,
  Merker,
  RegisterPapier,
  RegisterTitel,
  Titel,
} from './titel.schema.ts';
import {
  changeTitel,
  endTitel,
  findTitelById,
  insertTitel,
  insertTitelEintrag,
  isTitelThere,
  listPapiereOf,
  listTitelOf,
  type PapierRow,
  replacePapier,
  type TitelRow,
} from './titel.sql.ts';
import { grundlageOfTitel, nameOfTitel } from './titelart.data.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;

export const SERIE = 'vorgaenge.titel-serie';
export const PAPIERNUMMER = 'vorgaenge.papiernummer';

/** Kept sealed; found again by its HMAC. */
export function guard({ keys }: Pick<Kernel, 'keys'>, purpose: string, value: string) {
  return { versiegelt: keys.seal(purpose, value), hmac: keys.hmac(purpose, value) };
}

export async function requireTitel(context: Who, id: string): Promise<TitelRow> {
  const row = await findTitelById(context.tx, context.actor, id);
  if (!row) throw titelFaults.TITEL_NICHT_GEFUNDEN({}, { refusal: await isTitelThere(context.tx, id) });
  return row;
}

/** Break-glass is for reading: what is seen by it alone is not worked on. */
const toChange = <W extends Who>(context: W): W => ({ ...context, actor: ownRange(context.actor) });

export const requireTitelToChange = (context: Who, id: string): Promise<TitelRow> =>
  requireTitel(toChange(context), id);

interface Zusammen {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId?: string | undefined;
}

/** Person, Akte and, where one is named, Vorgang belong together, and the actor sees them. */
export async function requirePaar(context: Who, { akteId, personId, verfahrenId }: Zusammen): Promise<void> {
  const known = await findAktenDerPersonen(context.tx, context.actor, [{ akteId, personId }]);
  if (known.size === 0) throw vorgaengeFaults.PERSON_NICHT_IN_AKTE();
  if (verfahrenId === undefined) return;
  const verfahren = await requireVerfahren(context, verfahrenId);
  if (verfahren.akte_id !== akteId || verfahren.person_id !== personId) throw vorgaengeFaults.VORGANG_PASST_NICHT();
}

export const requirePaarToChange = (context: Who, paar: Zusammen): Promise<void> =>
  requirePaar(toChange(context), paar);

/** In the caller's transaction; also for a decision that grants one. The title it takes the place of ends with it. */
export async function writeTitel(context: ActionContext, neu: RegisterTitel & AusVerfahren): Promise<string> {
  const fields = listTitelfehler(neu);
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
  await requirePaarToChange(context, neu);
  const { tx, actor } = context;
  const id = await insertTitel(
    tx,
    {
      ...neu,
      gueltigBis: neu.gueltigBis ?? null,
      serie: neu.seriennummer ? guard(context, SERIE, neu.seriennummer) : null,
      herkunft: neu.verfahrenId ? 'verfahren' : 'erfassung',
      verfahrenId: neu.verfahrenId ?? null,
    },
    actor.id,
  );
  if (id === undefined) throw titelFaults.SERIE_VERGEBEN();
  await insertTitelEintrag(tx, { titelId: id, art: 'eingetragen', text: 'Titel eingetragen' }, actor.id);
  if (neu.ersetzt) await supersede(context, neu.ersetzt, id, neu);
  return id;
}

/** Puts right what was entered wrongly; each difference goes into the history with what stood there. */
export async function changeTitelValues(context: ActionContext, neu: CorrectTitel): Promise<void> {
  const row = await requireTitelToChange(context, neu.id);
  if (row.beendet !== null) throw titelFaults.TITEL_BEENDET();
  const fields = listTitelfehler(neu);
  const before = toTitel(row, context.clock.today().toString());
  if (row.fortgilt_bis !== null && neu.gueltigBis !== before.gueltigBis)
    fields.push({ path: 'gueltigBis', message: 'Der Titel gilt kraft Gesetzes fort; sein Ende bleibt stehen.' });
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
  const unterschiede = listUnterschiede(
    { ...before, grundlage: row.grundlage },
    { ...neu, name: nameOfTitel(neu) },
    germanDay,
  );
  if (unterschiede.length === 0) throw titelFaults.NICHTS_GEAENDERT();
  const values = { ...neu, gueltigBis: neu.gueltigBis ?? null };
  if (!(await changeTitel(context.tx, neu, values))) throw commonFaults.KONFLIKT();
  const text = `Berichtigt (${neu.grund}): ${unterschiede.join('; ')}`;
  await insertTitelEintrag(context.tx, { titelId: neu.id, art: 'berichtigt', text }, context.actor.id);
}

async function supersede(
  context: ActionContext,
  old: { id: string; version: number },
  durch: string,
  { gueltigAb, personId }: RegisterTitel,
): Promise<void> {
  const row = await requireTitelToChange(context, old.id);
  if (row.person_id !== personId) throw titelFaults.TITEL_NICHT_GEFUNDEN();
  const text = `Ersetzt durch einen Titel ab ${germanDay(gueltigAb)}`;
  if (!(await endTitel(context.tx, old, { wie: 'ersetzt', am: gueltigAb, grund: text, durch })))
    throw titelFaults.TITEL_BEENDET();
  await insertTitelEintrag(context.tx, { titelId: old.id, art: 'ersetzt', text, bezug: durch }, context.actor.id);
}

export async function writePapier(context: ActionContext, neu: RegisterPapier & AusVerfahren): Promise<string> {
  await requirePaarToChange(context, neu);
  const values = {
    ...neu,
    gueltigAb: neu.gueltigAb ?? null,
    staat: neu.staat ?? null,
    nummer: neu.nummer ? guard(context, PAPIERNUMMER, neu.nummer.toUpperCase()) : null,
    verfahrenId: neu.verfahrenId ?? null,
  };
  return replacePapier(context.tx, values, context.actor.id);
}

export const germanDay = (iso: string) =>
  Temporal.PlainDate.from(iso).toLocaleString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });

export function toTitel(row: TitelRow, stichtag: string): Titel {
  return {
    id: row.id,
    akteId: row.akte_id,
    personId: row.person_id,
    art: row.art,
    name: nameOfTitel(row),
    norm: grundlageOfTitel(row),
    gueltigAb: row.gueltig_ab,
    ...(row.gueltig_bis === null ? {} : { gueltigBis: row.gueltig_bis }),
    ...(row.endet === null ? {} : { endet: row.endet }),
    stand: standOn({ gueltigBis: row.gueltig_bis, fortgiltBis: row.fortgilt_bis, beendet: row.beendet }, stichtag),
    ...(row.fortgilt_bis === null
      ? {}
      : { fortgeltung: { bis: row.fortgilt_bis, norm: row.fortgeltung_norm as string } }),
    beschaeftigung: row.beschaeftigung,
    selbstaendig: row.selbstaendig,
    nebenbestimmungen: row.nebenbestimmungen,
    hatSeriennummer: row.serie_versiegelt !== null,
    herkunft: row.herkunft,
    ...(row.verfahren_id === null ? {} : { verfahrenId: row.verfahren_id }),
    ...(row.beendet_am === null
      ? {}
      : { beendet: { am: row.beendet_am, grund: row.beendet_grund, norm: row.ende_norm } }),
    ...(row.ersetzt_durch === null ? {} : { ersetztDurch: row.ersetzt_durch }),
    version: row.version,
  };
}

function toPapier(row: PapierRow, stichtag: string): Ausweispapier {
  return {
    id: row.id,
    art: row.art,
    name: PAPIER_WORTE[row.art],
    ...(row.gueltig_ab === null ? {} : { gueltigAb: row.gueltig_ab }),
    gueltigBis: row.gueltig_bis,
    ...(row.staat === null ? {} : { staat: row.staat }),
    abgelaufen: row.gueltig_bis < stichtag,
  };
}

/** Everything about the titles of a person, for its panel and for other parts of this area. */
export async function loadTitelDerPerson(context: Who & Pick<Kernel, 'clock'>, personId: string) {
  const { tx, actor } = context;
  const stichtag = context.clock.today().toString();
  const rows = await listTitelOf(tx, actor, personId);
  const papiere = await listPapiereOf(tx, actor, personId);
  const nameOf = await namer(
    tx,
    rows.flatMap(({ eintraege }) => eintraege.map((one) => one.von)),
  );
  return {
    titel: rows.map((row) => ({
      ...toTitel(row, stichtag),
      eintraege: row.eintraege.map((one) => ({ ...one, von: nameOf(one.von) })),
    })),
    papiere: papiere.map((row) => toPapier(row, stichtag)),
    merker: await loadMerker(context, rows),
    ...(await loadErreichbarkeit(context, personId)),
  };
}

async function loadMerker({ tx, actor }: Who, rows: readonly TitelRow[]): Promise<Merker[]> {
  const [first] = rows;
  if (!first) return [];
  const known = await findAktenDerPersonen(tx, actor, [{ akteId: first.akte_id, personId: first.person_id }]);
  const titel = rows.map(({ art, gueltig_ab: gueltigAb, endet, beendet }) => {
    return { art, gueltigAb, endet, beendet: beendet === 'erloschen' };
  });
  return listMerker({ titel, geburtsdatum: [...known.values()][0]?.geburtsdatum ?? null });
}
