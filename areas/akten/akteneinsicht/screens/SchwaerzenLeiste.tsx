/** What is done with redactions beyond drawing: choose the reason, redact all finds of words, save, release. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { count, formatMoment } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { codeOf, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { announce, toast } from '#ui/Toast.tsx';
import { findTrefferInDokument } from '../../dokument.api.ts';
import { queryOf } from '../../screens/teile/queries.ts';
import { GRUENDE } from '../gruende.data.ts';
import { getSchwaerzung, releaseSchwaerzung, saveSchwaerzung } from '../schwaerzung.api.ts';
import { NEW_BOX } from './kaesten.ts';
import { type Schwaerzen, useSchwaerzen } from './schwaerzen.tsx';

const OPTIONEN = GRUENDE.map(({ grund, name }) => ({ value: grund, label: name }));
const OHNE_GRUND = 'Bitte wählen Sie zuerst den Grund.';

export function SchwaerzenKnopf() {
  const schwaerzen = useSchwaerzen();
  if (!schwaerzen) return null;
  return (
    <Button icon="bearbeiten" shortcut="c" aria-pressed={schwaerzen.isOn} onClick={schwaerzen.toggle}>
      Schwärzen
    </Button>
  );
}

/** @param seite the page that is read now */
export function SchwaerzenLeiste({ seite }: { seite: number }) {
  const schwaerzen = useSchwaerzen();
  if (!schwaerzen?.isOn) return null;
  return (
    <section className="schwarz-leiste no-print" aria-label="Schwärzen">
      <div className="schwarz-zeile">
        <SelectField
          label="Grund"
          name="grund"
          empty="Bitte wählen"
          options={OPTIONEN}
          value={schwaerzen.grund}
          error={schwaerzen.isGrundMissed ? OHNE_GRUND : undefined}
          onChange={schwaerzen.setGrund}
        />
        <Worte schwaerzen={schwaerzen} seite={seite} />
      </div>
      <Abschluss schwaerzen={schwaerzen} seite={seite} />
    </section>
  );
}

/** Words of the recognised text: every place where they stand becomes a box. */
function Worte({ schwaerzen, seite }: { schwaerzen: Schwaerzen; seite: number }) {
  const { dokumentId, kaesten, grund, change } = schwaerzen;
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const found = useQuery({ ...queryOf(findTrefferInDokument, { id: dokumentId, q }), enabled: q !== '' }).data;
  const all = found?.seiten.flatMap(({ nr, kasten }) => kasten.map((box) => ({ ...box, seite: nr, grund }))) ?? [];
  const here = all.filter((box) => box.seite === seite);
  const search = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setQ(typed.trim());
  };
  const add = (boxes: typeof all) => {
    change([...kaesten, ...boxes]);
    setTyped('');
    setQ('');
    announce(count(boxes.length, 'Schwärzung hinzugefügt', 'Schwärzungen hinzugefügt'));
  };
  const blocked = grund === '' ? OHNE_GRUND : undefined;
  return (
    <form className="schwarz-worte" onSubmit={search}>
      <TextField
        label="Wörter schwärzen"
        name="worte"
        maxLength={200}
        value={typed}
        error={undefined}
        onChange={setTyped}
      />
      <Button type="submit">Stellen suchen</Button>
      {found && all.length === 0 && <p role="status">Diese Wörter stehen nicht im erkannten Text.</p>}
      {here.length > 0 && here.length < all.length && (
        <Button blocked={blocked} onClick={() => add(here)}>
          Auf dieser Seite schwärzen ({here.length})
        </Button>
      )}
      {all.length > 0 && (
        <Button blocked={blocked} onClick={() => add(all)}>
          {all.length === 1 ? '1 Stelle schwärzen' : `Alle ${all.length} Stellen schwärzen`}
        </Button>
      )}
    </form>
  );
}

function Abschluss({ schwaerzen, seite }: { schwaerzen: Schwaerzen; seite: number }) {
  const { dokumentId, kaesten, stand, isDirty, grund, change, discard, toggle } = schwaerzen;
  const [asking, setAsking] = useState(false);
  const save = useAct(saveSchwaerzung, {
    changes: [getSchwaerzung],
    done: () => {
      discard();
      toast('Schwärzungen als Entwurf gespeichert');
    },
  });
  const release = useAct(releaseSchwaerzung, {
    changes: [getSchwaerzung],
    done: () => {
      setAsking(false);
      toast('Schwärzungen freigegeben');
    },
  });
  const version = stand?.version ?? 0;
  const isDraft = !isDirty && version > 0 && !stand?.geprueftAm;
  const isStale = codeOf(save.problem) === 'allgemein.KONFLIKT';
  return (
    <>
      <ProblemNote
        problem={save.problem}
        actions={isStale && <Button onClick={discard}>Gespeicherten Stand zeigen</Button>}
      />
      <div className="schwarz-zeile">
        <Status tone={stand?.geprueftAm && !isDirty ? 'success' : 'info'}>
          {count(kaesten.length, 'Schwärzung', 'Schwärzungen')}, {standWorte(schwaerzen)}
        </Status>
        <Button
          icon="plus"
          blocked={grund === '' ? OHNE_GRUND : undefined}
          onClick={() => change([...kaesten, { ...NEW_BOX, seite, grund }])}
        >
          Kasten auf Seite {seite}
        </Button>
        {isDirty && (
          <Button
            kind="primary"
            busy={save.busy}
            onClick={() => void save.run({ id: dokumentId, version, kaesten: [...kaesten] })}
          >
            Entwurf speichern
          </Button>
        )}
        {isDraft && (
          <Button kind="primary" onClick={() => setAsking(true)}>
            Prüfen und freigeben
          </Button>
        )}
        {isDirty ? <Button onClick={discard}>Verwerfen</Button> : <Button onClick={toggle}>Beenden</Button>}
      </div>
      {asking && (
        <ConfirmDialog
          title="Schwärzungen freigeben"
          action="Freigeben"
          busy={release.busy}
          problem={release.problem}
          onConfirm={() => void release.run({ id: dokumentId, version })}
          onClose={() => setAsking(false)}
        >
          <p>
            Haben Sie alle Seiten angesehen? Freigegebene Schwärzungen gelten für jede Akteneinsicht. In der
            herausgegebenen Datei sind sie endgültig; das Original in der Akte bleibt, wie es ist.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function standWorte({ isDirty, stand }: Schwaerzen): string {
  if (isDirty) return 'noch nicht gespeichert';
  if (stand?.geprueftAm) return `freigegeben am ${formatMoment(stand.geprueftAm)}`;
  return stand && stand.version > 0 ? 'Entwurf, noch nicht freigegeben' : 'Original bleibt unverändert';
}
