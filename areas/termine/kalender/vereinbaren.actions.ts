/** What a colleague does with the time of somebody else: book, move, cancel, note. The event of `termin/` tells the rest. */
import { readVorgang } from '#areas/vorgaenge/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { dauerSatz } from '../anliegen/dauer.rules.ts';
import { findAnliegenAm } from '../anliegen/katalog.ts';
import { absage, ruhtBis } from '../buchung/absage.ts';
import { tellTermin } from '../buchung/terminpost.ts';
import { type Besuchsplan, finishTermin, lockTermin, moveTermin, planBesuch, type Wunsch } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import * as api from './kalender.api.ts';
import { arrange, readAngebot, requireTermin, toTermin } from './kalender.ts';
import { printZettel } from './zettel.ts';

async function planFor(context: ActionContext, wunsch: Wunsch): Promise<Besuchsplan> {
  return planBesuch(context.tx, wunsch, context.clock.now());
}

/** The same Anliegen and persons, as the catalogue has them today. */
async function planOf(context: ActionContext, terminId: string): Promise<Besuchsplan> {
  const { anliegen } = await requireTermin(context, terminId);
  return planFor(context, { anliegen: anliegen.map(({ schluessel, personen }) => ({ schluessel, personen })) });
}

async function shown(context: ActionContext, id: string) {
  return toTermin(context, await requireTermin(context, id));
}

export const listFreieZeitenFuerAmt = defineAction(api.listFreieZeitenFuerAmt, {
  run: async (context, { wunsch, terminId, ab, tag }) => {
    if ((wunsch === undefined) === (terminId === undefined))
      throw commonFaults.EINGABE_UNGUELTIG(
        {},
        { fields: [{ path: 'wunsch', message: 'Bitte wählen Sie ein Anliegen oder einen Termin.' }] },
      );
    const plan = wunsch ? await planFor(context, wunsch) : await planOf(context, terminId as string);
    return {
      satz: await satzZu(context, plan),
      minuten: plan.minuten,
      ...(await readAngebot(context, plan, { ab, tag })),
    };
  },
  audit: notPersonal('free times name nobody'),
});

/** One Anliegen is explained with its stations; of several the time of all is said. */
async function satzZu(context: ActionContext, plan: Besuchsplan): Promise<string> {
  const [erstes] = plan.anliegen;
  const tag = context.clock.today().toString();
  const anliegen =
    plan.anliegen.length === 1 && erstes ? await findAnliegenAm(context.tx, erstes.schluessel, tag) : undefined;
  if (anliegen) return dauerSatz(anliegen, plan.personen);
  return `${plan.anliegen.length} Anliegen: ${plan.minuten} Minuten in einem Besuch`;
}

export const arrangeTermin = defineAction(api.arrangeTermin, {
  run: async (context, { wunsch, verfahrenId, ...auftrag }) => {
    // Throws where the actor may not see it.
    if (verfahrenId !== undefined) await readVorgang(context, verfahrenId);
    const plan = await planFor(context, wunsch);
    return shown(context, await arrange(context, { ...auftrag, plan, faehigkeiten: wunsch.faehigkeiten, verfahrenId }));
  },
  audit: ({ personen, verfahrenId }, result) => ({
    what: 'termine.vereinbart',
    objects: [
      ...(result ? [{ art: 'termin', id: result.id }] : []),
      ...personen.flatMap(({ personId }) => (personId ? [{ art: 'person', id: personId }] : [])),
      ...(verfahrenId ? [{ art: 'verfahren', id: verfahrenId }] : []),
    ],
    details: { personen: personen.length },
  }),
});

const termin = (id: string) => [{ art: 'termin', id }];

export const moveTerminFuerAmt = defineAction(api.moveTerminFuerAmt, {
  run: async (context, { id, version, beginn, klasse }) => {
    const { tx, clock } = context;
    const jetzt = clock.now();
    const plan = await planOf(context, id);
    const ruht = await ruhtBis(tx, jetzt);
    const moved = await moveTermin(tx, { id, version, plan, beginn, klasse, ruhtBis: ruht, jetzt });
    await tellTermin(context, tx, moved, 'verschoben');
    return shown(context, id);
  },
  audit: ({ id }) => ({ what: 'termine.verschoben', objects: termin(id) }),
});

export const cancelTerminFuerAmt = defineAction(api.cancelTerminFuerAmt, {
  run: async (context, { id, version, grund, text }) => {
    const row = await lockTermin(context.tx, id);
    if (!row) throw termineFaults.NICHT_GEFUNDEN();
    if (row.version !== version) throw termineFaults.STAND_PASST_NICHT();
    await absage(context, row, grund, text || undefined);
    return shown(context, id);
  },
  audit: ({ id, grund }) => ({ what: 'termine.abgesagt', objects: termin(id), details: { grund } }),
});

export const noteTerminstand = defineAction(api.noteTerminstand, {
  run: async (context, { id, version, stand }) => {
    const row = await requireTermin(context, id);
    if (row.version !== version) throw termineFaults.STAND_PASST_NICHT();
    // Nobody was there, or is gone, before it began.
    if (row.beginn > context.clock.now().toString()) throw termineFaults.STAND_PASST_NICHT();
    await finishTermin(context.tx, { id, stand });
    return shown(context, id);
  },
  audit: ({ id, stand }) => ({ what: 'termine.stand-notiert', objects: termin(id), details: { stand } }),
});

export const getTerminzettel = defineAction(api.getTerminzettel, {
  run: async (context, { id }) => printZettel(context, await requireTermin(context, id)),
  audit: ({ id }) => ({ what: 'termine.zettel-gedruckt', objects: termin(id) }),
});

export const vereinbarenActions = [
  listFreieZeitenFuerAmt,
  arrangeTermin,
  moveTerminFuerAmt,
  cancelTerminFuerAmt,
  noteTerminstand,
  getTerminzettel,
];
