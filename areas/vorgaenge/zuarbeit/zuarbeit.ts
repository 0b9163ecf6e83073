/**
 * The door for whoever prepares work for a person: read a Vorgang, note a fact that the person accepted, begin a
 * Schreiben, write a note. Each asks for the right of the person. What finds, hands in, releases or sends is not here,
 * and `assistent/vorgang/keine-maschine.test.ts` watches that it stays so.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { erhebeTatsachen } from '../arbeit/erhebung.ts';
import { listVerfahrenOfPerson } from '../arbeit/person-hooks.sql.ts';
import type { TatsacheInput } from '../arbeit/tatsache.schema.ts';
import type { Verfahren } from '../arbeit/vorgang.schema.ts';
import { loadVerfahren } from '../arbeit/vorgang.ts';
import { type Beginn, beginSchreiben } from '../bescheid/beginnen.ts';
import { ermessensfrageVon } from '../bescheid/ermessen.rules.ts';
import type { Entscheidung, Ermessensfrage } from '../bescheid/schreiben.schema.ts';
import { listSchreibenRows } from '../bescheid/schreiben.sql.ts';
import { pruefartenVon } from '../folge/folge.rules.ts';
import type { Gebuehrstand } from '../folge/folge.schema.ts';
import { loadFolgen } from '../folge/folge.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToChange } from '../verfahren.ts';
import { fileVermerk, printVermerk, type Vermerkblatt, type Vermerkdruck } from './vermerk.ts';

export type { Vermerkblatt, Vermerkdruck };

/** Rights that the verbs here ask for, each of the person who uses them. */
export const ZUARBEIT_RECHTE = {
  lesen: 'vorgaenge.lesen',
  bearbeiten: 'vorgaenge.bearbeiten',
  schreiben: 'vorgaenge.schreiben',
} as const satisfies Readonly<Record<string, Right>>;

function requireRecht({ actor }: Pick<ActionContext, 'actor'>, right: Right): void {
  if (!actor.rights.has(right)) throw commonFaults.KEIN_RECHT();
}

/** As its page shows it, with the law of the Stichtag. */
export async function readVorgang(context: ActionContext, id: string, stichtag?: string): Promise<Verfahren> {
  requireRecht(context, ZUARBEIT_RECHTE.lesen);
  return loadVerfahren(context, id, { stichtag });
}

/** Held until commit, so that two people come one after the other; open ones only. */
export async function holdVorgang(context: ActionContext, id: string): Promise<VerfahrenRow> {
  requireRecht(context, ZUARBEIT_RECHTE.bearbeiten);
  return requireVerfahrenToChange(context, id);
}

/** By the same judgement as if the person had typed it. */
export async function noteTatsache(
  context: ActionContext,
  vorgang: VerfahrenRow,
  tatsache: TatsacheInput,
): Promise<void> {
  requireRecht(context, ZUARBEIT_RECHTE.bearbeiten);
  await erhebeTatsachen(context, vorgang, [tatsache]);
}

/** A paper of its own in the folder of the Vorgang, filed by the person; the time line says so. Returns its document. */
export async function fileVermerkFuer(
  context: ActionContext,
  vorgang: VerfahrenRow,
  druck: Vermerkdruck,
): Promise<string> {
  requireRecht(context, ZUARBEIT_RECHTE.bearbeiten);
  return fileVermerk(context, vorgang, druck);
}

/** Set outside a transaction, for `fileVermerkFuer`. Asks for the right and the range of the person. */
export async function prepareVermerk(
  kernel: Kernel,
  actor: Principal,
  verfahrenId: string,
  blatt: Vermerkblatt,
): Promise<Vermerkdruck> {
  requireRecht({ actor }, ZUARBEIT_RECHTE.bearbeiten);
  return printVermerk(kernel, actor, verfahrenId, blatt);
}

export interface Schreibenstand {
  readonly id: string;
  readonly art: string;
  readonly stand: string;
}

export async function listSchreibenstaende(
  { tx }: Pick<ActionContext, 'tx'>,
  verfahrenId: string,
): Promise<Schreibenstand[]> {
  return (await listSchreibenRows(tx, verfahrenId)).map(({ id, art, stand }) => ({ id, art, stand }));
}

/** In the state „Entwurf“, as the person. */
export async function beginSchreibenFuer(
  context: ActionContext,
  vorgang: VerfahrenRow,
  beginn: Omit<Beginn, 'vorlageId'>,
): Promise<string> {
  requireRecht(context, ZUARBEIT_RECHTE.schreiben);
  return beginSchreiben(context, vorgang, beginn);
}

/** What a decision of this kind would cost; undefined where nothing is due. Nothing is written. */
export async function readGebuehrstand(
  context: ActionContext,
  verfahrenId: string,
  entscheidung: Entscheidung,
): Promise<Gebuehrstand | undefined> {
  requireRecht(context, ZUARBEIT_RECHTE.lesen);
  const row = await requireVerfahren(context, verfahrenId);
  const folgen = await loadFolgen(context, row, { id: NONE, art: 'bescheid', entscheidung });
  return folgen?.gebuehr;
}

/** Of no Bescheid: nobody has planned otherwise yet. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** Whether the norm leaves a choice, by what was found; asked of the same rules as a Bescheid. */
export function ermessensfrageZu(
  verfahren: Pick<Verfahren, 'verfahrensart' | 'pruefart' | 'feststellungen' | 'pruefung'>,
  entscheidung: Entscheidung,
): Ermessensfrage {
  const { verfahrensart, pruefart = null, feststellungen, pruefung } = verfahren;
  const zeilen = pruefung?.zeilen ?? [];
  const found = new Map(feststellungen.map(({ schluessel, ergebnis }) => [schluessel, ergebnis]));
  return ermessensfrageVon({
    entscheidung,
    pruefarten: pruefartenVon({ verfahrensart, pruefart }),
    unerfuellt: zeilen.flatMap(({ schluessel, ergebnis }) =>
      (found.get(schluessel) ?? ergebnis) === 'nicht_erfuellt' ? [schluessel] : [],
    ),
    entfaellt: zeilen.flatMap(({ schluessel, ergebnis }) => (ergebnis === 'entfaellt' ? [schluessel] : [])),
    selbst: true,
  });
}

/** For what an area below keeps of the Vorgänge of a person (Art. 15 DSGVO). */
export async function listVorgangIdsOfPerson(tx: ActionContext['tx'], personId: string): Promise<string[]> {
  return (await listVerfahrenOfPerson(tx, personId)).map(({ id }) => id);
}
