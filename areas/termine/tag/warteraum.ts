/** The waiting room for the desk: the list in the order of calling, figures above it, bars below it. */
import type { ActionContext } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { andrangVon } from './andrang.rules.ts';
import type { BesuchRow } from './besuch.sql.ts';
import { momentOf, toMs } from './besuch.ts';
import { kurzOf } from './blatt.ts';
import { brauchtOf, isOffen, loadRaum, platzkannOf, type Raum } from './raum.ts';
import { kannBedienen } from './reihenfolge.rules.ts';
import type { Warteraum } from './schalter.schema.ts';
import type { SchalterRow } from './schalter.sql.ts';
import { toSchalterListe } from './schalter.ts';
import { type Haus, listAnkuenfte, listTermineImHaus } from './tag-haus.sql.ts';

const wallTime = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainTime().toString({ smallestUnit: 'minute' });

export async function loadWarteraum(context: ActionContext, haus: Haus): Promise<Warteraum> {
  const { tx, actor } = context;
  const moment = momentOf(context);
  const raum = await loadRaum(tx, haus.id, moment);
  const mein = raum.schalter.find(({ konto }) => konto === actor.id);
  const wo = { standortId: haus.id, tag: moment.tag };
  const erwartet = (await listTermineImHaus(tx, wo)).filter(
    ({ besuchId, stand }) => besuchId === null && stand === 'gebucht',
  );
  const list = (rows: readonly BesuchRow[]) => rows.map((row) => kurzOf(context, row, moment));
  const { regeln } = moment;
  return {
    standortId: haus.id,
    standort: haus.schluessel,
    haus: haus.name,
    jetzt: moment.jetzt,
    tag: moment.tag,
    wartende: list(raum.wartende),
    zurueckgestellt: list(zurueckgestellte(raum)),
    imAufruf: list(raum.besuche.filter(({ stand }) => stand === 'aufgerufen' || stand === 'bedient')),
    schalter: await toSchalterListe(context, raum.schalter),
    meinPlatzId: mein?.platz_id ?? null,
    alsNaechstesId: mein ? (nextFor(mein, raum)?.id ?? null) : null,
    zahlen: { ...waitingFigures(raum), ...deskFigures(raum), nochGebucht: erwartet.length },
    andrang: andrangVon(
      (await listAnkuenfte(tx, wo)).map(wallTime),
      erwartet.map(({ beginn }) => wallTime(beginn)),
    ),
    regel: {
      vorrangNachMinuten: regeln.vorrangMinuten,
      fruehMinuten: regeln.fruehMinuten,
      spaetMinuten: regeln.spaetMinuten,
    },
  };
}

/** Whose time has come first; those without a time last. */
function zurueckgestellte(raum: Raum): BesuchRow[] {
  const at = ({ zurueck_ab }: BesuchRow) => (zurueck_ab === null ? Number.POSITIVE_INFINITY : toMs(zurueck_ab));
  return raum.besuche
    .filter(({ stand }) => stand === 'zurueckgestellt')
    .toSorted((a, b) => at(a) - at(b) || toMs(a.rang) - toMs(b.rang));
}

export function nextFor(schalter: SchalterRow, raum: Raum): BesuchRow | undefined {
  const can = platzkannOf(schalter, raum.schalter);
  return raum.wartende.find((row) => kannBedienen(can, brauchtOf(row)));
}

function waitingFigures({ wartende, moment }: Raum) {
  const minuten = wartende.map(({ angekommen_at }) => Math.max(0, (moment.ms - toMs(angekommen_at)) / 60_000));
  const sum = minuten.reduce((all, one) => all + one, 0);
  return {
    wartend: wartende.length,
    mittelMinuten: minuten.length === 0 ? null : Math.round(sum / minuten.length),
    laengsteMinuten: minuten.length === 0 ? null : Math.floor(Math.max(...minuten)),
  };
}

function deskFigures({ schalter }: Raum) {
  return { offen: schalter.filter(isOffen).length, plaetze: schalter.length };
}
