/** One desk at work. F9 is always the one next thing to do. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { usePageTitle } from '#ui/Page.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { announce } from '#ui/Toast.tsx';
import { callNext, getBesuchAmSchalter } from '../../besuch.api.ts';
import type { BesuchKurz } from '../../besuch.schema.ts';
import { resumeSchalter } from '../../schalter.api.ts';
import type { Schalter, Warteraum } from '../../schalter.schema.ts';
import { zeigeNummer } from '../worte.ts';
import { BesuchBlatt } from './BesuchBlatt.tsx';
import { Griffbereit } from './Griffbereit.tsx';
import { NACH_EINER_TAT, useHaupttaste } from './taten.ts';
import { Warteliste } from './Warteliste.tsx';
import { WartendDialog } from './WartendDialog.tsx';

export function Arbeitsplatz({ raum, mein }: { raum: Warteraum; mein: Schalter }) {
  const [chosen, setChosen] = useState<BesuchKurz>();
  const heading = usePageTitle(mein.name);
  // Of this visit alone: the next one has other papers.
  const [frist, setFrist] = useState({ besuchId: mein.besuchId, bis: '' });
  const bis = frist.besuchId === mein.besuchId ? frist.bis : '';
  const onBis = (next: string) => setFrist({ besuchId: mein.besuchId, bis: next });
  const next = raum.wartende.find(({ id }) => id === raum.alsNaechstesId);
  return (
    <div className="termine-schalter">
      <Warteliste raum={raum} mein={mein} heading={heading} onChoose={setChosen} />
      <section className="termine-mitte" aria-label="Besuch an diesem Platz">
        {mein.besuchId ? (
          <Jetzt besuchId={mein.besuchId} raum={raum} mein={mein} next={next} bis={bis} onBis={onBis} />
        ) : (
          <Frei mein={mein} next={next} />
        )}
      </section>
      <Griffbereit raum={raum} mein={mein} bis={bis} />
      {chosen && <WartendDialog besuch={chosen} mein={mein} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

interface JetztProps {
  readonly besuchId: string;
  readonly raum: Warteraum;
  readonly mein: Schalter;
  readonly next: BesuchKurz | undefined;
  readonly bis: string;
  readonly onBis: (bis: string) => void;
}

function Jetzt({ besuchId, ...rest }: JetztProps) {
  const besuch = useLoad(getBesuchAmSchalter, { id: besuchId });
  return (
    <Loaded of={besuch} words="Der Besuch wird geladen">
      {(data) => <BesuchBlatt key={data.id} besuch={data} {...rest} />}
    </Loaded>
  );
}

/** Nobody is there: call, or end the break. */
function Frei({ mein, next }: { mein: Schalter; next: BesuchKurz | undefined }) {
  const call = useAct(callNext, {
    changes: NACH_EINER_TAT,
    done: ({ besuch }) => announce(besuch ? `${zeigeNummer(besuch.nummer)} ist aufgerufen` : 'Es wartet niemand'),
  });
  const resume = useAct(resumeSchalter, { changes: NACH_EINER_TAT });
  const pause = mein.offen?.pauseSeit != null;
  const run = () => void (pause ? resume.run({ platzId: mein.platzId }) : call.run({ platzId: mein.platzId }));
  const words = pause ? 'Pause beenden' : next ? `${zeigeNummer(next.nummer)} aufrufen` : 'Nächste Nummer aufrufen';
  useHaupttaste(words, run);
  return (
    <div className="termine-frei">
      <ProblemNote problem={call.problem ?? resume.problem} />
      <EmptyState
        icon={pause ? 'uhr' : 'person'}
        title={pause ? 'Pause' : next ? 'Der Platz ist frei' : 'Es wartet niemand für diesen Platz'}
        actions={
          <Button
            kind="primary"
            icon={pause ? 'weiter' : 'telefon'}
            shortcut="F9"
            busy={call.busy || resume.busy}
            onClick={run}
          >
            {words}
          </Button>
        }
      >
        {pause
          ? 'Solange wird niemand zu diesem Platz aufgerufen.'
          : next
            ? `Als Nächstes: ${next.anliegen}`
            : 'Sobald jemand ankommt, steht die Nummer links.'}
      </EmptyState>
    </div>
  );
}
