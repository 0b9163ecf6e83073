/** Files one after the other to the reader; leaving the screen ends it after the file at hand. */
import { useEffect, useRef, useState } from 'react';
import { ask } from '#ui/data.ts';
import type { DateiErgebnis } from '../../quellen/einlesung.schema.ts';
import { endEinlesung, MOST_UPLOAD_BYTES, readEinlesungDatei, startEinlesung } from '../../quellen/hochladen.api.ts';

export interface Hochladung {
  readonly fertig: number;
  readonly gesamt: number;
  readonly name: string;
}

export function useHochladen(onDone: (einlesungId: string, zuGross: readonly string[]) => void) {
  const [running, setRunning] = useState<Hochladung>();
  const [problem, setProblem] = useState<Error>();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const start = async (all: readonly File[]) => {
    setProblem(undefined);
    const files = all.filter(({ size }) => size <= MOST_UPLOAD_BYTES);
    const zuGross = all.filter(({ size }) => size > MOST_UPLOAD_BYTES).map(({ name }) => name);
    const key = () => ({ idempotencyKey: crypto.randomUUID() });
    if (files.length === 0) return setProblem(tooLarge(zuGross));
    try {
      setRunning({ fertig: 0, gesamt: files.length, name: files[0]?.name ?? '' });
      const { id } = await ask(startEinlesung, { gesamt: files.length }, key());
      const found: DateiErgebnis[] = [];
      for (const [nr, file] of files.entries()) {
        if (gone.current) break;
        setRunning({ fertig: nr, gesamt: files.length, name: file.name });
        const inhalt = await base64Of(file);
        const { dateien } = await ask(readEinlesungDatei, { id, nr, dateiname: file.name.slice(-300), inhalt }, key());
        found.push(...dateien);
      }
      await ask(endEinlesung, { id }, key());
      if (!gone.current) onDone(id, zuGross);
    } catch (cause) {
      if (!gone.current) setProblem(cause as Error);
    } finally {
      if (!gone.current) setRunning(undefined);
    }
  };
  return { running, problem, start };
}

const tooLarge = (names: readonly string[]) =>
  new Error(
    `${names.join(', ')}: Größer als ${MOST_UPLOAD_BYTES / 1024 ** 2} MB. Bitten Sie die Administration, die Datei mit dem Befehl einzulesen.`,
  );

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // One call with a million arguments breaks the stack.
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
