/** Forms for people, and the print onto one. */
import path from 'node:path';
import { findAktenDerPersonen } from '#areas/akten/index.ts';
import { findAmtName, findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { typesetBytes } from '../druck.ts';
import { germanDay } from '../titel/titel.ts';
import type { VernichtungRow } from './vernichtung.sql.ts';
import { DRUCKBILDER } from './vordruck.data.ts';
import { kennungOf } from './vordruck.rules.ts';
import type { Vordruck } from './vordruck.schema.ts';
import type { VordruckRow } from './vordruck.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;

export async function toVordrucke({ tx }: Who, rows: readonly VordruckRow[]): Promise<Vordruck[]> {
  const wanted = [...new Set(rows.flatMap(({ entnommen_von: von }) => von ?? []))];
  const namen = new Map((await findNamen(tx, wanted)).map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    art: row.art,
    kennung: kennungOf(row),
    ort: row.ort,
    stand: row.stand,
    ...(row.akte_id ? { akteId: row.akte_id } : {}),
    ...(row.person_id ? { personId: row.person_id } : {}),
    ...(row.verfahren_id ? { verfahrenId: row.verfahren_id } : {}),
    ...(row.entnommen_von ? { entnommenVon: namen.get(row.entnommen_von) ?? row.entnommen_von } : {}),
    ...(row.entnommen_at ? { entnommenAm: row.entnommen_at } : {}),
    grund: row.grund,
    version: row.version,
  }));
}

export async function toVernichtung({ tx, actor }: Who, row: VernichtungRow) {
  const wer = [row.created_by, ...(row.bestaetigt_von ? [row.bestaetigt_von] : [])];
  const namen = new Map((await findNamen(tx, wer)).map(({ id, name }) => [id, name]));
  return {
    id: row.id,
    grund: row.grund,
    kennungen: row.stuecke.map(kennungOf),
    von: namen.get(row.created_by) ?? row.created_by,
    vonMir: row.created_by === actor.id,
    am: row.created_at,
    ...(row.bestaetigt_von && row.bestaetigt_at
      ? { bestaetigtVon: namen.get(row.bestaetigt_von) ?? row.bestaetigt_von, bestaetigtAm: row.bestaetigt_at }
      : {}),
  };
}

const VORLAGE = path.join(import.meta.dirname, 'letters', 'vordruck.typ');

/** Only words at their places: the form itself is in the printer. What the caller gives stands above what is known. */
export async function printOnto(
  context: ActionContext,
  row: VordruckRow,
  angaben: Readonly<Record<string, string>>,
  { dx, dy }: { readonly dx: number; readonly dy: number },
): Promise<Buffer> {
  const { tx, actor } = context;
  const paar = { akteId: row.akte_id as string, personId: row.person_id as string };
  const wer = [...(await findAktenDerPersonen(tx, actor, [paar])).values()][0];
  const known: Readonly<Record<string, string>> = {
    behoerde: await findAmtName(tx),
    familienname: wer?.familienname ?? '',
    vornamen: wer?.vornamen ?? '',
    geburtsdatum: wer?.geburtsdatum?.length === 10 ? germanDay(wer.geburtsdatum) : (wer?.geburtsdatum ?? ''),
    staatsangehoerigkeit: wer?.staatsangehoerigkeiten.join(', ') ?? '',
    ausgestelltAm: germanDay(context.clock.today().toString()),
    ...angaben,
  };
  const { breite, hoehe, felder } = DRUCKBILDER[row.art];
  const words = felder.flatMap((one) => {
    const text = known[one.feld];
    return text ? [{ ...one, x: one.x + dx, y: one.y + dy, text }] : [];
  });
  return typesetBytes(context, VORLAGE, { breite, hoehe, titel: kennungOf(row), felder: words });
}
