/** The verbs of the search. They look before the transaction: nobody holds a connection while indexes are read. */
import { defineAction } from '#platform/actions/action.ts';
import { answerFrage } from './antwort.ts';
import * as api from './suche.api.ts';
import type { Suchergebnis } from './suche.schema.ts';
import { compareTreffer } from './vergleich.rules.ts';

export const searchRecht = defineAction(api.searchRecht, {
  prepare: (kernel, input, { actor }) => answerFrage(kernel, actor, input),
  run: async (_context, _input, found) => found,
  // Not the question: it may name a person. Its length and what was found are enough to follow.
  audit: ({ frage }, found) => auditOf(frage, found ? [found] : []),
});

export const compareStichtage = defineAction(api.compareStichtage, {
  prepare: async (kernel, { vergleich: other, ...input }, { actor }) => {
    const stichtag = await answerFrage(kernel, actor, input);
    const vergleich = await answerFrage(kernel, actor, { ...input, stichtag: other });
    return { stichtag, vergleich, unterschiede: compareTreffer(stichtag.treffer, vergleich.treffer) };
  },
  run: async (_context, _input, found) => found,
  audit: ({ frage }, found) => auditOf(frage, found ? [found.stichtag, found.vergleich] : []),
});

function auditOf(frage: string, found: readonly Suchergebnis[]) {
  const werke = new Set(found.flatMap(({ treffer }) => treffer.map(({ werkId }) => werkId)));
  return {
    what: 'erlasse.gesucht',
    objects: [...werke].map((id) => ({ art: 'werk', id })),
    details: {
      zeichen: frage.length,
      treffer: found.reduce((sum, { treffer }) => sum + treffer.length, 0),
      ...(found.length > 0
        ? { stichtage: found.map(({ stichtag }) => stichtag), zustaende: found.map(({ zustand }) => zustand) }
        : {}),
    },
  };
}

export const sucheActions = [searchRecht, compareStichtage];
