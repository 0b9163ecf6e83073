/** Which test files share a process, and which begin. */
import type { Work } from './lanes.ts';
import { LONG_FILES } from './long-files.ts';

export interface Group extends Work {
  readonly files: readonly string[];
}

/**
 * Loading the house costs two seconds of CPU, more than most files spend on their tests: so several share a process. With more
 * of them in one, a lane would still be working at the end while the others have nothing left.
 */
const TOGETHER = 8;
/** A story has an office and dozens of pages: few of them fill a lane for a while. */
const STORIES_TOGETHER = 3;
/** Rules know neither database nor house. */
const RULES_TOGETHER = 40;

/** Long files stay alone and begin, so that none of them runs alone at the end; rules, the shortest, fill the gaps there. */
export function inGroups(files: readonly string[]): Group[] {
  const long = LONG_FILES.filter((file) => files.includes(file));
  const rest = files.filter((file) => !LONG_FILES.includes(file));
  const stories = rest.filter(isStory);
  const rules = rest.filter((file) => file.endsWith('.rules.test.ts'));
  const others = rest.filter((file) => !stories.includes(file) && !rules.includes(file));
  const groups = [
    ...long.map((file) => [file]),
    ...dealt(stories, STORIES_TOGETHER),
    ...dealt(others, TOGETHER),
    ...dealt(rules, RULES_TOGETHER),
  ];
  return groups.map((files, rank) => ({ files, rank, isStory: files.some(isStory) }));
}

function isStory(file: string): boolean {
  return file.startsWith('tests/e2e/');
}

/** Neighbours, which tend to be alike, fall into different groups: so groups are about equally long. */
function dealt(files: readonly string[], size: number): string[][] {
  const groups: string[][] = Array.from({ length: Math.ceil(files.length / size) }, () => []);
  for (const [nr, file] of files.entries()) groups[nr % groups.length]?.push(file);
  return groups;
}
