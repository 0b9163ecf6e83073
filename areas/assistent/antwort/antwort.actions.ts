/** The verbs of answers. The question is asked before the transaction: nobody holds a connection while a model writes. */
import { listSammlungStaende } from '#areas/erlasse/index.ts';
import { type Action, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { assistentFaults } from '../assistent.faults.ts';
import * as api from './antwort.api.ts';
import { insertAntwort, listPruefFaelle, ownsAntwort, saveRueckmeldung } from './antwort.sql.ts';
import { beantworte } from './beantworten.ts';
import type { Melder } from './ergebnis.ts';
import { pruefeZitate } from './pruefung.ts';

/** `melder` hears the sentences as they come; what it hears is what the answer holds. */
export function askAction(melder: Melder = {}, signal?: AbortSignal): Action {
  return defineAction(api.askFrage, {
    prepare: (kernel, input, { actor }) => beantworte(kernel, actor, input, melder, signal),
    async run({ tx, actor }, _input, ergebnis) {
      const staende = (await listSammlungStaende(tx, actor)).map(({ name, stand }) => ({ name, stand: Number(stand) }));
      const { id, createdAt } = await insertAntwort(tx, ergebnis, { konto: actor.id, staende });
      return { ...ergebnis, id, createdAt, ueberholt: null };
    },
    // Not the question: it may name a person.
    audit: ({ frage, mitModell }, antwort) => ({
      what: 'assistent.gefragt',
      objects: antwort ? [{ art: 'antwort', id: antwort.id }] : [],
      details: {
        zeichen: frage.length,
        mitModell,
        ...(antwort
          ? {
              zustand: antwort.zustand,
              art: antwort.art,
              betrieb: antwort.betrieb,
              stichtag: antwort.stichtag,
              saetze: antwort.saetze.length,
              gestrichen: antwort.saetze.filter(({ besteht }) => !besteht).length,
            }
          : {}),
      },
    }),
  });
}

const judgeZitateAction = defineAction(api.judgeZitate, {
  run: ({ tx, actor, clock }, input) => pruefeZitate(tx, actor, input, clock.today().toString()),
  audit: notPersonal('sentences held against sources that the actor may read'),
});

const rateAntwortAction = defineAction(api.rateAntwort, {
  async run({ tx, actor }, { id, art, richtig, bemerkung }) {
    if (!(await ownsAntwort(tx, id, actor.id))) throw assistentFaults.NICHT_GEFUNDEN();
    return { id: await saveRueckmeldung(tx, { antwortId: id, art, richtig, bemerkung }, actor.id) };
  },
  audit: ({ id, art }) => ({ what: 'antwort.beurteilt', objects: [{ art: 'antwort', id }], details: { art } }),
});

const listPruefFaelleAction = defineAction(api.listPruefFaelle, {
  run: async ({ tx }) => ({ faelle: await listPruefFaelle(tx) }),
  audit: (_input, result) => ({
    what: 'prueffaelle.gelesen',
    objects: [],
    details: { anzahl: result?.faelle.length ?? 0 },
  }),
});

export const antwortActions = [askAction(), judgeZitateAction, rateAntwortAction, listPruefFaelleAction];
