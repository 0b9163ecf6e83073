/** Saved answers as people see them: with what has become of their places, each measured by its own day. */
import { findTeams } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { type Bestand, readGeltung } from '../geltung/geltung.sql.ts';
import { hasAbsatz, judgeStelle, lastDayBefore, pruefTag } from './gemerkt.rules.ts';
import type { Gemerkt, GemerkteStelle } from './gemerkt.schema.ts';
import { type GemerktRow, listAnfuehrungen, listStelleRows, type StelleRow } from './gemerkt.sql.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
}

/** Teams that the actor belongs to. */
export async function ownTeams({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>): Promise<Team[]> {
  const own = new Set(actor.scope.ranges.map(({ teamId }) => teamId));
  return (await findTeams(tx)).filter(({ id }) => own.has(id)).map(({ id, name }) => ({ id, name }));
}

export async function toGemerkt(context: ActionContext, rows: readonly GemerktRow[]): Promise<Gemerkt[]> {
  const { tx, actor, clock } = context;
  const heute = clock.today().toString();
  const tagOf = (row: GemerktRow) => pruefTag({ stichtag: row.stichtag, fuerHeute: row.fuer_heute }, heute);
  const [stellen, teams] = await Promise.all([
    listStelleRows(
      tx,
      actor,
      rows.map((row) => ({ id: row.id, tag: tagOf(row) })),
    ),
    findTeams(tx),
  ]);
  const bestand = stellen.some(({ art }) => art !== 'recht') ? await readGeltung(tx) : undefined;
  return rows.map((row) => {
    const own = stellen.filter((one) => one.gemerkt_id === row.id);
    const team = teams.find(({ id }) => id === row.team_id);
    return {
      id: row.id,
      version: row.version,
      frage: row.frage,
      notiz: row.notiz,
      stichtag: row.stichtag,
      fuerHeute: row.fuer_heute,
      am: row.created_at,
      von: row.von,
      mine: row.von === actor.id,
      ...(team ? { team: { id: team.id, name: team.name } } : {}),
      stellen: own.filter(({ lesbar }) => lesbar).map((one) => toStelle(one, tagOf(row), bestand)),
      verborgen: own.filter(({ lesbar }) => !lesbar).length,
    };
  });
}

function toStelle(row: StelleRow, tag: string, bestand: Bestand | undefined): GemerkteStelle {
  const { norm_id: normId, zitat, kurz, ueberschrift, text, neu_id: neuId, neu_text: neuText, seit } = row;
  const bis = row.art === 'recht' ? null : endOf(row, tag, bestand);
  return { normId, zitat, kurz, ueberschrift, text, ...judgeStelle({ normId, text, neuId, neuText, seit, bis }, tag) };
}

/** By its own last day, a repeal or a section that another Erlass replaced. */
function endOf({ werk_id, norm_id }: StelleRow, tag: string, bestand: Bestand | undefined): string | null {
  const abschnitte = bestand?.geltung.werke.get(werk_id)?.abschnitte ?? [];
  return lastDayBefore(
    abschnitte.filter(({ normId }) => normId === norm_id).flatMap(({ gueltig }) => gueltig),
    tag,
  );
}

export interface GemerkteVerwendung {
  /** Index into the places asked about. */
  readonly stelle: number;
  readonly titel: string;
  readonly zitat: string;
  readonly link: string;
}

/**
 * Which saved answers cite these places, for whoever asks who uses a norm. An Absatz counts where the saved place is this
 * Absatz or the norm has none.
 */
export async function findGemerktVerwendungen(
  db: Database | Tx,
  actor: Principal,
  stellen: readonly { readonly kurz: string; readonly bezeichnung: string; readonly absaetze: readonly string[] }[],
): Promise<GemerkteVerwendung[]> {
  const rows = await listAnfuehrungen(db, actor, stellen);
  return stellen.flatMap(({ kurz, bezeichnung, absaetze }, stelle) =>
    rows
      .filter((row) => row.kurz === kurz && row.bezeichnung === bezeichnung)
      .filter(({ absatz }) => hasAbsatz(absatz, absaetze))
      .map(({ id, frage, zitat }) => ({ stelle, titel: frage, zitat, link: `/erlasse/gemerkt?id=${id}` })),
  );
}
