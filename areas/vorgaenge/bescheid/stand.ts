/** A Schreiben with all that judges it: the row, its Verfahren, what its release brings about. */
import { findAktenDerPersonen, hasQualifiziertesSiegel } from '#areas/akten/index.ts';
import { type Briefkopf, readBriefkopf } from '#areas/post/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { findPortalweg } from '../abruf/abruf.ts';
import { type Folgenstand, loadFolgen } from '../folge/folge.ts';
import { lockGebuehren } from '../gebuehr/forderung.sql.ts';
import { findVerfahrensartAm, type VerfahrensartAm } from '../regelwerk/regelwerk.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToChange } from '../verfahren.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { entscheidungslage } from './bescheidlage.ts';
import { fillAbschnitte } from './brief.rules.ts';
import { werteOf } from './brief.ts';
import {
  findSchreiben,
  listEmpfangsberechtigte,
  listSchreibenRows,
  lockSchreiben,
  type SchreibenRow,
} from './schreiben.sql.ts';
import type { Lage } from './schreibenlage.rules.ts';

export interface Person {
  readonly name: string;
  readonly familienname: string;
  readonly geburtsdatum: string | null;
  readonly aktenzeichen: string;
}

/** Everything one has to know to judge and to set a Schreiben. */
export interface Stand {
  readonly verfahren: VerfahrenRow;
  /** As the office names and runs it today. */
  readonly verfahrensart: VerfahrensartAm | undefined;
  readonly row: SchreibenRow;
  readonly person: Person;
  readonly briefkopf: Briefkopf | undefined;
  /** What the release of it brings about. */
  readonly folgen: Folgenstand | undefined;
  readonly lage: Lage;
}

/** Throws SCHREIBEN_NICHT_GEFUNDEN also where its Verfahren is out of sight. */
export async function readSchreiben(context: ActionContext, id: string): Promise<Stand> {
  const row = await findSchreiben(context.tx, id);
  if (!row) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  return standOf(context, await requireVerfahren(context, row.verfahren_id), row);
}

/** The Verfahren first, then the Schreiben; both held until commit, and the version is the one that was seen. */
export async function requireSchreibenToChange(context: ActionContext, id: string, version: number): Promise<Stand> {
  const seen = await findSchreiben(context.tx, id);
  if (!seen) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  const verfahren = await requireVerfahrenToChange(context, seen.verfahren_id);
  // Claims count among what a release rests on: none is cancelled under it.
  await lockGebuehren(context.tx, verfahren.id);
  const row = await lockSchreiben(context.tx, id);
  if (!row) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  return standOf(context, verfahren, row);
}

export async function findPerson(context: ActionContext, verfahren: VerfahrenRow): Promise<Person> {
  const pair = { akteId: verfahren.akte_id, personId: verfahren.person_id };
  const [found] = (await findAktenDerPersonen(context.tx, context.actor, [pair])).values();
  if (!found) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  return {
    name: `${found.vornamen} ${found.familienname}`.trim(),
    familienname: found.familienname,
    geburtsdatum: found.geburtsdatum,
    aktenzeichen: found.aktenzeichen,
  };
}

async function standOf(context: ActionContext, verfahren: VerfahrenRow, row: SchreibenRow): Promise<Stand> {
  const heute = context.clock.today().toString();
  const person = await findPerson(context, verfahren);
  const briefkopf = await readBriefkopf(context.tx, heute);
  const verfahrensart = await findVerfahrensartAm(context.tx, verfahren.verfahrensart, heute);
  const folgen = await loadFolgen(context, verfahren, row);
  const without = { verfahren, verfahrensart, row, person, briefkopf, folgen };
  return { ...without, lage: await lageOf(context, without) };
}

async function lageOf(context: ActionContext, stand: Omit<Stand, 'lage'>): Promise<Lage> {
  const { verfahren, verfahrensart, row, briefkopf, folgen } = stand;
  const { tx, clock } = context;
  const heute = clock.today().toString();
  const filled = fillAbschnitte(row.abschnitte, werteOf(stand, heute));
  const { voraussetzungen, frage, widersprueche, hindert } = await entscheidungslage(context, verfahren, row, heute);
  const others = (await listSchreibenRows(tx, verfahren.id)).filter(({ art }) => art === 'anhoerung');
  return {
    heute,
    schreiben: {
      art: row.art,
      ...(row.entscheidung === null ? {} : { entscheidung: row.entscheidung }),
      ermessen: frage.faellig,
      ermessensfrage: frage,
      weg: row.weg,
      empfaenger: row.empfaenger,
      anschrift: row.anschrift,
      ...(row.beteiligter_id === null ? {} : { beteiligterId: row.beteiligter_id }),
      ...(row.antwort_bis === null ? {} : { antwortBis: row.antwort_bis }),
      abschnitte: filled.abschnitte,
      ...(row.ausnahme_norm !== null && row.ausnahme_grund !== null
        ? { ausnahme: { norm: row.ausnahme_norm, grund: row.ausnahme_grund } }
        : {}),
      bearbeitetVon: row.bearbeitet_von,
      vierAugen: verfahrensart?.vierAugen ?? false,
    },
    voraussetzungen,
    anhoerungen: others.map((one) => ({
      id: one.id,
      stand: one.stand,
      ...(one.bekannt_am === null ? {} : { bekanntAm: one.bekannt_am }),
      ...(one.antwort_bis === null ? {} : { antwortBis: one.antwort_bis }),
      ...(one.beantwortet_am === null ? {} : { beantwortetAm: one.beantwortet_am }),
    })),
    empfangsberechtigte: await listEmpfangsberechtigte(tx, verfahren.id, heute),
    ...(row.freigegeben_at === null && row.stand !== 'verworfen' ? { portal: await portalOf(context, stand) } : {}),
    ...(briefkopf ? { gericht: briefkopf.gericht } : {}),
    offenePlatzhalter: filled.offen,
    ...(folgen ? { folgen: folgen.hindernisse } : {}),
    ...(widersprueche ? { widersprueche } : {}),
    ...(hindert ? { verbleib: hindert } : {}),
  };
}

async function portalOf(context: ActionContext, { row, person }: Pick<Stand, 'row' | 'person'>) {
  const { hindernis } = await findPortalweg(context, row, person);
  return { ...(hindernis === undefined ? {} : { hindernis }), siegel: await hasQualifiziertesSiegel(context) };
}
