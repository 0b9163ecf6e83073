/** Somebody is there: with a Termin, without one, or again. One visit for each Termin, whoever says it how often where. */
import { randomInt, randomUUID } from 'node:crypto';
import type { ActionContext } from '#platform/actions/action.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import {
  type Besuchsplan,
  findTermin,
  findTerminBySchluessel,
  lockTermin,
  planBesuch,
  type Terminzeile,
} from '../termin/vergabe.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { fruehestens, judgeAnkunft, reiheEin, TUN_NACH_ANKUNFT } from './ankunft.rules.ts';
import type { AnkunftAntwort, Ankunftsergebnis, Bedarf, Tun } from './besuch.schema.ts';
import {
  type BesuchRow,
  type BesuchStation,
  findBesuch,
  findBesuchByNummer,
  findBesuchByTermin,
  findBesuchByToken,
  insertBesuch,
  lockBesuch,
  type NewBesuch,
  setStand,
} from './besuch.sql.ts';
import { fromMs, hashOf, type Moment, momentOf, tellBesuch, tokenOf, toMs, zielOf } from './besuch.ts';
import { readCode } from './code.rules.ts';
import { ANZAHL_NUMMERN, nummerAus } from './nummer.rules.ts';
import { aussichtFuer, loadRaum } from './raum.ts';
import { tagFaults } from './tag.faults.ts';
import { findHausOfPool, findTerminByKennung, type Haus, listTerminplaetze } from './tag-haus.sql.ts';

export interface Ankommende {
  readonly haus: Haus;
  readonly code?: string | undefined;
  readonly terminId?: string | undefined;
  readonly sprache?: Terminsprache | undefined;
  readonly bedarf: readonly Bedarf[];
  readonly ausweisGesehen?: boolean;
  readonly trotzdem?: boolean;
  /** By telephone from anywhere: the number of today hangs on the wall when it is called, and so proves nothing there. */
  readonly vonAussen?: boolean;
  /** When it was said, if that was earlier. */
  readonly um?: string | undefined;
}

export async function arrive(context: ActionContext, wer: Ankommende): Promise<AnkunftAntwort> {
  const moment = momentOf(context);
  const found = await find(context, wer, moment);
  // Whoever knows the number alone does not get the link by which one leaves the queue.
  if (found.besuch)
    return { ...(await again(context, found.besuch, moment)), ...(found.nurNummer ? { token: null } : {}) };
  const termin = await lockTermin(context.tx, found.termin.id);
  if (!termin) throw tagFaults.CODE_UNBEKANNT();
  // Whoever came first with this Termin has committed by now.
  const before = await findBesuchByTermin(context.tx, termin.id);
  if (before) return again(context, before, moment);
  return arriveMitTermin(context, wer, termin, moment);
}

/** By what was shown or typed; a number of today first, for those who come back. */
async function find(
  { tx }: ActionContext,
  { haus, code, terminId, vonAussen }: Ankommende,
  { tag }: Moment,
): Promise<
  { besuch: BesuchRow; nurNummer: boolean; termin?: undefined } | { termin: Terminzeile; besuch?: undefined }
> {
  const read = code === undefined ? undefined : readCode(code);
  const besuch =
    (read?.nummer && !vonAussen && (await findBesuchByNummer(tx, { standortId: haus.id, tag, nummer: read.nummer }))) ||
    (read?.token && (await findBesuchByToken(tx, hashOf(read.token))));
  if (besuch) return { besuch, nurNummer: read?.nummer !== undefined };
  const termin =
    (terminId && (await findTermin(tx, terminId))) ||
    (read?.kennung && (await findTerminByKennung(tx, read.kennung))) ||
    (read?.token && (await findTerminBySchluessel(tx, hashOf(read.token))));
  if (!termin) throw tagFaults.CODE_UNBEKANNT();
  return { termin };
}

