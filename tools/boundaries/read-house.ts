/** Reads the real tree from disk. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSource, type Source } from './source.ts';
import { buildTree, type Manifest, type Tree } from './tree.ts';

const ROOMS = '{areas,engines,platform,ui,apps,migrations,tests,tools}';
const NOT_OURS = ['**/node_modules/**', '**/dist/**', '**/data/**'];

interface PackageJson {
  readonly imports?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

export function readHouse(root: string): { sources: readonly Source[]; tree: Tree } {
  const sources = list(root, `${ROOMS}/**/*.{ts,tsx}`).map((file) =>
    readSource(file, readFileSync(path.join(root, file), 'utf8')),
  );
  const otherFiles = new Set(list(root, `${ROOMS}/**/*.{css,svg,png,json}`));
  return { sources, tree: buildTree(sources, readManifest(root), otherFiles) };
}

function list(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: NOT_OURS })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function readManifest(root: string): Manifest {
  const json = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as PackageJson;
  return {
    imports: json.imports ?? {},
    dependencies: new Set(Object.keys({ ...json.dependencies, ...json.optionalDependencies })),
    devDependencies: new Set(Object.keys(json.devDependencies ?? {})),
  };
}
