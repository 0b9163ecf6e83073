/** Asks somebody to help or to act, in one application or in all matters: who, as what, until when, and a code to pass on. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import { z } from 'zod';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { inviteDauervertretung } from '#areas/buerger/vollmacht.api.ts';
import { DAUERARTEN, isDauerErlaubt } from '#areas/buerger/vollmacht.schema.ts';
import { call } from '#platform/http/client.ts';
import { formatInstant } from '#platform/i18n/format.ts';
import { getEigenerAntrag } from '../../../antrag/antrag.api.ts';
import { Anmelden } from '../../../antrag/screens/portal/Anmelden.tsx';
import { geheZu } from '../../../antrag/screens/portal/adresse.ts';
import { heute } from '../../../antrag/screens/portal/Fortschritt.tsx';
import { Tag } from '../../../antrag/screens/portal/Tag.tsx';
import { Fehler, Knopf, Titel, Zurueck } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';
import { inviteVertretung } from '../../vertretung.api.ts';
import { type Vertretungsart, vertretungsartSchema } from '../../vertretung.schema.ts';
import { useTun } from './tun.ts';

interface EinladenProps {
  /** Of the application; without it the invitation is for all matters. */
  readonly id: string | undefined;
  readonly ich: Ich | undefined;
  onIch(ich: Ich): void;
}

const EINER: readonly Vertretungsart[] = ['vertrauensperson', 'arbeitgeber', 'anwalt', 'eltern', 'betreuung'];

export function Einladen({ id, ich, onIch }: EinladenProps) {
  const { t, sprache } = useWorte();
  const [fertig, setFertig] = useState<{ readonly code: string; readonly endetAm: string }>();
  const zurueck = id ? 'meine' : 'konto';
  const known = ich?.email !== undefined || ich?.angaben !== undefined;
  if (fertig)
    return (
      <div className="cz-form">
        <Titel>{t('einladen.fertig')}</Titel>
        <p className="cz-code" dir="ltr">
          {fertig.code}
        </p>
        <p>{t('einladen.fertig_text', { tag: formatInstant(sprache, fertig.endetAm) })}</p>
        <Knopf kind="haupt" onClick={() => geheZu(zurueck)}>
          {t('weiter')}
        </Knopf>
      </div>
    );
  return (
    <>
      <Zurueck onClick={() => geheZu(zurueck)} />
      <div className="cz-form">
        <Titel>{t(id ? 'einladen.titel' : 'einladen.alle_titel')}</Titel>
        {!id && <p className="cz-why">{t('einladen.alle_text')}</p>}
        {known ? (
          <Wunsch id={id} ich={ich} onDone={setFertig} />
        ) : (
          <section className="cz-card">
            <h2>{t('einladung.anmelden')}</h2>
            <Anmelden onDone={onIch} />
          </section>
        )}
      </div>
    </>
  );
}

interface WunschProps {
  readonly id: string | undefined;
  readonly ich: Ich | undefined;
  onDone(fertig: { readonly code: string; readonly endetAm: string }): void;
}

function Wunsch({ id, ich, onDone }: WunschProps) {
  const { t } = useWorte();
  const field = useId();
  const [art, setArt] = useState<Vertretungsart>();
  const [wer, setWer] = useState('');
  const [ich_, setIch] = useState([ich?.angaben?.vornamen, ich?.angaben?.familienname].filter(Boolean).join(' '));
  const [bis, setBis] = useState('');
  const { busy, fehler, setFehler, tun } = useTun();
  useEffect(() => {
    if (id === undefined) return;
    call(getEigenerAntrag, { id }).then(
      ({ antworten }) => setIch((now) => now || [antworten.vornamen, antworten.familienname].filter(Boolean).join(' ')),
      () => undefined,
    );
  }, [id]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = vertretungsartSchema.safeParse(art);
    if (!chosen.success || wer.trim() === '' || ich_.trim() === '') return setFehler('fehler.pflicht');
    const namen = { fuerName: ich_, vertreterName: wer };
    if (id !== undefined)
      return tun(async () =>
        onDone(await call(inviteVertretung, { id, art: chosen.data, ...namen, ...(bis === '' ? {} : { bis }) })),
      );
    const dauer = z.enum(DAUERARTEN).safeParse(art);
    if (!dauer.success || !isDauerErlaubt(bis, heute())) return setFehler('fehler.frist_vollmacht');
    return tun(async () => onDone(await call(inviteDauervertretung, { art: dauer.data, ...namen, bis })));
  };
  return (
    <form className="cz-form" onSubmit={submit} noValidate>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <fieldset className="cz-field">
        <legend className="u-sr">{t(id ? 'einladen.titel' : 'einladen.alle_titel')}</legend>
        <div className="cz-choices">
          {(id ? EINER : DAUERARTEN).map((one) => (
            <label key={one} className="cz-choice">
              <input type="radio" name={`${field}-art`} checked={art === one} onChange={() => setArt(one)} />
              <span>
                <strong>{t(`vollmacht.${one}`)}</strong>
                <span className="cz-sub">{t(`kann.${one}`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="cz-field">
        <label htmlFor={`${field}-wer`}>{t('einladen.wer')}</label>
        <input id={`${field}-wer`} className="cz-input" value={wer} onChange={(event) => setWer(event.target.value)} />
      </div>
      <div className="cz-field">
        <label htmlFor={`${field}-ich`}>{t('einladung.name')}</label>
        <input
          id={`${field}-ich`}
          className="cz-input"
          autoComplete="name"
          value={ich_}
          onChange={(event) => setIch(event.target.value)}
        />
      </div>
      <fieldset className="cz-field">
        <legend>{t(id ? 'einladen.bis' : 'einladen.alle_bis')}</legend>
        <Tag id={`${field}-bis`} wert={bis} onChange={setBis} />
      </fieldset>
      <Knopf kind="haupt" type="submit" busy={busy}>
        {t('einladen.erstellen')}
      </Knopf>
    </form>
  );
}
