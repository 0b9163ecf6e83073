/** Entry of the kiosk: standing or in a wheelchair, four choices at most, everything that is touched lies low. */
import '../styles.ts';
import './kiosk.css';
import { useEffect } from 'react';
import type { Language } from '#platform/i18n/i18n.ts';
import { translator } from '#platform/i18n/translate.ts';
import { BleibeSign, Icon, type IconName } from '#ui/Icon.tsx';
import { mount } from '../mount.tsx';
import { OWN_NAMES, useLanguage } from '../sprachen.ts';
import { texte } from './texte.ts';

const OFFERED = Object.keys(texte) as Language[];
const COMING: readonly (readonly [IconName, 'ankommen' | 'abholen' | 'abgeben' | 'bezahlen'])[] = [
  ['haken', 'ankommen'],
  ['karte', 'abholen'],
  ['scan', 'abgeben'],
  ['geld', 'bezahlen'],
];

function Kiosk() {
  const [language, setLanguage] = useLanguage(OFFERED);
  const t = translator(language, texte);
  useEffect(() => {
    document.title = t('amt');
  }, [t]);
  return (
    <div className="kiosk">
      <header className="kiosk-head">
        <BleibeSign />
        <strong>Bleibe</strong>
        <span>{t('amt')}</span>
      </header>
      <main className="kiosk-main">
        <h1>{t('titel')}</h1>
        <p className="kiosk-text">{t('text')}</p>
        <h2>{t('kommt')}</h2>
        <ul className="kiosk-coming">
          {COMING.map(([icon, key]) => (
            <li key={key}>
              <Icon name={icon} />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
      </main>
      <nav className="kiosk-foot" aria-label={t('sprache')}>
        {OFFERED.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
            {one === language && <Icon name="haken" />}
            {OWN_NAMES[one]}
          </button>
        ))}
      </nav>
    </div>
  );
}

mount(<Kiosk />);
