/** What a rule is, and helpers to write rules with. */
import type { Edge, Tree } from './tree.ts';

export type { Edge } from './tree.ts';

export interface Finding {
  readonly file: string;
  readonly line: number;
  /** What was found, e.g. the import as written. */
  readonly what: string;
}

export interface Rule {
  readonly id: string;
  readonly why: string;
  check(tree: Tree): readonly Finding[];
}

/** A rule that looks at one import at a time. */
export function edgeRule(id: string, why: string, breaks: (edge: Edge, tree: Tree) => boolean): Rule {
  return { id, why, check: (tree) => tree.edges.filter((edge) => breaks(edge, tree)).map(findingOf) };
}

export function findingOf(edge: Edge): Finding {
  return { file: edge.from.file, line: edge.line, what: `imports ${edge.specifier ?? 'a computed name'}` };
}

/** An import that is still there when the program runs. */
export function runs(edge: Edge): boolean {
  return edge.kind !== 'type';
}
