/** What the assistant did on the Vorgänge of a person, for whoever asks for it (Art. 15 DSGVO). It goes with the Akte. */
import { listVorgangIdsOfPerson } from '#areas/vorgaenge/index.ts';
import type { PersonHooks } from '#platform/module/person-hooks.ts';
import { listAuskunft } from './vorgang.sql.ts';

export const personHooks: PersonHooks = {
  // Steps hang on Vorgang and Akte, not on the person.
  async merge() {},

  async exportData(tx, personId) {
    const ids = await listVorgangIdsOfPerson(tx, personId);
    const rows = ids.length === 0 ? [] : await listAuskunft(tx, ids);
    if (rows.length === 0) return {};
    return {
      'Schritte des Assistenten': rows.map(({ am, titel, modell, vorschlaege }) => ({
        Am: am,
        Was: titel,
        Durch: modell ?? 'Regeln, ohne KI',
        'Vorgeschlagene Angaben': vorschlaege,
      })),
    };
  },

  // Hidden with the Akte.
  async restrict() {},

  // By the destruction of the Akte (`vernichtung.ts`), and by the end of retention.
  async erase() {},
};
