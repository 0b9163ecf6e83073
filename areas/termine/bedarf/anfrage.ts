/** A request is registered: checked against the catalogue, sealed, and with „yes“ the application is made in this second. */
import { hashToken, newToken } from '#areas/personal/index.ts';
import { type FormloserEingang, recordFormloseAntraege } from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults, type Fault } from '#platform/errors/errors.ts';
import type { Anliegen } from '../anliegen/anliegen.schema.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import { kontaktHmac } from '../buchung/angaben.ts';
import { newCode } from '../buchung/schluessel.ts';
import { newKennung } from '../termin/kennung.ts';
import { planBesuch } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { type Anfragezeile, insertAnfrage, insertAnfragepersonen } from './anfrage.sql.ts';
import type { CreateInput } from './bedarf.schema.ts';
import { type Anfragegeheim, hashCode, sealGeheim } from './geheim.ts';
import { erkenne } from './personen.ts';
import { schreibe } from './worte.ts';

/** Longest time that anybody can ask for. */
export const HOECHSTENS_TAGE = 365;
const DOPPELT = '23505';

export interface Registriert {
  readonly anfrage: Anfragezeile;
  readonly schluessel: string;
  readonly code: string;
  readonly antraege: readonly FormloserEingang[];
}

export async function registriere(context: ActionContext, input: CreateInput): Promise<Registriert> {
  const { tx, clock } = context;
  const heute = clock.today().toString();
  const anliegen = await requireAnliegen(context, input.anliegen);
  requireFragen(anliegen, input, heute);
  const plan = await planBesuch(
    tx,
    { anliegen: [{ schluessel: anliegen.schluessel, personen: input.personen.length }], faehigkeiten: skillsOf(input) },
    clock.now(),
  );
  const erkannt = await erkenne(context, tx, input.personen, input.titelBis);
  const { email, telefon, aktenzeichen, wunsch } = input;
  const schluessel = newToken();
  const code = newCode();
  const geheim: Anfragegeheim = { personen: input.personen, email, telefon, wunsch, aktenzeichen, schluessel };
  const antraege = input.beantragtVerlaengerung ? await stelleAntrag(context, anliegen, input) : [];
  const anfrage = await insertAnfrage(tx, {
    kennung: newKennung(),
    anliegen: anliegen.schluessel,
    gruppe: plan.gruppe,
    poolId: plan.poolId,
    personen: input.personen.length,
    tag: heute,
    titelBis: input.titelBis ?? null,
    fruehestens: input.fruehestens,
    spaetestens: input.spaetestens,
    wochentage: input.wochentage,
    haelften: input.haelften,
    faehigkeiten: skillsOf(input),
    haerte: input.haerte ?? null,
    titelStand: erkannt.titelStimmt ? 'bestaetigt' : 'behauptet',
    nummerStand: erkannt.bekannt ? 'bekannt' : 'offen',
    personId: erkannt.personId,
    stand: 'unbestaetigt',
    sprache: input.sprache,
    angaben: sealGeheim(context, geheim),
    kontaktHmac: kontaktHmac(context, { email, telefon }) ?? null,
    schluesselHash: hashToken(schluessel),
    codeHash: hashCode(schluessel, code),
    stattTerminId: null,
    antraege: antraege.map(({ id }) => id),
    createdAt: clock.now().toString(),
  });
  await nimmPersonen(context, anfrage, erkannt.schluessel);
  await schreibe(context, tx, { sprache: input.sprache, geheim }, 'code', { code });
  return { anfrage, schluessel, code, antraege };
}

const skillsOf = ({ dolmetschen }: CreateInput): string[] => (dolmetschen ? [`sprache:${dolmetschen}`] : []);

/** Offered by need, today. */
export async function requireAnliegen(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  schluessel: string,
): Promise<Anliegen> {
  const anliegen = await findAnliegenAm(tx, schluessel, clock.today().toString());
  if (!anliegen?.aktiv) throw termineFaults.ANLIEGEN_UNBEKANNT();
  if (anliegen.zugang !== 'zuteilung') throw termineFaults.NICHT_NACH_BEDARF();
  return anliegen;
}

/** What the form asks besides its shape; the question of the application is never answered for somebody. */
function requireFragen(anliegen: Anliegen, input: CreateInput, heute: string): void {
  const last = Temporal.PlainDate.from(heute).add({ days: HOECHSTENS_TAGE }).toString();
  const fields = [
    ...(anliegen.fragtVerlaengerung && input.beantragtVerlaengerung === undefined
      ? [{ path: 'beantragtVerlaengerung', message: 'Bitte wählen Sie „Ja“ oder „Nein“.' }]
      : []),
    ...(anliegen.tageVorTitelende !== null && input.titelBis === undefined
      ? [{ path: 'titelBis', message: 'Bitte geben Sie an, bis wann Ihr Titel gilt. Es steht auf Ihrer Karte.' }]
      : []),
    ...(input.fruehestens < heute
      ? [{ path: 'fruehestens', message: 'Der früheste Tag liegt in der Vergangenheit.' }]
      : []),
    ...(input.spaetestens > last
      ? [{ path: 'spaetestens', message: 'Bitte wählen Sie einen Tag innerhalb eines Jahres.' }]
      : []),
    ...(!anliegen.fragtVerlaengerung && input.beantragtVerlaengerung
      ? [{ path: 'beantragtVerlaengerung', message: 'Zu diesem Anliegen gibt es hier keinen Antrag.' }]
      : []),
  ];
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
}

function stelleAntrag(context: ActionContext, anliegen: Anliegen, input: CreateInput): Promise<FormloserEingang[]> {
  return recordFormloseAntraege(context, {
    personen: input.personen.map(({ familienname, vornamen, geburtsdatum, nummer }) => ({
      ...{ familienname, vornamen, geburtsdatum, ausweisnummer: nummer },
      // It is that of the one who fills it in.
      ...(input.personen.length === 1 && input.aktenzeichen ? { aktenzeichen: input.aktenzeichen } : {}),
    })),
    verfahrensart: anliegen.verfahren,
    worum: anliegen.name.de ?? anliegen.schluessel,
    titelBis: input.titelBis,
    kontakt: [input.email, input.telefon].flatMap((one) => one ?? []),
  });
}

/** One open request for each person in a group; the index decides, also between two at once. */
export async function nimmPersonen(
  { tx }: Pick<ActionContext, 'tx'>,
  { id, gruppe }: Anfragezeile,
  personen: readonly string[],
): Promise<void> {
  try {
    await insertAnfragepersonen(tx, id, gruppe, [...new Set(personen)]);
  } catch (cause) {
    if ((cause as { code?: string }).code === DOPPELT) throw schonEine(cause);
    throw cause;
  }
}

const schonEine = (cause: unknown): Fault => termineFaults.SCHON_EINE_ANFRAGE({}, { cause });
