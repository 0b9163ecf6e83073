/** State of a form over a contract: the contract's schema judges before the server does, and both speak at the field. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ProblemError } from '#platform/http/client.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { ask, isAnswer, useRepeatKey } from './data.ts';
import type { FieldBinding } from './Field.tsx';
import { refresh } from './refresh.ts';

export interface FormSetup<C extends Contract, D extends object> {
  readonly contract: C;
  /** What the fields hold at the beginning; text fields hold text, also for optional values. */
  readonly draft: D;
  /** From the fields to the contract's input; leave out where they are the same. Empty text becomes `undefined` here. */
  readonly input?: (draft: D) => RawInputOf<C>;
  /** Contracts whose answers are stale afterwards. */
  readonly changes?: readonly Contract[];
  /** False for an answer that only asks back: what was typed is then still unsaved. */
  readonly saves?: (answer: OutputOf<C>) => boolean;
  readonly done?: (answer: OutputOf<C>, draft: D) => void;
}

export interface FormState<D extends object> {
  readonly draft: D;
  readonly errors: Readonly<Record<string, string>>;
  /** Refusals that belong to no field: conflict, missing right, server not reached. */
  readonly problem: Error | undefined;
  readonly busy: boolean;
  readonly dirty: boolean;
  /** As `dirty`, but true to this moment, also between two drawings: for leaving the page. */
  hasUnsaved(): boolean;
  /** Counts refused attempts: the summary takes the focus when it grows. */
  readonly refusals: number;
  set<K extends keyof D>(name: K, value: D[K]): void;
  /** Spread onto a control: `<TextField label="Name" {...form.field('name')} />`. */
  field<K extends keyof D & string>(name: K): FieldBinding<D[K]>;
  errorOf(path: string): string | undefined;
  submit(): Promise<void>;
  reset(draft?: D): void;
  clearProblem(): void;
}

export function useForm<C extends Contract, D extends object>(setup: FormSetup<C, D>): FormState<D> {
  const { contract, changes = [], done } = setup;
  const client = useQueryClient();
  const start = useRef(setup.draft);
  const [draft, setDraft] = useState(setup.draft);
  const latest = useRef(draft);
  latest.current = draft;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const keys = useRepeatKey();
  const toInput = (from: D): RawInputOf<C> => (setup.input ? setup.input(from) : from) as RawInputOf<C>;

  const refuse = (found: Record<string, string>, reason?: Error) => {
    setErrors(found);
    setProblem(reason);
    setRefusals((count) => count + 1);
  };

  const set = <K extends keyof D>(name: K, value: D[K]) => {
    const next = { ...draft, [name]: value };
    setDraft(next);
    // After the first attempt each change is judged at once, so that an error goes away when it is mended.
    if (refusals > 0) setErrors((before) => stillWrong(before, errorsOf(contract, toInput(next))));
  };

  const submit = async () => {
    if (busy) return;
    const input = toInput(draft);
    const found = errorsOf(contract, input);
    if (Object.keys(found).length > 0) return refuse(found);
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await ask(contract, input, { idempotencyKey: keys.keyFor(input) });
      keys.forget();
      setErrors({});
      if (setup.saves?.(answer) ?? true) start.current = draft;
      await refresh(client, changes);
      done?.(answer, draft);
    } catch (error) {
      if (isAnswer(error)) keys.forget();
      refuse(fieldErrors(error), Object.keys(fieldErrors(error)).length > 0 ? undefined : (error as Error));
    } finally {
      setBusy(false);
    }
  };

  const hasUnsaved = useCallback(() => JSON.stringify(latest.current) !== JSON.stringify(start.current), []);

  return {
    draft,
    errors,
    problem,
    busy,
    dirty: JSON.stringify(draft) !== JSON.stringify(start.current),
    hasUnsaved,
    refusals,
    set,
    field: (name) => ({ name, value: draft[name], onChange: (value) => set(name, value), error: errors[name] }),
    errorOf: (path) => errors[path],
    submit,
    clearProblem: () => setProblem(undefined),
    reset(next = start.current) {
      start.current = next;
      latest.current = next;
      setDraft(next);
      setErrors({});
      setProblem(undefined);
    },
  };
}

/** Path (dotted) to the first message of each field. */
function errorsOf<C extends Contract>(contract: C, input: RawInputOf<C>): Record<string, string> {
  const result = contract.input.safeParse(input);
  if (result.success) return {};
  const found: Record<string, string> = {};
  for (const issue of result.error.issues) found[issue.path.join('.')] ??= issue.message;
  return found;
}

function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries((error.problem.fields ?? []).map(({ path, message }) => [path, message]));
}

/** Only what was refused before: nobody is scolded for a field that they have not reached yet. */
function stillWrong(before: Record<string, string>, now: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(now).filter(([path]) => path in before));
}
