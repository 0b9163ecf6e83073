/** Titles, papers, cards, forms and the way to reach a person: merged, exported and erased with the person. */
import type { PersonHooks } from '#platform/module/person-hooks.ts';
import { erasePerson, listAllOfPerson, movePerson } from './person-hooks.sql.ts';
import { PAPIER_WORTE } from './titel.rules.ts';
import { nameOfTitel } from './titelart.data.ts';

export const titelPersonHooks: PersonHooks = {
  merge: movePerson,

  async exportData(tx, personId) {
    const { titel, papiere, karten, erreichbarkeit } = await listAllOfPerson(tx, personId);
    return {
      ...(titel.length > 0 && {
        Aufenthaltstitel: titel.map((one) => ({
          Titel: nameOfTitel(one),
          Von: one.gueltig_ab,
          Bis: one.endet ?? 'unbefristet',
          Nebenbestimmungen: one.nebenbestimmungen,
          ...(one.beendet_am ? { Beendet: one.beendet_am, Grund: one.beendet_grund } : {}),
        })),
      }),
      ...(papiere.length > 0 && {
        Ausweispapiere: papiere.map(({ art, gueltig_bis }) => ({ Papier: PAPIER_WORTE[art], Bis: gueltig_bis })),
      }),
      ...(karten.length > 0 && {
        Karten: karten.map(({ stand, bewegt_at }) => ({ Stand: stand, Seit: bewegt_at })),
      }),
      ...(erreichbarkeit && {
        'Hinweise auf ein Ende': { Sprache: erreichbarkeit.sprache, Anschrift: erreichbarkeit.anschrift },
      }),
    };
  },

  // A restricted person is hidden with the Akte; nothing of its own is kept here.
  async restrict() {},

  erase: erasePerson,
};
