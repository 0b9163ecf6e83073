/** Facts as they come (a file, a form): what is wrong with them is said in one German sentence that names the field. */
import { isFeld, labelOf, TATSACHEN } from './tatsachen.data.ts';
import { type Tatsachen, tatsachenSchema } from './tatsachen.schema.ts';

export type Gelesen =
  | { readonly tatsachen: Tatsachen; readonly unbekannt: readonly string[] }
  | { readonly fehler: string };

type Issue = NonNullable<ReturnType<typeof tatsachenSchema.safeParse>['error']>['issues'][number];

/** Fields that the vocabulary does not know are no error; they are told, since nothing is decided on them. */
export function liesTatsachen(raw: unknown): Gelesen {
  const result = tatsachenSchema.safeParse(raw);
  if (!result.success) return { fehler: result.error.issues.map((issue) => tellIssue(issue, raw)).join(' ') };
  return { tatsachen: result.data, unbekannt: unknownFields(raw) };
}

function tellIssue(issue: Issue, raw: unknown): string {
  const path = issue.path.map(String).join('.');
  if (path === '') return 'Die Tatsachen müssen ein JSON-Objekt sein.';
  const named = isFeld(path) ? `„${path}“ (${labelOf(path)})` : `„${path}“`;
  return `Das Feld ${named} hat den Wert ${JSON.stringify(valueAt(raw, issue.path))}; verlangt ist ${wanted(issue)}.`;
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_value') return `einer von: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small') return 'eine Zahl ab 0';
  if (issue.code === 'too_big') return `eine Zahl bis ${issue.maximum}`;
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ?? 'ein anderes Format';
  return 'ein Datum von 1900 bis 2199 wie 2026-04-28';
}

const TYPES: Readonly<Record<string, string>> = {
  boolean: 'true oder false',
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  object: 'ein JSON-Objekt',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'ein Datum wie 2026-04-28',
  safeint: 'eine ganze Zahl',
  regex: 'ein Kürzel des Staates wie VN oder eine Berufsgruppe aus vier Ziffern',
};

const ALLE = Object.keys(TATSACHEN);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? at[String(key)] : undefined), raw) ?? null;
}

/** A group that is absent as a whole. */
const isGruppe = (path: string): boolean => ALLE.some((feld) => feld.startsWith(`${path}.`));

function unknownFields(raw: unknown, prefix = ''): string[] {
  if (!isObject(raw)) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    if (isFeld(path) || (value === null && isGruppe(path))) return [];
    return isObject(value) && !Array.isArray(value) ? unknownFields(value, `${path}.`) : [path];
  });
}
