/** From a released decision to title, card and claim, in the transaction of the release: all of it or nothing. */
import { findAktenDerPersonen, reportTatsache } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { listBeteiligterRows } from '../arbeit/beteiligter.sql.ts';
import { openAusreise } from '../ausreise/ausreise.ts';
import { endFiktion } from '../fiktion/ende.ts';
import { berechneBearbeitungsgebuehren } from '../gebuehr/bearbeitung.rules.ts';
import { type ForderungRow, findForderung, listForderungRowsOf } from '../gebuehr/forderung.sql.ts';
import { offenOf } from '../gebuehr/forderung.ts';
import { writeForderung } from '../gebuehr/gebuehr.actions.ts';
import type { Gebuehrenrecht } from '../gebuehr/gebuehr.data.ts';
import { berechneGebuehren } from '../gebuehr/gebuehr.rules.ts';
import type { GebuehrAnfrage } from '../gebuehr/gebuehr.schema.ts';
import { listKartenOf } from '../karte/karte.sql.ts';
import { openKarte } from '../karte/karte.ts';
import { readGebuehrenrecht } from '../regelwerk/regelwerk.ts';
import { listTatsacheRows } from '../tatsache.sql.ts';
import { endTitel, findTitelById, insertTitelEintrag, listTitelOf } from '../titel/titel.sql.ts';
import { germanDay, requireTitelToChange, writeTitel } from '../titel/titel.ts';
import { nameOfTitel } from '../titel/titelart.data.ts';
import { findVerfahrenById, type VerfahrenRow } from '../verfahren.sql.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { type Folgenlage, hindernisseVon, planVon, titelOnRelease } from './folge.rules.ts';
import type { Folgenplan, Gebuehrstand } from './folge.schema.ts';
import { type Bewirktes, findFolge, setBewirkt, shortenTitel } from './folge.sql.ts';
import { anfrageVon, openPosten } from './gebuehr.rules.ts';

/** What of a Schreiben counts here. */
export interface Bescheid {
  readonly id: string;
  readonly art: string;
  readonly entscheidung: 'erteilung' | 'teilweise' | 'ablehnung' | 'massnahme' | null;
}

type Who = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

interface Wer {
  readonly name: string;
  readonly staaten: readonly string[];
}

export interface Folgenstand {
  readonly lage: Folgenlage;
  readonly plan: Folgenplan;
  readonly bewirkt: boolean;
  readonly gebuehr?: Gebuehrstand;
  /** What is still to be claimed. */
  readonly zuFordern?: GebuehrAnfrage;
  readonly hindernisse: readonly string[];
  readonly wer: Wer;
}

const ZAHLUNGSZIEL_TAGE = 30;

/** Undefined for what brings about nothing: letters. A refusal brings about the fee of § 49 AufenthV. */
export async function loadFolgen(
  context: Who,
  verfahren: VerfahrenRow,
  { id, art, entscheidung }: Bescheid,
): Promise<Folgenstand | undefined> {
  if (art !== 'bescheid' || entscheidung === null) return undefined;
  const { lage, wer } = await lageOf(context, verfahren, entscheidung);
  const row = await findFolge(context.tx, id);
  const plan = row?.plan ?? planVon(lage);
  const { gebuehr, zuFordern, hindernis } = await gebuehrOf(context, verfahren, { lage, plan, wer });
  return {
    lage,
    plan,
    wer,
    bewirkt: row?.bewirkt_at != null,
    ...(gebuehr ? { gebuehr } : {}),
    ...(zuFordern ? { zuFordern } : {}),
    hindernisse: [...hindernisseVon(plan, lage), ...(hindernis ? [hindernis] : [])],
  };
}

