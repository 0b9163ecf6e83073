/** The letter page by page, as it would go out now. What is typed and not saved is not in it yet. */
import { urlOf } from '#platform/http/client.ts';
import { useLoad } from '#ui/data.ts';
import { Loaded } from '#ui/States.tsx';
import { measureSchreiben, previewSeite } from '../schreiben.api.ts';
import type { Schreiben } from '../schreiben.schema.ts';

export function Briefvorschau({ schreiben }: { schreiben: Schreiben }) {
  const { id, version } = schreiben;
  const satz = useLoad(measureSchreiben, { id, version }, { keepLast: true });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="sb-vorschau" aria-label="Vorschau des Briefs" tabIndex={0}>
      <Loaded of={satz} words="Die Vorschau wird gesetzt">
        {({ seiten }) =>
          Array.from({ length: seiten }, (_, index) => index + 1).map((seite) => (
            <img
              key={`${version}/${seite}`}
              src={urlOf(previewSeite, { id, version, seite })}
              alt={`Seite ${seite} von ${seiten}. Der Text steht links in den Abschnitten.`}
              width={1000}
              height={1414}
            />
          ))
        }
      </Loaded>
    </section>
  );
}
