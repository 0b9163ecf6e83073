/** A to Z, by which the registry is divided. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

interface BuchstabenProps {
  readonly chosen: string | undefined;
  onChoose(letter: string | undefined): void;
}

export function Buchstaben({ chosen, onChoose }: BuchstabenProps) {
  return (
    <fieldset className="buchstaben">
      <legend className="u-sr">Nach Anfangsbuchstaben</legend>
      <button
        type="button"
        className="buchstabe"
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        Alle
      </button>
      {LETTERS.map((letter) => (
        <button
          key={letter}
          type="button"
          className="buchstabe"
          aria-pressed={chosen === letter}
          onClick={() => onChoose(letter)}
        >
          {letter}
        </button>
      ))}
    </fieldset>
  );
}