async function lageOf(
  { tx, actor, clock }: Who,
  verfahren: VerfahrenRow,
  entscheidung: Folgenlage['entscheidung'],
): Promise<{ lage: Folgenlage; wer: Wer }> {
  const paar = { akteId: verfahren.akte_id, personId: verfahren.person_id };
  const [akte] = (await findAktenDerPersonen(tx, actor, [paar])).values();
  const facts = await listTatsacheRows(tx, verfahren.id);
  const titel = await listTitelOf(tx, actor, verfahren.person_id);
  const heute = clock.today().toString();
  const beteiligte = await listBeteiligterRows(tx, verfahren.id);
  const lage: Folgenlage = {
    heute,
    antragAm: officeDay(verfahren.eingegangen_at),
    entscheidung,
    verfahrensart: verfahren.verfahrensart,
    pruefart: verfahren.pruefart,
    tatsachen: new Map(facts.map(({ feld, wert }) => [feld, wert])),
    arbeitgeber: beteiligte.find(({ rolle, bis }) => rolle === 'arbeitgeber' && (bis === null || bis >= heute))?.name,
    geburtsdatum: akte?.geburtsdatum ?? null,
    bisher: titel
      .filter((one) => one.beendet === null && one.verfahren_id !== verfahren.id)
      .map((one) => ({ id: one.id, art: one.art, name: nameOfTitel(one), bis: one.endet ?? undefined })),
  };
  const name = akte ? `${akte.vornamen} ${akte.familienname}`.trim() : '';
  return { lage, wer: { name, staaten: akte?.staatsangehoerigkeiten ?? [] } };
}

interface Gerechnet {
  readonly gebuehr?: Gebuehrstand;
  readonly zuFordern?: GebuehrAnfrage;
  readonly hindernis?: string;
}

async function gebuehrOf(
  { tx }: Who,
  verfahren: VerfahrenRow,
  { lage, plan, wer }: Pick<Folgenstand, 'lage' | 'plan' | 'wer'>,
): Promise<Gerechnet> {
  if (plan.gebuehr?.art !== 'festsetzen') return {};
  const forderungen = await listForderungRowsOf(tx, verfahren.id);
  const abgelehnt = lage.entscheidung === 'ablehnung';
  // A fee that was claimed for the service covers the work on it (§ 69 (7) AufenthG).
  const vorher = forderungen.filter((one) => (abgelehnt || one.art === 'gebuehr') && one.storniert_at === null);
  const gefordert = vorher.flatMap(({ zeilen }) => zeilen);
  const schonGefordertCent = vorher.reduce((sum, one) => sum + one.summe_cent, 0);
  const anfrage = anfrageVon(plan.gebuehr, { ...lage, ...wer }, plan.karte?.express === true);
  const grund = 'Das Geburtsdatum ist nicht vollständig bekannt. Die Gebühr hängt vom Alter ab; bitte ergänzen Sie es.';
  if (!anfrage) return { gebuehr: { zeilen: [], summeCent: 0, schonGefordertCent, grund }, hindernis: grund };
  const posten = openPosten(anfrage.posten, gefordert);
  const rest = { ...anfrage, posten };
  const antwort =
    posten.length === 0 ? undefined : berechne(abgelehnt, rest, await readGebuehrenrecht(tx, rest.stichtag));
  if (antwort?.moeglich === false)
    return {
      gebuehr: { zeilen: gefordert, summeCent: schonGefordertCent, schonGefordertCent, grund: antwort.grund },
      hindernis: antwort.grund,
    };
  const zeilen = [...gefordert, ...(antwort?.ergebnis.zeilen ?? [])];
  const neuCent = antwort?.ergebnis.summeCent ?? 0;
  return {
    gebuehr: { zeilen, summeCent: schonGefordertCent + neuCent, schonGefordertCent },
    ...(neuCent > 0 ? { zuFordern: rest } : {}),
    ...(!abgelehnt && neuCent > 0 && forderungen.some(isBearbeitungOffen)
      ? {
          hindernis:
            'Die Bearbeitungsgebühr ist noch offen. Ist sie bezahlt oder storniert, lässt sich die Gebühr festsetzen (§ 69 Abs. 7 AufenthG).',
        }
      : {}),
  };
}

/** § 49 AufenthV: for what is refused the work on it is paid. */
const berechne = (abgelehnt: boolean, anfrage: GebuehrAnfrage, recht: Gebuehrenrecht) =>
  abgelehnt ? berechneBearbeitungsgebuehren(anfrage, undefined, recht) : berechneGebuehren(anfrage, recht);

const isBearbeitungOffen = (row: ForderungRow) => row.art === 'bearbeitung' && offenOf(row) > 0;

/**
 * The caller holds Verfahren and Schreiben and has just released it; `stand` is what was shown to them. What the Vorgang has already, from an earlier
 * Bescheid that came back or by hand, is taken and not made a second time. A measure waits for its announcement.
 */
