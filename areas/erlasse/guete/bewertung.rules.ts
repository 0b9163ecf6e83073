/**
 * Figures of a search over questions whose answers are known. Recall: found gold places among the first k of all gold
 * places; MRR: one over the rank of the first right hit, here accepted places count too; refusals apart. Pure.
 */
import type { Antwort, Prueffrage } from './frage.schema.ts';
import { type Ort, toOrt } from './fundort.rules.ts';

export interface Stufenwert {
  readonly 'R@5': number;
  readonly 'R@10': number;
  readonly 'MRR@10': number;
}

/** What one question came to. */
export interface Einzelwertung {
  readonly frage: Prueffrage;
  readonly beantwortbar: boolean;
  readonly abgelehnt: boolean;
  readonly werke: readonly string[];
  /** Only of answerable ones; `absatz` only where the gold names one. */
  readonly paragraf?: Stufenwert & { readonly 'voll@10': number };
  readonly absatz?: Stufenwert;
  readonly jeWerk: ReadonlyMap<string, Stufenwert>;
  /** Rank of the first right section among all hits; none: it is not among them. */
  readonly rang?: number;
}

export function bewerte(frage: Prueffrage, antwort: Antwort | undefined): Einzelwertung {
  const gold = frage.gold.map(toOrt);
  const auch = frage.also.map(toOrt);
  const hits = (antwort?.hits ?? []).map(toOrt);
  const werke = unique(gold.map(({ werk }) => werk));
  const head = { frage, beantwortbar: gold.length > 0, abgelehnt: antwort?.answer === 'kein_beleg', werke };
  if (gold.length === 0) return { ...head, jeWerk: new Map() };
  const ranked = unique(hits.map(({ grob }) => grob));
  const wanted = unique(gold.map(({ grob }) => grob));
  const right = new Set([...wanted, ...auch.map(({ grob }) => grob)]);
  const rang = ranked.findIndex((one) => right.has(one)) + 1;
  const mrr = reciprocal(ranked, (one) => right.has(one));
  const jeWerk = werke.map((werk) => {
    const own = unique(gold.filter((one) => one.werk === werk).map(({ grob }) => grob));
    return [werk, { 'R@5': recall(own, ranked, 5), 'R@10': recall(own, ranked, 10), 'MRR@10': mrr }] as const;
  });
  const absatz = bewerteAbsatz(gold, auch, hits);
  return {
    ...head,
    paragraf: {
      'R@5': recall(wanted, ranked, 5),
      'R@10': recall(wanted, ranked, 10),
      'MRR@10': mrr,
      'voll@10': recall(wanted, ranked, 10) === 1 ? 1 : 0,
    },
    ...(absatz ? { absatz } : {}),
    jeWerk: new Map(jeWerk),
    ...(rang > 0 ? { rang } : {}),
  };
}

/** A hit that names no Absatz takes its rank and is right for none; an accepted place without one accepts the whole section. */
function bewerteAbsatz(gold: readonly Ort[], auch: readonly Ort[], hits: readonly Ort[]): Stufenwert | undefined {
  const wanted = unique(gold.flatMap(({ fein }) => fein ?? []));
  if (wanted.length === 0) return undefined;
  const ranked = unique(hits.map(({ grob, fein }) => fein ?? `${grob}|`));
  const accepted = [...gold, ...auch];
  const exact = new Set(accepted.flatMap(({ fein }) => fein ?? []));
  const whole = new Set(accepted.filter(({ fein }) => fein === undefined).map(({ grob }) => grob));
  const isRight = (one: string) => exact.has(one) || whole.has(one.slice(0, one.lastIndexOf('|')));
  return {
    'R@5': recall(wanted, ranked, 5),
    'R@10': recall(wanted, ranked, 10),
    'MRR@10': reciprocal(ranked, isRight),
  };
}

function recall(wanted: readonly string[], ranked: readonly string[], k: number): number {
  const top = new Set(ranked.slice(0, k));
  return wanted.filter((one) => top.has(one)).length / wanted.length;
}

function reciprocal(ranked: readonly string[], isRight: (one: string) => boolean): number {
  const at = ranked.slice(0, 10).findIndex(isRight);
  return at < 0 ? 0 : 1 / (at + 1);
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];
