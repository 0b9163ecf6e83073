/** What somebody comes for becomes stations with minutes and pools. */
import type { Database, Tx } from '#platform/db/db.ts';
import { anliegenStand } from '../anliegen/anliegen.sql.ts';
import { listAnliegenByStand } from '../anliegen/katalog.ts';
import { findPlatzKurz, listPoolsMitStand, type Poolzeile } from '../kapazitaet/platz.sql.ts';
import { termineFaults } from '../termine.faults.ts';
import { besuchsminuten, hauptstation, hindernisIn, minutenFuer, stationenFuer } from './besuchsplan.rules.ts';
import type { Besuchsplan, Planstation, Wunsch } from './besuchsplan.schema.ts';
import { dayOf } from './zeit.ts';

type Db = Database | Tx;

export async function planBesuch(db: Db, wunsch: Wunsch, am: Temporal.Instant): Promise<Besuchsplan> {
  const tag = dayOf(am);
  if (wunsch.anliegen.length === 0) throw termineFaults.ANLIEGEN_UNBEKANNT();
  const { stand, pools } = await listPoolsMitStand(db, anliegenStand(tag));
  const katalog = await listAnliegenByStand(db, tag, stand);
  const gewaehlt = wunsch.anliegen.map(({ schluessel, personen }) => {
    const anliegen = katalog.find((eines) => eines.schluessel === schluessel);
    if (!anliegen?.aktiv) throw termineFaults.ANLIEGEN_UNBEKANNT();
    return { anliegen, personen };
  });
  const hindernis = hindernisIn(gewaehlt);
  if (hindernis?.art === 'zu_viele_personen')
    throw termineFaults.ZU_VIELE_PERSONEN({ hoechstens: hindernis.hoechstens });
  if (hindernis) throw termineFaults.NICHT_ZUSAMMEN();
  const stationen = await withPools(db, stationenFuer(gewaehlt), pools, wunsch);
  const alle = gewaehlt.map(({ anliegen }) => anliegen);
  const titelenden = alle.map(({ tageVorTitelende }) => tageVorTitelende).filter((tage) => tage !== null);
  return {
    gruppe: (alle[0] as (typeof alle)[0]).gruppe,
    personen: Math.max(...gewaehlt.map(({ personen }) => personen)),
    poolId: (stationen[hauptstation(stationen)] as Planstation).poolId,
    stationen,
    puffer: Math.max(...alle.map(({ puffer }) => puffer)),
    minuten: besuchsminuten(stationen),
    vorlaufStunden: Math.max(...alle.map(({ vorlaufStunden }) => vorlaufStunden)),
    horizontTage: Math.min(...alle.map(({ horizontTage }) => horizontTage)),
    tageVorTitelende: titelenden.length === 0 ? null : Math.min(...titelenden),
    direkt: alle.every(({ zugang }) => zugang === 'direkt'),
    anliegen: gewaehlt.map(({ anliegen, personen }) => ({
      schluessel: anliegen.schluessel,
      name: anliegen.name.de ?? anliegen.schluessel,
      gruppe: anliegen.gruppe,
      personen,
      minuten: anliegen.stationen.reduce((sum, station) => sum + minutenFuer(station, personen), 0),
    })),
    ...(wunsch.platzId === undefined ? {} : { platzId: wunsch.platzId }),
  };
}

/** Keys of pools become their ids; what is asked for besides belongs to the main station. */
async function withPools(
  db: Db,
  stationen: ReturnType<typeof stationenFuer>,
  pools: readonly Poolzeile[],
  { faehigkeiten = [], platzId }: Wunsch,
): Promise<Planstation[]> {
  const haupt = hauptstation(stationen);
  const platz = platzId === undefined ? undefined : await findPlatzKurz(db, platzId);
  if (platzId !== undefined && !platz) throw termineFaults.KEIN_PLATZ();
  return stationen.map(({ pool, ...station }, nr) => {
    const poolId = pools.find(({ schluessel }) => schluessel === pool)?.id;
    if (nr === haupt && platz) return { ...station, ...platz };
    if (poolId === undefined) throw termineFaults.KEIN_PLATZ();
    if (nr !== haupt) return { ...station, poolId };
    return { ...station, poolId, faehigkeiten: [...new Set([...station.faehigkeiten, ...faehigkeiten])] };
  });
}
