/** First sign-in: nobody gets to the Akten without a second factor, so it is set up here. */
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ask, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { ErrorState, ProblemNote, Skeleton } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { beginFirstPasskey, beginFirstTotp, finishFirstPasskey, finishFirstTotp } from '../../anmeldung.api.ts';
import type { Anmeldeschritt } from '../../anmeldung.schema.ts';
import { useEnd } from './ende.ts';
import { makePasskey, passkeysWork } from './passkey.ts';
import { QrCode, type TotpEinrichtung } from './QrCode.tsx';
import { StepTitle } from './ZweiterFaktor.tsx';

interface EinrichtungProps {
  readonly onNext: (step: Anmeldeschritt) => void;
  readonly onEnded: (problem: Error) => void;
}

export function Einrichtung(props: EinrichtungProps) {
  const [way, setWay] = useState<'app'>();
  if (way === 'app') return <AppEinrichten {...props} onBack={() => setWay(undefined)} />;
  return (
    <>
      <StepTitle>Richten Sie einen zweiten Faktor ein</StepTitle>
      <p>
        Mit einem zweiten Faktor bleibt Ihr Konto sicher, auch wenn jemand Ihr Kennwort kennt. Das geht einmalig und
        dauert etwa zwei Minuten.
      </p>
      <div className="u-stack-tight">
        <Way title="Authenticator-App" text="Eine App auf dem Diensthandy zeigt einen Code mit sechs Ziffern.">
          <Button kind="primary" icon="telefon" onClick={() => setWay('app')}>
            App einrichten
          </Button>
        </Way>
        {passkeysWork && <PasskeyWay {...props} />}
      </div>
    </>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="card u-stack-tight">
      <h3>{title}</h3>
      <p className="u-muted">{text}</p>
      <div>{children}</div>
    </section>
  );
}

function PasskeyWay({ onNext, onEnded }: EinrichtungProps) {
  const [problem, setProblem] = useState<Error>();
  useEnd(problem, onEnded);
  const [busy, setBusy] = useState(false);
  const setUp = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { optionen } = await ask(beginFirstPasskey, {});
      onNext(await ask(finishFirstPasskey, { antwort: await makePasskey(optionen) }));
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Way title="Passkey" text="Fingerabdruck, PIN dieses Rechners oder ein Sicherheitsschlüssel für USB.">
      <ProblemNote problem={problem} />
      <Button icon="schluessel" busy={busy} onClick={() => void setUp()}>
        Passkey einrichten
      </Button>
    </Way>
  );
}

interface AppProps extends EinrichtungProps {
  readonly onBack: () => void;
}

function AppEinrichten(props: AppProps) {
  const begin = useLoad(beginFirstTotp, {}, { once: true });
  useEnd(begin.error, props.onEnded);
  if (begin.isError) return <ErrorState problem={begin.error} onRetry={() => void begin.refetch()} />;
  if (begin.data === undefined) return <Skeleton words="Der Schlüssel wird erzeugt" lines={3} />;
  return <AppForm totp={begin.data} {...props} />;
}

function AppForm({ totp, onNext, onEnded, onBack }: AppProps & { totp: TotpEinrichtung }) {
  const form = useForm({ contract: finishFirstTotp, draft: { code: '' }, done: onNext });
  useEnd(form.problem, onEnded);
  return (
    <>
      <StepTitle>Authenticator-App einrichten</StepTitle>
      <Form
        asksBeforeLeaving={false}
        form={form}
        action="Einrichtung abschließen"
        onCancel={onBack}
        cancel="Zurück"
        label="App einrichten"
      >
        <QrCode totp={totp} />
        <TextField
          label="Code aus der App"
          hint="Sechs Ziffern; daran sehen wir, dass die Einrichtung geklappt hat."
          size="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          {...form.field('code')}
        />
      </Form>
    </>
  );
}
