/** How much would be handed out, and what stands in the way. */
import { useQuery } from '@tanstack/react-query';
import { count } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Note, ProblemNote, Skeleton } from '#ui/States.tsx';
import { queryOf } from '../../screens/teile/queries.ts';
import { previewAkteneinsicht } from '../herausgabe.api.ts';
import { type Entwurf, wahlOf } from './wahl.ts';

/** What the choice means; asked anew with every change. */
export function AkteneinsichtVorschau({ akteId, draft }: { akteId: string; draft: Entwurf }) {
  const wahl = wahlOf(akteId, draft);
  const preview = useQuery({ ...queryOf(previewAkteneinsicht, wahl), placeholderData: (before) => before });
  if (preview.isError) return <ProblemNote problem={preview.error} />;
  if (!preview.data) return <Skeleton words="Die Vorschau wird geladen" lines={2} />;
  const { dokumente, seiten, zurueckgehalteneSeiten, geschwaerzteSeiten, kaesten, inErkennung, ungeprueft, zuViele } =
    preview.data;
  return (
    <div className="u-stack-tight" role="status">
      <Note kind="info" title={`${count(dokumente, 'Dokument', 'Dokumente')}, ${count(seiten, 'Seite', 'Seiten')}`}>
        {zurueckgehalteneSeiten === 0
          ? 'Nichts wird zurückgehalten. '
          : `${count(zurueckgehalteneSeiten, 'Seite wird', 'Seiten werden')} zurückgehalten. `}
        {kaesten === 0
          ? 'Nichts ist geschwärzt.'
          : `Auf ${count(geschwaerzteSeiten, 'Seite', 'Seiten')} ${kaesten === 1 ? 'ist eine Stelle' : `sind ${kaesten} Stellen`} geschwärzt.`}
      </Note>
      {zuViele && (
        <Note kind="danger" title="Das sind zu viele Seiten für eine Datei">
          Wählen Sie einen Teil der Dokumente.
        </Note>
      )}
      <Hindernis akteId={akteId} title="Der Text dieser Dokumente wird noch erkannt" list={inErkennung} />
      <Hindernis akteId={akteId} title="Schwärzungen sind noch nicht freigegeben" list={ungeprueft} />
    </div>
  );
}

function Hindernis({
  akteId,
  title,
  list,
}: {
  akteId: string;
  title: string;
  list: readonly { id: string; titel: string }[];
}) {
  if (list.length === 0) return null;
  return (
    <Note kind="danger" title={title}>
      <ul className="plain-list">
        {list.map(({ id, titel }) => (
          <li key={id}>
            <Link to="/akten/$akteId/dokumente/$dokumentId" params={{ akteId, dokumentId: id }}>
              {titel}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}
