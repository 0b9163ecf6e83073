/** Where a request stands, as its people may know it. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import { schluesselFor } from '../buchung/schluessel.ts';
import { findOrt } from '../kapazitaet/platz.sql.ts';
import { findTermin } from '../termin/vergabe.ts';
import { type Anfragezeile, listNachweise } from './anfrage.sql.ts';
import type { Anfrage, Platzauskunft } from './bedarf.schema.ts';
import { erwarteterTermin } from './fenster.rules.ts';
import { listErfahrungen, listRangfakten } from './lauf.sql.ts';
import { isArbeitstag, readRegel } from './regel.ts';
import { type Rangfakten, ranggrundVon, standVon } from './zuteilung.rules.ts';

type Who = Pick<Kernel, 'clock' | 'keys'> & { readonly tx: Tx };
/** Runs from which the expectation comes. */
const LAEUFE = 10;

export const rangfaktenOf = (row: Anfragezeile): Rangfakten => ({
  id: row.id,
  tag: row.tag,
  fruehestens: row.fruehestens,
  titelBis: row.titelStand === 'widerlegt' ? null : row.titelBis,
  titelGeprueft: row.titelStand === 'bestaetigt',
  haerte: row.haerte,
  haerteGeprueft: row.haerteStand === 'bestaetigt',
  hatTermin: row.stattTerminId !== null,
});

export async function loadPlatz({ tx, clock }: Who, fakten: Rangfakten, poolId: string): Promise<Platzauskunft> {
  const heute = clock.today().toString();
  const { regel } = await readRegel(tx, heute);
  const stand = standVon(fakten, await listRangfakten(tx, poolId), regel, heute);
  const laeufe = await listErfahrungen(tx, poolId, LAEUFE);
  const erwartet = erwarteterTermin(
    stand,
    laeufe,
    { heute, fruehestens: fakten.fruehestens, titelBis: fakten.titelBis },
    isArbeitstag,
  );
  return { ...stand, grund: ranggrundVon(fakten, regel, heute), ...(erwartet ? { erwartet } : {}) };
}

export async function toAnfrage(context: Who, row: Anfragezeile): Promise<Anfrage> {
  const { tx, clock } = context;
  const heute = clock.today().toString();
  const { regel } = await readRegel(tx, heute);
  const anliegen = await findAnliegenAm(tx, row.anliegen, heute);
  const wartet = row.stand === 'offen' || row.stand === 'unbestaetigt';
  const platz = wartet ? await loadPlatz(context, rangfaktenOf(row), row.poolId) : undefined;
  return {
    kennung: row.kennung,
    losId: row.id,
    anliegen: row.anliegen,
    anliegenName: anliegen?.name[row.sprache] ?? anliegen?.name.de ?? row.anliegen,
    personen: row.personen,
    sprache: row.sprache,
    stand: row.stand,
    endeGrund: row.endeGrund,
    tag: row.tag,
    ...(row.titelBis === null ? {} : { titelBis: row.titelBis }),
    titelStand: row.titelStand,
    fruehestens: row.fruehestens,
    spaetestens: row.spaetestens,
    wochentage: [...row.wochentage],
    haelften: [...row.haelften],
    ...(row.haerte === null ? {} : { haerte: row.haerte }),
    haerteStand: row.haerteStand,
    haerteGrund: row.haerteGrund,
    nummerStand: row.nummerStand,
    nummerGrund: row.nummerGrund,
    nachweise: (await listNachweise(tx, row.id)).map(({ id, wozu, groesse }) => ({ id, wozu, groesse })),
    ...(platz ? { platz } : {}),
    ...(await angebotOf(context, row)),
    antraege: row.antraege.length,
    angebote: row.angebote,
    hoechstAngebote: regel.hoechstAngebote,
    stattTermin: row.stattTerminId !== null,
    ...(await stattOf(context, row)),
  };
}

async function stattOf(context: Who, { stattTerminId }: Anfragezeile): Promise<Pick<Anfrage, 'statt'>> {
  const termin = stattTerminId === null ? undefined : await findTermin(context.tx, stattTerminId);
  if (termin?.stand !== 'gebucht') return {};
  return { statt: { beginn: termin.beginn, schluessel: schluesselFor(context, termin.id) } };
}

async function angebotOf(context: Who, row: Anfragezeile): Promise<Pick<Anfrage, 'angebot'>> {
  const { tx } = context;
  if (row.terminId === null || (row.stand !== 'angeboten' && row.stand !== 'angenommen')) return {};
  const termin = await findTermin(tx, row.terminId);
  if (!termin) return {};
  const { name, anschrift } = await findOrt(tx, termin.poolId);
  const { id: terminId, kennung, beginn, ende } = termin;
  return {
    angebot: {
      ...{ terminId, kennung, beginn, ende, ort: name, anschrift },
      ...(row.antwortBis === null ? {} : { antwortBis: row.antwortBis }),
      ...(row.stand === 'angenommen' ? { schluessel: schluesselFor(context, terminId) } : {}),
    },
  };
}