async function arriveMitTermin(
  context: ActionContext,
  wer: Ankommende,
  termin: Terminzeile,
  moment: Moment,
): Promise<AnkunftAntwort> {
  if (['gehalten', 'unbestaetigt', 'angeboten'].includes(termin.stand)) throw tagFaults.TERMIN_UNBESTAETIGT();
  if (termin.stand === 'abgesagt' || termin.stand === 'verfallen') throw tagFaults.TERMIN_ABGESAGT();
  const draussen = (ergebnis: Ankunftsergebnis, tun: Tun, more: Partial<AnkunftAntwort> = {}): AnkunftAntwort => ({
    ...LEER,
    ergebnis,
    tun,
    sprache: wer.sprache ?? termin.sprache,
    beginn: termin.beginn,
    ...more,
  });
  if (termin.tag !== moment.tag) return draussen('anderer_tag', termin.tag > moment.tag ? 'wiederkommen' : 'infothek');
  const haus = await findHausOfPool(context.tx, termin.poolId);
  if (haus && haus.id !== wer.haus.id) return draussen('anderes_haus', 'infothek', { haus: haus.name });
  const angekommen = wer.um === undefined ? moment.ms : Math.min(moment.ms, toMs(wer.um));
  const beginn = toMs(termin.beginn);
  const ankunft = judgeAnkunft(beginn, angekommen, moment.regeln);
  if (ankunft === 'zu_frueh' && !wer.trotzdem)
    return draussen('zu_frueh', 'wiederkommen', { ab: fromMs(fruehestens(beginn, moment.regeln)) });
  const { stationen, nurPlatzId, dolmetschen } = await wegOf(context, termin);
  const { mitTermin, rang } = reiheEin(beginn, angekommen, moment.regeln);
  const row = await enter(context, {
    standortId: wer.haus.id,
    tag: moment.tag,
    terminId: termin.id,
    anliegen: termin.anliegen,
    personen: termin.personen,
    stationen,
    nurPlatzId,
    sprache: wer.sprache ?? termin.sprache,
    bedarf: [...new Set<Bedarf>([...wer.bedarf, ...(dolmetschen ? (['dolmetschen'] as const) : [])])],
    mitTermin,
    angekommen: fromMs(angekommen),
    rang: fromMs(rang),
    ausweisAt: wer.ausweisGesehen ? moment.jetzt : null,
    angaben: null,
    verfahrenId: null,
  });
  return inside(context, row, moment, ankunft, TUN_NACH_ANKUNFT[ankunft === 'zu_frueh' ? 'frueh' : ankunft]);
}

/** Said twice, or back after being parked: back into the queue with the old instant. Nobody who was absent comes back by a machine. */
async function again(context: ActionContext, besuch: BesuchRow, moment: Moment): Promise<AnkunftAntwort> {
  if (besuch.tag !== moment.tag) throw tagFaults.CODE_UNBEKANNT();
  const row = (await lockBesuch(context.tx, besuch.id)) ?? besuch;
  if (row.stand === 'zurueckgestellt') {
    await setStand(context.tx, row.id, { stand: 'wartet', jetzt: moment.jetzt });
    const back = (await findBesuch(context.tx, row.id)) as BesuchRow;
    await tellBesuch(context, back);
    return inside(context, back, moment, 'schon_da', 'warten');
  }
  if (row.stand === 'wartet') return inside(context, row, moment, 'schon_da', 'warten');
  if (row.stand === 'aufgerufen' || row.stand === 'bedient')
    return inside(context, row, moment, 'schon_da', 'zum_platz');
  return inside(context, row, moment, 'schon_fertig', 'infothek');
}

export interface OhneTermin {
  readonly haus: Haus;
  readonly anliegen: string;
  readonly personen: number;
  readonly sprache: Terminsprache;
  readonly bedarf: readonly Bedarf[];
  /** Sealed. */
  readonly angaben?: string | undefined;
  readonly verfahrenId?: string | undefined;
  /** The desk may give a number for what the kiosk does not offer. */
  readonly jedes?: boolean;
}

export async function draw(context: ActionContext, wer: OhneTermin): Promise<AnkunftAntwort> {
  const moment = momentOf(context);
  const { tx } = context;
  const anliegen = await findAnliegenAm(tx, wer.anliegen, moment.tag);
  if (!anliegen?.aktiv || !(wer.jedes || anliegen.zugang === 'spontan')) throw tagFaults.NICHT_SPONTAN();
  const wunsch = { anliegen: [{ schluessel: wer.anliegen, personen: wer.personen }] };
  const plan = await planBesuch(tx, wunsch, context.clock.now());
  const { stationen, dolmetschen } = walkOf(plan.stationen);
  const haus = await findHausOfPool(tx, (stationen[0] as BesuchStation).poolId);
  if (haus?.id !== wer.haus.id) throw tagFaults.NICHT_SPONTAN();
  const { mitTermin, rang } = reiheEin(null, moment.ms, moment.regeln);
  const row = await enter(context, {
    standortId: wer.haus.id,
    tag: moment.tag,
    terminId: null,
    anliegen: plan.anliegen,
    personen: plan.personen,
    stationen,
    nurPlatzId: null,
    sprache: wer.sprache,
    bedarf: [...new Set<Bedarf>([...wer.bedarf, ...(dolmetschen ? (['dolmetschen'] as const) : [])])],
    mitTermin,
    angekommen: moment.jetzt,
    rang: fromMs(rang),
    ausweisAt: null,
    angaben: wer.angaben ?? null,
    verfahrenId: wer.verfahrenId ?? null,
  });
  return inside(context, row, moment, 'nummer', 'warten');
}

