/** The frame: who we are, what to know above, what to touch below, and four things that are always there. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { BleibeSign, Icon, type IconName } from '#ui/Icon.tsx';
import type { Uebersetzer } from '../../../texte/texte.ts';
import { hasVoice, speak, stopSpeaking } from '../sprechen.ts';
import { Ungeprueft } from '../tagtexte.tsx';

interface Props {
  readonly t: Uebersetzer;
  readonly haus: string;
  readonly title: string;
  readonly text?: ReactNode;
  /** Beside the title: not to be touched. */
  readonly picture?: ReactNode;
  /** Above the title: that there is no connection. */
  readonly banner?: ReactNode;
  /** What is touched. */
  readonly children: ReactNode;
  readonly onSprache: () => void;
  readonly onHilfe: () => void;
}

export function Rahmen({ t, haus, title, text, picture, banner, children, onSprache, onHilfe }: Props) {
  const [isHigh, setHigh] = useState(readHigh);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t('kiosk.name')}`;
    // Each page is a new one to whoever listens to it.
    heading.current?.focus({ preventScroll: true });
    return stopSpeaking;
  }, [title, t]);
  return (
    <div className="kiosk" data-hoch={isHigh}>
      <header className="kiosk-head">
        <BleibeSign />
        <strong>Bleibe</strong>
        <span>{haus}</span>
        <span className="kiosk-name">{t('kiosk.name')}</span>
      </header>
      <main className="kiosk-main">
        <section className="kiosk-info">
          {banner}
          <div className="kiosk-words">
            <div>
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
              {text !== undefined && <div className="kiosk-text">{text}</div>}
            </div>
            {picture}
          </div>
          <Ungeprueft t={t} />
        </section>
        <section className="kiosk-sheet">
          <p className="kiosk-seat">{t('kiosk.sitzhoehe')}</p>
          {children}
        </section>
      </main>
      <nav className="kiosk-foot" aria-label={t('kiosk.hilfe')}>
        <FootButton icon="globus" label={t('kiosk.sprache')} onPress={onSprache} also="Language · Dil · اللغة · Мова" />
        {hasVoice(t.sprache) && (
          <FootButton icon="laeuft" label={t('kiosk.vorlesen')} onPress={() => readPage(t.sprache)} />
        )}
        <FootButton
          icon={isHigh ? 'pfeilUnten' : 'pfeilOben'}
          label={t(isHigh ? 'kiosk.tiefer' : 'kiosk.hoeher')}
          onPress={() => {
            keepHigh(!isHigh);
            setHigh(!isHigh);
          }}
        />
        <FootButton icon="hilfe" label={t('kiosk.hilfe')} onPress={onHilfe} />
      </nav>
    </div>
  );
}

interface FootButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly also?: string;
  readonly onPress: () => void;
}

function FootButton({ icon, label, also, onPress }: FootButtonProps) {
  return (
    <button type="button" onClick={onPress}>
      <Icon name={icon} />
      <span>{label}</span>
      {also !== undefined && (
        <small aria-hidden="true" dir="ltr">
          {also}
        </small>
      )}
    </button>
  );
}

/** Of this visit, not of this kiosk: the next one may sit. */
let high = false;
const readHigh = () => high;
function keepHigh(value: boolean): void {
  high = value;
}
export function lowerKeys(): void {
  keepHigh(false);
}

function readPage(sprache: Uebersetzer['sprache']): void {
  stopSpeaking();
  const words = document.querySelector<HTMLElement>('.kiosk-info')?.innerText ?? '';
  const keys = document.querySelector<HTMLElement>('.kiosk-sheet')?.innerText ?? '';
  void speak(sprache, () => `${words}\n${keys}`);
}

interface WahlProps {
  readonly icon: IconName;
  readonly label: string;
  readonly hint?: string | undefined;
  /** For whoever looks for it; the others go past. */
  readonly leise?: boolean;
  readonly onPress: () => void;
}

/** A large choice: a word, and where it helps a second line. */
export function Wahl(props: WahlProps) {
  return (
    <button type="button" className={props.leise ? 'kiosk-choice kiosk-leise' : 'kiosk-choice'} onClick={props.onPress}>
      <Icon name={props.icon} />
      <span>
        {props.label}
        {props.hint !== undefined && <small>{props.hint}</small>}
      </span>
      <Icon name="weiter" flip />
    </button>
  );
}

export function Zurueck({ t, onPress }: { t: Uebersetzer; onPress: () => void }) {
  return (
    <button type="button" className="kiosk-button" onClick={onPress}>
      <Icon name="zurueck" flip />
      <span>{t('kiosk.zurueck')}</span>
    </button>
  );
}
