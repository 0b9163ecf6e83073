/** The one next step of a run, for whoever may take it; for the others, whom it waits for. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useMay, useSession } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  discardLoeschlauf,
  getLoeschlauf,
  listLoeschlaeufe,
  listLoeschposten,
  proposeLoeschlauf,
  releaseLoeschlauf,
} from '../loeschlauf.api.ts';
import type { Lauf } from '../loeschlauf.schema.ts';
import { ArchivSchritt } from './ArchivSchritt.tsx';

const CHANGES = [getLoeschlauf, listLoeschlaeufe, listLoeschposten];

export function LaufSchritte({ lauf }: { lauf: Lauf }) {
  const [discarding, setDiscarding] = useState(false);
  const isOpen = lauf.status === 'entwurf' || lauf.status === 'vorgeschlagen';
  return (
    <section aria-label="Schritte" className="u-stack">
      <ol className="aufb-schritte">
        {stepsOf(lauf).map(({ name, icon, now }) => (
          <li key={name} className="u-row" {...(now ? { 'aria-current': 'step' as const } : {})}>
            <Icon name={icon} />
            <span>{name}</span>
          </li>
        ))}
      </ol>
      {lauf.status === 'entwurf' && <Vorbereiten lauf={lauf} />}
      {lauf.status === 'vorgeschlagen' && <Freigeben lauf={lauf} />}
      {lauf.status === 'freigegeben' && (
        <Note kind="info" title="Wird gerade vernichtet">
          Sie müssen nicht warten. Ein Vermerk, der jetzt noch gesetzt wird, hält seine Akte auf.
        </Note>
      )}
      {isOpen && (
        <p>
          <Button kind="text" onClick={() => setDiscarding(true)}>
            Lauf verwerfen
          </Button>
        </p>
      )}
      {discarding && <Verwerfen lauf={lauf} onClose={() => setDiscarding(false)} />}
    </section>
  );
}

function stepsOf({ status, anbietung, archiv, offen }: Lauf): { name: string; icon: IconName; now: boolean }[] {
  const names = ['Zusammenstellen', ...(anbietung.noetig ? ['Archiv'] : []), 'Freigabe', 'Vernichtung', 'Protokoll'];
  const isAnswered = anbietung.noetig && offen.length === 0;
  const at = {
    entwurf: archiv ? names.indexOf('Archiv') : isAnswered ? names.indexOf('Freigabe') : 0,
    vorgeschlagen: names.indexOf('Freigabe'),
    freigegeben: names.indexOf('Vernichtung'),
    abgeschlossen: names.length,
    verworfen: 0,
  }[status];
  return names.map((name, index) => ({
    name,
    now: index === at && status !== 'verworfen',
    icon: status === 'verworfen' ? 'entfaellt' : index < at ? 'erledigt' : index === at ? 'laeuft' : 'offen',
  }));
}

function Vorbereiten({ lauf }: { lauf: Lauf }) {
  const may = useMay();
  const propose = useAct(proposeLoeschlauf, {
    changes: CHANGES,
    done: () => toast('Zur Freigabe vorgelegt'),
  });
  if (!may('akten.loeschen-vorschlagen'))
    return <p className="u-muted">Der Lauf wird vorbereitet und dann zur Freigabe vorgelegt.</p>;
  return (
    <>
      {lauf.anbietung.noetig && <ArchivSchritt lauf={lauf} />}
      <ProblemNote problem={propose.problem} />
      <p className="u-row">
        <Button
          kind={lauf.offen.length === 0 ? 'primary' : 'secondary'}
          busy={propose.busy}
          blocked={lauf.offen[0]}
          onClick={() => void propose.run({ id: lauf.id, version: lauf.version })}
        >
          Zur Freigabe vorlegen
        </Button>
        <span className="u-muted">{lauf.offen[0] ?? 'Eine zweite Person gibt die Vernichtung frei.'}</span>
      </p>
    </>
  );
}

function Freigeben({ lauf }: { lauf: Lauf }) {
  const may = useMay();
  const { id: me } = useSession();
  const [open, setOpen] = useState(false);
  if (!may('akten.loeschen-freigeben') || lauf.bearbeitetVon.includes(me))
    return (
      <Note kind="plain" title="Wartet auf die zweite Person">
        Freigeben kann die Leitung oder der Datenschutz, aber niemand, der an diesem Lauf mitgewirkt hat.
      </Note>
    );
  return (
    <>
      <p>
        <Button kind="danger" onClick={() => setOpen(true)}>
          Vernichtung freigeben
        </Button>
      </p>
      {open && <FreigabeDialog lauf={lauf} onClose={() => setOpen(false)} />}
    </>
  );
}

function FreigabeDialog({ lauf, onClose }: { lauf: Lauf; onClose(): void }) {
  const form = useForm({
    contract: releaseLoeschlauf,
    draft: { rechtsstandGeprueft: false },
    input: ({ rechtsstandGeprueft }) => ({ id: lauf.id, version: lauf.version, rechtsstandGeprueft }),
    changes: CHANGES,
    done: () => {
      toast('Freigegeben; die Vernichtung beginnt');
      onClose();
    },
  });
  const open = lauf.zahlen.filter(({ status }) => status === 'offen');
  const sum = (of: (zahl: (typeof open)[number]) => number) => open.reduce((all, one) => all + of(one), 0);
  return (
    <Dialog title="Vernichtung freigeben" onClose={onClose}>
      <p>
        {sum(({ posten }) => posten)} Posten mit {sum(({ dokumente }) => dokumente)} Dokumenten und{' '}
        {sum(({ seiten }) => seiten)} Seiten werden vernichtet. Das lässt sich nicht rückgängig machen.
      </p>
      <Form form={form} action="Vernichtung freigeben" danger onCancel={onClose} asksBeforeLeaving={false}>
        {lauf.rechtsstandOffen.length > 0 && (
          <>
            <Note kind="warning" title="Diese Vorschriften wurden seit ihrer Prüfung geändert">
              <ul>
                {lauf.rechtsstandOffen.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Note>
            <Checkbox
              label="Ich habe den geltenden Wortlaut verglichen; die Fristen stimmen."
              {...form.field('rechtsstandGeprueft')}
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function Verwerfen({ lauf, onClose }: { lauf: Lauf; onClose(): void }) {
  const form = useForm({
    contract: discardLoeschlauf,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: lauf.id, version: lauf.version, grund }),
    changes: CHANGES,
    done: () => {
      toast('Lauf verworfen');
      onClose();
    },
  });
  return (
    <Dialog title="Lauf verwerfen" onClose={onClose}>
      <p>Nichts wird gelöscht. Was fällig ist, kann in einen neuen Lauf kommen.</p>
      <Form form={form} action="Lauf verwerfen" danger onCancel={onClose}>
        <TextArea label="Grund" rows={2} maxLength={500} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
