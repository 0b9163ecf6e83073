/** An address and a code: for who wants to find an application again, and for who sends one. */
import { type FormEvent, useId, useState } from 'react';
import { confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import { emailSchema, type Ich } from '#areas/buerger/konto.schema.ts';
import { call } from '#platform/http/client.ts';
import { Zugang } from '../../../vertretung/screens/portal/Zugang.tsx';
import { Fehler, Knopf } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

interface AnmeldenProps {
  /** Who is known already and only lacks an address. */
  readonly nurEmail?: boolean;
  onDone(ich: Ich): void;
}

export function Anmelden({ onDone, nurEmail = false }: AnmeldenProps) {
  const { t, sprache } = useWorte();
  const id = useId();
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<{ readonly minuten: number; readonly demoCode?: string | undefined }>();
  const [fehler, setFehler] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = async (run: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setFehler(undefined);
    try {
      await run();
    } catch (error) {
      setFehler(fehlerKey(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!emailSchema.safeParse(email).success) return setFehler('fehler.email');
    return attempt(async () => {
      if (sent === undefined) setSent(await call(sendBuergercode, { email, sprache }));
      else onDone(await call(confirmBuergercode, { email, code, sprache }));
    });
  };
  return (
    <form className="cz-form" onSubmit={submit} noValidate>
      {!nurEmail && sent === undefined && <Zugang onDone={onDone} />}
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      {sent === undefined ? (
        <div className="cz-field">
          <label htmlFor={`${id}-email`}>{t('email')}</label>
          <input
            id={`${id}-email`}
            className="cz-input"
            type="email"
            dir="ltr"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
      ) : (
        <>
          {/* Isolated: an address keeps its direction among words that run from right to left. */}
          <p>{t('code_gesendet', { email: `\u2066${email}\u2069`, n: sent.minuten })}</p>
          {sent.demoCode && <p className="cz-hint">{t('code_demo', { code: sent.demoCode })}</p>}
          <div className="cz-field">
            <label htmlFor={`${id}-code`}>{t('code')}</label>
            <input
              id={`${id}-code`}
              className="cz-input cz-input-short"
              dir="ltr"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </div>
        </>
      )}
      <Knopf kind="haupt" type="submit" busy={busy}>
        {t(sent === undefined ? 'code_senden' : 'bestaetige_code')}
      </Knopf>
      {sent !== undefined && (
        <Knopf kind="link" onClick={() => setSent(undefined)}>
          {t('andere_adresse')}
        </Knopf>
      )}
    </form>
  );
}
