/** Two pages that look alike, side by side, and the decision; nothing goes by it. */
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { listStapel } from '../../bestand/bestand.api.ts';
import { getDokument } from '../../dokument.api.ts';
import { getEingang } from '../../eingang.api.ts';
import { bildVon } from '../../screens/teile/bild.ts';
import { decideDoppelverdacht, listDoppelverdacht } from '../doppelt.api.ts';
import type { DoppeltEntscheidung, Doppelverdacht } from '../doppelt.schema.ts';
import { entscheidungWorte, paarWorte, seiteWorte } from './worte.ts';
import './doppelt.css';

export function DoppeltPaar({ paar }: { paar: Doppelverdacht }) {
  const may = useMay();
  const decide = useAct(decideDoppelverdacht, {
    changes: [listDoppelverdacht, getDokument, getEingang, listStapel],
    done: ({ entscheidung }) =>
      toast(entscheidung ? entscheidungWorte({ ...paar, entscheidung }) : 'Zurückgenommen, bitte neu entscheiden'),
  });
  const run = (entscheidung: DoppeltEntscheidung | null) =>
    void decide.run({ id: paar.id, version: paar.version, entscheidung });
  const { entscheidung, entschiedenAm } = paar;
  return (
    <article className="doppelt" aria-label={paarWorte(paar)}>
      <div className="doppelt-bilder">
        <Bild seite={paar.erste} of={paar} marked={entscheidung === 'erste'} />
        <Bild seite={paar.zweite} of={paar} marked={entscheidung === 'zweite'} />
      </div>
      <div className="u-stack-tight">
        <h3>{paarWorte(paar)}</h3>
        {entscheidung ? (
          <p>
            {entscheidungWorte({ ...paar, entscheidung })}
            {entschiedenAm && <span className="u-muted"> · {formatDay(entschiedenAm)}</span>}
          </p>
        ) : (
          <p className="u-muted">
            Vielleicht hat der Scanner ein Blatt zweimal geliefert. Beide Seiten bleiben da, bis Sie entscheiden, und
            auch danach.
          </p>
        )}
        <ProblemNote problem={decide.problem} />
        {may('akten.umordnen') && (
          <div className="knopf-reihe">
            {entscheidung ? (
              <Button icon="zurueck" busy={decide.busy} onClick={() => run(null)}>
                Zurücknehmen
              </Button>
            ) : (
              <>
                <Button busy={decide.busy} onClick={() => run('beide')}>
                  Beide behalten
                </Button>
                <Button busy={decide.busy} onClick={() => run('zweite')}>
                  {seiteWorte(paar, 'zweite')} ist doppelt
                </Button>
                <Button kind="text" busy={decide.busy} onClick={() => run('erste')}>
                  {seiteWorte(paar, 'erste')} ist doppelt
                </Button>
              </>
            )}
          </div>
        )}
      </div>
    </article>
  );
}

interface BildProps {
  readonly seite: Doppelverdacht['erste'];
  readonly of: Doppelverdacht;
  readonly marked: boolean;
}

function Bild({ seite: { dokumentId, titel, seite, drehung }, of, marked }: BildProps) {
  const other = of.erste.dokumentId !== of.zweite.dokumentId;
  return (
    <figure data-doppelt={marked ? '' : undefined}>
      <Link to="/dokumente/$dokumentId" params={{ dokumentId }} search={{ seite }}>
        <img
          src={bildVon(dokumentId, seite, 480, drehung)}
          alt={`Seite ${seite} von ${titel}`}
          loading="lazy"
          width="220"
          height="311"
        />
      </Link>
      <figcaption>
        Seite {seite}
        {other && <span className="cell-sub">{titel}</span>}
        {marked && <span className="cell-sub">doppelt</span>}
      </figcaption>
    </figure>
  );
}
