/** Notes of the team under a norm. One's own can be changed; the draft is open where somebody asked for it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatMomentShort } from '#ui/format.ts';
import { ProblemNote } from '#ui/States.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createNormnotiz, deleteNormnotiz, listNormnotizen, updateNormnotiz } from '../notiz.api.ts';
import type { Normnotiz } from '../notiz.schema.ts';

export interface NotizEntwurf {
  /** Absatz of the note that is being written; nothing: none is. */
  readonly absatz: string | undefined;
  begin(absatz: string): void;
  end(): void;
}

export function useNotizEntwurf(): NotizEntwurf {
  const [absatz, setAbsatz] = useState<string>();
  return { absatz, begin: setAbsatz, end: () => setAbsatz(undefined) };
}

interface NotizenProps {
  readonly werkId: string;
  readonly kennung: string;
  readonly entwurf: NotizEntwurf;
}

export function Notizen({ werkId, kennung, entwurf }: NotizenProps) {
  const { data } = useLoad(listNormnotizen, { werkId, kennung });
  const notizen = data?.notizen ?? [];
  return (
    <section className="erl-notizen" aria-label={`Notizen zu ${kennung}`}>
      {notizen.length > 0 && <h3>Notizen des Teams</h3>}
      <ul>
        {notizen.map((notiz) => (
          <Notiz key={`${notiz.id} ${notiz.version}`} of={notiz} />
        ))}
      </ul>
      {entwurf.absatz === undefined ? (
        <Button kind="quiet" icon="bearbeiten" shortcut="n" onClick={() => entwurf.begin('')}>
          Notiz schreiben
        </Button>
      ) : (
        <NeueNotiz key={entwurf.absatz} {...{ werkId, kennung, entwurf }} />
      )}
    </section>
  );
}

function NeueNotiz({ werkId, kennung, entwurf }: NotizenProps) {
  const [text, setText] = useState('');
  const absatz = entwurf.absatz ?? '';
  const act = useAct(createNormnotiz, {
    changes: [listNormnotizen],
    done: () => {
      toast('Notiz gespeichert');
      entwurf.end();
    },
  });
  const place = absatz ? `${kennung} Abs. ${absatz}` : kennung;
  return (
    <Schreiben
      label={`Notiz zu ${place}`}
      {...{ text, setText }}
      act={act}
      onSave={() => void act.run({ werkId, kennung, ...(absatz && { absatz }), text })}
      onCancel={entwurf.end}
    />
  );
}

interface SchreibenProps {
  readonly label: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly act: { readonly busy: boolean; readonly problem: Error | undefined };
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function Schreiben({ label, text, setText, act, onSave, onCancel }: SchreibenProps) {
  return (
    <form
      className="erl-notiz-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSave();
      }}
    >
      <ProblemNote problem={act.problem} />
      <TextArea
        name="notiz"
        label={label}
        hint="Sieht Ihr Team. Schreiben Sie nichts über einzelne Personen hinein."
        value={text}
        onChange={setText}
        maxLength={4000}
        autoFocus
      />
      <div className="erl-knoepfe">
        <Button kind="primary" type="submit" busy={act.busy}>
          Notiz speichern
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Abbrechen
        </Button>
      </div>
    </form>
  );
}

function Notiz({ of }: { of: Normnotiz }) {
  const { id, version, text, von, am, absatz, eigene, geaendert, fuerAlle } = of;
  const [draft, setDraft] = useState<string>();
  const save = useAct(updateNormnotiz, { changes: [listNormnotizen], done: () => setDraft(undefined) });
  const remove = useAct(deleteNormnotiz, { changes: [listNormnotizen], done: () => toast('Notiz gelöscht') });
  if (draft !== undefined)
    return (
      <li>
        <Schreiben
          label="Notiz ändern"
          text={draft}
          setText={setDraft}
          act={save}
          onSave={() => void save.run({ id, version, text: draft })}
          onCancel={() => setDraft(undefined)}
        />
      </li>
    );
  return (
    <li className="erl-notiz">
      <p className="erl-notiz-text">{text}</p>
      <p className="u-muted">
        {absatz && `Zu Absatz ${absatz} · `}
        {von.name}, {formatMomentShort(am)}
        {geaendert && ', geändert'}
        {fuerAlle && ' · für alle'}
      </p>
      {eigene && (
        <div className="erl-knoepfe no-print">
          <Button kind="text" onClick={() => setDraft(text)}>
            Ändern
          </Button>
          <Button kind="text" busy={remove.busy} onClick={() => void remove.run({ id, version })}>
            Löschen
          </Button>
        </div>
      )}
      <ProblemNote problem={remove.problem} />
    </li>
  );
}
