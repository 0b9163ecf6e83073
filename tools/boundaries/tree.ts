/** The source files of the house with their imports resolved to files, packages or Node's own modules. */
import path from 'node:path';
import { type Place, placeOf } from './places.ts';
import type { Import, Source } from './source.ts';

export interface Edge extends Import {
  readonly from: Place;
  /** The file of the house it names, when there is one. */
  readonly to?: Place;
  /** `fastify`, `@kern-ux/native`; without the path inside the package. */
  readonly packageName?: string;
  /** `node:fs` */
  readonly builtin?: string;
  /** A file of the house that does not exist, as it would be called. */
  readonly missing?: string;
}

export interface Manifest {
  readonly imports: Readonly<Record<string, string>>;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
}

export interface Tree {
  readonly places: readonly Place[];
  /** Files that lie in no room. */
  readonly homeless: readonly string[];
  readonly edges: readonly Edge[];
  readonly edgesOf: ReadonlyMap<string, readonly Edge[]>;
  readonly manifest: Manifest;
}

/** `otherFiles` are files that may be imported without being source: styles, pictures, JSON. */
export function buildTree(
  sources: readonly Source[],
  manifest: Manifest,
  otherFiles: ReadonlySet<string> = new Set(),
): Tree {
  const known = new Map(sources.map((source) => [source.file, placeOf(source.file)]));
  const edges: Edge[] = [];
  for (const source of sources) {
    const from = known.get(source.file);
    if (from) for (const found of source.imports) edges.push(resolve(found, from, known, manifest, otherFiles));
  }
  return {
    places: [...known.values()].filter((place) => place !== undefined),
    homeless: [...known].filter(([, place]) => place === undefined).map(([file]) => file),
    edges,
    edgesOf: Map.groupBy(edges, (edge) => edge.from.file),
    manifest,
  };
}

function resolve(
  found: Import,
  from: Place,
  known: ReadonlyMap<string, Place | undefined>,
  manifest: Manifest,
  otherFiles: ReadonlySet<string>,
): Edge {
  const { specifier } = found;
  if (specifier === undefined) return { ...found, from };
  if (specifier.startsWith('node:')) return { ...found, from, builtin: specifier };
  const file = fileOf(specifier, from.file, manifest);
  if (file === undefined) return { ...found, from, packageName: packageOf(specifier) };
  const to = known.get(file);
  if (to) return { ...found, from, to };
  return otherFiles.has(file) ? { ...found, from } : { ...found, from, missing: file };
}

function fileOf(specifier: string, from: string, manifest: Manifest): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(from), bare);
  for (const [pattern, target] of Object.entries(manifest.imports)) {
    const prefix = pattern.replace('*', '');
    if (bare.startsWith(prefix)) return path.posix.normalize(target.replace('*', bare.slice(prefix.length)));
  }
  return undefined;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}
