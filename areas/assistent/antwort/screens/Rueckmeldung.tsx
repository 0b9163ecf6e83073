/** Whether an answer helps. About the answer, never about who asked. A wrong norm also goes to those who look after the law. */
import { useState } from 'react';
import { reportFalscheNorm } from '#areas/erlasse/guete/guete.api.ts';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { rateAntwort } from '../antwort.api.ts';

interface RueckmeldungProps {
  readonly antwortId: string;
  readonly frage: string;
  readonly stichtag: string;
}

export function Rueckmeldung({ antwortId, frage, stichtag }: RueckmeldungProps) {
  const [said, setSaid] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [richtig, setRichtig] = useState('');
  const act = useAct(rateAntwort);
  const report = useAct(reportFalscheNorm);
  const say = async (art: 'hilfreich' | 'falsche_norm' | 'falsch', words: string) => {
    const saved = await act.run({ id: antwortId, art, richtig });
    if (saved) {
      setSaid(words);
      setAsking(false);
    }
  };
  const sayFalscheNorm = async () => {
    const bemerkung = 'Gemeldet an einer Antwort.';
    const reported = await report.run({ frage: frage.slice(0, 2000), stichtag, richtig, bemerkung });
    // What names no place, or no word of a question, is no case; oversight hears of it all the same.
    await say(
      'falsche_norm',
      reported ? 'Danke. Ihre Meldung wird ein Prüffall.' : 'Danke. Die Aufsicht sieht Ihre Meldung.',
    );
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
            void sayFalscheNorm();
          }}
        >
          <TextField
            label="Welche Norm wäre richtig?"
            hint="Zum Beispiel § 81 Abs. 4 AufenthG; leer, wenn Sie es nicht wissen."
            name="richtig"
            value={richtig}
            onChange={setRichtig}
          />
          <div className="u-row">
            <Button type="submit" busy={report.busy || act.busy}>
              Falsche Norm melden
            </Button>
            <Button kind="text" onClick={() => setAsking(false)}>
              Abbrechen
            </Button>
          </div>
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
