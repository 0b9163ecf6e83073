/**
 * Break-glass for whoever knows the number of an Akte that they cannot see: number and reason, then it is open for an
 * hour. Nothing of the Akte is shown before. An Akte of one's own range is opened without telling anybody.
 */
import { getMe } from '#areas/personal/ich.api.ts';
import { openNotzugriff } from '#areas/personal/notzugriff.api.ts';
import { NOTZUGRIFF_MINUTEN } from '#areas/personal/notzugriff.schema.ts';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatClock } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenState } from '#ui/screens.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { findAkteForNotzugriff } from '../../akte.api.ts';
import { NOTZUGRIFF_GRUND_MIN } from '../../akte.schema.ts';

export default function AkteAusserhalb() {
  const go = useGo();
  const { aktenzeichen: typed } = useScreenState();
  const show = (akteId: string) => go({ to: '/akten/$akteId', params: { akteId }, replace: true });
  const open = useAct(openNotzugriff, {
    changes: [getMe],
    done: ({ akteId, bis }) => {
      toast(`Die Akte ist bis ${formatClock(bis)} für Sie offen.`);
      show(akteId);
    },
  });
  const form = useForm({
    contract: findAkteForNotzugriff,
    draft: { aktenzeichen: typeof typed === 'string' ? typed : '', grund: '' },
    done: ({ akteId, imBereich }, { grund }) => {
      if (!imBereich) return void open.run({ akteId, grund });
      toast('Diese Akte liegt in Ihrem Bereich. Es wurde niemand benachrichtigt.');
      show(akteId);
    },
  });
  return (
    <Page
      title="Akte außerhalb meines Bereichs öffnen"
      sub={`Für den Notfall: Sie können die Akte ${NOTZUGRIFF_MINUTEN} Minuten lang öffnen.`}
      crumbs={[{ label: 'Akten', to: '/akten' }]}
    >
      <div className="u-stack u-measure">
        <Note kind="warning" title="Ihr Zugriff wird gemeldet">
          Teamleitung und Datenschutz bekommen sofort Nachricht, mit Ihrem Namen und Ihrem Grund. Beides steht im
          Protokoll, auch wenn es das Aktenzeichen nicht gibt.
        </Note>
        <ProblemNote problem={open.problem} />
        <Form form={form} action="Akte für eine Stunde öffnen" onCancel={() => window.history.back()} cancel="Zurück">
          <TextField
            label="Aktenzeichen"
            hint="Vollständig, zum Beispiel ABH-2019-004417."
            autoComplete="off"
            spellCheck={false}
            {...form.field('aktenzeichen')}
          />
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
