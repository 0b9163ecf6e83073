/** One law from the official site: `/<slug>/xml.zip`, with an end in time and in size. */
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The largest is below 1 MB. */
const MOST_BYTES = 32 * 1024 ** 2;

export interface AbrufOptions {
  /** `https://www.gesetze-im-internet.de` */
  readonly basis: string;
  /** Milliseconds for the whole of one law. */
  readonly geduld: number;
  readonly signal?: AbortSignal;
}

/** `weg`: the site itself cannot be reached, so the next law will not come either. */
export type Abruf = { readonly datei: string } | { readonly grund: string; readonly weg: boolean };

export async function fetchGesetz(slug: string, ziel: string, options: AbrufOptions): Promise<Abruf> {
  const { basis, geduld, signal } = options;
  const url = new URL(`${encodeURIComponent(slug)}/xml.zip`, basis.endsWith('/') ? basis : `${basis}/`);
  const late = AbortSignal.timeout(geduld);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  try {
    const answer = await fetch(url, { signal: stop, redirect: 'manual', headers: { accept: 'application/zip' } });
    if (answer.status !== 200 || !answer.body) {
      await answer.body?.cancel();
      return refusedBy(answer.status);
    }
    if (Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) {
      await answer.body.cancel();
      return TOO_LARGE;
    }
    await pipeline(answer.body, atMost(MOST_BYTES), createWriteStream(ziel, { mode: 0o600 }));
    return { datei: ziel };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof RangeError) return TOO_LARGE;
    if (late.aborted)
      return { grund: `Die amtliche Seite hat nicht in ${Math.ceil(geduld / 1000)} Sekunden geliefert.`, weg: true };
    return {
      grund:
        'Die amtliche Seite ist nicht erreichbar oder hat die Verbindung abgebrochen. Versuchen Sie es später noch einmal.',
      weg: true,
    };
  }
}

const TOO_LARGE: Abruf = {
  grund: `Die amtliche Seite hat mehr als ${MOST_BYTES / 1024 ** 2} MB geliefert; das ist kein Gesetz.`,
  weg: false,
};

function refusedBy(status: number): Abruf {
  if (status === 404 || status === 410)
    return { grund: 'Die amtliche Seite kennt dieses Gesetz unter diesem Namen nicht.', weg: false };
  if (status >= 300 && status < 400)
    return {
      grund: 'Die amtliche Seite verweist auf eine andere Adresse. Prüfen Sie die Einstellung BLEIBE_RECHT_URL.',
      weg: true,
    };
  return {
    grund: `Die amtliche Seite hat nicht geliefert (Antwort ${status}). Versuchen Sie es später noch einmal.`,
    weg: status >= 500 || status === 429,
  };
}

function atMost(most: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > most) done(new RangeError('too large'));
      else done(null, chunk);
    },
  });
}
