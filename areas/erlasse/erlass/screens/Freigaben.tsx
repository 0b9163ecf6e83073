/** VS-NfD that waits for a second person. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { Note } from '#ui/States.tsx';
import { listErlasse, listErlassFreigaben, releaseErlass } from '../erlass.api.ts';

export function Freigaben() {
  const { data } = useLoad(listErlassFreigaben, {});
  const [chosen, setChosen] = useState<{ id: string; kurz: string }>();
  if (!data || data.erlasse.length === 0) return null;
  return (
    <Note kind="warning" title="Wartet auf Freigabe: VS – Nur für den Dienstgebrauch">
      <ul>
        {data.erlasse.map(({ id, kurz, titel, sammlung, selbstAufgenommen }) => (
          <li key={id}>
            {kurz}: {titel} (Sammlung {sammlung}).{' '}
            {selbstAufgenommen ? (
              'Sie haben ihn aufgenommen; eine andere Person gibt ihn frei.'
            ) : (
              <Button kind="text" onClick={() => setChosen({ id, kurz })}>
                {kurz} freigeben
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <ConfirmAct
          title={`${chosen.kurz} freigeben?`}
          action="Freigeben"
          contract={releaseErlass}
          input={{ id: chosen.id }}
          changes={[listErlassFreigaben, listErlasse]}
          says="Der Erlass ist freigegeben"
          onClose={() => setChosen(undefined)}
        >
          <p>Danach finden und lesen ihn alle, die seine Sammlung lesen dürfen.</p>
        </ConfirmAct>
      )}
    </Note>
  );
}
