/** Above an open Vorgang: the person died, became German or moved, and what comes next. Nothing ends by itself. */
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { Note } from '#ui/States.tsx';
import { LAGEN, type Lage } from '../lage.rules.ts';

interface LagehinweisProps {
  readonly lage: Lage;
  readonly akteId: string;
  readonly onFinish: (() => void) | undefined;
}

export function Lagehinweis({ lage, akteId, onFinish }: LagehinweisProps) {
  const { titel, satz, norm, ergebnis } = LAGEN[lage];
  return (
    <Note
      kind="warning"
      title={titel}
      actions={
        onFinish && (
          <>
            {lage === 'fortgezogen' && (
              <ButtonLink to="/akten/$akteId" params={{ akteId }}>
                Akte öffnen und übergeben
              </ButtonLink>
            )}
            <Button onClick={onFinish}>{ergebnis === 'abgegeben' ? 'Vorgang abgeben' : 'Vorgang beenden'}</Button>
          </>
        )
      }
    >
      {satz} ({norm})
    </Note>
  );
}
