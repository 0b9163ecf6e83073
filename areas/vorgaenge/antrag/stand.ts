/** Where an application stands, gathered for the one who made it. */
import { findNamen } from '#areas/personal/index.ts';
import { readBriefkopf } from '#areas/post/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { hasEpayment } from '../gebuehr/epayment.ts';
import type { ForderungRow } from '../gebuehr/forderung.sql.ts';
import { listForderungRowsOf } from '../gebuehr/forderung.sql.ts';
import { toKassenforderung } from '../gebuehr/forderung.ts';
import { listZahlungRows } from '../gebuehr/zahlung.sql.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { listEreignisRows, listFristRows } from '../zeitlauf.sql.ts';
import { requireArt, verfahrenOf } from './antrag.rules.ts';
import type { AntragStand } from './antrag.schema.ts';
import type { AntragRow } from './antrag.sql.ts';
import { mayDo, toDatei, toNachricht, toQuittung } from './antrag.ts';
import { listDateien } from './datei.sql.ts';
import type { Formularsprache } from './formular.schema.ts';
import { listNachrichten, type NachrichtRow } from './gespraech.sql.ts';
import { dauerOf, geltungOf, zahlbarkeitOf } from './stand.rules.ts';
import type { GebuehrStand } from './stand.schema.ts';
import { findVerfahrenKurz, hasBescheidUnterwegs, listBriefe, listDauern, type VerfahrenKurz } from './stand.sql.ts';

type Lesend = Pick<ActionContext, 'tx' | 'actor' | 'clock' | 'config'>;

/** A helper sees what is missing, and neither letters nor messages. */
const OHNE_SCHREIBEN = new Set(['eingang', 'antrag', 'unterlage']);

const SCHRITTE: Readonly<Record<string, AntragStand['schritt']>> = {
  eingang: 'eingang',
  pruefung: 'pruefung',
  nachforderung: 'nachfrage',
  beteiligung: 'warten',
  anhoerung: 'nachfrage',
  ausgesetzt: 'ausgesetzt',
  entscheidung: 'entscheidung',
  freigabe: 'entscheidung',
  bekanntgabe: 'entscheidung',
  ausgabe: 'ausgabe',
  erledigt: 'erledigt',
};

export async function toStand(context: Lesend, row: AntragRow): Promise<AntragStand> {
  const { tx, clock } = context;
  const heute = clock.today().toString();
  const quittung = await toQuittung(context, row);
  const nachrichten = await listNachrichten(tx, [row.id]);
  const { zeilen } = await readUnterlagenliste(tx, row.antragsart, heute);
  const verfahren = row.verfahren_id === null ? undefined : await findVerfahrenKurz(tx, row.verfahren_id);
  const schritt = SCHRITTE[verfahren?.stand ?? ''] ?? 'eingang';
  const zeitlauf = await zeitlaufOf(context, row, quittung.fehlt, nachrichten);
  // § 81 AufenthG: what held meanwhile ends with the decision.
  const geltung =
    zeitlauf.entschieden || schritt === 'erledigt' || row.eingereicht_at === null
      ? undefined
      : geltungOf(row.antragsart, row.antworten, officeDay(row.eingereicht_at), heute);
  const dauer = dauerOf(
    await listDauern(tx, verfahren ?? verfahrenOf(requireArt(row.antragsart), row.antworten), heute),
  );
  return {
    ...quittung,
    id: row.id,
    antragsart: row.antragsart,
    stand: row.stand,
    schritt,
    dateien: (await listDateien(tx, row.id)).map((one) => toDatei(one, zeilen, row.sprache as Formularsprache)),
    nachrichten: mayDo(context, 'nachrichten') ? nachrichten.map(toNachricht) : [],
    ...(geltung ? { geltung } : {}),
    ...(dauer ? { dauer } : {}),
    ...(await auskunftOf(context, verfahren)),
    fehlt: zeitlauf.fehlt,
    ereignisse: zeitlauf.ereignisse,
    briefe: zeitlauf.briefe,
    gebuehren:
      row.verfahren_id === null || !mayDo(context, 'schreiben') ? [] : await gebuehrenOf(context, row.verfahren_id),
  };
}

