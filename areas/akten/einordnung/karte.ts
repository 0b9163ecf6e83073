/** A document of the queue for the one who puts it in order: all proposals in one shape. */
import { UNBESTIMMT } from '../dokumenttyp.data.ts';
import type { VorschlagRow } from '../eingang.sql.ts';
import type { Karte, Vorschlag } from './einordnung.schema.ts';
import type { KarteRow } from './einordnung.sql.ts';

const WIE_VORHER = 'So steht es schon beim Dokument';

/** @param proposals of Akten; those that the actor may see */
export function toKarte(row: KarteRow, proposals: readonly VorschlagRow[]): Karte {
  const { vorschlaege } = row;
  const datum = withGiven(vorschlaege.datum ? [vorschlaege.datum] : [], row.datum)[0];
  return {
    dokumentId: row.id,
    version: row.version,
    titel: row.titel,
    dateiname: row.dateiname,
    eingegangenAm: row.created_at,
    drehungen: row.drehungen,
    eilig: row.eilig,
    lesefehler: row.status === 'fehler',
    typen: withGiven(vorschlaege.typen ?? [], row.typ === UNBESTIMMT ? null : row.typ),
    ...(datum ? { datum } : {}),
    absender: withGiven(vorschlaege.absender ?? [], row.absender),
    ...(row.akte ? { akte: row.akte } : {}),
    akten: proposals.filter((one) => one.eingang_id === row.eingang_id).map(toAkteVorschlag),
    widerspruch: row.widerspruch,
  };
}

function toAkteVorschlag({ akte_id: id, aktenzeichen, personen, score, gruende }: VorschlagRow) {
  const wert = { id, aktenzeichen, personen };
  return { wert, konfidenz: Math.round(score * 1000) / 1000, grund: gruende.join('; '), quelle: 'text' as const };
}

/** What stands at the document comes first, whoever wrote it there. */
function withGiven(list: readonly Vorschlag[], given: string | null): Vorschlag[] {
  if (given === null || list[0]?.wert === given) return [...list];
  const same = list.find(({ wert }) => wert === given);
  const first = same ?? { wert: given, konfidenz: 0.9, grund: WIE_VORHER, quelle: 'text' as const };
  return [first, ...list.filter(({ wert }) => wert !== given)];
}
