/** Entry of the citizens: one column, 18 px, 44 px targets, many languages. Its areas come later, and it says so. */
import '../styles.ts';
import './buerger.css';
import { useEffect, useState } from 'react';
import type { Language } from '#platform/i18n/i18n.ts';
import { type Translator, translator } from '#platform/i18n/translate.ts';
import { BleibeSign, Icon, type IconName } from '#ui/Icon.tsx';
import { mount } from '../mount.tsx';
import { OWN_NAMES, useLanguage } from '../sprachen.ts';
import { texte } from './texte.ts';

type Text = Translator<keyof typeof texte.de>;

const OFFERED = Object.keys(texte) as Language[];
const FIRST = OFFERED.slice(0, 5);

function Start() {
  const [language, setLanguage] = useLanguage(OFFERED);
  const t = translator(language, texte);
  useEffect(() => {
    document.title = `${t('titel')} · ${t('amt')}`;
  }, [t]);
  return (
    <>
      <header className="cz-head">
        <div className="cz-width">
          <div className="cz-brand">
            <BleibeSign />
            <span>
              <strong>Bleibe</strong>
              <span className="cz-office">{t('amt')}</span>
            </span>
          </div>
          <Languages t={t} language={language} onChange={setLanguage} />
          <h1>{t('titel')}</h1>
          <p className="cz-lead">{t('einleitung')}</p>
        </div>
      </header>
      <main className="cz-width cz-main">
        <section className="cz-urgent">
          <Icon name="warnung" />
          <div>
            <h2>{t('dringend')}</h2>
            <p>{t('dringendText')}</p>
            <a className="btn btn-primary cz-call" href="tel:115">
              <Icon name="telefon" />
              <span>{t('anrufen')}</span>
            </a>
          </div>
        </section>
        <h2 className="cz-coming">{t('kommt')}</h2>
        <ul className="cz-list">
          {ITEMS.map(([icon, title, text]) => (
            <li key={title}>
              <Icon name={icon} />
              <span>
                <strong>{t(title)}</strong>
                <span className="cz-sub">{t(text)}</span>
              </span>
            </li>
          ))}
        </ul>
      </main>
      <footer className="cz-width cz-foot">{language !== 'de' && <p>{t('verbindlich')}</p>}</footer>
    </>
  );
}

const ITEMS: readonly (readonly [IconName, keyof typeof texte.de, keyof typeof texte.de])[] = [
  ['wiederholen', 'verlaengern', 'verlaengernText'],
  ['dokument', 'beantragen', 'beantragenText'],
  ['kalender', 'termin', 'terminText'],
  ['suche', 'stand', 'standText'],
  ['karte', 'abholen', 'abholenText'],
];

interface LanguagesProps {
  readonly t: Text;
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

function Languages({ t, language, onChange }: LanguagesProps) {
  const [all, setAll] = useState(!FIRST.includes(language));
  const shown = all ? OFFERED : FIRST;
  return (
    <nav className="cz-languages" aria-label={t('sprache')}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          className="cz-language"
          onClick={() => onChange(one)}
        >
          {one === language && <Icon name="haken" />}
          {OWN_NAMES[one]}
        </button>
      ))}
      {!all && (
        <button type="button" className="cz-language" onClick={() => setAll(true)}>
          {t('weitere', { n: OFFERED.length - FIRST.length })}
        </button>
      )}
    </nav>
  );
}

mount(<Start />);
