/** How a person is merged, exported, restricted and erased in this area (Art. 15 to 18 DSGVO). */
import type { PersonHooks } from '#platform/module/person-hooks.ts';
import { deleteBelegung, listBelegung } from '../termin/belegung.sql.ts';
import { lockPooltage } from '../termin/sperre.sql.ts';
import {
  countEinladungenOf,
  deleteAnfragenOf,
  deleteBesucheOf,
  deleteEinladungenOf,
  deleteTermin,
  listAnfragenOf,
  listBesucheOf,
  listTermineOf,
  moveAnfragen,
  moveBesuche,
  moveEinladungen,
  moveEinschraenkung,
  moveTermine,
  setEinschraenkung,
} from './person-hooks.sql.ts';

export const personHooks: PersonHooks = {
  async merge(tx, from, into) {
    await moveTermine(tx, from, into);
    await moveBesuche(tx, from, into);
    await moveAnfragen(tx, from, into);
    await moveEinladungen(tx, from, into);
    await moveEinschraenkung(tx, from, into);
  },

  async exportData(tx, personId) {
    const termine = await listTermineOf(tx, personId);
    const besuche = await listBesucheOf(tx, personId);
    const anfragen = await listAnfragenOf(tx, personId);
    const einladungen = await countEinladungenOf(tx, personId);
    return {
      ...(einladungen === 0 ? {} : { Termineinladungen: einladungen }),
      ...(termine.length === 0
        ? {}
        : {
            Termine: termine.map(({ kennung, beginn, anliegen, stand, personen, sprache, hatAngaben }) => ({
              Nummer: kennung,
              Beginn: beginn,
              Anliegen: anliegen,
              Stand: stand,
              Personen: personen,
              Sprache: sprache,
              'Name, Geburtsdatum und Erreichbarkeit': hatAngaben ? 'wie bei der Buchung angegeben, verschlüsselt' : '',
            })),
          }),
      ...(anfragen.length === 0
        ? {}
        : {
            Terminanfragen: anfragen.map(({ kennung, tag, anliegen, stand, titelBis, haerte, haerteStand }) => ({
              ...{ Nummer: kennung, Tag: tag, Anliegen: anliegen, Stand: stand, 'Titel bis': titelBis ?? '' },
              Härtegrund: haerte === null ? '' : `${haerte} (${haerteStand})`,
            })),
          }),
      ...(besuche.length === 0
        ? {}
        : {
            Besuche: besuche.map(({ tag, nummer, angekommen, beendet, ergebnis, hatVermerk }) => ({
              Tag: tag,
              Nummer: nummer,
              Angekommen: angekommen,
              Beendet: beendet ?? '',
              Ergebnis: ergebnis ?? '',
              Vermerk: hatVermerk ? 'vorhanden, verschlüsselt' : '',
            })),
          }),
    };
  },

  restrict: setEinschraenkung,

  /** What lies ahead is given back: nobody comes. */
  async erase(tx, personId) {
    await deleteAnfragenOf(tx, personId);
    await deleteEinladungenOf(tx, personId);
    for (const { id } of await listTermineOf(tx, personId)) {
      await lockPooltage(tx, await listBelegung(tx, id));
      await deleteBelegung(tx, id);
      await deleteTermin(tx, id);
    }
    await deleteBesucheOf(tx, personId);
    await setEinschraenkung(tx, personId, false);
  },
};
