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
import { type ErlassRow, findSichtbare, listBeziehungen, listErlassRows, listTexte } from './erlassliste.sql.ts';

export async function viewListe(
  tx: Tx,
  actor: Principal,
  stichtag: string,
  filter: { readonly sammlungId?: string | undefined; readonly suche?: string | undefined },
): Promise<ErlassKurz[]> {
  const rows = await listErlassRows(tx, actor, filter);
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
  const [row] = await listErlassRows(tx, actor, { only: id });
  if (!row) return undefined;
  const bestand = await readGeltung(tx);
  const texte = await listTexte(tx, id);
  const { abschnitte = [] } = bestand.geltung.werke.get(id) ?? {};
  const all = bestand.werke.map((werk) => werk.id);
  const sichtbar = await findSichtbare(tx, actor, all);
  const beziehungen = (await listBeziehungen(tx, id)).map((one) => withZiel(one, bestand, sichtbar, id));
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

function withZiel(
  one: BeziehungView,
  { werke }: Bestand,
  sichtbar: ReadonlyMap<string, { readonly id: string; readonly titel: string }>,
  self: string,
): BeziehungView {
  const named =
    one.art === 'legt_aus'
      ? undefined
      : werke.find(
          ({ id, kurz, datum }) =>
            id !== self &&
            sichtbar.has(id) &&
            (foldAktenzeichen(kurz) === foldAktenzeichen(one.ziel) || one.ziel === `Erlass vom ${datum}`),
        );
  const found = named && sichtbar.get(named.id);
  return found ? { ...one, zielErlass: { id: found.id, titel: found.titel } } : one;
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
  const spanneOf = (werkId: string) => {
    const gueltig = bestand.geltung.werke.get(werkId)?.gueltig;
    return gueltig && { von: toTag(gueltig.von), bis: gueltig.bis ? toTag(gueltig.bis) : Number.POSITIVE_INFINITY };
  };
  const werk = bestand.werke.find((one) => one.id === id);
  const others = bestand.werke.filter((one) => sichtbar.has(one.id));
  const same = werk ? gleicheNormenOf(werk, others, bestand.beziehungen, spanneOf) : [];
  const own = bestand.geltung.befunde.filter(
    ({ werkId, art, andererWerkId }) =>
      werkId === id && art !== 'ziel_unbekannt' && (andererWerkId === undefined || sichtbar.has(andererWerkId)),
  );
  return [...own, ...unknown, ...same].map((befund) => ({ art: befund.art, ziel: befund.ziel, satz: satzOf(befund) }));
}
