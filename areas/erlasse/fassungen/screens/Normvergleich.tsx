/** One changed norm: each changed Absatz, the old text beside the new one, changed words marked. */

import { Badge } from '#ui/Status.tsx';
import { compareWords, type Stueck } from '../../unterschied/wortweise.rules.ts';
import type { Absatzvergleich, Normvergleich as Vergleich } from '../fassungen.schema.ts';

const WAS = { neu: 'neu', geaendert: 'geändert', entfallen: 'entfallen' } as const;
const TONE = { neu: 'success', geaendert: 'warning', entfallen: 'danger' } as const;

export function Normvergleich({ id, norm }: { id: string; norm: Vergleich }) {
  const { bezeichnung, was, altUeberschrift, neuUeberschrift, absaetze } = norm;
  const heading = neuUeberschrift ?? altUeberschrift;
  return (
    <section className="normvergleich" aria-labelledby={id}>
      <h2 id={id}>
        {bezeichnung}
        {heading && ` ${heading}`} <Badge tone={TONE[was]}>{WAS[was]}</Badge>
      </h2>
      {was === 'geaendert' && altUeberschrift !== neuUeberschrift && (
        <p className="u-muted">Überschrift bisher: {altUeberschrift ?? 'keine'}</p>
      )}
      {absaetze.map((absatz, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of a page stands as it is
        <Absatz key={i} of={absatz} />
      ))}
    </section>
  );
}

function Absatz({ of: { was, alt, neu, altNr, neuNr } }: { of: Absatzvergleich }) {
  if (was === 'neue Nummer')
    return (
      <p className="u-muted">
        Absatz {altNr} ist jetzt Absatz {neuNr}, der Text ist gleich.
      </p>
    );
  const worte = alt !== undefined && neu !== undefined ? compareWords(alt, neu) : undefined;
  return (
    <div className="absatzvergleich">
      <Seite name="Bisher" nr={altNr} text={alt} leer="gab es nicht" stuecke={worte?.alt} mark="del" />
      <Seite name="Jetzt" nr={neuNr} text={neu} leer="entfallen" stuecke={worte?.neu} mark="ins" />
    </div>
  );
}

interface SeiteProps {
  readonly name: string;
  readonly nr: string | undefined;
  readonly text: string | undefined;
  /** Said where there is no text. */
  readonly leer: string;
  readonly stuecke: readonly Stueck[] | undefined;
  readonly mark: 'del' | 'ins';
}

function Seite({ name, nr, text, leer, stuecke, mark: Mark }: SeiteProps) {
  return (
    <div className="vergleichsseite">
      <h3>
        {name}
        {nr ? `, Absatz ${nr}` : ''}
      </h3>
      {text === undefined ? (
        <p className="u-muted">{leer}</p>
      ) : (
        <p className="wortlaut">
          {stuecke?.map(({ text: worte, anders }, i) => {
            const key = `${i}`;
            return anders ? <Mark key={key}>{worte}</Mark> : <span key={key}>{worte}</span>;
          }) ?? text}
        </p>
      )}
    </div>
  );
}
