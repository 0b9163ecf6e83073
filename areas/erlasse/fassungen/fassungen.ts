/** A version as people compare it with the one before. */
import type { ActionContext } from '#platform/actions/action.ts';
import { warnungenAm } from '../bestand/hinweis.rules.ts';
import type { Absatz, Absatzaenderung } from '../bestand/werk.schema.ts';
import { listForeignAnfuehrungen } from '../gemerkt/gemerkt.sql.ts';
import { findBetroffene, toStelle } from './betroffen.ts';
import type { Absatzvergleich, FassungKurz, Normvergleich, Unterschied } from './fassungen.schema.ts';
import { type AenderungRow, type FassungRow, listAenderungen, listNachbarn } from './fassungen.sql.ts';

/** A law that is written anew changes hundreds of norms; nobody reads them side by side. */
const MOST_NORMEN = 250;

export async function toUnterschied(context: ActionContext, row: FassungRow): Promise<Unterschied> {
  const { tx, pool, actor, clock } = context;
  const heute = clock.today().toString();
  const rows = await listAenderungen(tx, row.id, MOST_NORMEN);
  const stellen = rows.map((one) => toStelle({ kurz: row.kurz, ...one }));
  const verwendet = await findBetroffene({ pool, tx, actor, heute }, stellen);
  const fremde = await listForeignAnfuehrungen(tx, actor, stellen);
  const nachbarn = await listNachbarn(tx, row.werkId);
  const at = nachbarn.findIndex(({ id }) => id === row.id);
  const vorher = nachbarn[at - 1];
  const nachher = nachbarn[at + 1];
  return {
    ...toKurz(row),
    ...(vorher ? { vorher: { id: vorher.id, gueltigAb: vorher.gueltigAb } } : {}),
    ...(nachher ? { nachher: { id: nachher.id, gueltigAb: nachher.gueltigAb } } : {}),
    quelle: row.quelle,
    belegtAb: row.tage[0] as string,
    belegtBis: row.tage.at(-1) as string,
    ...(row.tag_von && row.tag_at && row.tag_grund
      ? { vonHand: { von: row.tag_von, am: row.tag_at, grund: row.tag_grund } }
      : {}),
    version: row.version,
    hinweise: [...row.hinweise],
    // The newest one is what people read today; an older one is followed by what it lacked.
    warnungen: nachher ? [] : warnungenAm(row.hinweise, heute).map((one) => ({ ...one, kuenftig: [...one.kuenftig] })),
    normen: rows.map((one, i) => ({
      ...toNormvergleich(one),
      verwendet: verwendet.filter(({ stelle }) => stelle === i).map(({ stelle: _, ...rest }) => rest),
    })),
    fremdGemerkt: new Set([...fremde.values()].flat()).size,
    weitere: row.geaendert + row.neu + row.entfallen - rows.length,
  };
}

export function toKurz(row: FassungRow): FassungKurz {
  const { id, werkId, kurz, titel, gueltigAb, stand, eingelesenAm, geaendert, neu, entfallen } = row;
  return { id, werkId, kurz, titel, gueltigAb, stand, eingelesenAm, geaendert, neu, entfallen };
}

function toNormvergleich(row: AenderungRow): Omit<Normvergleich, 'verwendet'> {
  const { bezeichnung, was, altUeberschrift, neuUeberschrift } = row;
  return {
    bezeichnung,
    was,
    ...(altUeberschrift ? { altUeberschrift } : {}),
    ...(neuUeberschrift ? { neuUeberschrift } : {}),
    absaetze: row.absaetze.map((one) => toAbsatzvergleich(one, row.altAbsaetze, row.neuAbsaetze)),
  };
}

function toAbsatzvergleich(
  { was, alt, neu }: Absatzaenderung,
  before: readonly Absatz[],
  after: readonly Absatz[],
): Absatzvergleich {
  const old = alt === null ? undefined : before[alt];
  const current = neu === null ? undefined : after[neu];
  return {
    was,
    ...(old ? { altNr: old.nr, alt: old.text } : {}),
    ...(current ? { neuNr: current.nr, neu: current.text } : {}),
  };
}
