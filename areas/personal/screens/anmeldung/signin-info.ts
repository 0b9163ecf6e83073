import { useEffect, useState } from 'react';
import { type Loading, useLoad } from '#ui/data.ts';
import { getSigninInfo } from '../../anmeldung.api.ts';
import type { SigninInfo } from '../../anmeldung.schema.ts';

/** Asked again when the demo's code changes. */
export function useSigninInfo(): Loading<SigninInfo> {
  const info = useLoad(getSigninInfo, {});
  const seconds = info.data?.demo?.totpSekunden;
  const { refetch, dataUpdatedAt } = info;
  useEffect(() => {
    if (seconds === undefined) return;
    const timer = setTimeout(() => void refetch(), Math.max(1000, dataUpdatedAt + (seconds + 0.5) * 1000 - Date.now()));
    return () => clearTimeout(timer);
  }, [seconds, dataUpdatedAt, refetch]);
  return info;
}

/** Seconds until `until` (ms), counted down for the eye. */
export function useCountdown(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
