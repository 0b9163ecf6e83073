/** Told to each test process by `--test-reporter`: one line of JSON per test, for `run-files.ts`. */
import { type Outcome, outcomeOf, type RunnerEvent } from './outcome.ts';

export default async function* report(events: AsyncIterable<RunnerEvent>): AsyncGenerator<string> {
  // The outermost suites are the files (`together.ts`); their events come one after the other.
  let file = '';
  for await (const event of events) {
    const { nesting, name = '' } = event.data;
    if (event.type === 'test:start' && nesting === 0) file = name;
    const outcome: Outcome | undefined = outcomeOf(event);
    if (outcome) yield `${JSON.stringify({ ...outcome, file })}\n`;
  }
}
