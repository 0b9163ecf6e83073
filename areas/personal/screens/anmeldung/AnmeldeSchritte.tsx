/**
 * Sign-in step by step: password, second factor or its first set-up, recovery codes. Used by the sign-in page, by the
 * return from the identity provider, and on top of a page whose session has ended.
 */
import { useState } from 'react';
import { ProblemNote, Skeleton } from '#ui/States.tsx';
import type { Anmeldeschritt, SigninInfo } from '../../anmeldung.schema.ts';
import { Einrichtung } from './Einrichtung.tsx';
import { KennwortSchritt } from './KennwortSchritt.tsx';
import { useSigninInfo } from './signin-info.ts';
import { Wiederherstellungscodes } from './Wiederherstellungscodes.tsx';
import { ZweiterFaktor } from './ZweiterFaktor.tsx';

interface SchritteProps {
  readonly email?: string | undefined;
  /** Where the identity provider's answer has already led to. */
  readonly start?: Anmeldeschritt;
  readonly onDone: () => void;
}

export default function AnmeldeSchritte({ email = '', start, onDone }: SchritteProps) {
  const info = useSigninInfo();
  if (info.data === undefined && !info.isError) return <Skeleton words="Die Anmeldung wird geladen" lines={3} />;
  return <Schritte email={email} start={start} info={info.data} onDone={onDone} />;
}

interface InnerProps extends SchritteProps {
  readonly info: SigninInfo | undefined;
  readonly password?: string;
  readonly onStep?: (step: Anmeldeschritt['schritt'] | 'kennwort') => void;
}

export function Schritte({ email = '', start, info, password = '', onDone, onStep }: InnerProps) {
  const [step, setStep] = useState<Anmeldeschritt | undefined>(start);
  const [ended, setEnded] = useState<Error>();
  const goOn = (next: Anmeldeschritt | undefined) => {
    if (next?.schritt === 'fertig' && !next.codes?.length) return onDone();
    setStep(next);
    setEnded(undefined);
    onStep?.(next?.schritt ?? 'kennwort');
  };
  const end = (problem: Error) => {
    goOn(undefined);
    setEnded(problem);
  };
  if (step === undefined) {
    return (
      <>
        <ProblemNote problem={ended} />
        <KennwortSchritt email={email} password={password} info={info} onNext={goOn} />
      </>
    );
  }
  if (step.schritt === 'zweiter-faktor') {
    return <ZweiterFaktor step={step} info={info} onNext={goOn} onBack={() => goOn(undefined)} onEnded={end} />;
  }
  if (step.schritt === 'einrichtung') return <Einrichtung onNext={goOn} onEnded={end} />;
  return <Wiederherstellungscodes codes={step.codes ?? []} action="Weiter zu Bleibe" onDone={onDone} />;
}
