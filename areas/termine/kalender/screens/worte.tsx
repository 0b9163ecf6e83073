/** Words and shapes for the states of a Termin. */

import type { IconName } from '#ui/Icon.tsx';
import { Badge, Status, type Tone } from '#ui/Status.tsx';
import type { Herkunft, Klasse, Terminsprache, Terminstand } from '../../termine.schema.ts';

export const STAND: Readonly<Record<Terminstand, { tone: Tone; icon: IconName; wort: string }>> = {
  gehalten: { tone: 'quiet', icon: 'wartet', wort: 'wird gerade gebucht' },
  unbestaetigt: { tone: 'quiet', icon: 'wartet', wort: 'noch nicht bestätigt' },
  angeboten: { tone: 'info', icon: 'uhr', wort: 'angeboten' },
  gebucht: { tone: 'success', icon: 'erledigt', wort: 'gebucht' },
  wahrgenommen: { tone: 'quiet', icon: 'haken', wort: 'war da' },
  nicht_erschienen: { tone: 'warning', icon: 'entfaellt', wort: 'nicht erschienen' },
  abgesagt: { tone: 'quiet', icon: 'entfaellt', wort: 'abgesagt' },
  verfallen: { tone: 'quiet', icon: 'entfaellt', wort: 'verfallen' },
};

export const HERKUNFT: Readonly<Record<Herkunft, string>> = {
  direkt: 'selbst gebucht',
  einladung: 'auf Einladung',
  zuteilung: 'zugeteilt',
  warteliste: 'von der Warteliste',
  amt: 'vom Amt vereinbart',
};

export const KLASSE: Readonly<Record<Klasse, string>> = {
  oeffentlich: 'öffentlich',
  einladung: 'Einladung',
  notfall: 'Notfall',
  spontan: 'ohne Termin',
};

/** In German: colleagues read it. */
export const SPRACHE: Readonly<Record<Terminsprache, string>> = {
  de: 'Deutsch',
  leicht: 'Einfache Sprache',
  en: 'Englisch',
  tr: 'Türkisch',
  ar: 'Arabisch',
  uk: 'Ukrainisch',
  ru: 'Russisch',
  fa: 'Persisch',
  fr: 'Französisch',
};

export const OHNE_NUMMER_WORTE = {
  duldung: 'Duldung oder Gestattung ohne Pass',
  verlust: 'Papiere verloren oder gestohlen',
  neugeboren: 'Kind, noch ohne Papier',
  sonst: 'anderer Grund',
} as const;

const GRUND: Readonly<Record<string, string>> = {
  selbst: 'von der Person selbst',
  amt: 'vom Amt',
  unterlagen: 'Unterlagen fehlen',
  angaben: 'Angaben zu den Personen passen nicht',
};
/** `sonst: was jemand schrieb` or a key alone. */
export function grundWort(grund: string): string {
  const [, schluessel = '', text = ''] = /^(\w+): (.*)$/s.exec(grund) ?? ['', grund];
  return [schluessel === 'sonst' && text ? '' : (GRUND[schluessel] ?? schluessel), text].filter(Boolean).join(': ');
}

export function Stand({ stand, ausserhalb = false }: { stand: Terminstand; ausserhalb?: boolean }) {
  const { tone, icon, wort } = STAND[stand];
  return (
    <>
      <Status tone={tone} icon={icon}>
        {wort}
      </Status>
      {ausserhalb && <Badge tone="danger">außerhalb der Öffnungszeit</Badge>}
    </>
  );
}
