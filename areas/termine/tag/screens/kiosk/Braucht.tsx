/** „Ich brauche …“: asked of nobody, there for everybody; seen at the desk before the person is called. */
import { Icon } from '#ui/Icon.tsx';
import type { Uebersetzer } from '../../../texte/texte.ts';
import { BEDARFE, type Bedarf } from '../../besuch.schema.ts';

interface Props {
  readonly t: Uebersetzer;
  readonly bedarf: readonly Bedarf[];
  readonly onChange: (bedarf: readonly Bedarf[]) => void;
  readonly onWeiter: () => void;
}

export function Braucht({ t, bedarf, onChange, onWeiter }: Props) {
  const toggle = (one: Bedarf) =>
    onChange(bedarf.includes(one) ? bedarf.filter((other) => other !== one) : [...bedarf, one]);
  return (
    <div className="kiosk-choices">
      <div className="kiosk-bedarf">
        {BEDARFE.map((one) => (
          <button
            key={one}
            type="button"
            className="kiosk-button"
            aria-pressed={bedarf.includes(one)}
            onClick={() => toggle(one)}
          >
            {bedarf.includes(one) && <Icon name="haken" />}
            <span>{t(`bedarf.${one}`)}</span>
          </button>
        ))}
      </div>
      <div className="kiosk-row">
        <button type="button" className="kiosk-button kiosk-primary" onClick={onWeiter}>
          {t('kiosk.bedarf.weiter')}
        </button>
      </div>
    </div>
  );
}

/** What was chosen, in one line; undefined while nothing is. */
export function bedarfSatz(t: Uebersetzer, bedarf: readonly Bedarf[]): string | undefined {
  if (bedarf.length === 0) return undefined;
  return t('kiosk.bedarf.gewaehlt', { was: bedarf.map((one) => t(`bedarf.${one}`)).join(' · ') });
}
