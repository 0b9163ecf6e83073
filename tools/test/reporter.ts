/** Told to each test process by `--test-reporter`: one line of JSON per test, for `node-tests.ts`. */
import { type Outcome, outcomeOf, type RunnerEvent } from './outcome.ts';

export default async function* report(events: AsyncIterable<RunnerEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    const outcome: Outcome | undefined = outcomeOf(event);
    if (outcome) yield `${JSON.stringify(outcome)}\n`;
  }
}
