/** Teams and their letters. */

import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { conflictNote, differencesOf, useBase } from '#ui/Conflict.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad, useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createTeam, deleteTeam, listTeams, updateTeam } from '../../team.api.ts';
import type { Team } from '../../team.schema.ts';
import './verwaltung.css';

export default function Teams() {
  const teams = useLoad(listTeams, {});
  const [open, setOpen] = useState<Team | 'neu'>();
  const [closing, setClosing] = useState<Team>();
  return (
    <Page
      title="Teams"
      sub="Jedes Team betreut einen Teil des Alphabets; die Buchstaben der Personen liegen darin."
      actions={
        <Button kind="primary" icon="plus" onClick={() => setOpen('neu')}>
          Team anlegen
        </Button>
      }
      flush
    >
      <Loaded of={teams} words="Die Teams werden geladen">
        {(data) =>
          data.teams.length === 0 ? (
            <div className="page-body">
              <EmptyState icon="team" title="Noch keine Teams">
                Legen Sie das erste an, dann können Sie Personen Buchstaben geben.
              </EmptyState>
            </div>
          ) : (
            <DataTable
              caption="Teams"
              rows={data.teams}
              rowKey={(row) => row.id}
              onChoose={setOpen}
              columns={[
                { head: 'Team', cell: (row) => row.name },
                { head: 'Buchstaben', cell: (row) => `${row.von}–${row.bis}`, nowrap: true },
                { head: 'Personen', cell: (row) => row.mitglieder, number: true },
                {
                  head: 'Aktion',
                  cell: (row) =>
                    row.mitglieder === 0 ? (
                      <Button kind="text" onClick={() => setClosing(row)}>
                        Auflösen
                      </Button>
                    ) : (
                      <Button kind="text" onClick={() => setOpen(row)}>
                        Ändern
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {open === 'neu' && <TeamAnlegen onClose={() => setOpen(undefined)} />}
      {typeof open === 'object' && (
        // As the list knows it now, so that a conflict can be shown.
        <TeamAendern
          team={teams.data?.teams.find(({ id }) => id === open.id) ?? open}
          onClose={() => setOpen(undefined)}
        />
      )}
      {closing !== undefined && <TeamAufloesen team={closing} onClose={() => setClosing(undefined)} />}
    </Page>
  );
}

const EMPTY = { name: '', von: '', bis: '' };
type TeamEntwurf = typeof EMPTY;

const draftOf = ({ name, von, bis }: Team): TeamEntwurf => ({ name, von, bis });

const FELDER: readonly [string, (draft: TeamEntwurf) => string][] = [
  ['Name', ({ name }) => name],
  ['Buchstaben', ({ von, bis }) => `${von}–${bis}`],
];

function TeamAnlegen({ onClose }: { onClose: () => void }) {
  const form = useForm({
    contract: createTeam,
    draft: EMPTY,
    changes: [listTeams],
    done: (team) => {
      toast(`${team.name} ist angelegt.`);
      onClose();
    },
  });
  return (
    <Dialog title="Team anlegen" onClose={onClose}>
      <Form form={form} action="Team anlegen" onCancel={onClose}>
        <TeamFelder form={form} />
      </Form>
    </Dialog>
  );
}

function TeamAendern({ team, onClose }: { team: Team; onClose: () => void }) {
  const refresh = useRefresh();
  const base = useBase(team);
  const form = useForm({
    contract: updateTeam,
    draft: draftOf(team),
    input: (draft) => ({ ...draft, id: team.id, version: base.version }),
    changes: [listTeams],
    done: () => {
      toast('Das Team ist geändert.');
      onClose();
    },
  });
  return (
    <Dialog title={`${team.name} ändern`} onClose={onClose}>
      <Form
        form={form}
        action="Änderungen speichern"
        onCancel={onClose}
        problem={conflictNote({
          form,
          base,
          draftOf,
          differences: (mine, theirs) => differencesOf(FELDER, mine, draftOf(theirs)),
        })}
        onProblem={() => void refresh([listTeams])}
      >
        <TeamFelder form={form} />
      </Form>
    </Dialog>
  );
}

function TeamFelder({ form }: { form: ReturnType<typeof useForm<typeof createTeam, TeamEntwurf>> }) {
  const letter = (name: 'von' | 'bis') => ({
    ...form.field(name),
    onChange: (text: string) => form.set(name, text.toUpperCase()),
  });
  return (
    <>
      <TextField label="Name" autoComplete="off" {...form.field('name')} />
      <div className="form-columns">
        <TextField label="Erster Buchstabe" size="letter" maxLength={1} autoComplete="off" {...letter('von')} />
        <TextField label="Letzter Buchstabe" size="letter" maxLength={1} autoComplete="off" {...letter('bis')} />
      </div>
    </>
  );
}

function TeamAufloesen({ team, onClose }: { team: Team; onClose: () => void }) {
  return (
    <ConfirmAct
      title={`${team.name} auflösen?`}
      action="Team auflösen"
      danger
      contract={deleteTeam}
      input={{ id: team.id }}
      changes={[listTeams]}
      says={`${team.name} ist aufgelöst.`}
      onClose={onClose}
    >
      Zu diesem Team gehört niemand mehr. Das lässt sich nicht rückgängig machen.
    </ConfirmAct>
  );
}
