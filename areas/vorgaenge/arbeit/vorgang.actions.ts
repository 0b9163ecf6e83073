/** Verbs on a Vorgang as a whole: read it, say where it stands, end it, write a note. */
import { closeMappe } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { endFiktion } from '../fiktion/ende.ts';
import { claimRuecknahme, loadRuecknahme } from '../folge/folge.ts';
import type { VerfahrenKurz } from '../verfahren.schema.ts';
import { setErledigt, setStand as setStandRow, type VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren, toVerfahrenListe } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { setVollstaendigAt } from './arbeit.sql.ts';
import * as api from './vorgang.api.ts';
import { loadVerfahren, writeNotiz } from './vorgang.ts';
import { ERGEBNIS_WORTE, STAND_WORTE } from './worte.data.ts';

const objects = (id: string, akteId?: string) => [
  { art: 'verfahren', id },
  ...(akteId ? [{ art: 'akte', id: akteId }] : []),
];

export const getVerfahren = defineAction(api.getVerfahren, {
  run: (context, { id, ...sicht }) => loadVerfahren(context, id, sicht),
  audit: ({ id }, result) => ({ what: 'verfahren.gelesen', objects: objects(id, result?.akteId) }),
});

/** Held until commit; of the version that was seen. */
export async function requireSeen(context: ActionContext, id: string, version: number): Promise<VerfahrenRow> {
  const row = await requireVerfahrenToChange(context, id);
  if (row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

export async function readKurz(context: ActionContext, id: string): Promise<VerfahrenKurz> {
  const [kurz] = await toVerfahrenListe(context, [await requireVerfahren(context, id)]);
  if (!kurz) throw vorgaengeFaults.VERFAHREN_NICHT_GEFUNDEN();
  return kurz;
}

export const setStand = defineAction(api.setStand, {
  run: async (context, { id, version, stand }) => {
    const row = await requireSeen(context, id, version);
    if (row.stand !== stand) {
      await setStandRow(context.tx, id, stand);
      await insertEreignis(
        context.tx,
        { verfahrenId: id, art: 'stand', text: `Stand: ${STAND_WORTE[stand]}` },
        context.actor.id,
      );
      await tellVerfahren(context, row);
    }
    return readKurz(context, id);
  },
  audit: ({ id, stand }, result) => ({
    what: 'verfahren.stand-gesetzt',
    objects: objects(id, result?.akteId),
    details: { stand },
  }),
});

export const setVollstaendig = defineAction(api.setVollstaendig, {
  run: async (context, { id, version, tag }) => {
    const row = await requireSeen(context, id, version);
    await setVollstaendigAt(context.tx, id, tag === null ? null : vollstaendigAt(context, row, tag));
    const text = tag === null ? 'Unterlagen nicht vollständig' : 'Unterlagen vollständig';
    const ereignis = { verfahrenId: id, art: 'vollstaendig', text, oeffentlich: true };
    await insertEreignis(context.tx, ereignis, context.actor.id);
    await tellVerfahren(context, row);
    return readKurz(context, id);
  },
  audit: ({ id }, result) => ({ what: 'verfahren.vollstaendig-gesetzt', objects: objects(id, result?.akteId) }),
});

/** The end of the day, but never before the receipt and never later than now. */
function vollstaendigAt({ clock }: ActionContext, row: VerfahrenRow, tag: string): string {
  const field = (message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'tag', message }] });
  if (tag > clock.today().toString()) throw field('Dieser Tag liegt in der Zukunft.');
  const end = Temporal.PlainDate.from(tag).add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant();
  if (Temporal.Instant.compare(end, Temporal.Instant.from(new Date(row.eingegangen_at).toISOString())) <= 0)
    throw field('Vollständig kann der Antrag erst ab dem Tag des Eingangs sein.');
  const now = clock.now();
  return (Temporal.Instant.compare(end, now) > 0 ? now : end.subtract({ seconds: 1 })).toString();
}

export const finishVerfahren = defineAction(api.finishVerfahren, {
  run: async (context, { id, version, ergebnis, gebuehr, grund, zda }) => {
    const row = await requireSeen(context, id, version);
    if (ergebnis === 'zurueckgenommen') await settleRuecknahme(context, row, gebuehr);
    await setErledigt(context.tx, id, ergebnis, context.actor.id);
    if (ergebnis === 'zurueckgenommen' || ergebnis === 'eingestellt') {
      const ende = { verfahren: row, tag: context.clock.today().toString(), offen: false };
      await endFiktion(context.tx, { ...ende, weil: ERGEBNIS_WORTE[ergebnis] }, context.actor.id);
    }
    const ereignis = { verfahrenId: id, art: 'erledigt', text: `${ERGEBNIS_WORTE[ergebnis]}: ${grund}` };
    await insertEreignis(context.tx, ereignis, context.actor.id);
    if (zda) await closeMappe(context, id, grund);
    await tellVerfahren(context, row);
    return readKurz(context, id);
  },
  audit: ({ id, ergebnis, gebuehr, grund }, result) => ({
    what: 'verfahren.erledigt',
    objects: objects(id, result?.akteId),
    reason: grund,
    details: { ergebnis, ...(gebuehr ? { gebuehr } : {}) },
  }),
});

/** § 49 (3) no. 2 AufenthV: whether work had begun says whoever did it; nobody is charged, or spared, by silence. */
async function settleRuecknahme(
  context: ActionContext,
  row: VerfahrenRow,
  gebuehr: 'festsetzen' | 'vor-beginn' | undefined,
): Promise<void> {
  const stand = await loadRuecknahme(context, row);
  if (!stand || (gebuehr === undefined && stand.gebuehr && !stand.zuFordern && stand.gebuehr.grund === undefined))
    return;
  const field = (message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'gebuehr', message }] });
  if (gebuehr === undefined)
    throw field('Bitte sagen Sie, ob die Bearbeitung schon begonnen hatte. Davon hängt die Gebühr ab (§ 49 AufenthV).');
  if (gebuehr === 'festsetzen') {
    if (stand.gebuehr?.grund !== undefined) throw field(stand.gebuehr.grund);
    return claimRuecknahme(context, row);
  }
  const text =
    'Ohne Bearbeitungsgebühr: zurückgenommen, bevor die sachliche Bearbeitung begann (§ 49 Abs. 3 Nr. 2 AufenthV)';
  await insertEreignis(context.tx, { verfahrenId: row.id, art: 'gebuehr', text }, context.actor.id);
}

export const getRuecknahmegebuehr = defineAction(api.getRuecknahmegebuehr, {
  run: async (context, { id }) => {
    const stand = await loadRuecknahme(context, await requireVerfahren(context, id));
    return stand?.gebuehr ? { gebuehr: stand.gebuehr } : {};
  },
  audit: ({ id }) => ({ what: 'verfahren.ruecknahmegebuehr-gelesen', objects: objects(id) }),
});

export const noteNotiz = defineAction(api.noteNotiz, {
  run: async (context, { id, text }) => {
    await writeNotiz(context, await requireVerfahrenToChange(context, id), text);
    return {};
  },
  audit: ({ id }) => ({ what: 'verfahren.notiz-geschrieben', objects: objects(id) }),
});

export const vorgangActions = [
  getVerfahren,
  setStand,
  setVollstaendig,
  finishVerfahren,
  getRuecknahmegebuehr,
  noteNotiz,
];
