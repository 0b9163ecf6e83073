/**
 * The call for help. F8 asks, Enter calls: two keystrokes from anywhere. Every colleague sees it at once on whatever page
 * they are, with a tone that can be switched off.
 */
import { useEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { useLive } from '#ui/live.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { readSetting, writeSetting } from '#ui/settings.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import { endNotruf, listHaeuser, listNotrufe, raiseNotruf } from '../schalter.api.ts';
import type { Notruf as Ruf } from '../schalter.schema.ts';
import './notruf.css';

export function Notruf() {
  const may = useMay();
  return may('termine.lesen') ? <Wache canCall={may('termine.schalter')} /> : null;
}

function Wache({ canCall }: { canCall: boolean }) {
  const [asking, setAsking] = useState(false);
  const rufe = useLoad(listNotrufe, {});
  useLive('notruf:alle', [listNotrufe]);
  useShortcut('F8', 'Notruf: Hilfe holen', () => setAsking(true), { group: 'Überall', enabled: canCall });
  const offen = rufe.data?.notrufe ?? [];
  return (
    <>
      {offen.length > 0 && <Banner rufe={offen} canEnd={canCall} />}
      {asking && <RufDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function Banner({ rufe, canEnd }: { rufe: readonly Ruf[]; canEnd: boolean }) {
  const [ton, setTon] = useState(readSetting('notrufton') !== 'aus');
  const loud = ton && rufe.some(({ ich }) => !ich);
  useEffect(() => (loud ? sound() : undefined), [loud]);
  const end = useAct(endNotruf, { changes: [listNotrufe] });
  const toggle = () => {
    writeSetting('notrufton', ton ? 'aus' : undefined);
    setTon(!ton);
  };
  return (
    <section aria-label="Notruf" className="termine-notruf no-print">
      {rufe.map((ruf) => (
        <div key={ruf.id} className="termine-notruf-zeile">
          <Icon name="notzugriff" />
          <p role="alert">
            <strong>Notruf: {ruf.ort}</strong> ({ruf.haus}).{' '}
            {ruf.ich ? 'Sie haben' : `${ruf.wer || 'Eine Kollegin oder ein Kollege'} hat`} um {formatClock(ruf.um)}{' '}
            Hilfe gerufen.
          </p>
          {canEnd && (
            <Button busy={end.busy} onClick={() => void end.run({ id: ruf.id })}>
              Hilfe ist da, beenden
            </Button>
          )}
        </div>
      ))}
      <Button kind="quiet" onClick={toggle}>
        {ton ? 'Ton ausschalten' : 'Ton einschalten'}
      </Button>
      <ProblemNote problem={end.problem} />
    </section>
  );
}

/** Two tones each second, for as long as it is open. A browser that has not been touched yet stays silent. */
function sound(): () => void {
  const Audio = window.AudioContext;
  if (!Audio) return () => {};
  const audio = new Audio();
  const beep = () => {
    for (const [nr, frequency] of [880, 660].entries()) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.value = 0.15;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + nr * 0.25);
      tone.stop(audio.currentTime + nr * 0.25 + 0.2);
    }
  };
  beep();
  const timer = setInterval(beep, 1_500);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
}

function RufDialog({ onClose }: { onClose: () => void }) {
  const [haus, setHaus] = useState('');
  const haeuser = useLoad(listHaeuser, {});
  const raise = useAct(raiseNotruf, { changes: [listNotrufe], done: onClose });
  const all = haeuser.data?.haeuser ?? [];
  const atDesk = all.some(({ schalter }) => schalter.some(({ offen }) => offen?.ich));
  const unknown = !atDesk && all.length > 1;
  return (
    <Dialog title="Hilfe rufen?" onClose={onClose}>
      <ProblemNote problem={raise.problem} />
      <div className="form-actions">
        <Button kind="danger" busy={raise.busy} onClick={() => void raise.run(haus === '' ? {} : { standortId: haus })}>
          Jetzt Hilfe rufen
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
      <p>
        Alle Kolleginnen, Kollegen und der Sicherheitsdienst sehen sofort, wo Sie sind
        {atDesk ? ': Ihr Schalter und sein Raum.' : '.'} Bei Gefahr für Leib und Leben wählen Sie außerdem 110.
      </p>
      {unknown && (
        <SelectField
          label="Haus"
          name="haus"
          value={haus}
          onChange={setHaus}
          empty="Bitte wählen"
          options={all.map(({ standortId, name }) => ({ value: standortId, label: name }))}
        />
      )}
    </Dialog>
  );
}
