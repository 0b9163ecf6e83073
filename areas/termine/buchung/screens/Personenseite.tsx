/** How many come, what else can be done in the same visit, who needs an interpreter. */
import { useState } from 'react';
import { TERMINSPRACHEN } from '../../termine.schema.ts';
import { formatDauer } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { langOf, SPRACHNAMEN } from '../../texte/texte.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { geheZu } from './adresse.ts';
import { ladeAngebot, nameOf, useAbruf } from './dienst.ts';
import { useEntwurf } from './entwurf.ts';
import { Gewaehlt, type GewaehltesAnliegen, minutenOf } from './Gewaehlt.tsx';
import { Hinweis, Knopf, Titel } from './Teile.tsx';

export function Personenseite() {
  return <Gewaehlt>{(gewaehlt) => <Fragen gewaehlt={gewaehlt} />}</Gewaehlt>;
}

function Fragen({ gewaehlt }: { readonly gewaehlt: readonly GewaehltesAnliegen[] }) {
  const t = useT();
  const [entwurf, setEntwurf] = useEntwurf();
  const [haupt, ...weitere] = gewaehlt;
  if (haupt === undefined) return null;
  const { personen, hoechstPersonen } = haupt;
  // Another size takes other times: what was held does not fit any more.
  const change = (anliegen: typeof entwurf.anliegen) => setEntwurf({ anliegen, halt: undefined });
  const setPersonen = (next: number) =>
    change(
      gewaehlt.map((eines) => ({ schluessel: eines.schluessel, personen: Math.min(next, eines.hoechstPersonen) })),
    );
  return (
    <form
      className="cz-form"
      onSubmit={(event) => {
        event.preventDefault();
        geheZu('mitbringen');
      }}
    >
      <Titel grund={<T k="personen.grund" />}>
        <T k="personen.titel" />
      </Titel>
      <fieldset className="cz-field">
        <legend className="u-sr">
          <T k="personen.titel" />
        </legend>
        <div className="tm-zahlen">
          {Array.from({ length: hoechstPersonen }, (_, at) => at + 1).map((zahl) => (
            <label key={zahl} className="tm-zahl">
              <input type="radio" name="personen" checked={personen === zahl} onChange={() => setPersonen(zahl)} />
              <span>{zahl}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="tm-summe" role="status">
        <T k="personen.dauer" n={personen} dauer={formatDauer(t.sprache, minutenOf(gewaehlt))} />
      </p>
      {personen === hoechstPersonen && (
        <Hinweis>
          <T k="personen.mehr" n={hoechstPersonen} />
        </Hinweis>
      )}
      <Dazu haupt={haupt} weitere={weitere} onChange={change} />
      <Dolmetschen
        wert={entwurf.dolmetschen}
        onChange={(dolmetschen) => setEntwurf({ dolmetschen, halt: undefined })}
      />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit">
          <T k="weiter" />
        </Knopf>
      </div>
    </form>
  );
}

interface DazuProps {
  readonly haupt: GewaehltesAnliegen;
  readonly weitere: readonly GewaehltesAnliegen[];
  onChange(anliegen: readonly { schluessel: string; personen: number }[]): void;
}

/** What can be done in the same visit: only what is given away directly. */
function Dazu({ haupt, weitere, onChange }: DazuProps) {
  const t = useT();
  const angebot = useAbruf('angebot', ladeAngebot);
  if (haupt.kombinierbar.length === 0) return null;
  return (
    <Abgerufen von={angebot}>
      {(alle) => {
        const moeglich = alle.filter(
          ({ schluessel, zugang }) => haupt.kombinierbar.includes(schluessel) && zugang === 'direkt',
        );
        if (moeglich.length === 0) return null;
        const has = (schluessel: string) => weitere.some((eines) => eines.schluessel === schluessel);
        const toggle = (schluessel: string, hoechst: number) => {
          const rest = weitere.filter((eines) => eines.schluessel !== schluessel);
          const next = has(schluessel) ? rest : [...rest, { schluessel, personen: Math.min(haupt.personen, hoechst) }];
          onChange([haupt, ...next].map(({ schluessel: key, personen }) => ({ schluessel: key, personen })));
        };
        return (
          <fieldset className="cz-field">
            <legend>
              <T k="personen.dazu" />
            </legend>
            <div className="cz-choices">
              {moeglich.map((eines) => (
                <label key={eines.schluessel} className="cz-choice">
                  <input
                    type="checkbox"
                    checked={has(eines.schluessel)}
                    onChange={() => toggle(eines.schluessel, eines.hoechstPersonen)}
                  />
                  <span>{nameOf(t, eines)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      }}
    </Abgerufen>
  );
}

/** A visit with an interpreter takes times of the interpreter too, so it is asked before the time. */
function Dolmetschen({ wert, onChange }: { readonly wert: string; onChange(wert: string): void }) {
  const t = useT();
  const [offen, setOffen] = useState(wert !== '');
  return (
    <fieldset className="cz-field">
      <legend>
        <T k="dolmetschen.titel" />
      </legend>
      <p className="cz-hint">
        <T k="dolmetschen.hilfe" />
      </p>
      <div className="cz-choices">
        <label className="cz-choice">
          <input
            type="checkbox"
            checked={offen}
            onChange={() => {
              setOffen(!offen);
              onChange(offen ? '' : t.sprache === 'de' || t.sprache === 'leicht' ? 'en' : t.sprache);
            }}
          />
          <span>
            <T k="dolmetschen.ja" />
          </span>
        </label>
      </div>
      {offen && (
        <select
          className="cz-input"
          aria-label={t('dolmetschen.sprache')}
          value={wert}
          onChange={(event) => onChange(event.target.value)}
        >
          {TERMINSPRACHEN.filter((one) => one !== 'de' && one !== 'leicht').map((one) => (
            <option key={one} value={one} lang={langOf(one)}>
              {SPRACHNAMEN[one]}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
