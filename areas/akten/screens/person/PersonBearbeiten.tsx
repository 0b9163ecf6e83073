/** Change a person. If somebody else saved meanwhile, both versions are shown and nothing is overwritten unseen. */
import { conflictNote, differencesOf, useBase } from '#ui/Conflict.tsx';
import { useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten } from '../../akte.api.ts';
import { getPerson, listPersonen, updatePerson } from '../../person.api.ts';
import type { Person } from '../../person.schema.ts';
import { eingabeOf, entwurfOf, FELDER } from './entwurf.ts';
import { PersonFelder } from './PersonFelder.tsx';

export function PersonBearbeiten({ person, onDone }: { person: Person; onDone(): void }) {
  const refresh = useRefresh();
  const base = useBase(person);
  const form = useForm({
    contract: updatePerson,
    draft: entwurfOf(person),
    input: (draft) => ({ id: person.id, version: base.version, ...eingabeOf(draft) }),
    changes: [getPerson, listPersonen, getAkte, listAkten],
    done: () => {
      toast('Angaben gespeichert');
      onDone();
    },
  });
  return (
    <Form
      form={form}
      action="Angaben speichern"
      wide
      onCancel={onDone}
      problem={conflictNote({
        form,
        base,
        draftOf: entwurfOf,
        differences: (mine, theirs) => differencesOf(FELDER, mine, entwurfOf(theirs)),
      })}
      onProblem={() => void refresh([getPerson])}
    >
      <PersonFelder form={form} />
    </Form>
  );
}
