/** Forms for people, and the print onto one. */
import path from 'node:path';
import { type AkteDerPerson, findAktenDerPersonen } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { typesetBytes } from '../druck.ts';
import { namer } from '../namen.ts';
import { FELD_WORTE } from './inhalt.data.ts';
import type { VernichtungRow } from './vernichtung.sql.ts';
import { DRUCKBILDER, VORDRUCK_WORTE } from './vordruck.data.ts';
import { kennungOf } from './vordruck.rules.ts';
import type { Vordruck, Vordruckart } from './vordruck.schema.ts';
import type { Versatz, VordruckRow } from './vordruck.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;

export async function toVordrucke({ tx, actor }: Who, rows: readonly VordruckRow[]): Promise<Vordruck[]> {
  const paare = rows.flatMap(({ akte_id: akteId, person_id: personId }) =>
    akteId && personId ? [{ akteId, personId }] : [],
  );
  const akten = await findAktenDerPersonen(tx, actor, paare);
  const nameOf = await namer(
    tx,
    rows.flatMap(({ entnommen_von: von }) => von ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    art: row.art,
    kennung: kennungOf(row),
    ort: row.ort,
    stand: row.stand,
    ...(row.akte_id ? { akteId: row.akte_id } : {}),
    ...(row.person_id ? { personId: row.person_id } : {}),
    ...(row.verfahren_id ? { verfahrenId: row.verfahren_id } : {}),
    ...(row.entnommen_von ? { entnommenVon: nameOf(row.entnommen_von) } : {}),
    ...(row.entnommen_at ? { entnommenAm: row.entnommen_at } : {}),
    grund: row.grund,
    ...(row.gueltig_bis ? { gueltigBis: row.gueltig_bis } : {}),
    ...(row.gedruckt_at ? { gedrucktAm: row.gedruckt_at } : {}),
    ...personOf(akten.get(`${row.akte_id}/${row.person_id}`)),
    version: row.version,
  }));
}

export async function toVernichtung({ tx, actor }: Who, row: VernichtungRow) {
  const wer = [row.created_by, ...(row.bestaetigt_von ? [row.bestaetigt_von] : [])];
  const nameOf = await namer(tx, wer);
  return {
    id: row.id,
    grund: row.grund,
    kennungen: row.stuecke.map(kennungOf),
    von: nameOf(row.created_by),
    vonMir: row.created_by === actor.id,
    am: row.created_at,
    ...(row.bestaetigt_von && row.bestaetigt_at
      ? { bestaetigtVon: nameOf(row.bestaetigt_von), bestaetigtAm: row.bestaetigt_at }
      : {}),
  };
}

function personOf(wer: AkteDerPerson | undefined) {
  if (!wer) return {};
  const person = [wer.familienname, wer.vornamen].filter(Boolean).join(', ');
  return { person, aktenzeichen: wer.aktenzeichen };
}

const VORLAGE = path.join(import.meta.dirname, 'letters', 'vordruck.typ');
type Printing = Parameters<typeof typesetBytes>[0];

interface Druck {
  readonly titel: string;
  /** A frame around each place and the edge of the form: for a test print, and for the copy in the Akte. */
  readonly rahmen?: 'probe' | 'kopie';
}

/** Only words at their places: the form itself is in the printer. */
export function printOnto(
  kernel: Printing,
  art: Vordruckart,
  worte: Readonly<Record<string, string>>,
  { dx, dy }: Versatz,
  { titel, rahmen }: Druck,
): Promise<Buffer> {
  const { breite, hoehe, felder } = DRUCKBILDER[art];
  const words = felder.flatMap((one) => {
    const text = worte[one.feld];
    const label = FELD_WORTE[one.feld] ?? one.feld;
    return text || rahmen === 'probe' ? [{ ...one, x: one.x + dx, y: one.y + dy, text: text ?? '', label }] : [];
  });
  const kopf = rahmen === 'kopie' ? `${VORDRUCK_WORTE[art].name} ${titel}, Kopie für die Akte` : '';
  return typesetBytes(kernel, VORLAGE, { breite, hoehe, titel, kopf, rahmen: rahmen ?? '', felder: words });
}
