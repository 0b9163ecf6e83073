/** Second factors: app, passkeys, recovery codes. */
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { count, formatDay, formatMoment } from '#ui/format.ts';
import { Loaded, Note } from '#ui/States.tsx';
import { listFaktoren } from '../../ich.api.ts';
import { passkeysWork } from '../anmeldung/passkey.ts';
import { AppWechseln } from './AppWechseln.tsx';
import { NeueCodes } from './NeueCodes.tsx';
import { PasskeyEntfernen } from './PasskeyEntfernen.tsx';
import { PasskeyHinzufuegen } from './PasskeyHinzufuegen.tsx';

type Open = 'app' | 'passkey' | 'codes' | { remove: string; name: string };
const FEW_CODES = 3;

export function Faktoren() {
  const faktoren = useLoad(listFaktoren, {});
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <section className="card">
      <h2>Zweiter Faktor</h2>
      <Loaded of={faktoren} words="Die Faktoren werden geladen" lines={2}>
        {(data) => (
          <>
            <ul className="account-lines">
              <Line
                title="Authenticator-App"
                text={data.totp ? `eingerichtet am ${formatDay(data.totp.eingerichtetAm)}` : 'nicht eingerichtet'}
              >
                <Button onClick={() => setOpen('app')}>{data.totp ? 'App wechseln' : 'App einrichten'}</Button>
              </Line>
              {data.passkeys.map((passkey) => (
                <Line
                  key={passkey.id}
                  title={`Passkey „${passkey.name}“`}
                  text={
                    passkey.zuletztAm === undefined
                      ? `eingerichtet am ${formatDay(passkey.eingerichtetAm)}, noch nie benutzt`
                      : `zuletzt benutzt: ${formatMoment(passkey.zuletztAm)}`
                  }
                >
                  <Button onClick={() => setOpen({ remove: passkey.id, name: passkey.name })}>Entfernen</Button>
                </Line>
              ))}
              {passkeysWork && (
                <Line
                  title={data.passkeys.length === 0 ? 'Passkey' : 'Weiterer Passkey'}
                  text="Fingerabdruck, PIN dieses Rechners oder Sicherheitsschlüssel"
                >
                  <Button onClick={() => setOpen('passkey')}>Passkey einrichten</Button>
                </Line>
              )}
              <Line title="Wiederherstellungscodes" text={`${count(data.codesUebrig, 'Code', 'Codes')} übrig`}>
                <Button onClick={() => setOpen('codes')}>Neue Codes erzeugen</Button>
              </Line>
            </ul>
            {data.codesUebrig < FEW_CODES && (
              <Note
                kind="warning"
                title={
                  data.codesUebrig === 0
                    ? 'Sie haben keine Wiederherstellungscodes'
                    : 'Es sind nur noch wenige Wiederherstellungscodes übrig'
                }
              >
                Erzeugen Sie neue, damit Sie hineinkommen, wenn Telefon oder Schlüssel fehlen.
              </Note>
            )}
          </>
        )}
      </Loaded>
      {open === 'app' && <AppWechseln onClose={close} />}
      {open === 'passkey' && <PasskeyHinzufuegen onClose={close} />}
      {open === 'codes' && <NeueCodes onClose={close} />}
      {typeof open === 'object' && <PasskeyEntfernen id={open.remove} name={open.name} onClose={close} />}
    </section>
  );
}

function Line({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li>
      <span>
        {title}
        <span className="cell-sub">{text}</span>
      </span>
      {children}
    </li>
  );
}
