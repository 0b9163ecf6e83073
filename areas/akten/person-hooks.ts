/** How a person is merged, exported, restricted and erased in this area (Art. 15–18 DSGVO). */
import type { PersonHooks } from '#platform/module/person-hooks.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { destroyAkteContent } from './akte.sql.ts';
import { aktenFaults } from './akten.faults.ts';
import { EREIGNIS_WORTE } from './aufbewahrung/aufbewahrung.data.ts';
import type { Ereignisart } from './aufbewahrung/aufbewahrung.schema.ts';
import { requireLoeschbar } from './aufbewahrung/aufbewahrung.ts';
import { nameOfDokumenttyp } from './dokumenttyp.data.ts';
import { listNotizExport } from './notiz/notiz.sql.ts';
import { wortOfStempel } from './notiz/stempel.data.ts';
import { findPersonById, updatePersonRow } from './person.sql.ts';
import { toPerson, toPersonValues } from './person.ts';
import {
  deletePerson,
  listAktenOnlyOf,
  listAufbewahrungExport,
  listPersonExport,
  moveAktenOf,
  setRestricted,
  takeAzr,
} from './person-hooks.sql.ts';
import { forgetPersonInArbeitslisten } from './suche/arbeitsliste.ts';
import { ROLLENWORTE, rolleOf } from './verweis/verweis.rules.ts';
import { listFamilieRows, moveVerweiseOf } from './verweis/verweis.sql.ts';

const ACTOR = systemPrincipal('akten.person');

export const personHooks: PersonHooks = {
  /** `into` keeps its facts; the names of `from` stay findable as aliases. */
  async merge(tx, from, into) {
    const [gone, kept] = [await findPersonById(tx, ACTOR, from), await findPersonById(tx, ACTOR, into)];
    if (!gone || !kept) throw aktenFaults.PERSON_NICHT_GEFUNDEN();
    const { familienname, vornamen, geburtsname, aliase } = gone;
    const more = [
      { familienname, vornamen },
      ...(geburtsname ? [{ familienname: geburtsname, vornamen }] : []),
      ...aliase,
    ].filter((name) => !isKnown(name, [kept, ...kept.aliase]));
    const person = toPerson(kept);
    const values = toPersonValues({
      ...person,
      aliase: [...kept.aliase, ...more],
      geburtsdatum: person.geburtsdatum ?? gone.geburtsdatum ?? undefined,
      staatsangehoerigkeiten: [...new Set([...kept.staatsangehoerigkeiten, ...gone.staatsangehoerigkeiten])],
    });
    await updatePersonRow(tx, into, kept.version, values);
    await moveAktenOf(tx, from, into);
    await takeAzr(tx, from, into);
    await moveVerweiseOf(tx, from, into);
    await deletePerson(tx, from);
  },

  async exportData(tx, personId) {
    const person = await findPersonById(tx, ACTOR, personId);
    if (!person) return {};
    const documents = await listPersonExport(tx, personId);
    const ereignisse = await listAufbewahrungExport(tx, personId);
    const notizen = await listNotizExport(tx, personId);
    const familie = await listFamilieRows(tx, ACTOR, [personId]);
    return {
      Familienname: person.familienname,
      Geburtsname: person.geburtsname ?? '',
      Vornamen: person.vornamen,
      'Weitere Namen': person.aliase.map((alias) => `${alias.familienname}, ${alias.vornamen}`),
      Geburtsdatum: person.geburtsdatum ?? '',
      Geburtsort: person.geburtsort ?? '',
      Geburtsstaat: person.geburtsstaat ?? '',
      Geschlecht: person.geschlecht,
      Staatsangehörigkeiten: person.staatsangehoerigkeiten,
      'AZR-Nummer hinterlegt': person.hat_azr ? 'ja' : 'nein',
      Akten: person.akten.map((akte) => akte.aktenzeichen),
      Dokumente: documents.map((row) => ({
        Akte: row.aktenzeichen,
        Titel: row.titel,
        Art: nameOfDokumenttyp(row.typ),
        Datum: row.datum ?? '',
        Eingegangen: row.created_at,
        Seiten: row.seiten,
      })),
      Aufbewahrung: ereignisse.map(({ aktenzeichen, tag, art }) => ({
        Akte: aktenzeichen,
        Tag: tag,
        Ereignis: EREIGNIS_WORTE[art as Ereignisart],
      })),
      Notizen: notizen.map(({ aktenzeichen, row }) => ({
        Akte: aktenzeichen,
        Zu: row.dokument?.titel ?? row.vorgang?.bezeichnung ?? '',
        Seite: row.seite ?? '',
        Text: [row.stempel ? wortOfStempel(row.stempel) : '', row.text].filter(Boolean).join(': '),
        Geschrieben: row.created_at,
        Gestrichen: row.gestrichen_at ?? '',
      })),
      Familie: familie.map(
        ({ art, seite, person: other }) =>
          `${ROLLENWORTE[rolleOf(art, seite)]} ${[other?.familienname, other?.vornamen].filter(Boolean).join(', ')}`,
      ),
    };
  },

  restrict: setRestricted,

  /** Akten kept for this person alone go with it; in shared ones only the person's entry does. */
  async erase(tx, personId) {
    for (const akteId of await listAktenOnlyOf(tx, personId)) {
      // A suit or a restriction stops this way of deleting too.
      await requireLoeschbar(tx, ACTOR, akteId);
      await destroyAkteContent(tx, akteId);
    }
    await forgetPersonInArbeitslisten(tx, personId);
    await deletePerson(tx, personId);
  },
};

function isKnown(
  name: { familienname: string; vornamen: string },
  known: readonly { familienname: string; vornamen: string }[],
): boolean {
  return known.some((one) => one.familienname === name.familienname && one.vornamen === name.vornamen);
}