/** The period of a suit is nothing that somebody has to bring; the letter tells of it. */
const KLAGEFRIST = 'rechtsbehelf';

async function zeitlaufOf(
  context: Lesend,
  { verfahren_id }: AntragRow,
  liste: AntragStand['fehlt'],
  nachrichten: readonly NachrichtRow[],
) {
  if (verfahren_id === null) return { entschieden: false, fehlt: liste, ereignisse: [], briefe: [] };
  const { tx } = context;
  const ganz = mayDo(context, 'schreiben');
  const ereignisse = await listEreignisRows(tx, verfahren_id);
  const briefe = await listBriefe(tx, verfahren_id);
  const entschieden = briefe.some(({ art }) => art === 'bescheid');
  const gefragt = (await listFristRows(tx, verfahren_id))
    .filter(
      ({ art, erledigt_at, wartet_auf }) =>
        erledigt_at === null && wartet_auf === 'antragsteller' && art !== KLAGEFRIST,
    )
    .map(({ text, faellig, bezug }) => {
      const unterlage = nachrichten.find(({ id }) => id === bezug)?.unterlage;
      return { ...(unterlage ? { unterlage } : {}), text, bis: String(faellig).slice(0, 10) };
    });
  const asked = new Set(gefragt.flatMap(({ unterlage }) => unterlage ?? []));
  return {
    entschieden,
    // Once it is decided nothing is asked for any more.
    fehlt: entschieden ? [] : [...liste.filter(({ unterlage = '' }) => !asked.has(unterlage)), ...gefragt],
    ereignisse: ereignisse
      .filter(({ oeffentlich, art }) => oeffentlich && (ganz || OHNE_SCHREIBEN.has(art)))
      .map(({ art, text, geschehen_at }) => ({ art, text, am: geschehen_at })),
    briefe: (ganz ? briefe : []).map(({ art, weg, am, antwort_bis, beantwortet_am }) => ({
      ...{ art, weg, am },
      ...(antwort_bis === null || beantwortet_am !== null || entschieden ? {} : { antwortBis: antwort_bis }),
    })),
  };
}

/** Who answers: as on the letters of the office. Nobody is named before somebody works on it. */
async function auskunftOf({ tx, clock }: Lesend, verfahren: VerfahrenKurz | undefined) {
  const kopf = await readBriefkopf(tx, clock.today().toString());
  if (!kopf) return {};
  const [person] = verfahren?.bearbeiter ? await findNamen(tx, [verfahren.bearbeiter]) : [];
  const { behoerde, telefon, email } = kopf;
  return { auskunft: { amt: behoerde, telefon, email, ...(person ? { person: person.name } : {}) } };
}

/** What was cancelled is no concern of theirs, unless they paid it. */
async function gebuehrenOf(context: Lesend, verfahrenId: string): Promise<GebuehrStand[]> {
  const rows = await listForderungRowsOf(context.tx, verfahrenId);
  const shown = rows.filter(({ storniert_at, bezahlt_cent }) => storniert_at === null || bezahlt_cent > 0);
  const bescheidUnterwegs = shown.length > 0 && (await hasBescheidUnterwegs(context.tx, verfahrenId));
  const gebuehren: GebuehrStand[] = [];
  for (const row of shown) gebuehren.push(await toGebuehr(context, row, bescheidUnterwegs));
  return gebuehren;
}

async function toGebuehr(context: Lesend, row: ForderungRow, bescheidUnterwegs: boolean): Promise<GebuehrStand> {
  // That somebody wants it cancelled is told once it is decided.
  const seen = toKassenforderung(row, await listZahlungRows(context.tx, row.id), false);
  const { id, kassenzeichen, zeilen, summeCent, offenCent, faelligAm, stand } = seen;
  return {
    ...{ id, kassenzeichen, zeilen, summeCent, offenCent, faelligAm, stand },
    zahlbar: zahlbarkeitOf({
      ...{ offenCent, faelligAm, bescheidUnterwegs, art: row.art },
      heute: context.clock.today().toString(),
      dienst: hasEpayment(context),
    }),
    zahlungen: seen.zahlungen.map(({ id: zahlungId, betragCent, eingangAm }) => ({
      ...{ id: zahlungId, betragCent, eingangAm },
    })),
  };
}
