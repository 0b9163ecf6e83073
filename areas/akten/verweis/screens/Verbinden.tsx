/** Connect two persons as family, or two Akten. The sentence that comes of it is shown before it is stored. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Akte } from '../../akte.schema.ts';
import type { Zielakte } from '../../eingang.schema.ts';
import type { PersonKurz } from '../../person.schema.ts';
import { nameOfPerson } from '../../screens/person/worte.ts';
import { AkteWahl, personenWorte } from '../../screens/teile/AkteWahl.tsx';
import { PersonWahl } from '../../screens/teile/PersonWahl.tsx';
import { createBezug, createFamilie, listVerweiseOfAkte, listVerweiseOfPerson } from '../verweis.api.ts';
import { ROLLENWORTE } from '../verweis.rules.ts';
import { BEZUG, FAMILIE } from '../verweis.schema.ts';

const CHANGES = [listVerweiseOfAkte, listVerweiseOfPerson];
type Familie = (typeof FAMILIE)[number];
type Bezug = (typeof BEZUG)[number];

const optionsOf = <R extends Familie | Bezug>(rollen: readonly R[]) =>
  rollen.map((rolle) => ({ value: rolle, label: `${ROLLENWORTE[rolle]} …` }));

interface FamilieVerbindenProps {
  /** From whose side it is said; with several the first question is who. */
  readonly personen: readonly { id: string; familienname: string; vornamen: string }[];
  onClose(): void;
}

export function FamilieVerbinden({ personen, onClose }: FamilieVerbindenProps) {
  const [vonId, setVon] = useState(personen.length === 1 ? (personen[0]?.id ?? '') : '');
  const [rolle, setRolle] = useState<Familie | ''>('');
  const [andere, setAndere] = useState<PersonKurz>();
  const [vermerk, setVermerk] = useState('');
  const von = personen.find(({ id }) => id === vonId);
  const create = useAct(createFamilie, {
    changes: CHANGES,
    done: () => {
      toast('Familie verbunden');
      onClose();
    },
  });
  const isWhole = von !== undefined && rolle !== '' && andere !== undefined;
  return (
    <Dialog title="Familie verbinden" onClose={onClose}>
      <ProblemNote problem={create.problem} />
      {personen.length > 1 && (
        <SelectField
          name="von"
          label="Wer aus dieser Akte?"
          empty="bitte wählen"
          options={personen.map((one) => ({ value: one.id, label: nameOfPerson(one) }))}
          value={vonId}
          onChange={setVon}
        />
      )}
      <SelectField
        name="rolle"
        label={von ? `${nameOfPerson(von)} ist` : 'Ist'}
        empty="bitte wählen"
        options={optionsOf(FAMILIE)}
        value={rolle}
        onChange={setRolle}
      />
      <PersonWahl chosen={andere} without={[vonId]} onChoose={setAndere} />
      <Vermerk value={vermerk} onChange={setVermerk} />
      {isWhole && (
        <p role="status">
          {nameOfPerson(von)}: <strong>{ROLLENWORTE[rolle]}</strong> {nameOfPerson(andere)}
        </p>
      )}
      <div className="form-actions">
        <Button
          kind="primary"
          busy={create.busy}
          blocked={isWhole ? undefined : 'Bitte wählen Sie zuerst die Beziehung und die Person.'}
          onClick={() => isWhole && void create.run({ rolle, vonId, nachId: andere.id, vermerk })}
        >
          Verbinden
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}

export function AkteVerbinden({ akte, onClose }: { akte: Akte; onClose(): void }) {
  const [rolle, setRolle] = useState<Bezug | ''>('');
  const [andere, setAndere] = useState<Zielakte>();
  const [vermerk, setVermerk] = useState('');
  const create = useAct(createBezug, {
    changes: CHANGES,
    done: () => {
      toast('Akten verbunden');
      onClose();
    },
  });
  const isWhole = rolle !== '' && andere !== undefined;
  return (
    <Dialog title="Akte verbinden" onClose={onClose}>
      <ProblemNote problem={create.problem} />
      <SelectField
        name="rolle"
        label={`${akte.aktenzeichen} ist`}
        empty="bitte wählen"
        options={optionsOf(BEZUG)}
        value={rolle}
        onChange={setRolle}
      />
      <AkteWahl chosen={andere} without={akte.id} onChoose={setAndere} />
      <Vermerk value={vermerk} onChange={setVermerk} />
      {isWhole && (
        <p role="status">
          {akte.aktenzeichen}: <strong>{ROLLENWORTE[rolle]}</strong> {andere.aktenzeichen}, {personenWorte(andere)}
        </p>
      )}
      <div className="form-actions">
        <Button
          kind="primary"
          busy={create.busy}
          blocked={isWhole ? undefined : 'Bitte wählen Sie zuerst den Bezug und die Akte.'}
          onClick={() => isWhole && void create.run({ rolle, vonId: akte.id, nachId: andere.id, vermerk })}
        >
          Verbinden
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}

function Vermerk({ value, onChange }: { value: string; onChange(text: string): void }) {
  return <TextField name="vermerk" label="Vermerk" optional maxLength={300} value={value} onChange={onChange} />;
}
