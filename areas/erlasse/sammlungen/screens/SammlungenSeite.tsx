/** Sammlungen: who reads what. */
import { useState } from 'react';
import { listTeams } from '#areas/personal/team.api.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from '#ui/Choice.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createSammlung, listSammlungen, updateSammlung } from '../sammlungen.api.ts';
import type { Sammlung } from '../sammlungen.schema.ts';
import { Personenwahl } from './Personenwahl.tsx';

const ARTEN = { recht: 'Gesetze', erlass: 'Erlasse', hausregel: 'Hausregeln' } as const;

export default function SammlungenSeite() {
  const sammlungen = useLoad(listSammlungen, {});
  const [chosen, setChosen] = useState<Sammlung | 'neu'>();
  return (
    <Page
      title="Sammlungen"
      sub="Was in einer Sammlung liegt, lesen dieselben Menschen. Für alle anderen gibt es sie nicht."
      crumbs={[{ label: 'Erlasse und Hausregeln', to: '/erlasse/bestand' }]}
      actions={
        chosen === undefined && (
          <Button kind="primary" icon="plus" onClick={() => setChosen('neu')}>
            Sammlung anlegen
          </Button>
        )
      }
    >
      {chosen !== undefined && (
        <SammlungForm
          key={chosen === 'neu' ? 'neu' : chosen.id}
          of={chosen === 'neu' ? undefined : chosen}
          onDone={() => setChosen(undefined)}
        />
      )}
      <Loaded of={sammlungen} words="Die Sammlungen werden geladen">
        {(data) => (
          <DataTable
            caption="Sammlungen"
            rows={data.sammlungen}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Name', cell: ({ name }) => name },
              { head: 'Inhalt', cell: ({ art, anzahl }) => `${ARTEN[art]}: ${anzahl}` },
              { head: 'Lesen', cell: (one) => <Leser of={one} /> },
              {
                head: 'Ändern',
                actions: true,
                cell: (one) => (
                  <Button kind="text" icon="bearbeiten" onClick={() => setChosen(one)}>
                    {one.name} ändern
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Leser({ of: { sichtbar, teams, personen } }: { of: Sammlung }) {
  const known = useLoad(listTeams, {}, { enabled: sichtbar === 'teams' });
  const names = useNames(personen);
  if (sichtbar === 'alle') return 'Alle im Amt';
  if (sichtbar === 'teams')
    return teams.map((id) => known.data?.teams.find((team) => team.id === id)?.name ?? 'ein Team').join(', ');
  return `Vertraulich: ${personen.length > 3 ? count(personen.length, 'Person', 'Personen') : personen.map((id) => names.get(id) ?? id).join(', ')}`;
}

function SammlungForm({ of, onDone }: { of: Sammlung | undefined; onDone(): void }) {
  const teams = useLoad(listTeams, {});
  const draft = {
    name: of?.name ?? '',
    art: of?.art === 'hausregel' ? ('hausregel' as const) : ('erlass' as const),
    sichtbar: of?.sichtbar ?? ('alle' as const),
    teams: of?.teams ?? [],
    personen: of?.personen ?? [],
  };
  const kreis = ({ sichtbar, teams: chosen, personen }: typeof draft) => ({ sichtbar, teams: chosen, personen });
  const done = () => {
    toast(of ? 'Die Sammlung ist geändert' : 'Die Sammlung ist angelegt');
    onDone();
  };
  const create = useForm({
    contract: createSammlung,
    draft,
    input: (now: typeof draft) => ({ name: now.name, art: now.art, kreis: kreis(now) }),
    changes: [listSammlungen],
    done,
  });
  const change = useForm({
    contract: updateSammlung,
    draft,
    input: (now: typeof draft) => ({ id: of?.id ?? '', version: of?.version ?? 0, name: now.name, kreis: kreis(now) }),
    changes: [listSammlungen],
    done,
  });
  const form = of ? change : create;
  return (
    <Form form={form} action={of ? 'Speichern' : 'Sammlung anlegen'} onCancel={onDone} wide>
      <TextField label="Name" {...form.field('name')} />
      {!of && (
        <RadioGroup
          label="Inhalt"
          options={[
            { value: 'erlass', label: 'Erlasse und Anwendungshinweise' },
            { value: 'hausregel', label: 'Hausregeln' },
          ]}
          {...form.field('art')}
          onChange={(value) => value && form.set('art', value)}
        />
      )}
      <RadioGroup
        label="Wer liest sie?"
        options={[
          { value: 'alle', label: 'Alle im Amt' },
          { value: 'teams', label: 'Bestimmte Teams', hint: 'Und die Leitung.' },
          { value: 'vertraulich', label: 'Nur genannte Personen', hint: 'Auch die Leitung nur, wenn sie genannt ist.' },
        ]}
        {...form.field('sichtbar')}
        onChange={(value) => value && form.set('sichtbar', value)}
      />
      {form.draft.sichtbar === 'teams' && (
        <CheckboxGroup
          label="Teams"
          options={(teams.data?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('teams')}
          onChange={(value) => form.set('teams', [...value])}
          error={form.errorOf('kreis.teams')}
        />
      )}
      {form.draft.sichtbar === 'vertraulich' && (
        <Personenwahl value={form.draft.personen} onChange={(value) => form.set('personen', [...value])} />
      )}
    </Form>
  );
}
