/** Give Vorgänge to a colleague, by letter, or to whoever has fewest. Nothing is chosen beforehand; who gets what stands there first. */

import { useEffect, useState } from 'react';
import { nameOfPerson } from '#areas/akten/screens/index.ts';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { countVerfahren, listVerfahren } from '../arbeitsliste.api.ts';
import type { Arbeitszeile } from '../arbeitsliste.schema.ts';
import { getVerfahren } from '../vorgang.api.ts';
import { assignVerfahren, listBearbeiter } from '../zuweisung.api.ts';

interface ZuweisenProps {
  readonly vorgaenge: readonly Pick<Arbeitszeile, 'id' | 'version' | 'person' | 'bearbeiter'>[];
  readonly onClose: (done: boolean) => void;
}

type Weise = 'person' | 'buchstabe' | 'last';

export function Zuweisen({ vorgaenge, onClose }: ZuweisenProps) {
  const leute = useLoad(listBearbeiter, {});
  const [weise, setWeise] = useState<Weise | ''>('');
  const [an, setAn] = useState('');
  const assign = useAct(assignVerfahren, {
    changes: [listVerfahren, countVerfahren, getVerfahren, listBearbeiter],
    done: ({ zugewiesen, uebergangen }) => {
      const rest = uebergangen.length === 0 ? '' : `, für ${uebergangen.length} ist niemand zuständig`;
      toast(`${count(zugewiesen.length, 'Vorgang', 'Vorgänge')} zugewiesen${rest}`);
      onClose(true);
    },
  });
  const ready = weise !== '' && (weise !== 'person' || an !== '');
  const input = {
    vorgaenge: vorgaenge.map(({ id, version }) => ({ id, version })),
    weise: weise as Weise,
    ...(weise === 'person' ? { bearbeiter: an } : {}),
  };
  const [plan, setPlan] = useState<Plan>();
  const probe = useAct(assignVerfahren, { done: setPlan });
  const wish = ready ? `${weise} ${an}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the choice changes, and not with every drawing
  useEffect(() => {
    setPlan(undefined);
    if (wish !== '') void probe.run({ ...input, probe: true });
  }, [wish]);
  return (
    <Dialog title={`${count(vorgaenge.length, 'Vorgang', 'Vorgänge')} zuweisen`} onClose={() => onClose(false)}>
      <ProblemNote problem={assign.problem ?? probe.problem} />
      <RadioGroup<Weise>
        name="weise"
        label="An wen?"
        value={weise}
        onChange={setWeise}
        options={[
          { value: 'person', label: 'an eine bestimmte Person' },
          { value: 'buchstabe', label: 'nach Buchstaben', hint: 'an die Person, die für den Namen zuständig ist' },
          { value: 'last', label: 'nach Last', hint: 'an die zuständige Person mit den wenigsten offenen Vorgängen' },
        ]}
      />
      {weise === 'person' && (
        <SelectField
          name="an"
          label="Person"
          empty="Bitte wählen"
          value={an}
          onChange={setAn}
          options={(leute.data?.bearbeiter ?? []).map(({ id, name, buchstaben, offen }) => ({
            value: id,
            label: `${name} (${buchstaben.join(', ')}), ${offen} offen`,
          }))}
        />
      )}
      <div role="status">
        {plan && ready && <Probe plan={plan} vorgaenge={vorgaenge} leute={leute.data?.bearbeiter ?? []} />}
      </div>
      <div className="form-actions">
        <Button
          kind="primary"
          busy={assign.busy}
          blocked={ready ? undefined : 'Bitte wählen Sie zuerst, an wen.'}
          onClick={() => void assign.run(input)}
        >
          Zuweisen
        </Button>
        <Button onClick={() => onClose(false)}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}

type Plan = OutputOf<typeof assignVerfahren>;

interface ProbeProps {
  readonly plan: Plan;
  readonly vorgaenge: ZuweisenProps['vorgaenge'];
  readonly leute: OutputOf<typeof listBearbeiter>['bearbeiter'];
}

/** What would happen: who gets how many, how many they then have, and what stays where it is. */
function Probe({ plan, vorgaenge, leute }: ProbeProps) {
  const before = new Map(vorgaenge.map(({ id, bearbeiter }) => [id, bearbeiter?.id]));
  const moved = plan.zugewiesen.filter(({ id, bearbeiter }) => before.get(id) !== bearbeiter.id);
  const groups = [...Map.groupBy(moved, ({ bearbeiter }) => bearbeiter.id)];
  const stays = plan.zugewiesen.length - moved.length;
  const without = vorgaenge.filter(({ id }) => plan.uebergangen.includes(id));
  const after = (id: string, gets: number) =>
    (leute.find((one) => one.id === id)?.offen ?? 0) + gets - moved.filter((one) => before.get(one.id) === id).length;
  return (
    <div className="vf-probe">
      <h3>Das würde geschehen</h3>
      <ul>
        {groups.map(([id, of]) => (
          <li key={id}>
            <strong>{of[0]?.bearbeiter.name}</strong> bekommt {count(of.length, 'Vorgang', 'Vorgänge')} und hat dann{' '}
            {after(id, of.length)} offen
          </li>
        ))}
        {stays > 0 && <li>{count(stays, 'Vorgang ist', 'Vorgänge sind')} schon bei der richtigen Person</li>}
        {without.length > 0 && (
          <li>
            Für {count(without.length, 'Vorgang', 'Vorgänge')} ist niemand zuständig:{' '}
            {without
              .slice(0, 5)
              .map(({ person }) => nameOfPerson(person))
              .join(' · ')}
            {without.length > 5 && ' …'}
          </li>
        )}
      </ul>
    </div>
  );
}
