/** Vorgänge for the persons of Musterstadt: in every state, with facts, Fristen and a few findings. The same each time. */
import { type AkteDerPerson, findHauptpersonen, toAlpha2 } from '#areas/akten/index.ts';
import { findBearbeiter } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { type NewTatsache, replaceFeststellung, replaceTatsachen } from '../../tatsache.sql.ts';
import { setStand } from '../../verfahren.sql.ts';
import { openVerfahren } from '../../verfahren.ts';
import { insertEreignis, insertFrist } from '../../zeitlauf.sql.ts';
import { setBearbeiter, setVollstaendigAt } from '../arbeit.sql.ts';
import { pruefstandOf } from '../pruefstand.rules.ts';
import { isWertErlaubt } from '../tatsachenform.rules.ts';
import { type Kandidat, verteile } from '../zuweisung.rules.ts';
import { hasVerfahren } from './demo.sql.ts';
import { ALLGEMEIN, BESONDERS, type DemoFall, FAELLE } from './faelle.data.ts';

export const DEMO_ACTOR = systemPrincipal('demo');
const HOW_MANY = 40;

export async function seedVorgaenge(kernel: Kernel): Promise<void> {
  await transact(kernel.pool.db, DEMO_ACTOR, 'demo', async (tx) => {
    if (await hasVerfahren(tx)) return;
    const answer = { setCookie: () => undefined, clearCookie: () => undefined };
    const context: ActionContext = { ...kernel, tx, actor: DEMO_ACTOR, request: { id: 'demo' }, answer };
    const persons = await findHauptpersonen(tx, DEMO_ACTOR, HOW_MANY);
    const leute = (await findBearbeiter(tx)).map((one): Kandidat => ({ ...one, offen: 0 }));
    for (const [nr, person] of persons.entries()) {
      const fall = FAELLE[nr % FAELLE.length] as DemoFall;
      await seedOne(context, person, vary(fall, nr), leute, nr);
    }
  });
}

/** Later rounds came in on other days and are due on others. */
function vary(fall: DemoFall, nr: number): DemoFall {
  const round = Math.floor(nr / FAELLE.length);
  if (round === 0) return fall;
  const { frist } = fall;
  return {
    ...fall,
    eingangVorTagen: Math.max(1, fall.eingangVorTagen - round * 4),
    ...(frist ? { frist: { ...frist, in: frist.in + round * 5 } } : {}),
  };
}

/** `days` before today, at a time of day when the office is open. */
function momentBefore({ clock }: ActionContext, days: number, nr: number): string {
  const minutes = 8 * 60 + ((nr * 37) % 480);
  const day = clock.today().subtract({ days });
  return day.toZonedDateTime(OFFICE_ZONE).add({ minutes }).toInstant().toString();
}

async function seedOne(
  context: ActionContext,
  person: AkteDerPerson,
  fall: DemoFall,
  leute: readonly Kandidat[],
  nr: number,
): Promise<void> {
  const { tx, clock } = context;
  const { akteId, personId, teamId, buchstabe } = person;
  const eingegangenAm = momentBefore(context, fall.eingangVorTagen, nr);
  const { verfahrensart, pruefart, kanal } = fall;
  const id = await openVerfahren(context, { akteId, personId, verfahrensart, pruefart, kanal, eingegangenAm });
  const by = verteile([{ id, teamId, buchstabe }], leute, 'buchstabe').get(id);
  if (by !== undefined && !fall.unverteilt) await setBearbeiter(tx, [id], by);
  if (fall.stand !== 'eingang') await setStand(tx, id, fall.stand);
  if (fall.vollstaendigNachTagen !== undefined)
    await setVollstaendigAt(tx, id, momentBefore(context, fall.eingangVorTagen - fall.vollstaendigNachTagen, nr));
  if (fall.frist) {
    const { in: days, ...frist } = fall.frist;
    const faellig = clock.today().add({ days }).toString();
    await insertFrist(tx, { verfahrenId: id, art: 'wiedervorlage', faellig, ...frist }, by ?? DEMO_ACTOR.id);
  }
  if (fall.notiz) await insertEreignis(tx, { verfahrenId: id, art: 'notiz', text: fall.notiz }, by ?? DEMO_ACTOR.id);
  const facts = factsOf(fall, person);
  await replaceTatsachen(tx, id, facts, by ?? DEMO_ACTOR.id);
  if (by !== undefined && ['entscheidung', 'anhoerung', 'pruefung'].includes(fall.stand))
    await seedFindings(context, id, pruefart, facts, by);
}

function factsOf({ pruefart, ohne = [], anders = {} }: DemoFall, person: AkteDerPerson): NewTatsache[] {
  const staat = toAlpha2(person.staatsangehoerigkeiten[0] ?? '');
  const all = {
    ...ALLGEMEIN,
    ...(pruefart === null ? {} : BESONDERS[pruefart]),
    ...(staat ? { 'person.staatsangehoerigkeit': staat } : {}),
    ...(person.geburtsdatum ? { 'person.geburtsdatum': person.geburtsdatum } : {}),
    ...anders,
  };
  return Object.entries(all)
    .filter(([feld, wert]) => !ohne.includes(feld) && isWertErlaubt(feld, wert))
    .map(([feld, wert]) => ({
      feld,
      wert,
      herkunft: /^(recht|sicherheit)\./.test(feld) ? ('amt' as const) : ('antrag' as const),
    }));
}

/** The first rows have been looked at, as on a day in the middle of the work. */
async function seedFindings(
  { tx, clock }: ActionContext,
  id: string,
  pruefart: string | null,
  facts: readonly NewTatsache[],
  by: string,
): Promise<void> {
  const stand = pruefstandOf(pruefart, facts, clock.today().toString());
  const settled = (stand?.zeilen ?? []).filter(({ ergebnis }) => ergebnis !== 'offen').slice(0, 3);
  for (const { schluessel, ergebnis } of settled)
    await replaceFeststellung(tx, id, { schluessel, ergebnis, vorschlag: ergebnis, grund: '' }, by);
}
