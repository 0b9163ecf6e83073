/** One message on its way to the server, resumable; leaving the screen stops it. */
import { useEffect, useRef, useState } from 'react';
import { call, csrfHeaders, ProblemError } from '#platform/http/client.ts';
import { UploadRefused, upload } from '../../screens/hochladen/tus.ts';
import { startXdomeaPaket } from '../uebernahme.api.ts';

export interface PaketUpload {
  readonly name: string;
  /** Bytes. */
  readonly groesse: number;
  readonly da: number;
  /** The line is lost; the next try is under way. */
  readonly wartet: boolean;
}

const NO_ZIP = problemOf(
  'Eine Nachricht anderer Behörden ist eine ZIP-Datei',
  'Wählen Sie die ZIP-Datei so, wie Sie sie bekommen haben, ohne sie zu entpacken.',
);
const UNREADABLE = problemOf(
  'Die Datei ließ sich nicht hochladen',
  'Prüfen Sie, ob sie noch da ist, und wählen Sie sie noch einmal.',
);

function problemOf(title: string, detail: string): ProblemError {
  return new ProblemError({ status: 400, code: 'akten.XDOMEA_HOCHLADEN', title, detail });
}

export function usePaketUpload(onDone: (id: string) => void) {
  const [running, setRunning] = useState<PaketUpload>();
  const [problem, setProblem] = useState<Error>();
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const start = async (file: File) => {
    setProblem(undefined);
    if (!/\.zip$/i.test(file.name)) return setProblem(NO_ZIP);
    stop.current = new AbortController();
    const { signal } = stop.current;
    const change = (next: Partial<PaketUpload>) => setRunning((now) => now && { ...now, ...next });
    setRunning({ name: file.name, groesse: file.size, da: 0, wartet: false });
    try {
      const { id, uploadPfad } = await call(startXdomeaPaket, { dateiname: file.name.slice(-300), groesse: file.size });
      await upload(
        file,
        { endpoint: uploadPfad, eingangId: id, headers: csrfHeaders() },
        {
          signal,
          onProgress: (da) => change({ da, wartet: false }),
          onWaiting: () => change({ wartet: true }),
        },
      );
      setRunning(undefined);
      onDone(id);
    } catch (cause) {
      if (signal.aborted) return;
      setRunning(undefined);
      setProblem(toProblem(cause));
    }
  };
  return { running, problem, start };
}

function toProblem(cause: unknown): Error {
  if (cause instanceof ProblemError) return cause;
  if (cause instanceof UploadRefused && cause.message !== '')
    return problemOf('Die Datei wurde nicht angenommen', cause.message);
  return UNREADABLE;
}
