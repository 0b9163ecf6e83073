/** Facts that the assistant read, one after the other: each beside its page, and each decided by a person of its own. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Belegseite, TatsacheErheben } from '#areas/vorgaenge/screens/index.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatMoment } from '#ui/format.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { toast } from '#ui/Toast.tsx';
import { decideVorschlag } from '../vorgang.api.ts';
import type { Assistenz, Vorschlag } from '../vorgang.schema.ts';
import { STALE } from './ablauf.ts';
import { Ungeprueft } from './worte.tsx';

interface VorschlaegeProps {
  readonly of: Assistenz;
  readonly vorschlaege: readonly Vorschlag[];
  /** About the step, above and below the card. */
  readonly head: ReactNode;
  readonly foot: ReactNode;
}

const GROUP = 'Vorschlag';

/** Stays at the one that was decided: the next one is looked at because somebody wants to. */
export function Vorschlaege({ of, vorschlaege, head, foot }: VorschlaegeProps) {
  const firstOpen = vorschlaege.findIndex(({ stand }) => stand === 'offen');
  const [chosen, setChosen] = useState(vorschlaege[Math.max(0, firstOpen)]?.id);
  const at = Math.max(
    0,
    vorschlaege.findIndex(({ id }) => id === chosen),
  );
  const vorschlag = vorschlaege[at] as Vorschlag;
  const card = useRef<HTMLHeadingElement>(null);
  const go = (step: 1 | -1) => {
    const next = vorschlaege[at + step];
    if (!next) return;
    setChosen(next.id);
    requestAnimationFrame(() => card.current?.focus());
  };
  useShortcut('shift+ArrowRight', 'Nächster Vorschlag', () => go(1), { group: GROUP });
  useShortcut('shift+ArrowLeft', 'Voriger Vorschlag', () => go(-1), { group: GROUP });
  return (
    <div className="as-beleg">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="as-beleg-text u-stack" aria-label="Vorschlag" tabIndex={0}>
        {head}
        <nav className="as-blaettern" aria-label="Vorschläge dieses Schritts">
          <h3 ref={card} tabIndex={-1}>
            Vorschlag {at + 1} von {vorschlaege.length}
          </h3>
          {vorschlaege.length > 1 && (
            <>
              <IconButton icon="pfeilLinks" label="Voriger Vorschlag" disabled={at === 0} onClick={() => go(-1)} />
              <IconButton
                icon="pfeilRechts"
                label="Nächster Vorschlag"
                disabled={at === vorschlaege.length - 1}
                onClick={() => go(1)}
              />
            </>
          )}
        </nav>
        <Karte key={vorschlag.id} of={of} vorschlag={vorschlag} />
        {foot}
      </section>
      <section className="as-blatt" aria-label="Seite der Akte">
        <p className="as-blatt-kopf">
          <strong>{vorschlag.stelle.titel}</strong>
          <span className="u-muted">Seite {vorschlag.stelle.seite}, die Stelle ist markiert</span>
        </p>
        <Belegseite
          dokumentId={vorschlag.stelle.dokumentId}
          seite={vorschlag.stelle.seite}
          stelle={vorschlag.stelle.kasten}
        />
      </section>
    </div>
  );
}

function Karte({ of, vorschlag }: { of: Assistenz; vorschlag: Vorschlag }) {
  const { stelle, bisher, voraussetzungen, stand } = vorschlag;
  return (
    <article className="as-karte u-stack-tight" aria-label={`${vorschlag.label}: ${vorschlag.wertWorte}`}>
      {stand === 'offen' && <Ungeprueft durch={`gelesen von: ${vorschlag.durch}`} />}
      <p className="as-wert">
        <span className="u-muted">{vorschlag.label}</span>
        <strong>{vorschlag.wertWorte}</strong>
      </p>
      <blockquote className="as-wortlaut">
        {stelle.wortlaut !== '' && `„${stelle.wortlaut}“`}
        <footer className="u-small u-muted">
          {stelle.titel}, Seite {stelle.seite}
        </footer>
      </blockquote>
      <p>
        <span className="u-muted">Bisher bekannt:</span>{' '}
        {bisher ? `${bisher.wertWorte} (${bisher.herkunft})` : 'nichts'}
      </p>
      {voraussetzungen.length > 0 && (
        <p>
          <span className="u-muted">Wichtig für:</span> {voraussetzungen.join(', ')}
        </p>
      )}
      {stand === 'offen' ? <Entscheiden of={of} vorschlag={vorschlag} /> : <Entschieden of={vorschlag} />}
    </article>
  );
}

/** Three ways of the same weight: none of them is what the machine would like. */
function Entscheiden({ of, vorschlag }: { of: Assistenz; vorschlag: Vorschlag }) {
  const { id, version, label, feld, stelle } = vorschlag;
  const [byHand, setByHand] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const act = useAct(decideVorschlag, {
    changes: STALE,
    done: ({ stand }) => toast(stand === 'uebernommen' ? `${label} übernommen` : `${label} verworfen`),
  });
  const decide = (entscheidung: 'uebernommen' | 'verworfen', grund = '') =>
    !act.busy && void act.run({ id, version, entscheidung, grund });
  useShortcut('1', 'Vorschlag übernehmen', () => decide('uebernommen'), { group: GROUP, enabled: !byHand });
  useShortcut('2', 'Vorschlag verwerfen', () => decide('verworfen'), { group: GROUP, enabled: !byHand });
  useShortcut('3', 'Angabe selbst erheben', () => setByHand(true), { group: GROUP, enabled: !byHand });
  useEffect(() => {
    if (byHand) box.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [byHand]);
  if (byHand)
    return (
      <div ref={box} className="u-stack-tight">
        <p>
          Erheben Sie <strong>{label}</strong> selbst. Der Vorschlag gilt danach als verworfen.
        </p>
        <TatsacheErheben
          verfahrenId={of.verfahrenId}
          akteId={of.akteId}
          feld={feld}
          blatt={{ dokumentId: stelle.dokumentId, seite: stelle.seite, stelle: stelle.kasten }}
          onNoted={() => decide('verworfen', 'Die Angabe wurde von Hand erhoben.')}
          onCancel={() => setByHand(false)}
        />
      </div>
    );
  return (
    <>
      <ProblemNote problem={act.problem} />
      <div className="as-taten">
        <Button shortcut="1" busy={act.busy} onClick={() => decide('uebernommen')}>
          Übernehmen
        </Button>
        <Button shortcut="2" busy={act.busy} onClick={() => decide('verworfen')}>
          Verwerfen
        </Button>
        <Button kind="quiet" shortcut="3" onClick={() => setByHand(true)}>
          Selbst erheben
        </Button>
      </div>
    </>
  );
}

function Entschieden({ of: { stand, entschiedenVon, entschiedenAm, grund } }: { of: Vorschlag }) {
  const taken = stand === 'uebernommen';
  return (
    <Note kind="plain" icon={taken ? 'haken' : 'minus'}>
      <Status tone={taken ? 'success' : 'quiet'} icon={taken ? 'erledigt' : 'entfaellt'}>
        {taken ? 'übernommen' : 'verworfen'}
      </Status>{' '}
      {[entschiedenVon, entschiedenAm && formatMoment(entschiedenAm), grund].filter(Boolean).join(' · ')}
      {taken && <p className="u-muted">Die Angabe steht jetzt im Vorgang, als hätten Sie sie selbst eingetragen.</p>}
    </Note>
  );
}
