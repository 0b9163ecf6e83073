/** Looks for the number beside the page, so that the page stays quick. */
import { sha256 } from './sha256.ts';

interface Frage {
  readonly challenge: string;
  readonly salt: string;
  readonly maxnumber: number;
}

self.onmessage = ({ data }: MessageEvent<Frage>) => {
  for (let number = 0; number <= data.maxnumber; number++)
    if (sha256(data.salt + number) === data.challenge) {
      self.postMessage(number);
      return;
    }
  self.postMessage(undefined);
};
