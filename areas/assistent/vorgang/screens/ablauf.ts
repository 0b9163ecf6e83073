/** Runs steps one after the other, each as a request of its own: stopped is what is not asked for. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { getVerfahren } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import { ask, useRefresh } from '#ui/data.ts';
import { keyOf } from '#ui/refresh.ts';
import { announce } from '#ui/Toast.tsx';
import { getAssistenz, runSchritt } from '../vorgang.api.ts';
import type { Assistenz } from '../vorgang.schema.ts';
import { naechsteOf, zeilenOf } from './zeilen.ts';

/** Whose answers are stale after a write of the assistant. */
export const STALE = [getAssistenz, getVerfahren];

export interface Ablauf {
  readonly laeuft: { readonly schluessel: string; readonly seit: number } | undefined;
  /** What was asked for last and did not come to an end. */
  readonly fehler: { readonly schluessel: string; readonly problem: Error } | undefined;
  readonly angehalten: boolean;
  readonly ausgelassen: ReadonlySet<string>;
  runOne(schluessel: string): Promise<void>;
  runAll(): Promise<void>;
  stop(): void;
  leaveOut(schluessel: string, out: boolean): void;
}

/** What the page asks for: the same question has the same answer in the cache. */
export const assistenzVon = (verfahrenId: string, stichtag: string | undefined) => ({
  verfahrenId,
  ...(stichtag === undefined ? {} : { stichtag }),
});

export function useAblauf(
  frage: ReturnType<typeof assistenzVon>,
  mitModell: boolean,
  onDone: (schluessel: string) => void,
): Ablauf {
  const client = useQueryClient();
  const refresh = useRefresh();
  const [laeuft, setLaeuft] = useState<Ablauf['laeuft']>();
  const [fehler, setFehler] = useState<Ablauf['fehler']>();
  const [angehalten, setAngehalten] = useState(false);
  const [ausgelassen, setAusgelassen] = useState<ReadonlySet<string>>(new Set());
  const skipped = useRef(ausgelassen);
  skipped.current = ausgelassen;
  const current = useRef<AbortController>(undefined);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  /** False: do not go on. */
  const run = async (schluessel: string, gone: AbortController): Promise<boolean> => {
    setLaeuft({ schluessel, seit: Date.now() });
    setFehler(undefined);
    try {
      const schritt = await ask(runSchritt, { ...frage, schluessel, mitModell }, { signal: gone.signal });
      announce(`${schritt.titel}: ${schritt.zustand}`);
      return !gone.signal.aborted;
    } catch (problem) {
      if (!gone.signal.aborted) setFehler({ schluessel, problem: problem as Error });
      return false;
    } finally {
      await refresh(STALE);
      setLaeuft(undefined);
    }
  };

  const begin = (): AbortController => {
    setAngehalten(false);
    current.current = new AbortController();
    return current.current;
  };

  return {
    laeuft,
    fehler,
    angehalten,
    ausgelassen,
    async runOne(schluessel) {
      if (await run(schluessel, begin())) onDone(schluessel);
    },
    async runAll() {
      const gone = begin();
      const asked = new Set<string>();
      for (;;) {
        const now = client.getQueryData<Assistenz>(keyOf(getAssistenz, frage));
        if (!now || isGone.current) return;
        const out = new Set([...skipped.current, ...asked]);
        const next = naechsteOf(zeilenOf(now, { laeuft: undefined, gescheitert: undefined, ausgelassen: out }));
        if (!next || !(await run(next.schluessel, gone))) return;
        asked.add(next.schluessel);
      }
    },
    stop() {
      current.current?.abort();
      setAngehalten(true);
      announce('Angehalten');
    },
    leaveOut(schluessel, out) {
      const next = new Set(ausgelassen);
      if (out) next.add(schluessel);
      else next.delete(schluessel);
      setAusgelassen(next);
    },
  };
}
