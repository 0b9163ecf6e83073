/** Cards for people, what every step asks first, and what each step leaves behind. */
import { findAktenDerPersonen, ownRange, reportTatsache } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { emitIn } from '#platform/events/outbox.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { namer } from '../namen.ts';
import { maskSeriennummer } from '../titel/titel.rules.ts';
import type { TitelRow } from '../titel/titel.sql.ts';
import { SERIE } from '../titel/titel.ts';
import { nameOfTitel } from '../titel/titelart.data.ts';
import { karteBereit } from '../vorgaenge.events.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { forgetAufnahme } from './aufnahme.jobs.ts';
import { stationUrl } from './dienste.ts';
import { KARTEN_WORTE } from './karte.data.ts';
import { karteFaults } from './karte.faults.ts';
import { mayGo, pruefeKarte } from './karte.rules.ts';
import type { Karte, Kartenpunkt, Kartenstand } from './karte.schema.ts';
import {
  deleteFoto,
  findKarte,
  findKartenumfeld,
  hasFoto,
  insertKarte,
  insertKarteEintrag,
  type KarteChange,
  type KarteRow,
  listKarteEintraege,
  listKartenOf,
  lockKarte,
  updateKarte,
} from './karte.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;
type Seen = { readonly id: string; readonly version: number };

export async function requireKarte({ tx, actor }: Who, id: string): Promise<KarteRow> {
  const row = await findKarte(tx, actor, id);
  if (!row) throw karteFaults.KARTE_NICHT_GEFUNDEN();
  return row;
}

/**
 * Held until commit: two who work on one card come one after the other, and the second sees what the first did. Break-glass
 * is for reading.
 */
export async function holdKarte(context: Who, { id, version }: Seen, nach?: Kartenstand): Promise<KarteRow> {
  await requireKarte({ tx: context.tx, actor: ownRange(context.actor) }, id);
  const locked = await lockKarte(context.tx, id);
  if (!locked) throw karteFaults.KARTE_NICHT_GEFUNDEN();
  if (nach && !mayGo(locked.stand, nach)) throw karteFaults.KARTE_WEITER({ stand: KARTEN_WORTE[locked.stand] });
  if (locked.version !== version) throw commonFaults.KONFLIKT();
  return requireKarte(context, id);
}

/** In the caller's transaction; undefined when a card of this title is on its way already. */
export async function openKarte(
  { tx, actor }: Who,
  titel: Pick<TitelRow, 'id' | 'akte_id' | 'person_id' | 'verfahren_id'>,
  express: boolean,
): Promise<string | undefined> {
  const { id: titelId, akte_id: akteId, person_id: personId, verfahren_id: verfahrenId } = titel;
  const id = await insertKarte(tx, { titelId, akteId, personId, verfahrenId, express }, actor.id);
  if (id !== undefined) await insertKarteEintrag(tx, { karteId: id, stand: 'vorbereitet', text: '' }, actor.id);
  return id;
}

/** What the applicant reads on the status page. */
const OEFFENTLICH: Partial<Record<Kartenstand, string>> = {
  bestellt: 'Karte bestellt',
  bereit: 'Karte liegt zum Abholen bereit',
  ausgegeben: 'Karte ausgegeben',
  verschickt: 'Karte mit der Post verschickt',
};

/** Row, entry and, where the card belongs to a Vorgang, its time line. Returns the id of the entry. */
export async function moveKarte(
  { tx, actor }: Who,
  row: Pick<KarteRow, 'id' | 'verfahren_id'>,
  stand: Kartenstand,
  change: KarteChange = {},
  text = '',
): Promise<string> {
  await updateKarte(tx, row.id, change, stand);
  const entry = await insertKarteEintrag(tx, { karteId: row.id, stand, text }, actor.id);
  if (stand === 'bereit') await emitIn(tx, karteBereit, { karteId: row.id });
  const words = OEFFENTLICH[stand];
  if (row.verfahren_id && words)
    await insertEreignis(
      tx,
      { verfahrenId: row.verfahren_id, art: `karte-${stand}`, text: words, oeffentlich: true, bezug: row.id },
      actor.id,
    );
  return entry;
}

