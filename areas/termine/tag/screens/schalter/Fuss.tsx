/** What happens next, in words, and the one button that does it (F9). */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { Icon } from '#ui/Icon.tsx';
import { Menu } from '#ui/Menu.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { announce, toast } from '#ui/Toast.tsx';
import { beginBesuch, callAgain, finishBesuch, markNichtErschienen, nextStation } from '../../besuch.api.ts';
import type { Besuch, BesuchKurz, Ergebnis } from '../../besuch.schema.ts';
import type { Schalter, Warteraum } from '../../schalter.schema.ts';
import { isMissing, zeigeNummer } from '../worte.ts';
import { NACH_EINER_TAT, useHaupttaste } from './taten.ts';
import { WeiterleitenDialog, ZurueckstellenDialog } from './WegDialoge.tsx';

interface FussProps {
  readonly besuch: Besuch;
  readonly raum: Warteraum;
  readonly mein: Schalter;
  readonly next: BesuchKurz | undefined;
  readonly vermerk: string;
  readonly bis: string;
  readonly problem: Error | undefined;
}

export function Fuss(props: FussProps) {
  return props.besuch.stand === 'aufgerufen' ? <Gerufen {...props} /> : <AmPlatz {...props} />;
}

/** Called, not there yet. */
function Gerufen({ besuch, raum, problem }: FussProps) {
  const [parking, setParking] = useState(false);
  const begin = useAct(beginBesuch, { changes: NACH_EINER_TAT });
  const again = useAct(callAgain, {
    changes: NACH_EINER_TAT,
    done: ({ nummer }) => announce(`${zeigeNummer(nummer)} ist noch einmal aufgerufen`),
  });
  const absent = useAct(markNichtErschienen, {
    changes: NACH_EINER_TAT,
    done: ({ nummer }) => toast(`${zeigeNummer(nummer)}: nicht erschienen`),
  });
  const seen = { id: besuch.id, version: besuch.version };
  const run = () => void begin.run(seen);
  useHaupttaste('Person ist da', run);
  useShortcut('n', 'Noch einmal aufrufen', () => void again.run(seen));
  return (
    <footer className="termine-fuss">
      <ProblemNote problem={begin.problem ?? again.problem ?? absent.problem ?? problem} />
      <p>
        <Icon name="telefon" /> <span>{onDisplay(besuch)}</span>
      </p>
      <div className="termine-tasten">
        <Button kind="primary" icon="haken" shortcut="F9" busy={begin.busy} onClick={run}>
          Person ist da
        </Button>
        <Button shortcut="n" busy={again.busy} onClick={() => void again.run(seen)}>
          Noch einmal aufrufen
        </Button>
        <Button busy={absent.busy} onClick={() => void absent.run(seen)}>
          Nicht erschienen
        </Button>
        <Button onClick={() => setParking(true)}>Zurückstellen</Button>
      </div>
      {parking && <ZurueckstellenDialog besuch={besuch} jetzt={raum.jetzt} onClose={() => setParking(false)} />}
    </footer>
  );
}

function onDisplay({ nummer, ziel }: Besuch): string {
  const where = ziel && [...new Set([ziel.platz, ziel.raum])].filter((one) => one !== '').join(', ');
  return `${zeigeNummer(nummer)} steht auf der Anzeige${where ? ` mit ${where}` : ''}.`;
}

function AmPlatz({ besuch, raum, mein, next, vermerk, bis, problem }: FussProps) {
  const [open, setOpen] = useState<'zurueck' | 'weiter'>();
  const missing = besuch.unterlagen.filter(isMissing);
  const finish = useAct(finishBesuch, {
    changes: NACH_EINER_TAT,
    done: ({ naechster }) =>
      announce(naechster ? `${zeigeNummer(naechster.nummer)} ist aufgerufen` : 'Abgeschlossen. Es wartet niemand.'),
  });
  const walk = useAct(nextStation, {
    changes: NACH_EINER_TAT,
    done: ({ nummer, pool }) => toast(`${zeigeNummer(nummer)} geht weiter: ${pool}`),
  });
  const seen = { id: besuch.id, version: besuch.version };
  const end = (ergebnis: Ergebnis, naechster: boolean) =>
    void finish.run({
      ...seen,
      ergebnis,
      naechster,
      vermerk,
      fehlt: ergebnis === 'unterlagen_fehlen' ? missing.map(({ schluessel }) => schluessel) : [],
      ...(ergebnis === 'unterlagen_fehlen' && bis !== '' ? { fehltBis: bis } : {}),
    });
  const usual: Ergebnis = missing.length > 0 ? 'unterlagen_fehlen' : 'erledigt';
  const station = besuch.weg[besuch.station + 1];
  const run = () => (station ? void walk.run(seen) : end(usual, true));
  const words = station
    ? `Weiter zu ${station.pool}`
    : next
      ? `Abschließen und ${zeigeNummer(next.nummer)} aufrufen`
      : 'Abschließen';
  useHaupttaste(words, run);
  return (
    <footer className="termine-fuss">
      <ProblemNote problem={finish.problem ?? walk.problem ?? problem} />
      <p>
        <Icon name={missing.length > 0 ? 'uhr' : 'erledigt'} /> <span>{summary(besuch, missing.length)}</span>
      </p>
      <div className="termine-tasten">
        <Button
          kind="primary"
          icon={station ? 'weiter' : 'telefon'}
          shortcut="F9"
          busy={finish.busy || walk.busy}
          onClick={run}
        >
          {words}
        </Button>
        <Button onClick={() => setOpen('zurueck')}>Zurückstellen</Button>
        <Menu
          button="Anders weiter"
          className="btn"
          entries={[
            { label: 'Weiterleiten', run: () => setOpen('weiter') },
            { label: 'Abschließen ohne Aufruf', run: () => end(usual, false) },
            { label: 'Abschließen: neuer Termin nötig', run: () => end('neuer_termin', false) },
            { label: 'Abschließen: Person passt nicht zum Termin', run: () => end('abgewiesen', false) },
          ]}
        />
      </div>
      {open === 'zurueck' && (
        <ZurueckstellenDialog besuch={besuch} jetzt={raum.jetzt} onClose={() => setOpen(undefined)} />
      )}
      {open === 'weiter' && (
        <WeiterleitenDialog besuch={besuch} raum={raum} mein={mein} onClose={() => setOpen(undefined)} />
      )}
    </footer>
  );
}

function summary({ verfahrenId, unterlagen }: Besuch, missing: number): string {
  const where = verfahrenId ? ' Das steht dann im Vorgang.' : '';
  if (missing > 0) return `${missing === 1 ? 'Eine Unterlage fehlt' : `${missing} Unterlagen fehlen`} noch.${where}`;
  if (unterlagen.some(({ stand }) => stand === 'offen')) return 'Noch nicht alle Unterlagen sind angesehen.';
  return `Alles Nötige ist erfasst.${where}`;
}
