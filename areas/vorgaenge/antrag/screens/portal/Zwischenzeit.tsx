/** What happens next, how long it usually takes here, and what holds until then. */
import { formatDate } from '#platform/i18n/format.ts';
import type { AntragStand } from '../../antrag.schema.ts';
import { useWorte } from './worte.ts';

export function Zwischenzeit({ stand }: { readonly stand: AntragStand }) {
  const { t, sprache } = useWorte();
  if (stand.schritt === 'erledigt') return null;
  const { dauer, geltung } = stand;
  return (
    <>
      <section>
        <h2>{t('stand.weiter')}</h2>
        <p>{t(`weiter.${stand.schritt}`)}</p>
        {dauer && (
          <p>
            {t('stand.dauer')} <strong>{t('stand.dauer_haelfte', { n: dauer.haelfte })}</strong>{' '}
            {t('stand.dauer_meiste', { n: dauer.meiste })}
          </p>
        )}
      </section>
      {geltung && (
        <section className={geltung.fall === 'zu_spaet' || geltung.fall === 'visum_c' ? 'cz-note' : 'cz-card'}>
          <h2>{t('stand.gilt')}</h2>
          <p>{t(`gilt.${geltung.fall}`, { tag: formatDate(sprache, geltung.tag) })}</p>
          <p className="cz-hint">{t('gilt.angabe')}</p>
        </section>
      )}
    </>
  );
}