export async function writeFolgen(
  context: ActionContext,
  verfahren: VerfahrenRow,
  bescheid: Bescheid,
  stand: Folgenstand | undefined,
): Promise<void> {
  if (!stand || stand.bewirkt || stand.lage.entscheidung === 'massnahme') return;
  const titelId = await titelOf(context, verfahren, stand);
  const karteId = await karteOf(context, stand, titelId);
  const forderungId = await forderungOf(context, verfahren, stand);
  const was: Bewirktes = { plan: stand.plan, titelId, karteId, forderungId };
  await setBewirkt(context.tx, bescheid.id, was, context.clock.now().toString());
  await noteBewirkt(context, verfahren, bescheid, was);
}

/** The log says of each thing whose release made it. */
async function noteBewirkt(
  { tx, audit, actor, request }: ActionContext,
  { id, akte_id }: VerfahrenRow,
  bescheid: Bescheid,
  { titelId, karteId, forderungId }: Bewirktes,
): Promise<void> {
  const made = [
    ['titel', titelId],
    ['karte', karteId],
    ['forderung', forderungId],
  ] as const;
  const objects = made.flatMap(([art, one]) => (one ? [{ art, id: one }] : []));
  if (objects.length === 0) return;
  const places = [
    { art: 'schreiben', id: bescheid.id },
    { art: 'verfahren', id },
    { art: 'akte', id: akte_id },
  ];
  await audit.append(tx, [
    {
      actor: { kind: actor.kind, id: actor.id },
      action: 'releaseSchreiben',
      what: 'bescheid.bewirkt',
      result: 'ok',
      requestId: request.id,
      objects: [...objects, ...places],
    },
  ]);
}

async function titelOf(
  context: ActionContext,
  verfahren: VerfahrenRow,
  { plan, lage }: Folgenstand,
): Promise<string | undefined> {
  if (!plan.titel) return undefined;
  const { tx, actor } = context;
  const held = await listTitelOf(tx, actor, verfahren.person_id);
  const made = held.find((one) => one.verfahren_id === verfahren.id && one.beendet === null);
  if (made) return made.id;
  const { ersetzt, ...titel } = titelOnRelease(plan.titel, lage.heute);
  const old = held.find(({ id }) => id === ersetzt);
  const id = await writeTitel(context, {
    ...titel,
    akteId: verfahren.akte_id,
    personId: verfahren.person_id,
    grundlage: '',
    verfahrenId: verfahren.id,
    ...(old ? { ersetzt: { id: old.id, version: old.version } } : {}),
  });
  // § 89 (3) AufenthG: what was kept until then goes.
  await reportTatsache(context, tx, {
    akteId: verfahren.akte_id,
    meldungId: id,
    art: 'titel-erteilt',
    tag: titel.gueltigAb,
  });
  const bis = titel.gueltigBis ? `bis ${germanDay(titel.gueltigBis)}` : 'unbefristet';
  const text = `Titel eingetragen: ${nameOfTitel({ art: titel.art, grundlage: '' })}, ${bis}`;
  await insertEreignis(tx, { verfahrenId: verfahren.id, art: 'titel', text, bezug: id }, actor.id);
  return id;
}

async function karteOf(
  context: ActionContext,
  { plan }: Folgenstand,
  titelId: string | undefined,
): Promise<string | undefined> {
  const id = plan.karte?.titelId ?? titelId;
  if (!plan.karte || id === undefined) return undefined;
  const { tx, actor } = context;
  const titel = await requireTitelToChange(context, id);
  const made = await openKarte(context, titel, plan.karte.express);
  if (made) return made;
  return (await listKartenOf(tx, actor, titel.person_id)).find(
    (one) => one.titel_id === id && one.stand !== 'abgebrochen',
  )?.id;
}

async function forderungOf(
  context: ActionContext,
  { id: vorgangId }: VerfahrenRow,
  { zuFordern, wer, lage, gebuehr }: Pick<Folgenstand, 'zuFordern' | 'wer' | 'lage' | 'gebuehr'>,
): Promise<string | undefined> {
  if (!zuFordern) {
    const known = await listForderungRowsOf(context.tx, vorgangId);
    const wanted = lage.entscheidung === 'ablehnung' ? ['gebuehr', 'bearbeitung'] : ['gebuehr'];
    return known.findLast(({ art, storniert_at }) => wanted.includes(art) && storniert_at === null)?.id;
  }
  const faelligAm = Temporal.PlainDate.from(lage.heute).add({ days: ZAHLUNGSZIEL_TAGE }).toString();
  const { id } = await writeForderung(context, {
    vorgangId,
    art: lage.entscheidung === 'ablehnung' ? 'bearbeitung' : 'gebuehr',
    zahler: wer.name.slice(0, 200),
    zahlerArt: 'person',
    anschrift: '',
    anfrage: zuFordern,
    faelligAm,
  });
  // A new version of the fees came into force in this moment: not another amount than was seen.
  const made = await findForderung(context.tx, id);
  if (gebuehr && made?.summe_cent !== gebuehr.summeCent - gebuehr.schonGefordertCent) throw commonFaults.KONFLIKT();
  return id;
}

