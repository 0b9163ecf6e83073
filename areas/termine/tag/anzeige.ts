/** What hangs on the wall, from the room as it is now. */
import type { ActionContext } from '#platform/actions/action.ts';
import { MINUTE } from './ankunft.rules.ts';
import type { Anzeige, Aufruf } from './anzeige.schema.ts';
import type { BesuchRow } from './besuch.sql.ts';
import { momentOf, toMs, zielOf } from './besuch.ts';
import { aussichtFuer, isOffen, loadRaum } from './raum.ts';
import type { Haus } from './tag-haus.sql.ts';

export async function loadAnzeige(context: ActionContext, haus: Haus): Promise<Anzeige> {
  const moment = momentOf(context);
  const raum = await loadRaum(context.tx, haus.id, moment);
  const since = moment.ms - moment.regeln.anzeigeMinuten * MINUTE;
  const aufrufe = raum.besuche
    .filter(({ stand, aufgerufen_at }) => (stand === 'aufgerufen' || stand === 'bedient') && aufgerufen_at !== null)
    .filter(({ stand, aufgerufen_at }) => stand === 'aufgerufen' || toMs(aufgerufen_at as string) >= since)
    .toSorted((a, b) => toMs(b.aufgerufen_at as string) - toMs(a.aufgerufen_at as string))
    .flatMap(aufrufOf);
  const pools = new Set(raum.schalter.filter(isOffen).map(({ pool_id }) => pool_id));
  const spannen = [...pools].map(
    (pool_id) => aussichtFuer(raum, { pool_id, faehigkeiten: [], nur_platz_id: null }).wartezeit,
  );
  const known = spannen.filter((one) => one !== null);
  return {
    standort: haus.schluessel,
    haus: haus.name,
    jetzt: moment.jetzt,
    aufrufe,
    wartende: raum.wartende.length,
    // Of the whole house only if every part of it can be told.
    wartezeit:
      known.length === 0 || known.length < spannen.length
        ? null
        : { von: Math.min(...known.map(({ von }) => von)), bis: Math.max(...known.map(({ bis }) => bis)) },
  };
}

function aufrufOf(row: BesuchRow): Aufruf[] {
  const ziel = zielOf(row);
  if (!ziel || row.aufgerufen_at === null) return [];
  return [
    {
      id: `${row.nummer}-${toMs(row.aufgerufen_at)}`,
      nummer: row.nummer,
      ziel,
      sprache: row.sprache,
      um: row.aufgerufen_at,
      aufruf: row.aufrufe,
      begonnen: row.stand === 'bedient',
    },
  ];
}
