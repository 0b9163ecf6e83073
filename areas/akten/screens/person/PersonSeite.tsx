/** One person: who it is, which Akten there are, and the number that is read with a purpose only. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { CopyText } from '#ui/CopyText.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatPartialDay } from '#ui/format.ts';
import { DataTable, Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonParts } from '#ui/person-parts.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useGo, useScreenParams } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { createAkte, listAkten } from '../../akte.api.ts';
import { getPerson } from '../../person.api.ts';
import { FamilieDerPerson } from '../../verweis/screens/Familie.tsx';
import { useTeamOptions } from '../akte/teams.ts';
import { useIsReadOnly, useMayIn } from '../teile/useMayIn.ts';
import { AzrNummer } from './AzrNummer.tsx';
import { PersonBearbeiten } from './PersonBearbeiten.tsx';
import { nameOfStaat } from './staaten.ts';
import { GESCHLECHTER, nameOfPerson, staatenOf } from './worte.ts';
import '../akten.css';

type PersonDetail = OutputOf<typeof getPerson>;

export default function PersonSeite() {
  const { personId } = useScreenParams<'personId'>();
  const person = useLoad(getPerson, { id: personId });
  const known = person.data;
  const may = useMayIn(...akteIds(known));
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={known ? nameOfPerson(known) : 'Person'}
      tabTitle="Person"
      crumbs={[{ label: 'Personen', to: '/personen' }]}
      sub={known && kurz(known)}
      actions={
        known &&
        may('akten.bearbeiten') &&
        !editing &&
        !known.eingeschraenkt && (
          <Button kind="primary" icon="bearbeiten" onClick={() => setEditing(true)}>
            Angaben ändern
          </Button>
        )
      }
    >
      <Loaded of={person} words="Die Person wird geladen">
        {(data) =>
          editing ? (
            <PersonBearbeiten person={data} onDone={() => setEditing(false)} />
          ) : (
            <PersonAngaben person={data} />
          )
        }
      </Loaded>
    </Page>
  );
}

function akteIds(person: PersonDetail | undefined): readonly string[] {
  return person?.akten.map(({ id }) => id) ?? [];
}

function kurz({ geburtsdatum, staatsangehoerigkeiten }: PersonDetail): string {
  return [
    geburtsdatum ? `geboren ${formatPartialDay(geburtsdatum)}` : 'Geburtsdatum nicht bekannt',
    staatenOf(staatsangehoerigkeiten) || 'Staatsangehörigkeit nicht bekannt',
  ].join(' · ');
}

function PersonAngaben({ person }: { person: PersonDetail }) {
  const may = useMay();
  const isReadOnly = useIsReadOnly(...akteIds(person));
  return (
    <div className="person">
      {person.eingeschraenkt && (
        <Note kind="warning" title="Die Verarbeitung ist eingeschränkt (Art. 18 DSGVO)">
          Bis zur Klärung durch die Datenschutzbeauftragte darf nichts geändert werden.
        </Note>
      )}
      <section className="card" aria-labelledby="person-angaben">
        <h2 id="person-angaben">Angaben</h2>
        <Facts
          of={[
            ['Familienname', person.familienname],
            ['Vornamen', person.vornamen || 'keine'],
            ['Geburtsname', person.geburtsname],
            ['Weitere Namen', person.aliase.map((alias) => nameOfPerson(alias)).join(' · ')],
            ['Geboren', geboren(person)],
            ['Geschlecht', GESCHLECHTER[person.geschlecht]],
            ['Staatsangehörigkeit', staatenOf(person.staatsangehoerigkeiten) || 'nicht bekannt'],
            ['Kennung', <CopyText key="kennung" text={person.id} what="Kennung" />],
          ]}
        />
        <p className="u-small u-muted">
          Mit der Kennung oder einem Aktenzeichen findet der Datenschutz im Protokoll, wer diese Person gesehen hat.
        </p>
      </section>
      <Akten person={person} />
      <PersonParts personId={person.id} akteIds={akteIds(person)} />
      <FamilieDerPerson person={person} akten={person.akten} />
      {may('akten.azr') && <AzrNummer person={person} canChange={!isReadOnly && !person.eingeschraenkt} />}
    </div>
  );
}

function geboren({ geburtsdatum, geburtsort, geburtsstaat }: PersonDetail): string {
  const parts = [
    geburtsdatum ? formatPartialDay(geburtsdatum) : 'Datum nicht bekannt',
    geburtsort,
    geburtsstaat ? nameOfStaat(geburtsstaat) : undefined,
  ];
  return parts.filter(Boolean).join(', ');
}

function Akten({ person }: { person: PersonDetail }) {
  const may = useMayIn(...akteIds(person));
  const [creating, setCreating] = useState(false);
  return (
    <section className="card" aria-labelledby="person-akten">
      <h2 id="person-akten">Akten</h2>
      {person.akten.length === 0 ? (
        <EmptyState icon="akte" title="Noch keine Akte">
          Dokumente zu dieser Person brauchen eine Akte.
        </EmptyState>
      ) : (
        <DataTable
          caption="Akten der Person"
          rows={person.akten}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/akten/$akteId', params: { akteId: id } })}
          columns={[{ head: 'Aktenzeichen', cell: ({ aktenzeichen }) => aktenzeichen }]}
        />
      )}
      {may('akten.bearbeiten') && !person.eingeschraenkt && (
        <p className="karte-fuss">
          <Button icon="plus" onClick={() => setCreating(true)}>
            {person.akten.length === 0 ? 'Akte anlegen' : 'Weitere Akte anlegen'}
          </Button>
        </p>
      )}
      {creating && <AkteAnlegen personId={person.id} onClose={() => setCreating(false)} />}
    </section>
  );
}

function AkteAnlegen({ personId, onClose }: { personId: string; onClose(): void }) {
  const go = useGo();
  const teams = useTeamOptions();
  const [teamId, setTeamId] = useState('');
  const create = useAct(createAkte, {
    changes: [getPerson, listAkten],
    done: ({ id, aktenzeichen }) => {
      toast(`Akte ${aktenzeichen} angelegt`);
      go({ to: '/akten/$akteId', params: { akteId: id } });
    },
  });
  return (
    <Dialog title="Akte anlegen" onClose={onClose}>
      <ProblemNote problem={create.problem} />
      <SelectField
        name="team"
        label="Zuständiges Team"
        empty="bitte wählen"
        options={teams}
        value={teamId}
        onChange={setTeamId}
      />
      <p className="u-muted">Das nächste freie Aktenzeichen dieses Jahres wird vergeben.</p>
      <div className="form-actions">
        <Button
          kind="primary"
          busy={create.busy}
          blocked={teamId === '' ? 'Bitte wählen Sie zuerst das Team.' : undefined}
          onClick={() => void create.run({ personId, teamId })}
        >
          Akte anlegen
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
