/** From a stored message to what one person sees of it. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { PersonKandidat } from '../person.schema.ts';
import { findAehnliche } from '../person.ts';
import { neuePersonOf, orderDateien, zahlenOf } from './uebernahme.rules.ts';
import type { Ansicht, Paket } from './uebernahme.schema.ts';
import { findLieferungOf, listAktenByZeichen, listBekannte, type PaketRow } from './uebernahme.sql.ts';

const SHOWN_DATEIEN = 300;
const PERSONS_LOOKED_FOR = 5;

type Who = Pick<ActionContext, 'tx' | 'actor'>;

export function toPaketKurz(row: PaketRow) {
  const { id, status, dateiname, groesse, ansicht } = row;
  return {
    id,
    status,
    dateiname,
    groesse,
    ...(ansicht?.nachricht.absender ? { absender: ansicht.nachricht.absender } : {}),
    hochgeladenAm: row.created_at,
    endetAm: row.endet_am,
  };
}

export async function toPaket(context: Who, row: PaketRow): Promise<Paket> {
  const { fertig, gesamt, fehler, lieferung_id: lieferungId, ansicht } = row;
  return {
    ...toPaketKurz(row),
    fertig,
    gesamt,
    ...(fehler ? { fehler: { titel: fehler.titel, rat: fehler.rat } } : {}),
    ...(lieferungId ? { lieferungId } : {}),
    ...(ansicht ? await viewOf(context, ansicht) : { dateien: [], kandidaten: [], gleicheZeichen: [] }),
  };
}

async function viewOf({ tx, actor }: Who, { nachricht, merkmal, dateien }: Ansicht) {
  const hashes = dateien.flatMap(({ sha256 }) => sha256 ?? []);
  const bekannte = new Map((await listBekannte(tx, actor, hashes)).map((one) => [one.sha256, one]));
  const zeichen = nachricht.akten.flatMap(({ aktenzeichen }) => aktenzeichen ?? []);
  const frueher = await findLieferungOf(tx, actor, merkmal);
  const neu = neuePersonOf(nachricht);
  return {
    nachricht,
    zahlen: zahlenOf(dateien, new Set(bekannte.keys())),
    dateien: orderDateien(dateien)
      .slice(0, SHOWN_DATEIEN)
      .map(({ sha256, ...datei }) => {
        const known = sha256 === undefined ? undefined : bekannte.get(sha256);
        const { titel, akte } = known ?? {};
        return { ...datei, ...(known ? { bekannt: { ...(titel ? { titel } : {}), ...(akte ? { akte } : {}) } } : {}) };
      }),
    kandidaten: await kandidatenOf({ tx, actor }, nachricht),
    gleicheZeichen: await listAktenByZeichen(tx, actor, zeichen),
    ...(neu ? { neuePerson: pick(neu) } : {}),
    ...(frueher ? { frueher } : {}),
  };
}

function pick({ familienname, vornamen, geburtsdatum }: NonNullable<ReturnType<typeof neuePersonOf>>) {
  return { familienname, vornamen, ...(geburtsdatum ? { geburtsdatum } : {}) };
}

/** Who may be one of those whom the message names, best first; nobody without the right to read persons. */
export async function kandidatenOf({ tx, actor }: Who, { personen }: Ansicht['nachricht']): Promise<PersonKandidat[]> {
  if (!actor.rights.has('akten.lesen')) return [];
  const found = new Map<string, PersonKandidat>();
  for (const person of personen.slice(0, PERSONS_LOOKED_FOR)) {
    for (const one of await findAehnliche(tx, actor, person, { limit: 10 }))
      if ((found.get(one.id)?.score ?? 0) < one.score) found.set(one.id, one);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
