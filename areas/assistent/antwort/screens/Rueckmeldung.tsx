/** Whether an answer helps. About the answer, never about who asked. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { rateAntwort } from '../antwort.api.ts';

export function Rueckmeldung({ antwortId }: { antwortId: string }) {
  const [said, setSaid] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [richtig, setRichtig] = useState('');
  const act = useAct(rateAntwort);
  const say = async (art: 'hilfreich' | 'falsche_norm' | 'falsch', words: string) => {
    const saved = await act.run({ id: antwortId, art, richtig });
    if (saved) {
      setSaid(words);
      setAsking(false);
    }
  };
  if (said) return <p role="status">{said}</p>;
  return (
    <fieldset className="antwort-rueckmeldung">
      <legend className="u-sr">Stimmt die Antwort?</legend>
      <ProblemNote problem={act.problem} />
      {asking ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void say('falsche_norm', 'Danke. Ihre Meldung wird ein Prüffall.');
          }}
        >
          <TextField
            label="Welche Norm wäre richtig?"
            hint="Zum Beispiel § 81 Abs. 4 AufenthG; leer, wenn Sie es nicht wissen."
            name="richtig"
            value={richtig}
            onChange={setRichtig}
          />
          <Button type="submit" busy={act.busy}>
            Falsche Norm melden
          </Button>
        </form>
      ) : (
        <>
          <Button kind="quiet" busy={act.busy} onClick={() => void say('hilfreich', 'Danke für die Rückmeldung.')}>
            Hilfreich
          </Button>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            Falsche Norm
          </Button>
          <Button
            kind="quiet"
            busy={act.busy}
            onClick={() => void say('falsch', 'Danke. Die Aufsicht sieht Ihre Meldung.')}
          >
            Falsch
          </Button>
        </>
      )}
    </fieldset>
  );
}
