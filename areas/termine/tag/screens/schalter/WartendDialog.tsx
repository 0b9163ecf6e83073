/** One of those who wait: call out of turn with a reason, bring back, park, note that they left. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { callBesuch, markGegangen, parkBesuch, resumeBesuch } from '../../besuch.api.ts';
import type { BesuchKurz } from '../../besuch.schema.ts';
import type { Schalter } from '../../schalter.schema.ts';
import { BEDARFSWORTE, SPRACHWORTE, zeigeNummer } from '../worte.ts';
import { NACH_EINER_TAT } from './taten.ts';

interface WartendProps {
  readonly besuch: BesuchKurz;
  readonly mein: Schalter;
  readonly onClose: () => void;
}

export function WartendDialog({ besuch, mein, onClose }: WartendProps) {
  const [grund, setGrund] = useState('');
  const nummer = zeigeNummer(besuch.nummer);
  const options = (words: string) => ({
    changes: NACH_EINER_TAT,
    done: () => {
      toast(`${nummer} ${words}`);
      onClose();
    },
  });
  const call = useAct(callBesuch, options('ist aufgerufen'));
  const park = useAct(parkBesuch, options('ist zurückgestellt'));
  const resume = useAct(resumeBesuch, options('steht wieder in der Reihe'));
  const left = useAct(markGegangen, options('ist gegangen'));
  const seen = { id: besuch.id, version: besuch.version };
  const blocked = mein.besuchId ? 'An Ihrem Platz ist noch jemand.' : undefined;
  const facts = [
    besuch.anliegen,
    besuch.beginn ? `Termin ${formatClock(besuch.beginn)}` : 'ohne Termin',
    `da seit ${formatClock(besuch.angekommen)}`,
    SPRACHWORTE[besuch.sprache],
    ...besuch.bedarf.map((one) => BEDARFSWORTE[one]),
  ];
  return (
    <Dialog title={[nummer, besuch.name].filter(Boolean).join(' · ')} onClose={onClose}>
      <ProblemNote problem={call.problem ?? park.problem ?? resume.problem ?? left.problem} />
      <p>{facts.join(' · ')}</p>
      {besuch.stand === 'zurueckgestellt' && (
        <p>
          <Button kind="primary" busy={resume.busy} onClick={() => void resume.run(seen)}>
            Wieder in die Reihe
          </Button>
        </p>
      )}
      <TextField
        label="Grund, diese Nummer jetzt aufzurufen"
        hint="Er steht im Protokoll: andere warten deshalb länger."
        name="grund"
        value={grund}
        onChange={setGrund}
        maxLength={200}
      />
      <div className="form-actions">
        <Button
          busy={call.busy}
          blocked={blocked ?? (grund.trim().length < 3 ? 'Bitte nennen Sie zuerst den Grund.' : undefined)}
          onClick={() => void call.run({ ...seen, platzId: mein.platzId, grund })}
        >
          Jetzt aufrufen
        </Button>
        {besuch.stand === 'wartet' && (
          <Button busy={park.busy} onClick={() => void park.run(seen)}>
            Zurückstellen
          </Button>
        )}
        <Button busy={left.busy} onClick={() => void left.run(seen)}>
          Ist gegangen
        </Button>
      </div>
    </Dialog>
  );
}
