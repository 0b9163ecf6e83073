/** Verbs of the waiting list. Whoever is on it keeps the Termin that they have until they accept another. */
import { hashToken, newToken } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { readAngaben } from '../buchung/angaben.ts';
import { useLoesung } from '../buchung/aufgabe.ts';
import { newKennung } from '../termin/kennung.ts';
import { findTerminBySchluessel, lockTermin, type Terminzeile } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { OHNE, zugang } from './anfrage.actions.ts';
import { type Anfragezeile, findFrueher, insertAnfrage, lockFrueher, setWuensche } from './anfrage.sql.ts';
import { HOECHSTENS_TAGE, nimmPersonen } from './anfrage.ts';
import type { FrueherInput } from './bedarf.schema.ts';
import { naechsterArbeitstag } from './fenster.rules.ts';
import * as api from './frueher.api.ts';
import { readGeheim, sealGeheim } from './geheim.ts';
import { listTerminpersonen } from './lauf.sql.ts';
import { isArbeitstag } from './regel.ts';
import { toAnfrage } from './stand.ts';

type Wuensche = Pick<Anfragezeile, 'fruehestens' | 'spaetestens' | 'wochentage' | 'haelften'>;

export const askFrueher = defineAction(api.askFrueher, {
  prepare: (kernel, { loesung }, caller) => zugang(kernel, loesung, caller),
  run: async (context, input, geloest) => {
    await useLoesung(context.tx, geloest);
    const termin = await holdTerminByLink(context, input.termin);
    if (!isMoeglich(context, termin)) throw termineFaults.FRUEHER_NICHT_MOEGLICH();
    const wuensche = wuenscheOf(context, input, termin);
    const before = await lockFrueher(context.tx, termin.id);
    if (!before) return insert(context, termin, wuensche);
    if (before.stand === 'angeboten') throw termineFaults.SCHON_EINE_ANFRAGE();
    await setWuensche(context.tx, before.id, wuensche);
    return { schluessel: readGeheim(context, before).schluessel, kennung: before.kennung };
  },
  audit: () => OHNE,
});

/** Held until commit: one wish for each Termin, also when it is asked for twice at once. */
async function holdTerminByLink({ tx }: ActionContext, schluessel: string): Promise<Terminzeile> {
  const found = await findTerminBySchluessel(tx, hashToken(schluessel));
  const termin = found && (await lockTermin(tx, found.id));
  if (termin?.stand !== 'gebucht') throw termineFaults.NICHT_GEFUNDEN();
  return termin;
}

/** Whoever asks today takes part from the next working day on; what was given by invitation is bound to its Platz. */
function isMoeglich({ clock }: Pick<ActionContext, 'clock'>, { stand, klasse, tag }: Terminzeile): boolean {
  return stand === 'gebucht' && klasse === 'oeffentlich' && tag > fruehesterTag(clock.today().toString());
}

const fruehesterTag = (heute: string): string => naechsterArbeitstag(heute, isArbeitstag);

function wuenscheOf({ clock }: ActionContext, input: FrueherInput, { tag }: Terminzeile): Wuensche {
  const heute = clock.today();
  const last = heute.add({ days: HOECHSTENS_TAGE }).toString();
  const spaetestens = [input.spaetestens ?? tag, tag, last].toSorted()[0] as string;
  const fruehestens = [input.fruehestens, heute.toString()].toSorted()[1] as string;
  if (fruehestens > spaetestens) throw termineFaults.FRUEHER_NICHT_MOEGLICH();
  return { fruehestens, spaetestens, wochentage: input.wochentage, haelften: input.haelften };
}

async function insert(context: ActionContext, termin: Terminzeile, wuensche: Wuensche) {
  const { tx, clock } = context;
  const schluessel = newToken();
  const anfrage = await insertAnfrage(tx, {
    ...wuensche,
    kennung: newKennung(),
    anliegen: termin.anliegen[0]?.schluessel ?? '',
    gruppe: termin.gruppe,
    poolId: termin.poolId,
    personen: termin.personen,
    tag: clock.today().toString(),
    titelBis: null,
    faehigkeiten: [],
    haerte: null,
    // Checked with the Termin.
    titelStand: 'behauptet',
    nummerStand: 'bekannt',
    personId: termin.personId,
    stand: 'offen',
    sprache: termin.sprache,
    angaben: sealGeheim(context, { ...readAngaben(context, termin.angaben), schluessel }),
    kontaktHmac: termin.kontaktHmac,
    schluesselHash: hashToken(schluessel),
    codeHash: null,
    stattTerminId: termin.id,
    antraege: [],
    createdAt: clock.now().toString(),
  });
  await nimmPersonen(context, anfrage, await listTerminpersonen(tx, termin.id));
  return { schluessel, kennung: anfrage.kennung };
}

export const getFrueher = defineAction(api.getFrueher, {
  run: async (context, input) => {
    const termin = await findTerminBySchluessel(context.tx, hashToken(input.termin));
    if (!termin || termin.angaben === null) throw termineFaults.NICHT_GEFUNDEN();
    const ab = fruehesterTag(context.clock.today().toString());
    const moeglich = isMoeglich(context, termin);
    const row = termin.stand === 'gebucht' ? await findFrueher(context.tx, termin.id) : undefined;
    if (!row) return { moeglich, ab };
    const { schluessel } = readGeheim(context, row);
    return { moeglich, ab, schluessel, anfrage: await toAnfrage(context, row) };
  },
  audit: () => OHNE,
});

export const frueherActions = [askFrueher, getFrueher];
