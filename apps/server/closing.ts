/** What was opened, to be closed last opened first. One part that fails to close does not keep the others open. */
export class Closing {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #done: Promise<void> | undefined;

  add<T>(part: T, close: (part: T) => Promise<void> | void): T {
    this.#steps.push(() => close(part));
    return part;
  }

  /** Repeatable. Throws an AggregateError when parts failed, after all were tried. */
  close(): Promise<void> {
    this.#done ??= this.#closeAll();
    return this.#done;
  }

  async #closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (cause) {
        failures.push(cause);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'parts of the program could not be closed');
  }
}
