/**
 * Changing the plan: what was seen is what changes, what was before is kept, and what no longer fits is said. Preview and
 * save are the same steps; the preview takes them back. Neither touches a Termin.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { insertAenderung } from './aenderung.sql.ts';
import { listAnliegenworte } from './konflikt.sql.ts';
import { deriveOffen, type Konflikt as Konfliktzeile, listKonflikte } from './offen.ts';
import { folgenSatz, schluesselAus } from './plaetze.rules.ts';
import type { Folgen, Konflikt, Planaenderung, Planteil } from './plaetze.schema.ts';
import {
  deletePlanteil,
  insertPlanteil,
  isSchluesselTaken,
  listBetroffenePlaetze,
  lockPlanteil,
  tryAndTakeBack,
  updatePlanteil,
} from './plaetze.sql.ts';
import { planFaults } from './plan.faults.ts';

/** Shown with the answer; the work list has the rest. */
const ERSTE = 50;
const FREMDSCHLUESSEL = '23503';

type Werte = Readonly<Record<string, unknown>>;

export interface Angewandt extends Folgen {
  readonly ids: readonly string[];
}

/** Applies changes in their order and says what follows. */
export async function applyPlan(context: ActionContext, aenderungen: readonly Planaenderung[]): Promise<Angewandt> {
  const { tx, clock } = context;
  const betroffen = new Set<string>();
  const schritte: Schritt[] = [];
  for (const aenderung of aenderungen) {
    const schritt = await readSchritt(tx, aenderung);
    schritte.push(schritt);
    for (const werte of [schritt.vorher, schritt.nachher])
      if (werte) for (const id of await plaetzeOf(tx, schritt, werte)) betroffen.add(id);
  }
  const vorher = await konflikteOf(context, [...betroffen]);
  const ids: string[] = [];
  for (const schritt of schritte) {
    const id = await write(context, schritt);
    ids.push(id);
    if (schritt.nachher) for (const one of await plaetzeOf(tx, { ...schritt, id }, schritt.nachher)) betroffen.add(one);
  }
  // A Platz that moves leaves a pool behind whose quotas shrink.
  const poolIds = [...new Set(schritte.flatMap(poolsOf))];
  if (betroffen.size > 0 || poolIds.length > 0)
    await deriveOffen(tx, { platzIds: [...betroffen], poolIds, von: clock.today().toString() });
  const nachher = await konflikteOf(context, [...betroffen]);
  return { ids, ...(await vergleiche(tx, vorher, nachher)) };
}

/** As if it were saved; nothing stays. */
export async function previewPlan(context: ActionContext, aenderungen: readonly Planaenderung[]): Promise<Folgen> {
  const { neu, geloest, satz } = await tryAndTakeBack(context.tx, () => applyPlan(context, aenderungen));
  return { neu, geloest, satz };
}

interface Schritt {
  readonly teil: Planteil;
  readonly id: string | undefined;
  readonly vorher: Werte | null;
  readonly nachher: Werte | null;
}

async function readSchritt(tx: Tx, { teil, id, version, werte }: Planaenderung): Promise<Schritt> {
  if (id === undefined) return { teil, id, vorher: null, nachher: await withSchluessel(tx, teil, werte as Werte) };
  const row = await lockPlanteil(tx, teil, id);
  if (!row) throw planFaults.PLANTEIL_UNBEKANNT();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  const { id: _, version: __, ...vorher } = row;
  return { teil, id, vorher, nachher: werte };
}

async function withSchluessel(tx: Tx, teil: Planteil, werte: Werte): Promise<Werte> {
  if (teil !== 'standort' && teil !== 'pool') return werte;
  const given = werte.schluessel as string | undefined;
  if (given !== undefined && (await isSchluesselTaken(tx, teil, given))) throw planFaults.SCHLUESSEL_VERGEBEN();
  const stamm = given ?? schluesselAus(String(werte.name));
  let schluessel = stamm;
  for (let nr = 2; await isSchluesselTaken(tx, teil, schluessel); nr += 1) schluessel = `${stamm.slice(0, 36)}-${nr}`;
  return { ...werte, schluessel };
}

const poolsOf = ({ teil, vorher, nachher }: Schritt): string[] =>
  teil === 'platz' ? [vorher?.poolId, nachher?.poolId].filter((id) => typeof id === 'string') : [];

async function plaetzeOf(tx: Tx, { teil, id }: Schritt, werte: Werte): Promise<readonly string[]> {
  return id === undefined && (teil === 'standort' || teil === 'pool' || teil === 'platz')
    ? []
    : listBetroffenePlaetze(tx, teil, id ?? '00000000-0000-0000-0000-000000000000', werte);
}

async function write({ tx, actor, clock }: ActionContext, schritt: Schritt): Promise<string> {
  const { teil, vorher, nachher } = schritt;
  const id = await rowOf(tx, schritt);
  // Where a key came first, it stays; the history says so.
  const danach = nachher && vorher?.schluessel ? { ...nachher, schluessel: vorher.schluessel } : nachher;
  const at = clock.now().toString();
  await insertAenderung(tx, { tabelle: teil, zeileId: id, vorher, nachher: danach, konto: actor.id, at });
  return id;
}

async function rowOf(tx: Tx, { teil, id, nachher }: Schritt): Promise<string> {
  try {
    if (id === undefined) return await insertPlanteil(tx, teil, nachher as Werte);
    if (nachher === null) await deletePlanteil(tx, teil, id);
    else await updatePlanteil(tx, teil, id, nachher);
    return id;
  } catch (cause) {
    if ((cause as { code?: string }).code === FREMDSCHLUESSEL) throw planFaults.PLANTEIL_UNBEKANNT({}, { cause });
    throw cause;
  }
}

async function konflikteOf(
  { tx, clock }: ActionContext,
  platzIds: readonly string[],
): Promise<readonly Konfliktzeile[]> {
  return platzIds.length === 0 ? [] : listKonflikte(tx, { jetzt: clock.now(), platzIds });
}

async function vergleiche(
  tx: Tx,
  vorher: readonly Konfliktzeile[],
  nachher: readonly Konfliktzeile[],
): Promise<Folgen> {
  const termine = (of: readonly Konfliktzeile[]) => new Set(of.map(({ terminId }) => terminId));
  const [alte, jetzige] = [termine(vorher), termine(nachher)];
  const neu = einmal(nachher).filter(({ terminId }) => !alte.has(terminId));
  const geloest = [...alte].filter((id) => !jetzige.has(id)).length;
  return {
    neu: { anzahl: neu.length, erste: await withAnliegen(tx, neu.slice(0, ERSTE)) },
    geloest,
    satz: folgenSatz(neu.length, geloest),
  };
}

/** A visit of several stations is one Termin, shown at the first of its places that does not fit. */
export function einmal(konflikte: readonly Konfliktzeile[]): Konfliktzeile[] {
  const seen = new Set<string>();
  return konflikte.filter(({ terminId }) => !seen.has(terminId) && seen.add(terminId));
}

export async function withAnliegen(tx: Tx, konflikte: readonly Konfliktzeile[]): Promise<Konflikt[]> {
  const worte = await listAnliegenworte(
    tx,
    konflikte.map(({ terminId }) => terminId),
  );
  return konflikte.map((eins) => ({
    ...eins,
    anliegen: worte.get(eins.terminId)?.anliegen ?? '',
    personen: worte.get(eins.terminId)?.personen ?? 1,
  }));
}
