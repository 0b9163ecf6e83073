/** Which room may use which. */
import { AREA_ORDER, type Place } from './places.ts';
import { type Edge, edgeRule, type Rule } from './rule.ts';

export const directionRules: readonly Rule[] = [
  {
    id: 'known-room',
    why: 'A file outside the rooms of docs/architektur.md has nobody who looks after it, and no other rule holds for it.',
    check: (tree) => [
      ...tree.homeless.map((file) => ({ file, line: 1, what: 'lies in no room' })),
      ...tree.places
        .filter((place) => place.kind === 'area' && areaRank(place) === -1)
        .map((place) => ({ file: place.file, line: 1, what: `${place.room} is not in the order of areas` })),
    ],
  },
  edgeRule(
    'area-order',
    'An area may use those above it in the order of the house, never one below; upward it speaks by events.',
    ({ from, to }) =>
      from.kind === 'area' && to?.kind === 'area' && from.room !== to.room && areaRank(to) > areaRank(from),
  ),
  edgeRule(
    'area-door',
    'Another area is entered by its index.ts only, so that what lies behind it can change.',
    ({ from, to }) =>
      from.kind === 'area' &&
      to?.kind === 'area' &&
      from.room !== to.room &&
      to.role !== 'door' &&
      !isScreenOverContract(from, to),
  ),
  edgeRule(
    'platform-low',
    'The platform knows nothing of the house, so that every room can stand on it.',
    ({ from, to }) => from.kind === 'platform' && !from.forTests && to !== undefined && to.kind !== 'platform',
  ),
  edgeRule(
    'engine-low',
    'An engine could be a library of its own: it knows the platform and itself, no area, no other engine.',
    ({ from, to }) =>
      from.kind === 'engine' && !from.forTests && to !== undefined && to.room !== from.room && to.kind !== 'platform',
  ),
  edgeRule(
    'ui-low',
    'Components know no area: from the house they use only the contracts, errors and languages of the platform.',
    ({ from, to }) =>
      from.kind === 'ui' && !from.forTests && to !== undefined && to.kind !== 'ui' && !isContractPlatform(to),
  ),
  edgeRule(
    'server-composes',
    'Only apps/server names every area; whoever else did would be a second composition root.',
    ({ from, to }) =>
      to?.kind === 'area' && !['area', 'server', 'web', 'test', 'tool'].includes(from.kind) && !from.forTests,
  ),
  edgeRule(
    'web-is-thin',
    'apps/web puts screens together: of an area it uses screens, contracts and shapes, never what runs on the server.',
    ({ from, to }) => from.kind === 'web' && !from.forTests && to !== undefined && !isForWeb(to),
  ),
  edgeRule(
    'apps-are-ends',
    'Nothing imports an app, a tool or a test: they are the ends of the tree.',
    (edge) => isEnd(edge) && !edge.from.forTests && !isComposition(edge),
  ),
  edgeRule(
    'tests-do-not-ship',
    'What ships does not import tests, benchmarks or their helpers.',
    ({ from, to }) => !from.forTests && from.kind !== 'tool' && to?.forTests === true,
  ),
  edgeRule(
    'across-by-name',
    'Across rooms imports name the room (#platform/…), inside a room they are relative: a look tells how far they reach.',
    ({ from, to, specifier }) =>
      to !== undefined &&
      specifier !== undefined &&
      hasName(to) &&
      specifier.startsWith('#') === (from.room === to.room),
  ),
];

/** The door of an area opens on the server; in the browser its contracts are the door, and what its screens lend to others. */
function isScreenOverContract(from: Place, to: Place): boolean {
  return from.role === 'screen' && (to.role === 'api' || to.role === 'schema' || isScreenDoor(to));
}

/** `areas/<area>/screens/index.ts`: components that screens of areas below use as they are, e.g. the viewer. */
export function isScreenDoor({ file }: Place): boolean {
  return /^areas\/\w+\/screens\/index\.ts$/.test(file);
}

function areaRank(place: Place): number {
  return (AREA_ORDER as readonly string[]).indexOf(place.room.replace('areas/', ''));
}

function isContractPlatform(to: Place): boolean {
  return /^platform\/(http|errors|i18n|principal)\//.test(to.file);
}

function isForWeb(to: Place): boolean {
  if (to.kind === 'area') return ['screen', 'texts', 'api', 'schema', 'rules'].includes(to.role);
  return to.kind === 'web' || to.kind === 'ui' || isContractPlatform(to);
}

function isEnd({ from, to }: Edge): boolean {
  return (
    to !== undefined &&
    from.room !== to.room &&
    ['server', 'web', 'station', 'tool', 'test', 'migration'].includes(to.kind)
  );
}

/** `./bleibe test` and `./bleibe bench` are commands like all others, and tools start the server's own parts. */
function isComposition({ from, to }: Edge): boolean {
  return (from.kind === 'server' && (to?.kind === 'tool' || to?.kind === 'migration')) || from.kind === 'tool';
}

/** Rooms that package.json gives a `#` name. */
function hasName(to: Place): boolean {
  return ['area', 'engine', 'platform', 'ui', 'server', 'web', 'station'].includes(to.kind);
}
