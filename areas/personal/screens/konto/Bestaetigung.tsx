/** Before something that weighs: the password once more, unless the sign-in is fresh (then the server does not ask). */

import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { codeOf } from '#ui/States.tsx';
import { PasswordField } from '#ui/TextField.tsx';

interface BestaetigungProps<C extends Contract> {
  readonly contract: C;
  /** What goes along beside the password. */
  readonly input: Omit<RawInputOf<C>, 'kennwort'>;
  readonly action: string;
  readonly changes?: readonly Contract[];
  readonly onDone: (answer: OutputOf<C>) => void;
  readonly onClose: () => void;
}

export function Bestaetigung<C extends Contract>(props: BestaetigungProps<C>) {
  const form = useForm({
    contract: props.contract,
    draft: { kennwort: '' },
    input: ({ kennwort }) => ({ ...props.input, ...(kennwort === '' ? {} : { kennwort }) }) as RawInputOf<C>,
    ...(props.changes === undefined ? {} : { changes: props.changes }),
    done: props.onDone,
  });
  return (
    <Form asksBeforeLeaving={false} form={form} action={props.action} onCancel={props.onClose}>
      <PasswordField
        label="Ihr Kennwort"
        hint="Nur nötig, wenn Ihre Anmeldung länger als zehn Minuten her ist."
        optional={!isAsked(form)}
        autoComplete="current-password"
        {...form.field('kennwort')}
      />
    </Form>
  );
}

function isAsked(form: FormState<{ kennwort: string }>): boolean {
  return form.problem !== undefined && codeOf(form.problem) !== 'allgemein.UNERWARTET';
}
