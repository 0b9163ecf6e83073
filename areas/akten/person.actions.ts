/** Verbs on persons. Before anybody is created, those who look alike are offered (§ 5 AZRG-DV). */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { AuditRecord } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { openAkte, requireOwnPlace, requireTeam } from './akte.ts';
import { aktenFaults } from './akten.faults.ts';
import { cutPage } from './blaettern.rules.ts';
import { FRAGEN_AB } from './identitaet.rules.ts';
import * as api from './person.api.ts';
import type { Person, PersonInput, PersonKandidat } from './person.schema.ts';
import {
  findPersonById,
  findSealedAzr,
  findVisibleByAzr,
  insertDublettenhinweise,
  insertPerson,
  listPersonRows,
  lockCreation,
  type PersonMitAkten,
  updatePersonRow,
} from './person.sql.ts';
import {
  AZR_PURPOSE,
  findAehnliche,
  findAehnlicheImHaus,
  storeAzr,
  toPerson,
  toPersonKurz,
  toPersonValues,
} from './person.ts';
import { notFound, requireMoreThanReading } from './sichtbar.ts';

const personen = (ids: readonly string[]) => ids.map((id) => ({ art: 'person', id }));

export const findAehnlichePersonen = defineAction(api.findAehnlichePersonen, {
  run: async ({ tx, actor }, input) => ({ kandidaten: await findAehnliche(tx, actor, input) }),
  audit: (_input, result) => ({
    what: 'person.gesucht',
    objects: personen(result?.kandidaten.map((one) => one.id) ?? []),
    details: { treffer: result?.kandidaten.length ?? 0 },
  }),
});

export const createPerson = defineAction(api.createPerson, {
  run: async (context, input) => {
    await lockCreation(context.tx);
    const kandidaten = await findAehnliche(context.tx, context.actor, input, { from: FRAGEN_AB });
    const unseen = kandidaten.filter((one) => !input.geseheneKandidaten.includes(one.id));
    if (kandidaten.length > 0 && !input.trotzAehnlich) return { ergebnis: 'aehnliche', kandidaten } as const;
    if (unseen.length > 0) throw aktenFaults.KANDIDATEN_NICHT_GESEHEN();
    if (input.akte) await requireTeam(context.tx, input.akte.teamId);
    const person = await storePerson(context, input, kandidaten);
    const akte =
      input.akte && (await openAkte(context, { personId: person.id, teamId: input.akte.teamId, zustand: 'A' }));
    if (akte) await requireOwnPlace(context, akte.id, 'akte.teamId');
    return {
      ergebnis: 'angelegt',
      person,
      ...(akte ? { akte: { id: akte.id, aktenzeichen: akte.aktenzeichen } } : {}),
    } as const;
  },
  audit: (input, result): AuditRecord => {
    if (result?.ergebnis !== 'angelegt') {
      const ids = result?.kandidaten.map((one) => one.id) ?? [];
      return { what: 'person.aehnliche-angeboten', objects: personen(ids), details: { treffer: ids.length } };
    }
    const objects = [...personen([result.person.id]), ...(result.akte ? [{ art: 'akte', id: result.akte.id }] : [])];
    return {
      what: 'person.angelegt',
      objects,
      details: { trotzAehnlich: input.trotzAehnlich, gesehen: input.geseheneKandidaten },
    };
  },
});

/** Doubles beyond the actor's own range are noted for those who see both, and not told to the actor. */
export async function storePerson(
  context: ActionContext,
  input: PersonInput,
  seen: readonly PersonKandidat[],
): Promise<Person> {
  const elsewhere = await findAehnlicheImHaus(context.tx, input, FRAGEN_AB);
  const row = await insertPerson(context.tx, toPersonValues(input), context.actor.id);
  const hidden = elsewhere.filter((one) => !seen.some((other) => other.id === one.id));
  await insertDublettenhinweise(context.tx, row.id, hidden);
  return toPerson(row);
}

export const getPerson = defineAction(api.getPerson, {
  run: async (context, { id }) => {
    const row = await requirePerson(context, id);
    return { ...toPerson(row), akten: row.akten };
  },
  audit: ({ id }) => ({ what: 'person.gelesen', objects: personen([id]) }),
});

export const updatePerson = defineAction(api.updatePerson, {
  run: async (context, { id, version, ...values }) => {
    const before = await requirePersonToChange(context, id);
    if (before.eingeschraenkt) throw aktenFaults.EINGESCHRAENKT();
    const row = await updatePersonRow(context.tx, id, version, toPersonValues(values));
    if (!row) throw commonFaults.KONFLIKT();
    return toPerson(row);
  },
  audit: ({ id }) => ({ what: 'person.geaendert', objects: personen([id]) }),
});

export const listPersonen = defineAction(api.listPersonen, {
  run: async ({ tx, actor }, input) => {
    const rows = await listPersonRows(tx, actor, input);
    const { shown, weiter } = cutPage(rows, input.anzahl, (row) => [row.ordnung, row.id]);
    const eintraege = shown.map((row) => ({ ...toPersonKurz(row), akten: row.akten }));
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: (_input, result) => ({
    what: 'personen.aufgelistet',
    objects: personen(result?.eintraege.map((one) => one.id) ?? []),
    details: { anzahl: result?.eintraege.length ?? 0 },
  }),
});

export const setAzrNummer = defineAction(api.setAzrNummer, {
  run: async (context, { id, azrNummer }) => {
    await requirePersonToChange(context, id);
    await storeAzr(context, context.tx, id, azrNummer);
    return { hatAzrNummer: true };
  },
  audit: ({ id }) => ({ what: 'person.azr-hinterlegt', objects: personen([id]) }),
});

export const readAzrNummer = defineAction(api.readAzrNummer, {
  run: async (context, { id }) => {
    await requirePerson(context, id);
    const sealed = await findSealedAzr(context.tx, id);
    if (!sealed) throw aktenFaults.AZR_FEHLT();
    return { azrNummer: context.keys.unseal(AZR_PURPOSE, sealed) };
  },
  audit: ({ id, zweck }) => ({ what: 'person.azr-gelesen', objects: personen([id]), reason: zweck }),
});

export const findPersonByAzrNummer = defineAction(api.findPersonByAzrNummer, {
  run: async ({ tx, actor, keys }, { azrNummer }) => {
    const personId = await findVisibleByAzr(tx, actor, keys.hmac(AZR_PURPOSE, azrNummer));
    return personId ? { personId } : {};
  },
  audit: ({ zweck }, result) => ({
    what: 'person.azr-gesucht',
    objects: personen(result?.personId ? [result.personId] : []),
    reason: zweck,
  }),
});

export async function requirePerson(context: ActionContext, id: string): Promise<PersonMitAkten> {
  const row = await findPersonById(context.tx, context.actor, id);
  if (!row) throw await notFound(context, 'person', id);
  return row;
}

export async function requirePersonToChange(context: ActionContext, id: string): Promise<PersonMitAkten> {
  const row = await requirePerson(context, id);
  await requireMoreThanReading(context, (actor) => findPersonById(context.tx, actor, id));
  return row;
}

export const personActions = [
  findAehnlichePersonen,
  createPerson,
  getPerson,
  updatePerson,
  listPersonen,
  setAzrNummer,
  readAzrNummer,
  findPersonByAzrNummer,
];