/** § 49 AufenthV: what the work on an application costs that is withdrawn; undefined where it costs nothing. */
export async function loadRuecknahme(
  context: Who,
  verfahren: VerfahrenRow,
): Promise<Pick<Folgenstand, 'gebuehr' | 'zuFordern' | 'wer' | 'lage'> | undefined> {
  const { lage, wer } = await lageOf(context, verfahren, 'ablehnung');
  const plan = planVon(lage);
  if (!plan.gebuehr) return undefined;
  return { lage, wer, ...(await gebuehrOf(context, verfahren, { lage, plan, wer })) };
}

/** The caller holds the Verfahren and ends it in the same transaction. */
export async function claimRuecknahme(context: ActionContext, verfahren: VerfahrenRow): Promise<void> {
  const stand = await loadRuecknahme(context, verfahren);
  if (stand?.zuFordern) await forderungOf(context, verfahren, stand);
}

const ENDE_WORTE = {
  versagung: 'Versagt',
  verkuerzung: 'Verkürzt',
  widerruf: 'Widerrufen',
  feststellung_erloschen: 'Erloschen',
  ausweisung: 'Durch Ausweisung erloschen',
  androhung: 'Abschiebung angedroht',
} as const;

/** § 43 (1) VwVfG: a measure takes effect with its announcement. May be told twice. */
export async function writeEnde(
  { tx, actor, clock }: { tx: Tx; actor: Principal; clock: Who['clock'] },
  { id, bescheid, tag }: { id: string; bescheid: Bescheid; tag: string },
): Promise<void> {
  const row = await findFolge(tx, bescheid.id);
  const ende = row?.plan.ende;
  if (!row || row.bewirkt_at !== null || !ende?.massnahme) return;
  const titel = ende.titelId === undefined ? undefined : await findTitelById(tx, actor, ende.titelId);
  const verfahren = await findVerfahrenById(tx, actor, id);
  const am = ende.am === undefined || (ende.massnahme !== 'feststellung_erloschen' && ende.am < tag) ? tag : ende.am;
  const text = `${ENDE_WORTE[ende.massnahme]} zum ${germanDay(am)} durch Bescheid`;
  const done =
    titel &&
    (ende.massnahme === 'verkuerzung'
      ? await shortenTitel(tx, titel.id, am)
      : await endTitel(tx, titel, { wie: 'erloschen', am, grund: text }));
  if (titel && done) {
    await insertTitelEintrag(
      tx,
      { titelId: titel.id, art: ende.massnahme, text, norm: NORM[ende.massnahme], bezug: bescheid.id },
      actor.id,
    );
    await insertEreignis(
      tx,
      { verfahrenId: id, art: 'titel-ende', text: `${nameOfTitel(titel)}: ${text}`, bezug: titel.id },
      actor.id,
    );
  }
  if (ende.massnahme === 'versagung' && verfahren)
    await endFiktion(tx, { verfahren, tag, weil: 'Titel versagt', offen: verfahren.stand !== 'erledigt' }, actor.id);
  await openAusreise(tx, { verfahrenId: id, schreibenId: bescheid.id, tag }, ende, actor.id);
  await setBewirkt(
    tx,
    bescheid.id,
    { plan: row.plan, beendetId: done ? titel?.id : undefined },
    clock.now().toString(),
  );
}

const NORM = {
  versagung: '§ 8 Abs. 1 AufenthG',
  verkuerzung: '§ 7 Abs. 2 Satz 2 AufenthG',
  widerruf: '§ 52 AufenthG',
  feststellung_erloschen: '§ 51 Abs. 1 AufenthG',
  ausweisung: '§ 51 Abs. 1 Nr. 5 AufenthG',
  androhung: '§ 59 Abs. 1 AufenthG',
} as const;
