/**
 * The table of the one who puts documents in order: the one in hand and the next ones, which nobody else gets meanwhile. A
 * decision is shown at once and saved beside; what could not be saved comes back with the reason.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ProblemError } from '#platform/http/client.ts';
import type { OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { ask, useRefresh } from '#ui/data.ts';
import { announce, toast } from '#ui/Toast.tsx';
import { getEingang, listEingang } from '../../eingang.api.ts';
import {
  countEinordnung,
  decideEinordnung,
  getEinordnungStand,
  nextEinordnung,
  postponeEinordnung,
  releaseEinordnung,
  undoEinordnung,
} from '../einordnung.api.ts';
import type { Karte } from '../einordnung.schema.ts';

type Filter = RawInputOf<typeof nextEinordnung>['filter'];
type Decision = RawInputOf<typeof decideEinordnung>;

export interface Tisch {
  readonly karten: readonly Karte[];
  readonly isLoading: boolean;
  readonly problem: Error | undefined;
  /** Why the document in hand came back. */
  readonly zurueck: { readonly dokumentId: string; readonly problem: Error } | undefined;
  /** Decisions that are on their way. */
  readonly unterwegs: number;
  /** Seconds a document, over the last ones; absent before the second. */
  readonly tempo: number | undefined;
  readonly canUndo: boolean;
  decide(karte: Karte, values: Omit<Decision, 'id' | 'version'>): void;
  undo(): void;
  later(karte: Karte): void;
  reload(): void;
}

const AUF_DEM_TISCH = 3;
/** The server holds for three minutes. */
const RENEW_MS = 60_000;
const LATELY = 10;
/** Somebody else was faster: then it need not come back. */
const GONE: ReadonlySet<string> = new Set([
  'einordnung.ERLEDIGT',
  'einordnung.VERGEBEN',
  'akten.DOKUMENT_NICHT_GEFUNDEN',
]);
const STALE = [getEinordnungStand, countEinordnung, listEingang, getEingang];

export function useTisch(filter: Filter): Tisch {
  const refresh = useRefresh();
  const [karten, setKarten] = useState<readonly Karte[]>([]);
  const [isLoading, setLoading] = useState(true);
  const [problem, setProblem] = useState<Error>();
  const [zurueck, setZurueck] = useState<Tisch['zurueck']>();
  const [unterwegs, setUnterwegs] = useState(0);
  const [zeiten, setZeiten] = useState<readonly number[]>([]);
  /** Decided here and perhaps not yet there: not to be shown again. */
  const decided = useRef(new Set<string>());
  const last = useRef<Promise<OutputOf<typeof decideEinordnung> | undefined>>(undefined);
  const [canUndo, setCanUndo] = useState(false);
  const key = JSON.stringify(filter);

  const fill = useCallback(
    async (first?: string) => {
      try {
        const input = { anzahl: AUF_DEM_TISCH, filter: JSON.parse(key) as Filter };
        const answer = await ask(nextEinordnung, input);
        setProblem(undefined);
        setKarten((before) => merge(before, answer.karten, decided.current, first));
      } catch (cause) {
        setProblem(cause as Error);
      } finally {
        setLoading(false);
      }
    },
    [key],
  );

  useEffect(() => {
    setLoading(true);
    setKarten([]);
    void fill();
    const timer = setInterval(() => void fill(), RENEW_MS);
    return () => clearInterval(timer);
  }, [fill]);
  useEffect(() => () => void ask(releaseEinordnung, {}).catch(() => undefined), []);

  const comeBack = (karte: Karte, cause: Error) => {
    const code = cause instanceof ProblemError ? cause.problem.code : undefined;
    if (code !== undefined && GONE.has(code)) {
      toast(`${karte.titel}: ${cause.message}`, 'danger');
      return;
    }
    decided.current.delete(karte.dokumentId);
    setZurueck({ dokumentId: karte.dokumentId, problem: cause });
    setKarten((before) => [karte, ...before.filter((one) => one.dokumentId !== karte.dokumentId)]);
    announce(`${karte.titel} wurde nicht gespeichert und liegt wieder vor Ihnen.`);
  };

  const decide: Tisch['decide'] = (karte, values) => {
    const { dokumentId: id, version } = karte;
    decided.current.add(id);
    setZurueck(undefined);
    setKarten((before) => before.filter((one) => one.dokumentId !== id));
    setZeiten((before) => [...before, Date.now()].slice(-LATELY));
    setUnterwegs((n) => n + 1);
    setCanUndo(true);
    const saved = ask(decideEinordnung, { id, version, ...values }, { idempotencyKey: crypto.randomUUID() })
      .catch((cause: Error) => {
        comeBack(karte, cause);
        return undefined;
      })
      .finally(() => setUnterwegs((n) => n - 1));
    last.current = saved;
    void saved.then(() => fill()).then(() => refresh(STALE));
  };

  const undo = () => {
    const saved = last.current;
    if (!saved) return;
    last.current = undefined;
    setCanUndo(false);
    void saved.then(async (done) => {
      if (!done) return;
      try {
        await ask(undoEinordnung, { id: done.schrittId });
        decided.current.delete(done.dokumentId);
        setZeiten((before) => before.slice(0, -1));
        await fill(done.dokumentId);
        announce('Zurückgenommen. Das Dokument liegt wieder vor Ihnen.');
        await refresh(STALE);
      } catch (cause) {
        toast((cause as Error).message, 'danger');
      }
    });
  };

  const later = (karte: Karte) => {
    const { dokumentId: id } = karte;
    setKarten((before) => before.filter((one) => one.dokumentId !== id));
    ask(postponeEinordnung, { id })
      .then(() => fill())
      .catch((cause: Error) => comeBack(karte, cause));
  };

  return {
    karten,
    isLoading,
    problem,
    zurueck,
    unterwegs,
    tempo: tempoOf(zeiten),
    canUndo,
    decide,
    undo,
    later,
    reload: () => void fill(),
  };
}

/** What lies here stays in its order and is brought up to date; the new ones come behind. */
function merge(
  before: readonly Karte[],
  now: readonly Karte[],
  decided: ReadonlySet<string>,
  first: string | undefined,
): readonly Karte[] {
  const fresh = new Map(now.filter(({ dokumentId }) => !decided.has(dokumentId)).map((one) => [one.dokumentId, one]));
  const kept = before.flatMap(({ dokumentId }) => fresh.get(dokumentId) ?? []);
  const ids = new Set(kept.map(({ dokumentId }) => dokumentId));
  const all = [...kept, ...[...fresh.values()].filter(({ dokumentId }) => !ids.has(dokumentId))];
  const front = all.find(({ dokumentId }) => dokumentId === first);
  return front ? [front, ...all.filter((one) => one !== front)] : all;
}

function tempoOf(zeiten: readonly number[]): number | undefined {
  const [first, end] = [zeiten[0], zeiten.at(-1)];
  return first === undefined || end === undefined || zeiten.length < 2
    ? undefined
    : Math.round((end - first) / 100 / (zeiten.length - 1)) / 10;
}
