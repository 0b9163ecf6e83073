/** Every offered file and where it stands; of thousands only those in sight exist. */
import { useRef, useState } from 'react';
import { formatBytes } from '#ui/format.ts';
import { Status, type Tone } from '#ui/Status.tsx';
import type { Eingang } from '../../eingang.schema.ts';
import { standOf } from '../eingang/worte.ts';
import { rowsInView } from '../teile/window.ts';
import type { Angebotene } from './angebot.ts';

const ROW = 56;
const HEIGHT = 448;

const STAND: Readonly<Record<Angebotene['stand'], { tone: Tone; text: string }>> = {
  wartet: { tone: 'plain', text: 'wartet' },
  laeuft: { tone: 'info', text: 'wird gesendet' },
  unterbrochen: { tone: 'warning', text: 'unterbrochen, geht von selbst weiter' },
  da: { tone: 'success', text: 'angekommen' },
  abgelehnt: { tone: 'danger', text: 'nicht angenommen' },
  fehlt: { tone: 'warning', text: 'fehlt noch' },
};

interface DateiListeProps {
  readonly dateien: readonly Angebotene[];
  /** What has become of those that arrived, once it is known. */
  readonly verbleib: ReadonlyMap<string, Eingang>;
}

export function DateiListe({ dateien, verbleib }: DateiListeProps) {
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const { from, to, before, after } = rowsInView(dateien.length, ROW, top, HEIGHT);
  return (
    <section
      ref={box}
      className="datei-liste"
      aria-label="Dateien"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <ul style={{ paddingBlockStart: before, paddingBlockEnd: after }}>
        {dateien.slice(from, to).map((datei) => (
          <li key={datei.eingangId} className="datei">
            <span className="datei-name">{datei.name}</span>
            <span className="u-muted">
              {datei.stand === 'laeuft' && datei.groesse > 0
                ? `${formatBytes(datei.da)} von ${formatBytes(datei.groesse)}`
                : formatBytes(datei.groesse)}
            </span>
            <DateiStand datei={datei} eingang={verbleib.get(datei.eingangId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DateiStand({ datei, eingang }: { datei: Angebotene; eingang: Eingang | undefined }) {
  const { tone, text } = eingang ? standOf(eingang) : STAND[datei.stand];
  // Why the server refused it, it said to this window first.
  const grund = datei.grund ?? (eingang?.fehler && `${eingang.fehler.titel}. ${eingang.fehler.rat}`);
  return (
    <span>
      <Status tone={tone}>{text}</Status>
      {grund && <span className="cell-sub datei-grund">{grund}</span>}
    </span>
  );
}