/**
 * The card is with the person: fingerprints and the address for posting go in the same transaction (§ 61a (2), § 60a (3)
 * AufenthV), and retention is told that they went.
 */
export async function letGo(
  context: Who & Pick<Kernel, 'events' | 'clock' | 'jobs'>,
  row: KarteRow,
  stand: 'ausgegeben' | 'verschickt',
  change: KarteChange,
): Promise<void> {
  const { tx } = context;
  const finger = row.fingerabdruck === 'aufgenommen';
  const email = row.email_versiegelt !== null;
  const gone: KarteChange = { email_versiegelt: null, ...(finger ? { fingerabdruck: 'geloescht' } : {}) };
  const tag = context.clock.today().toString();
  const meldungId = await moveKarte(context, row, stand, { ...change, ...gone, lagerplatz: null });
  await reportTatsache(context, tx, { akteId: row.akte_id, meldungId, art: 'karte-ausgehaendigt', tag });
  await deleteFoto(tx, row.id);
  // What lies in a station is gone when the station says so.
  const inStation = await forgetAufnahme(context, row);
  for (const [regel, was] of [
    ['fingerabdruck-karte', finger && !inStation],
    ['email-direktversand', email],
  ] as const) {
    if (!was) continue;
    const text = regel === 'fingerabdruck-karte' ? 'Fingerabdrücke gelöscht' : 'E-Mail-Adresse gelöscht';
    const id = await insertKarteEintrag(tx, { karteId: row.id, stand, text }, context.actor.id);
    await reportTatsache(context, tx, { akteId: row.akte_id, meldungId: id, art: 'geloescht', tag, regel });
  }
}

export async function findGeburtsdatum(
  db: Database | Tx,
  actor: Who['actor'],
  row: Pick<KarteRow, 'akte_id' | 'person_id'>,
): Promise<string | null> {
  const known = await findAktenDerPersonen(db, actor, [{ akteId: row.akte_id, personId: row.person_id }]);
  return [...known.values()][0]?.geburtsdatum ?? null;
}

export async function checkKarte(
  { tx, actor, clock }: Who & Pick<Kernel, 'clock'>,
  row: KarteRow,
): Promise<Kartenpunkt[]> {
  const paar = { akteId: row.akte_id, personId: row.person_id };
  const wer = [...(await findAktenDerPersonen(tx, actor, [paar])).values()][0];
  const umfeld = await findKartenumfeld(tx, row.person_id);
  const heute = clock.today().toString();
  const passBis = umfeld.pass_bis !== null && umfeld.pass_bis >= heute ? umfeld.pass_bis : null;
  return pruefeKarte(
    {
      familienname: wer?.familienname ?? '',
      vornamen: wer?.vornamen ?? '',
      geburtsdatum: wer?.geburtsdatum ?? null,
      foto: row.foto,
      fingerabdruck: row.fingerabdruck,
      unterschrift: row.unterschrift,
      titelBeendet: row.beendet !== null,
      titelEndet: row.endet,
      passBis,
      anschrift: umfeld.anschrift,
      weg: row.weg,
      einwilligung: row.einwilligung_at !== null,
    },
    heute,
  );
}

