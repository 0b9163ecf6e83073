/** Break-glass: one Akte outside one's letters, for an hour, with a reason; others are told at once. */
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatClock } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { Note } from '#ui/States.tsx';
import { useGo, useScreenParams } from '#ui/screens.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getMe } from '../../ich.api.ts';
import { openNotzugriff } from '../../notzugriff.api.ts';
import { NOTZUGRIFF_GRUND_MIN, NOTZUGRIFF_MINUTEN } from '../../notzugriff.schema.ts';

export default function NotzugriffOeffnen() {
  const { akteId } = useScreenParams<'akteId'>();
  const go = useGo();
  const form = useForm({
    contract: openNotzugriff,
    draft: { grund: '' },
    input: ({ grund }) => ({ grund, akteId }),
    changes: [getMe],
    done: ({ bis }) => {
      toast(`Die Akte ist bis ${formatClock(bis)} für Sie offen.`);
      go({ to: `/akten/${akteId}`, replace: true });
    },
  });
  return (
    <Page
      title="Akte im Notfall öffnen"
      sub={`Diese Akte liegt außerhalb Ihrer Buchstaben. Sie können sie für ${NOTZUGRIFF_MINUTEN} Minuten öffnen.`}
    >
      <div className="u-stack u-measure">
        <Note kind="warning" title="Ihr Zugriff wird gemeldet">
          Teamleitung und Datenschutz bekommen sofort Nachricht, mit Ihrem Namen und Ihrem Grund. Beides steht im
          Protokoll.
        </Note>
        <Form form={form} action="Akte für eine Stunde öffnen" onCancel={() => window.history.back()} cancel="Zurück">
          <TextArea
            label="Warum brauchen Sie diese Akte jetzt?"
            hint={`Mindestens ${NOTZUGRIFF_GRUND_MIN} Zeichen, zum Beispiel: „Person steht am Schalter, Sachbearbeitung ist krank“.`}
            {...form.field('grund')}
          />
        </Form>
      </div>
    </Page>
  );
}
