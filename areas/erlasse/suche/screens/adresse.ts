/**
 * Where the page stands. Stichtag and filters are in the address, so they can be handed on; the question may name a person
 * and travels in the state of the history, which no log and no other browser sees.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { dayOf } from '#ui/format.ts';
import { useGo, useScreenSearch, useScreenState } from '#ui/screens.ts';
import { SAMMLUNGSARTEN, type Sammlungsart } from '../../bestand/werk.schema.ts';

export const fragenSearch = z.object({
  tag: z.iso.date().optional().catch(undefined),
  /** The other day of a comparison. */
  vergleich: z.iso.date().optional().catch(undefined),
  gebiet: z.literal('alle').optional().catch(undefined),
  art: z.enum(SAMMLUNGSARTEN).optional().catch(undefined),
});
type Adresse = z.output<typeof fragenSearch>;

export interface Fragestand {
  readonly frage: string;
  readonly ohne: readonly string[];
  readonly heute: string;
  readonly stichtag: string;
  readonly vergleich: string | undefined;
  readonly gebiet: 'amt' | 'alle';
  readonly art: Sammlungsart | undefined;
}

export interface Fragen extends Fragestand {
  /** A new question is a step of its own: the way back leads to the last one. */
  ask(frage: string): void;
  change(next: Partial<Adresse>): void;
  /** Takes these words as they are written. */
  without(ohne: readonly string[]): void;
}

export function useFragen(): Fragen {
  const go = useGo();
  const search = useScreenSearch(fragenSearch);
  const state = useScreenState();
  const frage = typeof state.frage === 'string' ? state.frage : '';
  const kept = JSON.stringify(Array.isArray(state.ohne) ? state.ohne : []);
  const ohne = useMemo(() => (JSON.parse(kept) as unknown[]).filter((one) => typeof one === 'string'), [kept]);
  const heute = useToday();
  const to = (next: Adresse, words: { frage: string; ohne?: readonly string[] }) =>
    go({ to: '/erlasse', search: withoutEmpty(next, heute), state: words });
  return {
    frage,
    ohne,
    heute,
    stichtag: search.tag ?? heute,
    vergleich: search.vergleich,
    gebiet: search.gebiet ?? 'amt',
    art: search.art,
    ask: (next) => to(search, { frage: next }),
    change: (next) => to({ ...search, ...next }, { frage, ohne }),
    without: (next) => to(search, { frage, ohne: next }),
  };
}

/** Today needs no place in the address: tomorrow the same address means tomorrow. */
function withoutEmpty(adresse: Adresse, heute: string): Record<string, unknown> {
  const { tag, ...rest } = adresse;
  const all = { ...rest, ...(tag === heute ? {} : { tag }) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** A page that stays open over midnight goes along with the day. */
function useToday(): string {
  const [day, setDay] = useState(() => dayOf());
  const latest = useRef(day);
  latest.current = day;
  useEffect(() => {
    const timer = setInterval(() => {
      if (dayOf() !== latest.current) setDay(dayOf());
    }, 60_000);
    return () => clearInterval(timer);
  }, []);
  return day;
}
