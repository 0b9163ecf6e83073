/** What the kiosk asks of the office, and what it does when nobody answers. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '#platform/http/client.ts';
import type { Terminsprache } from '../../../termine.schema.ts';
import type { AnkunftAntwort, Bedarf, Spontananliegen } from '../../besuch.schema.ts';
import { checkInAtKiosk, drawNummerAtKiosk, listSpontananliegen } from '../../kiosk.api.ts';
import { ausgangOf, type Vormerkung } from '../../vormerkung.rules.ts';
import type { Kioskgeraet } from './geraet.ts';
import { ankunftOf, type Schlange, sendOptions } from './schlange.ts';

/** How often the start page asks whether there is a connection, and what can be had without a Termin. */
const LOOK_MS = 20_000;

export interface Haus {
  readonly haus: string;
  readonly anliegen: readonly Spontananliegen[];
}

/** The last answer stays while there is no connection. */
export function useHaus(geraet: Kioskgeraet): { haus: Haus | undefined; verbunden: boolean; pruefen: () => void } {
  const [haus, setHaus] = useState<Haus>();
  const [verbunden, setVerbunden] = useState(true);
  const pruefen = useCallback(async () => {
    try {
      const signal = AbortSignal.timeout(8_000);
      setHaus(await call(listSpontananliegen, { standort: geraet.haus }, { passive: true, signal }));
      setVerbunden(true);
    } catch (cause) {
      setVerbunden(cause instanceof ProblemError && cause.problem.status > 0 && cause.problem.status < 500);
    }
  }, [geraet]);
  useEffect(() => {
    void pruefen();
    const timer = setInterval(() => void pruefen(), LOOK_MS);
    const off = () => setVerbunden(false);
    const on = () => void pruefen();
    window.addEventListener('offline', off);
    window.addEventListener('online', on);
    return () => {
      clearInterval(timer);
      window.removeEventListener('offline', off);
      window.removeEventListener('online', on);
    };
  }, [pruefen]);
  return { haus, verbunden, pruefen: () => void pruefen() };
}

export type Ausgang =
  | { readonly art: 'antwort'; readonly antwort: AnkunftAntwort }
  | { readonly art: 'vorgemerkt'; readonly vormerkung: Vormerkung; readonly neu: boolean }
  | { readonly art: 'unbekannt' }
  | { readonly art: 'netz' }
  /** The kiosk's own key does not count any more. */
  | { readonly art: 'schluessel' };

interface Melder {
  readonly laeuft: boolean;
  ankommen(code: string, sprache: Terminsprache | undefined, bedarf: readonly Bedarf[]): Promise<Ausgang | undefined>;
  ziehen(anliegen: string, sprache: Terminsprache, bedarf: readonly Bedarf[]): Promise<Ausgang | undefined>;
}

/** One thing at a time: a second press while the first is under way is none. */
export function useMelder(geraet: Kioskgeraet, { vormerken }: Pick<Schlange, 'vormerken'>): Melder {
  const [laeuft, setLaeuft] = useState(false);
  const going = useRef(false);
  const drawing = useRef({ what: '', key: '' });
  const once = async (work: () => Promise<Ausgang>) => {
    if (going.current) return undefined;
    going.current = true;
    setLaeuft(true);
    try {
      return await work();
    } finally {
      going.current = false;
      setLaeuft(false);
    }
  };
  return {
    laeuft,
    ankommen: (code, sprache, bedarf) =>
      once(async () => {
        const neu = {
          schluessel: crypto.randomUUID(),
          code: code.trim(),
          um: new Date().toISOString(),
          sprache,
          bedarf,
        };
        const ausgang = await attempt(() =>
          call(checkInAtKiosk, ankunftOf(geraet, neu), sendOptions(geraet, neu.schluessel)),
        );
        // Under the same key: should the answer alone have been lost, the office knows this arrival already.
        if (ausgang.art === 'netz') return { art: 'vorgemerkt', ...vormerken(neu) };
        return ausgang;
      }),
    ziehen: (anliegen, sprache, bedarf) =>
      once(async () => {
        // Pressed again because no answer came, it is still one number.
        const what = [anliegen, ...bedarf].join(' ');
        if (drawing.current.what !== what) drawing.current = { what, key: crypto.randomUUID() };
        const input = { standort: geraet.haus, anliegen, sprache, bedarf: [...bedarf] };
        const ausgang = await attempt(() => call(drawNummerAtKiosk, input, sendOptions(geraet, drawing.current.key)));
        if (ausgang.art !== 'netz') drawing.current = { what: '', key: '' };
        return ausgang;
      }),
  };
}

async function attempt(work: () => Promise<AnkunftAntwort>): Promise<Ausgang> {
  try {
    return { art: 'antwort', antwort: await work() };
  } catch (cause) {
    if (!(cause instanceof ProblemError)) return { art: 'netz' };
    const { status } = cause.problem;
    if (status === 401 || status === 403) return { art: 'schluessel' };
    return { art: ausgangOf(status) === 'spaeter' ? 'netz' : 'unbekannt' };
  }
}
