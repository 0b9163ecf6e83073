/** § 81a (2) AufenthG: the agreement with the employer as a sheet to sign, and what the procedure costs. */
import { formatAmount } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { useWorte } from './worte.ts';

export function Vereinbarung({ antragId, kostenCent }: { antragId: string; kostenCent: number | undefined }) {
  const { t, sprache } = useWorte();
  return (
    <>
      {kostenCent !== undefined && (
        <p>
          {t('stand.gebuehr')}: <strong dir="ltr">{formatAmount(sprache, kostenCent)}</strong>
        </p>
      )}
      <a className="cz-btn cz-btn-neben" href={`/api/buerger/antraege/${antragId}/vereinbarung`} download>
        <Icon name="herunterladen" />
        {t('vereinbarung.laden')}
      </a>
    </>
  );
}
