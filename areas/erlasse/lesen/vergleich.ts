/** One norm or all norms of a work on two days. */
import type { ActionContext } from '#platform/actions/action.ts';
import { pairAbsaetze } from '../unterschied/wortweise.rules.ts';
import { listAbsaetze } from './lesen.sql.ts';
import { loadWerkAmTag, type WerkAmTag } from './werk.ts';

type Reading = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

interface Tage {
  readonly werkId: string;
  readonly alt: string;
  readonly neu: string;
}

export async function compareNorm(
  context: Reading,
  { werkId, kennung, alt, neu }: Tage & { readonly kennung: string },
) {
  const [old, current] = [await loadWerkAmTag(context, werkId, alt), await loadWerkAmTag(context, werkId, neu)];
  const [before, after] = [await textOf(context, old, kennung), await textOf(context, current, kennung)];
  return {
    alt: sideOf(old, kennung),
    neu: sideOf(current, kennung),
    absaetze: pairAbsaetze(before, after).map(({ alt: a, neu: b, ...row }) => ({ ...row, alt: [...a], neu: [...b] })),
  };
}

/** Exactly this norm: on the other day there may be none. */
async function textOf({ tx }: Reading, one: WerkAmTag, kennung: string) {
  const place = one.normen.findIndex((norm) => norm.kennung === kennung);
  const normId = one.inhalt[place]?.norm_id;
  return normId ? await listAbsaetze(tx, [normId]) : [];
}

function sideOf(one: WerkAmTag, kennung: string) {
  const norm = one.normen.find((each) => each.kennung === kennung);
  return {
    ueberschrift: norm?.ueberschrift ?? null,
    gueltigAb: one.fassung.gueltig_ab,
    vorDerAeltesten: one.lage !== 'gilt',
  };
}

export async function compareWerk(context: Reading, { werkId, alt, neu }: Tage) {
  const [old, current] = [await loadWerkAmTag(context, werkId, alt), await loadWerkAmTag(context, werkId, neu)];
  const before = idsByKennung(old);
  const after = idsByKennung(current);
  const changed = current.normen
    .filter(({ kennung }) => before.get(kennung) !== after.get(kennung))
    .map((norm) => ({ ...norm, was: before.has(norm.kennung) ? ('geaendert' as const) : ('neu' as const) }));
  const gone = old.normen
    .filter(({ kennung }) => !after.has(kennung))
    .map((norm) => ({ ...norm, was: 'entfallen' as const }));
  return { normen: [...changed, ...gone] };
}

function idsByKennung({ normen, inhalt }: WerkAmTag): ReadonlyMap<string, string> {
  return new Map(normen.map(({ kennung }, i) => [kennung, inhalt[i]?.norm_id ?? '']));
}
