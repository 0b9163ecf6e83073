/** Help for who cannot sign in, and the end of an account. */

import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatMoment } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  activateKonto,
  deactivateKonto,
  getKonto,
  issueResetLink,
  listFactorResets,
  listKonten,
  requestFactorReset,
} from '../../konto.api.ts';
import type { Konto } from '../../konto.schema.ts';

type Open = 'link' | 'faktor' | 'aus' | 'an';

export function KontoHilfe({ konto }: { konto: Konto }) {
  const [open, setOpen] = useState<Open>();
  const may = useMay();
  const close = () => setOpen(undefined);
  const local = konto.quelle === 'lokal' && konto.status !== 'deaktiviert';
  if (!may('personal.konten') && !may('personal.faktor-ruecksetzen')) return null;
  return (
    <section className="card">
      <h2>Hilfe und Ende</h2>
      <ul className="account-lines">
        {local && may('personal.kennwort-link') && (
          <Line
            title={konto.status === 'eingeladen' ? 'Einladung' : 'Kennwort vergessen'}
            text="Ein einmaliger Link geht an die E-Mail-Adresse; Sie selbst sehen ihn nicht. Ohne Mailserver gibt ihn die Leitung aus der Ausgangspost weiter."
          >
            <Button onClick={() => setOpen('link')}>
              {konto.status === 'eingeladen' ? 'Einladung erneut senden' : 'Link senden'}
            </Button>
          </Line>
        )}
        {konto.faktoren.length > 0 && may('personal.faktor-ruecksetzen') && (
          <Line title="Telefon oder Schlüssel verloren" text="Eine zweite Person gibt das Zurücksetzen frei.">
            {konto.offeneRuecksetzung === undefined ? (
              <Button onClick={() => setOpen('faktor')}>Zurücksetzen beantragen</Button>
            ) : (
              <Link to="/verwaltung/freigaben">wartet auf Freigabe</Link>
            )}
          </Line>
        )}
        {may('personal.konten') &&
          (konto.status === 'deaktiviert' ? (
            <Line title="Wieder im Amt" text="Das Konto gilt wieder, mit seinen Rollen und Buchstaben.">
              <Button onClick={() => setOpen('an')}>Konto aktivieren</Button>
            </Line>
          ) : (
            <Line title="Nicht mehr im Amt" text="Das Konto bleibt im Protokoll, anmelden kann sich niemand mehr.">
              <Button kind="danger" onClick={() => setOpen('aus')}>
                Konto deaktivieren
              </Button>
            </Line>
          ))}
      </ul>
      {open === 'link' && <LinkSenden konto={konto} onClose={close} />}
      {open === 'faktor' && <FaktorAntrag konto={konto} onClose={close} />}
      {(open === 'aus' || open === 'an') && <Schalten konto={konto} on={open === 'an'} onClose={close} />}
    </section>
  );
}

function Line({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li>
      <span className="reason">
        {title}
        <span className="cell-sub">{text}</span>
      </span>
      {children}
    </li>
  );
}

interface PartProps {
  readonly konto: Konto;
  readonly onClose: () => void;
}

function LinkSenden({ konto, onClose }: PartProps) {
  return (
    <ConfirmAct
      title={`Link an ${konto.name} senden?`}
      action="Link senden"
      contract={issueResetLink}
      input={{ id: konto.id }}
      says={({ gueltigBis }) => `Der Link ist unterwegs. Er gilt bis ${formatMoment(gueltigBis)}.`}
      onClose={onClose}
    >
      Er geht an {konto.email}. Ein früherer Link gilt dann nicht mehr; der zweite Faktor bleibt, wie er ist.
    </ConfirmAct>
  );
}

function FaktorAntrag({ konto, onClose }: PartProps) {
  const form = useForm({
    contract: requestFactorReset,
    draft: { begruendung: '' },
    input: ({ begruendung }) => ({ id: konto.id, begruendung }),
    changes: [getKonto, listFactorResets],
    done: () => {
      toast('Der Antrag wartet auf die Freigabe durch eine zweite Person.');
      onClose();
    },
  });
  return (
    <Dialog title={`Zweiten Faktor von ${konto.name} zurücksetzen`} onClose={onClose}>
      <p>
        Nach der Freigabe sind Kennwort, zweite Faktoren und Sitzungen gelöscht, und die Person bekommt einen einmaligen
        Link. Bitte prüfen Sie vorher, dass wirklich sie es ist.
      </p>
      <Form form={form} action="Zurücksetzen beantragen" onCancel={onClose}>
        <TextArea
          label="Begründung"
          hint="Woher Sie wissen, dass die Person selbst darum bittet. Steht im Protokoll."
          {...form.field('begruendung')}
        />
      </Form>
    </Dialog>
  );
}

function Schalten({ konto, on, onClose }: PartProps & { on: boolean }) {
  return (
    <ConfirmAct
      title={on ? `Konto von ${konto.name} aktivieren?` : `Konto von ${konto.name} deaktivieren?`}
      action={on ? 'Konto aktivieren' : 'Konto deaktivieren'}
      danger={!on}
      contract={on ? activateKonto : deactivateKonto}
      input={{ id: konto.id, version: konto.version }}
      changes={[getKonto, listKonten]}
      says={on ? 'Das Konto gilt wieder.' : 'Das Konto ist deaktiviert; seine Sitzungen sind beendet.'}
      onClose={onClose}
    >
      {on
        ? 'Die Person kann sich wieder anmelden.'
        : 'Die Person wird sofort abgemeldet. Sie können das Konto später wieder aktivieren.'}
    </ConfirmAct>
  );
}
