/** One act at a time: busy while it runs, and what went wrong as a key of the texts. */
import { useState } from 'react';
import { fehlerKey } from '../../../antrag/screens/portal/worte.ts';

export function useTun() {
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const tun = async (run: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setFehler(undefined);
    try {
      await run();
    } catch (error) {
      setFehler(fehlerKey(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, fehler, setFehler, tun };
}
