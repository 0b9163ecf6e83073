/** What is told while something takes long: what is done now after a second, how far it is every five. */
const SECOND_MS = 1_000;
const MIB = 1 << 20;

/** Says what is being done from now on; the line is asked for whenever it is told. */
export type Tell = (line: () => string) => void;

export async function telling<T>(note: (line: string) => void, work: (tell: Tell) => Promise<T>): Promise<T> {
  let [current, told, seconds] = [() => '', '', 0];
  const timer = setInterval(() => {
    const line = current();
    if (seconds++ % 5 !== 0 || line === told) return;
    told = line;
    note(line);
  }, SECOND_MS);
  try {
    return await work((line) => {
      [current, seconds] = [line, 0];
    });
  } finally {
    clearInterval(timer);
  }
}

export function mib(bytes: number): string {
  return `${Math.round(bytes / MIB)} MiB`;
}

/** `37 %`, never more than 99: the end is told by whoever comes to it. */
export function percent(done: number, all: number): string {
  return `${Math.min(99, Math.floor((100 * done) / Math.max(1, all)))} %`;
}
