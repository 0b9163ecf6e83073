/** Decrees with their validity, within what one actor may see. */
import type { Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { type Bestand, readGeltung } from '../geltung/geltung.sql.ts';
import { toTag } from '../geltung/tage.rules.ts';
import type { Befund } from '../geltung/werkdaten.rules.ts';
import { gleicheNormenOf } from '../geltung/widerspruch.rules.ts';
import { foldAktenzeichen } from '../geltung/ziel.rules.ts';
import { satzOf, viewEnde, viewGueltig, zustandOf } from './ansicht.rules.ts';
import type { BeziehungView, Erlass, ErlassKurz } from './erlass.schema.ts';
import {
  type ErlassRow,
  findSichtbare,
  type Listenfilter,
  listBeziehungen,
  listErlassIds,
  listErlassRows,
  listTexte,
} from './erlassliste.sql.ts';

/** In the order of the list, what it is sorted and counted by. */
export async function listZustaende(
  tx: Tx,
  actor: Principal,
  stichtag: string,
  filter: Listenfilter,
): Promise<readonly { readonly id: string; readonly zustand: ErlassKurz['zustand']; readonly offen: boolean }[]> {
  const ids = await listErlassIds(tx, actor, filter);
  const { geltung } = await readGeltung(tx);
  return ids.map((one) => ({ ...one, zustand: zustandOf(geltung.werke.get(one.id)?.gueltig, stichtag) }));
}

/** Of one page. */
export async function viewListe(
  tx: Tx,
  actor: Principal,
  stichtag: string,
  ids: readonly string[],
): Promise<ErlassKurz[]> {
  const rows = await listErlassRows(tx, actor, ids);
  const bestand = await readGeltung(tx);
  const sichtbar = await findSichtbare(
    tx,
    actor,
    rows.flatMap(({ id }) => endedBy(bestand, id)),
  );
  return rows.map((row) => toKurz(row, bestand, sichtbar, stichtag));
}

const endedBy = ({ geltung }: Bestand, id: string): string[] =>
  [geltung.werke.get(id)?.ende?.durchWerkId].filter((one) => one !== undefined);

function toKurz(
  row: ErlassRow,
  { geltung }: Bestand,
  sichtbar: ReadonlyMap<string, { readonly id: string; readonly kurz: string }>,
  stichtag: string,
): ErlassKurz {
  const { id, kurz, titel, herausgeber } = row;
  const { gueltig, ende } = geltung.werke.get(id) ?? {};
  return {
    id,
    kurz,
    titel,
    herausgeber,
    sammlung: { id: row.sammlungId, name: row.sammlung, art: row.art },
    ...(row.datum ? { datum: row.datum } : {}),
    zustand: zustandOf(gueltig, stichtag),
    ...(gueltig ? { gueltig: viewGueltig(gueltig, sichtbar) } : {}),
    ...(!gueltig && ende ? { ende: viewEnde(ende, sichtbar) } : {}),
    offen: row.zuPruefen.length + row.vorschlaege,
    ...(row.einstufung ? { einstufung: row.einstufung } : {}),
  };
}

export async function viewErlass(tx: Tx, actor: Principal, id: string, stichtag: string): Promise<Erlass | undefined> {
  const [row] = await listErlassRows(tx, actor, [id]);
  if (!row) return undefined;
  const bestand = await readGeltung(tx);
  const texte = await listTexte(tx, id);
  const { abschnitte = [] } = bestand.geltung.werke.get(id) ?? {};
  const stored = await listBeziehungen(tx, id);
  const sichtbar = await findSichtbare(tx, actor, namedBeside(id, bestand, stored));
  const beziehungen = stored.map((one) => withZiel(one, bestand, sichtbar, id));
  return {
    ...toKurz(row, bestand, sichtbar, stichtag),
    ...(row.gueltigAb ? { gueltigAb: row.gueltigAb } : {}),
    ...(row.gueltigBis ? { gueltigBis: row.gueltigBis } : {}),
    bezug: row.bezug,
    zuPruefen: row.zuPruefen,
    geprueft: row.geprueft,
    quelle: texte.at(-1)?.quelle ?? '',
    abschnitte: texte.map(({ normId, bezeichnung, ueberschrift, absaetze, fassungAb }) => ({
      normId,
      bezeichnung,
      ueberschrift,
      absaetze,
      gueltig: (
        abschnitte.find(
          (one) => one.normId === normId && one.bezeichnung === bezeichnung && one.fassungAb === fassungAb,
        )?.gueltig ?? []
      ).map((one) => viewGueltig(one, sichtbar)),
    })),
    beziehungen,
    befunde: befundeOf(id, bestand, beziehungen, sichtbar),
    version: row.version,
  };
}

/** Whatever the view of a decree may name beside it: its targets, what ends it or its sections, what its findings are about. */
function namedBeside(self: string, bestand: Bestand, beziehungen: readonly BeziehungView[]): string[] {
  const { werke, geltung } = bestand;
  const own = geltung.werke.get(self);
  const ends = [
    own?.ende,
    own?.gueltig?.ende,
    ...(own?.abschnitte ?? []).flatMap(({ gueltig }) => gueltig.map(({ ende }) => ende)),
  ];
  const befunde = [
    ...geltung.befunde.filter(({ werkId }) => werkId === self),
    ...sameNormsAs(self, bestand, () => true),
  ];
  return [
    ...beziehungen.flatMap((one) => zieleOf(one, werke, self)),
    ...[...ends.map((ende) => ende?.durchWerkId), ...befunde.map((one) => one.andererWerkId)].filter(
      (one) => one !== undefined,
    ),
  ];
}

function zieleOf({ art, ziel }: BeziehungView, werke: Bestand['werke'], self: string): string[] {
  if (art === 'legt_aus') return [];
  const folded = foldAktenzeichen(ziel);
  return werke
    .filter(({ kurz, datum }) => foldedOf(kurz) === folded || ziel === `Erlass vom ${datum}`)
    .map(({ id }) => id)
    .filter((id) => id !== self);
}

const FOLDED = new Map<string, string>();
const MOST_FOLDED = 100_000;

/** Of all Erlasse for each relation: each is folded once. */
function foldedOf(kurz: string): string {
  const known = FOLDED.get(kurz);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const folded = foldAktenzeichen(kurz);
  FOLDED.set(kurz, folded);
  return folded;
}

function withZiel(
  one: BeziehungView,
  { werke }: Bestand,
  sichtbar: ReadonlyMap<string, { readonly id: string; readonly titel: string }>,
  self: string,
): BeziehungView {
  const named = zieleOf(one, werke, self).find((id) => sichtbar.has(id));
  const found = named === undefined ? undefined : sichtbar.get(named);
  return found ? { ...one, zielErlass: { id: found.id, titel: found.titel } } : one;
}

function sameNormsAs(id: string, { werke, beziehungen, geltung }: Bestand, isSeen: (werkId: string) => boolean) {
  const spanneOf = (werkId: string) => {
    const gueltig = geltung.werke.get(werkId)?.gueltig;
    return gueltig && { von: toTag(gueltig.von), bis: gueltig.bis ? toTag(gueltig.bis) : Number.POSITIVE_INFINITY };
  };
  const werk = werke.find((one) => one.id === id);
  // Whoever says about nothing has nothing in common.
  if (!werk || werk.bezug.length === 0) return [];
  const others = werke.filter((one) => one.bezug.length > 0 && isSeen(one.id));
  return gleicheNormenOf(werk, others, beziehungen, spanneOf);
}

/** A decree that one may not read is told like one that is not there. */
function befundeOf(
  id: string,
  bestand: Bestand,
  beziehungen: readonly BeziehungView[],
  sichtbar: ReadonlyMap<string, unknown>,
) {
  const unknown = beziehungen
    .filter(({ art, zielErlass, stand }) => art !== 'legt_aus' && !zielErlass && stand !== 'abgelehnt')
    .map(({ ziel }): Befund => ({ art: 'ziel_unbekannt', werkId: id, ziel }));
  const same = sameNormsAs(id, bestand, (werkId) => sichtbar.has(werkId));
  const own = bestand.geltung.befunde.filter(
    ({ werkId, art, andererWerkId }) =>
      werkId === id && art !== 'ziel_unbekannt' && (andererWerkId === undefined || sichtbar.has(andererWerkId)),
  );
  return [...own, ...unknown, ...same].map((befund) => ({ art: befund.art, ziel: befund.ziel, satz: satzOf(befund) }));
}
