/** Rows as people read them. */
import { findNamen } from '#areas/personal/index.ts';
import { tatsachenfeldOf, wertWorte } from '#areas/vorgaenge/index.ts';
import { llmOf } from '#engines/llm/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { grundlageHeute } from './entwurf/entwerfen.ts';
import type { Lage } from './lage.schema.ts';
import { isUnerfuellt, planVon } from './plan.rules.ts';
import { readSicht, type Sicht, saetzeFuer, schrittFuer, WEG } from './sicht.ts';
import type { Assistenz, Entwurf, Schritt, Vorschlag } from './vorgang.schema.ts';
import {
  type EntwurfRow,
  listEntwuerfe,
  listSchritte,
  listVorschlaege,
  type SchrittRow,
  type VorschlagRow,
} from './vorgang.sql.ts';
import { tagWorte } from './worte.rules.ts';

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
  const sicht = await readSicht(context, lage.akteId, { schritte, vorschlaege, entwuerfe });
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
    stichtage: [...lage.stichtage],
    modell: llmOf(context).endpoint('chat')?.model ?? null,
    offen: offen.map(({ schluessel, name, ergebnis, fehlt }) => ({
      schluessel,
      name,
      ergebnis,
      fehlt: fehlt.map((feld) => lage.felder.get(feld)?.label ?? feld),
    })),
    plan: planVon(lage),
    schritte: schritte.map((row) => toSchritt(row, nameOf, sicht)),
    vorschlaege: vorschlaege.map((row) => toVorschlag(row, lage, nameOf, sicht)),
    entwuerfe: entwuerfe.map((row) => ({
      ...toEntwurf(row, nameOf, sicht),
      veraltet: warumVeraltet(row, { grundlage, stichtag: lage.stichtag }),
    })),
  };
}

export async function readSchritt(context: ActionContext, akteId: string, row: SchrittRow): Promise<Schritt> {
  const sicht = await readSicht(context, akteId, { schritte: [row] });
  return toSchritt(row, await namer(context, [row.konto]), sicht);
}

export async function readVorschlag(context: ActionContext, lage: Lage, row: VorschlagRow): Promise<Vorschlag> {
  const sicht = await readSicht(context, lage.akteId, { vorschlaege: [row] });
  return toVorschlag(row, lage, await namer(context, [row.entschiedenVon]), sicht);
}

export async function readEntwurf(context: ActionContext, akteId: string, row: EntwurfRow): Promise<Entwurf> {
  const sicht = await readSicht(context, akteId, { entwuerfe: [row] });
  return toEntwurf(row, await namer(context, [row.von]), sicht);
}

/** Held against what holds now on the day that is looked at. */
export function warumVeraltet(
  { stand, grundlage, stichtag }: Pick<EntwurfRow, 'stand' | 'grundlage' | 'stichtag'>,
  now: { readonly grundlage: string; readonly stichtag: string },
): string | null {
  if (stand !== 'offen' || grundlage === now.grundlage) return null;
  if (stichtag === now.stichtag)
    return 'Seit diesem Entwurf haben sich Tatsachen, Feststellungen oder das Recht geändert.';
  return `Der Entwurf folgt dem Recht vom ${tagWorte(stichtag)}. Am ${tagWorte(now.stichtag)} sind Tatsachen, Feststellungen oder Recht anders.`;
}

function toSchritt(row: SchrittRow, nameOf: NameOf, sicht: Sicht): Schritt {
  const { konto, ...shown } = schrittFuer(sicht, row);
  return { ...shown, von: nameOf(konto) };
}

function toVorschlag(row: VorschlagRow, lage: Lage, nameOf: NameOf, { dokumente }: Sicht): Vorschlag {
  const known = lage.tatsachen.find(({ feld }) => feld === row.feld);
  const titel = dokumente.get(row.dokumentId);
  return {
    id: row.id,
    feld: row.feld,
    label: tatsachenfeldOf(row.feld)?.label ?? row.feld,
    wert: row.wert,
    wertWorte: wertWorte(row.wert, row.feld),
    stelle: {
      dokumentId: row.dokumentId,
      titel: titel ?? WEG,
      seite: row.seite,
      wortlaut: titel === undefined ? '' : row.wortlaut,
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
}

function toEntwurf(row: EntwurfRow, nameOf: NameOf, sicht: Sicht): Entwurf {
  const { verfahrenId: _verfahren, grundlage: _grundlage, von, ...rest } = row;
  return { ...rest, saetze: saetzeFuer(sicht, row.saetze), von: nameOf(von), veraltet: null };
}
