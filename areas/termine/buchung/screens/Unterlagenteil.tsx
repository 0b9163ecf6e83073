/** Papers before the visit: sent by photo, looked at by the office, so that nobody comes in vain. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { TerminAnsicht } from '../buchung.schema.ts';
import { DATEI_BYTES, listTerminunterlagen, removeTerminunterlage, uploadTerminunterlage } from '../unterlage.api.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { fehlertextOf, useAbruf } from './dienst.ts';
import { Fehlerkasten, Hinweis, Knopf } from './Teile.tsx';

interface UnterlagenteilProps {
  readonly schluessel: string;
  readonly termin: TerminAnsicht;
}

export function Unterlagenteil({ schluessel, termin }: UnterlagenteilProps) {
  const t = useT();
  const [stand, setStand] = useState(0);
  const [wofuer, setWofuer] = useState('anlage');
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const gesendet = useAbruf(`${schluessel} ${stand}`, (signal) =>
    call(listTerminunterlagen, { schluessel }, { signal }),
  );
  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setFehler(undefined);
    try {
      await act();
      setStand((before) => before + 1);
    } catch (error) {
      setFehler(fehlertextOf(t, error));
    } finally {
      setBusy(false);
    }
  };
  const send = (file: File) =>
    file.size > DATEI_BYTES
      ? setFehler(t('fehler.termine.DATEI_NICHT_BRAUCHBAR'))
      : void attempt(async () =>
          call(uploadTerminunterlage, {
            schluessel,
            unterlage: wofuer,
            dateiname: file.name,
            inhalt: await base64Of(file),
          }),
        );
  const nameOf = (unterlage: string) => (t.hat(`mit.${unterlage}`) ? t(`mit.${unterlage}`) : t('unterlagen.andere'));
  const arten = [...new Set(termin.mitbringen.map((eines) => eines.schluessel)), 'anlage'];
  return (
    <>
      <p>
        <T k="unterlagen.grund" />
      </p>
      {fehler !== undefined && (
        <Fehlerkasten>
          <p>{fehler}</p>
        </Fehlerkasten>
      )}
      <Abgerufen von={gesendet}>
        {({ stand: urteil, fehlt, dateien }) => (
          <>
            <div role="status">
              {urteil === 'vollstaendig' && (
                <Hinweis icon="erledigt">
                  <T k="unterlagen.vollstaendig" />
                </Hinweis>
              )}
              {urteil === 'fehlt' && (
                <Hinweis icon="warnung">
                  <T k="unterlagen.fehlt" was={fehlt.map(nameOf).join(', ')} />
                </Hinweis>
              )}
            </div>
            {dateien.length > 0 && (
              <ul className="tm-mitbringen">
                {dateien.map((datei) => (
                  <li key={datei.id} className="tm-datei">
                    <span>
                      {nameOf(datei.unterlage)}
                      <bdi className="cz-sub">{datei.dateiname}</bdi>
                    </span>
                    {!datei.uebernommen && (
                      <Knopf
                        kind="link"
                        busy={busy}
                        onClick={() => attempt(() => call(removeTerminunterlage, { schluessel, id: datei.id }))}
                      >
                        <T k="unterlagen.entfernen" />
                        <bdi className="u-sr">{datei.dateiname}</bdi>
                      </Knopf>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Abgerufen>
      <label className="cz-field">
        <span>
          <T k="unterlagen.was" />
        </span>
        <select className="cz-input" value={wofuer} onChange={(event) => setWofuer(event.target.value)}>
          {arten.map((art) => (
            <option key={art} value={art}>
              {nameOf(art)}
            </option>
          ))}
        </select>
      </label>
      <label className="cz-btn cz-upload" aria-busy={busy}>
        <T k={busy ? 'unterlagen.sendet' : 'unterlagen.senden'} />
        <input
          type="file"
          accept="application/pdf,image/jpeg,image/png"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) send(file);
          }}
        />
      </label>
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}
