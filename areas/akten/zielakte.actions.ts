/** Finding the Akte for a file, for those who file and need not read Akten: number, name and birth date, nothing more. */
import { defineAction } from '#platform/actions/action.ts';
import { listAktenByNumber, listZielakten } from './akte.sql.ts';
import * as api from './eingang.api.ts';
import { findPersonsByName } from './person.ts';
import { typedNumber } from './zuordnung.rules.ts';

const MOST = 8;

export const findZielakten = defineAction(api.findZielakten, {
  run: async ({ tx, actor }, { q }) => {
    const byNumber = await listAktenByNumber(tx, actor, typedNumber(q), MOST + 1);
    const persons = await findPersonsByName(tx, actor, q, MOST + 1);
    const ids = [...byNumber, ...persons.flatMap(({ akten }) => akten)].map(({ id }) => id);
    const chosen = [...new Set(ids)];
    const rows = await listZielakten(tx, actor, chosen.slice(0, MOST));
    const akten = rows.map(({ id, aktenzeichen, personen }) => ({
      id,
      aktenzeichen,
      personen: personen.map(({ geburtsdatum, ...name }) => ({ ...name, ...(geburtsdatum ? { geburtsdatum } : {}) })),
    }));
    return { akten, mehr: chosen.length > MOST };
  },
  // As with the search: what was typed is a name more often than not, and is not logged.
  audit: (_input, result) => ({
    what: 'akten.gesucht',
    objects: (result?.akten ?? []).map(({ id }) => ({ art: 'akte', id })),
    details: { art: 'zuordnung' },
  }),
});
