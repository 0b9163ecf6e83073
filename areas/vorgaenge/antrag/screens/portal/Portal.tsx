/** The portal behind its start page: who is here, and which page stands. */
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { getBuergerIch, setBuergersprache } from '#areas/buerger/konto.api.ts';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call, setCsrfToken } from '#platform/http/client.ts';
import { HandeltFuer } from '../../../vertretung/screens/portal/HandeltFuer.tsx';
import type { Formularsprache } from '../../formular.schema.ts';
import { usePfad } from './adresse.ts';
import { Start } from './Start.tsx';
import { ladeWorte, type Worte, WorteContext } from './worte.ts';

/** Behind the first page, and loaded while it is read. */
const loadFormular = () => import('./Formular.tsx');
const Formular = lazy(async () => ({ default: (await loadFormular()).Formular }));
const Meine = lazy(async () => ({ default: (await import('./Meine.tsx')).Meine }));
const Arbeitgeberteil = lazy(async () => ({
  default: (await import('../../../vertretung/screens/portal/Arbeitgeberteil.tsx')).Arbeitgeberteil,
}));
const Einladen = lazy(async () => ({
  default: (await import('../../../vertretung/screens/portal/Einladen.tsx')).Einladen,
}));
const Einladung = lazy(async () => ({
  default: (await import('../../../vertretung/screens/portal/Einladung.tsx')).Einladung,
}));
const Konto = lazy(async () => ({ default: (await import('../../../vertretung/screens/portal/Konto.tsx')).Konto }));
const Rueckkehr = lazy(async () => ({
  default: (await import('../../../vertretung/screens/portal/Rueckkehr.tsx')).Rueckkehr,
}));
const Zustimmung = lazy(async () => ({
  default: (await import('../../../vertretung/screens/portal/Zustimmung.tsx')).Zustimmung,
}));
const Stand = lazy(async () => ({ default: (await import('./Stand.tsx')).Stand }));

const SEITEN: ReadonlySet<string> = new Set([
  'neu',
  'meine',
  'anmeldung',
  'konto',
  'einladung',
  'einladen',
  'arbeitgeber',
  'zustimmung',
]);
const MIT_ID: ReadonlySet<string> = new Set(['antrag', 'stand']);

interface PortalProps {
  readonly sprache: Formularsprache;
  /** Head of the start page, and of all others. */
  readonly kopf: (start: boolean) => ReactNode;
  readonly fuss: ReactNode;
}

export function Portal({ sprache, kopf, fuss }: PortalProps) {
  const [worte, setWorte] = useState<Worte>();
  const [ich, setIch] = useState<Ich | null>();
  const [seite, id, unterseite] = usePfad();
  const know = useCallback((next: Ich | undefined) => {
    setCsrfToken(next?.csrfToken ?? '');
    setIch(next ?? null);
  }, []);
  useEffect(() => {
    call(getBuergerIch, {}).then(
      (answer) => {
        setCsrfToken(answer.ich?.csrfToken ?? '');
        setIch(answer.ich ?? null);
      },
      () => setIch(null),
    );
  }, []);
  useEffect(() => {
    let current = true;
    ladeWorte(sprache).then((loaded) => current && setWorte(loaded));
    return () => {
      current = false;
    };
  }, [sprache]);
  useEffect(() => {
    if (worte) void loadFormular();
  }, [worte]);
  const known = ich?.sprache;
  useEffect(() => {
    if (known !== undefined && known !== sprache) call(setBuergersprache, { sprache }).catch(() => undefined);
  }, [known, sprache]);
  // An address that is none leads to the beginning, not to an empty page.
  const start = seite === undefined || !(SEITEN.has(seite) || (MIT_ID.has(seite) && id !== undefined));
  const who = ich ?? undefined;
  // The head stands at once; below it nothing moves when the rest has come.
  return (
    <>
      {kopf(start)}
      {worte && who && (
        <WorteContext value={worte}>
          <HandeltFuer ich={who} onIch={know} />
        </WorteContext>
      )}
      <main className="cz-width cz-main">
        {worte && ich !== undefined && (
          <WorteContext value={worte}>
            <Suspense fallback={null}>
              {(start || seite === 'neu') && <Start ich={who} weg={start ? undefined : id} onIch={know} />}
              {seite === 'antrag' && id && <Formular key={id} id={id} seite={unterseite} ich={who} onIch={know} />}
              {seite === 'stand' && id && <Stand key={id} id={id} onIch={know} />}
              {seite === 'meine' && <Meine ich={who} onIch={know} />}
              {seite === 'anmeldung' && <Rueckkehr onIch={know} />}
              {seite === 'konto' && <Konto ich={who} onIch={know} />}
              {seite === 'einladung' && <Einladung ich={who} onIch={know} />}
              {seite === 'einladen' && <Einladen key={id} id={id} ich={who} onIch={know} />}
              {seite === 'arbeitgeber' && <Arbeitgeberteil key={who?.vertretung?.id} />}
              {seite === 'zustimmung' && <Zustimmung key={who?.vertretung?.id} ich={who} />}
            </Suspense>
          </WorteContext>
        )}
      </main>
      {fuss}
    </>
  );
}
