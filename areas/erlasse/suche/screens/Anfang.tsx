/** Before the first question: what one may ask, what changed last, what one keeps, and in the demo what is answered from. */
import { Note } from '#ui/States.tsx';
import { useSession } from '#ui/session.tsx';
import { Neuestes } from '../../fassungen/screens/Neuestes.tsx';
import { BEISPIELE } from '../beispielfrage.data.ts';
import { MeineStellen } from './MeineStellen.tsx';

export function Anfang({ onAsk, heute }: { onAsk: (frage: string) => void; heute: string }) {
  const { demo, rights } = useSession();
  return (
    <div className="rf-anfang">
      <section aria-labelledby="rf-beispiele">
        <h2 id="rf-beispiele">Fragen Sie, wie Sie es sagen würden</h2>
        <ul>
          {BEISPIELE.map((one) => (
            <li key={one}>
              <button type="button" onClick={() => onAsk(one)}>
                {one}
              </button>
            </li>
          ))}
        </ul>
        <p className="u-muted">
          Oder eine Stelle: „§ 81 Abs. 4“, „25b IV“, das Aktenzeichen eines Erlasses. Bleibe antwortet nur mit Worten,
          die in einer Quelle stehen. Entscheiden müssen Sie.
        </p>
      </section>
      <div className="rf-neues">
        <Neuestes heute={heute} />
        <MeineStellen />
      </div>
      {demo && (
        <Note title="Musterstadt arbeitet mit erfundenem Recht">
          <p>
            Das Musterrecht ist ein Beispiel und gilt nirgends.{' '}
            {rights.has('erlasse.pflegen') || rights.has('betrieb.administration') ? (
              <>
                Die amtlichen Gesetze lädt die Administration mit <code>./bleibe erlasse import ORDNER</code>; die
                Dateien gibt es bei gesetze-im-internet.de.
              </>
            ) : (
              'Die amtlichen Gesetze lädt die Administration.'
            )}
          </p>
        </Note>
      )}
    </div>
  );
}
