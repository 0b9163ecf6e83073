/**
 * The boundaries of the house. Each rule has an id, a sentence that says why it is there, and a check. A boundary that
 * only warns is none: every finding is an error.
 */
import type { Finding, Rule } from './rule.ts';
import { directionRules } from './rules-direction.ts';
import { graphRules } from './rules-graph.ts';
import { packageRules } from './rules-packages.ts';
import { roleRules } from './rules-roles.ts';
import type { Tree } from './tree.ts';

export interface Violation extends Finding {
  readonly rule: string;
  readonly why: string;
}

export const RULES: readonly Rule[] = [...directionRules, ...roleRules, ...packageRules, ...graphRules];

export function findViolations(tree: Tree, rules: readonly Rule[] = RULES): Violation[] {
  return rules.flatMap((rule) => rule.check(tree).map((finding) => ({ ...finding, rule: rule.id, why: rule.why })));
}
