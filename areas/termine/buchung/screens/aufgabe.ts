/**
 * Proof of work instead of pictures to guess: the device computes, nobody has to see, hear or click. ALTCHA's format,
 * our own code, our own server.
 */
export interface Aufgabe {
  readonly algorithm: string;
  readonly challenge: string;
  readonly maxnumber: number;
  readonly salt: string;
  readonly signature: string;
}

/** Base64 of ALTCHA's answer. */
export async function loeseAufgabe(aufgabe: Aufgabe, signal?: AbortSignal): Promise<string> {
  const { algorithm, challenge, salt, signature, maxnumber } = aufgabe;
  const number = await sucheZahl({ challenge, salt, maxnumber }, signal);
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

function sucheZahl(
  frage: Pick<Aufgabe, 'challenge' | 'salt' | 'maxnumber'>,
  signal: AbortSignal | undefined,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./aufgabe.worker.ts', import.meta.url), { type: 'module' });
    const end = (act: () => void) => {
      worker.terminate();
      act();
    };
    worker.onmessage = ({ data }: MessageEvent<number | undefined>) =>
      end(() => (data === undefined ? reject(new Error('no number solves the task')) : resolve(data)));
    worker.onerror = () => end(() => reject(new Error('the worker did not start')));
    signal?.addEventListener('abort', () => end(() => reject(signal.reason)));
    worker.postMessage(frage);
  });
}
