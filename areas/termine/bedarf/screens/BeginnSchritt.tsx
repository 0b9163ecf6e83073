/** End of the title and how many; the place is shown at once, before anybody names themselves. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { Abgerufen } from '../../buchung/screens/Abgerufen.tsx';
import { ladeAngebot, nameOf, useAbruf } from '../../buchung/screens/dienst.ts';
import { Tag } from '../../buchung/screens/Tag.tsx';
import { Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { formatDatum } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { previewStand } from '../bedarf.api.ts';
import { isTag, useBedarf } from './bedarf.ts';
import { Ohne } from './Ohne.tsx';
import { Fair, Platzbild } from './Platz.tsx';
import { type SchrittProps, weiter } from './schritt.ts';

export function BeginnSchritt({ anliegen }: SchrittProps) {
  const t = useT();
  const [bedarf, setBedarf] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const [offen, setOffen] = useState(bedarf.titelBis === '');
  const angebot = useAbruf('angebot', ladeAngebot);
  const titelBis = isTag(bedarf.titelBis) ? bedarf.titelBis : undefined;
  const vorschau = useAbruf(`${anliegen} ${titelBis ?? ''}`, () =>
    call(previewStand, { anliegen, ...(titelBis ? { titelBis } : {}) }),
  );
  return (
    <Abgerufen von={angebot}>
      {(alle) => {
        const eines = alle.find(({ schluessel }) => schluessel === anliegen);
        if (!eines) return <Ohne />;
        const mangel = bedarf.titelBis !== '' && titelBis === undefined;
        return (
          <form
            className="cz-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setGesendet(true);
              if (!mangel) weiter(anliegen, 'p1');
            }}
          >
            <Titel grund={<T k="anfrage.grund" />}>
              <T k="anfrage.titel" />
            </Titel>
            <section className="cz-card be-karte">
              <div>
                <strong>{nameOf(t, eines)}</strong>
                {titelBis && (
                  <p className="cz-sub">
                    <T k="endet" tag={formatDatum(t.sprache, titelBis)} />
                  </p>
                )}
                <p className="cz-sub">
                  <T k="fuer" n={bedarf.anzahl} />
                </p>
              </div>
              {!offen && (
                <Knopf kind="link" onClick={() => setOffen(true)}>
                  <T k="aendern" />
                </Knopf>
              )}
            </section>
            {offen && (
              <>
                <p className="cz-hint">
                  <T k="titelende.hilfe" />
                </p>
                <Tag
                  label={t('titelende.frage')}
                  wert={bedarf.titelBis}
                  fehler={gesendet && mangel ? t('pflicht.tag') : undefined}
                  onChange={(next) => setBedarf({ titelBis: next })}
                />
                <fieldset className="cz-field">
                  <legend>
                    <T k="personen.titel" />
                  </legend>
                  <div className="tm-zahlen">
                    {Array.from({ length: eines.hoechstPersonen }, (_, at) => at + 1).map((zahl) => (
                      <label key={zahl} className="tm-zahl">
                        <input
                          type="radio"
                          name="personen"
                          checked={bedarf.anzahl === zahl}
                          onChange={() => setBedarf({ anzahl: zahl })}
                        />
                        <span>{zahl}</span>
                      </label>
                    ))}
                  </div>
                </fieldset>
              </>
            )}
            <Abgerufen von={vorschau}>{(platz) => <Platzbild titel="platz.wenn" platz={platz} />}</Abgerufen>
            <Fair />
            <div className="cz-actions">
              <Knopf kind="haupt" type="submit">
                <T k="anfrage.titel" />
              </Knopf>
            </div>
          </form>
        );
      }}
    </Abgerufen>
  );
}
