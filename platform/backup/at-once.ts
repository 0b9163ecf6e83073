/** Several at a time, given back in their order; nothing is under way any more when this ends, well or badly. */
export async function* mapAtOnce<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  map: (item: T) => Promise<R>,
): AsyncIterable<R> {
  const under: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const one = map(item);
      // Told when its turn comes.
      one.catch(() => undefined);
      under.push(one);
      if (under.length >= atOnce) yield await (under.shift() as Promise<R>);
    }
    for (let one = under.shift(); one; one = under.shift()) yield await one;
  } finally {
    await Promise.allSettled(under);
  }
}

/** Two works side by side: when one fails, the other is told to stop, and the first cause is thrown. */
export async function sideBySide<A, B>(
  signal: AbortSignal | undefined,
  first: (signal: AbortSignal) => Promise<A>,
  second: (signal: AbortSignal) => Promise<B>,
): Promise<[A, B]> {
  const stop = new AbortController();
  const both = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const orStop = <T>(work: (signal: AbortSignal) => Promise<T>) =>
    work(both).catch((cause: unknown) => {
      stop.abort(cause);
      throw cause;
    });
  const works = [orStop(first), orStop(second)] as const;
  await Promise.allSettled(works);
  stop.signal.throwIfAborted();
  return Promise.all(works);
}
