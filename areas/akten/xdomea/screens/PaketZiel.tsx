/** Where the content of a message goes; nothing is chosen beforehand. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { type ChoiceOption, RadioGroup } from '#ui/Choice.tsx';
import { useAct } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { codeOf, Note, ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { getHeute, listAkten } from '../../akte.api.ts';
import { listEingang, listLieferungen } from '../../eingang.api.ts';
import type { Zielakte } from '../../eingang.schema.ts';
import { listPersonen } from '../../person.api.ts';
import { useTeamOptions } from '../../screens/akte/teams.ts';
import { formatTeilDatumKurz } from '../../screens/person/teildatum.ts';
import { nameOfPerson } from '../../screens/person/worte.ts';
import { AkteWahl } from '../../screens/teile/AkteWahl.tsx';
import { getXdomeaPaket, listXdomeaPakete, takeXdomeaPaket } from '../uebernahme.api.ts';
import type { Paket, Ziel } from '../uebernahme.schema.ts';

type Nachricht = NonNullable<Paket['nachricht']>;

export function PaketZiel({ paket, nachricht }: { paket: Paket; nachricht: Nachricht }) {
  const [wahl, setWahl] = useState('');
  const [andere, setAndere] = useState<Zielakte>();
  const [teamId, setTeamId] = useState('');
  const teams = useTeamOptions();
  const take = useAct(takeXdomeaPaket, {
    changes: [getXdomeaPaket, listXdomeaPakete, listLieferungen, listEingang, listAkten, listPersonen, getHeute],
  });
  const options = useZielOptions(paket);
  // Of several Akten, and of what was taken in before, the place is settled.
  const isSettled = nachricht.akten.length > 1 || paket.frueher !== undefined;
  const ziel = isSettled ? { ziel: { art: 'eingang' } as const } : zielOf(paket, { wahl, andere, teamId });
  const change = (set: () => void) => {
    take.reset();
    set();
  };
  return (
    <section className="card u-stack" aria-labelledby="ziel">
      <h2 id="ziel">Wohin kommen die Dateien?</h2>
      {isSettled ? (
        <Festgelegt paket={paket} nachricht={nachricht} />
      ) : (
        <RadioGroup
          label="Bitte wählen Sie"
          name="ziel"
          value={wahl}
          error={undefined}
          onChange={(value) => change(() => setWahl(value))}
          options={options}
        />
      )}
      {wahl === 'andere' && <AkteWahl chosen={andere} takesFocus onChoose={(akte) => change(() => setAndere(akte))} />}
      {wahl === 'neu' && (
        <SelectField
          name="teamId"
          label="Team der neuen Akte"
          empty="Bitte wählen"
          options={teams}
          value={teamId}
          onChange={(value) => change(() => setTeamId(value))}
        />
      )}
      <ProblemNote
        problem={take.problem}
        actions={
          codeOf(take.problem) === 'akten.KANDIDATEN_NICHT_GESEHEN' && (
            <Button onClick={() => window.location.reload()}>Neu laden</Button>
          )
        }
      />
      <div className="form-actions">
        <Button
          kind="primary"
          icon="haken"
          busy={take.busy}
          blocked={'blocked' in ziel ? ziel.blocked : undefined}
          onClick={() => {
            if ('ziel' in ziel) void take.run({ id: paket.id, ziel: ziel.ziel });
          }}
        >
          Übernehmen
        </Button>
      </div>
    </section>
  );
}

function Festgelegt({ paket, nachricht }: { paket: Paket; nachricht: Nachricht }) {
  if (paket.frueher) return <p>Was damals fehlte, kommt zu den Dateien von damals.</p>;
  return (
    <Note kind="info" title={`Die Nachricht enthält ${count(nachricht.akten.length, 'Akte', 'Akten')}`}>
      Deshalb kommen die Dateien in den Eingang. Bleibe schlägt dort zu jeder eine Akte vor, und Sie entscheiden.
    </Note>
  );
}

interface Entwurf {
  readonly wahl: string;
  readonly andere: Zielakte | undefined;
  readonly teamId: string;
}

function zielOf(paket: Paket, { wahl, andere, teamId }: Entwurf): { ziel: Ziel } | { blocked: string } {
  if (wahl === '') return { blocked: 'Wählen Sie zuerst, wohin die Dateien kommen.' };
  if (wahl === 'eingang') return { ziel: { art: 'eingang' } };
  if (wahl === 'neu') {
    if (teamId === '') return { blocked: 'Wählen Sie zuerst das Team der neuen Akte.' };
    return { ziel: { art: 'neu', teamId, geseheneKandidaten: paket.kandidaten.map(({ id }) => id) } };
  }
  if (wahl !== 'andere') return { ziel: { art: 'akte', akteId: wahl } };
  return andere ? { ziel: { art: 'akte', akteId: andere.id } } : { blocked: 'Suchen und wählen Sie zuerst die Akte.' };
}

/** Akten of persons who may be meant, with the reasons; then every other way. */
function useZielOptions({ kandidaten, gleicheZeichen, neuePerson }: Paket): ChoiceOption[] {
  const may = useMay();
  const proposed = new Map<string, ChoiceOption>();
  for (const { akten, gruende, geburtsdatum, ...person } of kandidaten)
    for (const { id, aktenzeichen } of akten) {
      const birth = geburtsdatum ? ` (geb. ${formatTeilDatumKurz(geburtsdatum)})` : '';
      if (!proposed.has(id))
        proposed.set(id, {
          value: id,
          label: `In die Akte ${aktenzeichen}: ${nameOfPerson(person)}${birth}`,
          hint: gruende.join(' · '),
        });
    }
  for (const { id, aktenzeichen } of gleicheZeichen)
    if (!proposed.has(id))
      proposed.set(id, {
        value: id,
        label: `In die Akte ${aktenzeichen}`,
        hint: 'Gleiches Aktenzeichen wie bei der anderen Behörde; das kann Zufall sein',
      });
  const others: ChoiceOption[] = [{ value: 'andere', label: 'In eine andere Akte, die es schon gibt' }];
  if (neuePerson && may('akten.bearbeiten'))
    others.push({
      value: 'neu',
      label: `In eine neue Akte für ${nameOfPerson(neuePerson)}`,
      hint:
        kandidaten.length > 0
          ? `Person und Akte werden angelegt. Vergleichen Sie vorher: ${kandidaten.map(nameOfPerson).join('; ')}`
          : 'Person und Akte werden angelegt. Niemand in Ihrem Bereich heißt gleich oder ähnlich.',
    });
  others.push({
    value: 'eingang',
    label: 'In den Eingang',
    hint: 'Bleibe schlägt dort zu jeder Datei eine Akte vor, und Sie entscheiden einzeln',
  });
  return [...proposed.values(), ...others];
}
