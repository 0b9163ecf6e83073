/** Rows as people read them. */
import { findDokumente } from '#areas/akten/index.ts';
import { findNamen } from '#areas/personal/index.ts';
import { tatsachenfeldOf, wertWorte } from '#areas/vorgaenge/index.ts';
import { llmOf } from '#engines/llm/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { grundlageHeute } from './entwurf/entwerfen.ts';
import type { Lage } from './lage.schema.ts';
import { isUnerfuellt, planVon } from './plan.rules.ts';
import type { Assistenz, Entwurf, Schritt, Vorschlag } from './vorgang.schema.ts';
import {
  type EntwurfRow,
  listEntwuerfe,
  listSchritte,
  listVorschlaege,
  type SchrittRow,
  type VorschlagRow,
} from './vorgang.sql.ts';

type NameOf = (id: string) => string;

async function namer({ tx }: Pick<ActionContext, 'tx'>, ids: readonly (string | null)[]): Promise<NameOf> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const names = new Map((await findNamen(tx, wanted)).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

export async function toAssistenz(context: ActionContext, lage: Lage): Promise<Assistenz> {
  const { tx } = context;
  const schritte = await listSchritte(tx, lage.verfahrenId);
  const vorschlaege = await listVorschlaege(tx, lage.verfahrenId);
  const entwuerfe = await listEntwuerfe(tx, lage.verfahrenId);
  const nameOf = await namer(context, [
    ...schritte.map(({ konto }) => konto),
    ...vorschlaege.map(({ entschiedenVon }) => entschiedenVon),
    ...entwuerfe.map(({ von }) => von),
  ]);
  const isOpen = entwuerfe.some(({ stand }) => stand === 'offen');
  const grundlage = isOpen ? await grundlageHeute(tx, context.actor, lage) : '';
  const offen = [...lage.voraussetzungen].sort((a, b) => Number(isUnerfuellt(b)) - Number(isUnerfuellt(a)));
  return {
    verfahrenId: lage.verfahrenId,
    akteId: lage.akteId,
    aktenzeichen: lage.aktenzeichen,
    person: lage.person,
    vorgang: lage.vorgang,
    stichtag: lage.stichtag,
    modell: llmOf(context).endpoint('chat')?.model ?? null,
    offen: offen.map(({ schluessel, name, ergebnis, fehlt }) => ({
      schluessel,
      name,
      ergebnis,
      fehlt: fehlt.map((feld) => lage.felder.get(feld)?.label ?? feld),
    })),
    plan: planVon(lage),
    schritte: schritte.map((row) => toSchritt(row, nameOf)),
    vorschlaege: await toVorschlaege(context, lage, vorschlaege, nameOf),
    entwuerfe: entwuerfe.map((row) => toEntwurf(row, nameOf, warumVeraltet(row, grundlage))),
  };
}

export async function readSchritt(context: ActionContext, row: SchrittRow): Promise<Schritt> {
  return toSchritt(row, await namer(context, [row.konto]));
}

export async function readVorschlag(context: ActionContext, lage: Lage, row: VorschlagRow): Promise<Vorschlag> {
  const [one] = await toVorschlaege(context, lage, [row], await namer(context, [row.entschiedenVon]));
  return one as Vorschlag;
}

export async function readEntwurf(context: ActionContext, row: EntwurfRow): Promise<Entwurf> {
  return toEntwurf(row, await namer(context, [row.von]), null);
}

export const warumVeraltet = (row: EntwurfRow, grundlage: string): string | null =>
  row.stand === 'offen' && row.grundlage !== grundlage
    ? 'Seit diesem Entwurf haben sich Tatsachen, Feststellungen oder das Recht geändert.'
    : null;

function toSchritt({ konto, ...row }: SchrittRow, nameOf: NameOf): Schritt {
  return { ...row, von: nameOf(konto) };
}

/** The title of a document that the reader may not see any more is not told. */
async function toVorschlaege(
  { tx, actor }: ActionContext,
  lage: Lage,
  rows: readonly VorschlagRow[],
  nameOf: NameOf,
): Promise<Vorschlag[]> {
  const ids = [...new Set(rows.map(({ dokumentId }) => dokumentId))];
  const titles = new Map((await findDokumente(tx, actor, ids)).map(({ id, titel }) => [id, titel]));
  return rows.map((row) => {
    const known = lage.tatsachen.find(({ feld }) => feld === row.feld);
    return {
      id: row.id,
      feld: row.feld,
      label: tatsachenfeldOf(row.feld)?.label ?? row.feld,
      wert: row.wert,
      wertWorte: wertWorte(row.wert),
      stelle: {
        dokumentId: row.dokumentId,
        titel: titles.get(row.dokumentId) ?? 'Dokument liegt nicht mehr in der Akte',
        seite: row.seite,
        wortlaut: row.wortlaut,
        kasten: { x: row.x, y: row.y, w: row.w, h: row.h },
      },
      bisher: known ? { wertWorte: known.worte, herkunft: known.herkunftWorte } : null,
      voraussetzungen: lage.voraussetzungen
        .filter(({ tatsachen, fehlt }) => [...tatsachen, ...fehlt].includes(row.feld))
        .map(({ name }) => name),
      durch: row.durch,
      stand: row.stand,
      entschiedenVon: row.entschiedenVon === null ? null : nameOf(row.entschiedenVon),
      entschiedenAm: row.entschiedenAm,
      grund: row.grund,
      version: row.version,
    };
  });
}

function toEntwurf(row: EntwurfRow, nameOf: NameOf, veraltet: string | null): Entwurf {
  const { verfahrenId: _verfahren, grundlage: _grundlage, von, ...rest } = row;
  return { ...rest, von: nameOf(von), veraltet };
}
