/** The verbs of the assistant on a Vorgang. Each is one request of a person, with their rights. */
import { holdVorgang, noteTatsache } from '#areas/vorgaenge/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { AuditRecord } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { assistentFaults } from '../assistent.faults.ts';
import { requireFreigabe } from '../aufsicht/freigabe.ts';
import { readEntwurf, readSchritt, readVorschlag, toAssistenz } from './anzeige.ts';
import { ausfuehren, findPlanschritt } from './ausfuehren.ts';
import { requireEntwurf, requireHeute, requireOffen, setzeVermerk } from './entwurf/pruefen.ts';
import { uebernehmen } from './entwurf/uebernehmen.ts';
import { readLage } from './lage.ts';
import { dokumentOf } from './sicht.ts';
import * as api from './vorgang.api.ts';
import {
  decideEntwurfRow,
  decideVorschlagRow,
  findSchritt,
  findVorschlag,
  insertEntwurf,
  insertSchritt,
  insertVorschlaege,
  type SchrittRow,
  type VorschlagRow,
} from './vorgang.sql.ts';

const objects = (verfahrenId: string) => [{ art: 'verfahren', id: verfahrenId }];

const getAssistenzAction = defineAction(api.getAssistenz, {
  run: async (context, { verfahrenId, stichtag }) => {
    const { lage } = await readLage(context, verfahrenId, { arbeiten: false, stichtag });
    return toAssistenz(context, lage);
  },
  audit: ({ verfahrenId }, result) => ({
    what: 'assistenz.gelesen',
    objects: [...objects(verfahrenId), ...(result ? [{ art: 'akte', id: result.akteId }] : [])],
  }),
});

const gelesen = new WeakMap<object, readonly number[]>();

const runSchrittAction = defineAction(api.runSchritt, {
  prepare: (kernel, input, caller) => ausfuehren(kernel, caller, input),
  async run(context, input, { lage: vorher, ergebnis, dauerMs }) {
    // Asked anew: rights, plan and releases may have changed while pages were read and the model thought.
    const { schritt, lage } = await findPlanschritt(context, input);
    const { verfahrenId, akteId } = lage;
    // Two such steps at once come one after the other: the later draft takes the place of the earlier one.
    if (schritt.werkzeug === 'entwurf') await holdVorgang(context, verfahrenId);
    const konto = context.actor.id;
    const { schluessel, werkzeug, titel } = schritt;
    const kopf = { verfahrenId, akteId, schluessel, werkzeug, titel, stichtag: vorher.stichtag, dauerMs, konto };
    const id = await insertSchritt(context.tx, kopf, ergebnis);
    await insertVorschlaege(context.tx, { schrittId: id, verfahrenId }, ergebnis.vorschlaege);
    if (ergebnis.entwurf) await insertEntwurf(context.tx, { schrittId: id, verfahrenId, konto }, ergebnis.entwurf);
    const result = await readSchritt(context, akteId, (await findSchritt(context.tx, id)) as SchrittRow);
    if (ergebnis.gelesen) gelesen.set(result, ergebnis.gelesen.seiten);
    return result;
  },
  audit: ({ verfahrenId, schluessel, mitModell }, schritt): AuditRecord[] => {
    const dokument = dokumentOf(schluessel);
    const seiten = schritt ? (gelesen.get(schritt) ?? []) : [];
    return [
      {
        what: 'assistent.schritt',
        objects: [...objects(verfahrenId), ...(schritt ? [{ art: 'ki-schritt', id: schritt.id }] : [])],
        details: {
          schluessel,
          mitModell,
          ...(schritt
            ? {
                zustand: schritt.zustand,
                modell: schritt.modell ?? 'ohne',
                gestrichen: schritt.gestrichen.length,
                warnungen: schritt.warnungen.length,
              }
            : {}),
        },
      },
      ...(dokument
        ? [
            {
              what: 'seite.gelesen',
              objects: [{ art: 'dokument', id: dokument }],
              details: { seiten: seiten.map(String) },
            },
          ]
        : []),
    ];
  },
});

