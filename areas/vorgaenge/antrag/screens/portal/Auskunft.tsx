/** Who answers: the office as on its letters, and who works on it. */
import type { AntragStand } from '../../antrag.schema.ts';
import { useWorte } from './worte.ts';

export function Auskunft({ stand: { auskunft, nummer } }: { readonly stand: AntragStand }) {
  const { t } = useWorte();
  return (
    <section>
      <h2>{t('stand.auskunft')}</h2>
      {auskunft && (
        <p>
          <bdi>{auskunft.amt}</bdi>
          {auskunft.person && (
            <>
              <br />
              {t('auskunft.person', { name: auskunft.person })}
            </>
          )}
          {auskunft.telefon && (
            <>
              <br />
              <a href={`tel:${auskunft.telefon.replace(/[^\d+]/g, '')}`}>
                <bdi dir="ltr">{auskunft.telefon}</bdi>
              </a>
            </>
          )}
          {auskunft.email && (
            <>
              <br />
              <a href={`mailto:${auskunft.email}`}>
                <bdi dir="ltr">{auskunft.email}</bdi>
              </a>
            </>
          )}
        </p>
      )}
      <p className="cz-hint">{t('auskunft.nummer', { nummer })}</p>
      <p className="cz-hint">{t('stand.hilfe')}</p>
    </section>
  );
}
