/** Ways of a visit that is not over: parked for a while, or to another part of the house. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { parkBesuch, redirectBesuch } from '../../besuch.api.ts';
import type { BesuchKurz } from '../../besuch.schema.ts';
import type { Schalter, Warteraum } from '../../schalter.schema.ts';
import { zeigeNummer } from '../worte.ts';
import { NACH_EINER_TAT } from './taten.ts';

const DAUERN = [5, 10, 15, 30, 60] as const;

interface ZurueckProps {
  readonly besuch: Pick<BesuchKurz, 'id' | 'version' | 'nummer'>;
  readonly jetzt: string;
  readonly onClose: () => void;
}

export function ZurueckstellenDialog({ besuch, jetzt, onClose }: ZurueckProps) {
  const park = useAct(parkBesuch, {
    changes: NACH_EINER_TAT,
    done: ({ nummer }) => {
      toast(`${zeigeNummer(nummer)} ist zurückgestellt`);
      onClose();
    },
  });
  const seen = { id: besuch.id, version: besuch.version };
  return (
    <Dialog title={`${zeigeNummer(besuch.nummer)} zurückstellen`} onClose={onClose}>
      <ProblemNote problem={park.problem} />
      <p>
        Die Wartezeit bleibt. Von selbst wird die Nummer nicht wieder aufgerufen: Sie holen sie zurück, oder die Person
        meldet sich am Kiosk. Wann soll sie wieder da sein?
      </p>
      <div className="u-row termine-dauern">
        {DAUERN.map((minuten) => (
          <Button key={minuten} busy={park.busy} onClick={() => void park.run({ ...seen, minuten })}>
            in {minuten} Min. ({formatClock(new Date(Date.parse(jetzt) + minuten * 60_000).toISOString())})
          </Button>
        ))}
        <Button busy={park.busy} onClick={() => void park.run(seen)}>
          Ohne Zeit
        </Button>
      </div>
    </Dialog>
  );
}

interface WeiterProps {
  readonly besuch: Pick<BesuchKurz, 'id' | 'version' | 'nummer' | 'poolId'>;
  readonly raum: Pick<Warteraum, 'schalter'>;
  readonly mein: Schalter;
  readonly onClose: () => void;
}

export function WeiterleitenDialog({ besuch, raum, mein, onClose }: WeiterProps) {
  const [ziel, setZiel] = useState('');
  const redirect = useAct(redirectBesuch, {
    changes: NACH_EINER_TAT,
    done: ({ nummer, pool }) => {
      toast(`${zeigeNummer(nummer)} wartet jetzt: ${pool}`);
      onClose();
    },
  });
  const pools = [...new Map(raum.schalter.map(({ poolId, pool }) => [poolId, pool]))];
  const offen = raum.schalter.filter(({ offen, platzId }) => offen !== null && platzId !== mein.platzId);
  const options = [
    ...pools.map(([id, name]) => ({ value: `pool ${id}`, label: `Bereich ${name}` })),
    ...offen.map(({ platzId, name }) => ({ value: `platz ${platzId}`, label: `Nur ${name}` })),
  ];
  const [art, id] = ziel.split(' ');
  const run = () => {
    if (!id) return;
    const where = art === 'pool' ? { poolId: id } : { nurPlatzId: id };
    void redirect.run({ id: besuch.id, version: besuch.version, ...where });
  };
  return (
    <Dialog title={`${zeigeNummer(besuch.nummer)} weiterleiten`} onClose={onClose}>
      <ProblemNote problem={redirect.problem} />
      <p>Nummer und Wartezeit bleiben, auch in der neuen Reihe.</p>
      <SelectField label="Wohin" name="ziel" value={ziel} onChange={setZiel} options={options} empty="Bitte wählen" />
      <div className="form-actions">
        <Button
          kind="primary"
          busy={redirect.busy}
          blocked={ziel === '' ? 'Bitte wählen Sie, wohin.' : undefined}
          onClick={run}
        >
          Weiterleiten
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
