/** Second step: code of the app, passkey, or one of the recovery codes. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ask } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { confirmSecondFactor } from '../../anmeldung.api.ts';
import type { Anmeldeschritt, SigninInfo } from '../../anmeldung.schema.ts';
import { useEnd } from './ende.ts';
import { askPasskey, passkeysWork } from './passkey.ts';

type Step = Extract<Anmeldeschritt, { schritt: 'zweiter-faktor' }>;

interface FaktorProps {
  readonly step: Step;
  readonly info: SigninInfo | undefined;
  readonly onNext: (step: Anmeldeschritt) => void;
  readonly onBack: () => void;
  readonly onEnded: (problem: Error) => void;
}

export function ZweiterFaktor({ step, info, onNext, onBack, onEnded }: FaktorProps) {
  const hasApp = step.faktoren.includes('totp');
  const [art, setArt] = useState<'totp' | 'wiederherstellung'>(hasApp ? 'totp' : 'wiederherstellung');
  const canPasskey = step.passkey !== undefined && passkeysWork;
  return (
    <>
      <StepTitle>Zweiter Schritt: Bestätigen Sie, dass Sie es sind</StepTitle>
      {canPasskey && <PasskeyButton options={step.passkey ?? {}} onNext={onNext} onEnded={onEnded} />}
      {(hasApp || art === 'wiederherstellung') && (
        <CodeForm
          key={art}
          art={art}
          demo={art === 'totp' ? info?.demo : undefined}
          onNext={onNext}
          onBack={onBack}
          onEnded={onEnded}
        />
      )}
      {step.faktoren.includes('wiederherstellung') && hasApp && (
        <Button kind="text" onClick={() => setArt(art === 'totp' ? 'wiederherstellung' : 'totp')}>
          {art === 'totp' ? 'Wiederherstellungscode verwenden' : 'Code der App verwenden'}
        </Button>
      )}
    </>
  );
}

/** Says where one is, and takes the focus so that screen readers hear it. */
export function StepTitle({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

interface CodeFormProps {
  readonly art: 'totp' | 'wiederherstellung';
  readonly demo: SigninInfo['demo'];
  readonly onNext: (step: Anmeldeschritt) => void;
  readonly onBack: () => void;
  readonly onEnded: (problem: Error) => void;
}

function CodeForm({ art, demo, onNext, onBack, onEnded }: CodeFormProps) {
  const form = useForm({
    contract: confirmSecondFactor,
    draft: { code: '' },
    input: ({ code }) => ({ nachweis: { art, code } }),
    done: onNext,
  });
  useEnd(form.problem, onEnded);
  const error = form.errorOf('nachweis.code');
  return (
    <Form
      asksBeforeLeaving={false}
      form={form}
      action="Bestätigen"
      onCancel={onBack}
      cancel="Zurück"
      label="Zweiter Schritt"
    >
      {demo !== undefined && (
        <Note
          kind="info"
          title="In der Demo gilt jetzt dieser Code"
          actions={<Button onClick={() => form.set('code', demo.totpCode)}>Code einsetzen</Button>}
        >
          <span className="code-now">{demo.totpCode}</span>
        </Note>
      )}
      {art === 'totp' ? (
        <TextField
          label="Code aus der Authenticator-App"
          hint="Sechs Ziffern; sie wechseln alle 30 Sekunden."
          size="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          {...form.field('code')}
          name="nachweis.code"
          error={error}
        />
      ) : (
        <TextField
          label="Wiederherstellungscode"
          hint="Einer der Codes, die Sie bei der Einrichtung gesichert haben, etwa ABCD-EFGH-IJKL-MNOP. Jeder gilt einmal."
          autoComplete="off"
          spellCheck={false}
          {...form.field('code')}
          name="nachweis.code"
          error={error}
        />
      )}
    </Form>
  );
}

interface PasskeyProps {
  readonly options: Record<string, unknown>;
  readonly onNext: (step: Anmeldeschritt) => void;
  readonly onEnded: (problem: Error) => void;
}

function PasskeyButton({ options, onNext, onEnded }: PasskeyProps) {
  const [problem, setProblem] = useState<Error>();
  useEnd(problem, onEnded);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      onNext(await ask(confirmSecondFactor, { nachweis: { art: 'passkey', antwort: await askPasskey(options) } }));
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="u-stack-tight">
      <ProblemNote problem={problem} />
      <Button kind="primary" block icon="schluessel" busy={busy} onClick={() => void confirm()}>
        Mit Passkey bestätigen
      </Button>
    </div>
  );
}
