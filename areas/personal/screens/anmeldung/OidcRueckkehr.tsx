/** The identity provider sends the browser back here; its answer is used once and taken out of the history. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask } from '#ui/data.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { finishOidc } from '../../anmeldung.api.ts';
import type { Anmeldeschritt } from '../../anmeldung.schema.ts';
import { AnmeldeRahmen } from './AnmeldeRahmen.tsx';
import AnmeldeSchritte from './AnmeldeSchritte.tsx';

export default function OidcRueckkehr() {
  const [step, setStep] = useState<Anmeldeschritt>();
  const [problem, setProblem] = useState<Error>();
  const client = useQueryClient();
  const go = useGo();
  const asked = useRef(false);
  const done = () => {
    client.clear();
    go({ to: '/', replace: true });
  };
  const finish = useRef(done);
  finish.current = done;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const adresse = window.location.href;
    window.history.replaceState(null, '', '/anmeldung/oidc');
    ask(finishOidc, { adresse }).then((next) => {
      if (next.schritt === 'fertig' && !next.codes?.length) finish.current();
      else setStep(next);
    }, setProblem);
  }, []);
  return (
    <AnmeldeRahmen title="Anmelden" office={undefined}>
      {problem !== undefined && (
        <>
          <ErrorState problem={problem} />
          <ButtonLink kind="primary" to="/anmeldung">
            Zur Anmeldung
          </ButtonLink>
        </>
      )}
      {problem === undefined && step === undefined && <Skeleton words="Sie werden angemeldet" lines={2} />}
      {step !== undefined && <AnmeldeSchritte start={step} onDone={done} />}
    </AnmeldeRahmen>
  );
}
