/** Which test files share a process, and which begin. */
import type { Work } from './lanes.ts';
import { LONG_FILES } from './long-files.ts';

export interface Group extends Work {
  readonly files: readonly string[];
}

/**
 * Loading the house costs three seconds of CPU, more than most files spend on their tests: so several share a process. The
 * first groups are large and the last small, or a lane would still be working at the end while the others have nothing left.
 */
const TOGETHER: Sizes = { most: 24, least: 4, lanes: 3 };
/** A story has an office and dozens of pages: few of them fill a lane for a while. */
const STORIES_TOGETHER: Sizes = { most: 9, least: 2, lanes: 2 };
/** Rules know neither database nor house. */
const RULES_TOGETHER: Sizes = { most: 40, least: 40, lanes: 1 };

interface Sizes {
  readonly most: number;
  readonly least: number;
  /** How many work on them at once, on the machine that a run is measured on. */
  readonly lanes: number;
}

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

/** Neighbours, which tend to be alike, fall into different groups: so a group is about as long as it has files. */
function dealt(files: readonly string[], sizes: Sizes): string[][] {
  const groups = sizesFor(files.length, sizes).map((size) => ({ size, files: [] as string[] }));
  const left = [...files];
  for (let nr = 0; left.length > 0; nr++) {
    const group = groups[nr % groups.length];
    if (group && group.files.length < group.size) group.files.push(...left.splice(0, 1));
  }
  return groups.map(({ files }) => files);
}

/** Each takes half of what a lane's share of the rest would be. */
function sizesFor(count: number, { most, least, lanes }: Sizes): number[] {
  const sizes: number[] = [];
  for (let left = count; left > 0; left -= sizes.at(-1) ?? 0)
    sizes.push(Math.min(left, Math.max(least, Math.min(most, Math.ceil(left / (2 * lanes))))));
  return sizes;
}
