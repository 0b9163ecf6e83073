/** Calls by sound and vibration, once the person has allowed it; keeps the screen on meanwhile, where the telephone can. */
import { useEffect, useRef, useState } from 'react';
import { allowSound, playChime } from '../klang.ts';

const PATTERN_MS = [400, 200, 400, 200, 800];
const TIMES = 3;

/** `call` changes with every call; undefined while nobody is called. */
export function useRuf(call: string | undefined): { an: boolean; einschalten: () => void } {
  const [an, setAn] = useState(false);
  const heard = useRef(call);
  useEffect(() => {
    if (call === undefined || call === heard.current) {
      heard.current = call;
      return;
    }
    heard.current = call;
    if (!an) return;
    navigator.vibrate?.(PATTERN_MS);
    void ring();
  }, [call, an]);
  useEffect(() => {
    if (!an) return;
    let lock: WakeLockSentinel | undefined;
    const keepAwake = () => {
      if (document.visibilityState !== 'visible') return;
      // Refused on low battery; it then rings when it is looked at.
      navigator.wakeLock?.request('screen').then(
        (got) => {
          lock = got;
        },
        () => undefined,
      );
    };
    keepAwake();
    document.addEventListener('visibilitychange', keepAwake);
    return () => {
      document.removeEventListener('visibilitychange', keepAwake);
      void lock?.release();
    };
  }, [an]);
  const einschalten = () => {
    navigator.vibrate?.(100);
    void allowSound().then(async () => {
      setAn(true);
      await playChime();
    });
  };
  return { an, einschalten };
}

async function ring(): Promise<void> {
  for (let time = 0; time < TIMES; time += 1) await playChime();
}
