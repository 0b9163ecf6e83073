/**
 * An application finds its Akte. By itself only where family name, birth date and the Aktenzeichen that the office gave
 * are all the same; otherwise a person of the office decides. The time of receipt is that of the click.
 */
import { findAehnliche, offerFiles, openLieferung } from '#areas/akten/index.ts';
import { findVollmachten } from '#areas/buerger/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { noteAngaben } from '../angabe/angabe.ts';
import { noteKonto } from '../titel/erreichbarkeit.sql.ts';
import { openVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { noteVertreter, ROLLE_ERKLAERT } from '../vertretung/beteiligung.ts';
import { noteErklaerung } from '../vertretung/erklaerung.ts';
import { noteZustimmungen } from '../vertretung/zustimmung.ts';
import { insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { antragFaults } from './antrag.faults.ts';
import {
  anlaesseOf,
  isFremdeSache,
  requireArt,
  tatsachenOf,
  type Verfahrenswahl,
  verfahrenOf,
  vertretungIn,
} from './antrag.rules.ts';
import {
  type AntragRow,
  findAntrag,
  findOffenesVerfahren,
  insertAntragBeteiligter,
  setWarumOffen,
  setZugeordnet,
} from './antrag.sql.ts';
import { listDateien, setEingaenge } from './datei.sql.ts';
import { uebernimmUnterlagen } from './uebernahme.jobs.ts';
import { noteZweifel } from './zweifel.ts';

const PORTAL = systemPrincipal('vorgaenge.portal');
/** Until the other one with custody has answered; § 80 (4) AufenthG. */
const EINVERSTAENDNIS_TAGE = 28;

export interface Ziel extends Verfahrenswahl {
  readonly akteId: string;
  readonly personId: string;
}

/** Opens the procedure where the Akte is sure; otherwise says at the application why a person has to look. */
export async function nimmAn(context: ActionContext, row: AntragRow): Promise<string | undefined> {
  const art = requireArt(row.antragsart);
  const found = art.nurMensch ? { warum: 'mensch' } : await findAkte(context, row);
  if ('warum' in found) {
    await setWarumOffen(context.tx, row.id, found.warum);
    return undefined;
  }
  return ordneZu({ ...context, actor: PORTAL }, row, { ...found, ...verfahrenOf(art, row.antworten) });
}

type Fund = { readonly akteId: string; readonly personId: string } | { readonly warum: string };

async function findAkte({ tx }: ActionContext, { antworten }: AntragRow): Promise<Fund> {
  const zeichen = plain(antworten.aktenzeichen);
  if (zeichen === '') return { warum: 'ohne-aktenzeichen' };
  const familienname = String(antworten.familienname ?? '');
  const geburtsdatum = String(antworten.geburtsdatum ?? '');
  const wanted = { familienname, vornamen: String(antworten.vornamen ?? ''), geburtsdatum };
  const same = (await findAehnliche(tx, PORTAL, wanted, { limit: 50 })).filter(
    (one) => one.geburtsdatum === geburtsdatum && fold(one.familienname) === fold(familienname),
  );
  const matches = same.flatMap(({ id, akten }) =>
    akten.filter((akte) => plain(akte.aktenzeichen) === zeichen).map((akte) => ({ akteId: akte.id, personId: id })),
  );
  const [only] = matches;
  if (only && matches.length === 1) return only;
  return { warum: same.length > 0 ? 'aktenzeichen-passt-nicht' : 'person-unbekannt' };
}

const plain = (text: unknown): string =>
  String(text ?? '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
const fold = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('de');

/** Of the desk: sent, and nobody has placed it yet. */
export async function requireWartend({ tx }: Pick<ActionContext, 'tx'>, id: string): Promise<AntragRow> {
  const row = await findAntrag(tx, id);
  if (!row || row.stand === 'entwurf' || row.stand === 'zurueckgezogen') throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
  if (row.stand === 'zugeordnet') throw antragFaults.ANTRAG_ZUGEORDNET();
  return row;
}

/** The caller holds the application. Returns the procedure: a new one, or the one that is open for the same matter. */
export async function ordneZu(context: ActionContext, row: AntragRow, ziel: Ziel): Promise<string> {
  const { tx } = context;
  const laufend = await findOffenesVerfahren(tx, ziel);
  if (laufend) return legeZu(context, row, { ...ziel, akteId: laufend.akte_id, verfahrenId: laufend.id }, true);
  const eingegangenAm = row.eingereicht_at ?? undefined;
  const verfahrenId = await openVerfahren(context, { ...ziel, kanal: 'portal', eingegangenAm });
  return legeZu(context, row, { ...ziel, verfahrenId }, false);
}

/** Into the Vorgang that a person of the office names. */
export async function ordneInLaufendesZu(context: ActionContext, row: AntragRow, verfahrenId: string): Promise<string> {
  const { akte_id: akteId, person_id: personId } = await requireVerfahrenToChange(context, verfahrenId);
  return legeZu(context, row, { akteId, personId, verfahrenId }, true);
}

interface Platz {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId: string;
}

async function legeZu(
  context: ActionContext,
  row: AntragRow,
  { akteId, personId, verfahrenId }: Platz,
  isFurther: boolean,
): Promise<string> {
  const { tx, actor, jobs } = context;
  if (isFurther) {
    const text = 'Weiterer Antrag zu dieser Sache eingegangen';
    await insertEreignis(tx, { verfahrenId, art: 'antrag', text, oeffentlich: true, bezug: row.id }, actor.id);
  }
  const gestellt = officeDay(row.eingereicht_at ?? '');
  await noteAngaben(
    context,
    { verfahrenId, akteId, personId, quelle: `Antrag ${row.nummer}`, bezug: row.id },
    tatsachenOf(requireArt(row.antragsart), row.antworten, gestellt),
  );
  await noteBeteiligte(context, row, verfahrenId);
  await noteAnlaesse(context, row, verfahrenId);
  await noteErklaerung(context, row, verfahrenId);
  const lieferungId = await openLieferung(tx, { id: row.konto_id }, { herkunft: 'portal', akteId });
  const dateien = await listDateien(tx, row.id);
  for (const datei of dateien) await noteZweifel(context, verfahrenId, row, datei);
  const [kopieId = '', ...eingaenge] = await offerFiles(context, tx, lieferungId, [
    { name: `Antrag ${row.nummer}.pdf` },
    ...dateien.map(({ dateiname, groesse }) => ({ name: dateiname, groesse })),
  ]);
  await setEingaenge(
    tx,
    dateien.map(({ id }, index) => ({ id, eingangId: eingaenge[index] as string })),
  );
  if (!isVertreten(row))
    await noteKonto(tx, { personId, akteId, kontoId: row.konto_id, sprache: row.sprache }, actor.id);
  await setZugeordnet(tx, row.id, { akteId, personId, verfahrenId, lieferungId, kopieId });
  await jobs.enqueue(tx, uebernimmUnterlagen, [{ antragId: row.id }], { lane: 'normal' });
  await tellVerfahren(context, { id: verfahrenId, akte_id: akteId });
  return verfahrenId;
}

/** Then the account is that of another: reminders go to the person itself. */
const isVertreten = ({ antragsart, antworten }: AntragRow): boolean =>
  antworten.fuer_wen === 'kind' || isFremdeSache(antragsart, antworten);

/** Nobody becomes the address of letters by saying so: the office sees the Vollmacht first (§ 14 (1) s. 3 VwVfG NRW). */
async function noteBeteiligte(context: ActionContext, row: AntragRow, verfahrenId: string): Promise<void> {
  const { tx, actor } = context;
  const { antworten } = row;
  const vertretung = vertretungIn(row.antragsart, antworten);
  if (vertretung)
    await insertAntragBeteiligter(
      tx,
      {
        ...{ verfahrenId, rolle: ROLLE_ERKLAERT[vertretung.art], name: vertretung.vertreterName, empfaengt: false },
        vollmachtId: row.vollmacht_id,
      },
      actor.id,
    );
  const anderer = String(antworten.anderer_elternteil ?? '').trim();
  if (antworten.sorgerecht === 'gemeinsam' && anderer !== '')
    await insertAntragBeteiligter(
      tx,
      { verfahrenId, rolle: 'sorgeberechtigt', name: anderer, empfaengt: false },
      actor.id,
    );
  const fremd = isFremdeSache(row.antragsart, antworten);
  for (const one of await findVollmachten(context, { bezug: row.id, kontoId: row.konto_id }))
    if (one.herkunft === 'erteilt' && one.stand === 'gilt' && (one.bezug !== undefined || !fremd))
      await noteVertreter(context, verfahrenId, one);
}

async function noteAnlaesse(context: ActionContext, row: AntragRow, verfahrenId: string): Promise<void> {
  const { tx, actor, clock } = context;
  const anlaesse = anlaesseOf(requireArt(row.antragsart), row.antworten);
  if (anlaesse.includes('bemerkung')) {
    const text = 'Der Antrag enthält eine Bemerkung in eigenen Worten. Bitte lesen Sie sie.';
    await insertEreignis(tx, { verfahrenId, art: 'bemerkung', text, bezug: row.id }, actor.id);
  }
  if (!anlaesse.includes('einverstaendnis') || (await noteZustimmungen(context, row, verfahrenId))) return;
  const faellig = clock.today().add({ days: EINVERSTAENDNIS_TAGE }).toString();
  const text = 'Einverständnis des anderen Elternteils nachweisen';
  const norm = '§ 80 Abs. 4 AufenthG';
  await insertFrist(
    tx,
    { verfahrenId, art: 'einverstaendnis', faellig, text, norm, wartetAuf: 'antragsteller', bezug: row.id },
    actor.id,
  );
}