export async function toKarten(context: Who & Pick<Kernel, 'keys'>, rows: readonly KarteRow[]): Promise<Karte[]> {
  const paare = rows.map((row) => ({ akteId: row.akte_id, personId: row.person_id }));
  const akten = await findAktenDerPersonen(context.tx, context.actor, paare);
  const wer = rows.flatMap((row) => row.identitaet_geprueft_von ?? []);
  const nameOf = await namer(context.tx, wer);
  return rows.flatMap((row): Karte[] => {
    const akte = akten.get(`${row.akte_id}/${row.person_id}`);
    if (!akte) return [];
    const { identitaet_art: art, identitaet_geprueft_von: von, identitaet_geprueft_at: am } = row;
    return [
      {
        ...{ id: row.id, titelId: row.titel_id, akteId: row.akte_id, aktenzeichen: akte.aktenzeichen },
        person: { id: akte.personId, familienname: akte.familienname, vornamen: akte.vornamen },
        titelName: nameOfTitel(row),
        ...{ stand: row.stand, seit: row.bewegt_at, weg: row.weg, express: row.express, foto: row.foto },
        ...{ fingerabdruck: row.fingerabdruck, unterschrift: row.unterschrift, bemerkung: row.bemerkung },
        ...(row.bestellnummer ? { bestellnummer: row.bestellnummer } : {}),
        ...(row.serie_versiegelt ? { serie: maskSeriennummer(context.keys.unseal(SERIE, row.serie_versiegelt)) } : {}),
        ...(row.lagerplatz ? { lagerplatz: row.lagerplatz } : {}),
        ...(row.einwilligung_at ? { einwilligungAm: row.einwilligung_at } : {}),
        ...(art && von && am ? { identitaet: { art, von: nameOf(von), am } } : {}),
        ...(row.altkarte ? { altkarte: row.altkarte } : {}),
        pinbrief: row.pinbrief,
        ...(row.sendungsnummer ? { sendungsnummer: row.sendungsnummer } : {}),
        aufnahme: row.aufnahme_id !== null,
        version: row.version,
      },
    ];
  });
}

export async function loadKarte(context: Who & Pick<Kernel, 'keys' | 'clock' | 'config'>, id: string) {
  const row = await requireKarte(context, id);
  const [karte] = await toKarten(context, [row]);
  if (!karte) throw karteFaults.KARTE_NICHT_GEFUNDEN();
  const verlauf = await listKarteEintraege(context.tx, id);
  const nameOf = await namer(
    context.tx,
    verlauf.map(({ von }) => von),
  );
  return {
    ...karte,
    pruefung: row.stand === 'vorbereitet' ? await checkKarte(context, row) : [],
    hatFoto: await hasFoto(context.tx, id),
    station: stationUrl(context) !== undefined,
    verlauf: verlauf.map((one) => ({ ...one, von: nameOf(one.von) })),
  };
}

export interface KartenstandDerPerson {
  readonly karteId: string;
  readonly stand: Kartenstand;
  /** ISO instant of the last step. */
  readonly seit: string;
  readonly lagerplatz: string | null;
  /** One German sentence to say at the counter. */
  readonly satz: string;
}

/** Where the newest card of a person is; undefined when there is none. For the Infothek card. */
export async function findKartenstand(context: Who, personId: string): Promise<KartenstandDerPerson | undefined> {
  const [row] = (await listKartenOf(context.tx, context.actor, personId)).filter(
    ({ stand }) => stand !== 'abgebrochen' && stand !== 'verloren',
  );
  if (!row) return undefined;
  const { stand, lagerplatz, bewegt_at: seit } = row;
  return { karteId: row.id, stand, seit, lagerplatz, satz: satzOf(stand, lagerplatz) };
}

function satzOf(stand: Kartenstand, lagerplatz: string | null): string {
  if (stand === 'bereit') return `Ihre Karte liegt hier bereit${lagerplatz ? ` (${lagerplatz})` : ''}.`;
  if (stand === 'vorbereitet') return 'Ihre Karte ist noch nicht bestellt.';
  if (stand === 'bestellt' || stand === 'produziert') return 'Ihre Karte ist bestellt und noch nicht bei uns.';
  if (stand === 'eingegangen') return 'Ihre Karte ist heute oder gestern angekommen und wird gerade einsortiert.';
  if (stand === 'zurueck') return 'Ihre Karte kam zurück. Wir klären, wie Sie sie bekommen.';
  return stand === 'ausgegeben'
    ? 'Ihre Karte ist schon ausgegeben.'
    : 'Ihre Karte ist mit der Post unterwegs zu Ihnen.';
}
