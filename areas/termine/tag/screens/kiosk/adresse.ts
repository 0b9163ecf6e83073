/** Where telephones find Bleibe: the office's public address, which a kiosk inside the house may not use itself. */
import { useEffect, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { getEinrichtung } from '../../einrichtung.api.ts';

const KEPT = 'bleibe.kiosk.adresse';

function read(): string {
  try {
    return localStorage.getItem(KEPT) ?? window.location.origin;
  } catch {
    return window.location.origin;
  }
}

/** Kept for the time without connection. */
export function useAdresse(): string {
  const [adresse, setAdresse] = useState(read);
  useEffect(() => {
    call(getEinrichtung, {}, { passive: true }).then(
      (found) => {
        const now = found.adresse ?? window.location.origin;
        setAdresse(now);
        try {
          localStorage.setItem(KEPT, now);
        } catch {
          // It is asked for anew next time.
        }
      },
      () => undefined,
    );
  }, []);
  return adresse;
}
