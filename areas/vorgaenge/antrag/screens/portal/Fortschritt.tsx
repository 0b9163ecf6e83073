/** How far somebody is, and that nothing is lost. */
import { formatTime } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { useWorte } from './worte.ts';

/** Today as the person's own calendar has it. */
export function heute(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

interface FortschrittProps {
  readonly nummer: number;
  readonly von: number;
  readonly zeit: string;
  readonly busy: boolean;
}

export function Fortschritt({ nummer, von, zeit, busy }: FortschrittProps) {
  const { t, sprache } = useWorte();
  const at = new Date(zeit);
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return (
    <div className="cz-progress">
      <p>
        <strong>{t('schritt', { n: nummer, von })}</strong>
        <span className="cz-saved">
          <Icon name="haken" />
          {busy ? t('speichert') : t('gespeichert', { zeit: formatTime(sprache, clock) })}
        </span>
      </p>
      <div className="cz-steps" aria-hidden="true">
        {Array.from({ length: von }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
          <span key={index} className={index < nummer ? 'cz-step-done' : ''} />
        ))}
      </div>
    </div>
  );
}
