/** States in a word and a shape, and who it comes from. */
import type { IconName } from '#ui/Icon.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import type { Werkzeug } from '../vorgang.schema.ts';
import type { Zeilenstand } from './zeilen.ts';

const STAND: Readonly<Record<Zeilenstand, { tone: Tone; icon: IconName; wort: string }>> = {
  zu_tun: { tone: 'plain', icon: 'offen', wort: 'zu tun' },
  laeuft: { tone: 'info', icon: 'laeuft', wort: 'läuft' },
  fertig: { tone: 'success', icon: 'erledigt', wort: 'fertig' },
  gescheitert: { tone: 'danger', icon: 'fehler', wort: 'gescheitert' },
  gesperrt: { tone: 'quiet', icon: 'schloss', wort: 'gesperrt' },
  unerlaubt: { tone: 'quiet', icon: 'schloss', wort: 'nicht erlaubt' },
  ausgelassen: { tone: 'quiet', icon: 'entfaellt', wort: 'ausgelassen' },
};

export function Zeilenmarke({ stand }: { stand: Zeilenstand }) {
  const { tone, icon, wort } = STAND[stand];
  return (
    <Status tone={tone} icon={icon}>
      {wort}
    </Status>
  );
}

export const BUSY_WORDS: Readonly<Record<Werkzeug, string>> = {
  pruefschema: 'Das Prüfschema wird angewandt',
  suche: 'Gesetze und Erlasse werden durchsucht',
  akte: 'Die Seiten werden gelesen',
  frist: 'Die Frist wird gerechnet',
  gebuehr: 'Die Gebühr wird gerechnet',
  entwurf: 'Der Entwurf wird geschrieben und Satz für Satz geprüft',
};

export const OHNE_MODELL = 'ohne Modell, nach Regeln';

/** On everything that the machine made and nobody has decided on. */
export function Ungeprueft({ durch }: { durch: string }) {
  return (
    <p className="as-ungeprueft">
      <Icon name="roboter" />
      <span>Vorschlag des Assistenten, geprüft hat ihn noch niemand · {durch}</span>
    </p>
  );
}
