/** What comes from outside the house. */
import { isBuiltin } from 'node:module';
import { runsInBrowser } from './places.ts';
import { edgeRule, type Rule, runs } from './rule.ts';

export const packageRules: readonly Rule[] = [
  edgeRule(
    'declared',
    'A package that package.json does not name is there by chance and gone with the next update.',
    ({ packageName }, { manifest }) =>
      packageName !== undefined &&
      !isBuiltin(packageName) &&
      !manifest.dependencies.has(packageName) &&
      !manifest.devDependencies.has(packageName) &&
      !manifest.devDependencies.has(`@types/${packageName}`),
  ),
  edgeRule(
    'ships-with-dependencies',
    'What ships runs without the packages that only developers install.',
    (edge, { manifest }) =>
      edge.packageName !== undefined &&
      manifest.devDependencies.has(edge.packageName) &&
      runs(edge) &&
      !edge.from.forTests &&
      edge.from.kind !== 'tool',
  ),
  edgeRule(
    'node-by-prefix',
    "Node's own modules are named node:…, so that no package can take their place.",
    ({ packageName }) => packageName !== undefined && isBuiltin(packageName),
  ),
  edgeRule(
    'no-node-in-browser',
    'A browser has no Node: what runs there imports none of its modules.',
    (edge) => edge.builtin !== undefined && runs(edge) && runsInBrowser(edge.from),
  ),
  edgeRule(
    'file-exists',
    'Node resolves nothing by guessing: an import names an existing file with its ending.',
    ({ missing }) => missing !== undefined,
  ),
  edgeRule(
    'named-import',
    'An import whose name is computed escapes every other rule; only platform, server and tools may need one.',
    ({ specifier, from }) =>
      specifier === undefined && !from.forTests && !['platform', 'server', 'tool', 'migration'].includes(from.kind),
  ),
];
