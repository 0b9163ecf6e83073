/** Persons who look alike, with the reasons; calm, because most of the time it is somebody else. */
import { ButtonLink } from '#ui/Link.tsx';
import type { PersonKandidat } from '../../person.schema.ts';
import { formatTeilDatumKurz } from './teildatum.ts';
import { nameOfPerson, staatenOf } from './worte.ts';

interface KandidatenListeProps {
  readonly kandidaten: readonly PersonKandidat[];
  /** The person was known already: what was typed is not needed any more. */
  onOpen(): void;
}

export function KandidatenListe({ kandidaten, onOpen }: KandidatenListeProps) {
  return (
    <ul className="kandidaten">
      {kandidaten.map((kandidat) => (
        <Kandidat key={kandidat.id} kandidat={kandidat} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Kandidat({ kandidat, onOpen }: { kandidat: PersonKandidat; onOpen(): void }) {
  const [akte, ...others] = kandidat.akten;
  const facts = [
    kandidat.geburtsdatum ? `geb. ${formatTeilDatumKurz(kandidat.geburtsdatum)}` : 'Geburtsdatum nicht bekannt',
    staatenOf(kandidat.staatsangehoerigkeiten),
    kandidat.akten.map(({ aktenzeichen }) => aktenzeichen).join(', ') || 'noch ohne Akte',
  ].filter((fact) => fact !== '');
  return (
    <li className="kandidat">
      <strong>{nameOfPerson(kandidat)}</strong>
      <span className="cell-sub">{facts.join(' · ')}</span>
      <ul className="gruende" aria-label="Warum diese Person">
        {kandidat.gruende.map((grund) => (
          <li key={grund}>{grund}</li>
        ))}
      </ul>
      {akte && others.length === 0 ? (
        <ButtonLink to="/akten/$akteId" params={{ akteId: akte.id }} icon="akte" onClick={onOpen}>
          Das ist sie: Akte öffnen
        </ButtonLink>
      ) : (
        <ButtonLink to="/personen/$personId" params={{ personId: kandidat.id }} icon="person" onClick={onOpen}>
          Das ist sie: Person öffnen
        </ButtonLink>
      )}
    </li>
  );
}
