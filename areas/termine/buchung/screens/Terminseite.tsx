/** The Termin by its link: see, move, cancel, calendar, QR, what to bring, papers before the visit. */
import { type ReactNode, useState } from 'react';
import { call, urlOf } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import { FrueherOben, FrueherUnten, useFrueher } from '../../bedarf/screens/FrueherTeil.tsx';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { TerminAnsicht } from '../buchung.schema.ts';
import { getTermin, getTerminKalender, getTerminQr } from '../verwaltung.api.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { Absage } from './Absage.tsx';
import { geheZu, useOrt } from './adresse.ts';
import { useAbruf } from './dienst.ts';
import { useEntwurf } from './entwurf.ts';
import { IchBinDa, SpaeterDa, useAnkunftslage } from './IchBinDa.tsx';
import { Mitbringliste } from './Mitbringen.tsx';
import { Hinweis, Knopf, Titel } from './Teile.tsx';
import { Terminkarte } from './Terminkarte.tsx';
import { Unterlagenteil } from './Unterlagenteil.tsx';

/** `fertig` right after booking; `absagen` from a reminder: one question, one button. */
export type Anlass = 'fertig' | 'termin' | 'absagen';

interface TerminseiteProps {
  readonly anlass: Anlass;
  readonly schluessel: string;
}

export function Terminseite({ anlass, schluessel }: TerminseiteProps) {
  const abruf = useAbruf(schluessel, (signal) => call(getTermin, { schluessel }, { signal, passive: true }));
  const [neu, setNeu] = useState<TerminAnsicht>();
  if (schluessel === '') return <OhneLink />;
  return (
    <Abgerufen von={abruf}>
      {(geladen) => {
        const termin = neu ?? geladen;
        if (termin.stand !== 'gebucht') return <Vorbei termin={termin} />;
        if (anlass === 'absagen') return <Absage schluessel={schluessel} termin={termin} onDone={setNeu} />;
        return <Gebucht anlass={anlass} schluessel={schluessel} termin={termin} onDone={setNeu} />;
      }}
    </Abgerufen>
  );
}

type GebuchtProps = TerminseiteProps & { readonly termin: TerminAnsicht; onDone(termin: TerminAnsicht): void };

function Gebucht({ anlass, schluessel, termin, onDone }: GebuchtProps) {
  const t = useT();
  const { suche } = useOrt();
  const [{ gebucht }] = useEntwurf();
  const ankunft = useAnkunftslage(schluessel, termin.beginn);
  const frueher = useFrueher(schluessel, () => void call(getTermin, { schluessel }).then(onDone, () => undefined));
  return (
    <div className="cz-form">
      {anlass === 'fertig' ? (
        <div className="cz-receipt tm-fertig">
          <Icon name="erledigt" />
          <Titel grund={<T k="fertig.grund" />}>
            <T k="fertig.titel" />
          </Titel>
        </div>
      ) : (
        <Titel>
          <T k="termin.ihr" />
        </Titel>
      )}
      <div role="status">
        {suche.get('neu') !== null && (
          <Hinweis icon="erledigt">
            <T k="verschieben.fertig" />
          </Hinweis>
        )}
      </div>
      <IchBinDa schluessel={schluessel} ankunft={ankunft} />
      <FrueherOben werk={frueher} sprache={t.sprache} />
      <Terminkarte termin={termin} />
      <div className="tm-qr">
        <img
          src={urlOf(getTerminQr, { schluessel })}
          alt={t('termin.qr', { kennung: termin.kennung })}
          width="176"
          height="176"
        />
        <p>
          <T k="termin.qr.text" />
        </p>
        <SpaeterDa ankunft={ankunft} />
      </div>
      <div className="cz-actions no-print">
        <a className="cz-btn" href={urlOf(getTerminKalender, { schluessel })} download="termin.ics">
          <Icon name="kalender" />
          <T k="termin.kalender" />
        </a>
        <Knopf icon="drucken" onClick={() => window.print()}>
          <T k="drucken" />
        </Knopf>
      </div>
      <Abschnitt titel={<T k="mitbringen.titel" />}>
        <Mitbringliste
          gewaehlt={[{ mitbringen: termin.mitbringen, personen: termin.personen }]}
          lagen={gebucht?.id === termin.id ? gebucht.lagen : allLagen(termin)}
        />
      </Abschnitt>
      <div className="no-print">
        <Abschnitt titel={<T k="unterlagen.titel" />}>
          <Unterlagenteil schluessel={schluessel} termin={termin} />
        </Abschnitt>
      </div>
      <Abschnitt titel={<T k="termin.aendern" />}>
        <div className="cz-actions no-print">
          {termin.verschiebbar > 0 ? (
            <Knopf onClick={() => geheZu(`verschieben#${schluessel}`)}>
              <T k="termin.verschieben" />
            </Knopf>
          ) : (
            <Hinweis>
              <T k="termin.nicht_verschiebbar" />
            </Hinweis>
          )}
          {termin.absagbar && <Absage schluessel={schluessel} termin={termin} onDone={onDone} knapp />}
        </div>
        <p className="cz-hint">
          <T k="termin.name_fest" />
        </p>
      </Abschnitt>
      <FrueherUnten werk={frueher} sprache={t.sprache} termin={schluessel} />
      {anlass === 'fertig' && (
        <Hinweis icon="schluessel">
          <T k="fertig.link" />
        </Hinweis>
      )}
    </div>
  );
}

/** The situation is not kept with the Termin: whoever comes by the link sees every document that may be needed. */
function allLagen({ mitbringen }: TerminAnsicht): string[] {
  return mitbringen.flatMap(({ wenn }) => wenn);
}

function Abschnitt({ titel, children }: { readonly titel: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="tm-abschnitt">
      <h2>{titel}</h2>
      {children}
    </section>
  );
}

function Vorbei({ termin }: { readonly termin: TerminAnsicht }) {
  const t = useT();
  const key = t.hat(`stand.${termin.stand}`) ? `stand.${termin.stand}` : 'stand.anders';
  return (
    <div className="cz-form">
      <Titel>
        <T k={key} />
      </Titel>
      {t.hat(`${key}.text`) && (
        <p>
          <T k={`${key}.text`} />
        </p>
      )}
      <Knopf kind="haupt" onClick={() => geheZu('finden')}>
        <T k="start.finden" />
      </Knopf>
    </div>
  );
}

export function OhneLink() {
  return (
    <div className="cz-form">
      <Titel grund={<T k="meiner.grund" />}>
        <T k="meiner.titel" />
      </Titel>
      <ul className="tm-schritte">
        <li>
          <T k="meiner.mail" />
        </li>
        <li>
          <T k="meiner.papier" />
        </li>
      </ul>
      <Hinweis icon="telefon">
        <T k="start.ohne_internet" />
      </Hinweis>
    </div>
  );
}
