/** Where a file lives and what its name allows it to do. The table of rooms is the one in docs/architektur.md. */

/** The order is the law: an area may use those before it. A new area is added here before its first file. */
export const AREA_ORDER = [
  'protokoll',
  'personal',
  'betrieb',
  'buerger',
  'akten',
  'post',
  'erlasse',
  'geraete',
  'vorgaenge',
  'termine',
  'video',
  'schliessfach',
  'assistent',
  'roboter',
  'kennzahlen',
] as const;

export type Kind = 'area' | 'engine' | 'platform' | 'ui' | 'server' | 'web' | 'station' | 'migration' | 'test' | 'tool';

/** What the file name promises; `plain` for names without a role. */
export type Role =
  | 'schema'
  | 'rules'
  | 'data'
  | 'api'
  | 'actions'
  | 'sql'
  | 'events'
  | 'jobs'
  | 'cli'
  | 'faults'
  | 'module'
  | 'door'
  | 'screen'
  | 'texts'
  | 'plain';

export interface Place {
  readonly file: string;
  readonly kind: Kind;
  /** `areas/akten`, `engines/pages`, `platform`, `ui`, `apps/server`: what counts as one room for cycles. */
  readonly room: string;
  readonly role: Role;
  /** Tests, benchmarks and the files that only they use; they ship with nothing. */
  readonly forTests: boolean;
}

const ROLE_BY_SUFFIX: readonly Role[] = [
  'schema',
  'rules',
  'data',
  'api',
  'actions',
  'sql',
  'events',
  'jobs',
  'cli',
  'faults',
  'module',
];

/** `undefined` for a file outside every room. */
export function placeOf(file: string): Place | undefined {
  const found = kindOf(file.split('/'));
  if (!found) return undefined;
  return { file, ...found, role: roleOf(file, found.kind), forTests: isForTests(file, found.kind) };
}

function kindOf(parts: readonly string[]): { kind: Kind; room: string } | undefined {
  const [top, second] = parts;
  switch (top) {
    case 'areas':
      return parts.length > 2 ? { kind: 'area', room: `areas/${second}` } : undefined;
    case 'engines':
      return parts.length > 2 ? { kind: 'engine', room: `engines/${second}` } : undefined;
    case 'platform':
      return { kind: 'platform', room: 'platform' };
    case 'ui':
      return { kind: 'ui', room: 'ui' };
    case 'apps':
      return second === 'server' || second === 'web' || second === 'station'
        ? { kind: second, room: `apps/${second}` }
        : undefined;
    case 'migrations':
      return { kind: 'migration', room: 'migrations' };
    case 'tests':
      return { kind: 'test', room: 'tests' };
    case 'tools':
      return { kind: 'tool', room: 'tools' };
    default:
      return undefined;
  }
}

function roleOf(file: string, kind: Kind): Role {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (kind === 'area' && (file.includes('/screens/') || name.endsWith('.tsx'))) return 'screen';
  if (kind === 'area' && name === 'index.ts') return 'door';
  const suffix = name.match(/\.(\w+)\.ts$/)?.[1];
  const bySuffix = ROLE_BY_SUFFIX.find((role) => role === suffix);
  return bySuffix ?? (kind === 'area' && /^areas\/\w+\/texte\//.test(file) ? 'texts' : 'plain');
}

function isForTests(file: string, kind: Kind): boolean {
  return kind === 'test' || /(\.(test|bench)\.tsx?|[/.]testing\.ts)$/.test(file) || /\/(testing|fixtures)\//.test(file);
}

/** Code that a browser loads: it must get along without Node. */
export function runsInBrowser(place: Place): boolean {
  if (place.forTests) return false;
  if (place.kind === 'ui') return true;
  if (place.kind === 'web') return !/(^|\/)(vite\.config|build|build-web)\.ts$/.test(place.file);
  return (
    place.role === 'screen' ||
    place.role === 'texts' ||
    place.role === 'schema' ||
    place.role === 'rules' ||
    place.role === 'data' ||
    place.role === 'api'
  );
}
