/** Applications of a person: moved with them, told to them, erased with them (Art. 15 to 18 DSGVO). */
import type { PersonHooks } from '#platform/module/person-hooks.ts';
import { deleteAntraegeOfPerson, listAntraegeOfPerson, moveAntraegeOfPerson } from './antrag.sql.ts';
import { listNachrichten } from './gespraech.sql.ts';
import { zeilenOf } from './quittung.ts';

export const antragPersonHooks: PersonHooks = {
  merge: (tx, from, into) => moveAntraegeOfPerson(tx, from, into),
  async exportData(tx, personId) {
    const rows = await listAntraegeOfPerson(tx, personId);
    const antraege = [];
    for (const row of rows)
      antraege.push({
        Nummer: row.nummer,
        Eingegangen: row.eingereicht_at,
        Angaben: zeilenOf(row).flatMap(({ zeilen }) => zeilen.map(({ frage, antwort }) => `${frage}: ${antwort}`)),
        Nachrichten: (await listNachrichten(tx, [row.id])).map(({ von, text }) => `${von}: ${text}`),
      });
    return antraege.length === 0 ? {} : { 'Anträge aus dem Portal': antraege };
  },
  // What is restricted is kept as it is; nothing here is worked on without the Akte.
  async restrict() {},
  erase: (tx, personId) => deleteAntraegeOfPerson(tx, personId),
};
