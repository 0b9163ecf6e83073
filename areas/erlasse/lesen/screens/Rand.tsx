/** What belongs to a norm: decrees about it, who cites it, its versions. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Loaded } from '#ui/States.tsx';
import { listBezuege, listNormfassungen } from '../lesen.api.ts';
import type { Bezug, Lesenorm, Werkansicht } from '../lesen.schema.ts';
import { ART_WORTE } from './worte.ts';

interface RandProps {
  readonly ansicht: Werkansicht;
  readonly norm: Lesenorm;
  readonly tag: string | undefined;
  readonly onOpen: (kennung: string) => void;
}

export function Rand({ ansicht, norm, tag }: RandProps) {
  return (
    <div className="erl-rand">
      {ansicht.werk.art === 'recht' && <Bezuege ansicht={ansicht} norm={norm} tag={tag} />}
      {ansicht.fassungen.length > 1 && <Fassungen ansicht={ansicht} norm={norm} />}
    </div>
  );
}

function Bezuege({ ansicht, norm, tag }: Omit<RandProps, 'onOpen'>) {
  const query = useLoad(listBezuege, { werkId: ansicht.werk.id, kennung: norm.kennung, ...(tag && { tag }) });
  return (
    <Loaded of={query} words="Bezüge werden gesucht" lines={3}>
      {({ erlasse, normen, mehr }) => (
        <>
          <section aria-labelledby="erl-auslegung">
            <h3 id="erl-auslegung">Erlasse und Hausregeln dazu</h3>
            {erlasse.length === 0 && <p className="u-muted">Kein Erlass nennt diese Norm als seinen Gegenstand.</p>}
            <ul className="erl-bezuege">
              {erlasse.map((one) => (
                <li key={one.werkId} data-gilt={one.gilt ? undefined : 'nicht'}>
                  <Ziel of={one} tag={tag} /> <span>{one.titel}</span>
                  <span className="u-muted">
                    {' '}
                    {ART_WORTE[one.art].one}
                    {!one.gilt && ', gilt am Stichtag nicht'}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="erl-genannt">
            <h3 id="erl-genannt">Genannt in</h3>
            {normen.length === 0 && <p className="u-muted">Keine andere Norm nennt diese.</p>}
            <Genannt normen={normen} tag={tag} />
            {mehr && <p className="u-muted">Es sind noch mehr; hier stehen die ersten.</p>}
          </section>
        </>
      )}
    </Loaded>
  );
}

const FIRST = 8;

function Genannt({ normen, tag }: { normen: readonly Bezug[]; tag: string | undefined }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="erl-bezuege">
        {(all ? normen : normen.slice(0, FIRST)).map((one) => (
          <li key={`${one.werkId} ${one.kennung}`}>
            <Ziel of={one} tag={tag} /> <span>{one.ueberschrift}</span>
          </li>
        ))}
      </ul>
      {normen.length > FIRST && !all && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Alle {normen.length} zeigen
        </Button>
      )}
    </>
  );
}

function Ziel({ of: { werkId, kurz, kennung, absatz }, tag }: { of: Bezug; tag: string | undefined }) {
  const search = { ...(kennung && { norm: kennung }), ...(absatz && { absatz }), ...(tag && { tag }) };
  return (
    <Link to="/erlasse/werke/$werkId" params={{ werkId }} search={search}>
      {kennung && `${kennung} `}
      {absatz && `Abs. ${absatz} `}
      {kurz}
    </Link>
  );
}

function Fassungen({ ansicht: { werk }, norm }: Pick<RandProps, 'ansicht' | 'norm'>) {
  const query = useLoad(listNormfassungen, { werkId: werk.id, kennung: norm.kennung });
  return (
    <section aria-labelledby="erl-fassungen">
      <h3 id="erl-fassungen">Fassungen</h3>
      <Loaded of={query} words="Die Fassungen werden geladen" lines={3}>
        {({ fassungen }) => (
          <ul className="erl-bezuege">
            {fassungen.map(({ von, bis, ueberschrift }, i) => {
              const before = fassungen[i + 1];
              return (
                <li key={von}>
                  {ueberschrift === null ? (
                    <span>ab {formatDay(von)} ohne diese Norm</span>
                  ) : (
                    <Link
                      to="/erlasse/werke/$werkId"
                      params={{ werkId: werk.id }}
                      search={{ norm: norm.kennung, tag: von }}
                    >
                      ab {formatDay(von)}
                    </Link>
                  )}
                  {bis && <span className="u-muted"> bis {formatDay(bis)}</span>}
                  {before && (
                    <>
                      {' · '}
                      <Link
                        to="/erlasse/werke/$werkId/vergleich"
                        params={{ werkId: werk.id }}
                        search={{ norm: norm.kennung, alt: before.von, neu: von }}
                        aria-label={`Fassung vom ${formatDay(von)} mit der davor vergleichen`}
                      >
                        vergleichen
                      </Link>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
