/** What a file may import by its name. The table is in docs/architektur.md; tests are free of it. */
import type { Place, Role } from './places.ts';
import { type Edge, edgeRule, type Rule, runs } from './rule.ts';
import { isScreenDoor } from './rules-direction.ts';

export const roleRules: readonly Rule[] = [
  roleRule('schema-is-shape', 'schema', 'Shapes run in the browser and on the server: zod and shapes, nothing else.', {
    packages: ['zod'],
    own: ['schema', 'data'],
    platform: /^platform\/(i18n\/|\w+\/\w+\.schema\.ts$)/,
  }),
  roleRule(
    'rules-are-pure',
    'rules',
    'Rules are pure: facts and Stichtag in, result out; no clock, no database, no log.',
    {
      packages: [],
      // A refusal is a result too: it carries the stable code of the catalogue.
      own: ['schema', 'rules', 'data', 'faults'],
      platform: /^platform\/(errors\/errors\.ts$|\w+\/[\w-]+\.(schema|rules|data)\.ts$)/,
    },
  ),
  roleRule('data-is-data', 'data', 'Dated law and text blocks are data: they know their shape and nothing else.', {
    packages: [],
    own: ['schema', 'data'],
    platform: /^platform\/\w+\/[\w-]+\.(schema|data)\.ts$/,
  }),
  roleRule('api-is-contract', 'api', 'A contract runs in the browser too: it names shapes and the right, no code.', {
    packages: ['zod'],
    own: ['schema', 'api', 'data'],
    platform: /^platform\/(http\/contract\.ts$|i18n\/|\w+\/[\w-]+\.schema\.ts$)/,
  }),
  roleRule(
    'texts-run-everywhere',
    'texts',
    'What the public reads is the same on page, mail and paper: no server in it.',
    {
      packages: [],
      own: ['texts', 'schema', 'data'],
      platform: /^platform\/i18n\//,
    },
  ),
  edgeRule(
    'screen-stays-in-front',
    'A screen asks the server through a contract: it imports shapes, rules, contracts and components, nothing behind them.',
    ({ from, to }) => from.role === 'screen' && !from.forTests && to !== undefined && !isInFront(from, to),
  ),
  edgeRule(
    'sql-in-sql-files',
    'Only *.sql.ts files know the database, so that a query is found where one looks for it.',
    (edge) => isDatabasePackage(edge) && runs(edge) && !mayKnowDatabase(edge.from),
  ),
  edgeRule(
    'sql-knows-no-verbs',
    'A query does not decide: *.sql.ts is called by actions and jobs, it calls none of them.',
    ({ from, to }) =>
      from.role === 'sql' &&
      !from.forTests &&
      to !== undefined &&
      ['actions', 'jobs', 'cli', 'module'].includes(to.role),
  ),
  edgeRule(
    'door-opens-own-room',
    "index.ts opens its own area; another area's things are fetched at that area's door.",
    ({ from, to }) => from.role === 'door' && to !== undefined && to.kind === 'area' && to.room !== from.room,
  ),
];

interface Allowed {
  readonly packages: readonly string[];
  readonly own: readonly Role[];
  readonly platform: RegExp;
}

function roleRule(id: string, role: Role, why: string, allowed: Allowed): Rule {
  return edgeRule(id, why, (edge) => {
    const { from, to, builtin, packageName } = edge;
    if (from.role !== role || from.forTests) return false;
    if (builtin !== undefined) return true;
    if (packageName !== undefined) return !allowed.packages.includes(packageName);
    if (to === undefined) return false;
    if (to.room === from.room && allowed.own.includes(to.role)) return false;
    return !allowed.platform.test(to.file);
  });
}

function isInFront(from: Place, to: Place): boolean {
  if (to.room === from.room) return ['screen', 'texts', 'schema', 'rules', 'data', 'api'].includes(to.role);
  return (
    to.kind === 'ui' ||
    ['door', 'api', 'schema'].includes(to.role) ||
    isScreenDoor(to) ||
    /^platform\/(http|errors|i18n|principal)\//.test(to.file)
  );
}

function isDatabasePackage({ packageName }: Edge): boolean {
  return packageName === 'kysely' || packageName === 'pg' || packageName === 'pg-copy-streams';
}

/** The machinery that opens connections of its own: pool, action wrapper, wake-ups, queues, backup, and who composes it. */
function mayKnowDatabase(place: Place): boolean {
  if (place.forTests || place.role === 'sql') return true;
  if (place.kind === 'migration' || place.kind === 'tool' || place.kind === 'server') return true;
  return /^platform\/(db|actions|events|jobs|backup)\//.test(place.file);
}
