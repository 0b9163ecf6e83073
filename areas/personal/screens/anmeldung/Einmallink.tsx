/** `/kennwort#TOKEN`: choose a password with the one-time link from the mail. The token never reaches a server log. */
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { ErrorState, Note, Skeleton } from '#ui/States.tsx';
import { PasswordField, TextField } from '#ui/TextField.tsx';
import { getEinmallink, resetPassword } from '../../anmeldung.api.ts';
import type { einmallinkSchema, Nachweis } from '../../anmeldung.schema.ts';
import { KENNWORT_MIN } from '../../konto.schema.ts';
import { AnmeldeRahmen } from './AnmeldeRahmen.tsx';
import { askPasskey } from './passkey.ts';

type Link = z.output<typeof einmallinkSchema>;

export default function Einmallink() {
  const [token] = useState(takeToken);
  const [done, setDone] = useState(false);
  const link = useLoad(getEinmallink, { token }, { enabled: token.length >= 20, once: true });
  const title = link.data?.art === 'einladung' ? 'Willkommen bei Bleibe' : 'Neues Kennwort';
  return (
    <AnmeldeRahmen title={title} office={undefined}>
      {done ? (
        <Done />
      ) : (
        <>
          {token.length < 20 && (
            <Note kind="warning" title="Der Link ist nicht vollständig">
              Bitte öffnen Sie ihn noch einmal aus der Mail, oder kopieren Sie ihn ganz in die Adresszeile.
            </Note>
          )}
          {link.isError && <ErrorState problem={link.error} onRetry={() => void link.refetch()} />}
          {link.isPending && token.length >= 20 && <Skeleton words="Der Link wird geprüft" lines={2} />}
          {link.data !== undefined && <Setzen token={token} link={link.data} onDone={() => setDone(true)} />}
        </>
      )}
    </AnmeldeRahmen>
  );
}

function Done() {
  return (
    <>
      <Note kind="success" title="Ihr Kennwort gilt ab sofort" alert>
        Alle früheren Sitzungen sind beendet.
      </Note>
      <ButtonLink kind="primary" to="/anmeldung">
        Zur Anmeldung
      </ButtonLink>
    </>
  );
}

interface SetzenProps {
  readonly token: string;
  readonly link: Link;
  readonly onDone: () => void;
}

function Setzen({ token, link, onDone }: SetzenProps) {
  const needsCode = link.faktoren.length > 0;
  const [passkey, setPasskey] = useState<Extract<Nachweis, { art: 'passkey' }>>();
  const form = useForm({
    contract: resetPassword,
    draft: { kennwort: '', code: '' },
    input: ({ kennwort, code }) => ({
      token,
      kennwort,
      nachweis: needsCode ? (passkey ?? nachweisOf(code)) : undefined,
    }),
    done: onDone,
  });
  return (
    <>
      <p>
        {link.art === 'einladung'
          ? 'Ihr Konto ist angelegt. Wählen Sie ein Kennwort; danach melden Sie sich damit an und richten den zweiten Faktor ein.'
          : 'Wählen Sie ein neues Kennwort. Ihr zweiter Faktor bleibt, wie er ist.'}
      </p>
      <Form asksBeforeLeaving={false} form={form} action="Kennwort setzen" label="Kennwort setzen">
        <PasswordField
          label="Neues Kennwort"
          hint={`Mindestens ${KENNWORT_MIN} Zeichen. Ein Satz, den nur Sie kennen, ist sicher und leicht zu merken.`}
          autoComplete="new-password"
          {...form.field('kennwort')}
        />
        {needsCode && passkey === undefined && (
          <TextField
            label="Code aus der App oder Wiederherstellungscode"
            hint="So sehen wir, dass nicht nur Ihr Postfach in fremden Händen ist."
            autoComplete="one-time-code"
            {...form.field('code')}
            name="nachweis.code"
            error={form.errorOf('nachweis.code')}
          />
        )}
        {link.passkey !== undefined && (
          <PasskeyProof options={link.passkey} done={passkey !== undefined} onProof={setPasskey} />
        )}
      </Form>
    </>
  );
}

interface ProofProps {
  readonly options: Record<string, unknown>;
  readonly done: boolean;
  readonly onProof: (proof: Extract<Nachweis, { art: 'passkey' }>) => void;
}

function PasskeyProof({ options, done, onProof }: ProofProps) {
  const [problem, setProblem] = useState<Error>();
  if (done) return <Note kind="success">Mit Passkey bestätigt.</Note>;
  const prove = () => {
    askPasskey(options).then((antwort) => onProof({ art: 'passkey', antwort }), setProblem);
  };
  return (
    <div className="u-stack-tight">
      {problem !== undefined && <p className="field-error">{problem.message}</p>}
      <Button icon="schluessel" onClick={prove}>
        Stattdessen mit Passkey bestätigen
      </Button>
    </div>
  );
}

function nachweisOf(code: string): { art: 'totp' | 'wiederherstellung'; code: string } {
  const digits = /^[\d\s]*$/.test(code);
  return { art: digits ? 'totp' : 'wiederherstellung', code };
}

/** Out of the address at once: it must not stand in the history or behind the shoulder. */
function takeToken(): string {
  const token = window.location.hash.slice(1);
  window.history.replaceState(window.history.state, '', '/kennwort');
  return token;
}
