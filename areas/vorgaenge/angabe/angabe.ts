/**
 * What an application says becomes facts, whatever door it came through: said, not proved (§ 82 AufenthG). What a
 * document, the office or another body established stays, and so does what the Akte holds of the person; where they
 * differ, a person decides. A day that cannot be becomes no fact.
 */
import { findAktenDerPersonen, toAlpha2 } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { isWertErlaubt, tatsachenfeldOf } from '../arbeit/tatsachenform.rules.ts';
import { listTatsacheRows, type NewTatsache, replaceTatsachen, type TatsacheRow } from '../tatsache.sql.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { einwandGegen } from './tage.rules.ts';
import { insertWiderspruch, type NewWiderspruch } from './widerspruch.sql.ts';

export interface Angabe {
  readonly feld: string;
  readonly wert: unknown;
}

export interface Angabenquelle {
  readonly verfahrenId: string;
  readonly akteId: string;
  readonly personId: string;
  /** For people: `Antrag P2026-…`. */
  readonly quelle: string;
  /** Id of the application or the message. */
  readonly bezug: string;
}

type Who = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

/** The caller holds the Verfahren. */
export async function noteAngaben(context: Who, q: Angabenquelle, said: readonly Angabe[]): Promise<void> {
  const { tx, actor } = context;
  const heute = context.clock.today().toString();
  const known = await listTatsacheRows(tx, q.verfahrenId);
  const byFeld = new Map(known.map((one) => [one.feld, one]));
  const akte = await angabenDerAkte(context, q);
  const fits = said.filter(({ feld, wert }) => isWertErlaubt(feld, wert) && !isFirstDay(feld, byFeld));
  const impossible = fits.flatMap((one) => {
    const why = einwandGegen(one, [...said, ...known], heute);
    return why === undefined ? [] : [{ ...one, why }];
  });
  const possible = fits.filter((one) => !impossible.some(({ feld }) => feld === one.feld));
  const judged = possible.map((one) => judge(one, byFeld.get(one.feld), akte.get(one.feld), q.quelle));
  await replaceTatsachen(
    tx,
    q.verfahrenId,
    judged.flatMap(({ fact }) => fact ?? []),
    actor.id,
  );
  for (const { widerspruch } of judged)
    if (widerspruch) await insertWiderspruch(tx, q.verfahrenId, widerspruch, actor.id);
  await tellPeople(context, q, judged, impossible);
}

interface Judged {
  readonly fact?: NewTatsache;
  readonly widerspruch?: NewWiderspruch;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function judge(said: Angabe, known: TatsacheRow | undefined, akte: unknown, quelle: string): Judged {
  const stated: NewTatsache = { ...said, herkunft: 'antrag', bemerkung: quelle };
  const against = { ...said, herkunft: 'antrag' as const, quelle };
  if (known && known.herkunft !== 'antrag')
    return same(known.wert, said.wert)
      ? {}
      : { widerspruch: { ...against, gegen: known.wert, gegenHerkunft: known.herkunft } };
  if (akte !== undefined && !same(akte, said.wert))
    return {
      fact: { feld: said.feld, wert: akte, herkunft: 'amt', bemerkung: 'Aus der Akte' },
      widerspruch: { ...against, gegen: akte, gegenHerkunft: 'akte' },
    };
  return { fact: stated };
}

/** § 81 (4) AufenthG looks at the first application: a second one does not move the day. */
const isFirstDay = (feld: string, known: ReadonlyMap<string, unknown>): boolean =>
  feld === 'antrag.gestellt_am' && known.has(feld);

/** As far as the Akte holds it whole: a year alone contradicts nobody. Akten write alpha-3, the vocabulary alpha-2. */
async function angabenDerAkte({ tx, actor }: Who, q: Angabenquelle): Promise<ReadonlyMap<string, unknown>> {
  const person = (await findAktenDerPersonen(tx, actor, [q])).get(`${q.akteId}/${q.personId}`);
  const staaten = (person?.staatsangehoerigkeiten ?? []).flatMap((one) => toAlpha2(one) ?? []);
  return new Map<string, unknown>([
    ...(person?.geburtsdatum?.length === 10 ? [['person.geburtsdatum', person.geburtsdatum] as const] : []),
    // With several, the application may name any of them.
    ...(staaten.length === 1 ? [['person.staatsangehoerigkeit', staaten[0]] as const] : []),
  ]);
}

async function tellPeople(
  { tx, actor }: Who,
  { verfahrenId, bezug }: Angabenquelle,
  judged: readonly Judged[],
  impossible: readonly { readonly feld: string; readonly why: string }[],
): Promise<void> {
  const differing = judged.flatMap(({ widerspruch }) => widerspruch?.feld ?? []);
  const label = (feld: string) => tatsachenfeldOf(feld)?.label ?? feld;
  if (differing.length > 0) {
    const text = `Angaben im Antrag weichen ab: ${differing.map(label).join(', ')}`;
    await insertEreignis(tx, { verfahrenId, art: 'widerspruch', text, bezug }, actor.id);
  }
  for (const { feld, why } of impossible) {
    const text = `${label(feld)} aus dem Antrag nicht übernommen: ${why}`;
    await insertEreignis(tx, { verfahrenId, art: 'unmoeglich', text, bezug }, actor.id);
  }
}

/** A document or another body says otherwise than the applicant did: it holds, and the difference is to be settled. */
export async function noteAbweichungen(
  { tx, actor }: Who,
  verfahrenId: string,
  noted: readonly Pick<NewTatsache, 'feld' | 'wert' | 'herkunft'>[],
): Promise<void> {
  const before = new Map((await listTatsacheRows(tx, verfahrenId)).map((one) => [one.feld, one]));
  for (const { feld, wert, herkunft } of noted) {
    const said = before.get(feld);
    if ((herkunft !== 'beleg' && herkunft !== 'stelle') || said?.herkunft !== 'antrag' || same(said.wert, wert))
      continue;
    const quelle = said.bemerkung || 'Angabe der Person';
    const widerspruch = {
      feld,
      wert: said.wert,
      herkunft: 'antrag' as const,
      quelle,
      gegen: wert,
      gegenHerkunft: herkunft,
    };
    await insertWiderspruch(tx, verfahrenId, widerspruch, actor.id);
  }
}
