/**
 * Checks the boundaries between the rooms of the house; part of `./bleibe test`.
 *
 *   node tools/boundaries.ts            every violation with its reason; exit code 1 when there is one
 *   node tools/boundaries.ts --rules    the rules and why they are there
 *   node tools/boundaries.ts --report   p95 of lines per function and file, and what sticks out
 */
import path from 'node:path';
import { readHouse } from './boundaries/read-house.ts';
import { reportSizes } from './boundaries/report.ts';
import { findViolations, RULES } from './boundaries/rules.ts';

function main(option: string | undefined): number {
  if (option === '--rules') {
    for (const rule of RULES) console.log(`${rule.id}\n    ${rule.why}`);
    return 0;
  }
  const { sources, tree } = readHouse(path.resolve(import.meta.dirname, '..'));
  if (option === '--report') {
    console.log(JSON.stringify(reportSizes(sources), null, 2));
    return 0;
  }
  const violations = findViolations(tree);
  for (const { file, line, what, rule, why } of violations) console.log(`${file}:${line} ${what}\n    ${rule}: ${why}`);
  console.log(`${sources.length} files, ${RULES.length} rules, ${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exit(main(process.argv[2]));
