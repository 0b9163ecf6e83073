/** First step: e-mail address and password, or a passkey, or the office's identity provider. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ask } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { ProblemNote } from '#ui/States.tsx';
import { PasswordField, TextField } from '#ui/TextField.tsx';
import { beginOidc, beginPasskeySignIn, finishPasskeySignIn, signIn } from '../../anmeldung.api.ts';
import type { Anmeldeschritt, SigninInfo } from '../../anmeldung.schema.ts';
import { askPasskey, passkeysWork } from './passkey.ts';

interface KennwortProps {
  readonly email: string;
  readonly password: string;
  readonly info: SigninInfo | undefined;
  readonly onNext: (step: Anmeldeschritt) => void;
}

export function KennwortSchritt({ email, password, info, onNext }: KennwortProps) {
  const form = useForm({ contract: signIn, draft: { email, kennwort: password }, done: onNext });
  return (
    <>
      <Form asksBeforeLeaving={false} form={form} action="Anmelden" label="Anmeldung">
        <TextField label="E-Mail-Adresse" type="email" autoComplete="username" {...form.field('email')} />
        <PasswordField label="Kennwort" autoComplete="current-password" {...form.field('kennwort')} />
      </Form>
      {(passkeysWork || info?.oidc === true) && <OtherWays oidc={info?.oidc === true} onNext={onNext} />}
      <p className="u-small u-muted">
        Kennwort vergessen? Die Administration schickt Ihnen einen einmaligen Link, mit dem Sie ein neues setzen.
      </p>
    </>
  );
}

function OtherWays({ oidc, onNext }: { oidc: boolean; onNext: (step: Anmeldeschritt) => void }) {
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState<'passkey' | 'oidc'>();
  const attempt = async (which: 'passkey' | 'oidc', work: () => Promise<void>) => {
    setProblem(undefined);
    setBusy(which);
    try {
      await work();
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(undefined);
    }
  };
  const withPasskey = async () => {
    const { optionen } = await ask(beginPasskeySignIn, {});
    onNext(await ask(finishPasskeySignIn, { antwort: await askPasskey(optionen) }));
  };
  const withOidc = async () => {
    const { adresse } = await ask(beginOidc, {});
    window.location.assign(adresse);
  };
  return (
    <>
      <div className="gate-or">oder</div>
      <ProblemNote problem={problem} />
      <div className="u-stack-tight">
        {oidc && (
          <Button block icon="rolle" busy={busy === 'oidc'} onClick={() => void attempt('oidc', withOidc)}>
            Mit dem Konto des Amtes anmelden
          </Button>
        )}
        {passkeysWork && (
          <Button
            block
            icon="schluessel"
            busy={busy === 'passkey'}
            onClick={() => void attempt('passkey', withPasskey)}
          >
            Mit Passkey anmelden
          </Button>
        )}
      </div>
    </>
  );
}
