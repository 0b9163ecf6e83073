/** Where the application stands, in plain words: what to do, what is missing, what happened, messages. */
import { useCallback, useEffect, useState } from 'react';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call } from '#platform/http/client.ts';
import { formatDate, formatInstant } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Bescheide } from '../../../abruf/screens/portal/Bescheide.tsx';
import { getAntragStand } from '../../antrag.api.ts';
import type { AntragStand } from '../../antrag.schema.ts';
import { Auskunft } from './Auskunft.tsx';
import { geheZu } from './adresse.ts';
import { heute } from './Fortschritt.tsx';
import { Gebuehren } from './Gebuehren.tsx';
import { Nachrichten } from './Nachrichten.tsx';
import { Seitenfehler } from './Sitzungsende.tsx';
import { Titel, Zurueck } from './Teile.tsx';
import { Unterlagen } from './Unterlagen.tsx';
import { fehlerKey, useWorte } from './worte.ts';
import { Zwischenzeit } from './Zwischenzeit.tsx';

export function Stand({ id, onIch }: { readonly id: string; onIch(ich: Ich): void }) {
  const { t } = useWorte();
  const [stand, setStand] = useState<AntragStand>();
  const [fehler, setFehler] = useState<string>();
  const load = useCallback(
    () => call(getAntragStand, { id }).then(setStand, (error) => setFehler(fehlerKey(error))),
    [id],
  );
  useEffect(() => {
    void load();
  }, [load]);
  if (fehler)
    return (
      <Seitenfehler
        fehler={fehler}
        onIch={onIch}
        onAgain={() => {
          setFehler(undefined);
          void load();
        }}
      />
    );
  if (!stand) return null;
  return (
    <>
      <Zurueck onClick={() => geheZu('meine')} />
      <div className="cz-form">
        <Kopf stand={stand} />
        <Bescheide antragId={id} />
        {stand.fehlt.length > 0 && <Fehlt stand={stand} onChange={load} />}
        <Gebuehren stand={stand} onChange={load} />
        <Zwischenzeit stand={stand} />
        <Verlauf stand={stand} />
        <Briefe stand={stand} />
        <Nachrichten stand={stand} onChange={load} />
        <a className="cz-btn cz-btn-neben" href={`/api/buerger/antraege/${id}/quittung`} download>
          <Icon name="herunterladen" />
          {t('quittung.laden')}
        </a>
        <Auskunft stand={stand} />
      </div>
    </>
  );
}

function Kopf({ stand }: { readonly stand: AntragStand }) {
  const { t } = useWorte();
  // Written and on its way: nobody prepares it any more.
  const entschieden = stand.schritt === 'entscheidung' && stand.briefe.some(({ art }) => art === 'bescheid');
  const titel = titelOf(stand);
  return (
    <header>
      <p className="cz-hint">
        {t(`art.${stand.antragsart}`)} · <bdi dir="ltr">{stand.nummer}</bdi>
      </p>
      <Titel>{t(titel)}</Titel>
      <p className="cz-why">{t(entschieden ? 'brief.bescheid' : `stand.${stand.schritt}`)}</p>
    </header>
  );
}

/** The one thing that is theirs to do; that there is nothing is only said where nothing waits for them. */
function titelOf({ schritt, fehlt, briefe, gebuehren }: AntragStand): string {
  if (fehlt.length > 0 || schritt === 'nachfrage' || briefe.some(({ antwortBis }) => antwortBis !== undefined))
    return 'stand.etwas_fehlt';
  if (gebuehren.some(({ zahlbar }) => zahlbar === 'ja' || zahlbar === 'aus')) return 'stand.zahlen';
  return schritt === 'erledigt' ? 'stand.fertig' : 'stand.nichts_tun';
}

function Fehlt({ stand, onChange }: { readonly stand: AntragStand; onChange(): void }) {
  const { t, sprache } = useWorte();
  const asked = stand.fehlt.filter(({ unterlage }) => unterlage === undefined);
  const listed = stand.fehlt.flatMap(({ unterlage, name }) =>
    unterlage === undefined ? [] : [{ schluessel: unterlage, ...(name ? { namen: { [sprache]: name } } : {}) }],
  );
  return (
    <section className="cz-note">
      <h2>{t('quittung.fehlt')}</h2>
      {asked.length > 0 && (
        <ul>
          {asked.map(({ text, bis }) => (
            <li key={text}>
              <span lang="de">{text}</span>
              {bis && <strong> {t('stand.bis', { tag: formatDate(sprache, bis) })}</strong>}
            </li>
          ))}
        </ul>
      )}
      <Unterlagen
        antragId={stand.id}
        unterlagen={[...listed, ...(asked.length > 0 ? [{ schluessel: 'anlage' }] : [])]}
        dateien={stand.dateien}
        fest
        onChange={onChange}
      />
    </section>
  );
}

/** What the office wrote is German; what always happens is said in the person's language. */
const BEKANNT: Readonly<Record<string, string>> = { eingang: 'quittung.kopf' };

function Verlauf({ stand }: { readonly stand: AntragStand }) {
  const { t, sprache } = useWorte();
  const steps =
    stand.ereignisse.length > 0 ? stand.ereignisse : [{ art: 'eingang', text: '', am: stand.eingereichtAm }];
  return (
    <section>
      <h2>{t('stand.verlauf')}</h2>
      <ol className="cz-timeline">
        {steps.map((one) => (
          <li key={`${one.art} ${one.am}`}>
            <Icon name="erledigt" />
            <div>
              {BEKANNT[one.art] ? <strong>{t(BEKANNT[one.art] ?? '')}</strong> : <strong lang="de">{one.text}</strong>}
              <span className="cz-sub">
                <bdi>{formatInstant(sprache, one.am)}</bdi>
              </span>
            </div>
          </li>
        ))}
        {stand.schritt !== 'erledigt' && (
          <li className="cz-now">
            <Icon name="laeuft" />
            <div>
              <strong>{t(`stand.${stand.schritt}`)}</strong>
              {stand.erwartetBis && (
                <span className="cz-sub">
                  {stand.erwartetBis < heute()
                    ? t('stand.laenger')
                    : t('quittung.erwartet', { tag: formatDate(sprache, stand.erwartetBis) })}
                </span>
              )}
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}

/** That a letter is on its way, never what it says; what can be fetched stands above (§ 41 (2a) VwVfG NRW). */
function Briefe({ stand }: { readonly stand: AntragStand }) {
  const { t, sprache } = useWorte();
  if (stand.briefe.length === 0) return null;
  return (
    <section>
      <h2>{t('stand.briefe')}</h2>
      <ul className="cz-plain">
        {stand.briefe.map((one) => (
          <li key={one.am}>
            {t(`brief.${one.art}`)} {t(`weg.${one.weg}`)}{' '}
            <span className="cz-sub">
              <bdi>{formatDate(sprache, one.am.slice(0, 10))}</bdi>
            </span>
            {one.antwortBis && <strong>{t('brief.antwort', { tag: formatDate(sprache, one.antwortBis) })}</strong>}
          </li>
        ))}
      </ul>
      {stand.briefe.some(({ weg }) => weg !== 'portal') && <p className="cz-hint">{t('brief.nur_post')}</p>}
    </section>
  );
}
