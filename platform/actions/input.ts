/** What a caller sent, made into what a contract takes, or the reasons why it is not that. */
import { commonFaults, type FieldFault } from '../errors/errors.ts';
import type { Contract, InputOf } from '../http/contract.ts';
import { wordsOfIssue } from '../http/input-words.ts';

export type Input<C extends Contract> =
  | { readonly fits: true; readonly value: InputOf<C> }
  | { readonly fits: false; readonly fields: readonly FieldFault[] };

export function readInput<C extends Contract>({ input }: C, raw: unknown): Input<C> {
  const unstorable = unstorableFields(raw);
  if (unstorable.length > 0) return { fits: false, fields: unstorable };
  const parsed = input.safeParse(raw ?? {}, { error: wordsOfIssue });
  if (parsed.success) return { fits: true, value: parsed.data as InputOf<C> };
  return {
    fits: false,
    fields: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  };
}

export function requireFit<C extends Contract>(input: Input<C>): InputOf<C> {
  if (input.fits) return input.value;
  throw commonFaults.EINGABE_UNGUELTIG({}, { fields: input.fields });
}

const UNSTORABLE = 'Hier steht ein Zeichen, das es in keiner Schrift gibt. Bitte geben Sie den Text neu ein.';
const NO_DAY = 'Bitte geben Sie einen Tag ein, den es gibt.';
/** A day to a schema, and none to PostgreSQL, which counts no year 0. */
const YEAR_ZERO = /^0000-\d\d-\d\d(T|$)/;
const MOST_NAMED = 20;
const DEEPEST_NAMED = 20;

interface Part {
  readonly value: unknown;
  readonly key?: string;
  readonly within?: Part;
}

/**
 * PostgreSQL stores neither U+0000 nor half a surrogate pair. Refused here and not by the query: the audit row of the
 * failure would hold the same text, and could not be written either. No recursion, since nesting is the caller's choice.
 */
function unstorableFields(raw: unknown): FieldFault[] {
  const found: FieldFault[] = [];
  const waiting: Part[] = [{ value: raw }];
  for (let part = waiting.pop(); part !== undefined && found.length < MOST_NAMED; part = waiting.pop()) {
    const { value } = part;
    if (typeof value === 'string' && !isStorable(value)) found.push({ path: pathOf(part), message: UNSTORABLE });
    if (typeof value === 'string' && YEAR_ZERO.test(value)) found.push({ path: pathOf(part), message: NO_DAY });
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) found.push({ path: pathOf(part), message: UNSTORABLE });
      waiting.push({ value: inner, key, within: part });
    }
  }
  return found;
}

function pathOf(part: Part): string {
  const keys: string[] = [];
  for (let at: Part | undefined = part; at?.key !== undefined && keys.length < DEEPEST_NAMED; at = at.within)
    keys.unshift(at.key.replaceAll('\0', '').toWellFormed());
  return keys.join('.');
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