/** What does not lie in one's range is as if it were not there. */
async function requireVorschlag(context: ActionContext, id: string): Promise<VorschlagRow> {
  const row = await findVorschlag(context.tx, id);
  if (!row) throw assistentFaults.NICHT_GEFUNDEN();
  return row;
}

const decideVorschlagAction = defineAction(api.decideVorschlag, {
  async run(context, { id, version, entscheidung, grund }) {
    const { verfahrenId } = await requireVorschlag(context, id);
    const vorgang = await holdVorgang(context, verfahrenId);
    if (entscheidung === 'uebernommen') await requireFreigabe(context.tx, 'tatsachen');
    const by = context.actor.id;
    if (!(await decideVorschlagRow(context.tx, { id, version, stand: entscheidung, by }, grund)))
      throw await wasDecided(context, id);
    const row = await requireVorschlag(context, id);
    if (entscheidung === 'uebernommen') await noteTatsache(context, vorgang, toTatsache(row));
    const { lage } = await readLage(context, verfahrenId, { arbeiten: true });
    return readVorschlag(context, lage, row);
  },
  audit: ({ id, entscheidung }, vorschlag) => ({
    what: entscheidung === 'uebernommen' ? 'assistent.vorschlag-uebernommen' : 'assistent.vorschlag-verworfen',
    objects: [
      { art: 'ki-vorschlag', id },
      ...(vorschlag ? [{ art: 'dokument', id: vorschlag.stelle.dokumentId }] : []),
    ],
    ...(vorschlag ? { details: { feld: vorschlag.feld, seite: vorschlag.stelle.seite } } : {}),
  }),
});

/** Two people at once: the second reads who was first. */
async function wasDecided({ tx }: ActionContext, id: string) {
  const now = await findVorschlag(tx, id);
  return now && now.stand !== 'offen' ? assistentFaults.SCHON_ENTSCHIEDEN() : commonFaults.KONFLIKT();
}

function toTatsache({ feld, wert, dokumentId, seite, x, y, w, h, durch }: VorschlagRow) {
  return {
    feld,
    wert,
    herkunft: 'beleg' as const,
    beleg: { dokumentId, seite, stelle: { x, y, w, h } },
    bemerkung: `Vorgeschlagen vom Assistenten (${durch}), von einem Menschen geprüft und übernommen.`,
  };
}

const decideEntwurfAction = defineAction(api.decideEntwurf, {
  // Paper is set without a transaction; whether it is still what it says is asked anew.
  prepare: (kernel, input, caller) => setzeVermerk(kernel, caller, input),
  async run(context, input, vermerk) {
    const { id, version, entscheidung } = input;
    const { tx, actor } = context;
    const { verfahrenId } = await requireEntwurf(context, id);
    const vorgang = await holdVorgang(context, verfahrenId);
    // As it stands now that nobody else can decide on it.
    const row = await requireOffen(context, id, version);
    if (entscheidung === 'uebernommen') await requireHeute(context, row, input.stichtag);
    const wohin = entscheidung === 'uebernommen' ? await uebernehmen(context, vorgang, row, { ...input, vermerk }) : {};
    const decided = await decideEntwurfRow(tx, { id, version, stand: entscheidung, by: actor.id }, wohin);
    if (!decided) throw commonFaults.KONFLIKT();
    return readEntwurf(context, vorgang.akte_id, await requireEntwurf(context, id));
  },
  audit: ({ id, entscheidung }, entwurf) => ({
    what: entscheidung === 'uebernommen' ? 'assistent.entwurf-uebernommen' : 'assistent.entwurf-verworfen',
    objects: [
      { art: 'ki-entwurf', id },
      ...(entwurf?.schreibenId ? [{ art: 'schreiben', id: entwurf.schreibenId }] : []),
      ...(entwurf?.dokumentId ? [{ art: 'dokument', id: entwurf.dokumentId }] : []),
    ],
    ...(entwurf ? { details: { art: entwurf.art } } : {}),
  }),
});

export const vorgangActions = [getAssistenzAction, runSchrittAction, decideVorschlagAction, decideEntwurfAction];
