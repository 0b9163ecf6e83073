/**
 * The day whose law counts. An office applies the law of the day on which it decides; of a Vorgang that is decided it is
 * that day, of an open one today. Where a norm asks for the day of the Antrag, a person looks at that one. Pure.
 */
import type { Stichtagwahl } from './vorgang.schema.ts';

interface Tage {
  /** ISO days. */
  readonly heute: string;
  readonly erledigt: string | undefined;
  /** As noted; else as it came in. */
  readonly antrag: string;
}

/** The first one is the Vorgang's own. */
export function stichtageVon({ heute, erledigt, antrag }: Tage): Stichtagwahl[] {
  const all: Stichtagwahl[] = [
    ...(erledigt === undefined ? [] : [{ tag: erledigt, was: 'Tag der Entscheidung' }]),
    { tag: heute, was: 'heute' },
    { tag: antrag, was: 'Tag des Antrags' },
  ];
  return all.filter(({ tag }, at) => all.findIndex((one) => one.tag === tag) === at);
}
