/** § 81a AufenthG: what of the accelerated procedure is done, what runs until when, and the one thing to note next. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf, formatWeekday } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { STALE } from '../../arbeit/screens/stale.ts';
import { euro } from '../../regelwerk/regelwerk.rules.ts';
import { getFachkraefteverfahren, noteFachkraefteschritt } from '../fachkraft.api.ts';

interface Schritt {
  readonly schluessel: string;
  readonly name: string;
  readonly norm: string;
  readonly getan: readonly { readonly am: string; readonly text: string }[];
  readonly moeglich: boolean;
  readonly frist?: { readonly text: string; readonly faellig: string; readonly norm: string } | undefined;
}

export function Fachkraft({ verfahrenId, edits }: { verfahrenId: string; edits: boolean }) {
  const query = useLoad(getFachkraefteverfahren, { id: verfahrenId });
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="vf-fachkraft" className="u-stack">
      <div className="u-row">
        <h2 id="vf-fachkraft">Beschleunigtes Fachkräfteverfahren</h2>
        {edits && (
          <Button icon="plus" onClick={() => setOpen(true)}>
            Schritt festhalten
          </Button>
        )}
      </div>
      <Loaded of={query} words="Die Schritte werden geladen">
        {({ schritte, kostenCent }) => (
          <>
            {schritte.every(({ getan }) => getan.length === 0) && (
              <p>
                Prüfen Sie Vollmacht und Vereinbarung, unterschreiben Sie, und halten Sie den Tag fest. Damit beginnt
                das Verfahren
                {kostenCent === undefined ? '' : `; die Gebühr von ${euro(kostenCent)} setzen Sie unter „Gebühr“ fest`}.
              </p>
            )}
            <ol className="plain-list u-stack">
              {schritte.map((one) => (
                <Zeile key={one.schluessel} of={one} />
              ))}
            </ol>
            <p className="u-muted">
              Die Zustimmung der Bundesagentur holen Sie unten als Anfrage ein („beschleunigt“): Sie gilt nach einer
              Woche ohne Rückmeldung als erteilt (§ 36 Abs. 2 Satz 2 BeschV).
            </p>
            {open && (
              <SchrittDialog
                verfahrenId={verfahrenId}
                schritte={schritte.filter(({ moeglich }) => moeglich)}
                onClose={() => setOpen(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Zeile({ of: { name, norm, getan, frist } }: { of: Schritt }) {
  const done = getan.length > 0;
  return (
    <li className="u-row">
      <Icon name={done ? 'erledigt' : 'offen'} />
      <span>
        {name}
        <span className="u-sr">{done ? ', erledigt' : ', offen'}</span>
        <span className="cell-sub">{norm}</span>
        {getan.map(({ am, text }) => (
          <span key={am} className="cell-sub">
            {text}
          </span>
        ))}
        {frist && (
          <span className="cell-sub">
            <strong>{formatWeekday(frist.faellig)}</strong>: {frist.text} ({frist.norm})
          </span>
        )}
      </span>
    </li>
  );
}

interface DialogProps {
  readonly verfahrenId: string;
  readonly schritte: readonly Schritt[];
  onClose(): void;
}

function SchrittDialog({ verfahrenId, schritte, onClose }: DialogProps) {
  const form = useForm({
    contract: noteFachkraefteschritt,
    draft: { schritt: '', tag: dayOf(), hinweis: '' },
    input: (draft) => ({ id: verfahrenId, ...draft }),
    changes: [getFachkraefteverfahren, ...STALE],
    done: () => {
      toast('Festgehalten. Der Arbeitgeber sieht es im Portal.');
      onClose();
    },
  });
  return (
    <Dialog title="Schritt festhalten" onClose={onClose}>
      <Form form={form} action="Festhalten" onCancel={onClose} asksBeforeLeaving={false}>
        <SelectField
          {...form.field('schritt')}
          label="Was ist geschehen?"
          empty="Bitte wählen"
          options={schritte.map(({ schluessel, name }) => ({ value: schluessel, label: name }))}
        />
        <DayField label="Am" {...form.field('tag')} />
        <TextField label="Hinweis" hint="Nur für das Amt" optional {...form.field('hinweis')} />
      </Form>
    </Dialog>
  );
}
