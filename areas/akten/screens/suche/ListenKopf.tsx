/** Above the finds: to which work list they belong, what is done in it, and keeping this search as a list. */

import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count } from '#ui/format.ts';
import { Menu, type MenuEntry } from '#ui/Menu.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import {
  createArbeitsliste,
  deleteArbeitsliste,
  listArbeitslisten,
  updateArbeitsliste,
} from '../../suche/arbeitsliste.api.ts';
import type { Arbeitsliste, Listenfrage } from '../../suche/arbeitsliste.schema.ts';

type Team = { readonly id: string; readonly name: string };

interface ListenKopfProps {
  readonly liste: Arbeitsliste | undefined;
  readonly teams: readonly Team[];
  /** What is asked now. */
  readonly frage: Listenfrage;
  readonly zeigtErledigte: boolean;
  onZeigeErledigte(zeigt: boolean): void;
  /** A list was made, or given up. */
  onListe(id: string | undefined): void;
}

export function ListenKopf(props: ListenKopfProps) {
  const { liste, teams, frage, zeigtErledigte, onZeigeErledigte, onListe } = props;
  const [open, setOpen] = useState<'neu' | 'aendern' | 'loeschen'>();
  const close = () => setOpen(undefined);
  if (!liste)
    return (
      <div className="such-merken">
        <Button icon="haken" onClick={() => setOpen('neu')}>
          Als Arbeitsliste merken
        </Button>
        {open === 'neu' && <ListeForm frage={frage} teams={teams} onClose={close} onDone={onListe} />}
      </div>
    );
  const own: MenuEntry[] = [
    { label: 'Name, Team und Suche ändern', run: () => setOpen('aendern') },
    { label: 'Liste löschen', run: () => setOpen('loeschen') },
  ];
  return (
    <div className="such-liste-kopf">
      <div>
        <h2>{liste.name}</h2>
        <p className="cell-sub">
          {[
            liste.neu > 0
              ? `${liste.neuMehr ? 'mindestens ' : ''}${count(liste.neu, 'neues Dokument', 'neue Dokumente')}`
              : '',
            count(liste.erledigt, 'Dokument erledigt', 'Dokumente erledigt'),
            liste.team ? `geteilt mit ${liste.team.name}` : 'nur für Sie',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="such-liste-tun">
        <Button aria-pressed={zeigtErledigte} onClick={() => onZeigeErledigte(!zeigtErledigte)}>
          Auch Erledigtes
        </Button>
        <Menu
          button="Liste"
          className="btn"
          entries={[...(liste.eigene ? own : []), { label: 'Liste verlassen', run: () => onListe(undefined) }]}
        />
      </div>
      {open === 'aendern' && <ListeForm liste={liste} frage={frage} teams={teams} onClose={close} onDone={() => {}} />}
      {open === 'loeschen' && <Loeschen liste={liste} onClose={close} onDone={() => onListe(undefined)} />}
    </div>
  );
}

interface ListeFormProps {
  readonly liste?: Arbeitsliste;
  readonly frage: Listenfrage;
  readonly teams: readonly Team[];
  onClose(): void;
  onDone(id: string): void;
}

function ListeForm({ liste, frage, teams, onClose, onDone }: ListeFormProps) {
  const form = useForm({
    contract: liste ? updateArbeitsliste : createArbeitsliste,
    draft: { name: liste?.name ?? '', teamId: liste?.team?.id ?? '' },
    input: ({ name, teamId }) => ({
      ...(liste ? { id: liste.id, version: liste.version } : {}),
      name,
      frage,
      ...(teamId ? { teamId } : {}),
    }),
    changes: [listArbeitslisten],
    done: ({ id }) => {
      toast(liste ? 'Arbeitsliste geändert' : 'Arbeitsliste gemerkt');
      onClose();
      onDone(id);
    },
  });
  return (
    <Dialog title={liste ? 'Arbeitsliste ändern' : 'Suche als Arbeitsliste merken'} onClose={onClose}>
      <Form form={form} action={liste ? 'Ändern' : 'Merken'} onCancel={onClose}>
        <p className="u-muted">
          Gemerkt wird die Suche „{frage.q}“ mit allem, was sie eingrenzt. Neue Dokumente kommen von selbst hinzu.
        </p>
        <TextField label="Name der Liste" maxLength={80} {...form.field('name')} />
        {teams.length > 0 && (
          <SelectField
            label="Teilen mit"
            hint="Alle im Team arbeiten die Liste gemeinsam ab. Jede Person sieht nur, was in ihrem Bereich liegt."
            empty="niemandem"
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('teamId')}
          />
        )}
      </Form>
    </Dialog>
  );
}

function Loeschen({ liste, onClose, onDone }: { liste: Arbeitsliste; onClose(): void; onDone(): void }) {
  return (
    <ConfirmAct
      title={`Arbeitsliste „${liste.name}“ löschen?`}
      action="Löschen"
      danger
      contract={deleteArbeitsliste}
      input={{ id: liste.id, version: liste.version }}
      changes={[listArbeitslisten]}
      says="Arbeitsliste gelöscht"
      onDone={onDone}
      onClose={onClose}
    >
      <p>Die Dokumente bleiben, wo sie sind. Was hier als erledigt gilt, ist danach nirgends mehr vermerkt.</p>
    </ConfirmAct>
  );
}

/** Beside the page of a find: done in this list, or open again. */
export function Erledigen(props: {
  readonly listeId: string;
  readonly dokumentId: string;
  readonly erledigt: boolean;
  readonly act: ErledigenAct;
}) {
  const { dokumentId, listeId, erledigt, act } = props;
  return (
    <>
      <Button
        icon="haken"
        busy={act.busy}
        onClick={() => void act.run({ id: listeId, dokumentId, erledigt: !erledigt })}
      >
        {erledigt ? 'Wieder offen' : 'Erledigt'}
      </Button>
      <ProblemNote problem={act.problem} />
    </>
  );
}

export interface ErledigenAct {
  readonly busy: boolean;
  readonly problem: Error | undefined;
  run(input: { id: string; dokumentId: string; erledigt: boolean }): Promise<unknown>;
}
