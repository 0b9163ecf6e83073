/** The office's mailboxes: which there are, whether they answer, what came out of them. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, formatAgo, formatMoment } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { deletePostfach, fetchPostfach, listPostfaecher, updatePostfach } from '../postfach.api.ts';
import type { Postfach } from '../postfach.schema.ts';
import { PostfachForm } from './PostfachForm.tsx';
import './postfach.css';

/** Counts move while nobody changes a mailbox. */
const EVERY_MS = 15_000;

export default function PostfachSeite() {
  const list = useLoad(listPostfaecher, {}, { every: EVERY_MS });
  useLive('postfach', [listPostfaecher]);
  const [editing, setEditing] = useState<Postfach | 'neu'>();
  const close = () => setEditing(undefined);
  return (
    <Page
      title="Postfächer"
      sub="Aus diesen Postfächern nimmt Bleibe E-Mails auf, jede mit einer Quittung. Was aufgenommen ist, liegt danach dort im Ordner „Bleibe erledigt“."
      actions={
        <Button kind="primary" icon="plus" onClick={() => setEditing('neu')}>
          Postfach einrichten
        </Button>
      }
    >
      <Loaded of={list} words="Die Postfächer werden geladen">
        {({ postfaecher }) =>
          postfaecher.length === 0 ? (
            <EmptyState icon="post" title="Noch kein Postfach">
              Richten Sie ein Postfach ein, dann liegen seine E-Mails mit ihren Anhängen im Eingang.
            </EmptyState>
          ) : (
            <ul className="postfach-liste">
              {postfaecher.map((one) => (
                <PostfachKarte key={one.id} postfach={one} onEdit={() => setEditing(one)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing && (
        <Dialog title={editing === 'neu' ? 'Postfach einrichten' : `„${editing.name}“ ändern`} wide onClose={close}>
          <PostfachForm von={editing === 'neu' ? undefined : editing} onDone={close} />
        </Dialog>
      )}
    </Page>
  );
}

function PostfachKarte({ postfach, onEdit }: { postfach: Postfach; onEdit(): void }) {
  const [removing, setRemoving] = useState(false);
  const ask = useAct(fetchPostfach, { done: () => toast(`${postfach.name} wird gleich abgerufen`) });
  const pause = useAct(updatePostfach, { changes: [listPostfaecher] });
  const { id, name, aktiv, fehler, fehlerSeit } = postfach;
  return (
    <li className="card postfach-karte">
      <header>
        <h2>{name}</h2>
        <Stand of={postfach} />
      </header>
      {aktiv && fehler && (
        <Note kind="danger" title={`${fehler.titel}${fehlerSeit ? `, seit ${formatMoment(fehlerSeit)}` : ''}`}>
          {fehler.rat} Bleibe versucht es jede Minute wieder; keine Nachricht geht verloren.
        </Note>
      )}
      <Facts
        of={[
          ['Server', `${postfach.host}, Port ${postfach.port}, ${SICHERUNG[postfach.sicherung]}`],
          ['Benutzer', postfach.benutzer],
          ['Ordner', postfach.ordner],
          ['Aufgenommen', umfangOf(postfach)],
        ]}
      />
      <ProblemNote problem={ask.problem ?? pause.problem} />
      <div className="u-row">
        <Button
          icon="wiederholen"
          busy={ask.busy}
          blocked={aktiv ? undefined : 'Das Postfach ist angehalten.'}
          onClick={() => void ask.run({ id })}
        >
          Jetzt abrufen
        </Button>
        <Button icon="bearbeiten" onClick={onEdit}>
          Ändern
        </Button>
        <Button
          kind="text"
          busy={pause.busy}
          onClick={() => void pause.run({ ...postfach, kennwort: '', aktiv: !aktiv })}
        >
          {aktiv ? 'Anhalten' : 'Fortsetzen'}
        </Button>
        <Button kind="text" onClick={() => setRemoving(true)}>
          Entfernen
        </Button>
      </div>
      {removing && (
        <ConfirmAct
          title={`Postfach „${name}“ entfernen?`}
          action="Postfach entfernen"
          danger
          contract={deletePostfach}
          input={{ id }}
          changes={[listPostfaecher]}
          says={`${name} ist entfernt`}
          onClose={() => setRemoving(false)}
        >
          Bleibe ruft es nicht mehr ab und vergisst sein Kennwort. Was daraus aufgenommen wurde, bleibt.
        </ConfirmAct>
      )}
    </li>
  );
}

const SICHERUNG = { tls: 'verschlüsselt (TLS)', starttls: 'verschlüsselt (STARTTLS)', ohne: 'ohne Verschlüsselung' };

function Stand({ of: { aktiv, fehler, zuletztGelungen } }: { of: Postfach }) {
  if (!aktiv) return <Status tone="quiet">angehalten</Status>;
  if (fehler) return <Status tone="danger">wird nicht abgerufen</Status>;
  if (!zuletztGelungen) return <Status tone="info">wird zum ersten Mal abgerufen</Status>;
  return <Status tone="success">zuletzt abgerufen {formatAgo(zuletztGelungen)}</Status>;
}

function umfangOf({ aufgenommen, abgelehnt, offen }: Postfach): string {
  return [
    count(aufgenommen, 'Nachricht', 'Nachrichten'),
    abgelehnt > 0 && `${count(abgelehnt, 'Nachricht', 'Nachrichten')} abgelehnt, siehe Eingang`,
    offen > 0 && `${count(offen, 'Nachricht wartet', 'Nachrichten warten')} auf einen neuen Versuch`,
  ]
    .filter(Boolean)
    .join('; ');
}
