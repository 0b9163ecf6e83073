/** The pages of a stack name different people: which page names whom, before somebody decides. */
import { Link } from '#ui/Link.tsx';
import { Note } from '#ui/States.tsx';
import { seitenWorte } from '../../unstimmigkeit.rules.ts';
import type { EingangVoll } from './EingangDetail.tsx';

export function UnstimmigkeitHinweis({ eingang: { unstimmigkeit, dokumentId } }: { eingang: EingangVoll }) {
  if (unstimmigkeit.length === 0) return null;
  return (
    <Note kind="warning" title="Die Seiten nennen verschiedene Akten oder Personen">
      <ul className="plain-list">
        {unstimmigkeit.map((seite) => (
          <li key={seite.seiten.join()}>
            {dokumentId ? (
              <Link to="/dokumente/$dokumentId" params={{ dokumentId }} search={{ seite: seite.seiten[0] ?? 1 }}>
                {seitenWorte(seite.seiten)}
              </Link>
            ) : (
              seitenWorte(seite.seiten)
            )}
            {': '}
            {werOf(seite)}
          </li>
        ))}
      </ul>
      <p>
        Vielleicht kamen mehrere Schreiben in einen Stapel. Dann verwerfen Sie die Datei und scannen Sie die Schreiben
        einzeln.
      </p>
    </Note>
  );
}

function werOf({ akte, personen, aktenzeichen }: EingangVoll['unstimmigkeit'][number]): string {
  if (akte) return [...personen, akte.aktenzeichen].join(', ');
  return aktenzeichen ? `Aktenzeichen ${aktenzeichen}, keine Akte, die Sie sehen` : 'jemand anderes';
}
