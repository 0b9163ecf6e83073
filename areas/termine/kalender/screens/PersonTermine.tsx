/** Appointments on the page of a person. */
import { ButtonLink } from '#ui/Link.tsx';
import type { PersonPartProps } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { Terminliste } from './Terminliste.tsx';

export default function PersonTermine({ personId }: PersonPartProps) {
  const may = useMay();
  return (
    <div className="u-stack">
      <Terminliste frage={{ personId }} />
      {may('termine.buchen') && (
        <p>
          <ButtonLink icon="plus" to="/kalender/neu" search={{ person: personId }}>
            Termin vereinbaren
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
