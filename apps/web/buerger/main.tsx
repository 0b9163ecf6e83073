/** Entry of the citizens: one column, 18 px, 44 px targets, many languages. */
import '../zod-setup.ts';
import '../styles.ts';
import './buerger.css';
import './portal.css';
import { useEffect, useState } from 'react';
import type { Formularsprache } from '#areas/vorgaenge/antrag/formular.schema.ts';
import { geheZu } from '#areas/vorgaenge/antrag/screens/portal/adresse.ts';
import { Portal } from '#areas/vorgaenge/antrag/screens/portal/Portal.tsx';
import type { Language } from '#platform/i18n/i18n.ts';
import { type Translator, translator } from '#platform/i18n/translate.ts';
import { BleibeSign, Icon } from '#ui/Icon.tsx';
import { mount } from '../mount.tsx';
import { OWN_NAMES, useLanguage } from '../sprachen.ts';
import { texte } from './texte.ts';

type Text = Translator<keyof typeof texte.de>;

const OFFERED = Object.keys(texte) as Formularsprache[];
const FIRST = OFFERED.slice(0, 5);

interface HeadProps {
  readonly t: Text;
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

function Buerger() {
  const [language, setLanguage] = useLanguage(OFFERED);
  const t = translator(language, texte);
  useEffect(() => {
    document.title = `${t('titel')} · ${t('amt')}`;
  }, [t]);
  const head = { t, language, onChange: setLanguage };
  return (
    <Portal
      sprache={language as Formularsprache}
      kopf={(start) => (start ? <StartHead {...head} /> : <PageHead {...head} />)}
      fuss={<footer className="cz-width cz-foot">{language !== 'de' && <p>{t('verbindlich')}</p>}</footer>}
    />
  );
}

function Brand({ t }: Pick<HeadProps, 't'>) {
  return (
    <>
      <BleibeSign />
      <span>
        <strong>Bleibe</strong>
        <span className="cz-office">{t('amt')}</span>
      </span>
    </>
  );
}

function StartHead(head: HeadProps) {
  const { t } = head;
  return (
    <header className="cz-head">
      <div className="cz-width">
        <div className="cz-brand">
          <Brand t={t} />
        </div>
        <Languages {...head} />
        <h1>{t('titel')}</h1>
        <p className="cz-lead">{t('einleitung')}</p>
      </div>
    </header>
  );
}

/** While somebody fills in a form the head is small, and the language still at hand. */
function PageHead({ t, language, onChange }: HeadProps) {
  return (
    <header className="cz-bar">
      <div className="cz-width">
        <button type="button" className="cz-brand cz-home" onClick={() => geheZu()}>
          <Brand t={t} />
        </button>
        <label className="cz-language-choice">
          <Icon name="globus" />
          <span className="u-sr">{t('sprache')}</span>
          <select value={language} onChange={(event) => onChange(event.target.value as Language)}>
            {OFFERED.map((one) => (
              <option key={one} value={one} lang={one}>
                {OWN_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

function Languages({ t, language, onChange }: HeadProps) {
  const [all, setAll] = useState(!FIRST.includes(language as Formularsprache));
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

mount(<Buerger />);
