/** What to mind, beside its question and once more before sending. */
import { formatDate } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Achtung } from '../../achtung.rules.ts';
import { useWorte } from './worte.ts';

export function AchtungListe({ achtung }: { readonly achtung: readonly Achtung[] }) {
  const { t, sprache } = useWorte();
  return (
    <div aria-live="polite" className="cz-mind">
      {achtung.map(({ art, tag, gebiet }) => (
        <p key={art} className="cz-warning">
          <Icon name="warnung" />
          <span>
            {t(`achtung.${art}`, {
              ...(tag === undefined ? {} : { tag: formatDate(sprache, tag) }),
              ...(gebiet === undefined ? {} : { gebiet }),
            })}
          </span>
        </p>
      ))}
    </div>
  );
}
