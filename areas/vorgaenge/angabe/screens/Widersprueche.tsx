/** What was said otherwise than what holds. Both stand side by side; nobody is believed beforehand. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { STALE } from '../../arbeit/screens/stale.ts';
import { tatsachenfeldOf, wertWorte } from '../../arbeit/tatsachenform.rules.ts';
import { HERKUNFT_WORTE } from '../../arbeit/worte.data.ts';
import { settleWiderspruch } from '../widerspruch.api.ts';
import type { Widerspruch } from '../widerspruch.schema.ts';

interface WiderspruecheProps {
  readonly verfahrenId: string;
  readonly of: readonly Widerspruch[];
  readonly edits: boolean;
}

export function Widersprueche({ verfahrenId, of, edits }: WiderspruecheProps) {
  if (of.length === 0) return null;
  return (
    <section className="u-stack vf-widersprueche" aria-label="Widersprüche">
      {of.map((one) => (
        <Einer key={one.id} verfahrenId={verfahrenId} of={one} edits={edits} />
      ))}
    </section>
  );
}

const woherOf = ({ gegenHerkunft }: Widerspruch) =>
  gegenHerkunft === 'akte' ? 'in der Akte' : HERKUNFT_WORTE[gegenHerkunft];

function Einer({ verfahrenId, of, edits }: { verfahrenId: string; of: Widerspruch; edits: boolean }) {
  const [grund, setGrund] = useState('');
  const settle = useAct(settleWiderspruch, { changes: STALE, done: () => toast('Widerspruch geklärt') });
  const run = (ergebnis: 'geblieben' | 'uebernommen') =>
    void settle.run({ id: verfahrenId, widerspruchId: of.id, ergebnis, grund });
  const label = tatsachenfeldOf(of.feld)?.label ?? of.feld;
  return (
    <Note
      kind="warning"
      title={`${label}: zwei Angaben`}
      {...(edits
        ? {
            actions: (
              <>
                <Button busy={settle.busy} onClick={() => run('geblieben')}>
                  Bei {wertWorte(of.gegen, of.feld)} bleiben
                </Button>
                <Button busy={settle.busy} onClick={() => run('uebernommen')}>
                  {wertWorte(of.wert, of.feld)} übernehmen
                </Button>
              </>
            ),
          }
        : {})}
    >
      <dl className="facts">
        <div>
          <dt>{wertWorte(of.gegen, of.feld)}</dt>
          <dd>{woherOf(of)}</dd>
        </div>
        <div>
          <dt>{wertWorte(of.wert, of.feld)}</dt>
          <dd>
            von der Person angegeben: {of.quelle}, {formatDayShort(of.am)}
          </dd>
        </div>
      </dl>
      {edits && (
        <TextField
          name={`grund-${of.id}`}
          label={`Warum? (${label})`}
          optional
          value={grund}
          error={undefined}
          onChange={setGrund}
        />
      )}
      <ProblemNote problem={settle.problem} />
    </Note>
  );
}
