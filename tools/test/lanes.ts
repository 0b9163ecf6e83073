/** Who may work at once on this machine: both kinds of tests share the lanes, so that no core waits for the end of one kind. */
import { availableParallelism } from 'node:os';

/** A story has a Chromium of its own: more than there are cores only slow each other down. */
const STORIES_AT_ONCE = Math.min(Math.max(availableParallelism(), 2), 6);
/** Other files wait a good part of their time, for a killed worker or a server: one more fills the gaps. */
const AT_ONCE = STORIES_AT_ONCE + 1;

export interface Work {
  readonly isStory: boolean;
  /** The lowest of those that wait is next. */
  readonly rank: number;
}

interface Waiting extends Work {
  readonly go: () => void;
}

let running = 0;
let stories = 0;
const waiting: Waiting[] = [];

export async function inLane<T>(work: Work, run: () => Promise<T>): Promise<T> {
  await new Promise<void>((go) => {
    waiting.push({ ...work, go });
    // What is asked for at the same time is put in order first.
    setImmediate(fill);
  });
  try {
    return await run();
  } finally {
    running -= 1;
    if (work.isStory) stories -= 1;
    fill();
  }
}

function fill(): void {
  while (running < AT_ONCE) {
    const due = waiting
      .filter(({ isStory }) => !isStory || stories < STORIES_AT_ONCE)
      .reduce<Waiting | undefined>((first, one) => (first && first.rank <= one.rank ? first : one), undefined);
    if (!due) return;
    waiting.splice(waiting.indexOf(due), 1);
    running += 1;
    if (due.isStory) stories += 1;
    due.go();
  }
}
