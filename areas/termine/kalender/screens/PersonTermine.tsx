/** Appointments on the page of a person. */
import { ButtonLink, Link } from '#ui/Link.tsx';
import type { PersonPartProps } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { Terminliste } from './Terminliste.tsx';

export default function PersonTermine({ personId, akteIds }: PersonPartProps) {
  const may = useMay();
  const [akte, ...weitere] = akteIds;
  return (
    <div className="u-stack">
      <Terminliste frage={{ personId }} />
      {may('termine.buchen') && (
        <p className="u-row">
          <ButtonLink icon="plus" to="/kalender/neu" search={{ person: personId }}>
            Termin vereinbaren
          </ButtonLink>
          <ButtonLink
            icon="post"
            to="/kalender/einladungen/neu"
            search={{ person: personId, ...(akte && weitere.length === 0 ? { akte } : {}) }}
          >
            Zum Termin einladen
          </ButtonLink>
          <Link to="/kalender/einladungen" search={{ person: personId }}>
            Einladungen der Person
          </Link>
        </p>
      )}
    </div>
  );
}
