/** A visit as the desk sees it: in the list, and open with person, documents and note. */
import { findVorgaengeKurz } from '#areas/vorgaenge/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import { listUnterlagen } from '../buchung/unterlage.sql.ts';
import { MINUTE } from './ankunft.rules.ts';
import type { Besuch, BesuchKurz } from './besuch.schema.ts';
import { type BesuchRow, findBesuch } from './besuch.sql.ts';
import { type Moment, momentOf, requireBesuch, toMs, zielOf } from './besuch.ts';
import { readVermerk, werKommt } from './person.ts';
import { listPoolNamen } from './tag-haus.sql.ts';
import { nameOfUnterlage } from './unterlage.ts';

export function kurzOf(context: Pick<ActionContext, 'keys'>, row: BesuchRow, { ms, regeln }: Moment): BesuchKurz {
  const wartet = Math.max(0, Math.floor((ms - toMs(row.angekommen_at)) / MINUTE));
  const { namen } = werKommt(context, row);
  return {
    id: row.id,
    nummer: row.nummer,
    stand: row.stand,
    anliegen: row.anliegen.map(({ name }) => name).join(', '),
    name: namen[0] ?? null,
    beginn: row.beginn,
    mitTermin: row.mit_termin,
    angekommen: row.angekommen_at,
    rang: row.rang,
    wartetMinuten: wartet,
    vorrang: wartet >= regeln.vorrangMinuten,
    sprache: row.sprache,
    bedarf: [...row.bedarf],
    poolId: row.pool_id,
    pool: row.pool,
    station: row.station,
    stationen: row.stationen.length,
    platzId: row.platz_id,
    nurPlatzId: row.nur_platz_id,
    aufrufe: row.aufrufe,
    zurueckAb: row.zurueck_ab,
    version: row.version,
  };
}

export async function loadBlatt(context: ActionContext, id: string): Promise<Besuch> {
  return toBlatt(context, await requireBesuch((tx) => findBesuch(tx, id), context));
}

/** Of a row that was read after the last change. */
export async function toBlatt(context: ActionContext, row: BesuchRow): Promise<Besuch> {
  const moment = momentOf(context);
  const wer = werKommt(context, row);
  const pools = await poolNamenOf(context, row);
  const vorgang = row.verfahren_id
    ? (await findVorgaengeKurz(context, [row.verfahren_id])).get(row.verfahren_id)
    : undefined;
  return {
    ...kurzOf(context, row, moment),
    standortId: row.standort_id,
    terminId: row.termin_id,
    kennung: row.kennung,
    personen: row.personen,
    anliegenListe: row.anliegen.map(({ schluessel, name, personen, minuten }) => ({
      schluessel,
      name,
      personen,
      minuten,
    })),
    weg: row.stationen.map(({ art, poolId, minuten }) => ({ art, poolId, pool: pools.get(poolId) ?? '', minuten })),
    aufgerufen: row.aufgerufen_at,
    begonnen: row.begonnen_at,
    geplantMinuten: row.stationen[row.station]?.minuten ?? 0,
    ausweis: row.ausweis,
    ausweisAt: row.ausweis_at,
    geburtsdatum: vorgang?.person.geburtsdatum ?? wer.geburtsdatum,
    namen:
      wer.namen.length > 0 || !vorgang
        ? [...wer.namen]
        : [`${vorgang.person.familienname}, ${vorgang.person.vornamen}`],
    wunsch: wer.wunsch,
    identitaetPruefen: wer.ohneNummer && row.ausweis !== 'gesehen',
    personId: vorgang?.person.id ?? null,
    verfahrenId: vorgang?.id ?? null,
    verfahren: vorgang?.artName ?? null,
    akteId: vorgang?.akteId ?? null,
    aktenzeichen: vorgang?.aktenzeichen ?? null,
    ...(await mitbringenOf(context, row)),
    vermerk: readVermerk(context, row.vermerk),
    ergebnis: row.ergebnis,
    ziel: zielOf(row),
  };
}

/** Most visits have one pool, and the row names it. */
async function poolNamenOf({ tx }: Pick<ActionContext, 'tx'>, row: BesuchRow): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(row.stationen.map(({ poolId }) => poolId));
  const own = new Map([[row.pool_id, row.pool]]);
  return [...ids].every((id) => own.has(id)) ? own : listPoolNamen(tx, [...ids]);
}

/** The list of its Anliegen as it holds on the day of the visit; a document that two of them want stands there once. */
export async function mitbringenOf(
  { tx }: Pick<ActionContext, 'tx'>,
  row: Pick<BesuchRow, 'anliegen' | 'tag' | 'unterlagen' | 'personen' | 'termin_id'>,
): Promise<Pick<Besuch, 'unterlagen' | 'gebuehrCent'>> {
  const alle = await Promise.all(row.anliegen.map(({ schluessel }) => findAnliegenAm(tx, schluessel, row.tag)));
  const known = alle.filter((one) => one !== undefined);
  const byKey = new Map(known.flatMap(({ mitbringen }) => mitbringen.map((one) => [one.schluessel, one] as const)));
  const sent = row.termin_id === null ? [] : await listUnterlagen(tx, row.termin_id);
  const vorab = new Set(sent.map(({ unterlage }) => unterlage));
  const unterlagen = await Promise.all(
    [...byKey.values()].map(async ({ schluessel, jePerson, wenn }) => ({
      schluessel,
      name: await nameOfUnterlage(schluessel),
      stand: row.unterlagen[schluessel] ?? (vorab.has(schluessel) ? ('liegt_vor' as const) : ('offen' as const)),
      jePerson,
      nurWenn: wenn.length > 0,
      vorab: vorab.has(schluessel),
    })),
  );
  const gebuehren = known.map(({ gebuehrCent }, nr) => (gebuehrCent ?? 0) * (row.anliegen[nr]?.personen ?? 1));
  const sum = gebuehren.reduce((all, one) => all + one, 0);
  return { unterlagen, gebuehrCent: sum === 0 ? null : sum };
}
