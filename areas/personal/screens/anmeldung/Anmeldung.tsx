/** The sign-in page. In the demo, who there is stands beside it. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState, Note } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { Toasts } from '#ui/Toast.tsx';
import { AnmeldeRahmen } from './AnmeldeRahmen.tsx';
import { Schritte } from './AnmeldeSchritte.tsx';
import { DemoKonten, type DemoKonto } from './DemoKonten.tsx';
import { useSigninInfo } from './signin-info.ts';
import { continueTo } from './weiter.ts';

export default function Anmeldung() {
  const info = useSigninInfo();
  const client = useQueryClient();
  const go = useGo();
  const [chosen, setChosen] = useState<DemoKonto>();
  const [step, setStep] = useState('kennwort');
  const demo = info.data?.demo;
  const signedOut = new URLSearchParams(window.location.search).has('abgemeldet');
  const done = () => {
    client.clear();
    go({ to: continueTo(window.location.search), replace: true });
  };
  return (
    <AnmeldeRahmen
      title="Anmelden"
      office={info.data?.amt}
      aside={
        demo !== undefined && step === 'kennwort' ? (
          <DemoKonten demo={demo} chosen={chosen?.email} onChoose={setChosen} />
        ) : undefined
      }
    >
      {signedOut && step === 'kennwort' && <Note kind="success">Sie sind abgemeldet.</Note>}
      {info.data?.leer === true && (
        <Note kind="warning" title="Noch gibt es kein Konto">
          Bitte starten Sie Bleibe auf der Konsole neu; dort wird die erste Administration angelegt.
        </Note>
      )}
      {info.isError && info.data === undefined ? (
        <ErrorState problem={info.error} onRetry={() => void info.refetch()} />
      ) : (
        <Schritte
          key={chosen?.email ?? ''}
          email={chosen?.email ?? ''}
          password={chosen === undefined ? '' : (demo?.kennwort ?? '')}
          info={info.data}
          onStep={setStep}
          onDone={done}
        />
      )}
      <Toasts />
    </AnmeldeRahmen>
  );
}
