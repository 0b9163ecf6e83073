/** The application has arrived: number, time, what is missing, when to expect an answer (C22). */
import { formatDate, formatInstant } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Quittung } from '../../antrag.schema.ts';
import { geheZu } from './adresse.ts';
import { Knopf, Titel } from './Teile.tsx';
import { useWorte } from './worte.ts';

export function QuittungKarte({ id, quittung }: { readonly id: string; readonly quittung: Quittung }) {
  const { t, sprache } = useWorte();
  return (
    <div className="cz-form">
      <Titel>{t('quittung.kopf')}</Titel>
      <div className="cz-receipt">
        <Icon name="erledigt" />
        <dl>
          <div>
            <dt>{t('quittung.nummer')}</dt>
            <dd>
              <bdi dir="ltr">{quittung.nummer}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('quittung.eingegangen')}</dt>
            <dd>
              <bdi>{formatInstant(sprache, quittung.eingereichtAm)}</bdi>
            </dd>
          </div>
        </dl>
      </div>
      <section>
        <h2>{quittung.fehlt.length > 0 ? t('quittung.fehlt') : t('quittung.nichts_fehlt')}</h2>
        <ul className="cz-plain">
          {quittung.fehlt.map((one) => (
            <li key={one.unterlage ?? one.text}>
              {one.name ?? (one.unterlage ? t(`unterlage.${one.unterlage}`) : one.text)}
            </li>
          ))}
        </ul>
      </section>
      {quittung.mit.length > 0 && (
        <section>
          <h2>{t('quittung.mit')}</h2>
          <ul className="cz-plain">
            {quittung.mit.map((one) => (
              <li key={one.id}>
                <bdi>{one.name}</bdi> · <bdi dir="ltr">{one.nummer}</bdi>
                <Knopf kind="link" onClick={() => geheZu('stand', one.id)}>
                  {t('quittung.mit_unterlagen')} <span className="u-sr">{one.name}</span>
                </Knopf>
              </li>
            ))}
          </ul>
        </section>
      )}
      {quittung.erwartetBis && <p>{t('quittung.erwartet', { tag: formatDate(sprache, quittung.erwartetBis) })}</p>}
      <p>{t('quittung.pruefung')}</p>
      <div className="cz-actions">
        <Knopf kind="haupt" onClick={() => geheZu('stand', id)}>
          {t('quittung.stand')}
        </Knopf>
        <a className="cz-btn cz-btn-neben" href={`/api/buerger/antraege/${id}/quittung`} download>
          <Icon name="herunterladen" />
          {t('quittung.laden')}
        </a>
      </div>
    </div>
  );
}