/** Stations that a person walks: the interpreter comes to the desk, so that is no stop of its own. */
function walkOf(stationen: Besuchsplan['stationen']): { stationen: BesuchStation[]; dolmetschen: boolean } {
  const walked = stationen.filter(({ art }, nr) => art !== 'dolmetschen' || nr === stationen.length - 1);
  return {
    stationen: walked.map(({ art, poolId, minuten, faehigkeiten }) => ({ art, poolId, minuten, faehigkeiten })),
    dolmetschen: walked.length < stationen.length,
  };
}

/** As it was promised: the pools and minutes of its spans; the skills are those that its Anliegen had when it was taken. */
async function wegOf(
  { tx }: ActionContext,
  termin: Terminzeile,
): Promise<{ stationen: BesuchStation[]; nurPlatzId: string | null; dolmetschen: boolean }> {
  const plaetze = await listTerminplaetze(tx, termin.id);
  const plan = await planned(tx, termin);
  const named = plaetze.find(({ art }) => art === 'person');
  const first = plaetze.find(({ art }) => art !== 'dolmetschen');
  const nurPlatzId = named && named === first ? named.platz_id : null;
  if (plan && plan.stationen.length === plaetze.length) {
    const merged = plan.stationen.map((station, nr) => {
      const platz = plaetze[nr] as (typeof plaetze)[number];
      return { ...station, art: platz.art, poolId: platz.pool_id };
    });
    return { ...walkOf(merged), nurPlatzId };
  }
  const rest = plaetze.map(({ art, pool_id, minuten }) => ({ art, poolId: pool_id, minuten, faehigkeiten: [] }));
  if (rest.length > 0) return { ...walkOf(rest), nurPlatzId };
  const minuten = Math.round((toMs(termin.ende) - toMs(termin.beginn)) / 60_000);
  const einer = { art: 'schalter' as const, poolId: termin.poolId, minuten, faehigkeiten: [] };
  return { stationen: [einer], nurPlatzId: null, dolmetschen: false };
}

/** The catalogue may have changed so that this could not be planned any more: then the spans alone say it. */
async function planned(tx: ActionContext['tx'], termin: Terminzeile): Promise<Besuchsplan | undefined> {
  try {
    return await planBesuch(tx, { anliegen: termin.anliegen }, Temporal.Instant.from(termin.createdAt));
  } catch {
    return undefined;
  }
}

/** Drawn at random until one is free; the index decides. */
async function enter(context: ActionContext, neu: Omit<NewBesuch, 'nummer'>): Promise<BesuchRow> {
  const { tx } = context;
  for (let draws = 0; draws < 200; draws += 1) {
    const id = randomUUID();
    const nummer = nummerAus(randomInt(ANZAHL_NUMMERN));
    if (!(await insertBesuch(tx, { ...neu, nummer }, id, hashOf(tokenOf(context, id))))) continue;
    const row = (await findBesuch(tx, id)) as BesuchRow;
    await tellBesuch(context, row);
    return row;
  }
  throw tagFaults.KEINE_NUMMER_FREI();
}

const LEER = {
  besuchId: null,
  nummer: null,
  token: null,
  beginn: null,
  ab: null,
  haus: null,
  wartezeit: null,
  davor: null,
  ziel: null,
} as const;

async function inside(
  context: ActionContext,
  row: BesuchRow,
  moment: Moment,
  ergebnis: Ankunftsergebnis,
  tun: Tun,
): Promise<AnkunftAntwort> {
  const aussicht =
    row.stand === 'wartet' ? aussichtFuer(await loadRaum(context.tx, row.standort_id, moment), row) : undefined;
  return {
    ...LEER,
    ergebnis,
    tun,
    besuchId: row.id,
    nummer: row.nummer,
    token: tokenOf(context, row.id),
    sprache: row.sprache,
    beginn: row.beginn,
    wartezeit: aussicht?.wartezeit ?? null,
    davor: aussicht?.davor ?? null,
    ziel: zielOf(row),
  };
}
