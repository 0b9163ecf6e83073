/** Head of an Erlass or a Hausregel: who, when, valid until, and what it does to others. */
import { formatDay } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Facts } from '#ui/List.tsx';
import { Badge } from '#ui/Status.tsx';
import { Originaldateien } from '../../original/screens/Originaldateien.tsx';
import type { Werkansicht, WerkBeziehung } from '../lesen.schema.ts';
import { BEZIEHUNG_WORTE } from './worte.ts';

export function Kopf({
  ansicht: { werk, beziehungen, fassung },
  tag,
}: {
  ansicht: Werkansicht;
  tag: string | undefined;
}) {
  if (werk.art === 'recht') return null;
  return (
    <div className="erl-werk-kopf">
      <p className="erl-werk-titel">{werk.titel}</p>
      <Facts
        of={[
          ...(werk.herausgeber ? [['Von', werk.herausgeber] as const] : []),
          ...(werk.datum ? [['Vom', formatDay(werk.datum)] as const] : []),
          ['Gilt', geltung(werk.gueltigAb ?? fassung.gueltigAb, werk.gueltigBis)] as const,
          ...(werk.einstufung ? [['Einstufung', <Badge key="e">{werk.einstufung}</Badge>] as const] : []),
        ]}
      />
      <Originaldateien werkId={werk.id} />
      {beziehungen.length > 0 && (
        <ul className="erl-beziehungen">
          {beziehungen.map((one) => (
            <Beziehung key={one.id} of={one} tag={tag} />
          ))}
        </ul>
      )}
    </div>
  );
}

function geltung(ab: string, bis: string | null): string {
  return bis ? `vom ${formatDay(ab)} bis ${formatDay(bis)}` : `seit ${formatDay(ab)}`;
}

function Beziehung({ of, tag }: { of: WerkBeziehung; tag: string | undefined }) {
  const { art, richtung, werk, ziel, abschnitte, bestaetigt } = of;
  return (
    <li>
      {BEZIEHUNG_WORTE[art][richtung]}{' '}
      {werk ? (
        <Link to="/erlasse/werke/$werkId" params={{ werkId: werk.id }} search={tag ? { tag } : {}}>
          {werk.kurz}
        </Link>
      ) : (
        ziel
      )}
      {richtung === 'an' && werk?.gueltigAb && <> ab {formatDay(werk.gueltigAb)}</>}
      {abschnitte.length > 0 && (
        <>
          {' '}
          (Abschnitt {abschnitte.map(({ abschnitt, ersetzt }) => (richtung === 'an' ? ersetzt : abschnitt)).join(', ')})
        </>
      )}
      {!bestaetigt && <span className="u-muted"> · noch nicht bestätigt</span>}
    </li>
  );
}
