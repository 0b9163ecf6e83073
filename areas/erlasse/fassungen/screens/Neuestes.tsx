/** What changed last in law and Erlasse, for whoever comes without a question. */
import { useLoad } from '#ui/data.ts';
import { count, formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Loaded } from '#ui/States.tsx';
import { BEZIEHUNG_WORTE } from '../../lesen/screens/worte.ts';
import { listNeuestes } from '../fassungen.api.ts';
import type { Neuestes as Eintrag } from '../fassungen.schema.ts';

export function Neuestes({ heute }: { heute: string }) {
  const neuestes = useLoad(listNeuestes, {});
  return (
    <section aria-labelledby="rf-neuestes">
      <h2 id="rf-neuestes">Zuletzt geändert</h2>
      <Loaded of={neuestes} words="Die Änderungen werden geladen" lines={5}>
        {({ neuestes: all }) =>
          all.length === 0 ? (
            <p className="u-muted">
              Hier steht, was sich an Gesetzen und Erlassen geändert hat, sobald eine neue Fassung eingelesen ist.
            </p>
          ) : (
            <ul className="rf-liste">
              {all.map((one) => (
                <li key={one.fassungId}>
                  <Ziel of={one} />
                  <span className="rf-liste-titel">{one.titel}</span>
                  <span className="u-muted">
                    {one.seit > heute ? 'ab' : 'seit'} {formatDay(one.seit)}: {worte(one)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Ziel({ of: { ganzNeu, werkId, fassungId, kurz } }: { of: Eintrag }) {
  if (ganzNeu)
    return (
      <Link to="/erlasse/werke/$werkId" params={{ werkId }}>
        {kurz}
      </Link>
    );
  return (
    <Link to="/erlasse/fassungen/$fassungId" params={{ fassungId }}>
      {kurz}
    </Link>
  );
}

const ART = { recht: 'neues Gesetz', erlass: 'neuer Erlass', hausregel: 'neue Hausregel' } as const;
const WAS = { neu: 'neu', geaendert: 'geändert', entfallen: 'entfallen' } as const;

function worte({ ganzNeu, art, normen, anzahl, bezieht }: Eintrag): string {
  if (ganzNeu) return [ART[art], ...bezieht.map((one) => `${BEZIEHUNG_WORTE[one.art].von} ${one.ziel}`)].join(', ');
  const named = normen.map(({ bezeichnung, was }) => `${bezeichnung} ${WAS[was]}`).join(', ');
  const more = anzahl - normen.length;
  return more > 0 ? `${named} und ${count(more, 'weitere Norm', 'weitere Normen')}` : named;
}
